// The record of an opening, from the JSON that templates/opening_json writes.
#pragma once

#include "criteria/finding.hpp"
#include "criteria/opening_record.hpp"
#include "import/limits.hpp"

#include <string_view>

namespace importing {

criteria::Checked<criteria::OpeningRecord> read_opening(std::string_view json, const Limits& limits);

}  // namespace importing

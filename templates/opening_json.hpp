// The record of an opening as JSON (docs/vault.md).
#pragma once

#include "criteria/opening_record.hpp"

#include <string>

namespace templates {

std::string canonical_opening_json(const criteria::OpeningRecord& record);  // RFC 8785

}  // namespace templates

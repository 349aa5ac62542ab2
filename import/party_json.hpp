// A party as JSON (docs/segments.md) as a value.
#pragma once

#include "criteria/party.hpp"
#include "import/limits.hpp"

#include <string_view>

namespace importing {

// What is read is a valid party; else every finding, those of `criteria::validate` included. Members that the
// service adds ("version", "createdAt", "updatedAt") are passed over.
criteria::Checked<criteria::Party> read_party(std::string_view json, const Limits& limits);

}  // namespace importing

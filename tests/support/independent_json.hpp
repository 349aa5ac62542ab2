// Another way to the canonical form and back: written from RFC 8785 on a DOM, sharing nothing with the
// program's own trees.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace test_support {

// RFC 8785 of any JSON text whose numbers are whole. Throws std::invalid_argument for what is no JSON.
std::string canonical_by_dom(std::string_view json);

// The same values, dressed up: members in another order, blanks between, characters escaped that need not be.
std::string disguised(std::string_view json, std::uint64_t seed);

}  // namespace test_support

// What a key holder types to release a share (vrijgavecode): K7QM-… for the quality envelopes, P2XD-… for the
// prices. 28 characters of the alphabet 0-9 A-Z without I, L, O and U: which envelope, 26 random ones (130
// bits) and one that tells a wrong or swapped character.
#pragma once

#include "criteria/opening_record.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace server {

using criteria::EnvelopeKind;

// In groups of four with hyphens, from the system's source of randomness.
std::string make_release_code(EnvelopeKind envelope);

// So many random characters of that alphabet (5 bits each).
std::string random_characters(std::size_t count);
// In groups of four with hyphens.
std::string grouped(std::string_view characters);
// What somebody typed, in that alphabet; nothing when a character is not in it, or there are more than 100.
std::optional<std::string> read_characters(std::string_view typed);

enum class CodeFault { malformed, other_envelope };
// The 28 characters of what somebody typed: case, blanks, hyphens, and O for 0 or I and L for 1 do not
// matter.
std::variant<std::string, CodeFault> read_release_code(std::string_view typed, EnvelopeKind envelope);

}  // namespace server

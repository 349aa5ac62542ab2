// Which passwords are taken (NIST SP 800-63B-4, 3.1.1.2): by length and by a list of what is guessed first;
// no rules about kinds of characters, no end date.
#pragma once

#include "criteria/finding.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

inline constexpr std::size_t shortest_password = 15;           // in characters, when it is the only factor
inline constexpr std::size_t shortest_with_second_factor = 8;  // 800-63B-4
inline constexpr std::size_t longest_password = 200;

// In normalization form NFKC, so that a keyboard's way of writing é does not matter; nothing when it is no
// UTF-8 or holds a control character.
std::optional<std::string> normalized_password(std::string_view typed);

// How many characters (code points) the normalized password has.
std::size_t password_length(std::string_view normalized);

// `context` are words that a stranger would try for this person: name, e-mail address, party, service.
// Findings at `password`: `password.empty`, `password.characters`, `password.tooShort` (with `least`),
// `password.tooLong` (with `most`), `password.guessable` (it is little more than a word of the list, of
// `context`, or a row of keys, with `word`).
criteria::Findings check_password(std::string_view typed, bool with_second_factor,
                                  const std::vector<std::string>& context);

}  // namespace server

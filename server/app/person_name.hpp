// Names of people as they type them.
#pragma once

#include <string>
#include <string_view>

namespace server {

// Without blanks around it, and with one blank where there were several.
std::string tidy_name(std::string_view name);
// Equal for equal names; of an e-mail address too.
std::string name_key(std::string_view name);
// Whether it is the same name, whatever its blanks and its capitals (of Latin letters, with their accents).
bool is_same_person(std::string_view one, std::string_view other);

}  // namespace server

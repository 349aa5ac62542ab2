// Identifiers that stand in addresses, such as those of parties, segments and templates.
#pragma once

#include <string_view>

namespace criteria {

// 1 to 64 lower-case letters, digits and hyphens, not beginning or ending with a hyphen.
bool is_plain_id(std::string_view text);

}  // namespace criteria

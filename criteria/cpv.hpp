// Codes of the Common Procurement Vocabulary (Regulation (EC) No 213/2008).
#pragma once

#include <string_view>

namespace criteria {

// Eight digits, without the check digit.
bool is_cpv_code(std::string_view text);

}  // namespace criteria

// The name of a buyer in a tender, against the names of parties in the register.
#pragma once

#include <string>
#include <string_view>

namespace server {

// Equal for equal names: case (of ASCII letters) does not tell them apart, nor do blanks at the ends.
std::string compared_buyer(std::string_view name);

}  // namespace server

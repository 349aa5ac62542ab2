// Words of workbooks that people retype: headings, and cells that look empty.
#pragma once

#include "import/table.hpp"

#include <string>
#include <string_view>

namespace importing {

// Without blanks around it, its ASCII capitals as small letters.
std::string heading_word(std::string_view text);
// Empty, or a text of blanks only.
bool is_blank(const Cell& cell);

}  // namespace importing

// Text as the workbook format holds it.
#pragma once

#include <string>
#include <string_view>

namespace templates {

// What a cell shows as `text`: `_xHHHH_` written out (the format reads it as a character), characters that
// XML cannot hold replaced by U+FFFD, cut at 32,767 UTF-16 units with "…" behind it.
std::string cell_text(std::string_view text);
// The height in points that wrapped text of body size needs in a column of that width. An estimate on the
// generous side: the width of letters differs by font, and nothing here can measure them.
double text_height(std::string_view text, double column_width);
// At most `most_bytes` bytes, cut between characters.
std::string cut(std::string_view text, std::size_t most_bytes);

}  // namespace templates

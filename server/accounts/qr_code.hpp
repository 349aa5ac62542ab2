#pragma once

#include <string>
#include <string_view>

namespace server {

// A QR code (error correction M) as the element <svg> with one path, four modules of white around it,
// coloured black on white whatever the style of the page, and `title` as its accessible name. Both are
// escaped.
std::string qr_svg(std::string_view text, std::string_view title);

}  // namespace server

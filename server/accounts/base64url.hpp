// RFC 4648, section 5, without padding.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace server {

std::string base64url(std::string_view bytes);
// Nothing when it is no such text.
std::optional<std::string> from_base64url(std::string_view text);

}  // namespace server

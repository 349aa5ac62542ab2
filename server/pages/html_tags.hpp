// Reading our own HTML: attributes stand in double quotes, and no value holds a `<` or `>`.
#pragma once

#include <string>
#include <string_view>

namespace server {

// The value of an attribute as it stands in a tag, still escaped; empty when there is none.
std::string_view attribute(std::string_view tag, std::string_view name);
bool has_flag(std::string_view tag, std::string_view name);  // `required`, `checked`

// What templates::html_escaped wrote, as it was.
std::string unescaped(std::string_view html);

}  // namespace server

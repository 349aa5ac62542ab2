// The files under /static: style, fonts, icon; and the theme, which an installation may replace by its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace server {

struct StaticFile {
  std::string_view bytes;
  std::string_view content_type;
  std::string etag;  // weak, from the bytes
};

// "pages.css", "theme.css", "icon.svg", a font; nothing for another name. The views live as long as the
// program.
std::optional<StaticFile> static_file(std::string_view name);

// The same for a theme that is not the built-in one; `css` must outlive the result.
StaticFile theme_file(std::string_view css);

// The class under which a theme declares its tokens: the first class ending in "-theme", as themes of
// NL Design System have it (".voorbeeld-theme"); "voorbeeld-theme" when there is none.
std::string theme_class(std::string_view css);
// Of the name of a class.
bool is_name_character(char c);

}  // namespace server

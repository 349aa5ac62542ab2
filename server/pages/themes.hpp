// Design tokens (CSS) under which the pages are shown, instead of the built-in theme.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct Themes {
  std::string own;                                // of the installation; empty: the built-in theme
  std::map<std::string, std::string> of_parties;  // by the party's id

  // The class under which pages find their tokens, whichever of the themes it is: see `theme_class`.
  std::string class_name() const;
};

// The theme of the first of these parties that has one, else that of the installation; empty: the built-in
// one.
std::string_view theme_for(const Themes& themes, const std::vector<std::string>& parties);

// A theme whose class is another, as it has to be under that class.
std::string with_theme_class(std::string_view css, std::string_view name);

}  // namespace server

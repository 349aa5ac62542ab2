#include "server/pages/themes.hpp"

#include "server/pages/static_files.hpp"

#include <algorithm>

namespace server {

std::string Themes::class_name() const { return theme_class(own); }

std::string_view theme_for(const Themes& themes, const std::vector<std::string>& parties) {
  for (const auto& party : parties)
    if (const auto found = themes.of_parties.find(party); found != themes.of_parties.end())
      return found->second;
  return themes.own;
}

std::string with_theme_class(std::string_view css, std::string_view name) {
  const auto was = "." + theme_class(css);
  std::string changed;
  for (;;) {
    const auto at = std::min(css.find(was), css.size());
    changed.append(css.substr(0, at));
    if (at == css.size()) return changed;
    css.remove_prefix(at + was.size());
    const bool is_whole = css.empty() || !is_name_character(css.front());
    changed.append(is_whole ? "." + std::string(name) : was);
  }
}

}  // namespace server

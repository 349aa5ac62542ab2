#include "server/pages/words.hpp"

namespace server {

std::string roles_text(std::string_view family, criteria::NameSet<criteria::Role> roles,
                       templates::Language language) {
  std::string text;
  for (const auto& entry : criteria::NameTable<criteria::Role>::names)
    if (roles.has(entry.first))
      text.append(text.empty() ? "" : ", ").append(word(family, entry.first, language));
  return text;
}

}  // namespace server

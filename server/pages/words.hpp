// The labels of values of closed sets, as pages show them.
#pragma once

#include "criteria/name_set.hpp"
#include "criteria/names.hpp"
#include "criteria/role.hpp"
#include "templates/labels.hpp"

#include <string>
#include <string_view>

namespace server {

// `word("theme", CircularTheme::reuse, nl)` is "hergebruik".
template <typename Enum>
std::string word(std::string_view family, Enum value, templates::Language language) {
  return std::string(
      templates::label(std::string(family).append(".").append(criteria::name(value)), language));
}

// "inkoper, controller", by the labels of that family.
std::string roles_text(std::string_view family, criteria::NameSet<criteria::Role> roles,
                       templates::Language language);

}  // namespace server

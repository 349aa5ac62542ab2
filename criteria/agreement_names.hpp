// The words of an agreement's closed sets.
#pragma once

#include "criteria/agreement.hpp"
#include "criteria/names.hpp"

namespace criteria {

template <>
struct NameTable<AmbitionLevel> {
  static constexpr std::array<std::pair<AmbitionLevel, std::string_view>, 3> names{
      {{AmbitionLevel::bronze, "bronze"}, {AmbitionLevel::silver, "silver"}, {AmbitionLevel::gold, "gold"}}};
};
template <>
struct NameTable<Bound> {
  static constexpr std::array<std::pair<Bound, std::string_view>, 2> names{
      {{Bound::at_least, "at-least"}, {Bound::at_most, "at-most"}}};
};

}  // namespace criteria

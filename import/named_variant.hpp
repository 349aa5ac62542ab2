// An object that is one alternative of a variant, named by one of its members: `{"rule": "linear", …}`. For
// each alternative there is a `read_parameters(ObjectReader&, Alternative&)` in this namespace.
#pragma once

#include "import/field_reader.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace importing {

// Makes `target` the alternative of that name; false when there is none.
template <typename Variant, std::size_t index = 0>
bool choose(std::string_view wanted, Variant& target) {
  if constexpr (index < std::variant_size_v<Variant>) {
    Variant candidate(std::in_place_index<index>);
    if (name(candidate) != wanted) return choose<Variant, index + 1>(wanted, target);
    target = std::move(candidate);
    return true;
  }
  return false;
}

template <typename Variant, std::size_t... indices>
std::string all_names(std::index_sequence<indices...>) {
  std::string list;
  ((list.append(list.empty() ? "" : ", ").append(name(Variant(std::in_place_index<indices>)))), ...);
  return list;
}

// An unknown alternative stays absent, so that nothing else is measured against it.
template <typename Variant>
void read_named(const Field& field, std::string_view naming_member, std::optional<Variant>& target) {
  ObjectReader object(field);
  const auto named = object.needed(naming_member);
  if (!named || !named->expect(criteria::DataKind::text)) return;
  Variant chosen;
  if (!choose(named->value.text(), chosen))
    return refuse_word(*named, all_names<Variant>(std::make_index_sequence<std::variant_size_v<Variant>>()));
  std::visit([&](auto& alternative) { read_parameters(object, alternative); }, chosen);
  object.finish();
  target = std::move(chosen);
}

}  // namespace importing

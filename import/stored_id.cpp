#include "import/stored_id.hpp"

#include <charconv>
#include <string>

namespace importing {
namespace {

void read_id(const std::optional<Field>& field, std::optional<std::int64_t>& id) {
  if (!field) return;
  std::string text;
  read(*field, text);
  std::int64_t number = 0;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (wrong == std::errc() && end == text.data() + text.size())
    id = number;
  else
    field->refuse("number.syntax", {{"text", text}});
}

}  // namespace

void read_stored_id(ObjectReader& object, std::string_view name, std::optional<std::int64_t>& id) {
  read_id(object.member(name), id);
}

void need_stored_id(ObjectReader& object, std::string_view name, std::optional<std::int64_t>& id) {
  read_id(object.needed(name), id);
}

}  // namespace importing

// Numbers under which something is stored, which JSON carries as a string.
#pragma once

#include "import/field_reader.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace importing {

// The member `name`, when there is one; `number.syntax` for a text that is no whole number.
void read_stored_id(ObjectReader& object, std::string_view name, std::optional<std::int64_t>& id);
// The same, and `field.missing` without it.
void need_stored_id(ObjectReader& object, std::string_view name, std::optional<std::int64_t>& id);

}  // namespace importing

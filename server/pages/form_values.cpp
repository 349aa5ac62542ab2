#include "server/pages/form_values.hpp"

#include <algorithm>

namespace server {

std::string form_value(const FormValues& values, std::string_view name) {
  const auto found =
      std::find_if(values.begin(), values.end(), [&](const auto& field) { return field.first == name; });
  return found == values.end() ? "" : found->second;
}

bool have_same_fields(const FormValues& one, const FormValues& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const auto& left, const auto& right) { return left.first == right.first; });
}

}  // namespace server

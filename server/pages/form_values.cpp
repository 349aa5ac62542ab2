#include "server/pages/form_values.hpp"

#include <algorithm>

namespace server {

std::string form_value(const FormValues& values, std::string_view name) {
  const auto found =
      std::find_if(values.begin(), values.end(), [&](const auto& field) { return field.first == name; });
  return found == values.end() ? "" : found->second;
}

}  // namespace server

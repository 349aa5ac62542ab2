// What stands in the fields of a form, by name, in the order of the form.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace server {

using FormValues = std::vector<std::pair<std::string, std::string>>;

// The value of a field, or empty.
std::string form_value(const FormValues& values, std::string_view name);
// Whether the same fields stand in both, whatever they hold.
bool have_same_fields(const FormValues& one, const FormValues& other);

}  // namespace server

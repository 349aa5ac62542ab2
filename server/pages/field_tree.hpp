// Fields of a form that are named after the members of a JSON document, "rules[0].title.nl", and that
// document.
#pragma once

#include "server/pages/form_values.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace server {

// Without the fields that are empty, and the elements of arrays counted anew from 0: a row that was left
// empty is none. Names that do not read are left out. In the order of the names.
FormValues compacted(const FormValues& values);

// A JSON object with a text for each field; `arrays` are written even when they have no element.
std::string fields_json(const FormValues& compact, const std::vector<std::string>& arrays);

// How many elements the array of that name has: 2 for "rules" when there is a "rules[1].id".
std::size_t rows_of(const FormValues& compact, std::string_view array);

}  // namespace server

// A criterion of the library as the fields of a form, and back. A field is named after the member that it
// holds; of the variants after the level: "title.nl", "basic.text.nl".
#pragma once

#include "criteria/finding.hpp"
#include "criteria/library.hpp"
#include "server/pages/form_values.hpp"

#include <string>

namespace server {

// What the form has no fields for, such as a relative rule, reads "keep".
FormValues form_values(const criteria::LibraryCriterion& criterion);

// The criterion as JSON, for the reader to check. A level without any text is left out. `before` gives what
// is kept; null for a new criterion.
std::string form_json(const FormValues& values, const criteria::LibraryCriterion* before);

// The findings of the reader on that JSON, at the fields.
criteria::Findings at_fields(const criteria::Findings& findings, const FormValues& values);

}  // namespace server

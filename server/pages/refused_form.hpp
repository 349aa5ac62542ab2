// A form that was refused, as its sender gets it back: on its own page, with what was sent in the fields, and
// what is wrong on top and beside each field.
#pragma once

#include "criteria/finding.hpp"
#include "server/pages/form_values.hpp"
#include "templates/labels.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace server {

struct RefusedForm {
  std::string title;   // what did not happen
  std::string action;  // its address, without a query
  FormValues sent;     // as the browser sends it, without the token against forgery
  criteria::Findings findings;
};

// `page` is one of ours. Nothing when no form of that address stands on it. Passwords and files are never
// filled in.
std::optional<std::string> with_refused_form(std::string_view page, const RefusedForm& form,
                                             templates::Language language);

}  // namespace server

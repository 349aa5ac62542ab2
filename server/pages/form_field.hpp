// One field of a form with its label, a hint and what is wrong with what was sent.
#pragma once

#include "criteria/finding.hpp"
#include "server/pages/render.hpp"

#include <string>
#include <utility>
#include <vector>

namespace server {

struct FormField {
  enum class Kind { line, lines, date, choice };
  std::string name;   // unique on the page
  std::string label;  // in the language of the page
  std::string value;
  Kind kind = Kind::line;
  std::vector<std::pair<std::string, std::string>> choices = {};  // value and title
  std::string hint = {};
  bool required = false;
};

// {{>FIELD}} from form_field.tpl, with those findings whose place is its name.
void add_field(TemplateValues form, const FormField& field, const criteria::Findings& findings);

}  // namespace server

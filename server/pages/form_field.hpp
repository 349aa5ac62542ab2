// One field of a form with its label, a hint and what is wrong with what was sent.
#pragma once

#include "criteria/finding.hpp"
#include "server/pages/render.hpp"

#include <string>
#include <utility>
#include <vector>

namespace server {

struct FormField {
  // moment: "2027-01-15T12:00"; code: of an authenticator app
  enum class Kind { line, lines, date, choice, moment, email, password, new_password, code };
  std::string name;   // unique on the page
  std::string label;  // in the language of the page
  std::string value;
  Kind kind = Kind::line;
  std::vector<std::pair<std::string, std::string>> choices = {};  // value and title
  std::string hint = {};
  bool required = false;
  std::string suggestions = {};             // id of a <datalist> on the page, for a line
  bool is_actor = false;                    // the name of who acts: typed only while accounts are off
  std::vector<std::string_view> help = {};  // topics of the page with explanations (help_page)
};

// The id of the field of that name.
std::string field_id(std::string name);

// {{>FIELD}} from form_field.tpl, with those findings whose place is its name.
void add_field(TemplateValues form, const FormField& field, const criteria::Findings& findings);

}  // namespace server

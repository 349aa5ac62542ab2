// A page that is one long form: groups of fields, all findings, one button.
#pragma once

#include "criteria/finding.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/render.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace server {

struct FormGroup {
  std::string legend;
  std::vector<FormField> fields;
  bool is_folded = false;  // shown closed, unless something in it is wrong
};

struct FormPageView {
  std::string title, lead;
  std::string action;        // where it is sent
  std::string store;         // on its button
  std::int64_t version = 0;  // of what is changed, as the field `version`
  // At the names of fields. What is said of a whole, "rules[0].title", stands at its first field.
  criteria::Findings findings;
  struct Button {
    std::string name, text;
  };
  std::optional<Button> more = {};  // another button of the form, which stores nothing
  struct Removal {
    std::string action, text, button;
  };
  std::optional<Removal> removal = {};  // a second form
};

// Into form_page.tpl: each finding beside its field, and all of them above the form with the way to it.
void fill_form_page(TemplateValues content, const FormPageView& view, const std::vector<FormGroup>& groups);

}  // namespace server

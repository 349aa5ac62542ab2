#include "server/pages/form_field.hpp"

#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"

#include <algorithm>

namespace server {

std::string field_id(std::string name) {
  // Dots, brackets and slashes are for names; in an id they would read as a selector.
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '.' || c == '[' || c == ']' || c == '/'; }, '-');
  return name;
}

void add_field(TemplateValues form, const FormField& field, const criteria::Findings& findings) {
  TemplateValues values = form.include("FIELD", "form_field.tpl");
  const std::string id = field_id(field.name);
  values.set("NAME", field.name).set("FIELD_ID", id).set("LABEL", field.label);
  std::string described;
  if (!field.hint.empty() || !field.help.empty()) {
    TemplateValues hint = values.add("HINT");
    hint.set("HINT_TEXT", field.hint);
    for (const std::string_view topic : field.help)
      hint.add("HELP")
          .set("HELP_ADDRESS", page_path::help(topic))
          .set("HELP_TITLE", page_text(form.language(), "help." + std::string(topic)));
    described = id + "-hint";
  }
  bool is_wrong = false;
  for (const criteria::Finding& finding : findings) {
    if (finding.place != field.name) continue;
    if (!is_wrong) described.append(described.empty() ? "" : " ").append(id + "-error");
    if (!is_wrong) values.show("WRONG");
    is_wrong = true;
  }
  if (is_wrong) {
    TemplateValues errors = values.add("ERRORS");
    for (const criteria::Finding& finding : findings)
      if (finding.place == field.name)
        errors.add("ERROR").set("ERROR_TEXT", templates::text(finding, form.language()));
  }
  if (field.is_actor) values.show("TYPED").show("TYPED_END");
  constexpr const char* sections[]{"LINE",  "LINES",    "DATE",         "CHOICES", "MOMENT",
                                   "EMAIL", "PASSWORD", "NEW_PASSWORD", "CODE"};
  TemplateValues control = values.add(sections[static_cast<std::size_t>(field.kind)]);
  control.set("VALUE", field.value).set_if_any("DESCRIBED", described);
  control.set_if_any("SUGGESTIONS", field.suggestions);
  control.show_if(field.required, "REQUIRED").show_if(is_wrong, "INVALID");
  for (const auto& [value, title] : field.choices) {
    TemplateValues choice = control.add("CHOICE");
    choice.set("CHOICE_VALUE", value).set("CHOICE_TITLE", title);
    choice.show_if(value == field.value, "CHOSEN");
  }
}

}  // namespace server

#include "server/pages/form_page.hpp"

#include "server/pages/page_texts.hpp"

#include <algorithm>

namespace server {
namespace {

bool has_field(const std::vector<FormGroup>& groups, const std::string& name) {
  return std::any_of(groups.begin(), groups.end(), [&](const FormGroup& group) {
    return std::any_of(group.fields.begin(), group.fields.end(),
                       [&](const FormField& field) { return field.name == name; });
  });
}

// The first field below that place: "rules[0].title.nl" for "rules[0].title".
std::string first_below(const std::vector<FormGroup>& groups, const std::string& place) {
  for (const FormGroup& group : groups)
    for (const FormField& field : group.fields)
      if (field.name.starts_with(place + ".") || field.name.starts_with(place + "[")) return field.name;
  return {};
}

// The field where the finding is shown; empty: none.
std::string field_at(const std::vector<FormGroup>& groups, std::string place) {
  while (!place.empty()) {
    if (has_field(groups, place)) return place;
    if (auto below = first_below(groups, place); !below.empty()) return below;
    const auto last = place.find_last_of(".[");
    place.resize(last == std::string::npos ? 0 : last);
  }
  return {};
}

void add_refusal(TemplateValues content, const criteria::Findings& placed) {
  TemplateValues refused = content.add("REFUSED");
  refused.set("COUNT", counted(content.language(), "findings", placed.size()));
  for (const criteria::Finding& finding : placed) {
    TemplateValues item = refused.add("FINDING");
    const std::string text = templates::text(finding, content.language());
    if (finding.place.empty())
      item.add("WHOLE").set("TEXT", text);
    else
      item.add("AT_FIELD").set("TEXT", text).set("TO_FIELD", field_id(finding.place));
  }
}

}  // namespace

void fill_form_page(TemplateValues content, const FormPageView& view, const std::vector<FormGroup>& groups) {
  content.set("TITLE", view.title).set("LEAD", view.lead).set("ACTION", view.action);
  content.set("STORE", view.store).set("VERSION", std::to_string(view.version));
  auto placed = view.findings;
  for (criteria::Finding& finding : placed) finding.place = field_at(groups, finding.place);
  if (!placed.empty()) add_refusal(content, placed);
  for (const FormGroup& group : groups) {
    const bool is_wrong = std::any_of(group.fields.begin(), group.fields.end(), [&](const FormField& field) {
      return std::any_of(placed.begin(), placed.end(),
                         [&](const criteria::Finding& finding) { return finding.place == field.name; });
    });
    TemplateValues in = content.add("GROUP").add(group.is_folded ? "FOLDED" : "FLAT");
    in.set("LEGEND", group.legend).show_if(is_wrong, "OPEN");
    for (const FormField& field : group.fields) add_field(in, field, placed);
  }
  if (view.more) content.add("MORE").set("BUTTON_NAME", view.more->name).set("BUTTON", view.more->text);
  if (view.removal)
    content.add("REMOVAL")
        .set("REMOVE", view.removal->action)
        .set("REMOVAL_TEXT", view.removal->text)
        .set("REMOVAL_BUTTON", view.removal->button);
}

}  // namespace server

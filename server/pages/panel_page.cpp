#include "server/pages/panel_page.hpp"

#include "server/pages/assessment_paths.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/stored_moment.hpp"

#include <algorithm>

namespace server {
namespace {

using templates::Language;

std::string text(Language language, std::string_view key) { return std::string(page_text(language, key)); }

// What stands in the form before anybody has sent it.
FormValues stored_values(const PanelPage& view) {
  const auto& panel = view.record.panel;
  const auto* chair = panel.chair();
  FormValues values;
  std::string leads = view.seats.empty() ? "other" : "0";
  for (std::size_t at = 0; at < view.seats.size(); ++at) {
    const auto* member = panel.of_assessor(view.seats[at].assessor);
    values.emplace_back("person-" + std::to_string(at), member ? member->person : "");
    if (member && member->is_chair) leads = std::to_string(at);
  }
  if (chair && !chair->assessor) leads = "other";
  values.emplace_back("chair", leads);
  values.emplace_back("chairPerson", chair && !chair->assessor ? chair->person : "");
  values.emplace_back("blind", panel.is_blind ? "yes" : "no");
  return values;
}

// "K2, K3", of more lots with the lot: "perceel 1: K2; perceel 2: K2, K3".
std::string criteria_text(const PanelSeat& seat, Language language) {
  if (seat.criteria.size() == 1) return seat.criteria.front().second;
  std::string text;
  for (const auto& [lot, ids] : seat.criteria)
    text +=
        (text.empty() ? "" : "; ") + page_text(language, "panel.of-lot", {{"lot", lot}, {"criteria", ids}});
  return text;
}

void add_form(TemplateValues content, const PanelPage& view) {
  const Language language = content.language();
  const auto values = view.sent.empty() ? stored_values(view) : view.sent;
  TemplateValues form = content.add("FORM");
  for (const auto& name : view.candidates) form.add("CANDIDATE").set("NAME", name);
  if (view.has_accounts) form.add("INVITE").set("PEOPLE", page_path::tender_people(view.id));
  form.set("ACTION", page_path::panel(view.id)).set("VERSION", std::to_string(view.record.panel_version));
  const auto add = [&](FormField field) {
    field.value = form_value(values, field.name);
    add_field(form, field, view.findings);
  };
  FormField chair{"chair", text(language, "panel.chair"), "", FormField::Kind::choice};
  for (std::size_t at = 0; at < view.seats.size(); ++at) {
    const auto& assessor = view.seats[at].assessor;
    FormField person{"person-" + std::to_string(at),
                     page_text(language, "panel.seat", {{"assessor", assessor}}), ""};
    person.hint =
        page_text(language, "panel.grades", {{"criteria", criteria_text(view.seats[at], language)}});
    person.required = true;
    person.suggestions = view.candidates.empty() ? "" : "candidates";
    add(person);
    chair.choices.emplace_back(std::to_string(at),
                               page_text(language, "panel.seat", {{"assessor", assessor}}));
  }
  chair.choices.emplace_back("other", text(language, "panel.chair-other"));
  add(chair);
  FormField other{"chairPerson", text(language, "panel.chair-person"), ""};
  other.hint = text(language, "panel.chair-person-hint");
  other.suggestions = view.candidates.empty() ? "" : "candidates";
  add(other);
  FormField blind{"blind", text(language, "panel.blind"), "", FormField::Kind::choice};
  blind.choices = {{"yes", text(language, "panel.blind-yes")}, {"no", text(language, "panel.blind-no")}};
  blind.hint = text(language, "panel.blind-hint");
  add(blind);
}

void add_members(TemplateValues content, const PanelPage& view) {
  if (!view.record.has_panel()) return;
  const Language language = content.language();
  TemplateValues members = content.add("MEMBERS");
  for (const auto& [member, is_declared, assigned, given, recused] : view.progress) {
    TemplateValues row = members.add("MEMBER");
    row.set("PERSON", member.person);
    row.set("SEAT", member.assessor ? *member.assessor : text(language, "panel.no-seat"));
    row.show_if(member.is_chair, "CHAIR");
    row.set("LOOK", is_declared ? "success" : "warning");
    row.set("DECLARED", text(language, is_declared ? "panel.declared" : "panel.undeclared"));
    if (member.assessor)
      row.set("PROGRESS",
              page_text(language, "panel.progress",
                        {{"given", std::to_string(given)}, {"assigned", std::to_string(assigned)}}));
    row.set("RECUSED", recused);
    row.set("ADDRESS", page_path::assessment(view.id, member.person));
  }
}

void add_declarations(TemplateValues content, const PanelPage& view) {
  if (view.record.declarations.empty()) return;
  const Language language = content.language();
  TemplateValues list = content.add("DECLARATIONS");
  for (std::size_t at = view.record.declarations.size(); at-- > 0;) {
    const auto& declared = view.record.declarations[at];
    TemplateValues row = list.add("DECLARATION");
    row.set("PERSON", declared.person).set("AT", moment_of(declared.declared_at, language));
    row.set("INTEREST",
            templates::label("interest." + std::string(name(declared.declaration.interest)), language));
    std::string firms;
    for (const auto& firm : declared.declaration.firms) firms += (firms.empty() ? "" : ", ") + firm;
    row.set_if_any("FIRMS", firms);
    row.set_if_any("EXPLANATION", declared.declaration.explanation);
    if (at < view.unmatched.size())
      for (const auto& firm : view.unmatched[at]) row.add("UNMATCHED").set("FIRM", firm);
  }
}

void add_recusals(TemplateValues content, const PanelPage& view) {
  const Language language = content.language();
  if (!view.record.recusals.empty()) {
    TemplateValues list = content.add("RECUSALS");
    for (const auto& recusal : view.record.recusals)
      list.add("RECUSAL")
          .set("PERSON", recusal.person)
          .set("BID_ID", recusal.bid)
          .set("REASON", recusal.reason)
          .set("WHO", recusal.decided_by)
          .set("AT", moment_of(recusal.decided_at, language));
  }
  if (view.bids.empty() || !view.record.has_panel()) return;
  TemplateValues form = content.add("RECUSE");
  form.set("ACTION", page_path::recusals(view.id));
  FormField member{"member", text(language, "panel.member"), "", FormField::Kind::choice};
  for (const auto& each : view.record.panel.members) member.choices.emplace_back(each.person, each.person);
  FormField bid{"bid", text(language, "panel.bid"), "", FormField::Kind::choice};
  bid.choices = view.bids;
  FormField reason{"reason", text(language, "process.reason"), "", FormField::Kind::lines};
  FormField person{"person", text(language, "process.your-name"), ""};
  reason.required = person.required = person.is_actor = true;
  for (FormField* field : {&member, &bid, &reason, &person}) {
    field->value = form_value(view.sent, field->name);
    add_field(form, *field, view.findings);
  }
}

bool is_at_field(const criteria::Finding& finding, const PanelPage& view) {
  if (finding.place == "chair" || finding.place == "chairPerson" || finding.place == "blind") return true;
  for (std::size_t at = 0; at < view.seats.size(); ++at)
    if (finding.place == "person-" + std::to_string(at)) return true;
  return !view.bids.empty() && (finding.place == "member" || finding.place == "bid" ||
                                finding.place == "reason" || finding.place == "person");
}

void fill(TemplateValues content, const PanelPage& view) {
  content.set("TENDER_TITLE", view.title).set("TENDER", page_path::tender(view.id));
  Findings others = view.findings;
  std::erase_if(others, [&](const criteria::Finding& finding) { return is_at_field(finding, view); });
  if (!others.empty()) add_findings(content.add("REFUSED"), others);
  if (view.seats.empty()) {
    content.show("NOBODY_GRADES");
    return;
  }
  add_members(content, view);
  if (view.record.has_panel())
    content.add("WORK")
        .set("ASSESSMENT", page_path::assessment(view.id, ""))
        .set("CONSENSUS", page_path::consensus(view.id, ""));
  if (view.is_open)
    add_form(content, view);
  else
    content.show("CLOSED");
  add_declarations(content, view);
  add_recusals(content, view);
}

}  // namespace

std::string panel_page(const PanelPage& view, const PageContext& context) {
  const PageFrame frame{text(context.language, "panel.title"),
                        NavigationItem::tenders,
                        {{text(context.language, "tenders.title"), page_path::tenders()},
                         {view.title, page_path::tender(view.id)}}};
  return framed(frame, context, "panel.tpl", [&view](TemplateValues content) { fill(content, view); });
}

}  // namespace server

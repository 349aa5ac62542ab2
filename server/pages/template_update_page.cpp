#include "server/pages/template_update_page.hpp"

#include "server/pages/agreement_states_view.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/lot_summary.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/template_changes_view.hpp"
#include "templates/lint_text.hpp"
#include "templates/template_changes.hpp"
#include "templates/tender_changes.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::UpdateItem;
using criteria::UpdateOutcome;
using templates::Language;

std::string lot_of_item(const criteria::Tender& tender, const UpdateItem& item, Language language) {
  const auto* lot = tender.lots.size() > 1 ? criteria::find_lot(tender, item.lot) : nullptr;
  return lot ? lot_title(*lot, language) : "";
}

// "criterium K1 (Gereviseerd), omschrijving"; the weights of a group together.
std::string subject_text(const UpdateItem& item, Language language) {
  if (item.part == "weights")
    return item.id.empty() ? std::string(page_text(language, "updates.weights"))
                           : std::string(page_text(language, "updates.weights-of", {{"group", item.id}}));
  const auto& changes = item.by_template.empty() ? item.by_buyer : item.by_template;
  const auto words = templates::change_words(changes.front(), language);
  const bool is_one_field = std::all_of(changes.begin(), changes.end(), [&](const auto& change) {
    return change.field == changes.front().field;
  });
  return is_one_field && !words.field.empty() ? words.where + ", " + words.field : words.where;
}

void add_side(TemplateValues conflict, const char* section, const criteria::TemplateChanges& changes) {
  for (const auto& change : changes)
    conflict.add(section).set("CHANGE", templates::change_text(change, conflict.language()));
}

void add_conflicts(TemplateValues form, const TemplateUpdateView& view) {
  const auto is_conflict = [](const UpdateItem& item) { return item.outcome == UpdateOutcome::conflict; };
  const auto& items = view.update.items;
  if (std::none_of(items.begin(), items.end(), is_conflict)) return;
  const Language language = form.language();
  TemplateValues section = form.add("CONFLICTS");
  section.set("COUNT", static_cast<std::size_t>(std::count_if(items.begin(), items.end(), is_conflict)));
  for (const UpdateItem& item : items) {
    if (!is_conflict(item)) continue;
    TemplateValues conflict = section.add("CONFLICT");
    const std::string subject = subject_text(item, language);
    conflict.set("SUBJECT", subject).set_if_any("LOT", lot_of_item(view.update.draft, item, language));
    add_side(conflict, "BY_TEMPLATE", item.by_template);
    add_side(conflict, "BY_BUYER", item.by_buyer);
    FormField field;
    field.name = update_field(item.key);
    field.label = page_text(language, "updates.choice");
    field.kind = FormField::Kind::choice;
    field.value = form_value(view.chosen, field.name);
    for (const auto& [value, key] :
         {std::pair("", "updates.choose"), {"draft", "updates.keep"}, {"template", "updates.take"}})
      field.choices.emplace_back(value, page_text(language, key));
    add_field(conflict, field, view.findings);
  }
}

// Those of one outcome, lot by lot.
void add_settled(TemplateValues content, const char* section, UpdateOutcome outcome,
                 const TemplateUpdateView& view) {
  std::vector<std::pair<std::string, criteria::TemplateChanges>> groups;
  std::size_t count = 0;
  for (const UpdateItem& item : view.update.items) {
    if (item.outcome != outcome) continue;
    ++count;
    const auto lot = lot_of_item(view.update.draft, item, content.language());
    if (groups.empty() || groups.back().first != lot) groups.emplace_back(lot, criteria::TemplateChanges{});
    const auto& changes = outcome == UpdateOutcome::kept ? item.by_buyer : item.by_template;
    groups.back().second.insert(groups.back().second.end(), changes.begin(), changes.end());
  }
  if (count == 0) return;
  TemplateValues values = content.add(section);
  values.set("COUNT", count);
  for (const auto& [lot, changes] : groups) {
    TemplateValues group = values.add("GROUP");
    group.set_if_any("LOT", lot);
    add_changes(group, changes, std::string(section) + (lot.empty() ? "" : ", " + lot));
  }
}

void add_lint(TemplateValues result, const DatedLint& lint) {
  using evaluator::lint::Gravity;
  constexpr std::string_view looks[]{"danger", "warning", "neutral"};
  if (lint.findings.empty()) result.show("NO_LINT");
  for (const Gravity gravity : evaluator::lint::gravities)
    for (const auto& finding : lint.findings)
      if (finding.gravity == gravity)
        result.add("LINT_FINDING")
            .set("LOOK", looks[static_cast<std::size_t>(gravity)])
            .set("STATE", templates::label(gravity, result.language()))
            .set("TEXT", templates::lint_text(finding, result.language()).title)
            .set("PLACE", finding.place);
}

void add_result(TemplateValues form, const TemplateUpdateView& view) {
  if (!view.update.result) {
    form.show("UNDECIDED");
    return;
  }
  const UpdatedDraft& draft = *view.update.result;
  TemplateValues result = form.add("RESULT");
  auto changes = draft.changes;
  std::erase_if(changes.facts,
                [](const auto& fact) { return fact.field == criteria::TenderField::drafted_from; });
  for (const auto& words : templates::change_words(changes, form.language()))
    result.add("RESULT_CHANGE").set("CHANGE", templates::change_text(words));
  add_agreement_states(result, draft.agreements);
  add_lint(result, draft.lint);
  if (!criteria::has_errors(draft.findings)) return;
  add_findings(result.add("WRONG"), draft.findings);
}

}  // namespace

std::string update_field(const std::string& key) { return "choice." + key; }

std::string template_update_page(const TemplateUpdateView& view, const PageContext& context) {
  const TemplateUpdate& update = view.update;
  const Language language = context.language;
  const PageFrame frame{std::string(page_text(language, "updates.title")),
                        NavigationItem::tenders,
                        {{std::string(page_text(language, "tenders.title")), page_path::tenders()},
                         {update.draft.title, page_path::tender(view.id)},
                         {std::string(page_text(language, "publishing.draft")), page_path::draft(view.id)}}};
  return framed(frame, context, "template_update.tpl", [&](TemplateValues content) {
    content.set("REFERENCE", update.draft.reference).set("ACTION", page_path::draft_template(view.id));
    content.set("PINNED", std::to_string(update.pinned.version)).set("SET", view.set_title);
    content.set("NEWER", std::to_string(update.newer.version))
        .set("VERSION", std::to_string(update.tender_version));
    content.set_if_any("NOTE", update.change_note);
    if (!view.findings.empty()) {
      TemplateValues refused = content.add("REFUSED");
      add_findings(refused, beside_fields(view.findings, view.chosen));
    }
    if (update.items.empty()) content.show("NO_ITEMS");
    TemplateValues form = content.add("FORM");
    add_conflicts(form, view);
    add_settled(form, "TAKEN", UpdateOutcome::taken_over, view);
    add_settled(form, "KEPT", UpdateOutcome::kept, view);
    add_settled(form, "ALIKE", UpdateOutcome::same, view);
    add_result(form, view);
    const bool is_wrong = update.result && criteria::has_errors(update.result->findings);
    form.show_if(!is_wrong, "APPLY");
    const bool has_choices =
        std::any_of(update.items.begin(), update.items.end(),
                    [](const UpdateItem& item) { return item.outcome == UpdateOutcome::conflict; });
    form.show_if(has_choices, "SHOW");
  });
}

}  // namespace server

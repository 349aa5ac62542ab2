#include "server/pages/draft_pages.hpp"

#include "criteria/names.hpp"
#include "server/pages/agreement_states_view.hpp"
#include "server/pages/draft_structure.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/lint_view.hpp"
#include "server/pages/lot_summary.hpp"
#include "server/pages/notice_paths.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/weight_rings.hpp"
#include "templates/agreement_text.hpp"

#include <algorithm>

namespace server {
namespace {

using templates::Language;

PageFrame frame_of(std::string title, Language language, std::vector<Crumb> between = {}) {
  std::vector<Crumb> crumbs{{std::string(page_text(language, "tenders.title")), page_path::tenders()}};
  crumbs.insert(crumbs.end(), between.begin(), between.end());
  return {std::move(title), NavigationItem::tenders, std::move(crumbs)};
}

bool is_of_field(const FormValues& values, const std::string& place) {
  return std::any_of(values.begin(), values.end(), [&](const auto& field) { return field.first == place; });
}

void add_others(TemplateValues content, const FilledForm& form) {
  if (form.findings.empty()) return;
  TemplateValues refused = content.add("REFUSED");
  std::optional<TemplateValues> fields;
  for (const criteria::Finding& finding : form.findings) {
    if (!is_of_field(form.values, finding.place)) continue;
    if (!fields) fields = refused.add("FIELDS");
    fields->add("AT_FIELD")
        .set("TEXT", templates::text(finding, content.language()))
        .set("TO_FIELD", field_id(finding.place));
  }
  add_findings(refused, beside_fields(form.findings, form.values));
}

void add_templates(TemplateValues content, const NewTenderView& view) {
  const std::string chosen = form_value(view.form.values, "template");
  for (const TemplateGroup& group : view.groups) {
    TemplateValues segment = content.add("GROUP");
    segment.set("SEGMENT", group.title);
    for (const PublishedTemplate& each : group.templates)
      segment.add("TEMPLATE")
          .set("ID", each.set.id)
          .set("TITLE", text(each.set.title, content.language()))
          .set("VERSION", std::to_string(each.pin.version))
          .show_if(each.set.id == chosen, "CHOSEN");
  }
  for (const criteria::Finding& finding : view.form.findings)
    if (finding.place == "template")
      content.set_if_any("WRONG", templates::text(finding, content.language()));
}

// What was sent, and where nothing was what is stored.
FilledForm filled(const DraftView& view, FormValues stored) {
  for (auto& [name, value] : stored)
    for (const auto& [sent_name, sent] : view.sent.values)
      if (sent_name == name) value = sent;
  return {std::move(stored), view.sent.findings};
}

void add_lot(TemplateValues content, const DraftView& view, std::size_t at) {
  const criteria::Lot& lot = view.tender.lots[at];
  const Language language = content.language();
  TemplateValues values = content.add("LOT");
  values.set("ANCHOR", "lot-" + std::to_string(at + 1)).set("TITLE", lot_title(lot, language));
  add_weight_rings(values, "rings-" + std::to_string(at + 1), lot_title(lot, language), lot.criteria);
  values.set("METHOD", templates::label(lot.award.method, language));
  values.set("LOT_ID", lot.id);
  for (const std::string& lock : view.locked)
    if (!lock.starts_with(lot.id + "/")) values.add("KEPT").set("LOCKED_ELSEWHERE", lock);
  const auto weights = filled(view, weight_values(view.tender, language));
  add_weight_fields(values, view.tender, at, weights, &view.locked, view.id);
  values.set("NEW_CRITERION", page_path::new_criterion(view.id, lot.id));
  if (view.tender.lots.size() > 1)
    values.add("REMOVE_LOT").set("ACTION", page_path::lot_removal(view.id, lot.id));
  const bool has_weights =
      std::any_of(lot.criteria.begin(), lot.criteria.end(),
                  [](const criteria::Criterion& node) { return node.weight.has_value(); });
  values.show(has_weights ? "APPLY" : "NO_WEIGHTS");
  add_text_fields(values.add("TEXTS"), view.tender, at, filled(view, text_values(view.tender)));
  for (const std::string& lock : view.locked)
    if (lock.starts_with(lot.id + "/")) values.add("HELD").set("CRITERION", lock);
  const auto structure = filled(view, structure_values(view.tender, language));
  TemplateValues addition = values.add("ADDITION");
  addition.show(add_addition_fields(addition, view.tender, at, view.library, structure) ? "CHOOSE"
                                                                                        : "NOTHING");
  addition.show_if(is_wrong(structure, lot_form(at, "add")), "OPENED");
  TemplateValues award = values.add("AWARD");
  add_award_fields(award, view.tender, at, structure);
  award.show_if(is_wrong(structure, lot_form(at, "award")), "OPENED");
}

void add_lots(TemplateValues content, const DraftView& view) {
  const Language language = content.language();
  content.set("ADD_LOT", page_path::draft_lots(view.id));
  const auto structure = filled(view, structure_values(view.tender, language));
  TemplateValues form = content.add("NEW_LOT");
  form.show_if(is_wrong(structure, "newLot"), "OPENED");
  const auto add = [&](const char* name, std::string_view key, FormField field) {
    field.name = std::string("newLot.") + name;
    field.label = page_text(language, key);
    field.value = form_value(structure.values, field.name);
    add_field(form, field, structure.findings);
  };
  FormField id, like;
  id.hint = page_text(language, "structure.lot-id-hint");
  add("id", "structure.lot-id", id);
  add("title", "publishing.field-title", {});
  like.kind = FormField::Kind::choice;
  for (const criteria::Lot& lot : view.tender.lots)
    like.choices.emplace_back(lot.id, lot_title(lot, language));
  like.hint = page_text(language, "structure.lot-like-hint");
  add("like", "structure.lot-like", like);
}

void add_provisions(TemplateValues content, const DraftView& view) {
  const Language language = content.language();
  const auto structure = filled(view, structure_values(view.tender, language));
  const auto provisions = view.tender.provisions.value_or(std::vector<criteria::Provision>{});
  if (provisions.empty()) content.show("NO_PROVISIONS");
  if (!provisions.empty()) {
    TemplateValues list = content.add("PROVISIONS");
    for (const criteria::Provision& provision : provisions)
      list.add("PROVISION")
          .set("ID", provision.id)
          .set("TITLE", provision.title)
          .set("KIND",
               templates::label("library-kind." + std::string(criteria::name(provision.kind)), language));
  }
  TemplateValues choice = content.add("PROVISION_CHOICE");
  choice.show(add_provision_choice(choice, view.tender, view.library, structure) ? "CHOOSE" : "NOTHING");
  choice.show_if(is_wrong(structure, "provision"), "OPENED");
  TemplateValues own = content.add("OWN_PROVISION");
  add_own_provision(own, structure);
  own.show_if(is_wrong(structure, "own"), "OPENED");
}

// Where a finding on a notice is mended: a fact of this page, or a field among the details of notices.
std::string mended_at(const DraftView& view, const FormValues& facts, const std::string& place) {
  constexpr std::string_view tender = "tender.";
  if (!place.starts_with(tender)) return page_path::tender_notices(view.id) + "#" + field_id(place);
  const std::string fact = place.substr(tender.size());
  return is_of_field(facts, fact) ? "#" + field_id(fact) : "";
}

void add_notice_findings(TemplateValues notice, const DraftView& view, const NoticeState& state,
                         const FormValues& facts) {
  if (state.findings.empty()) return;
  TemplateValues list = notice.add("MISSING");
  list.set("NAME", notice_name(state.order));
  for (const criteria::Finding& finding : state.findings) {
    TemplateValues one = list.add("FINDING");
    const std::string text = templates::text(finding, notice.language());
    if (const std::string address = mended_at(view, facts, finding.place); !address.empty())
      one.add("MENDED").set("MENDED_AT", address).set("TEXT", text);
    else
      one.add("TOLD").set("TEXT", text);
  }
}

void add_notices(TemplateValues content, const DraftView& view) {
  if (view.notices.empty()) return;
  const auto language = content.language();
  const FormValues facts = fact_values(view.tender, language);
  TemplateValues section = content.add("NOTICES");
  section.set("NOTICES_ADDRESS", page_path::tender_notices(view.id));
  for (const NoticeState& state : view.notices) {
    const auto missing = std::count_if(
        state.findings.begin(), state.findings.end(),
        [](const criteria::Finding& finding) { return finding.severity == criteria::Severity::error; });
    TemplateValues notice = section.add("NOTICE");
    notice.set("NOTICE_STATE",
               page_text(language, missing == 0 ? "notices.draft-complete" : "notices.draft-missing",
                         {{"notice", notice_name(state.order)}, {"count", std::to_string(missing)}}));
    add_notice_findings(notice, view, state, facts);
  }
}

void fill_draft(TemplateValues content, const DraftView& view) {
  content.set("TITLE", view.tender.title).set("REFERENCE", view.tender.reference);
  content.set("VERSION", std::to_string(view.version));
  if (view.version > 1) content.add("UNDO").set("ACTION", page_path::draft_undo(view.id));
  content.set("SAVE", page_path::draft(view.id)).set("WEIGHTS", page_path::weights(view.id));
  content.set("ADD_CRITERION", page_path::draft_part(view.id, "criteria"));
  content.set("REMOVE_CRITERION", page_path::draft_part(view.id, "criteria-removals"));
  content.set("ADD_PROVISION", page_path::draft_part(view.id, "provisions"));
  content.set("REMOVE_PROVISION", page_path::draft_part(view.id, "provision-removals"));
  content.set("CHANGE_AWARD", page_path::draft_part(view.id, "awards"));
  content.set("PUBLISH", page_path::publish(view.id));
  content.set("AGREEMENTS", page_path::tender_agreements(view.id));
  const auto& pin = view.tender.drafted_from;
  if (pin && view.newest_template > pin->version)
    content.add("NEWER_TEMPLATE")
        .set("PINNED", std::to_string(pin->version))
        .set("NEWEST", std::to_string(view.newest_template))
        .set("CHANGES", view.template_changes == 0
                            ? std::string(page_text(content.language(), "templates.same"))
                            : counted(content.language(), "differences", view.template_changes))
        .set("UPDATE", page_path::draft_template(view.id))
        .set("DIFFERENCES", page_path::template_differences(pin->id, pin->version, view.newest_template));
  add_agreement_states(content, view.agreements);
  add_lint_summary(content, view.id, view.lint);
  add_notices(content, view);
  for (std::size_t at = 0; at < view.tender.lots.size(); ++at) add_lot(content, view, at);
  add_lots(content, view);
  add_provisions(content, view);
  const auto facts = filled(view, fact_values(view.tender, content.language()));
  add_fact_fields(content, facts);
  add_segment_field(content, facts, view.segments);
  add_party_names(content, view.parties);
  add_others(content, {draft_values(view.tender, content.language()), view.sent.findings});
}

}  // namespace

std::string new_tender_page(const NewTenderView& view, const PageContext& context) {
  const std::string title(page_text(context.language, "publishing.new"));
  return framed(frame_of(title, context.language), context, "tender_new.tpl", [&](TemplateValues content) {
    content.set("ACTION", page_path::new_tender(""));
    if (view.groups.empty()) {
      content.show("EMPTY");
      content.add("TO_TEMPLATES").set("ADDRESS", page_path::criteria_templates());
      return;
    }
    TemplateValues form = content.add("FORM");
    add_templates(form, view);
    add_fact_fields(form, view.form);
    add_party_names(form, view.parties);
    auto values = view.form.values;
    values.emplace_back("template", "");
    for (auto& field : fact_values({}, content.language())) values.push_back(std::move(field));
    add_others(content, {values, view.form.findings});
  });
}

FormValues draft_values(const criteria::Tender& tender, Language language) {
  FormValues values = fact_values(tender, language);
  for (const auto& more :
       {text_values(tender), weight_values(tender, language), structure_values(tender, language)})
    values.insert(values.end(), more.begin(), more.end());
  return values;
}

std::string draft_page(const DraftView& view, const PageContext& context) {
  const std::string title(page_text(context.language, "publishing.draft"));
  return framed(frame_of(title, context.language, {{view.tender.title, page_path::tender(view.id)}}), context,
                "draft.tpl", [&](TemplateValues content) { fill_draft(content, view); });
}

}  // namespace server

#include "criteria/draft.hpp"
#include "criteria/names.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/tender_form.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::Criterion;
using templates::Language;
using Kind = FormField::Kind;

std::vector<std::pair<std::string, std::string>> procedures(Language language) {
  std::vector<std::pair<std::string, std::string>> choices{
      {"", std::string(page_text(language, "publishing.choose"))}};
  for (const auto& [procedure, name] : criteria::NameTable<criteria::Procedure>::names)
    choices.emplace_back(name, templates::label("procedure." + std::string(name), language));
  return choices;
}

// The width of a bar out of 100, by what the whole lot has.
std::string bar_width(const Criterion& node, const criteria::Number& scale) {
  if (!node.weight || scale.is_zero()) return "0";
  return (node.weight->value() * criteria::Number(100) / scale).to_truncated(2);
}

class WeightRows {
 public:
  WeightRows(const criteria::Tender& tender, std::size_t lot, const FilledForm& filled,
             const std::vector<std::string>* locked, std::string_view tender_id)
      : lot_(tender.lots[lot]), number_(lot + 1), filled_(filled), locked_(locked), tender_id_(tender_id) {}

  void add(TemplateValues list, const std::vector<Criterion>& nodes, const std::string& place) {
    for (std::size_t at = 0; at < nodes.size(); ++at)
      add_row(list.include("WEIGHT", "weight_row.tpl"), nodes[at], fmt::format("{}[{}]", place, at));
  }

 private:
  void add_row(TemplateValues row, const Criterion& node, const std::string& place) {
    row.set("ID", node.id).set("TITLE", node.title);
    row.set("KIND", templates::label(node.kind, row.language()));
    if (node.weight) {
      row.add("BAR").set("WIDTH", bar_width(node, lot_.award.points_scale()));
      add_field(row.add("GIVEN"), node, place + ".weight");
    } else {
      row.show("UNWEIGHTED");
    }
    if (locked_) row.add("REMOVE").set("FORM", "remove-lot-" + std::to_string(number_)).set("ID", node.id);
    if (!tender_id_.empty())
      row.add("EDIT")
          .set("EDIT_ADDRESS", page_path::draft_criterion(tender_id_, lot_.id, node.id))
          .set("ID", node.id);
    add_graders(row, node);
    if (node.is_leaf()) return;
    add(row.add("BELOW"), node.criteria, place + ".criteria");
  }

  // Who grades it, or that nobody does.
  static void add_graders(TemplateValues row, const Criterion& node) {
    if (criteria::lacks_panel(node)) row.show("NOBODY");
    if (!node.panel) return;
    row.set_if_any(
        "GRADERS",
        page_text(row.language(), "structure.graders",
                  {{"assessors", fmt::format("{}", fmt::join(node.panel->assessors, ", "))},
                   {"combine", std::string(templates::label(node.panel->combine, row.language()))}}));
  }

  void add_field(TemplateValues field, const Criterion& node, const std::string& name) {
    field.set("NAME", name).set("FIELD_ID", field_id(name)).set("VALUE", form_value(filled_.values, name));
    field.set("ID", node.id);
    std::string wrong;
    for (const criteria::Finding& finding : filled_.findings)
      if (finding.place == name)
        wrong += (wrong.empty() ? "" : " ") + templates::text(finding, field.language());
    field.set_if_any("ERROR", wrong);
    field.show_if(!wrong.empty(), "INVALID");
    if (!locked_) return;
    const bool is_locked =
        std::find(locked_->begin(), locked_->end(), lot_.id + "/" + node.id) != locked_->end();
    field.add("LOCK").set("CRITERION", lot_.id + "/" + node.id).show_if(is_locked, "LOCKED");
  }

  const criteria::Lot& lot_;
  std::size_t number_;
  const FilledForm& filled_;
  const std::vector<std::string>* locked_;
  std::string tender_id_;
};

}  // namespace

void add_fact_fields(TemplateValues form, const FilledForm& filled, bool with_reference) {
  const Language language = form.language();
  const auto add = [&](const std::string& name, Kind kind, FormField more = {}) {
    more.name = name;
    more.label = page_text(language, "publishing.field-" + name);
    more.value = form_value(filled.values, name);
    more.kind = kind;
    add_field(form, more, filled.findings);
  };
  const auto hinted = [&](std::string_view key) {
    FormField field;
    field.hint = page_text(language, key);
    return field;
  };
  FormField needed;
  needed.required = true;
  if (with_reference) add("reference", Kind::line, needed);
  add("title", Kind::line, needed);
  needed.suggestions = "parties";
  add("buyer", Kind::line, needed);
  add("deadline", Kind::moment, hinted("publishing.hint-deadline"));
  add("cpvCodes", Kind::line, hinted("publishing.hint-cpvCodes"));
  add("estimatedValue", Kind::line, hinted("publishing.hint-estimatedValue"));
  FormField choice;
  choice.choices = procedures(language);
  add("procedure", Kind::choice, choice);
  add("description", Kind::lines);
}

void add_segment_field(TemplateValues form, const FilledForm& filled, const SegmentTitles& segments) {
  const Language language = form.language();
  FormField field{"segment", std::string(page_text(language, "publishing.field-segment")),
                  form_value(filled.values, "segment"), Kind::choice};
  field.choices = {{"", std::string(page_text(language, "publishing.no-segment"))}};
  field.choices.insert(field.choices.end(), segments.begin(), segments.end());
  if (!field.value.empty() && segment_title(segments, field.value) == field.value)
    field.choices.emplace_back(field.value, field.value);
  field.hint = page_text(language, "publishing.hint-segment");
  field.help = {"agreements"};
  add_field(form, field, filled.findings);
}

void add_party_names(TemplateValues content, const std::vector<std::string>& parties) {
  for (const std::string& party : parties) content.add("PARTY").set("NAME", party);
}

void add_text_fields(TemplateValues form, const criteria::Tender& tender, std::size_t lot,
                     const FilledForm& filled) {
  const auto add = [&](const std::string& id, const std::string& title, const std::string& place) {
    TemplateValues section = form.add("TEXTS_OF");
    section.set_if_any("ID", id).set("TITLE", title);
    bool is_wrong = false;
    for (const auto& [part, kind] : {std::pair("title", Kind::line), {"description", Kind::lines}}) {
      const std::string name = place + "." + part;
      const std::string label(page_text(form.language(), "publishing.field-" + std::string(part)));
      FormField field{name, label, form_value(filled.values, name), kind};
      add_field(section, field, filled.findings);
      is_wrong = is_wrong || std::any_of(filled.findings.begin(), filled.findings.end(),
                                         [&](const auto& finding) { return finding.place == name; });
    }
    section.show_if(is_wrong, "OPENED");
  };
  const std::string place = fmt::format("lots[{}]", lot);
  add("", std::string(page_text(form.language(), "publishing.lot-texts")), place);
  for (const auto& placed : criteria::all_criteria(tender.lots[lot].criteria, place))
    add(placed.criterion->id, placed.criterion->title, placed.place);
}

void add_weight_fields(TemplateValues form, const criteria::Tender& tender, std::size_t lot,
                       const FilledForm& filled, const std::vector<std::string>* locked,
                       std::string_view tender_id) {
  WeightRows(tender, lot, filled, locked, tender_id)
      .add(form, tender.lots[lot].criteria, fmt::format("lots[{}].criteria", lot));
}

}  // namespace server

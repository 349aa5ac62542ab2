#include "server/pages/criterion_form.hpp"

#include "criteria/names.hpp"
#include "server/pages/library_words.hpp"
#include "server/pages/page_texts.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::Criterion;
using templates::Language;
using Choices = std::vector<std::pair<std::string, std::string>>;
using Kind = FormField::Kind;
using Topics = std::vector<std::string_view>;

// The fields of one group.
class Group {
 public:
  Group(TemplateValues form, std::string_view legend, const FilledForm& filled)
      : values_(form.add("GROUP")), filled_(filled) {
    values_.set("LEGEND", words(legend));
  }

  std::string words(std::string_view key) const { return std::string(page_text(values_.language(), key)); }
  Language language() const { return values_.language(); }

  void line(const char* name, std::string_view label, std::string_view hint = {}, Topics help = {}) {
    add({name, words(label), "", Kind::line}, hint, std::move(help));
  }
  void lines(const char* name, std::string_view label, std::string_view hint = {}) {
    add({name, words(label), "", Kind::lines}, hint);
  }
  void choice(const char* name, std::string_view label, Choices choices, std::string_view hint = {},
              Topics help = {}) {
    add({name, words(label), "", Kind::choice, std::move(choices)}, hint, std::move(help));
  }
  std::string value(const char* name) const { return form_value(filled_.values, name); }

 private:
  void add(FormField field, std::string_view hint, Topics help = {}) {
    field.value = value(field.name.c_str());
    field.help = std::move(help);
    if (!hint.empty()) field.hint = words(hint);
    add_field(values_, field, filled_.findings);
  }

  TemplateValues values_;
  const FilledForm& filled_;
};

// What a form can ask and score of a criterion.
struct AskedCriterion {
  bool is_new = false;
  bool is_leaf = true;
  bool is_price = false;
  bool is_requirement = false;
  bool can_be_graded = false;
  bool is_scored = false;
  bool is_in_euros = false;
};

AskedCriterion asked_of(const criteria::Lot& lot, const Criterion* node) {
  AskedCriterion asked;
  asked.is_in_euros = weight_rule(lot.award.method) == criteria::WeightRule::values;
  const bool has_quality = weight_rule(lot.award.method) != criteria::WeightRule::none;
  if (node == nullptr) {
    asked.is_new = asked.can_be_graded = true;
    asked.is_scored = has_quality;
    return asked;
  }
  asked.is_leaf = node->is_leaf();
  asked.is_price = node->kind == criteria::Kind::price;
  asked.is_requirement = node->kind == criteria::Kind::requirement;
  asked.can_be_graded = node->answer && std::holds_alternative<criteria::GradeAnswer>(*node->answer);
  asked.is_scored =
      asked.is_leaf && !asked.is_requirement &&
      (asked.is_price ? lot.award.method == criteria::AwardMethod::weighted_points : has_quality);
  return asked;
}

void add_asked(TemplateValues form, const AskedCriterion& asked, const FilledForm& filled) {
  Group group(form, "criterion-form.asked", filled);
  if (asked.is_new) {
    group.line("id", "criterion-form.id", "criterion-form.id-hint");
    Choices kinds;
    for (const auto kind : {criteria::Kind::quality, criteria::Kind::requirement})
      kinds.emplace_back(criteria::name(kind), templates::label(kind, group.language()));
    group.choice("kind", "criterion-form.kind", std::move(kinds));
  }
  group.line("title", "publishing.field-title");
  group.lines("description", "publishing.field-description", "criterion-form.description-hint");
  if (asked.is_new) {
    Choices types;
    for (const char* type : {"number", "boolean", "amount", "grade"})
      types.emplace_back(type, templates::label(std::string("answer.") + type, group.language()));
    group.choice("answer", "criterion.question", std::move(types), "criterion-form.answer-hint");
  }
  if (asked.is_new || !group.value("unit").empty() || group.value("answer") == "number")
    group.line("unit", "library.form-answer-unit");
}

void add_bound(TemplateValues form, const FilledForm& filled) {
  Group group(form, "criterion-form.demand", filled);
  Choices bounds{{"", group.words("library.form-none")},
                 {"yes", group.words("library.form-must-be-yes")},
                 {"no", group.words("library.form-must-be-no")},
                 {"atLeast", group.words("library.form-at-least")},
                 {"atMost", group.words("library.form-at-most")}};
  if (group.value("accept") == "keep") bounds.emplace_back("keep", group.words("library.form-keep"));
  group.choice("accept", "criterion.accept", std::move(bounds), "criterion-form.accept-hint");
  group.line("bound", "library.form-bound");
}

void add_rule(TemplateValues form, const AskedCriterion& asked, const FilledForm& filled) {
  Group group(form, asked.is_price ? "criterion-form.price-scale" : "criterion-form.scoring", filled);
  Choices rules{{"", group.words("library.form-none")}};
  const auto add = [&](const char* rule) {
    rules.emplace_back(rule, group.words(std::string("library.rule-") + rule));
  };
  if (asked.is_new || !asked.can_be_graded) add("linear");
  if (!asked.is_price) add("levels");
  if (asked.is_new || !asked.can_be_graded) add("steps");
  if (!asked.is_price && asked.can_be_graded) add("points");
  if (asked.is_in_euros && !asked.is_price) {
    add("percent-discount");
    add("factor");
  }
  if (group.value("rule") == "keep") rules.emplace_back("keep", group.words("library.form-keep"));
  group.choice("rule", "criterion.rule", std::move(rules), "criterion-form.rule-hint", {"relative"});
  if (asked.is_new || !asked.can_be_graded) {
    group.line("worst", "library.form-worst", "criterion-form.worst-hint");
    group.line("best", "library.form-best", "criterion-form.best-hint");
    Choices outside;
    for (const auto& [value, name] : criteria::NameTable<criteria::Outside>::names)
      outside.emplace_back(name, word("outside", value, group.language()));
    group.choice("outside", "library.form-outside", std::move(outside));
  }
  group.lines("table", "library.form-table", "library.form-table-hint");
  if (!asked.is_price && asked.can_be_graded) group.line("max", "criterion-form.max");
  if (asked.is_in_euros && !asked.is_price) group.line("factor", "library.form-factor", "", {"mki-w", "mki"});
}

void add_panel(TemplateValues form, const FilledForm& filled) {
  Group group(form, "criterion-form.panel", filled);
  group.line("assessors", "criterion-form.assessors", "criterion-form.assessors-hint");
  Choices combine;
  for (const auto& [value, name] : criteria::NameTable<criteria::Combine>::names)
    combine.emplace_back(name, templates::label(value, group.language()));
  group.choice("combine", "criterion-form.combine", std::move(combine), "", {"panel"});
}

// What a new criterion weighs, and where it stands.
void add_place(TemplateValues form, const criteria::Lot& lot, const AskedCriterion& asked,
               const FilledForm& filled) {
  Group group(form, "criterion-form.place", filled);
  if (asked.is_in_euros)
    group.line("value", "structure.value", "structure.value-hint", {"price-of-point"});
  else
    group.line("weight", "structure.weight", "structure.weight-hint", {"weights"});
  Choices groups{{"", group.words("structure.at-top")}};
  for (const auto& placed : criteria::all_criteria(lot.criteria, ""))
    if (!placed.criterion->is_leaf())
      groups.emplace_back(placed.criterion->id, placed.criterion->id + " " + placed.criterion->title);
  group.choice("group", "structure.group", std::move(groups));
}

// The field for what follows the criterion in a place.
std::string field_for(std::string_view member) {
  const auto is = [&](std::string_view start) { return member.starts_with(start); };
  if (is("answer")) return member == "answer.unit" ? "unit" : "answer";
  if (is("accept.")) return "bound";
  if (is("scoring.levels") || is("scoring.steps")) return "table";
  for (const std::string_view single : {"worst", "best", "outside", "max", "factor"})
    if (member == "scoring." + std::string(single)) return std::string(single);
  if (is("scoring")) return "rule";
  if (is("panel")) return "assessors";
  return std::string(member.substr(0, member.find_first_of(".[")));
}

}  // namespace

criteria::Findings at_criterion_fields(const criteria::Findings& findings, std::string_view place) {
  criteria::Findings placed = findings;
  for (criteria::Finding& finding : placed) {
    const std::string_view at = finding.place;
    if (at.starts_with(std::string(place) + "."))
      finding.place = field_for(at.substr(place.size() + 1));
    else if (at == "criterion")
      finding.place = "id";
  }
  return placed;
}

void add_criterion_fields(TemplateValues form, const criteria::Lot& lot, const Criterion* node,
                          const FilledForm& filled) {
  const AskedCriterion asked = asked_of(lot, node);
  add_asked(form, asked, filled);
  if (asked.is_leaf && !asked.is_price) add_bound(form, filled);
  if (asked.is_scored) add_rule(form, asked, filled);
  if (asked.can_be_graded) add_panel(form, filled);
  if (asked.is_scored || !asked.is_leaf) {
    Group group(form, "criterion-form.minimum", filled);
    group.line("minimumScore", "criterion-form.minimum-score", "criterion-form.minimum-hint", {"minimum"});
  }
  if (asked.is_new) add_place(form, lot, asked, filled);
}

}  // namespace server

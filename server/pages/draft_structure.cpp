#include "server/pages/draft_structure.hpp"

#include "criteria/library_names.hpp"
#include "server/pages/library_words.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/agreement_text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::Criterion;
using criteria::Tender;
using templates::Language;
using Kind = FormField::Kind;
using Choices = std::vector<std::pair<std::string, std::string>>;

// One form on the page.
class Fields {
 public:
  Fields(TemplateValues form, std::string prefix, const FilledForm& filled)
      : form_(form), prefix_(std::move(prefix)), filled_(filled) {}

  void add(const std::string& name, std::string_view label, Kind kind, std::string_view hint = {}) {
    FormField field;
    field.kind = kind;
    put(std::move(field), name, label, hint);
  }
  void choose(const std::string& name, std::string_view label, Choices choices, std::string_view hint = {},
              std::vector<std::string_view> help = {}) {
    FormField field;
    field.kind = Kind::choice;
    field.help = std::move(help);
    field.choices = std::move(choices);
    put(std::move(field), name, label, hint);
  }
  void choose_tie(std::size_t at, Choices rules) {
    FormField field;
    field.kind = Kind::choice;
    field.choices = std::move(rules);
    field.label = fmt::format("{} {}", page_text(form_.language(), "structure.tie"), at + 1);
    field.help = {"ties"};
    put(std::move(field), fmt::format("ties[{}]", at), "", at == 0 ? "structure.ties-hint" : "");
  }

 private:
  void put(FormField field, const std::string& name, std::string_view label, std::string_view hint) {
    field.name = prefix_ + "." + name;
    if (!label.empty()) field.label = page_text(form_.language(), label);
    field.value = form_value(filled_.values, field.name);
    if (!hint.empty()) field.hint = page_text(form_.language(), hint);
    add_field(form_, field, filled_.findings);
  }

  TemplateValues form_;
  std::string prefix_;
  const FilledForm& filled_;
};

std::string words(Language language, std::string_view key) { return std::string(page_text(language, key)); }

Choices languages() { return {{"nl", "Nederlands"}, {"en", "English"}}; }

// "MEU-G1/basic" for each level that `is_offered`, by kind.
template <typename IsOffered>
Choices library_choices(const std::vector<LibraryEntry>& library, Language language,
                        const IsOffered& is_offered) {
  Choices choices;
  for (const auto& [kind, kind_name] : criteria::NameTable<criteria::LibraryKind>::names)
    for (const LibraryEntry& entry : library) {
      const criteria::LibraryCriterion& criterion = *entry.criterion;
      if (criterion.kind != kind) continue;
      for (const criteria::LibraryVariant& variant : criterion.variants)
        if (is_offered(criterion, variant))
          choices.emplace_back(fmt::format("{}/{}", criterion.id, criteria::name(variant.level)),
                               fmt::format("{} {} ({}, {})", criterion.id, text(criterion.title, language),
                                           word("library-kind", kind, language),
                                           word("library-level", variant.level, language)));
    }
  if (!choices.empty()) choices.insert(choices.begin(), {"", words(language, "publishing.choose")});
  return choices;
}

bool is_in_euros(const criteria::Lot& lot) {
  return weight_rule(lot.award.method) == criteria::WeightRule::values;
}

bool is_weighed(const criteria::Lot& lot) {
  const auto rule = weight_rule(lot.award.method);
  return rule == criteria::WeightRule::sum_with_price || rule == criteria::WeightRule::sum_without_price;
}

Choices groups(const criteria::Lot& lot, Language language) {
  Choices choices{{"", words(language, "structure.at-top")}};
  for (const auto& placed : criteria::all_criteria(lot.criteria, ""))
    if (!placed.criterion->is_leaf())
      choices.emplace_back(placed.criterion->id, placed.criterion->id + " " + placed.criterion->title);
  return choices;
}

template <typename Enum>
Choices words_of(Language language) {
  Choices choices;
  for (const auto& [value, name] : criteria::NameTable<Enum>::names)
    choices.emplace_back(name, templates::label(value, language));
  return choices;
}

Choices methods(const criteria::Lot& lot, Language language) {
  auto choices = words_of<criteria::AwardMethod>(language);
  std::erase_if(choices, [&](const auto& choice) {
    return !criteria::can_replace(lot.award.method,
                                  *criteria::from_name<criteria::AwardMethod>(choice.first));
  });
  return choices;
}

Choices tie_rules(const criteria::Lot& lot, Language language) {
  Choices choices{{"", words(language, "structure.no-rule")}};
  const auto add = [&](const criteria::TieRule& rule) {
    choices.emplace_back(criteria::name(rule), templates::label(rule, language));
  };
  add(criteria::TieByQuality{});
  add(criteria::TieByLowestPrice{});
  add(criteria::TieByDraw{});
  for (const auto& placed : criteria::all_criteria(lot.criteria, ""))
    if (placed.criterion->kind != criteria::Kind::requirement)
      add(criteria::TieByCriterion{placed.criterion->id});
  return choices;
}

}  // namespace

std::string lot_form(std::size_t lot, std::string_view form) { return fmt::format("lots[{}].{}", lot, form); }

bool is_wrong(const FilledForm& filled, std::string_view form) {
  return std::any_of(filled.findings.begin(), filled.findings.end(), [&](const criteria::Finding& finding) {
    return finding.place.starts_with(std::string(form) + ".");
  });
}

void add_award_fields(TemplateValues form, const Tender& tender, std::size_t lot, const FilledForm& filled) {
  const criteria::Lot& each = tender.lots[lot];
  const Language language = form.language();
  Fields fields(form, lot_form(lot, "award"), filled);
  fields.choose("method", "structure.method", methods(each, language), "structure.method-hint",
                {"method", "lcc"});
  if (is_weighed(each)) {
    fields.add("scale", "structure.scale", Kind::line, "structure.scale-hint");
    if (weight_rule(each.award.method) == criteria::WeightRule::sum_without_price)
      fields.add("priceWeight", "structure.price-weight", Kind::line, "structure.price-weight-hint");
    fields.add("factor", "structure.factor", Kind::line, "structure.factor-hint");
    fields.add("reference.price", "structure.reference-price", Kind::line, "structure.reference-hint");
    fields.add("reference.quality", "structure.reference-quality", Kind::line, "structure.reference-hint");
    fields.add("reference.priceAtFullQuality", "structure.reference-full", Kind::line,
               "structure.reference-hint");
  }
  fields.add("rounding.decimals", "structure.decimals", Kind::line);
  fields.choose("rounding.mode", "structure.rounding-mode", words_of<criteria::RoundingMode>(language));
  fields.choose("rounding.at", "structure.rounding-at", words_of<criteria::RoundAt>(language),
                "structure.rounding-at-hint", {"rounding"});
  fields.choose("onWithdrawal", "structure.withdrawal", words_of<criteria::OnWithdrawal>(language),
                "structure.withdrawal-hint", {"relative"});
  for (std::size_t at = 0; at < tie_fields(each.award); ++at)
    fields.choose_tie(at, tie_rules(each, language));
}

bool add_addition_fields(TemplateValues form, const Tender& tender, std::size_t lot,
                         const std::vector<LibraryEntry>& library, const FilledForm& filled) {
  const criteria::Lot& each = tender.lots[lot];
  const Language language = form.language();
  auto choices = library_choices(
      library, language,
      [&](const criteria::LibraryCriterion& criterion, const criteria::LibraryVariant& variant) {
        const bool fits = !variant.scoring || is_in_euros(each) ||
                          (is_weighed(each) && !criteria::counts_in_euros(*variant.scoring));
        return criteria::is_scored_or_required(criterion.kind) && fits &&
               !criteria::find_criterion(each.criteria, criterion.id);
      });
  if (choices.empty()) return false;
  Fields fields(form, lot_form(lot, "add"), filled);
  fields.choose("library", "structure.criterion", std::move(choices), "structure.criterion-hint");
  if (is_weighed(each)) fields.add("weight", "structure.weight", Kind::line, "structure.weight-hint");
  if (is_in_euros(each)) fields.add("value", "structure.value", Kind::line, "structure.value-hint");
  fields.choose("group", "structure.group", groups(each, language));
  fields.choose("language", "structure.language", languages());
  return true;
}

bool add_provision_choice(TemplateValues form, const Tender& tender, const std::vector<LibraryEntry>& library,
                          const FilledForm& filled) {
  const auto provisions = tender.provisions.value_or(std::vector<criteria::Provision>{});
  auto choices = library_choices(
      library, form.language(),
      [&](const criteria::LibraryCriterion& criterion, const criteria::LibraryVariant&) {
        return !criteria::is_scored_or_required(criterion.kind) &&
               std::none_of(provisions.begin(), provisions.end(),
                            [&](const criteria::Provision& each) { return each.id == criterion.id; });
      });
  if (choices.empty()) return false;
  Fields fields(form, "provision", filled);
  fields.choose("library", "structure.provision", std::move(choices));
  fields.choose("language", "structure.language", languages());
  return true;
}

void add_own_provision(TemplateValues form, const FilledForm& filled) {
  Fields fields(form, "own", filled);
  Choices kinds{{"", words(form.language(), "publishing.choose")}};
  for (const auto& [kind, name] : criteria::NameTable<criteria::ProvisionKind>::names)
    kinds.emplace_back(name, templates::label("library-kind." + std::string(name), form.language()));
  fields.add("id", "structure.own-id", Kind::line, "structure.own-id-hint");
  fields.choose("kind", "structure.own-kind", std::move(kinds));
  fields.add("title", "publishing.field-title", Kind::line);
  fields.add("text", "structure.own-text", Kind::lines);
}

}  // namespace server

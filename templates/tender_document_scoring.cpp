#include "criteria/names.hpp"
#include "evaluator/steps.hpp"
#include "templates/document_lots.hpp"
#include "templates/document_rules.hpp"
#include "templates/formulas.hpp"
#include "templates/number_text.hpp"
#include "templates/tender_document_parts.hpp"

namespace templates {
namespace {

using criteria::Criterion;
using criteria::Lot;

// What the award method does with points or euros, before its own formula.
std::vector<std::string_view> formulas_of(criteria::AwardMethod method) {
  using criteria::AwardMethod;
  switch (method) {
    case AwardMethod::weighted_points:
      return {"earning.points", "weighted-points"};
    case AwardMethod::value_in_euros:
      return {"earning.deduction", "earning.surcharge", "earning.discount", "value-in-euros"};
    case AwardMethod::quality_adjusted_price:
      return {"earning.points", "quality.value", "quality-adjusted-price"};
    case AwardMethod::utility_index:
      return {"earning.points", "quality.points", "utility-index"};
    case AwardMethod::quality_per_price:
      return {"earning.points", "quality.points", "quality-per-price"};
    case AwardMethod::reference_point:
      return {"earning.points", "quality.share", "reference-point.exponent", "reference-point"};
    case AwardMethod::lowest_price:
      return {"lowest-price"};
    case AwardMethod::lowest_cost:
      return {"lowest-cost"};
  }
  return {};
}

void write_method(DocumentSheet& sheet, const Lot& lot) {
  const Language language = sheet.language();
  const auto fact = [&](std::string_view key, std::string_view value) {
    sheet.fact(label(key, language), value);
  };
  fact("method", label(lot.award.method, language));
  fact("tender-document.best",
       label(criteria::best_total(lot.award.method) == criteria::Best::highest ? "tender-document.highest"
                                                                               : "tender-document.lowest",
             language));
  fact("rounding", label(lot.award.rounding, language));
  const std::string ties = ties_text(lot.award, language);
  fact("tender-document.ties",
       ties.empty() ? label("tender-document.noTies", language) : std::string_view(ties));
  fact("tender-document.withdrawal", label(lot.award.withdrawal(), language));
  sheet.gap();
  sheet.headings({"tender-document.step", "tender-document.formula"});
  for (const std::string_view formula : formulas_of(lot.award.method)) {
    const FormulaText text = formula_text(formula, language);
    sheet.row({text.words, text.notation}, {style::wrapped});
  }
}

// Levels, steps and places with what each gives.
std::vector<std::pair<std::string, criteria::Decimal>> scale_of(const criteria::ScoringRule& rule,
                                                                Language language) {
  std::vector<std::pair<std::string, criteria::Decimal>> scale;
  if (const auto* levels = criteria::level_table(rule))
    for (const auto& [key, percent] : best_first(*levels))
      scale.emplace_back(level_text(key, language), percent);
  if (const auto* steps = std::get_if<criteria::Steps>(&rule))
    for (const criteria::Step& step : steps->steps)
      scale.emplace_back(label("tender-document.from", language, {{"from", step.from.text()}}), step.percent);
  if (const auto* ranks = std::get_if<criteria::RankPoints>(&rule))
    for (const criteria::Decimal& percent : ranks->percents)
      scale.emplace_back(
          label("tender-document.place", language, {{"place", std::to_string(scale.size() + 1)}}), percent);
  return scale;
}

void write_leaf(DocumentSheet& sheet, const Criterion& leaf) {
  const Language language = sheet.language();
  const FormulaText text = formula_text(evaluator::share_formula(*leaf.scoring), language);
  sheet.row(
      {leaf.id + "  " + leaf.title, rule_text(*leaf.scoring, language), text.words + "\n" + text.notation},
      {style::strong, style::wrapped});
  for (const auto& [key, percent] : scale_of(*leaf.scoring, language))
    sheet.row({"", key, number_text(percent, language) + "%"}, {style::text, style::wrapped});
}

}  // namespace

void write_scoring(XlsxDocument& book, const TenderDocument& document, Language language) {
  DocumentSheet sheet(book, label("tender-document.sheet.scoring", language), {46, 56, 44}, language);
  sheet.title(label("tender-document.scoring", language), label("tender-document.scoring.note", language));
  for (const Lot& lot : document.tender.lots) {
    sheet.section(lot_title(lot, language));
    write_method(sheet, lot);
    sheet.gap();
    sheet.headings({"criterion", "tender-document.how", "tender-document.formula"});
    for (const Criterion* leaf : criteria::leaves(lot.criteria))
      if (leaf->scoring && leaf->kind != criteria::Kind::requirement) write_leaf(sheet, *leaf);
  }
  print_setup(sheet, document);
}

}  // namespace templates

#include "evaluator/lint/checks.hpp"
#include "evaluator/lint/effective_weight.hpp"

#include <optional>

namespace evaluator::lint {
namespace {

using criteria::Criterion;
using criteria::Kind;
using criteria::Number;

std::string plain(const Number& number) { return number.to_truncated(12); }
std::string percent(const Number& number) {
  return Number::from_decimal(number.to_decimal(1, criteria::RoundingMode::half_up))->to_truncated(1);
}

struct WeighedLot {
  const criteria::Lot& lot;
  std::string place;
};

// The weights of those that count; nothing when one is missing, which is an error of the definition.
std::optional<Number> sum_of(const std::vector<Criterion>& criteria, bool with_price) {
  Number sum;
  for (const Criterion& node : criteria) {
    const bool counts = node.kind == Kind::quality || (node.kind == Kind::price && with_price);
    if (!counts) continue;
    if (!node.weight) return std::nullopt;
    sum += node.weight->value();
  }
  return sum;
}

void expect_sum(const std::optional<Number>& sum, const Number& expected, LintFinding finding,
                Findings& findings) {
  if (!sum || *sum == expected) return;
  finding.parameters.emplace_back("sum", plain(*sum));
  finding.parameters.emplace_back("expected", plain(expected));
  findings.push_back(std::move(finding));
}

// Of the lot, and of each criterion over what is below it.
void check_sum(const WeighedLot& checked, Findings& findings) {
  const auto rule = criteria::weight_rule(checked.lot.award.method);
  if (rule != criteria::WeightRule::sum_with_price && rule != criteria::WeightRule::sum_without_price) return;
  const bool with_price = rule == criteria::WeightRule::sum_with_price;
  expect_sum(sum_of(checked.lot.criteria, with_price), checked.lot.award.points_scale(),
             {"lint.weightsSum", Gravity::risky, checked.place + ".criteria", "", {{"lot", checked.lot.id}}},
             findings);
  for (const auto& placed : criteria::all_criteria(checked.lot.criteria, checked.place)) {
    const Criterion& node = *placed.criterion;
    if (node.is_leaf() || !node.weight || node.kind == Kind::requirement) continue;
    expect_sum(sum_of(node.criteria, with_price), node.weight->value(),
               {"lint.weightsSum",
                Gravity::risky,
                placed.place + ".criteria",
                node.title,
                {{"lot", checked.lot.id}, {"criterion", node.id}}},
               findings);
  }
}

void check_count(const WeighedLot& checked, const LintSettings& settings, Findings& findings) {
  int count = 0;
  for (const Criterion* leaf : criteria::leaves(checked.lot.criteria))
    if (leaf->kind == Kind::quality) ++count;
  if (count <= settings.advised_criteria) return;
  findings.push_back({"lint.manyCriteria",
                      Gravity::advice,
                      checked.place + ".criteria",
                      "",
                      {{"lot", checked.lot.id},
                       {"count", std::to_string(count)},
                       {"advised", std::to_string(settings.advised_criteria)}}});
}

void check_formulas(const WeighedLot& checked, Findings& findings) {
  for (const auto& placed : criteria::all_criteria(checked.lot.criteria, checked.place)) {
    const Criterion& node = *placed.criterion;
    if (!node.scoring || !criteria::is_relative(*node.scoring)) continue;
    findings.push_back({"lint.relativeFormula",
                        Gravity::risky,
                        placed.place + ".scoring",
                        "",
                        {{"criterion", node.id}, {"rule", std::string(criteria::name(*node.scoring))}}});
  }
}

void check_scale(const WeighedLot& checked, const LintSettings& settings, Findings& findings) {
  const auto weight = effective_price_weight(checked.lot, settings.price_spread.value());
  if (!weight || weight->effective >= weight->announced) return;
  LintFinding finding{"lint.priceScaleShort",
                      Gravity::risky,
                      checked.place + ".criteria",
                      "",
                      {{"lot", checked.lot.id},
                       {"announced", percent(weight->announced)},
                       {"effective", percent(weight->effective)},
                       {"pricePoints", percent(weight->price_points)},
                       {"qualityPoints", percent(weight->quality_points)}}};
  for (const Criterion* leaf : criteria::leaves(checked.lot.criteria))
    if (leaf->kind == Kind::price && leaf->scoring && criteria::is_relative(*leaf->scoring)) {
      finding.parameters.emplace_back("spread", settings.price_spread.text());
      break;
    }
  findings.push_back(std::move(finding));
}

}  // namespace

void check_award(const criteria::Tender& tender, const LintSettings& settings, Findings& findings) {
  for (std::size_t i = 0; i < tender.lots.size(); ++i) {
    const WeighedLot checked{tender.lots[i], "tender.lots[" + std::to_string(i) + "]"};
    check_sum(checked, findings);
    check_count(checked, settings, findings);
    check_formulas(checked, findings);
    check_scale(checked, settings, findings);
  }
}

}  // namespace evaluator::lint

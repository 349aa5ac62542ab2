#include "criteria/names.hpp"
#include "criteria/validate_parts.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace criteria {
namespace {

constexpr int most_decimals = 30;

std::string method_label(AwardMethod method) { return "method." + std::string(name(method)); }

std::vector<PlacedCriterion> prices(const LotCheck& check) {
  std::vector<PlacedCriterion> found;
  std::copy_if(check.criteria.begin(), check.criteria.end(), std::back_inserter(found),
               [](const PlacedCriterion& placed) { return placed.criterion->kind == Kind::price; });
  return found;
}

void check_rounding(const LotCheck& check) {
  const Award& award = check.lot.award;
  const std::string place = check.place + ".award.rounding";
  if (award.rounding.decimals < 0 || award.rounding.decimals > most_decimals)
    check.findings.push_back(
        error("rounding.decimals", place + ".decimals",
              {{"value", std::to_string(award.rounding.decimals)}, {"most", std::to_string(most_decimals)}}));
  const bool sums_leaves =
      award.method == AwardMethod::weighted_points || award.method == AwardMethod::value_in_euros;
  if (award.rounding.at == RoundAt::criterion && !sums_leaves)
    check.findings.push_back(
        error("rounding.atCriterion", place + ".at", {{"method", method_label(award.method)}}));
}

// What the price may be asked as: an amount or a computed cost where it is the P of a formula, any quantity
// where a rule turns it into points.
bool is_price_type(const AnswerType& type, AwardMethod method) {
  const bool is_amount = std::holds_alternative<AmountAnswer>(type);
  const bool is_cost = std::holds_alternative<LccAnswer>(type);
  if (method == AwardMethod::lowest_cost) return is_cost;
  if (method == AwardMethod::lowest_price) return is_amount;
  if (method != AwardMethod::weighted_points) return is_amount || is_cost;
  return !std::holds_alternative<BooleanAnswer>(type) && !std::holds_alternative<GradeAnswer>(type);
}

void check_price(const LotCheck& check) {
  const AwardMethod method = check.lot.award.method;
  const auto found = prices(check);
  if (method != AwardMethod::weighted_points && found.size() != 1)
    check.findings.push_back(
        error("price.count", check.place + ".criteria",
              {{"method", method_label(method)}, {"count", std::to_string(found.size())}}));
  for (const PlacedCriterion& price : found)
    if (price.criterion->answer && !is_price_type(*price.criterion->answer, method))
      check.findings.push_back(error("price.answerType", price.place + ".answer.type",
                                     {{"criterion", price.criterion->id},
                                      {"type", std::string(name(*price.criterion->answer))},
                                      {"method", method_label(method)}}));
}

// Both formulas divide by what the price weighs: by Wp, and by 1 − Σv_max.
void check_price_weight(const LotCheck& check) {
  const AwardMethod method = check.lot.award.method;
  if (method != AwardMethod::utility_index && method != AwardMethod::quality_adjusted_price) return;
  for (const PlacedCriterion& price : prices(check))
    if (price.criterion->weight && price.criterion->weight->value().is_zero())
      check.findings.push_back(
          error("award.priceWeightZero", price.place + ".weight", {{"method", method_label(method)}}));
}

void check_reference(const ReferencePoint& reference, const std::string& place, Findings& findings) {
  const Number quality = reference.quality.value();
  if (quality.sign() <= 0 || quality >= Number(100))
    findings.push_back(
        error("award.referenceQuality", place + ".quality", {{"value", reference.quality.text()}}));
  if (reference.price.value().sign() <= 0)
    findings.push_back(error("award.referencePrice", place + ".price", {{"value", reference.price.text()}}));
  if (reference.price_at_full_quality.value() <= reference.price.value())
    findings.push_back(error("award.referenceFullQuality", place + ".priceAtFullQuality",
                             {{"value", reference.price_at_full_quality.text()}}));
  check_amount(reference.price, place + ".price", findings);
  check_amount(reference.price_at_full_quality, place + ".priceAtFullQuality", findings);
}

// A parameter that the method's formula does not have changes nothing, but somebody expected it to.
void warn_unused(const LotCheck& check, std::string_view field, bool given, bool used) {
  if (given && !used)
    check.findings.push_back(
        warning("award.parameterUnused", check.place + ".award." + std::string(field),
                {{"field", std::string(field)}, {"method", method_label(check.lot.award.method)}}));
}

void check_parameters(const LotCheck& check) {
  const Award& award = check.lot.award;
  const std::string place = check.place + ".award";
  const WeightRule weights = weight_rule(award.method);
  const bool by_factor = award.method == AwardMethod::quality_per_price;
  const bool by_reference = award.method == AwardMethod::reference_point;
  warn_unused(check, "scale", award.scale.has_value(),
              weights == WeightRule::sum_with_price || weights == WeightRule::sum_without_price);
  warn_unused(check, "factor", award.factor.has_value(), by_factor);
  warn_unused(check, "reference", award.reference.has_value(), by_reference);
  if (award.scale && award.scale->value().sign() <= 0)
    check.findings.push_back(
        error("award.scaleNotPositive", place + ".scale", {{"value", award.scale->text()}}));
  if (by_factor && !award.factor) check.findings.push_back(error("award.factorMissing", place));
  if (by_factor && award.factor && award.factor->value().sign() <= 0)
    check.findings.push_back(
        error("award.factorNotPositive", place + ".factor", {{"value", award.factor->text()}}));
  if (by_reference && !award.reference) check.findings.push_back(error("award.referenceMissing", place));
  if (by_reference && award.reference)
    check_reference(*award.reference, place + ".reference", check.findings);
}

}  // namespace

void check_award(const LotCheck& check) {
  check_rounding(check);
  check_price(check);
  check_price_weight(check);
  check_parameters(check);
  if (check.lot.award.method == AwardMethod::utility_index)
    check.findings.push_back(warning("award.relative", check.place + ".award.method",
                                     {{"method", method_label(check.lot.award.method)}}));
}

}  // namespace criteria

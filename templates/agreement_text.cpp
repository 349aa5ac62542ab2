#include "templates/agreement_text.hpp"

#include "criteria/agreement_names.hpp"
#include "templates/number_text.hpp"

namespace templates {
namespace {

using namespace criteria;

// A rule without a unit takes any; some quantities have but one.
std::string with_unit(const std::string& number, const Demand& demand, Language language) {
  if (is_percent(demand)) return number + "%";
  const auto* quantity = std::get_if<QuantityRule>(&demand);
  if (!quantity) return number;
  if (quantity->unit) return number + " " + *quantity->unit;
  const std::string only = "quantity-unit." + std::string(name(quantity->quantity));
  return has_label(only) ? number + " " + std::string(label(only, language)) : number;
}

// Taken back or not: the threshold of such a rule is no quantity.
bool is_yes_or_no(const Demand& demand) {
  const auto* quantity = std::get_if<QuantityRule>(&demand);
  return quantity && quantity->quantity == CircularQuantity::take_back && !quantity->unit;
}

std::string methods_text(const AwardMethodRule& rule, Language language) {
  std::string all;
  for (const AwardMethod method : rule.methods)
    all.append(all.empty() ? "" : ", ").append(label(method, language));
  return all;
}

TextParameters parameters_of(const Demand& demand, Language language) {
  TextParameters parameters;
  if (const auto* quantity = std::get_if<QuantityRule>(&demand)) {
    parameters.emplace_back("quantity", std::string(name(quantity->quantity)));
    if (quantity->basis) parameters.emplace_back("basis", std::string(name(*quantity->basis)));
    if (quantity->method) parameters.emplace_back("method", *quantity->method);
  }
  if (const auto* criterion = std::get_if<CriterionRule>(&demand))
    parameters.emplace_back("library", criterion->library);
  if (const auto* clause = std::get_if<ClauseRule>(&demand))
    parameters.emplace_back("library", clause->library);
  if (const auto* methods = std::get_if<AwardMethodRule>(&demand))
    parameters.emplace_back("methods", methods_text(*methods, language));
  return parameters;
}

}  // namespace

const std::string& text(const LocalizedText& text, Language language) {
  return language == Language::nl ? text.nl : text.en;
}

std::string demand_text(const evaluator::RuleCheck& check, Language language) {
  const Demand& demand = check.rule->demand;
  std::string words = label("demand." + std::string(name(demand)), language, parameters_of(demand, language));
  if (is_yes_or_no(demand)) return words + " " + std::string(label("rule.asked", language));
  if (!check.threshold) return words;
  words.append(" ").append(label("bound." + std::string(name(bound(demand))), language));
  return words + " " + with_unit(number_text(check.threshold->value, language), demand, language);
}

std::string outcome_text(const evaluator::RuleCheck& check, Language language) {
  std::string words(label("outcome." + std::string(evaluator::name(check.outcome)), language));
  if (check.reason != evaluator::RuleReason::none)
    words += ": " + std::string(label("rule-reason." + std::string(evaluator::name(check.reason)), language));
  else if (check.measured && is_yes_or_no(check.rule->demand))
    words += ": " +
             std::string(label(check.measured->is_zero() ? "rule.is-not-asked" : "rule.is-asked", language));
  else if (check.measured)
    words +=
        ": " +
        label("rule.measured", language,
              {{"value", with_unit(exact_text(*check.measured, language), check.rule->demand, language)}});
  return words + ".";
}

}  // namespace templates

#include "templates/document_rules.hpp"

#include "criteria/names.hpp"
#include "templates/number_text.hpp"

#include <algorithm>

namespace templates {
namespace {

using criteria::Decimal;

std::string percent(const Decimal& percent, Language language) {
  return number_text(percent, language) + "%";
}

std::string accepted_value(const criteria::AcceptValue& value, Language language) {
  if (const bool* truth = std::get_if<bool>(&value)) return level_text(*truth ? "true" : "false", language);
  if (const auto* decimal = std::get_if<Decimal>(&value)) return number_text(*decimal, language);
  return level_text(std::get<criteria::Level>(value).key, language);
}

std::string listed(const criteria::LevelTable& levels, Language language) {
  std::string text;
  for (const auto& [key, share] : best_first(levels))
    text.append(text.empty() ? "" : "; ")
        .append(level_text(key, language))
        .append(" = ")
        .append(percent(share, language));
  return text;
}

std::string word(std::string_view family, std::string_view name, Language language) {
  return std::string(label(std::string(family).append(".").append(name), language));
}

// The parameters of each rule.
struct Parameters {
  Language language;

  std::string operator()(const criteria::Linear& rule) const {
    return label("parameters.linear", language,
                 {{"worst", rule.worst.text()},
                  {"best", rule.best.text()},
                  {"outside", word("outside", name(rule.outside), language)}});
  }
  std::string operator()(const criteria::Levels& rule) const { return listed(rule.levels, language); }
  std::string operator()(const criteria::PercentDiscount& rule) const {
    return listed(rule.levels, language);
  }
  std::string operator()(const criteria::Steps& rule) const {
    std::string text;
    for (const criteria::Step& step : rule.steps)
      text.append(text.empty() ? "" : "; ")
          .append(label("parameters.step", language,
                        {{"from", step.from.text()}, {"percent", step.percent.text()}}));
    return text;
  }
  std::string operator()(const criteria::Points& rule) const {
    return label("parameters.points", language, {{"max", rule.max.text()}});
  }
  std::string operator()(const criteria::RelativeMean& rule) const {
    return label("parameters.relative-mean", language,
                 {{"factor", rule.factor.text()}, {"centre", word("centre", name(rule.centre), language)}});
  }
  std::string operator()(const criteria::Logarithmic& rule) const {
    return label("parameters.logarithmic", language,
                 {{"base", rule.base.text()}, {"negative", word("negative", name(rule.negative), language)}});
  }
  std::string operator()(const criteria::RankPoints& rule) const {
    std::string places;
    for (const Decimal& share : rule.percents)
      places.append(places.empty() ? "" : "; ").append(percent(share, language));
    return places.append(" (").append(word("best", name(rule.best), language)).append(")");
  }
  std::string operator()(const criteria::Factor& rule) const {
    return label("parameters.factor", language, {{"factor", rule.factor.text()}});
  }
  template <typename Rule>
  std::string operator()(const Rule&) const {
    return {};
  }
};

}  // namespace

criteria::LevelTable best_first(criteria::LevelTable levels) {
  std::stable_sort(levels.begin(), levels.end(), [](const auto& left, const auto& right) {
    return left.second.value() > right.second.value();
  });
  return levels;
}

std::string level_text(std::string_view key, Language language) {
  if (key == "true" || key == "false") return word("value", key, language);
  return std::string(key);
}

std::string accept_text(const criteria::Accept& accept, Language language) {
  std::string value;
  if (const auto* equals = std::get_if<criteria::Equals>(&accept)) {
    value = accepted_value(equals->value, language);
  } else if (const auto* least = std::get_if<criteria::AtLeast>(&accept)) {
    value = number_text(least->bound, language);
  } else if (const auto* most = std::get_if<criteria::AtMost>(&accept)) {
    value = number_text(most->bound, language);
  } else {
    for (const auto& one : std::get<criteria::OneOf>(accept).values)
      value.append(value.empty() ? "" : ", ").append(accepted_value(one, language));
  }
  return label(std::string("accept.").append(name(accept)), language, {{"value", value}});
}

std::string rule_text(const criteria::ScoringRule& rule, Language language) {
  const std::string parameters = std::visit(Parameters{language}, rule);
  std::string text(label(rule, language));
  return parameters.empty() ? text : text.append(": ").append(parameters);
}

std::string answer_text(const criteria::AnswerValue& value, bool is_amount, Language language) {
  if (const bool* truth = std::get_if<bool>(&value)) return level_text(*truth ? "true" : "false", language);
  if (const auto* level = std::get_if<criteria::Level>(&value)) return level_text(level->key, language);
  if (const auto* decimal = std::get_if<Decimal>(&value))
    return is_amount ? amount_text(decimal->text(), language) : number_text(*decimal, language);
  return std::string(label("inputs", language));
}

std::string weight_text(const criteria::Criterion& criterion, Language language) {
  if (criterion.weight) return label("weight.points", language, {{"weight", criterion.weight->text()}});
  if (criterion.value) return amount_text(criterion.value->text(), language);
  return {};
}

std::string unit_text(const criteria::Criterion& leaf) {
  if (!leaf.answer) return {};
  if (const auto* number = std::get_if<criteria::NumberAnswer>(&*leaf.answer))
    return number->unit.value_or("");
  if (std::holds_alternative<criteria::AmountAnswer>(*leaf.answer)) return "€";
  return {};
}

}  // namespace templates

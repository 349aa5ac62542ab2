#include "server/pages/criterion_words.hpp"

#include "criteria/names.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/document_rules.hpp"
#include "templates/number_text.hpp"

namespace server {
namespace {

using criteria::AnswerType;
using criteria::Decimal;
using templates::label;
using templates::Language;
using templates::level_text;
using templates::number_text;

template <typename... Handlers>
struct Overloaded : Handlers... {
  using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

bool is_in_euros(const AnswerType& type) {
  return std::holds_alternative<criteria::AmountAnswer>(type) ||
         std::holds_alternative<criteria::LccAnswer>(type) ||
         std::holds_alternative<criteria::MkiAnswer>(type) ||
         std::holds_alternative<criteria::MpgAnswer>(type);
}

// "45%", "12 jaar", with a blank that does not break the line.
std::string with_unit(std::string number, const AnswerType& type) {
  const auto* asked = std::get_if<criteria::NumberAnswer>(&type);
  if (!asked || !asked->unit || asked->unit->empty()) return number;
  if (asked->unit->front() != '%') number += "\u00a0";
  return number + *asked->unit;
}

std::string percent(const Decimal& percent, Language language) {
  return number_text(percent, language) + "%";
}

std::string accept_value_text(const criteria::AcceptValue& value, const AnswerType& type, Language language) {
  return std::visit(Overloaded{
                        [&](bool yes) { return level_text(yes ? "true" : "false", language); },
                        [&](const Decimal& number) { return quantity_text(number, type, language); },
                        [&](const criteria::Level& level) { return level_text(level.key, language); },
                    },
                    value);
}

std::string method_and(std::string_view parameters, const AnswerType& type, Language language) {
  std::string text = std::string(label(type, language)) + ", " + criteria::effective_method(type);
  if (!parameters.empty()) text.append(", ").append(parameters);
  return text;
}

// Words a rule's parameters for its sentence.
struct RuleSentence {
  const AnswerType& type;
  Language language;

  std::string word(std::string_view family, std::string_view value) const {
    return std::string(label(std::string(family).append(".").append(value), language));
  }
  RuleWords plain(std::string_view rule, const templates::TextParameters& parameters = {}) const {
    return {page_text(language, "rule." + std::string(rule), parameters), {}};
  }

  RuleWords operator()(const criteria::Linear& rule) const {
    return plain("linear", {{"worst", quantity_text(rule.worst, type, language)},
                            {"best", quantity_text(rule.best, type, language)},
                            {"outside", word("outside", criteria::name(rule.outside))}});
  }
  RuleWords operator()(const criteria::Levels& rule) const { return table("levels", rule.levels); }
  RuleWords operator()(const criteria::PercentDiscount& rule) const {
    return table("percent-discount", rule.levels);
  }
  RuleWords operator()(const criteria::Steps& rule) const {
    RuleWords words = plain("steps");
    for (const auto& [from, share] : rule.steps)
      words.table.emplace_back(
          page_text(language, "rule.from", {{"value", quantity_text(from, type, language)}}),
          percent(share, language));
    return words;
  }
  RuleWords operator()(const criteria::Points& rule) const {
    return plain("points", {{"max", number_text(rule.max, language)}});
  }
  RuleWords operator()(const criteria::RelativeLowest&) const { return plain("relative-lowest"); }
  RuleWords operator()(const criteria::RelativeHighest&) const { return plain("relative-highest"); }
  RuleWords operator()(const criteria::RelativeRange&) const { return plain("relative-range"); }
  RuleWords operator()(const criteria::DistanceLowest&) const { return plain("distance-lowest"); }
  RuleWords operator()(const criteria::RelativeMean& rule) const {
    return plain("relative-mean", {{"factor", number_text(rule.factor, language)},
                                   {"centre", word("centre", criteria::name(rule.centre))}});
  }
  RuleWords operator()(const criteria::Logarithmic& rule) const {
    return plain("logarithmic", {{"base", number_text(rule.base, language)},
                                 {"negative", word("negative", criteria::name(rule.negative))}});
  }
  RuleWords operator()(const criteria::RankPoints& rule) const {
    RuleWords words = plain("rank-points", {{"best", word("best", criteria::name(rule.best))}});
    for (std::size_t place = 0; place < rule.percents.size(); ++place)
      words.table.emplace_back(page_text(language, "rule.place", {{"place", std::to_string(place + 1)}}),
                               percent(rule.percents[place], language));
    return words;
  }
  RuleWords operator()(const criteria::Factor& rule) const {
    return plain("factor", {{"factor", number_text(rule.factor, language)}});
  }

  RuleWords table(std::string_view rule, const criteria::LevelTable& levels) const {
    RuleWords words = plain(rule);
    for (const auto& [level, share] : templates::best_first(levels))
      words.table.emplace_back(level_text(level, language), percent(share, language));
    return words;
  }
};

}  // namespace

std::string quantity_text(const Decimal& quantity, const AnswerType& type, Language language) {
  if (is_in_euros(type)) return templates::amount_text(quantity.text(), language);
  return with_unit(number_text(quantity, language), type);
}

std::string quantity_text(const criteria::Number& quantity, const AnswerType& type, Language language) {
  if (!is_in_euros(type)) return with_unit(templates::exact_text(quantity, language), type);
  const std::string plain = quantity.to_truncated(12);
  const bool exact = criteria::Number::from_decimal(plain) == quantity;
  return templates::amount_text(plain, language) + (exact ? "" : "…");
}

std::string question_text(const AnswerType& type, Language language) {
  const auto weights = [&](const std::optional<criteria::IndicatorTable>& table) {
    return table ? counted(language, "indicators", table->size()) : std::string();
  };
  return std::visit(
      Overloaded{
          [&](const criteria::NumberAnswer& asked) {
            return std::string(label(type, language)) + (asked.unit ? " (" + *asked.unit + ")" : "");
          },
          [&](const criteria::LccAnswer& asked) {
            return method_and(page_text(language, "answer.lcc",
                                        {{"years", std::to_string(asked.years.value)},
                                         {"rate", percent(asked.rate, language)}}),
                              type, language);
          },
          [&](const criteria::MciAnswer& asked) {
            return method_and(page_text(language, "answer.mci",
                                        {{"life", number_text(asked.average_life, language)},
                                         {"use", number_text(asked.average_use, language)}}),
                              type, language);
          },
          [&](const criteria::DetachabilityAnswer&) { return method_and("", type, language); },
          [&](const criteria::MkiAnswer& asked) {
            return method_and(weights(asked.weights), type, language);
          },
          [&](const criteria::MpgAnswer& asked) {
            return method_and(
                page_text(language, "answer.mpg", {{"years", std::to_string(asked.years.value)}}), type,
                language);
          },
          [&](const auto&) { return std::string(label(type, language)); },
      },
      type);
}

std::string accept_text(const criteria::Accept& accept, const AnswerType& type, Language language) {
  std::vector<std::string> values;
  std::visit(
      Overloaded{
          [&](const criteria::Equals& one) {
            values.push_back(accept_value_text(one.value, type, language));
          },
          [&](const criteria::AtLeast& one) { values.push_back(quantity_text(one.bound, type, language)); },
          [&](const criteria::AtMost& one) { values.push_back(quantity_text(one.bound, type, language)); },
          [&](const criteria::OneOf& one) {
            for (const auto& value : one.values) values.push_back(accept_value_text(value, type, language));
          },
      },
      accept);
  return label("accept." + std::string(criteria::name(accept)), language, {{"value", joined(values)}});
}

RuleWords rule_words(const criteria::ScoringRule& rule, const AnswerType& type, Language language) {
  return std::visit(RuleSentence{type, language}, rule);
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text.append(separator);
    text.append(part);
  }
  return text;
}

}  // namespace server

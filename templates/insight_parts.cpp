#include "templates/insight_parts.hpp"

#include "templates/number_text.hpp"

#include <fmt/format.h>

namespace templates {

using criteria::Number;
using criteria::RoundingMode;
using evaluator::insight::Rate;

std::string InsightWords::say(std::string_view key, const TextParameters& parameters) const {
  return label(std::string("insight.").append(key), language_, parameters);
}

std::string InsightWords::yes_or_no(bool yes) const {
  return std::string(label(yes ? "value.true" : "value.false", language_));
}

InsightCell InsightWords::number(const Number& number, int decimals) const {
  return {number_text(number, decimals, RoundingMode::half_up, language_), number.to_double(),
          InsightUnit::plain, decimals};
}

InsightCell InsightWords::euros(const Number& euros) const {
  return {amount_text(euros, 2, RoundingMode::half_up, language_), euros.to_double(), InsightUnit::euro, 2};
}

InsightCell InsightWords::percent(const Number& percent, int decimals) const {
  return {number_text(percent, decimals, RoundingMode::half_up, language_) + "%", percent.to_double(),
          InsightUnit::percent, decimals};
}

InsightCell InsightWords::percent(double percent) const {
  return {number_text(fmt::format("{:.1f}", percent), language_) + "%", percent, InsightUnit::percent, 1};
}

InsightCell InsightWords::rate(const Rate& rate) const {
  if (rate.of == 0) return none();
  return percent(rate.part() * 100);
}

InsightCell InsightWords::interval(const Rate& rate) const {
  if (rate.of == 0) return none();
  const auto [low, high] = evaluator::insight::wilson_interval(rate.count, rate.of);
  return text(percent(low * 100).text + " – " + percent(high * 100).text);
}

InsightTable InsightWords::table(std::string_view id, const std::vector<std::string_view>& columns) const {
  InsightTable table;
  table.id = id;
  table.title = say(id);
  table.note = say(std::string(id) + ".note");
  for (const std::string_view column : columns)
    table.columns.emplace_back(label(std::string("insight-column.").append(column), language_));
  return table;
}

InsightChart InsightWords::chart(std::string_view id, InsightChart::Kind kind,
                                 std::vector<std::size_t> columns) const {
  return {kind, std::move(columns), say(std::string(id) + ".axis"), say(std::string(id) + ".chart")};
}

}  // namespace templates

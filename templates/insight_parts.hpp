// Cells and sentences of an insight report.
#pragma once

#include "templates/insight_report.hpp"

#include <string>
#include <string_view>

namespace templates {

// Texts below "insight" and cells, in one language.
class InsightWords {
 public:
  explicit InsightWords(Language language) : language_(language) {}

  Language language() const { return language_; }
  std::string say(std::string_view key, const TextParameters& parameters = {}) const;
  std::string yes_or_no(bool yes) const;

  InsightCell text(std::string text) const { return {std::move(text), {}, {}, {}}; }
  InsightCell none() const { return text("–"); }
  InsightCell number(const criteria::Number& number, int decimals) const;
  InsightCell euros(const criteria::Number& euros) const;
  // "12,3%": of a hundred.
  InsightCell percent(const criteria::Number& percent, int decimals = 1) const;
  InsightCell percent(double percent) const;
  // "12,3%" and "11,0% – 13,6%": 95 %.
  InsightCell rate(const evaluator::insight::Rate& rate) const;
  InsightCell interval(const evaluator::insight::Rate& rate) const;

  // An empty table with title, note and headings by their keys: "insight.ID", "insight.ID.note" and
  // "insight-column.NAME".
  InsightTable table(std::string_view id, const std::vector<std::string_view>& columns) const;
  // Its chart, described by "insight.ID.chart".
  InsightChart chart(std::string_view id, InsightChart::Kind kind, std::vector<std::size_t> columns) const;

 private:
  Language language_;
};

}  // namespace templates

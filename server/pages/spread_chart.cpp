#include "server/pages/spread_chart.hpp"

#include "server/pages/assessed_bid.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/document_rules.hpp"
#include "templates/number_text.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace server {
namespace {

using evaluator::GradeRange;
using templates::Language;

constexpr int row_height = 56;     // pixels
constexpr int name_baseline = 16;  // pixels below the top of the row
constexpr int line_offset = 36;    // likewise
constexpr int axis_height = 26;    // pixels below the last row
constexpr int lane = 7;            // pixels between the dots of grades that are equal
constexpr double margin = 2;       // percent left and right, so that dots are whole

struct Scale {
  double lowest = 0, highest = 1;
  std::string at(const criteria::Number& worth) const {
    const double share = highest > lowest ? (worth.to_double() - lowest) / (highest - lowest) : 0.5;
    return fmt::format("{:.2f}%", margin + share * (100 - 2 * margin));
  }
};

void widen(std::optional<GradeRange>& range, const criteria::Number& worth) {
  if (!range) range = GradeRange{worth, worth};
  range->lowest = std::min(range->lowest, worth);
  range->highest = std::max(range->highest, worth);
}

// What the rule can give, and at least what was given.
std::optional<GradeRange> range_of_all(const CriterionSpread& spread) {
  auto range = evaluator::scale_of(spread.leaf);
  bool is_graded = false;
  for (const auto& bid : spread.bids) {
    for (const auto& grade : bid.grades) widen(range, evaluator::grade_worth(spread.leaf, grade.level));
    if (bid.consensus) widen(range, evaluator::grade_worth(spread.leaf, bid.consensus->level));
    is_graded = is_graded || !bid.grades.empty() || bid.consensus;
  }
  return is_graded ? range : std::nullopt;
}

void add_tick(TemplateValues chart, const std::string& at, const std::string& text, const char* anchor,
              int bottom) {
  chart.add("TICK")
      .set("X", at)
      .set("TEXT", text)
      .set("ANCHOR", anchor)
      .set("BOTTOM", std::to_string(bottom))
      .set("BASELINE", std::to_string(bottom + axis_height - 6));
}

std::string worth_text(const criteria::Criterion& leaf, const criteria::Number& worth, Language language) {
  if (const auto* levels = leaf.scoring ? criteria::level_table(*leaf.scoring) : nullptr)
    for (const auto& [key, percent] : *levels)
      if (percent.value() == worth) return templates::level_text(key, language);
  return templates::number_text(worth.to_truncated(2), language);
}

void add_axis(TemplateValues chart, const criteria::Criterion& leaf, const GradeRange& range,
              const Scale& scale, int bottom) {
  const Language language = chart.language();
  add_tick(chart, scale.at(range.lowest), worth_text(leaf, range.lowest, language), "start", bottom);
  if (range.width() > criteria::Number(0))
    add_tick(chart, scale.at(range.highest), worth_text(leaf, range.highest, language), "end", bottom);
}

// How far apart the grades of each bid are, in words.
std::string description_of(const CriterionSpread& spread, bool has_letters, Language language) {
  std::vector<std::string> ranges;
  for (const auto& bid : spread.bids) {
    const auto name = assessed_bid_title(bid.bid, has_letters, language);
    ranges.push_back(bid.range
                         ? page_text(language, "consensus.chart-range",
                                     {{"bid", name},
                                      {"lowest", worth_text(spread.leaf, bid.range->lowest, language)},
                                      {"highest", worth_text(spread.leaf, bid.range->highest, language)}})
                         : page_text(language, "consensus.chart-no-range", {{"bid", name}}));
  }
  return fmt::format("{}", fmt::join(ranges, "; "));
}

TemplateValues add_row(TemplateValues chart, const BidSpread& bid, const CriterionSpread& spread,
                       const Scale& scale, int top) {
  TemplateValues row = chart.add("ROW");
  const int middle = top + line_offset;
  row.set("BASELINE", std::to_string(top + name_baseline)).set("Y", std::to_string(middle));
  if (bid.range)
    row.add("RANGE").set("FROM", scale.at(bid.range->lowest)).set("TO", scale.at(bid.range->highest));
  for (auto at = bid.grades.begin(); at != bid.grades.end(); ++at) {
    const auto equal = std::count_if(bid.grades.begin(), at,
                                     [&](const SpreadGrade& other) { return other.level == at->level; });
    TemplateValues dot = row.add("GRADE");
    dot.set("X", scale.at(evaluator::grade_worth(spread.leaf, at->level)));
    dot.set("DOT_Y", std::to_string(middle - static_cast<int>(equal) * lane));
    dot.set("NAME", at->assessor + ": " + grade_text(spread.leaf, at->level, row.language()));
  }
  if (bid.consensus)
    row.add("CONSENSUS")
        .set("X", scale.at(evaluator::grade_worth(spread.leaf, bid.consensus->level)))
        .set("TOP", std::to_string(middle - 11))
        .set("BOTTOM", std::to_string(middle + 11));
  return row;
}

}  // namespace

void add_spread_chart(TemplateValues content, const CriterionSpread& spread, bool has_letters,
                      std::size_t number) {
  const auto range = range_of_all(spread);
  if (!range) return;
  const Language language = content.language();
  const Scale scale{range->lowest.to_double(), range->highest.to_double()};
  const int bottom = static_cast<int>(spread.bids.size()) * row_height;
  TemplateValues chart = content.include("CHART", "spread_chart.tpl");
  chart.set("NUMBER", number).set("HEIGHT", std::to_string(bottom + axis_height));
  chart.set("TITLE", page_text(language, "consensus.chart", {{"criterion", spread.leaf.id}}));
  chart.set("DESCRIPTION", description_of(spread, has_letters, language));
  add_axis(chart, spread.leaf, *range, scale, bottom);
  int top = 0;
  for (const auto& bid : spread.bids) {
    add_row(chart, bid, spread, scale, top)
        .set("BID_NAME", assessed_bid_title(bid.bid, has_letters, language));
    top += row_height;
  }
}

}  // namespace server

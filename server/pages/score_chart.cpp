#include "server/pages/score_chart.hpp"

#include "evaluator/method.hpp"
#include "server/pages/lot_summary.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::AwardMethod;
using evaluator::LotEvaluation;
using evaluator::RankedBid;
using templates::Language;

constexpr int row_height = 62;      // pixels, label and bar
constexpr int bar_height = 30;      // pixels
constexpr int label_baseline = 17;  // pixels below the top of the row
constexpr int bar_offset = 25;      // pixels below the top of the row
constexpr int axis_height = 26;     // pixels below the last row
constexpr int warning_height = 34;  // pixels above the first row
constexpr std::size_t series_colours = 8;

// A part of a bar, in units of the total; `reduces` marks a deduction, drawn over what it takes away.
struct BarPart {
  std::string id;
  std::string text;
  double from = 0;
  double to = 0;
  std::size_t series = 0;
  bool reduces = false;
};

struct Bar {
  const RankedBid* bid = nullptr;
  std::vector<BarPart> parts;
};

struct Scale {
  double lowest = 0;
  double highest = 1;
  double percent(double value) const { return (value - lowest) / (highest - lowest) * 100; }
};

bool is_stacked(AwardMethod method) {
  return method == AwardMethod::weighted_points || method == AwardMethod::value_in_euros;
}

// Zero to the left, negative points further left: each side grows outward on its own.
Bar points_bar(const RankedBid& bid, const criteria::Award& award,
               const std::vector<const criteria::Criterion*>& leaves, Language language) {
  Bar bar{&bid, {}};
  double positive = 0;
  double negative = 0;
  for (const evaluator::LeafScore& score : bid.scores) {
    const double earned = score.earned.to_double();
    double& end = earned < 0 ? negative : positive;
    bar.parts.push_back({leaves[score.leaf]->id, total_text(score.rounded, award, language), end,
                         end + earned, score.leaf, false});
    end += earned;
  }
  return bar;
}

// The price and what is added to it, then the deductions back from the end.
Bar euro_bar(const RankedBid& bid, const criteria::Award& award,
             const std::vector<const criteria::Criterion*>& leaves, std::size_t price_leaf,
             Language language) {
  Bar bar{&bid, {}};
  double end = bid.terms.price ? bid.terms.price->to_double() : 0;
  if (bid.terms.price)
    bar.parts.push_back(
        {leaves[price_leaf]->id, total_text(*bid.terms.price, award, language), 0, end, price_leaf, false});
  for (const bool reduces : {false, true}) {
    for (const evaluator::LeafScore& score : bid.scores) {
      const double earned = score.earned.to_double();
      if ((earned < 0) != reduces || earned == 0) continue;
      bar.parts.push_back({leaves[score.leaf]->id, total_text(score.rounded, award, language), end,
                           end + earned, score.leaf, reduces});
      end += earned;
    }
  }
  return bar;
}

std::vector<Bar> bars_of(const criteria::Lot& lot, const LotEvaluation& evaluation, Language language) {
  const auto leaves = criteria::leaves(lot.criteria);
  const auto price = std::find_if(leaves.begin(), leaves.end(),
                                  [](const auto* leaf) { return leaf->kind == criteria::Kind::price; });
  const auto price_leaf = static_cast<std::size_t>(price - leaves.begin());
  std::vector<Bar> bars;
  for (const RankedBid& bid : evaluation.ranking) {
    if (bars.size() == most_bars) break;
    if (lot.award.method == AwardMethod::weighted_points)
      bars.push_back(points_bar(bid, lot.award, leaves, language));
    else if (lot.award.method == AwardMethod::value_in_euros && price != leaves.end())
      bars.push_back(euro_bar(bid, lot.award, leaves, price_leaf, language));
    else
      bars.push_back(
          {&bid, {{"", total_text(bid.total, lot.award, language), 0, bid.total.to_double(), 0, false}}});
  }
  return bars;
}

// The distance between grid lines: 1, 2 or 5 times a power of ten, four to ten of them.
double grid_step(double range) {
  const double rough = range / 5;
  const double power = std::pow(10, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (rough <= factor * power) return factor * power;
  return 10 * power;
}

Scale scale_of(const std::vector<Bar>& bars, const criteria::Award& award) {
  Scale scale{0, award.method == AwardMethod::weighted_points ? award.points_scale().to_double() : 0};
  for (const Bar& bar : bars) {
    for (const BarPart& part : bar.parts) {
      scale.lowest = std::min({scale.lowest, part.from, part.to});
      scale.highest = std::max({scale.highest, part.from, part.to});
    }
  }
  if (!(scale.highest > scale.lowest)) scale.highest = scale.lowest + 1;
  const double step = grid_step(scale.highest - scale.lowest);
  scale.lowest = std::floor(scale.lowest / step + 1e-9) * step;
  scale.highest = std::ceil(scale.highest / step - 1e-9) * step;
  return scale;
}

std::string percent(double value) { return fmt::format("{:.3f}%", std::clamp(value, 0.0, 100.0)); }

std::string axis_text(double value, const criteria::Award& award, double step, Language language) {
  const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
  const std::string plain = fmt::format("{:.{}f}", value == 0 ? 0.0 : value, decimals);
  std::string number = templates::number_text(plain, language);
  if (!evaluator::is_in_euros(award.method)) return number;
  return (language == Language::nl ? "€\u00a0" : "€") + number;
}

void add_axis(TemplateValues chart, const Scale& scale, const criteria::Award& award, int top, int bottom) {
  const double step = grid_step(scale.highest - scale.lowest);
  const auto lines = static_cast<int>(std::lround((scale.highest - scale.lowest) / step));
  for (int i = 0; i <= lines; ++i) {
    const double value = scale.lowest + i * step;
    TemplateValues line = chart.add("GRID");
    line.set("X", percent(scale.percent(value)));
    line.set("TOP", std::to_string(top)).set("BOTTOM", std::to_string(bottom));
    line.set("BASELINE", std::to_string(bottom + axis_height - 6));
    line.set("ANCHOR", i == 0 ? "start" : (i == lines ? "end" : "middle"));
    line.set("TEXT", axis_text(value, award, step, chart.language()));
    // On a narrow screen only every other label has room.
    line.set("LOOK", i % 2 == 0 || i == lines ? "ww-chart__tick" : "ww-chart__tick ww-chart__tick--odd");
  }
}

// On a narrow screen a long name would run into the total; the table below has it in full.
void add_bar_name(TemplateValues row, const std::string& name) {
  constexpr std::size_t most_narrow = 26;  // characters
  std::size_t characters = 0;
  std::size_t cut = name.size();
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(name[i]) & 0xC0U) != 0x80U;
    if (begins && ++characters == most_narrow) cut = i;
  }
  row.set("NAME", name);
  if (characters > most_narrow)
    row.set_if_any("SHORT_NAME", name.substr(0, cut) + "…");
  else
    row.show("FITS");
}

void add_part(TemplateValues row, const BarPart& part, const Scale& scale, int top) {
  const double left = scale.percent(std::min(part.from, part.to));
  const double width = scale.percent(std::max(part.from, part.to)) - left;
  TemplateValues values = row.add("PART");
  values.set("X", percent(left)).set("WIDTH", percent(width)).set("Y", std::to_string(top + bar_offset));
  values.set("HEIGHT", std::to_string(bar_height))
      .set("SERIES", std::to_string(part.series % series_colours + 1));
  values.set("NAME", part.id.empty() ? part.text : part.id + ": " + part.text);
  values.show_if(part.reduces, "REDUCES");
  const double room = 2.6 * static_cast<double>(part.id.size()) + 1.5;  // percent of a narrow chart
  if (part.id.empty() || part.reduces || width < room) return;
  TemplateValues label = values.add("LABEL");
  label.set("ID", part.id).set("MIDDLE", percent(left + width / 2));
  label.set("BASELINE", std::to_string(top + bar_offset + bar_height / 2 + 5));
}

void add_legend(TemplateValues chart, const std::vector<Bar>& bars, const criteria::Lot& lot) {
  const auto leaves = criteria::leaves(lot.criteria);
  std::vector<std::pair<std::size_t, bool>> shown;
  for (const Bar& bar : bars)
    for (const BarPart& part : bar.parts) shown.emplace_back(part.series, part.reduces);
  std::sort(shown.begin(), shown.end());
  shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
  TemplateValues legend = chart.add("LEGEND");
  for (const auto& [series, reduces] : shown) {
    TemplateValues entry = legend.add("ENTRY");
    entry.set("SERIES", std::to_string(series % series_colours + 1));
    entry.set("ID", leaves[series]->id).set("TITLE", leaves[series]->title);
    entry.show_if(reduces, "REDUCES");
  }
}

void add_chart(TemplateValues content, const criteria::Dossier& dossier, const criteria::Lot& lot,
               const LotEvaluation& evaluation, const std::string& warning) {
  if (evaluation.ranking.empty()) return;
  const Language language = content.language();
  const std::vector<Bar> bars = bars_of(lot, evaluation, language);
  const Scale scale = scale_of(bars, lot.award);
  int top = warning.empty() ? 0 : warning_height;
  const int bottom = top + static_cast<int>(bars.size()) * row_height;
  TemplateValues chart = content.include("CHART", "score_chart.tpl");
  chart.set("HEIGHT", std::to_string(bottom + axis_height));
  const std::string title = lot_title(lot, language, "chart.title");
  chart.set("TITLE", warning.empty() ? title : warning + ": " + title);
  if (!warning.empty())
    chart.add("WARNING").set("TEXT", warning).set("BASELINE", std::to_string(label_baseline));
  const RankedBid& first = evaluation.ranking.front();
  chart.set("DESCRIPTION", page_text(language, "chart.description",
                                     {{"bids", counted(language, "bids", bars.size())},
                                      {"first", bidder_name(dossier, first.bid)},
                                      {"total", total_text(first.total, lot.award, language)}}));
  add_axis(chart, scale, lot.award, top, bottom);
  for (const Bar& bar : bars) {
    TemplateValues row = chart.add("BAR");
    row.set("BASELINE", std::to_string(top + label_baseline));
    add_bar_name(row, fmt::format("{}. {}", bar.bid->rank, bidder_name(dossier, bar.bid->bid)));
    row.set("TOTAL", total_text(bar.bid->total, lot.award, language));
    for (const BarPart& part : bar.parts) add_part(row, part, scale, top);
    TemplateValues mark = row.add("MARK");
    mark.set("X", percent(scale.percent(bar.bid->total.to_double())));
    mark.set("TOP", std::to_string(top + bar_offset - 4));
    mark.set("BOTTOM", std::to_string(top + bar_offset + bar_height + 4));
    top += row_height;
  }
  if (is_stacked(lot.award.method)) add_legend(chart, bars, lot);
}

}  // namespace

void add_score_chart(TemplateValues content, const criteria::Dossier& dossier, const criteria::Lot& lot,
                     const LotEvaluation& evaluation) {
  add_chart(content, dossier, lot, evaluation, "");
}

void add_unofficial_score_chart(TemplateValues content, const criteria::Dossier& dossier,
                                const criteria::Lot& lot, const LotEvaluation& evaluation,
                                const std::string& warning) {
  add_chart(content, dossier, lot, evaluation, warning);
}

}  // namespace server

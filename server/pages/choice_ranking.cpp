#include "server/pages/choice_ranking.hpp"

#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/whole_euros.hpp"
#include "templates/agreement_text.hpp"
#include "templates/number_text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::Number;
using criteria::RoundingMode;
using evaluator::ChoiceRange;
using evaluator::SegmentPlace;
using templates::Language;

constexpr auto& criterion_names = criteria::NameTable<criteria::ChoiceCriterion>::names;

// Pixels: a bar with its name above it.
constexpr int row_height = 44;
constexpr int bar_offset = 22;
constexpr int bar_height = 14;
constexpr int axis_height = 24;

std::string number(const Number& value, Language language, int decimals = 1) {
  return templates::number_text(value, decimals, RoundingMode::half_up, language);
}

std::string range_text(const ChoiceRange& range, Language language) {
  if (range.is_exact()) return number(range.middle, language);
  return number(range.middle, language) + " (" + number(range.low, language) + "–" +
         number(range.high, language) + ")";
}

std::string rank_text(const SegmentPlace& place) {
  const std::string rank = std::to_string(place.rank);
  return place.best == place.worst ? rank : fmt::format("{} ({}–{})", rank, place.best, place.worst);
}

std::string percent(double value) { return fmt::format("{:.3f}%", std::clamp(value, 0.0, 100.0)); }

std::string criterion_text(criteria::ChoiceCriterion criterion, Language language) {
  return std::string(
      templates::label("choice-criterion." + std::string(criteria::name(criterion)), language));
}

const criteria::Segment& find(const ChoiceRankingView& view, const std::string& id) {
  return *std::find_if(view.segments.begin(), view.segments.end(),
                       [&](const criteria::Segment& segment) { return segment.id == id; });
}

std::string title_of(const ChoiceRankingView& view, const std::string& id, Language language) {
  return text(titles_of(find(view, id)), language);
}

// A long name would run into the points; the table has it in full.
std::string shortened(const std::string& title) {
  constexpr std::size_t most_characters = 36;
  std::size_t characters = 0;
  for (std::size_t i = 0; i < title.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(title[i]) & 0xC0U) != 0x80U;
    if (begins && ++characters > most_characters) return title.substr(0, i) + "…";
  }
  return title;
}

// ---- the bars -------------------------------------------------------------------------------------------

void add_bar(TemplateValues chart, const ChoiceRankingView& view, const SegmentPlace& place, int top) {
  const Language language = chart.language();
  const auto& points = place.points;
  TemplateValues bar = chart.add("BAR");
  bar.set("NAME", fmt::format("{}. {}", place.rank, shortened(title_of(view, place.segment, language))));
  bar.set("TEXT", number(points.middle, language));
  bar.set("BASELINE", std::to_string(top + bar_offset - 7)).set("Y", std::to_string(top + bar_offset));
  bar.set("HEIGHT", std::to_string(bar_height)).set("LOW", percent(points.low.to_double()));
  if (!points.is_exact())
    bar.add("RANGE")
        .set("X", percent(points.low.to_double()))
        .set("WIDTH", percent((points.high - points.low).to_double()))
        .set("Y", std::to_string(top + bar_offset))
        .set("HEIGHT", std::to_string(bar_height));
  bar.set("MIDDLE", percent(points.middle.to_double()));
  bar.set("TOP", std::to_string(top + bar_offset - 3))
      .set("BOTTOM", std::to_string(top + bar_offset + bar_height + 3));
}

void add_chart(TemplateValues content, const ChoiceRankingView& view) {
  TemplateValues chart = content.add("CHART");
  const int bottom = static_cast<int>(view.ranking.places.size()) * row_height;
  chart.set("CHART_HEIGHT", std::to_string(bottom + axis_height));
  for (int line = 0; line <= 100; line += 25) {
    TemplateValues grid = chart.add("GRID");
    grid.set("X", percent(line)).set("GRID_BOTTOM", std::to_string(bottom)).set("TEXT", std::to_string(line));
    grid.set("AXIS", std::to_string(bottom + axis_height - 6));
    grid.set("ANCHOR", line == 0 ? "start" : line == 100 ? "end" : "middle");
  }
  int top = 0;
  for (const SegmentPlace& place : view.ranking.places) {
    add_bar(chart, view, place, top);
    top += row_height;
  }
}

// ---- the table ------------------------------------------------------------------------------------------

// The number, and behind it what stands in brackets.
void set_range(TemplateValues cell, const std::string& marker, const std::string& text) {
  const auto at = text.find(" (");
  cell.set(marker, std::string_view(text).substr(0, at));
  if (at != std::string::npos) cell.set_if_any(marker + "_RANGE", std::string_view(text).substr(at + 1));
}

// Of how many parties a figure is.
std::string parties_text(std::size_t count, const ChoiceRankingView& view, Language language) {
  if (view.parties == 0)
    return page_text(language, "segments.parties-counted", {{"count", std::to_string(count)}});
  return page_text(language, "segments.parties-of",
                   {{"count", std::to_string(count)}, {"all", std::to_string(view.parties)}});
}

void add_row(TemplateValues content, const ChoiceRankingView& view, const SegmentPlace& place,
             bool is_first) {
  const Language language = content.language();
  const criteria::Segment& segment = find(view, place.segment);
  TemplateValues row = content.add("PLACE");
  set_range(row, "RANK", rank_text(place));
  row.set("NAME", title_of(view, place.segment, language));
  row.set("ADDRESS", page_path::segment(place.segment));
  set_range(row, "POINTS", range_text(place.points, language));
  row.show_if(is_first, "FIRST");
  for (std::size_t i = 0; i < criteria::choice_criteria; ++i) {
    const Number weight = view.question.weights.percents[i].value();
    const auto& share = place.shares[i];
    TemplateValues cell = row.add("SCORE");
    cell.set("LABEL", criterion_text(criterion_names[i].first, language));
    if (place.known[i])
      set_range(cell, "TEXT",
                range_text({share.low * weight, share.middle * weight, share.high * weight}, language));
    else
      set_range(cell, "TEXT",
                page_text(language, "segments.missing", {{"weight", number(weight, language, 0)}}));
    if (criterion_names[i].first == criteria::ChoiceCriterion::calendar && place.known[i])
      cell.set_if_any("TEXT_PARTIES",
                      parties_text(criteria::parties_with_contracts(segment), view, language));
  }
  row.set("SPEND", place.spend ? whole_euros(*place.spend, language) : "–");
  if (place.spend)
    row.set_if_any("SPEND_PARTIES",
                   parties_text(criteria::parties_with_spend(segment, view.question.year), view, language));
  if (!place.impact)
    row.set("IMPACT", "–");
  else if (place.impact->is_exact())
    row.set("IMPACT", whole_euros(place.impact->middle, language));
  else
    set_range(row, "IMPACT",
              whole_euros(place.impact->middle, language) + " (" + whole_euros(place.impact->low, language) +
                  "–" + whole_euros(place.impact->high, language) + ")");
}

// ---- places 3 and 4 -------------------------------------------------------------------------------------

void add_swaps(TemplateValues content, const ChoiceRankingView& view) {
  if (view.ranking.swaps.empty()) return;
  const Language language = content.language();
  TemplateValues table = content.add("SWAPS");
  table.set("THIRD",
            title_of(view, view.ranking.places[criteria::chosen_segments - 1].segment, table.language()));
  table.set("FOURTH",
            title_of(view, view.ranking.places[criteria::chosen_segments].segment, table.language()));
  for (const evaluator::PlaceSwap& swap : view.ranking.swaps) {
    const Number now = view.question.weights.of(swap.criterion).value();
    TemplateValues row = table.add("SWAP");
    row.set("NAME", criterion_text(swap.criterion, language)).set("NOW", number(now, language));
    if (!swap.weight) {
      row.set("WHEN", page_text(language, "segments.swap-none")).set("CHANGE", "–");
      continue;
    }
    row.set("WHEN", page_text(language, swap.upwards ? "segments.swap-above" : "segments.swap-below",
                              {{"weight", number(*swap.weight, language, 2)}}));
    const Number change = *swap.weight - now;
    row.set("CHANGE", (change.sign() > 0 ? "+" : "") + number(change, language, 2));
  }
}

void add_scales(TemplateValues content, const criteria::ChoiceQuestion& question) {
  const Language language = content.language();
  const auto& scales = question.scales;
  content.set("SCALES", page_text(language, "segments.scales",
                                  {{"year", std::to_string(question.year)},
                                   {"spend", whole_euros(scales.spend.value(), language)},
                                   {"intensity", templates::number_text(scales.intensity, language)},
                                   {"price", templates::number_text(scales.co2_price, language)},
                                   {"contracts", templates::number_text(scales.contracts, language)},
                                   {"day", templates::day_text(question.on, language)}}));
}

}  // namespace

void add_choice_ranking(TemplateValues content, const ChoiceRankingView& view) {
  const Language language = content.language();
  TemplateValues values = content.include("RANKING", "choice_ranking.tpl");
  add_scales(values, view.question);
  if (view.ranking.places.empty()) {
    values.show("EMPTY");
    return;
  }
  add_chart(values, view);
  for (const auto& [criterion, word] : criterion_names)
    values.add("COLUMN")
        .set("NAME", criterion_text(criterion, language))
        .set("MOST", templates::number_text(view.question.weights.of(criterion), language));
  for (std::size_t at = 0; at < view.ranking.places.size(); ++at)
    add_row(values, view, view.ranking.places[at], at < criteria::chosen_segments);
  add_swaps(values, view);
}

}  // namespace server

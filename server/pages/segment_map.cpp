#include "server/pages/segment_map.hpp"

#include "server/pages/chart_table.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/whole_euros.hpp"
#include "templates/agreement_text.hpp"
#include "templates/number_text.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::ChoiceCriterion;
using evaluator::SegmentPlace;

constexpr double plane_height = 300;  // pixels
constexpr double axis_height = 40;    // pixels below it
constexpr double most_radius = 26;    // pixels
constexpr double least_radius = 6;    // pixels
constexpr double side = 6;            // percent left and right, so that circles are whole
constexpr int highest_influence = criteria::highest_grade;

struct Spot {
  const SegmentPlace* place = nullptr;
  double influence = 0;                  // 0 to 5
  double impact = 0, low = 0, high = 0;  // euro MKI
  double spend = 0;
};

std::optional<Spot> spot_of(const SegmentPlace& place) {
  constexpr auto influence = static_cast<std::size_t>(ChoiceCriterion::influence);
  if (!place.impact || !place.known[influence]) return std::nullopt;
  return Spot{&place,
              place.shares[influence].middle.to_double() * highest_influence,
              place.impact->middle.to_double(),
              place.impact->low.to_double(),
              place.impact->high.to_double(),
              place.spend ? place.spend->to_double() : 0};
}

// Roots bring small and large segments onto one picture; the axis says what stands where.
struct Scale {
  double most_impact = 1, most_spend = 1;

  static std::string x(double influence) {
    return fmt::format("{:.2f}%", side + influence / highest_influence * (100 - 2 * side));
  }
  double y(double impact) const {
    const double room = plane_height - most_radius;
    return plane_height - room * std::sqrt(std::max(0.0, impact) / most_impact);
  }
  double radius(double spend) const {
    return least_radius + (most_radius - least_radius) * std::sqrt(std::max(0.0, spend) / most_spend);
  }
};

std::string pixels(double value) { return fmt::format("{:.1f}", value); }

void add_axes(TemplateValues figure, const Scale& scale) {
  const auto language = figure.language();
  for (int grade = 0; grade <= highest_influence; ++grade)
    figure.add("ACROSS")
        .set("X", Scale::x(grade))
        .set("BOTTOM", pixels(plane_height))
        .set("BASELINE", pixels(plane_height + 16))
        .set("TEXT", std::to_string(grade));
  for (const double share : {0.25, 0.5, 1.0}) {
    const auto impact = criteria::Number(static_cast<std::int64_t>(scale.most_impact * share));
    const double y = scale.y(impact.to_double());
    figure.add("UP")
        .set("Y", pixels(y))
        .set("BASELINE", pixels(y - 4))
        .set("TEXT", whole_euros(impact, language));
  }
}

std::string title_of(const ChoiceRankingView& view, const SegmentPlace& place, templates::Language language) {
  const auto found = std::find_if(view.segments.begin(), view.segments.end(),
                                  [&](const auto& segment) { return segment.id == place.segment; });
  return text(titles_of(*found), language);
}

void add_spot(TemplateValues figure, const Spot& spot, const Scale& scale, const std::string& title) {
  TemplateValues shown = figure.add("SPOT");
  shown.set("X", Scale::x(spot.influence)).set("Y", pixels(scale.y(spot.impact)));
  shown.set("R", pixels(scale.radius(spot.spend)));
  shown.set("RANK", std::to_string(spot.place->rank)).set("NAME", title);
  shown.set("SERIES", spot.place->rank <= static_cast<int>(criteria::chosen_segments) ? "2" : "1");
  if (spot.high > spot.low)
    shown.add("RANGE").set("LOW", pixels(scale.y(spot.low))).set("HIGH", pixels(scale.y(spot.high)));
}

std::vector<std::string> row_of(const Spot& spot, const std::string& title, templates::Language language) {
  constexpr auto influence = static_cast<std::size_t>(ChoiceCriterion::influence);
  return {fmt::format("{}. {}", spot.place->rank, title),
          templates::number_text(spot.place->shares[influence].middle * criteria::Number(highest_influence),
                                 1, criteria::RoundingMode::half_up, language),
          whole_euros(spot.place->impact->middle, language),
          spot.place->spend ? whole_euros(*spot.place->spend, language) : "–"};
}

Scale scale_of(const std::vector<Spot>& spots) {
  Scale scale;
  for (const Spot& spot : spots) {
    scale.most_impact = std::max({scale.most_impact, spot.impact, spot.high});
    scale.most_spend = std::max(scale.most_spend, spot.spend);
  }
  return scale;
}

}  // namespace

void add_segment_map(TemplateValues content, const ChoiceRankingView& view) {
  const auto language = content.language();
  std::vector<Spot> spots;
  std::string missing;
  for (const SegmentPlace& place : view.ranking.places) {
    if (const auto spot = spot_of(place))
      spots.push_back(*spot);
    else
      missing.append(missing.empty() ? "" : ", ").append(title_of(view, place, language));
  }
  if (spots.empty()) return;
  const Scale scale = scale_of(spots);
  // The small ones last, so that none hides behind a larger one.
  std::stable_sort(spots.begin(), spots.end(),
                   [](const Spot& left, const Spot& right) { return left.spend > right.spend; });
  TemplateValues figure = content.include("MAP", "segment_map.tpl");
  figure.set("ID", "segment-map").set("TITLE", page_text(language, "map.title"));
  figure.set("MAP_HEIGHT", pixels(plane_height + axis_height)).set("NAME_Y", pixels(plane_height + 34));
  figure.set_if_any("UNKNOWN", missing);
  add_axes(figure, scale);
  std::vector<std::vector<std::string>> rows;
  for (const Spot& spot : spots) {
    const auto title = title_of(view, *spot.place, language);
    add_spot(figure, spot, scale, title);
    rows.push_back(row_of(spot, title, language));
  }
  std::vector<std::string> columns;
  for (const char* key : {"map.segment", "map.influence", "map.impact", "map.spend"})
    columns.emplace_back(page_text(language, key));
  add_chart_table(figure, {"segment-map", std::string(page_text(language, "map.title")), std::move(columns),
                           std::move(rows)});
}

}  // namespace server

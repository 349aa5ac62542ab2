#include "server/pages/weight_rings.hpp"

#include "server/pages/chart_table.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::Criterion;
using criteria::Number;

constexpr double middle = 160;        // of the picture, in its own units
constexpr double hole = 52;           // radius of what is left open
constexpr double outermost = 158;     // radius
constexpr double least_named = 0.05;  // of the circle: a narrower part has no room for its id
constexpr std::size_t series_colours = 8;

// What is drawn of a criterion: from where to where on the circle (0 to 1), and in which ring.
struct Arc {
  const Criterion* criterion = nullptr;
  double from = 0, to = 0;
  std::size_t ring = 0;
  std::size_t series = 0;
  Number share;  // of the whole
};

bool counts(const Criterion& criterion) { return criterion.weight && criterion.weight->value() > Number(0); }

Number total_of(const std::vector<Criterion>& criteria) {
  Number total;
  for (const Criterion& criterion : criteria)
    if (counts(criterion)) total = total + criterion.weight->value();
  return total;
}

class Rings {
 public:
  explicit Rings(const std::vector<Criterion>& criteria) : whole_(total_of(criteria)) {
    if (whole_ > Number(0)) add(criteria, 0, 1, 0);
    for (const Arc& arc : arcs_) depth_ = std::max(depth_, arc.ring + 1);
  }

  const std::vector<Arc>& arcs() const { return arcs_; }

  // The sector of a ring between two circles.
  std::string path(const Arc& arc) const {
    const double inner = radius(arc.ring), outer = radius(arc.ring + 1);
    // An arc of SVG cannot be a whole circle.
    const double to = std::min(arc.to, arc.from + 0.9999);
    const int is_large = to - arc.from > 0.5 ? 1 : 0;
    return fmt::format("M{} A{:.2f} {:.2f} 0 {} 1 {} L{} A{:.2f} {:.2f} 0 {} 0 {} Z", at(arc.from, outer),
                       outer, outer, is_large, at(to, outer), at(to, inner), inner, inner, is_large,
                       at(arc.from, inner));
  }
  std::pair<double, double> centre(const Arc& arc) const {
    return point((arc.from + arc.to) / 2, (radius(arc.ring) + radius(arc.ring + 1)) / 2);
  }

 private:
  void add(const std::vector<Criterion>& criteria, double from, double to, std::size_t ring,
           std::size_t series = 0) {
    const Number total = total_of(criteria);
    double begin = from;
    for (const Criterion& criterion : criteria) {
      if (!counts(criterion)) continue;
      const Number weight = criterion.weight->value();
      const double end = begin + (to - from) * (weight / total).to_double();
      if (ring == 0) ++series;
      arcs_.push_back({&criterion, begin, end, ring, (series - 1) % series_colours + 1, weight / whole_});
      if (!criterion.is_leaf()) add(criterion.criteria, begin, end, ring + 1, series);
      begin = end;
    }
  }

  double radius(std::size_t ring) const {
    return hole + (outermost - hole) * static_cast<double>(ring) / static_cast<double>(depth_);
  }
  static std::pair<double, double> point(double turn, double radius) {
    const double angle = 2 * std::numbers::pi * turn;
    return {middle + radius * std::sin(angle), middle - radius * std::cos(angle)};
  }
  static std::string at(double turn, double radius) {
    const auto [x, y] = point(turn, radius);
    return fmt::format("{:.2f} {:.2f}", x, y);
  }

  Number whole_;
  std::vector<Arc> arcs_;
  std::size_t depth_ = 1;
};

std::string percent_text(const Number& share, templates::Language language) {
  return templates::number_text(share * Number(100), 1, criteria::RoundingMode::half_up, language) + "%";
}

}  // namespace

void add_weight_rings(TemplateValues content, const std::string& id, const std::string& title,
                      const std::vector<Criterion>& criteria) {
  const Rings rings(criteria);
  if (rings.arcs().size() < 2) return;
  const auto language = content.language();
  TemplateValues figure = content.include("RINGS", "weight_rings.tpl");
  const auto shown_title = page_text(language, "rings.title", {{"title", title}});
  figure.set("ID", id).set("TITLE", shown_title);
  std::vector<std::vector<std::string>> rows;
  for (const Arc& arc : rings.arcs()) {
    const auto weight = templates::number_text(arc.criterion->weight->text(), language);
    const auto share = percent_text(arc.share, language);
    rows.push_back({arc.criterion->id + " " + arc.criterion->title, weight, share});
    TemplateValues part = figure.add("ARC");
    part.set("PATH", rings.path(arc)).set("SERIES", arc.series).set("RING", arc.ring);
    part.set("NAME", fmt::format("{} {}: {}", arc.criterion->id, arc.criterion->title, weight));
    if (arc.to - arc.from < least_named) continue;
    const auto [x, y] = rings.centre(arc);
    part.add("LABEL")
        .set("X", fmt::format("{:.2f}", x))
        .set("Y", fmt::format("{:.2f}", y))
        .set("TEXT", arc.criterion->id);
  }
  std::vector<std::string> columns;
  for (const char* key : {"rings.criterion", "rings.weight", "rings.share"})
    columns.emplace_back(page_text(language, key));
  add_chart_table(figure, {id, shown_title, std::move(columns), std::move(rows)});
}

}  // namespace server

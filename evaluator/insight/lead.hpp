// Whether the winner of a lot still leads when one thing in its dossier is another.
#pragma once

#include "evaluator/evaluation.hpp"
#include "evaluator/rounding.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace evaluator::insight {

// The bid whose total before rounding is better than every other; nothing when the best two are equal, or no
// bid is ranked.
std::optional<BidId> leader(const LotEvaluation& evaluation, criteria::AwardMethod method,
                            const Precision& precision);

// What a changed lot is evaluated to.
struct Standing {
  std::optional<BidId> leader;
  bool can_be_evaluated = true;  // else nobody leads, and that is no change of the winner
  // What decides beside the straight lines of the formula: who is rejected on which criterion, why the lot
  // cannot be evaluated, and of utility-index whose quality is the best.
  std::vector<std::string> circumstances;
};

// A lot's dossier without its draws, and the bid that won.
class Lead {
 public:
  Lead(const criteria::Dossier& dossier, const LotEvaluation& evaluation, std::size_t lot);
  Lead(const Lead&) = delete;
  Lead& operator=(const Lead&) = delete;
  ~Lead() = default;

  criteria::Dossier& dossier() { return dossier_; }  // to be changed, and changed back
  const BidId& winner() const { return winner_; }
  Standing standing_now();
  bool holds(const Standing& standing) const { return standing.leader == winner_; }
  bool holds() { return holds(standing_now()); }
  // The lot can be evaluated, and another bid leads or none does alone.
  bool is_lost(const Standing& standing) const { return standing.can_be_evaluated && !holds(standing); }

 private:
  void add_best_qualities(const LotEvaluation& now, std::vector<std::string>& circumstances);

  criteria::Dossier dossier_;
  BidId winner_;
  Precision precision_;
  bool compares_quality_ = false;     // utility-index
  std::vector<criteria::Bid*> kept_;  // withdrawn ones that count
};

// Prices and grades beyond it are not looked at: a decimal of a dossier has at most 30 digits before its
// point.
const Number& greatest_searched();

// Points of a grid of `unit` on one side of `from`, nearest first, such that between two neighbours no rule
// changes its form: each stop itself where it lies on the grid with its neighbours, else the points around
// it; at last `end`.
std::vector<Number> stops_between(const Number& from, const Number& end, const std::vector<Number>& breaks,
                                  const Number& unit);

struct Loss {
  Number at;
  Standing standing;
};

// The first point of the grid beyond `from` where another bid leads, or none alone. `standing_at` evaluates
// the lot at a point; the winner must lead at `from`. Between two stops each circumstance may come or go but
// once, and where none does the winner may be overtaken but once. Points at which the lot cannot be evaluated
// are passed over.
template <typename StandingAt>
class LossSearch {
 public:
  LossSearch(const Lead& lead, Number unit, StandingAt standing_at)
      : lead_(lead), unit_(std::move(unit)), standing_at_(std::move(standing_at)) {}

  std::optional<Loss> first(const Number& from, const std::vector<Number>& stops) {
    Point here = at(from);
    for (const Number& stop : stops) {
      const Point there = at(stop);
      // From one set of circumstances to the next, each in one piece.
      while (here.standing.circumstances != there.standing.circumstances) {
        auto [last, next] = parted(here, there, [&](const Standing& standing) {
          return standing.circumstances == here.standing.circumstances;
        });
        if (auto loss = within(here, last)) return loss;
        if (lead_.is_lost(next.standing)) return Loss{next.at, next.standing};
        here = std::move(next);
      }
      if (auto loss = within(here, there)) return loss;
      here = there;
    }
    return std::nullopt;
  }

 private:
  struct Point {
    Number at;
    Standing standing;
  };

  Point at(const Number& point) { return {point, standing_at_(point)}; }

  // Between points of equal circumstances, the first of them not lost.
  std::optional<Loss> within(const Point& here, const Point& there) {
    if (!lead_.is_lost(there.standing)) return std::nullopt;
    auto lost =
        parted(here, there, [&](const Standing& standing) { return !lead_.is_lost(standing); }).second;
    return Loss{std::move(lost.at), std::move(lost.standing)};
  }

  // Neighbours on the grid, of which `is_so` is true of the first and false of the second; it is true of
  // `here`, false of `there`, and changes but once between them.
  template <typename Is>
  std::pair<Point, Point> parted(Point here, Point there, Is is_so) {
    const bool up = here.at < there.at;
    for (;;) {
      const Number way = up ? there.at - here.at : here.at - there.at;
      const Number steps = (way / unit_).rounded(0, criteria::RoundingMode::down);
      if (steps <= Number(1)) return {std::move(here), std::move(there)};
      const Number half = (steps / Number(2)).rounded(0, criteria::RoundingMode::down) * unit_;
      Point middle = at((up ? here.at + half : here.at - half).reduced());
      (is_so(middle.standing) ? here : there) = std::move(middle);
    }
  }

  const Lead& lead_;
  Number unit_;
  StandingAt standing_at_;
};

}  // namespace evaluator::insight

// Whether the winner of a lot still leads when one thing in its dossier is another.
#pragma once

#include "evaluator/evaluation.hpp"
#include "evaluator/rounding.hpp"

#include <optional>
#include <vector>

namespace evaluator::insight {

// The bid whose total before rounding is better than every other; nothing when the best two are equal, or no
// bid is ranked.
std::optional<BidId> leader(const LotEvaluation& evaluation, criteria::AwardMethod method,
                            const Precision& precision);

// A lot's dossier without its draws, and the bid that won.
class Lead {
 public:
  Lead(const criteria::Dossier& dossier, const LotEvaluation& evaluation, std::size_t lot);

  criteria::Dossier& dossier() { return dossier_; }  // to be changed, and changed back
  const BidId& winner() const { return winner_; }
  std::optional<BidId> leader_now();
  bool holds() { return leader_now() == winner_; }

 private:
  criteria::Dossier dossier_;
  BidId winner_;
  Precision precision_;
};

// Points of a grid of `unit` on one side of `from`, nearest first, such that between two neighbours no rule
// changes its form: each stop itself where it lies on the grid with its neighbours, else the points around
// it; at last `end`.
std::vector<Number> stops_between(const Number& from, const Number& end, const std::vector<Number>& breaks,
                                  const Number& unit);

// The first point of the grid beyond `from` where `holds` is false; it must be true at `from`, and between
// two stops it may change but once.
template <typename Holds>
std::optional<Number> first_failure(Number from, const std::vector<Number>& stops, const Number& unit,
                                    Holds holds) {
  for (Number stop : stops) {
    if (holds(stop)) {
      from = stop;
      continue;
    }
    const bool up = from < stop;
    for (;;) {
      const Number steps = ((up ? stop - from : from - stop) / unit).rounded(0, criteria::RoundingMode::down);
      if (steps <= Number(1)) return stop;
      const Number half = (steps / Number(2)).rounded(0, criteria::RoundingMode::down) * unit;
      const Number middle = (up ? from + half : from - half).reduced();
      (holds(middle) ? from : stop) = middle;
    }
  }
  return std::nullopt;
}

}  // namespace evaluator::insight

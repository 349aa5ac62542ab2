#include "evaluator/insight/lead.hpp"

#include "evaluator/advice/lot_dossier.hpp"
#include "evaluator/lot_plan.hpp"

#include <algorithm>

namespace evaluator::insight {
namespace {

Number floored(const Number& value, const Number& unit) {
  const Number steps = value / unit;
  Number whole = steps.rounded(0, criteria::RoundingMode::down);
  if (whole > steps) whole -= Number(1);
  return (whole * unit).reduced();
}

}  // namespace

std::optional<BidId> leader(const LotEvaluation& evaluation, criteria::AwardMethod method,
                            const Precision& precision) {
  const RankedBid* best = nullptr;
  bool alone = false;
  const bool lowest = criteria::best_total(method) == criteria::Best::lowest;
  for (const RankedBid& bid : evaluation.ranking) {
    const auto order = best == nullptr ? std::strong_ordering::greater
                       : lowest        ? precision.compared(best->unrounded, bid.unrounded)
                                       : precision.compared(bid.unrounded, best->unrounded);
    if (order < 0) continue;
    alone = order > 0;
    best = &bid;
  }
  return alone ? std::optional(best->bid) : std::nullopt;
}

Lead::Lead(const criteria::Dossier& dossier, const LotEvaluation& evaluation, std::size_t lot)
    : dossier_(lot_dossier(dossier, lot)), precision_(LotPlan(dossier.tender, lot).precision) {
  if (!evaluation.ranking.empty()) winner_ = evaluation.ranking.front().bid;
  dossier_.draws.reset();
}

std::optional<BidId> Lead::leader_now() {
  return leader(evaluate_lot(dossier_), dossier_.tender.lots.front().award.method, precision_);
}

std::vector<Number> stops_between(const Number& from, const Number& end, const std::vector<Number>& breaks,
                                  const Number& unit) {
  const bool up = from < end;
  std::vector<Number> stops;
  const auto add = [&](const Number& stop) {
    if (up ? stop > from && stop < end : stop < from && stop > end) stops.push_back(stop);
  };
  add(floored(from, unit));
  add((floored(from, unit) + unit).reduced());
  for (const Number& each : breaks) {
    const Number below = floored(each, unit);
    add(below);
    add((below + unit).reduced());
    if (below == each) add((below - unit).reduced());
  }
  stops.push_back(end);
  std::sort(stops.begin(), stops.end(), [&](const Number& a, const Number& b) { return up ? a < b : a > b; });
  stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
  return stops;
}

}  // namespace evaluator::insight

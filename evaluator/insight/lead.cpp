#include "evaluator/insight/lead.hpp"

#include "evaluator/advice/lot_dossier.hpp"
#include "evaluator/lot_plan.hpp"

#include <algorithm>
#include <utility>

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
  const criteria::Award& award = dossier_.tender.lots.front().award;
  compares_quality_ = award.method == criteria::AwardMethod::utility_index;
  for (criteria::Bid& bid : dossier_.bids)
    if (bid.withdrawn && award.withdrawal() == criteria::OnWithdrawal::keep) kept_.push_back(&bid);
}

Standing Lead::standing_now() {
  const LotEvaluation now = evaluate_lot(dossier_);
  Standing standing{leader(now, dossier_.tender.lots.front().award.method, precision_),
                    now.outcome != Outcome::incomplete,
                    {}};
  const auto add = [&](const std::string& bid, const criteria::Finding& finding) {
    standing.circumstances.push_back(bid + ' ' + finding.code + ' ' +
                                     std::string(finding.parameter("criterion")));
  };
  for (const RejectedBid& rejected : now.rejected)
    for (const criteria::Finding& finding : rejected.findings) add(rejected.bid, finding);
  for (const criteria::Finding& finding : now.findings) add(std::string(finding.parameter("bid")), finding);
  if (compares_quality_ && standing.can_be_evaluated) add_best_qualities(now, standing.circumstances);
  return standing;
}

// Of all bids that count, for the greatest quality is taken off every bid.
void Lead::add_best_qualities(const LotEvaluation& now, std::vector<std::string>& circumstances) {
  const auto add = [&](const LotEvaluation& evaluation) {
    for (const RankedBid& bid : evaluation.ranking)
      if (precision_.compared(*bid.terms.quality, *evaluation.method.best_quality) == 0)
        circumstances.push_back(bid.bid + " is best");
  };
  if (kept_.empty()) return add(now);
  std::vector<std::optional<criteria::Withdrawal>> withdrawals;
  for (criteria::Bid* bid : kept_) withdrawals.push_back(std::exchange(bid->withdrawn, std::nullopt));
  add(evaluate_lot(dossier_));
  for (std::size_t i = 0; i < kept_.size(); ++i) kept_[i]->withdrawn = std::move(withdrawals[i]);
}

const Number& greatest_searched() {
  static const Number value = Number::from_decimal("1" + std::string(29, '0')).value();
  return value;
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

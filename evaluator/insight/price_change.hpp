// The smallest change of one bid's price after which the winner no longer leads alone, to the cent.
#pragma once

#include "criteria/progress.hpp"
#include "evaluator/evaluation.hpp"

#include <optional>
#include <vector>

namespace evaluator::insight {

// Another value of one number in the dossier, and who then leads.
struct TurningPoint {
  Number at;
  std::optional<BidId> leader;  // nothing: the best two are equal before rounding, or no bid is ranked
  bool operator==(const TurningPoint&) const = default;
};

struct PriceChange {
  BidId bid;
  criteria::CriterionId criterion;  // the price that moves (advice/price_answer)
  Number price;                     // as offered
  std::optional<TurningPoint> lower, higher;
  bool ranked = true;  // else rejected as it stands, or withdrawn and still counting
  bool operator==(const PriceChange&) const = default;
};

// Found by evaluating the lot at other prices of this bid, from one form of the rules to the next
// (rule_breaks) and within a form by halving, so that no nearer price is skipped. Looked at are prices from
// one cent to ten times the highest offered; those at which the lot cannot be evaluated are passed over. It
// is about totals before rounding. One for each ranked bid, in the order of the ranking, then by id those of
// other bids that turn: rejected on this price alone (may_count), or withdrawn and kept. None where the first
// does not lead alone or the lot asks no price. Throws criteria::Cancelled.
std::vector<PriceChange> price_changes(const criteria::Dossier& dossier, const LotEvaluation& evaluation,
                                       std::size_t lot, const criteria::Progress* progress = nullptr);

// The answers of the other bids that count to the leaf, as they went into its rule or into the method;
// withdrawn ones that are kept included.
std::vector<Number> others_answers(const criteria::Dossier& dossier, const LotEvaluation& evaluation,
                                   std::size_t lot, std::uint32_t leaf, const BidId& bid);

}  // namespace evaluator::insight

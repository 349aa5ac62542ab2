// How much cheaper a bid had to be to equal the winner.
#pragma once

#include "evaluator/evaluation.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace evaluator {

enum class DeficitOutcome {
  found,
  not_by_price,  // not even at the lowest price that is admissible
  no_price       // the lot asks no amount, or no life-cycle cost, as its price
};
std::string_view name(DeficitOutcome outcome);  // "found", "not-by-price", "no-price"

// Found by evaluating the lot again with other prices for this bid alone, to the cent: at `price_to_equal`
// the bid's total as announced is at least as good as that of the winner in the same field, and one cent
// above it is not.
struct PriceDeficit {
  BidId bid;
  DeficitOutcome outcome = DeficitOutcome::no_price;
  // The price that was lowered: the only one, the unscored one, else the one with the greatest weight. Of a
  // life-cycle cost its investment.
  std::optional<criteria::CriterionId> criterion;
  std::optional<Number> price;           // as offered
  std::optional<Number> price_to_equal;  // when found
  std::optional<Number> deficit;         // price − price_to_equal; 0 when the totals are equal already
  bool operator==(const PriceDeficit&) const = default;
};

// One for each ranked bid but the first, in the order of the ranking; none of a lot without a ranking. Draws
// and tie rules do not count: equal totals are equal.
std::vector<PriceDeficit> price_deficits(const criteria::Dossier& dossier, const Evaluation& evaluation,
                                         std::size_t lot);

}  // namespace evaluator

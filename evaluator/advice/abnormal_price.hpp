// Bids whose price is so low that the buyer should ask about it (abnormaal laag, art. 2.116 Aw 2012). The law
// names no percentage: a signal is a reason to ask, never to reject.
#pragma once

#include "evaluator/evaluation.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace evaluator {

enum class PriceYardstick { mean, median, estimate };
std::string_view name(PriceYardstick yardstick);  // "mean", "median", "estimate"

// A price below so many percent of a yardstick gives a signal; a yardstick without percentage is not used.
struct AbnormalPriceSettings {
  std::optional<Number> percent_of_mean = Number(70);      // of the other bids
  std::optional<Number> percent_of_median;                 // of the other bids
  std::optional<Number> percent_of_estimate = Number(70);  // of the tender, when it has one lot
  bool operator==(const AbnormalPriceSettings&) const = default;
};

struct AbnormalPrice {
  BidId bid;
  PriceYardstick yardstick = PriceYardstick::mean;
  Number price;      // the amounts of the bid's price criteria together
  Number reference;  // the mean, the median or the estimate
  Number percent;    // of the price in the reference
  bool operator==(const AbnormalPrice&) const = default;
};

// In the order of the ranking, for each bid by mean, median and estimate. Bids without an amount are no part
// of any mean.
std::vector<AbnormalPrice> abnormal_prices(const criteria::Dossier& dossier, const Evaluation& evaluation,
                                           std::size_t lot, const AbnormalPriceSettings& settings);

// The amounts of a bid's price criteria together: what it asks in euro. Nothing when it has none.
std::optional<Number> offered_price(const criteria::Lot& lot, const criteria::Bid& bid);

}  // namespace evaluator

// From where on the award advice warns: a buyer sets it before the prices are known.
#pragma once

#include "criteria/decimal.hpp"
#include "criteria/finding.hpp"

#include <optional>
#include <string>

namespace criteria {

struct AdviceThresholds {
  Decimal near_tie_percent = Decimal::of("1");  // of the first's total
  // A price below so many percent gives a signal; without percentage that yardstick is not used.
  std::optional<Decimal> percent_of_mean = Decimal::of("70");  // of the other bids
  std::optional<Decimal> percent_of_median;
  std::optional<Decimal> percent_of_estimate = Decimal::of("70");
  bool operator==(const AdviceThresholds&) const = default;
};

// `thresholds.percent`: below 0 or above 100.
Findings validate(const AdviceThresholds& thresholds);

}  // namespace criteria

#include "criteria/advice_thresholds.hpp"

namespace criteria {
namespace {

void check(const std::optional<Decimal>& percent, const char* place, Findings& findings) {
  if (!percent || (percent->value().sign() >= 0 && percent->value() <= Number(100))) return;
  findings.push_back(error("thresholds.percent", place, {{"value", percent->text()}}));
}

}  // namespace

Findings validate(const AdviceThresholds& thresholds) {
  Findings findings;
  check(thresholds.near_tie_percent, "nearTiePercent", findings);
  check(thresholds.percent_of_mean, "percentOfMean", findings);
  check(thresholds.percent_of_median, "percentOfMedian", findings);
  check(thresholds.percent_of_estimate, "percentOfEstimate", findings);
  return findings;
}

}  // namespace criteria

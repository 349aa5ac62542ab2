#include "bench/bare_evaluation.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bench {
namespace {

template <typename Share>
void add_shares(const std::vector<double>& x, double weight, std::vector<double>& totals, Share share) {
  for (std::size_t bid = 0; bid < x.size(); ++bid) totals[bid] += weight * share(x[bid]);
}

double step_share(double x) {
  double share = 0;
  for (const Threshold& step : thresholds) share = x >= step.from ? step.percent / 100.0 : share;
  return share;
}

}  // namespace

BareEvaluation::BareEvaluation(const MadeLot& lot) : totals_(lot.bids), ranking_(lot.bids) {
  for (const MadeColumn& made : lot.columns) {
    Column column{made.rule, static_cast<double>(made.weight) / 100, {}};
    for (const std::int32_t answer : made.answers)
      column.x.push_back(made.rule == Rule::levels ? grade_levels[answer].percent / 100.0 : answer / 100.0);
    columns_.push_back(std::move(column));
  }
}

void BareEvaluation::add(const Column& column) {
  const auto& x = column.x;
  const auto [low, high] = std::minmax_element(x.begin(), x.end());
  const double lowest = *low;
  const double highest = *high;
  const auto add = [&](auto share) { add_shares(x, column.weight, totals_, share); };
  switch (column.rule) {
    case Rule::linear:
      return add([](double value) { return std::clamp(value / best_of_linear, 0.0, 1.0); });
    case Rule::levels:
      return add([](double value) { return value; });
    case Rule::steps:
      return add(step_share);
    case Rule::points:
      return add([](double value) { return value / most_points; });
    case Rule::relative_lowest:
      return add([=](double value) { return lowest / value; });
    case Rule::relative_highest:
      return add([=](double value) { return value / highest; });
    case Rule::relative_range:
      return add([=](double value) { return (highest - value) / (highest - lowest); });
    case Rule::distance_lowest:
      return add([=](double value) { return std::max(0.0, 1 - (value - lowest) / lowest); });
  }
}

void BareEvaluation::run() {
  std::fill(totals_.begin(), totals_.end(), 0.0);
  for (const Column& column : columns_) add(column);
  for (double& total : totals_) total = std::round(total * 100) / 100;
  std::iota(ranking_.begin(), ranking_.end(), 0U);
  std::sort(ranking_.begin(), ranking_.end(),
            [&](std::uint32_t a, std::uint32_t b) { return totals_[a] > totals_[b]; });
}

}  // namespace bench

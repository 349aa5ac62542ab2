// What remains of an evaluation when doubles will do: the least that any program would have to compute.
#pragma once

#include "bench/made_lot.hpp"

#include <cstdint>
#include <vector>

namespace bench {

class BareEvaluation {
 public:
  explicit BareEvaluation(const MadeLot& lot);

  // Totals rounded to two decimals, and the bids from the highest total to the lowest.
  void run();

  const std::vector<double>& totals() const { return totals_; }
  const std::vector<std::uint32_t>& ranking() const { return ranking_; }

 private:
  struct Column {
    Rule rule;
    double weight;
    std::vector<double> x;  // under `levels` the share
  };
  void add(const Column& column);

  std::vector<Column> columns_;
  std::vector<double> totals_;
  std::vector<std::uint32_t> ranking_;
};

}  // namespace bench

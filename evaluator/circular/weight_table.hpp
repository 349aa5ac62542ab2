// The dated tables of environmental weights that the program ships.
#pragma once

#include "criteria/answer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace evaluator {

struct WeightedIndicator {
  std::string key;  // as in a bid's impacts: "GWP"
  std::string dutch, english;
  std::string unit;
  criteria::Decimal euro_per_unit;
};

struct WeightTable {
  std::string method;      // "mki-a1"
  std::string valid_from;  // ISO date
  std::string source;
  std::vector<WeightedIndicator> indicators;
};

// The table of a method version, or null when none is shipped and the buyer must give the weights.
const WeightTable* shipped_weights(std::string_view method);

}  // namespace evaluator

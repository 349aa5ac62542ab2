// Sharing a sum out over weights, exactly.
#pragma once

#include "criteria/criterion.hpp"
#include "criteria/tender.hpp"

#include <vector>

namespace criteria {

inline constexpr int most_weight_decimals = 30;  // of a Decimal

// Whether criteria of that kind have a weight that counts in the sum of their group.
bool counts_in_sum(Kind kind, WeightRule rule);

// `total` in parts proportional to `shares` (in equal parts where all are 0) to two decimals, or to more
// where the total has more, by the largest remainder, the first of equals. What is finer than that goes to
// the largest. Exactly the total together. There is at least one share, and none is negative.
std::vector<Number> parts_of(const Number& total, std::vector<Number> shares);

Decimal weight_decimal(const Number& number);

}  // namespace criteria

// Amounts, percents and multiples that a sentence of a provision names, for the lint.
#pragma once

#include "criteria/number.hpp"
#include "evaluator/lint/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace evaluator::lint {

struct Quoted {
  enum class Of { euro, percent, multiple };
  Of of = Of::euro;
  criteria::Number value;
  std::string matched;  // as written
};

// "€ 1.500.000", "2,5 miljoen euro", "EUR 2,000,000", "60%", "300 procent", "driemaal", "3 x", "three times".
std::vector<Quoted> quoted_in(const Sentence& sentence);

// A number with the marks of either language: points or commas between groups of three are no decimals.
std::optional<criteria::Number> written_number(std::string_view word);
// "2", "twee", "two"; up to ten.
std::optional<int> small_count(std::string_view word);

}  // namespace evaluator::lint

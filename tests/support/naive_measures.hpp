// The circular measures of the exchange contract, plainly, for the second evaluator of the tests.
#pragma once

#include "criteria/answer.hpp"

#include <optional>
#include <string>

#include <boost/multiprecision/cpp_int.hpp>

namespace naive {

using Fraction = boost::multiprecision::cpp_rational;

// A plain decimal as a fraction.
Fraction decimal(const std::string& text);

struct Measured {
  std::optional<Fraction> value;
  std::string code;  // of the finding, when there is no value
};

Measured measure(const criteria::AnswerType& asked, const criteria::DerivedInputs& given);

}  // namespace naive

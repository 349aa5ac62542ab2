// Answers as text and as number, and whether they satisfy a requirement.
#pragma once

#include "criteria/criterion.hpp"

#include <string>

namespace evaluator {

using criteria::Number;

// "true", "45.0", "goed"; empty for the inputs of a derived answer.
std::string text_of(const criteria::AnswerValue& answer);
// What is asked: "true", "60", "goed, uitstekend".
std::string text_of(const criteria::Accept& accept);

// The answer of this criterion is a key of its rule's table of levels.
bool takes_level(const criteria::Criterion& criterion);

// An answer with its number, where it is one: the value of a decimal, or the computed quantity.
struct Heard {
  const criteria::AnswerValue& answer;
  Number x;
  bool is_number = false;
};

// The answer satisfies what the criterion accepts; bounds are inclusive. Numbers are compared as quantities
// (45 equals 45.0), levels as they are written.
bool accepts(const criteria::Criterion& criterion, const Heard& heard);

}  // namespace evaluator

// A step of a calculation as a reader sees it: in words, in symbols, and with the numbers filled in.
#pragma once

#include "evaluator/steps.hpp"
#include "templates/labels.hpp"

#include <string>
#include <string_view>

namespace templates {

struct StepText {
  std::string words;     // "Aandeel van het gewicht: …"
  std::string symbol;    // what the step gives: "aandeel"
  std::string notation;  // "(x − slechtst) / (best − slechtst)"
  std::string filled;    // "(45 − 0) / (80 − 0)"; empty where it says no more than the result
  std::string result;    // "0,5625"
};

StepText step_text(const evaluator::Step& step, Language language);

// A formula on its own, in words and symbols of the language; the step is explained with numbers by
// `step_text`.
struct FormulaText {
  std::string words, notation;
};
FormulaText formula_text(std::string_view formula, Language language);

// The right-hand side of a formula in the symbols of its steps, or empty when the key is not known. A
// notation that begins with Σ stands for the sum of the step's inputs, one that begins with "mean" for their
// mean.
std::string_view formula_notation(std::string_view formula);

}  // namespace templates

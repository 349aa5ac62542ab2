#include "templates/formulas.hpp"

#include "tests/support/source_text.hpp"

#include <regex>
#include <set>

#include <gtest/gtest.h>

namespace {

using evaluator::Quantity;
using evaluator::Step;
using templates::Language;

TEST(Formulas, FillInTheNumbersOfAStepInDutchNotation) {
  const Step step{"linear",
                  {{"x", *criteria::Number::from_decimal("45.5")},
                   {"worst", criteria::Number(0)},
                   {"best", criteria::Number(80)}},
                  {"share", criteria::Number(91, 160)}};
  const templates::StepText text = templates::step_text(step, Language::nl);
  EXPECT_EQ(text.symbol, "aandeel");
  EXPECT_EQ(text.notation, "(x − slechtst) / (best − slechtst)");
  EXPECT_EQ(text.filled, "(45,5 − 0) / (80 − 0)");
  EXPECT_EQ(text.result, "0,56875");
}

TEST(Formulas, WriteASumWithItsSigns) {
  const Step step{
      "value-in-euros",
      {{"P", criteria::Number(80000)}, {"K1", criteria::Number(-1500)}, {"F", criteria::Number(20)}},
      {"total", criteria::Number(78520)}};
  EXPECT_EQ(templates::step_text(step, Language::nl).filled, "80.000 − 1.500 + 20");
}

TEST(Formulas, WriteAMeanOverItsNumberOfInputs) {
  const Step step{"panel.mean",
                  {{"b1", criteria::Number(1)}, {"b2", criteria::Number(1, 2)}},
                  {"share", criteria::Number(3, 4)}};
  EXPECT_EQ(templates::step_text(step, Language::en).filled, "(1 + 0.5) / 2");
}

TEST(Formulas, PutANegativeNumberInBrackets) {
  const Step step{"earning.surcharge",
                  {{"factor", *criteria::Number::from_decimal("1.5")}, {"x", criteria::Number(-2)}},
                  {"euro", criteria::Number(-3)}};
  EXPECT_EQ(templates::step_text(step, Language::en).filled, "1.5 × (-2)");
}

// Every key that the evaluator writes, read from its sources.
std::set<std::string> formulas_in_use() {
  std::set<std::string> keys;
  const std::regex written(R"re((?:steps\.push_back\(|step = |mean)\s*\{\s*"([a-zA-Z.\-]+)")re");
  for (const char* file :
       {"evaluator/step_measures.cpp", "evaluator/step_scores.cpp", "evaluator/step_totals.cpp"}) {
    const std::string text = test_support::source_text(file);
    for (std::sregex_iterator match(text.begin(), text.end(), written), end; match != end; ++match)
      keys.insert((*match)[1]);
  }
  return keys;
}

TEST(Formulas, HaveANotationAndWordsForEveryKeyInUse) {
  const auto keys = formulas_in_use();
  EXPECT_GE(keys.size(), 20U);
  for (const std::string& key : keys) {
    EXPECT_FALSE(templates::formula_notation(key).empty()) << key;
    EXPECT_TRUE(templates::has_label("formula." + key)) << key;
  }
}

}  // namespace

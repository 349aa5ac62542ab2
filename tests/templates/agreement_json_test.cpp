#include "templates/agreement_json.hpp"

#include "criteria/names.hpp"
#include "import/agreement_json.hpp"
#include "support/source_text.hpp"
#include "templates/agreement_text.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace {

using criteria::AmbitionLevel;
using criteria::Date;
using templates::Language;

criteria::Agreement shipped(const std::string& name) {
  return importing::read_agreement(test_support::source_text("server/agreements/" + name + ".json"),
                                   importing::Limits{})
      .value();
}

TEST(AgreementJson, ComesBackAsItWas) {
  for (const char* name : {"groene-hart-circulair-inkopen", "moederbestek-beton"}) {
    const auto agreement = shipped(name);
    for (const auto& json :
         {templates::agreement_json(agreement), templates::canonical_agreement_json(agreement)}) {
      const auto again = importing::read_agreement(json, importing::Limits{});
      ASSERT_TRUE(again) << name;
      EXPECT_TRUE(*again == agreement) << name;
    }
  }
}

TEST(AgreementText, SaysWhatIsAskedAndWhatWasFound) {
  const auto agreement = shipped("moederbestek-beton");
  evaluator::RuleCheck check;
  check.rule = &agreement.rules[1];
  check.threshold = &std::get<criteria::QuantityRule>(check.rule->demand).thresholds.front();
  check.measured = criteria::Number(51, 2);
  check.outcome = evaluator::RuleOutcome::fail;
  EXPECT_EQ(templates::demand_text(check, Language::nl), "MKI ten hoogste 25 €/m³");
  EXPECT_EQ(templates::outcome_text(check, Language::nl), "Voldoet niet: 25,5 €/m³ aangetroffen.");
  EXPECT_EQ(templates::outcome_text(check, Language::en), "Fails: 25.5 €/m³ found.");
  check.rule = &agreement.rules.front();
  check.threshold = &std::get<criteria::QuantityRule>(check.rule->demand).thresholds.front();
  EXPECT_EQ(templates::demand_text(check, Language::en), "share of secondary material (volume) at least 15%");
  check.measured.reset();
  check.reason = evaluator::RuleReason::absent;
  EXPECT_EQ(templates::outcome_text(check, Language::en), "Fails: no criterion or clause asks for it.");
}

TEST(AgreementText, NamesTheVersionOfTheMethod) {
  const auto agreement = shipped("groene-hart-circulair-inkopen");
  const auto rule = std::find_if(agreement.rules.begin(), agreement.rules.end(),
                                 [](const criteria::AgreementRule& each) { return each.id == "B3"; });
  ASSERT_NE(rule, agreement.rules.end());
  evaluator::RuleCheck check;
  check.rule = &*rule;
  check.threshold = &std::get<criteria::QuantityRule>(rule->demand).thresholds.front();
  check.reason = evaluator::RuleReason::other_method;
  EXPECT_EQ(templates::demand_text(check, Language::nl),
            "losmaakbaarheidsindex (versie 2.0) ten minste 0,40");
  EXPECT_EQ(templates::demand_text(check, Language::en), "detachability index (version 2.0) at least 0.40");
  EXPECT_EQ(templates::outcome_text(check, Language::en),
            "Not determinable: it is asked by another version of the method, or without a version.");
}

TEST(AgreementText, HasWordsForEveryVersionOfAMethod) {
  for (const auto& [quantity, name] : criteria::NameTable<criteria::CircularQuantity>::names)
    for (const std::string_view method : criteria::known_methods(quantity))
      EXPECT_TRUE(templates::has_label(std::string("measure-method.").append(method))) << name;
}

// Every outcome and reason that a check can have, in both languages.
TEST(AgreementText, HasWordsForEveryReason) {
  for (int reason = 1; reason <= static_cast<int>(evaluator::RuleReason::not_in_force); ++reason)
    EXPECT_TRUE(templates::has_label(
        "rule-reason." + std::string(evaluator::name(static_cast<evaluator::RuleReason>(reason)))))
        << reason;
  for (int outcome = 0; outcome <= static_cast<int>(evaluator::RuleOutcome::not_applicable); ++outcome)
    EXPECT_TRUE(templates::has_label(
        "outcome." + std::string(evaluator::name(static_cast<evaluator::RuleOutcome>(outcome)))))
        << outcome;
}

}  // namespace

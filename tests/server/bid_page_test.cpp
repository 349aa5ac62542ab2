#include "server/pages/bid_page.hpp"

#include "evaluator/evaluate.hpp"
#include "evaluator/steps.hpp"
#include "server/pages/lot_summary.hpp"
#include "templates/formulas.hpp"
#include "tests/server/demo_dossier.hpp"
#include "tests/server/page_expectations.hpp"

#include <gtest/gtest.h>

namespace {

using namespace server;
using evaluator::Evaluation;
using server_test::shows;
using templates::Language;

std::string page_of(const criteria::Dossier& dossier, const Evaluation* evaluation,
                    const criteria::BidId& bid, Language language = Language::nl) {
  PageContext context;
  context.language = language;
  return bid_page({"7", dossier, evaluation, bid}, context);
}

std::size_t count_of(std::string_view page, std::string_view text) {
  std::size_t count = 0;
  for (auto at = page.find(text); at != std::string_view::npos; at = page.find(text, at + 1)) ++count;
  return count;
}

TEST(BidPage, ShowsEveryStepOfEveryRankedBid) {
  for (const std::string name : {"kantoormeubilair", "betonbestrating", "schoolpaviljoen"}) {
    const criteria::Dossier dossier = server_test::demo_dossier(name);
    const Evaluation evaluation = evaluator::evaluate(dossier).value();
    for (const auto& lot : evaluation.lots) {
      for (const auto& bid : lot.ranking) {
        const evaluator::BidSteps steps = evaluator::explain(dossier, evaluation, lot.id, bid.bid);
        std::vector<evaluator::Step> all = steps.total;
        for (const auto& leaf : steps.leaves) all.insert(all.end(), leaf.steps.begin(), leaf.steps.end());
        ASSERT_GT(all.size(), lot.ranking.front().scores.size());
        const std::string page = page_of(dossier, &evaluation, bid.bid);
        EXPECT_EQ(count_of(page, "<li class=\"ww-step\">"), all.size());
        for (const auto& step : all)
          EXPECT_TRUE(shows(page, "= " + templates::step_text(step, Language::nl).result + "</strong>"));
      }
    }
  }
}

TEST(BidPage, FillsTheNumbersIntoTheFormula) {
  const criteria::Dossier dossier = server_test::demo_dossier("kantoormeubilair");
  const Evaluation evaluation = evaluator::evaluate(dossier).value();
  const std::string page = page_of(dossier, &evaluation, "A1");
  EXPECT_TRUE(shows(page, "<strong>64% van de massa</strong>"));
  EXPECT_TRUE(shows(page, "(64 − 0) / (80 − 0)"));
  EXPECT_TRUE(shows(page, "20 × 0,8"));
  EXPECT_TRUE(shows(page, "<strong>16,00</strong> <span class=\"ww-quiet\">van 20 punten</span>"));
}

TEST(BidPage, ShowsTheGradesOfThePanelAndTheirMotivation) {
  const criteria::Dossier dossier = server_test::demo_dossier("kantoormeubilair");
  const Evaluation evaluation = evaluator::evaluate(dossier).value();
  const std::string page = page_of(dossier, &evaluation, "A1");
  std::size_t grades = 0;
  for (const criteria::Grade& grade : *dossier.grades) {
    if (grade.bid != "A1") continue;
    ++grades;
    EXPECT_TRUE(shows(page, grade.motivation.value_or("")));
    EXPECT_TRUE(shows(page, grade.assessor.value_or("")));
  }
  ASSERT_GT(grades, 0U);
  EXPECT_TRUE(shows(page, "<strong>Consensus</strong>"));
}

TEST(BidPage, ShowsTheInputsOfDerivedAnswers) {
  const criteria::Dossier dossier = server_test::demo_dossier("schoolpaviljoen");
  const Evaluation evaluation = evaluator::evaluate(dossier).value();
  const std::string page = page_of(dossier, &evaluation, "B", Language::en);
  for (const std::string_view text : {"€2,495,000.00", "Replacements", "Elements and connections", "ToV",
                                      "215,000", "960\u00a0m²", "verzuring"})
    EXPECT_TRUE(shows(page, text));
}

TEST(BidPage, SaysWhichRequirementARejectedBidDoesNotMeet) {
  const criteria::Dossier dossier = server_test::demo_dossier("betonbestrating");
  const Evaluation evaluation = evaluator::evaluate(dossier).value();
  ASSERT_FALSE(evaluation.lots.front().rejected.empty());
  const auto& rejected = evaluation.lots.front().rejected.front();
  const std::string page = page_of(dossier, &evaluation, rejected.bid);
  EXPECT_TRUE(shows(page, "Voldoet niet"));
  EXPECT_TRUE(shows(page, templates::text(rejected.findings.front(), Language::nl)));
  EXPECT_FALSE(shows(page, "class=\"ww-steps\""));
}

TEST(BidPage, SaysThatABidWasWithdrawnAndWhy) {
  criteria::Dossier dossier = server_test::demo_dossier("kantoormeubilair");
  for (criteria::Bid& bid : dossier.bids)
    if (bid.id == "A1")
      bid.withdrawn =
          criteria::Withdrawal{*criteria::Timestamp::parse("2026-11-10T09:00:00Z"), "Geen capaciteit"};
  const Evaluation evaluation = evaluator::evaluate(dossier).value();
  const std::string page = page_of(dossier, &evaluation, "A1");
  EXPECT_TRUE(shows(page, "ingetrokken op 10 november 2026 10:00"));
  EXPECT_TRUE(shows(page, "Geen capaciteit"));
}

TEST(BidPage, ShowsWhatWasReceivedWhenNothingCanBeScoredYet) {
  criteria::Dossier dossier = server_test::demo_dossier("kantoormeubilair");
  std::erase_if(dossier.bids.front().answers, [](const auto& answer) { return answer.criterion == "P"; });
  const Evaluation evaluation = evaluator::evaluate(dossier).value();
  const criteria::BidId bid = dossier.bids.front().id;
  for (const Evaluation* known : {&evaluation, static_cast<const Evaluation*>(nullptr)}) {
    const std::string page = page_of(dossier, known, bid);
    EXPECT_TRUE(shows(page, "nog niet te rangschikken"));
    EXPECT_TRUE(shows(page, "geen antwoord"));
    EXPECT_TRUE(shows(page, "64% van de massa"));
  }
}

TEST(BidPage, RefusesABidThatTheDossierDoesNotHave) {
  const criteria::Dossier dossier = server_test::demo_dossier("kantoormeubilair");
  EXPECT_THROW(page_of(dossier, nullptr, "no-such-bid"), std::invalid_argument);
}

}  // namespace

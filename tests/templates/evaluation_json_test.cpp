#include "templates/evaluation_json.hpp"

#include "criteria/data_difference.hpp"
#include "evaluator/evaluate.hpp"
#include "import/dossier_json.hpp"
#include "import/evaluation_json.hpp"
#include "import/json_reader.hpp"
#include "templates/json_writer.hpp"
#include "tests/support/dossier_builder.hpp"
#include "tests/support/dossier_generator.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/golden.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using criteria::DataKind;
using criteria::DataValue;
using criteria::Dossier;
using importing::Limits;
using templates::EvaluationDetail;
using testing::ElementsAre;

const templates::EvaluationIdentity identity{"0123456789abcdef"};

Dossier read(const std::string& path) {
  return importing::read_dossier(test_support::golden_text(path), Limits{}).value();
}

std::string evaluated(const Dossier& dossier, EvaluationDetail detail = EvaluationDetail::results) {
  return templates::evaluation_json(dossier, evaluator::evaluate(dossier).value(), identity, detail);
}

TEST(EvaluationJson, IsThatOfTheContractForItsExample) {
  const std::string json = evaluated(read("dossier/contract.json"));
  test_support::expect_golden("dossier/contract.evaluation.json", json);
  const auto tree = importing::read_json(json, Limits{}).value();
  const DataValue lot = *tree.root().at("lots").begin();
  EXPECT_EQ(templates::compact_json(lot.at("ranking")),
            R"([{"rank":1,"bid":"A","total":"61.69","unrounded":"61.6875",)"
            R"("scores":{"K1":"19.69","K2":"20.00","P":"22.00"}}])");
  EXPECT_EQ(lot.at("winner").text(), "A");
  EXPECT_EQ(lot.at("outcome").text(), "winner");
}

TEST(EvaluationJson, ShowsEveryOutcomeOfAFullDossier) {
  test_support::expect_golden("dossier/full.evaluation.json", evaluated(read("dossier/full.json")));
}

// A lot of the lowest price with these bids: id and price ("" gives no price).
Dossier prices(const std::vector<std::pair<std::string, std::string>>& bids) {
  using namespace test_support;
  Dossier dossier = test_support::dossier(
      lot(award(criteria::AwardMethod::lowest_price, 2),
          {price("P"), requirement("E1", criteria::BooleanAnswer{}, criteria::Equals{true})}),
      {});
  for (const auto& [id, amount] : bids)
    dossier.bids.push_back(amount.empty() ? bid(id, {{"E1", true}})
                                          : bid(id, {{"E1", amount != "0.01"}, {"P", given(amount)}}));
  return dossier;
}

std::string lot_of(const std::string& json) {
  const auto tree = importing::read_json(json, Limits{}).value();
  return templates::compact_json(*tree.root().at("lots").begin());
}

TEST(EvaluationJson, HasNoWinnerUnlessThereIsOne) {
  EXPECT_EQ(lot_of(evaluated(prices({}))),
            R"({"id":"1","outcome":"no-admissible-bid","winner":null,"ranking":[],"rejected":[],"tie":[]})");
  EXPECT_EQ(
      lot_of(evaluated(prices({{"B", "5"}, {"A", "5.00"}}))),
      R"({"id":"1","outcome":"tie","winner":null,"ranking":[)"
      R"({"rank":1,"bid":"A","total":"5.00","unrounded":"5","scores":{}},)"
      R"({"rank":1,"bid":"B","total":"5.00","unrounded":"5","scores":{}}],"rejected":[],"tie":["A","B"]})");
}

TEST(EvaluationJson, SaysWhyABidIsRejectedAndALotIncomplete) {
  const auto tree = importing::read_json(evaluated(prices({{"A", "0.01"}, {"B", "9"}})), Limits{}).value();
  const DataValue lot = *tree.root().at("lots").begin();
  const DataValue rejected = *lot.at("rejected").begin();
  EXPECT_EQ(rejected.at("bid").text(), "A");
  const DataValue finding = *rejected.at("findings").begin();
  EXPECT_EQ(finding.at("code").text(), "requirement.failed");
  EXPECT_EQ(finding.at("criterion").text(), "E1");
  EXPECT_EQ(finding.at("severity").text(), "error");
  EXPECT_FALSE(finding.at("text").find("nl")->text().empty());
  EXPECT_FALSE(finding.at("text").find("en")->text().empty());
  EXPECT_FALSE(lot.find("findings"));

  const auto incomplete = importing::read_json(evaluated(prices({{"A", ""}, {"B", "9"}})), Limits{}).value();
  const DataValue lacking = *incomplete.root().at("lots").begin();
  EXPECT_EQ(lacking.at("outcome").text(), "incomplete");
  EXPECT_TRUE(lacking.at("ranking").empty());
  EXPECT_TRUE(lacking.at("winner").is(DataKind::null));
  const DataValue missing = *lacking.at("findings").begin();
  EXPECT_EQ(missing.at("code").text(), "answer.missing");
  EXPECT_EQ(missing.at("criterion").text(), "P");
  EXPECT_EQ(missing.at("bid").text(), "A");
}

TEST(EvaluationJson, WritesTotalsAndScoresWithTheAnnouncedDecimals) {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const Dossier dossier = test_support::generate_dossier(seed);
    const auto evaluation = evaluator::evaluate(dossier).value();
    const auto tree = templates::evaluation_tree(dossier, evaluation, identity);
    std::size_t index = 0;
    for (const DataValue lot : tree.root().at("lots")) {
      const auto decimals = dossier.tender.lots[index++].award.rounding.decimals;
      const auto fits = [&](std::string_view text) {
        const auto decimal = criteria::Number::from_decimal(text);
        const std::size_t point = text.find('.');
        const std::size_t places = point == std::string_view::npos ? 0 : text.size() - point - 1;
        return decimal && places == static_cast<std::size_t>(decimals) &&
               (decimal->sign() != 0 || text[0] != '-');
      };
      for (const DataValue bid : lot.at("ranking")) {
        EXPECT_TRUE(fits(bid.at("total").text())) << seed << ' ' << bid.at("total").text();
        EXPECT_TRUE(bid.at("rank").is(DataKind::number));
        EXPECT_TRUE(criteria::Number::from_decimal(bid.at("unrounded").text())) << seed;
        for (const DataValue score : bid.at("scores"))
          EXPECT_TRUE(fits(score.text())) << seed << ' ' << score.text();
      }
    }
  }
}

TEST(EvaluationJson, IsEqualForEqualInputAndFoundDifferentWhereItDiffers) {
  const Dossier dossier = read("dossier/full.json");
  const std::string json = evaluated(dossier);
  EXPECT_EQ(json, evaluated(dossier));
  const auto recorded = importing::read_evaluation(json, Limits{});
  ASSERT_TRUE(recorded);
  EXPECT_FALSE(recorded->has_steps);
  const auto evaluation = evaluator::evaluate(dossier).value();
  const auto recomputed = templates::evaluation_tree(dossier, evaluation, identity);
  EXPECT_TRUE(criteria::differences(recorded->document.root(), recomputed.root(), 100).empty());

  const auto forged = importing::read_evaluation(
      test_support::replaced(json, R"("outcome": "winner")", R"("outcome": "tie", "bribe": [1])"), Limits{});
  ASSERT_TRUE(forged);
  const auto differences = criteria::differences(forged->document.root(), recomputed.root(), 100);
  ASSERT_EQ(differences.size(), 2U);
  EXPECT_EQ(differences[0].code, "verify.different");
  EXPECT_THAT(differences[0].place, testing::EndsWith(".outcome"));
  EXPECT_EQ(differences[0].parameter("recorded"), "tie");
  EXPECT_EQ(differences[0].parameter("recomputed"), "winner");
  EXPECT_EQ(differences[1].parameter("recorded"), "[…]");
  EXPECT_EQ(differences[1].parameter("recomputed"), "–");
}

TEST(EvaluationJson, AddsStepsBesideTheResults) {
  const Dossier dossier = read("dossier/contract.json");
  const std::string json = evaluated(dossier, EvaluationDetail::steps);
  const auto recorded = importing::read_evaluation(json, Limits{});
  ASSERT_TRUE(recorded);
  EXPECT_TRUE(recorded->has_steps);
  const DataValue lot = *recorded->document.root().at("lots").begin();
  const DataValue bid = *lot.at("ranking").begin();
  std::vector<std::string> criteria;
  for (const DataValue leaf : bid.at("leafSteps")) {
    criteria.emplace_back(leaf.at("criterion").text());
    for (const DataValue step : leaf.at("formulas")) {
      EXPECT_FALSE(step.at("formula").text().empty());
      EXPECT_FALSE(step.at("result").find("value")->text().empty());
    }
  }
  EXPECT_THAT(criteria, testing::IsSupersetOf({"K1", "K2", "P"}));
  EXPECT_FALSE(bid.at("totalSteps").empty());
}

TEST(ReadEvaluation, RefusesWhatIsNoEvaluation) {
  EXPECT_THAT(test_support::codes(importing::read_evaluation("{", Limits{}).error()),
              ElementsAre("json.syntax"));
  EXPECT_THAT(test_support::codes(importing::read_evaluation("[]", Limits{}).error()),
              ElementsAre("value.type"));
  EXPECT_THAT(
      test_support::codes(
          importing::read_evaluation(R"({"format":"wederwaarde-evaluation/2","lots":{}})", Limits{}).error()),
      ElementsAre("format.unsupported format", "value.type lots"));
}

}  // namespace

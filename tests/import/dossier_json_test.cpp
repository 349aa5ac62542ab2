#include "import/dossier_json.hpp"

#include "criteria/validate.hpp"
#include "tests/support/dossier_builder.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/golden.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using criteria::AnswerValue;
using criteria::Criterion;
using criteria::Dossier;
using importing::Limits;
using test_support::decimal;
using test_support::golden_text;

Dossier full() { return importing::read_dossier(golden_text("dossier/full.json"), Limits{}).value(); }

const Criterion& node(const Dossier& dossier, std::size_t lot, const std::string& id) {
  return *criteria::find_criterion(dossier.tender.lots.at(lot).criteria, id);
}

template <typename Rule>
const Rule& rule(const Dossier& dossier, const std::string& id) {
  return std::get<Rule>(node(dossier, 0, id).scoring.value());
}

TEST(ReadDossier, ReadsTheExampleOfTheContract) {
  const auto dossier = importing::read_dossier(golden_text("dossier/contract.json"), Limits{});
  ASSERT_TRUE(dossier) << testing::PrintToString(test_support::codes(dossier));
  EXPECT_EQ(dossier->tender.reference, "GOU-2026-014");
  EXPECT_EQ(dossier->tender.buyer->name, "Gemeente Gouda");
  const auto& award = dossier->tender.lots.at(0).award;
  EXPECT_EQ(award.method, criteria::AwardMethod::weighted_points);
  EXPECT_EQ(award.rounding,
            (criteria::Rounding{2, criteria::RoundingMode::half_up, criteria::RoundAt::total}));
  EXPECT_EQ(award.ties->size(), 3U);
  EXPECT_EQ(name(award.ties->front()), "criterion:K1");
  ASSERT_EQ(dossier->bids.size(), 1U);
  EXPECT_EQ(*dossier->bids[0].answer("E1"), AnswerValue(true));
  EXPECT_EQ(*dossier->bids[0].answer("P"), AnswerValue(decimal("245000.00")));
  EXPECT_EQ(dossier->grades->size(), 2U);
  EXPECT_TRUE(dossier->draws->empty());
  EXPECT_FALSE(criteria::has_errors(criteria::validate(*dossier)));
}

TEST(ReadDossier, ReadsEveryScoringRule) {
  using namespace criteria;
  const Dossier dossier = full();
  EXPECT_EQ(rule<Linear>(dossier, "K1"), (Linear{decimal("0"), decimal("80"), Outside::reject}));
  EXPECT_EQ(rule<Levels>(dossier, "K2").levels.at(2),
            std::make_pair(std::string("zéér <matig>"), decimal("-50")));
  EXPECT_EQ(rule<Points>(dossier, "K3").max, decimal("10"));
  EXPECT_EQ(rule<Steps>(dossier, "K4").steps.at(1), (Step{decimal("5.5"), decimal("100")}));
  EXPECT_EQ(rule<RelativeLowest>(dossier, "P1"), RelativeLowest{});
  EXPECT_EQ(rule<RelativeRange>(dossier, "P2"), RelativeRange{});
  EXPECT_EQ(rule<DistanceLowest>(dossier, "P3"), DistanceLowest{});
  EXPECT_EQ(rule<RelativeMean>(dossier, "P4"), (RelativeMean{decimal("1.5"), Centre::median}));
  EXPECT_EQ(rule<Logarithmic>(dossier, "P5"), (Logarithmic{decimal("2"), Negative::keep}));
  EXPECT_EQ(rule<RankPoints>(dossier, "P6").percents.size(), 3U);
  EXPECT_EQ(rule<RelativeHighest>(dossier, "P7"), RelativeHighest{});
  EXPECT_EQ(std::get<Factor>(*node(dossier, 1, "M").scoring).factor, decimal("1.5"));
  EXPECT_EQ(std::get<PercentDiscount>(*node(dossier, 1, "L").scoring).levels.size(), 2U);
}

TEST(ReadDossier, ReadsEveryAnswerTypeAndDemand) {
  using namespace criteria;
  const Dossier dossier = full();
  EXPECT_EQ(*node(dossier, 0, "E1").accept, Accept(Equals{true}));
  EXPECT_EQ(*node(dossier, 0, "E2").accept, Accept(AtLeast{decimal("10")}));
  EXPECT_EQ(*node(dossier, 0, "E3").accept, Accept(AtMost{decimal("300000.00")}));
  EXPECT_EQ(*node(dossier, 0, "E4").accept, Accept(OneOf{{Level{"goed"}, Level{"matig"}}}));
  EXPECT_EQ(*node(dossier, 0, "E5a").accept, Accept(OneOf{{decimal("1"), decimal("2.50")}}));
  EXPECT_EQ(*node(dossier, 0, "K1").answer, AnswerType(NumberAnswer{"%"}));
  EXPECT_EQ(*node(dossier, 0, "K6").answer, AnswerType(MciAnswer{"mci-2019", decimal("10"), decimal("1")}));
  EXPECT_EQ(*node(dossier, 0, "K7").answer, AnswerType(DetachabilityAnswer{"detachability-2.0"}));
  EXPECT_EQ(*node(dossier, 0, "P2").answer,
            AnswerType(LccAnswer{"lcc-npv-2014", decimal("2.5"), WholeNumber{20, false}}));
  const auto& mpg = std::get<MpgAnswer>(*node(dossier, 1, "G").answer);
  EXPECT_EQ(mpg.years, (WholeNumber{75, true}));
  EXPECT_EQ(mpg.weights, (IndicatorTable{{"GWP-total", decimal("0.116")}}));
  EXPECT_EQ(node(dossier, 0, "K2").panel, (Panel{{"b1", "b2", "b3"}, Combine::consensus}));
}

TEST(ReadDossier, ReadsAnswersInTheFormThatTheCriterionAsksSortedById) {
  using namespace criteria;
  const Dossier dossier = full();
  const Bid& bid = dossier.bids.at(0);
  EXPECT_TRUE(std::is_sorted(bid.answers.begin(), bid.answers.end(),
                             [](const auto& a, const auto& b) { return a.criterion < b.criterion; }));
  EXPECT_EQ(bid.answers.size(), 17U);
  EXPECT_EQ(*bid.answer("E4"), AnswerValue(Level{"goed"}));
  EXPECT_EQ(*bid.answer("K5"), AnswerValue(false));
  EXPECT_EQ(*bid.answer("K1"), AnswerValue(decimal("45.0")));
  const auto& cost = std::get<LccInputs>(std::get<Boxed>(*bid.answer("P2")).get());
  EXPECT_EQ(cost.replacements.at(0).year, (WholeNumber{12, false}));
  EXPECT_EQ(cost.replacements.at(1).year, (WholeNumber{15, true}));
  EXPECT_EQ(std::get<MciInputs>(std::get<Boxed>(*bid.answer("K6")).get()).parts.at(0).EF, decimal("0.8"));
  EXPECT_EQ(std::get<DetachabilityInputs>(std::get<Boxed>(*bid.answer("K7")).get()).elements.size(), 2U);
  EXPECT_EQ(*dossier.bids.at(1).answer("L"), AnswerValue(Level{"3"}));
  EXPECT_EQ(std::get<MkiInputs>(std::get<Boxed>(*dossier.bids.at(1).answer("G")).get()).area,
            decimal("120.5"));
}

TEST(ReadDossier, TellsAbsentFromEmpty) {
  const Dossier dossier = full();
  EXPECT_EQ(dossier.bids.at(1).withdrawn->reason, "");
  EXPECT_EQ(dossier.bids.at(2).withdrawn->reason, std::nullopt);
  EXPECT_EQ(dossier.grades->at(1).motivation, "");
  EXPECT_EQ(dossier.grades->at(2).motivation, std::nullopt);
  EXPECT_EQ(dossier.grades->at(2).consensus, false);
  EXPECT_EQ(dossier.grades->at(3).consensus, std::nullopt);
  EXPECT_EQ(dossier.tender.lots.at(1).award.ties->size(), 0U);
  EXPECT_EQ(dossier.tender.lots.at(3).award.ties, std::nullopt);
  EXPECT_EQ(dossier.tender.lots.at(2).title, std::nullopt);
  EXPECT_EQ(node(dossier, 2, "Q").title, "");
}

TEST(ReadDossier, DoesNotDependOnTheOrderOfMembers) {
  const std::string tender_last = R"({
    "draws": [],
    "bids": [{"answers": {"P": "5.00", "E": true}, "lot": "1", "id": "A"}],
    "tender": {"lots": [{"criteria": [
      {"accept": {"equals": true}, "answer": {"type": "boolean"}, "kind": "requirement", "id": "E"},
      {"answer": {"type": "amount"}, "kind": "price", "id": "P"}],
      "award": {"rounding": {"at": "total", "mode": "half-up", "decimals": 2}, "method": "lowest-price"},
      "id": "1"}]},
    "format": "wederwaarde-dossier/1"})";
  const auto dossier = importing::read_dossier(tender_last, Limits{});
  ASSERT_TRUE(dossier) << testing::PrintToString(test_support::codes(dossier));
  EXPECT_EQ(*dossier->bids.at(0).answer("P"), AnswerValue(decimal("5.00")));
  EXPECT_EQ(dossier->grades, std::nullopt);
  EXPECT_TRUE(dossier->draws);
}

TEST(ReadDossier, ReadsAGradeByTheRuleThatScoresIt) {
  const auto answer_of = [](const std::string& scoring_and_accept, const std::string& answer) {
    const std::string json = R"({"format":"wederwaarde-dossier/1","tender":{"lots":[{"id":"1",
      "award":{"method":"weighted-points","rounding":{"decimals":2,"mode":"half-up","at":"total"}},
      "criteria":[{"id":"K","kind":"quality","weight":"100","answer":{"type":"grade"},)" +
                             scoring_and_accept + R"(}]}]},"bids":[{"id":"A","lot":"1","answers":{"K":")" +
                             answer + R"("}}]})";
    return *importing::read_dossier(json, Limits{}).value().bids.at(0).answer("K");
  };
  EXPECT_EQ(answer_of(R"("scoring":{"rule":"levels","levels":{"8":"100"}})", "8"),
            AnswerValue(criteria::Level{"8"}));
  EXPECT_EQ(answer_of(R"("scoring":{"rule":"points","max":"10"})", "8"), AnswerValue(decimal("8")));
  EXPECT_EQ(answer_of(R"("accept":{"equals":"8"})", "8"), AnswerValue(criteria::Level{"8"}));
  EXPECT_EQ(answer_of(R"("accept":{"atLeast":"6"})", "8"), AnswerValue(decimal("8")));
}

}  // namespace

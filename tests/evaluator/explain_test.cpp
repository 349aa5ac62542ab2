// The steps behind a ranked bid.
#include "evaluator/steps.hpp"
#include "tests/evaluator/results.hpp"
#include "tests/support/dossier_builder.hpp"

#include <algorithm>
#include <stdexcept>

#include <gtest/gtest.h>

namespace {

using namespace test_support;
using criteria::AwardMethod;

std::string text_of(const evaluator::Quantity& quantity) {
  const auto* number = std::get_if<criteria::Number>(&quantity.value);
  return quantity.symbol + "=" + (number ? number->to_truncated(4) : std::get<std::string>(quantity.value));
}

// "linear x=45 worst=0 best=80 -> share=0.5625"
std::vector<std::string> texts_of(const std::vector<evaluator::Step>& steps) {
  std::vector<std::string> texts;
  for (const evaluator::Step& step : steps) {
    std::string text = step.formula;
    for (const evaluator::Quantity& input : step.inputs) text += " " + text_of(input);
    texts.push_back(text + " -> " + text_of(step.result));
  }
  return texts;
}

evaluator::BidSteps explained(const criteria::Dossier& dossier, const std::string& bid) {
  return evaluator::explain(dossier, results::evaluation(dossier), "1", bid);
}

std::vector<std::string> leaf(const criteria::Dossier& dossier, const std::string& criterion) {
  const evaluator::BidSteps all = explained(dossier, dossier.bids[0].id);
  const auto found = std::find_if(all.leaves.begin(), all.leaves.end(), [&](const evaluator::LeafSteps& one) {
    return one.criterion == criterion;
  });
  return texts_of(found->steps);
}

std::vector<std::string> total(const criteria::Dossier& dossier) {
  return texts_of(explained(dossier, dossier.bids[0].id).total);
}

using Texts = std::vector<std::string>;

// Bid A and others answer the only criterion K of weight 100.
criteria::Dossier answered(const criteria::ScoringRule& rule, const std::vector<const char*>& answers) {
  std::vector<criteria::Bid> bids;
  for (const char* answer : answers)
    bids.push_back(bid(std::string(1, static_cast<char>('A' + bids.size())), {{"K", given(answer)}}));
  return dossier(lot(award(AwardMethod::weighted_points), {quality("K", "100", rule)}), bids);
}

TEST(Explanation, GoesFromTheAnswerToTheRoundedPoints) {
  EXPECT_EQ(leaf(answered(linear("0", "80"), {"45"}), "K"),
            (Texts{"linear.clamped x=45 worst=0 best=80 -> share=0.5625",
                   "earning.points weight=100 share=0.5625 -> points=56.25",
                   "rounding value=56.25 decimals=2 mode=half-up -> points=56.25"}));
  EXPECT_EQ(total(answered(linear("0", "80"), {"45"})),
            (Texts{"weighted-points K=56.25 -> total=56.25",
                   "rounding value=56.25 decimals=2 mode=half-up -> total=56.25"}));
}

TEST(Explanation, NamesWhatEachRuleTookFromItsParametersAndTheField) {
  const std::pair<criteria::Dossier, const char*> cases[]{
      {answered(linear("0", "80", criteria::Outside::extrapolate), {"100"}),
       "linear x=100 worst=0 best=80 -> share=1.25"},
      {answered(steps({{"0", "10"}, {"50", "60"}}), {"55"}), "steps x=55 from=50 percent=60 -> share=0.6"},
      {answered(points("10"), {"7.5"}), "points x=7.5 max=10 -> share=0.75"},
      {answered(criteria::RelativeLowest{}, {"20", "10"}), "relative-lowest min=10 x=20 -> share=0.5"},
      {answered(criteria::RelativeHighest{}, {"20", "40"}), "relative-highest x=20 max=40 -> share=0.5"},
      {answered(criteria::RelativeRange{}, {"20", "10", "50"}),
       "relative-range max=50 x=20 min=10 -> share=0.75"},
      {answered(criteria::DistanceLowest{}, {"15", "10"}), "distance-lowest x=15 min=10 -> share=0.5"},
      {answered(criteria::RelativeMean{decimal("1"), criteria::Centre::mean}, {"30", "10"}),
       "relative-mean k=1 x=30 m=20 -> share=0.5"},
      {answered(criteria::Logarithmic{decimal("4"), criteria::Negative::keep}, {"20", "10"}),
       "logarithmic x=20 min=10 A=4 -> share=0.5"},
      {answered(criteria::Logarithmic{decimal("2"), criteria::Negative::clamp}, {"80", "10"}),
       "logarithmic.clamped x=80 min=10 A=2 -> share=0"},
      {answered(rank_points({"100", "40"}, criteria::Best::lowest), {"20", "10"}),
       "rank-points x=20 percent=40 -> share=0.4"}};
  for (const auto& [all, expected] : cases) EXPECT_EQ(leaf(all, "K").at(0), expected);
}

TEST(Explanation, ShowsTheLevelThatWasJudgedAndKeepsTheGrades) {
  criteria::Dossier all =
      dossier(lot(award(AwardMethod::weighted_points),
                  {with_panel(quality("K", "100", levels({{"goed", "80"}, {"matig", "30"}})), {"b1", "b2"},
                              criteria::Combine::consensus)}),
              {bid("A", {})});
  all.grades = {grade("A", "K", "b1", "matig"), consensus("A", "K", "goed"), grade("A", "K", "b2", "goed")};
  EXPECT_EQ(leaf(all, "K").at(0), "levels level=goed percent=80 -> share=0.8");
  const evaluator::BidSteps steps = explained(all, "A");
  ASSERT_EQ(steps.leaves[0].grades.size(), 3U);
  EXPECT_EQ(steps.leaves[0].grades[0], &all.grades->front());
}

TEST(Explanation, OfAMeanShowsEveryAssessorsShare) {
  criteria::Dossier all =
      dossier(lot(award(AwardMethod::weighted_points),
                  {with_panel(quality("K", "100", points("10")), {"b1", "b2"}, criteria::Combine::mean)}),
              {bid("A", {})});
  all.grades = {grade("A", "K", "b2", "9"), grade("A", "K", "b1", "6")};
  EXPECT_EQ(leaf(all, "K"), (Texts{"points x=6 max=10 -> share=0.6", "points x=9 max=10 -> share=0.9",
                                   "panel.mean b1=0.6 b2=0.9 -> share=0.75",
                                   "earning.points weight=100 share=0.75 -> points=75",
                                   "rounding value=75 decimals=2 mode=half-up -> points=75"}));
  all.tender.lots[0].criteria[0].scoring = criteria::RelativeHighest{};
  EXPECT_EQ(leaf(all, "K").at(0), "panel.mean b1=6 b2=9 -> x=7.5");
  EXPECT_EQ(leaf(all, "K").at(1), "relative-highest x=7.5 max=7.5 -> share=1");
  all.tender.lots[0].criteria[0].scoring = levels({{"6", "60"}, {"9", "100"}});
  EXPECT_EQ(leaf(all, "K").at(0), "levels level=6 percent=60 -> share=0.6");
}

TEST(Explanation, OfValueInEurosShowsSignedEuro) {
  criteria::Dossier all = dossier(
      lot(award(AwardMethod::value_in_euros, 2, criteria::RoundingMode::half_up,
                criteria::RoundAt::criterion),
          {price("P"), valued("V", "5000", points("10")), valued("F", "", criteria::Factor{decimal("1.5")}),
           valued("L", "", criteria::PercentDiscount{table({{"3", "4"}})})}),
      {bid("A", {{"P", given("1000.00")}, {"V", given("5")}, {"F", given("200")}, {"L", level("3")}})});
  EXPECT_EQ(leaf(all, "V").at(1), "earning.deduction value=5000 share=0.5 -> euro=-2500");
  EXPECT_EQ(leaf(all, "F").at(0), "earning.surcharge factor=1.5 x=200 -> euro=300");
  EXPECT_EQ(leaf(all, "L").at(0), "percent-discount level=3 percent=4 -> share=0.04");
  EXPECT_EQ(leaf(all, "L").at(1), "earning.discount P=1000 share=0.04 -> euro=-40");
  EXPECT_EQ(total(all), (Texts{"value-in-euros P=1000 V=-2500 F=300 L=-40 -> total=-1240"}));
  all.tender.lots[0].criteria[2] =
      with_panel(all.tender.lots[0].criteria[2], {"b1", "b2"}, criteria::Combine::mean);
  all.bids[0] = bid("A", {{"P", given("1000.00")}, {"V", given("5")}, {"L", level("3")}});
  all.grades = {grade("A", "F", "b1", "100"), grade("A", "F", "b2", "300")};
  EXPECT_EQ(leaf(all, "F").at(0), "panel.mean b1=100 b2=300 -> x=200");
}

TEST(Explanation, OfEachMethodShowsItsFormula) {
  const auto with = [](AwardMethod method, const char* quality_weight, const char* price_weight) {
    criteria::Award announced = award(method);
    announced.factor = decimal("1000");
    announced.reference = criteria::ReferencePoint{decimal("100"), decimal("50"), decimal("200")};
    return total(
        dossier(lot(announced, {quality("K", quality_weight, points("10")), price("P", price_weight)}),
                {bid("A", {{"K", given("5")}, {"P", given("100.00")}}),
                 bid("B", {{"K", given("10")}, {"P", given("50")}})}));
  };
  EXPECT_EQ(with(AwardMethod::quality_adjusted_price, "60", "40"),
            (Texts{"quality.points K=30 -> points=30", "quality.value points=30 S=100 -> v=0.3",
                   "quality-adjusted-price P=100 v=0.3 v_max=0.6 -> total=57.1428",
                   "rounding value=57.1428 decimals=2 mode=half-up -> total=57.14"}));
  EXPECT_EQ(with(AwardMethod::utility_index, "60", "40").at(1), "quality.share points=30 S=60 -> Q=0.5");
  EXPECT_EQ(with(AwardMethod::utility_index, "60", "40").at(2),
            "utility-index Q_best=1 Q=0.5 Wq=60 Wp=40 P=100 P_best=50 -> total=0.125");
  EXPECT_EQ(with(AwardMethod::quality_per_price, "100", "").at(0), "quality.points K=50 -> Q=50");
  EXPECT_EQ(with(AwardMethod::quality_per_price, "100", "").at(1),
            "quality-per-price X=1000 Q=50 P=100 -> total=500");
  EXPECT_EQ(with(AwardMethod::reference_point, "100", "").at(2),
            "reference-point.exponent P_100=200 P_ref=100 Q_ref=0.5 -> n=1");
  EXPECT_EQ(with(AwardMethod::reference_point, "100", "").at(3),
            "reference-point P_100=200 Q=0.5 n=1 P=100 -> total=1");
  EXPECT_EQ(
      total(dossier(lot(award(AwardMethod::lowest_price), {price("P")}), {bid("A", {{"P", given("5.00")}})})),
      (Texts{"lowest-price P=5 -> total=5", "rounding value=5 decimals=2 mode=half-up -> total=5"}));
}

TEST(Explanation, ShowsEveryIntermediateQuantityOfAMeasure) {
  const auto with = [](const criteria::AnswerType& type, criteria::DerivedInputs inputs) {
    return leaf(dossier(lot(award(AwardMethod::weighted_points),
                            {with_answer(quality("K", "100", linear("0", "1000000")), type)}),
                        {bid("A", {{"K", given(std::move(inputs))}})}),
                "K");
  };
  const criteria::Decimal zero = decimal("0"), one = decimal("1");
  const Texts mci =
      with(criteria::MciAnswer{std::nullopt, one, one},
           criteria::MciInputs{
               {{decimal("2"), zero, zero, zero, zero, zero, zero, zero, one, one}}, decimal("2"), one});
  EXPECT_EQ(Texts(mci.begin(), mci.begin() + 8),
            (Texts{"mci.V M=2 FR=0 FU=0 FS=0 -> V=2", "mci.W0 M=2 CR=0 CU=0 CC=0 CE=0 -> W0=2",
                   "mci.WC M=2 EC=1 CR=0 -> WC=0", "mci.WF M=2 EF=1 FR=0 -> WF=0",
                   "mci.W W0=2 WF=0 WC=0 -> W=2", "mci.LFI V=2 W=2 M=2 WF=0 WC=0 -> LFI=1",
                   "mci.X L=2 Lav=1 U=1 Uav=1 -> X=2", "mci LFI=1 X=2 -> MCI=0.55"}));
  const criteria::DetachabilityInputs connection{{{decimal("10"), one, one, one, decimal("0.1")}}};
  EXPECT_EQ(with(criteria::DetachabilityAnswer{"detachability-2.0"}, connection).at(2),
            "detachability.index LIc=1 LIs=0.1818 -> LI1=0.3076");
  EXPECT_EQ(with(criteria::DetachabilityAnswer{"detachability-1.0"}, connection).at(0),
            "detachability.mean TV=1 ToV=1 DK=1 VI=0.1 -> LI1=0.775");
  const criteria::IndicatorTable weights{{"co2", decimal("0.05")}};
  EXPECT_EQ(with(criteria::MpgAnswer{std::nullopt, weights, {50, false}},
                 criteria::MkiInputs{{{"co2", decimal("100000")}}, decimal("200")}),
            (Texts{"mki.impact impact=100000 weight=0.05 -> co2=5000", "mki co2=5000 -> MKI=5000",
                   "mpg MKI=5000 BVO=200 years=50 -> MPG=0.5",
                   "linear.clamped x=0.5 worst=0 best=1000000 -> share=0",
                   "earning.points weight=100 share=0 -> points=0",
                   "rounding value=0 decimals=2 mode=half-up -> points=0"}));
  const Texts cost = with(
      criteria::LccAnswer{std::nullopt, decimal("10"), {1, false}},
      criteria::LccInputs{
          decimal("100"), decimal("11"), {{{1, false}, decimal("22")}}, decimal("5.5"), decimal("1.10")});
  EXPECT_EQ(cost.at(1), "lcc.replacement C=22 r=0.1 t=1 -> replacement1=20");
  EXPECT_EQ(cost.at(4), "lcc investment=100 annual=10 replacements=20 endOfLife=5 residual=1 -> LCC=134");
}

TEST(Explanation, OfABidOrLotThatIsNotThereIsRefused) {
  const criteria::Dossier all = answered(points("10"), {"5"});
  const evaluator::Evaluation found = results::evaluation(all);
  EXPECT_THROW(evaluator::explain(all, found, "2", "A"), std::invalid_argument);
  EXPECT_THROW(evaluator::explain(all, found, "1", "B"), std::invalid_argument);
  evaluator::RankedBid stranger = found.lots[0].ranking[0];
  stranger.bid = "X";
  EXPECT_THROW(evaluator::Explainer(all, found).explain(0, stranger), std::invalid_argument);
}

}  // namespace

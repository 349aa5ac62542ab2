// What a criterion can weigh under every award method: worked by hand, and held against the evaluator.
#include "evaluator/insight/attainable_weight.hpp"

#include "evaluator/evaluate.hpp"
#include "tests/evaluator/announced_lots.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace {

using namespace announced_lots;
using criteria::Criterion;
using criteria::Lot;
using criteria::Number;
using evaluator::insight::attainable_weights;

// As fractions, around a price of 100,000 euro: 80,000 to 120,000.
std::string weights_of(const Lot& made) {
  const criteria::Tender tender = tender_of(made);
  std::string all;
  for (const auto& weight : attainable_weights(evaluator::LotPlan(tender, 0), Number(100000)))
    all += (all.empty() ? "" : ", ") + (weight ? weight->to_fraction() : "unknown");
  return all;
}

Criterion accepting(Criterion leaf, criteria::Accept accept) {
  leaf.accept = std::move(accept);
  return leaf;
}

Lot of_method(AwardMethod method, const char* quality_weight, const char* price_weight) {
  return lot(award(method), {quality("K", quality_weight, points("100")), price("P", price_weight)});
}

TEST(AttainableWeight, OfWeightedPointsIsWeightTimesRange) {
  EXPECT_EQ(weights_of(points_lot(linear("200000", "0"))), "60, 40");
  // 40·(1 − 1/1.5) of 60 + 13.33
  EXPECT_EQ(weights_of(points_lot(criteria::RelativeLowest{})), "900/11, 200/11");
  // k·(1.5 − 1)/(1.5 + 1) = 0.4 below the mean
  EXPECT_EQ(weights_of(points_lot(criteria::RelativeMean{decimal("2"), criteria::Centre::mean})),
            "1500/19, 400/19");
  // ln 1.5 / ln 1.5: all of it
  const auto logarithmic = points_lot(criteria::Logarithmic{decimal("1.5"), criteria::Negative::clamp});
  const criteria::Tender tender = tender_of(logarithmic);
  const auto found = attainable_weights(evaluator::LotPlan(tender, 0), Number(100000));
  EXPECT_NEAR(found[1]->to_double(), 40, 1e-9);
}

TEST(AttainableWeight, OfValueInEurosCountsEuros) {
  EXPECT_EQ(
      weights_of(lot(award(AwardMethod::value_in_euros), {valued("K", "30000", points("100")), price("P")})),
      "300/7, 400/7");
  // A level that costs: from −50 to 100 percent of 20,000.
  EXPECT_EQ(weights_of(lot(award(AwardMethod::value_in_euros),
                           {valued("K", "20000", levels({{"3", "100"}, {"NR", "-50"}})), price("P")})),
            "300/7, 400/7");
  // The ceiling leaves 80,000 to 110,000.
  const auto capped = accepting(price("P"), criteria::AtMost{decimal("110000")});
  EXPECT_EQ(weights_of(lot(award(AwardMethod::value_in_euros), {valued("K", "30000", points("10")), capped})),
            "50, 50");
  // 1.5·(9,000 − 6,000), and 20 percent of 100,000
  const auto mki =
      accepting(valued("MKI", "", criteria::Factor{decimal("1.5")}), criteria::AtMost{decimal("9000")});
  const auto ladder =
      valued("CO2", "", criteria::PercentDiscount{{{"0", decimal("0")}, {"5", decimal("20")}}});
  EXPECT_EQ(weights_of(lot(award(AwardMethod::value_in_euros), {mki, ladder, price("P")})),
            "300/43, 4000/129, 8000/129");
}

TEST(AttainableWeight, OfAPriceAloneIsAll) {
  EXPECT_EQ(weights_of(lot(award(AwardMethod::lowest_price), {price("P")})), "100");
}

TEST(AttainableWeight, OfRatiosIsHowMuchCheaperTheWorstMustBe) {
  // P/(1 + 0.6/0.4) against P: 60,000 cheaper.
  EXPECT_EQ(weights_of(of_method(AwardMethod::quality_adjusted_price, "60", "40")), "60, 40");
  // 1 − 20/80 of the total: 25,000 cheaper.
  EXPECT_EQ(weights_of(of_method(AwardMethod::utility_index, "20", "80")), "500/13, 800/13");
  // 1 − 60/40: below 0 at any price.
  EXPECT_EQ(weights_of(of_method(AwardMethod::utility_index, "60", "40")), "500/7, 200/7");
  auto per_price = lot(award(AwardMethod::quality_per_price),
                       {quality("K1", "50", points("100")), quality("K2", "50", points("100")), price("P")});
  per_price.award.factor = decimal("1000");
  // 25 points against 75: a third of the price, 66,667 cheaper.
  EXPECT_EQ(weights_of(per_price), "500/13, 500/13, 300/13");
}

TEST(AttainableWeight, IsUnknownWhereAnEndIs) {
  EXPECT_EQ(weights_of(points_lot(linear("150000", "50000", criteria::Outside::extrapolate))),
            "unknown, unknown");
  EXPECT_EQ(weights_of(lot(award(AwardMethod::value_in_euros),
                           {valued("MKI", "", criteria::Factor{decimal("1.5")}), price("P")})),
            "unknown, unknown");
  const auto below = accepting(price("P"), criteria::AtMost{decimal("70000")});
  EXPECT_EQ(weights_of(lot(award(AwardMethod::lowest_price), {below})), "unknown");
}

// ---- held against the evaluator -------------------------------------------------------------------------

// The bid with the worst answer to K1, so much cheaper, equals the one with the best.
void expect_equal_totals(Lot made, const char* worst, const char* best) {
  const criteria::Tender tender = tender_of(made);
  const auto weights = attainable_weights(evaluator::LotPlan(tender, 0), Number(100000));
  ASSERT_EQ(weights.size(), 3U);
  ASSERT_TRUE(weights[0]);
  const Number cheaper = *weights[0] / *weights[2] * Number(40000);
  const std::string price = (Number(100000) - cheaper).to_decimal(20, criteria::RoundingMode::half_up);
  const auto both = dossier(std::move(made),
                            {bid("A", {{"K1", given(worst)}, {"K2", given("50")}, {"P", given(price)}}),
                             bid("B", {{"K1", given(best)}, {"K2", given("50")}, {"P", given("100000")}})});
  const auto evaluation = evaluator::evaluate_valid(both).value();
  const auto& ranking = evaluation.lots[0].ranking;
  ASSERT_EQ(ranking.size(), 2U);
  const double ratio = (ranking[0].unrounded / ranking[1].unrounded).to_double();
  EXPECT_NEAR(ratio, 1, 1e-12);
}

TEST(AttainableWeight, IsAPriceDeficitOfTheEvaluator) {
  const auto two = [](AwardMethod method, std::optional<std::string> price_weight) {
    return lot(award(method), {quality("K1", "30", linear("20", "80")), quality("K2", "30", points("100")),
                               price("P", price_weight.value_or(""))});
  };
  expect_equal_totals(two(AwardMethod::quality_adjusted_price, "40"), "20", "80");
  expect_equal_totals(two(AwardMethod::utility_index, "40"), "20", "80");
  auto value = two(AwardMethod::value_in_euros, {});
  for (std::size_t i : {0U, 1U}) {
    value.criteria[i].weight.reset();
    value.criteria[i].value = decimal("15000");
  }
  expect_equal_totals(std::move(value), "20", "80");
  auto per_price = two(AwardMethod::quality_per_price, {});
  per_price.award.factor = decimal("100000");
  per_price.criteria[0].weight = per_price.criteria[1].weight = decimal("50");
  expect_equal_totals(per_price, "20", "80");
  auto reference = per_price;
  reference.award.method = AwardMethod::reference_point;
  reference.award.factor.reset();
  reference.award.reference = criteria::ReferencePoint{decimal("100000"), decimal("60"), decimal("150000")};
  expect_equal_totals(std::move(reference), "20", "80");
}

}  // namespace

// Simulated fields of bids: the figures that were asked, and answers of every kind that are admissible.
#include "evaluator/insight/bid_field.hpp"

#include "evaluator/evaluate.hpp"
#include "evaluator/insight/drawn_answer.hpp"
#include "tests/evaluator/announced_lots.hpp"
#include "tests/evaluator/results.hpp"

#include <cmath>
#include <set>

#include <gmock/gmock.h>

namespace {

using namespace announced_lots;
using namespace evaluator::insight;
using criteria::Number;

TEST(DrawnAnswer, IsAsGoodAsItsShare) {
  const auto answer = [](const criteria::Criterion& leaf, double share) {
    return drawn_answer(leaf, share, 100000);
  };
  const auto graded = quality("K", "60", levels({{"goed", "100"}, {"matig", "20"}, {"nee", "-50"}}));
  EXPECT_EQ(answer(graded, 1), level("goed"));
  EXPECT_EQ(answer(graded, 0.5), level("matig"));
  EXPECT_EQ(answer(graded, 0), level("nee"));
  EXPECT_EQ(answer(quality("K", "60", linear("0", "80")), 0.45), given("36.0"));
  EXPECT_EQ(answer(quality("K", "60", linear("12", "2")), 0.25), given("9.5"));
  EXPECT_EQ(answer(quality("K", "60", points("10")), 0.75), given("7.5"));
  EXPECT_EQ(answer(quality("K", "60", steps({{"0", "0"}, {"10", "40"}, {"20", "100"}})), 0.5), given("10"));
  auto bounded = quality("K", "60", linear("0", "80"));
  bounded.accept = criteria::AtLeast{decimal("20")};
  EXPECT_EQ(answer(bounded, 0), given("20.0"));
  const auto truth =
      with_answer(quality("K", "60", levels({{"true", "100"}, {"false", "0"}})), criteria::BooleanAnswer{});
  EXPECT_EQ(answer(truth, 0.9), criteria::AnswerValue(true));
}

TEST(BidField, IsTheSameForASeed) {
  const criteria::Tender tender = tender_of(points_lot(criteria::RelativeLowest{}));
  const FieldMaker maker(tender, 0, {}, std::nullopt);
  EXPECT_EQ(maker.basis(), EstimateBasis::tender);
  EXPECT_EQ(maker.field(7, 3), maker.field(7, 3));
  EXPECT_NE(maker.field(7, 3), maker.field(7, 4));
  std::set<std::size_t> sizes;
  for (std::uint64_t field = 0; field < 100; ++field) {
    const criteria::Dossier drawn = maker.field(7, field);
    sizes.insert(drawn.bids.size());
    for (const criteria::Bid& each : drawn.bids) {
      const Number price = std::get<criteria::Decimal>(each.answers[1].value).value();
      EXPECT_GT(price, Number(30000));
      EXPECT_LT(price, Number(200000));
    }
    EXPECT_EQ(evaluator::evaluate(drawn).value().lots[0].rejected.size(), 0U);
  }
  EXPECT_EQ(sizes, (std::set<std::size_t>{3, 4, 5, 6}));
}

TEST(BidField, ThatIsWrittenDownStaysWhatItIs) {
  const criteria::Tender tender = tender_of(points_lot(criteria::RelativeLowest{}));
  const criteria::Dossier drawn = FieldMaker(tender, 0, {}, std::nullopt).field(1, 0);
  EXPECT_EQ(results::ranking(drawn), "1 bid-3 100.00, 2 bid-1 94.78, 3 bid-2 89.63");
}

TEST(BidField, PricesAreAroundWhatIsKnown) {
  criteria::Tender tender = tender_of(points_lot(linear("150", "50")));
  EXPECT_EQ(FieldMaker(tender, 0, {}, std::nullopt).basis(), EstimateBasis::price_scale);
  EXPECT_EQ(FieldMaker(tender, 0, {}, Number(90)).basis(), EstimateBasis::given);
  tender.estimated_value.reset();
  EXPECT_EQ(FieldMaker(tender, 0, {}, std::nullopt).estimate(), Number(100));
  tender.lots[0] = points_lot(criteria::RelativeLowest{});
  EXPECT_EQ(FieldMaker(tender, 0, {}, std::nullopt).basis(), EstimateBasis::assumed);
}

struct Moments {
  double mean = 0, spread = 0;
};
Moments moments(const std::vector<double>& values) {
  double sum = 0, squares = 0;
  for (const double value : values) sum += value;
  const double mean = sum / static_cast<double>(values.size());
  for (const double value : values) squares += (value - mean) * (value - mean);
  return {mean, std::sqrt(squares / static_cast<double>(values.size() - 1))};
}

// The level of a field, the prices around it and the quality spread as the model says.
TEST(BidField, HasTheFiguresOfItsModel) {
  const criteria::Tender tender =
      tender_of(lot(award(AwardMethod::value_in_euros), {valued("K", "1000", points("1000")), price("P")}));
  FieldModel model;
  model.fewest_bids = model.most_bids = 8;
  model.price_level = 0.9;
  model.estimate_spread = 0.1;
  model.price_spread = 0.05;
  model.quality_mean = 0.6;
  model.quality_spread = 0.1;
  model.answer_spread = 0;
  const FieldMaker maker(tender, 0, model, std::nullopt);
  std::vector<double> levels, spreads, qualities;
  for (std::uint64_t field = 0; field < 2'000; ++field) {
    std::vector<double> prices;
    for (const criteria::Bid& each : maker.field(3, field).bids) {
      qualities.push_back(std::get<criteria::Decimal>(each.answers[0].value).value().to_double() / 1000);
      prices.push_back(std::get<criteria::Decimal>(each.answers[1].value).value().to_double() / 100'000);
    }
    ASSERT_EQ(prices.size(), 8U);
    const Moments of_field = moments(prices);
    levels.push_back(of_field.mean);
    spreads.push_back(of_field.spread / of_field.mean);
  }
  EXPECT_NEAR(moments(levels).mean, 0.9, 0.01);
  EXPECT_NEAR(moments(levels).spread, 0.09, 0.006);  // 0.9 × 0.1, and a little for the mean of eight
  EXPECT_NEAR(moments(spreads).mean, 0.05, 0.003);
  EXPECT_NEAR(moments(qualities).mean, 0.6, 0.005);
  EXPECT_NEAR(moments(qualities).spread, 0.1, 0.004);
}

// Everything that the award knows, so that no kind of answer is left out.
criteria::Lot full_lot() {
  auto requirement_met = requirement("E", criteria::BooleanAnswer{}, criteria::Equals{true});
  auto mki = with_answer(valued("MKI", "", criteria::Factor{decimal("1.5")}), criteria::MkiAnswer{});
  auto ladder = valued("ladder", "", criteria::PercentDiscount{table({{"0", "0"}, {"3", "10"}})});
  ladder.answer = criteria::GradeAnswer{};
  return lot(award(AwardMethod::value_in_euros),
             {requirement_met,
              with_panel(valued("plan", "20000", levels({{"goed", "100"}, {"matig", "0"}})), {"a", "b", "c"},
                         criteria::Combine::mean),
              with_minimum(valued("mci", "10000", linear("0", "1")), "30"), mki, ladder, price("P")});
}

TEST(BidField, AnswersEveryKindOfCriterion) {
  const criteria::Tender tender = tender_of(full_lot());
  const FieldMaker maker(tender, 0, {}, std::nullopt);
  for (std::uint64_t field = 0; field < 50; ++field) {
    const auto evaluation = evaluator::evaluate(maker.field(1, field)).value().lots[0];
    EXPECT_NE(evaluation.outcome, evaluator::Outcome::incomplete);
    EXPECT_TRUE(evaluation.rejected.empty());
  }
}

}  // namespace

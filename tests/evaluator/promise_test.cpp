// What counts as a promise, what it gained, and how measurements stand to it.
#include "evaluator/evaluate.hpp"
#include "evaluator/promise_check.hpp"
#include "evaluator/promise_origin.hpp"
#include "tests/support/dossier_builder.hpp"

#include <gtest/gtest.h>

namespace {

using namespace criteria;
using namespace test_support;
using evaluator::judge;
using evaluator::RecordedMeasurement;

Criterion circular(Criterion criterion, std::optional<CircularQuantity> quantity = std::nullopt) {
  criterion.circular = Circularity{Strategy::reuse, quantity, std::nullopt};
  return criterion;
}

std::vector<PromiseOrigin> promises(const Dossier& dossier) {
  const auto evaluation = evaluator::evaluate(dossier);
  EXPECT_TRUE(evaluation);
  return evaluation ? evaluator::promises_of_winner(dossier, evaluation->lots[0])
                    : std::vector<PromiseOrigin>{};
}

Date day(const char* text) { return Date::parse(text).value(); }

TEST(Promises, AreNumbersLevelsAnswersAndGradesOfTheWinner) {
  auto evidence = circular(quality("K2", "20", levels({{"hoog", "100"}, {"laag", "40"}, {"geen", "10"}})));
  auto plan = with_panel(circular(quality("K3", "20", levels({{"goed", "80"}, {"matig", "20"}}))), {"b1"},
                         Combine::consensus);
  auto dossier = test_support::dossier(
      lot(award(AwardMethod::weighted_points),
          {circular(requirement("E1", BooleanAnswer{}, Equals{true})),
           parent("K", "20", {quality("K1", "20", linear("0", "80"))}), evidence, plan,
           quality("X", "10", points("10")), scored_price("P", "30", linear("300000", "200000"))}),
      {bid("A", {{"E1", true},
                 {"K1", given("45.0")},
                 {"K2", level("hoog")},
                 {"X", given("10")},
                 {"P", given("245000.00")}})});
  dossier.tender.lots[0].criteria[1].circular = Circularity{Strategy::reuse, {}, {}};  // the group
  dossier.grades = std::vector<Grade>{consensus("A", "K3", "goed")};
  dossier.grades->front().motivation = "Concreet plan";
  const auto all = promises(dossier);
  ASSERT_EQ(all.size(), 4U);

  EXPECT_EQ(all[0].form, PromiseForm::truth);
  EXPECT_FALSE(all[0].advantage);

  EXPECT_EQ(all[1].offered, "45.0");
  EXPECT_EQ(all[1].bound, PromiseBound::at_least);
  EXPECT_EQ(all[1].advantage->gain, number("11.25"));
  EXPECT_EQ(all[1].advantage->worst, "0");
  // A point of the price costs 100,000 / 30 euro.
  EXPECT_EQ(all[1].advantage->euros, number("37500"));

  EXPECT_EQ(all[2].form, PromiseForm::level);
  EXPECT_EQ(all[2].advantage->gain, number("18"));
  EXPECT_EQ(all[2].advantage->worst, "geen");

  EXPECT_EQ(all[3].form, PromiseForm::judgement);
  EXPECT_EQ(all[3].offered, "goed");
  EXPECT_EQ(all[3].motivation, "Concreet plan");
  EXPECT_EQ(all[3].advantage->gain, number("12"));
}

TEST(Promises, OfAnEnvironmentalCostAreHeldAgainstTheBoundThatWasSet) {
  auto mki = with_answer(valued("M", "", Factor{decimal("1.5")}), NumberAnswer{"€"});
  mki.circular = Circularity{std::nullopt, CircularQuantity::mki, std::nullopt};
  const auto offers = [&](const Criterion& asked) {
    return promises(test_support::dossier(lot(award(AwardMethod::value_in_euros), {asked, price("P")}),
                                          {bid("A", {{"M", given("20000")}, {"P", given("100000")}}),
                                           bid("B", {{"M", given("26000")}, {"P", given("100000")}})}));
  };
  auto one = offers(mki).at(0);
  EXPECT_EQ(one.bound, PromiseBound::at_most);
  EXPECT_EQ(one.advantage->reference, PromiseReference::worst_offered);
  EXPECT_EQ(one.advantage->gain, number("9000"));
  EXPECT_EQ(one.advantage->euros, number("9000"));
  mki.accept = AtMost{decimal("30000")};
  one = offers(mki).at(0);
  EXPECT_EQ(one.advantage->reference, PromiseReference::required_bound);
  EXPECT_EQ(one.advantage->worst, "30000");
  EXPECT_EQ(one.advantage->gain, number("15000"));
  EXPECT_EQ(evaluator::sanction_of(one, {}), number("22500"));
}

TEST(Promises, OfATakeBackPriceGainItsPresentValue) {
  Criterion cost = price("P");
  cost.answer = LccAnswer{std::nullopt, decimal("10"), {2, false}};
  const DerivedInputs inputs = LccInputs{decimal("1000"), decimal("0"), {}, decimal("0"), decimal("121.00")};
  const auto all = promises(test_support::dossier(lot(award(AwardMethod::lowest_cost), {cost}),
                                                  {bid("A", {{"P", given(inputs)}})}));
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].quantity, CircularQuantity::take_back);
  EXPECT_EQ(all[0].offered, "121.00");
  EXPECT_EQ(all[0].advantage->gain, number("100"));
  EXPECT_EQ(all[0].advantage->total_at_worst, number("1000"));
}

// The worked example of docs/promises.md, by the clause ALG-C1: 1.5 times the points that the shortfall would
// not have earned, at the euro price of a point.
TEST(Promises, OweWhatTheRealPerformanceWouldNotHaveEarned) {
  auto evidence = circular(quality("K2", "20", levels({{"hoog", "100"}, {"laag", "40"}, {"geen", "10"}})));
  const auto dossier = test_support::dossier(
      lot(award(AwardMethod::weighted_points),
          {circular(quality("K3", "20", linear("0", "80"))), evidence, quality("X", "20", points("10")),
           scored_price("P", "40", linear("300000", "200000"))}),
      {bid("A",
           {{"K3", given("80")}, {"K2", level("hoog")}, {"X", given("10")}, {"P", given("240000.00")}})});
  const auto evaluation = evaluator::evaluate(dossier).value();
  const auto all = evaluator::promises_of_winner(dossier, evaluation.lots[0]);
  ASSERT_EQ(all.size(), 2U);
  const auto owed = [&](const PromiseOrigin& promise, const char* value) {
    RecordedMeasurement recorded;
    recorded.measurement.measured_on = day("2027-03-01");
    recorded.measurement.value = value;
    recorded.gained_over = evaluator::gained_over(dossier, evaluation.lots[0], promise, value);
    return judge(promise, {}, recorded).sanction;
  };
  // A point is 100,000 / 40 = 2,500 euro; 79 instead of 80 is 0.25 point.
  EXPECT_EQ(owed(all[0], "79"), number("937.5"));
  EXPECT_EQ(owed(all[0], "0"), number("75000"));
  EXPECT_EQ(owed(all[0], "80"), std::nullopt);
  EXPECT_EQ(owed(all[1], "laag"), number("45000"));  // 12 points
  EXPECT_EQ(evaluator::sanction_of(all[0], {}), number("75000"));
}

// ---- measuring ------------------------------------------------------------------------------------------

PromiseOrigin offered(PromiseBound bound, const char* value) {
  PromiseOrigin promise;
  promise.bound = bound;
  promise.offered = value;
  promise.value = number(value);
  promise.advantage.emplace();
  promise.advantage->gain = number("10");
  promise.advantage->euros = number("3333.33");
  return promise;
}

Measurement measured(const char* value) {
  Measurement measurement;
  measurement.measured_on = day("2027-03-01");
  measurement.measured_by = "Toezicht";
  measurement.value = value;
  return measurement;
}

TEST(PromiseVerdicts, SayHowMuchIsMissingAndWhatThatCosts) {
  const auto most = offered(PromiseBound::at_most, "25.5");
  EXPECT_EQ(judge(most, {}, measured("25.50")).outcome, Judgement::met);
  const auto broken = judge(most, {}, measured("26.05"));
  EXPECT_EQ(broken.outcome, Judgement::not_met);
  EXPECT_EQ(broken.difference, number("0.55"));
  EXPECT_EQ(broken.sanction, number("5000"));  // 4999.995 half up
  EXPECT_EQ(judge(offered(PromiseBound::at_least, "30"), {}, measured("29.999")).outcome, Judgement::not_met);
  EXPECT_EQ(judge(offered(PromiseBound::exactly, "30"), {}, measured("30.0")).outcome, Judgement::met);
  Measurement nothing = measured("1");
  nothing.value.reset();
  EXPECT_EQ(judge(most, {}, nothing).outcome, Judgement::not_determinable);

  PromiseTerms terms;
  terms.sanction_factor = decimal("2");
  terms.point_value = decimal("100");
  auto unpriced = most;
  unpriced.advantage->euros.reset();
  EXPECT_EQ(evaluator::sanction_of(unpriced, terms), number("2000"));
  terms.point_value.reset();
  EXPECT_EQ(evaluator::sanction_of(unpriced, terms), std::nullopt);
}

TEST(PromiseVerdicts, TakeALevelThatEarnsAsMuch) {
  PromiseOrigin promise;
  promise.form = PromiseForm::level;
  promise.offered = "zilver";
  promise.levels = table({{"goud", "100"}, {"zilver", "60"}, {"gelijk", "60"}, {"geen", "0"}});
  EXPECT_EQ(judge(promise, {}, measured("goud")).outcome, Judgement::met);
  EXPECT_EQ(judge(promise, {}, measured("gelijk")).outcome, Judgement::met);
  EXPECT_EQ(judge(promise, {}, measured("geen")).outcome, Judgement::not_met);
}

TEST(PromiseReminders, AreTheMomentsThatNoStandingMeasurementAnswers) {
  PromiseTerms terms;
  terms.moments = {{MomentKind::delivery, day("2027-01-15"), {}},
                   {MomentKind::yearly, day("2028-02-29"), day("2030-03-01")}};
  const auto due = due_moments(terms);
  ASSERT_EQ(due.size(), 4U);
  EXPECT_EQ(due[2].due, day("2029-02-28"));
  EXPECT_TRUE(evaluator::reminders(terms, {}, day("2026-12-15")).empty());
  const auto soon = evaluator::reminders(terms, {}, day("2026-12-16"));
  ASSERT_EQ(soon.size(), 1U);
  EXPECT_EQ(soon[0].state, evaluator::ReminderState::due);
  const auto never = evaluator::reminders(criteria::PromiseTerms(), {}, day("2027-01-01"));
  ASSERT_EQ(never.size(), 1U);
  EXPECT_EQ(never[0].state, evaluator::ReminderState::unplanned);
  EXPECT_FALSE(never[0].moment.has_value());
  EXPECT_EQ(evaluator::reminders(terms, {}, day("2027-01-15"))[0].state, evaluator::ReminderState::due);
  EXPECT_EQ(evaluator::reminders(terms, {}, day("2027-01-16"))[0].state, evaluator::ReminderState::overdue);

  RecordedMeasurement one{1, {}, measured("1"), ""};
  one.measurement.moment = day("2027-01-15");
  EXPECT_TRUE(evaluator::reminders(terms, {one}, day("2027-01-16")).empty());
  // A correction that answers no moment takes the answer away.
  const RecordedMeasurement correction{2, 1, measured("2"), ""};
  EXPECT_EQ(evaluator::reminders(terms, {one, correction}, day("2027-01-16")).size(), 1U);
  EXPECT_EQ(evaluator::latest({one, correction})->id, 2);
}

TEST(PromiseTermsCheck, RefusesWhatCannotBeMeasured) {
  const auto codes = [](const PromiseTerms& terms) {
    std::string all;
    for (const Finding& finding : validate(terms)) all += finding.code + " " + finding.place + ";";
    return all;
  };
  PromiseTerms terms;
  EXPECT_EQ(codes(terms), "");
  terms.sanction_factor = decimal("-1");
  terms.point_value = decimal("0");
  terms.moments = {{MomentKind::yearly, day("2027-01-01"), {}},
                   {MomentKind::delivery, day("2027-01-01"), day("2028-01-01")},
                   {MomentKind::yearly, day("2027-01-01"), day("2026-01-01")}};
  EXPECT_EQ(codes(terms),
            "promise.factor sanctionFactor;promise.pointValue pointValue;promise.until moments[0].until;"
            "promise.until moments[1].until;promise.until moments[2].until;");
  PromiseTerms twice;
  twice.moments = {{MomentKind::delivery, day("2028-01-01"), {}},
                   {MomentKind::yearly, day("2027-01-01"), day("2029-01-01")}};
  EXPECT_EQ(codes(twice), "promise.momentTwice moments;");
}

}  // namespace

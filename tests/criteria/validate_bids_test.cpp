#include "criteria/validate.hpp"
#include "tests/criteria/validate_cases.hpp"
#include "tests/support/dossier_builder.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace validate_cases;
using namespace test_support;
using criteria::AwardMethod;
using criteria::Dossier;

// The first bid, with this answer instead of its own or besides.
std::function<void(Dossier&)> answer(const std::string& id, criteria::AnswerValue value) {
  return [=](Dossier& d) {
    auto& answers = d.bids.front().answers;
    const auto at =
        std::lower_bound(answers.begin(), answers.end(), id,
                         [](const auto& given, const auto& key) { return given.criterion < key; });
    if (at != answers.end() && at->criterion == id)
      at->value = value;
    else
      answers.insert(at, {id, value});
  };
}

TEST(ValidateBids, WantsUniqueIdsAndALotThatIsThere) {
  expect_errors(weighted_points(),
                {{"two bids of one id", [](Dossier& d) { d.bids.push_back(d.bids.front()); }, "id.duplicate",
                  "bids[2].id"},
                 {"no such lot", [](Dossier& d) { d.bids[0].lot = "2"; }, "bid.lotUnknown", "bids[0].lot"},
                 {"no id",
                  [](Dossier& d) {
                    d.bids.push_back(d.bids.front());
                    d.bids.back().id = "";
                  },
                  "id.empty", "bids[2].id"}});
}

TEST(ValidateBids, WantsAnswersToLeavesOfTheirLot) {
  expect_errors(
      weighted_points(),
      {{"no such criterion", answer("K9", given("1")), "answer.criterionUnknown", "bids[0].answers.K9"},
       {"before all others", answer("A", given("1")), "answer.criterionUnknown", "bids[0].answers.A"},
       {"a group", answer("K", given("1")), "answer.notLeaf", "bids[0].answers.K"},
       {"beside a panel", answer("K2", level("goed")), "answer.besidePanel", "bids[0].answers.K2"}});
}

TEST(ValidateBids, WantsAnswersOfTheTypeThatIsAsked) {
  expect_errors(
      weighted_points(),
      {{"a number for yes", answer("E1", given("1")), "answer.type", "bids[0].answers.E1"},
       {"yes for a number", answer("K1", true), "answer.type", "bids[0].answers.K1"},
       {"a level for a number", answer("K1", level("goed")), "answer.type", "bids[0].answers.K1"},
       {"inputs for a number", answer("K1", given(criteria::MkiInputs{})), "answer.type",
        "bids[0].answers.K1"},
       {"three decimals", answer("P", given("245000.000")), "amount.decimals", "bids[0].answers.P"}});
  expect_errors(
      value_in_euros(),
      {{"no such level", answer("LADDER", level("4")), "answer.levelUnknown", "bids[0].answers.LADDER"},
       {"a grade that is no number", answer("V2", level("8")), "answer.type", "bids[0].answers.V2"}});
}

TEST(ValidateBids, WarnsOfWhatMayBeASlip) {
  const auto found = [](Dossier dossier, const std::string& code) {
    std::vector<std::string> places;
    for (const auto& finding : criteria::validate(dossier))
      if (finding.code == code && finding.severity == criteria::Severity::warning)
        places.push_back(finding.place);
    return places;
  };
  Dossier weighted = weighted_points();
  for (const auto& [amount, is_found] :
       {std::pair("-0.01", true), {"-5", true}, {"-0.00", false}, {"0", false}}) {
    Dossier dossier = weighted;
    answer("P", given(amount))(dossier);
    EXPECT_EQ(found(dossier, "answer.amountNegative"),
              is_found ? std::vector<std::string>{"bids[0].answers.P"} : std::vector<std::string>{})
        << amount;
  }
  criterion(weighted, "P").scoring = criteria::Linear{decimal("300000"), decimal("200000")};
  for (const auto& [amount, is_found] :
       {std::pair("99999.99", true), {"100000", false}, {"400000", false}, {"400000.01", true}}) {
    Dossier dossier = weighted;
    answer("P", given(amount))(dossier);
    EXPECT_EQ(found(dossier, "answer.farOutside"),
              is_found ? std::vector<std::string>{"bids[0].answers.P"} : std::vector<std::string>{})
        << amount;
  }
  Dossier twice = weighted_points();
  twice.bids.push_back(twice.bids.front());
  twice.bids.back().id = "again";
  twice.bids.front().bidder = twice.bids.back().bidder = criteria::Bidder{"Firma"};
  EXPECT_EQ(found(twice, "bid.sameBidder"), std::vector<std::string>{"bids[2].bidder"});
  twice.bids.front().withdrawn = criteria::Withdrawal{};
  EXPECT_TRUE(found(twice, "bid.sameBidder").empty());
}

TEST(ValidateBids, FindsTheLevelOfABooleanOrANumberByItsText) {
  Dossier dossier = value_in_euros();
  criterion(dossier, "LADDER").answer = criteria::NumberAnswer{};
  answer("LADDER", given("3"))(dossier);
  expect_errors(dossier, {{"written otherwise", answer("LADDER", given("3.0")), "answer.levelUnknown",
                           "bids[0].answers.LADDER"}});
  criterion(dossier, "LADDER").answer = criteria::BooleanAnswer{};
  criterion(dossier, "LADDER").scoring = criteria::PercentDiscount{table({{"true", "5"}})};
  answer("LADDER", true)(dossier);
  expect_errors(dossier, {{"a level that is not there", answer("LADDER", false), "answer.levelUnknown",
                           "bids[0].answers.LADDER"}});
}

TEST(ValidateBids, ChecksTheInputsOfALifeCycleCost) {
  using criteria::LccInputs;
  const LccInputs sound{
      decimal("1000.00"), decimal("10"), {{{5, false}, decimal("20.5")}}, decimal("1"), decimal("2")};
  Dossier dossier = with_unscored_price(AwardMethod::lowest_cost);
  dossier.bids.push_back(bid("A", {{"P", given(sound)}}));
  const auto change = [&](auto edit) {
    LccInputs inputs = sound;
    edit(inputs);
    return answer("P", given(inputs));
  };
  const auto three = decimal("1.001");
  const std::string place = "bids[0].answers.P";
  expect_errors(
      dossier,
      {{"investment", change([&](LccInputs& i) { i.investment = three; }), "amount.decimals",
        place + ".investment"},
       {"annual", change([&](LccInputs& i) { i.annual = three; }), "amount.decimals", place + ".annual"},
       {"end of life", change([&](LccInputs& i) { i.end_of_life = three; }), "amount.decimals",
        place + ".endOfLife"},
       {"residual", change([&](LccInputs& i) { i.residual = three; }), "amount.decimals",
        place + ".residual"},
       {"replacement", change([&](LccInputs& i) { i.replacements[0].amount = three; }), "amount.decimals",
        place + ".replacements[0].amount"},
       {"after the end", change([](LccInputs& i) { i.replacements[0].year.value = 11; }),
        "answer.replacementYear", place + ".replacements[0].year"},
       {"at the start", change([](LccInputs& i) { i.replacements[0].year.value = 0; }),
        "answer.replacementYear", place + ".replacements[0].year"},
       {"another measure", answer("P", given(criteria::MciInputs{})), "answer.type", place}});
}

TEST(ValidateBids, WantsAnAreaForABuildingAndOnlyThere) {
  using namespace criteria;
  const MkiInputs impacts{{{"GWP-total", Decimal::of("5")}}, std::nullopt};
  MkiInputs with_area = impacts;
  with_area.area = Decimal::of("120");
  const IndicatorTable weights{{"GWP-total", Decimal::of("0.116")}};
  Dossier dossier = weighted_points();
  criterion(dossier, "K1").answer = MpgAnswer{"mki-a2", weights, {50, false}};
  for (auto& bid : dossier.bids) bid.answers[1].value = Boxed(with_area);
  expect_errors(dossier,
                {{"no area", answer("K1", Boxed(impacts)), "answer.areaMissing", "bids[0].answers.K1"},
                 {"another measure", answer("K1", Boxed(LccInputs{})), "answer.type", "bids[0].answers.K1"}});
  criterion(dossier, "K1").answer = MkiAnswer{"mki-a2", weights};
  for (auto& bid : dossier.bids) bid.answers[1].value = Boxed(impacts);
  expect_errors(dossier, {{"an area", answer("K1", Boxed(with_area)), "answer.type", "bids[0].answers.K1"}});
}

TEST(ValidateBids, WarnsWhenADeadlineCannotBeChecked) {
  expect_warnings(weighted_points(),
                  {{"no time", [](Dossier& d) { d.tender.deadline = moment("2026-11-02T12:00:00Z"); },
                    "bid.receivedAtMissing", "bids[0]"}});
}

}  // namespace

#include "server/pages/ranking_page.hpp"

#include "evaluator/evaluate.hpp"
#include "server/pages/lot_summary.hpp"
#include "tests/server/demo_dossier.hpp"
#include "tests/server/page_expectations.hpp"

#include <cmath>
#include <regex>

#include <gtest/gtest.h>

namespace {

using namespace server;
using criteria::Number;
using evaluator::Evaluation;
using evaluator::Outcome;
using server_test::shows;
using templates::Language;

std::string page_of(const criteria::Dossier& dossier, const Evaluation& evaluation, const std::string& lot,
                    Language language = Language::nl) {
  PageContext context;
  context.language = language;
  return ranking_page({"7", dossier, evaluation, lot}, context);
}

struct Rectangle {
  double x, width;
  bool operator==(const Rectangle&) const = default;
};

// The parts of the chart's bars, in percent of its width, in the order drawn.
std::vector<Rectangle> parts_of(const std::string& page) {
  static const std::regex part(
      R"(<rect class="ww-chart__part ww-series-\d" x="([\d.]+)%" y="\d+" width="([\d.]+)%)");
  std::vector<Rectangle> parts;
  for (auto match = std::sregex_iterator(page.begin(), page.end(), part); match != std::sregex_iterator();
       ++match)
    parts.push_back({std::stod((*match)[1]), std::stod((*match)[2])});
  return parts;
}

TEST(RankingPage, NamesWhomTheBuyerRejectedWithTheReason) {
  const auto dossier = server_test::demo_dossier("kantoormeubilair");
  const auto evaluation = evaluator::evaluate(dossier).value();
  const auto& lot = dossier.tender.lots.front().id;
  const auto html = ranking_page(
      {"7", dossier, evaluation, lot, {{"I3", "Stoel & Zn.", "eis E1: het bewijs ontbreekt"}}}, {});
  EXPECT_TRUE(shows(html, "Stoel &amp; Zn."));
  EXPECT_TRUE(shows(html, "eis E1: het bewijs ontbreekt"));
  EXPECT_TRUE(shows(html, "href=\"/tenders/7/bids/I3\""));
}

TEST(RankingPage, ShowsEveryBidWithItsRoundedAndUnroundedTotal) {
  for (const std::string name : {"kantoormeubilair", "betonbestrating", "schoolpaviljoen"}) {
    const criteria::Dossier dossier = server_test::demo_dossier(name);
    const Evaluation evaluation = evaluator::evaluate(dossier).value();
    for (const auto& lot : evaluation.lots) {
      const std::string page = page_of(dossier, evaluation, lot.id);
      const auto& award = criteria::find_lot(dossier.tender, lot.id)->award;
      for (const auto& bid : lot.ranking) {
        EXPECT_TRUE(shows(page, "<strong>" + total_text(bid.total, award, Language::nl) + "</strong>"));
        EXPECT_TRUE(shows(page, unrounded_text(bid.unrounded, award, Language::nl)));
        EXPECT_TRUE(shows(page, "href=\"/tenders/7/bids/" + bid.bid + "\""));
      }
      for (const auto& bid : lot.rejected)
        for (const auto& finding : bid.findings)
          EXPECT_TRUE(shows(page, templates::text(finding, Language::nl)));
    }
  }
}

TEST(RankingPage, DrawsBarsAsLongAsThePoints) {
  const criteria::Dossier dossier = server_test::demo_dossier("kantoormeubilair");
  const Evaluation evaluation = evaluator::evaluate(dossier).value();
  const auto& lot = evaluation.lots.front();
  const auto parts = parts_of(page_of(dossier, evaluation, lot.id));
  const std::size_t leaves = lot.ranking.front().scores.size();
  ASSERT_EQ(parts.size(), leaves * lot.ranking.size());
  for (std::size_t i = 0; i < lot.ranking.size(); ++i) {
    double end = 0;
    for (std::size_t j = 0; j < leaves; ++j) {
      EXPECT_NEAR(parts[i * leaves + j].x, end, 0.01);
      end += parts[i * leaves + j].width;
    }
    EXPECT_NEAR(end, lot.ranking[i].unrounded.to_double(), 0.01) << "100 points are the whole width";
  }
}

TEST(RankingPage, DrawsDeductionsBackFromThePrice) {
  const criteria::Dossier dossier = server_test::demo_dossier("betonbestrating");
  const Evaluation evaluation = evaluator::evaluate(dossier).value();
  const std::string page = page_of(dossier, evaluation, "1");
  EXPECT_TRUE(shows(page, "(aftrek)"));
  const auto& first = evaluation.lots.front().ranking.front();
  const auto parts = parts_of(page);
  ASSERT_GT(parts.size(), 2U);
  EXPECT_DOUBLE_EQ(parts.front().x, 0);
  const double euros_per_percent = first.terms.price->to_double() / parts.front().width;
  std::smatch mark;
  ASSERT_TRUE(std::regex_search(page, mark, std::regex(R"(<line class="ww-chart__mark" x1="([\d.]+)%)")));
  EXPECT_NEAR(std::stod(mark[1]) * euros_per_percent, first.total.to_double(),
              10 * euros_per_percent * 0.001);
}

TEST(RankingPage, DrawsNegativePointsToTheLeftOfZero) {
  criteria::Dossier dossier = server_test::demo_dossier("kantoormeubilair");
  Evaluation evaluation = evaluator::evaluate(dossier).value();
  auto& bid = evaluation.lots.front().ranking.front();
  bid.scores.front().earned = Number(-10);
  const auto parts = parts_of(page_of(dossier, evaluation, "1"));
  EXPECT_NEAR(parts[0].x + parts[0].width, parts[1].x, 0.01) << "both sides begin at zero";
  EXPECT_GT(parts[0].width, 0);
}

TEST(RankingPage, WarnsOfANearTieFromTheThresholdOn) {
  const criteria::Dossier dossier = server_test::demo_dossier("kantoormeubilair");
  Evaluation evaluation = evaluator::evaluate(dossier).value();
  auto& ranking = evaluation.lots.front().ranking;
  ranking[0].total = ranking[0].unrounded = Number(80);
  ranking[1].total = ranking[1].unrounded = Number(79);
  RankingView view{"7", dossier, evaluation, "1"};
  view.near_tie_percent = Number(5, 4);
  const auto near = ranking_page(view, {});
  EXPECT_TRUE(shows(near, "Bijna gelijke stand"));
  EXPECT_TRUE(shows(near, bidder_name(dossier, ranking[0].bid) + " staat onafgerond 1 voor op " +
                              bidder_name(dossier, ranking[1].bid) +
                              " (1,25% van het totaal van de eerste)."));
  EXPECT_TRUE(shows(near, "Een verschil tot en met 1,25% geldt als bijna gelijk."));
  EXPECT_FALSE(shows(near, "een aangekondigde regel voor gelijke stand"));
  view.near_tie_percent = Number(31, 25);
  EXPECT_FALSE(shows(ranking_page(view, {}), "Bijna gelijke stand"));
}

TEST(RankingPage, ShowsHowMuchCheaperEachBidHadToBe) {
  using evaluator::DeficitOutcome;
  using Deficits = std::vector<evaluator::PriceDeficit>;
  const criteria::Dossier dossier = server_test::demo_dossier("kantoormeubilair");
  const Evaluation evaluation = evaluator::evaluate(dossier).value();
  RankingView view{"7", dossier, evaluation, "1"};
  view.deficits = Deficits{{"B1", DeficitOutcome::found, "P", Number(150000), Number(126025), Number(23975)},
                           {"F1", DeficitOutcome::not_by_price, "P", Number(90000), {}, {}}};
  const auto page = ranking_page(view, {});
  for (const char* text : {"€ 150.000,00", "€ 126.025,00", "€ 23.975,00", "Met prijs alleen niet te halen."})
    EXPECT_TRUE(shows(page, text));
  view.deficits = Deficits{{"B1", DeficitOutcome::no_price, {}, {}, {}, {}}};
  EXPECT_FALSE(shows(ranking_page(view, {}), "Tekort"));
  view.deficits.reset();
  const auto many = ranking_page(view, {});
  EXPECT_FALSE(shows(many, "Tekort"));
  EXPECT_TRUE(shows(many, "href=\"/tenders/7/letters\""));
}

TEST(RankingPage, OffersToRecordADrawOnlyForAnUndecidedFirstPlace) {
  const criteria::Dossier dossier = server_test::demo_dossier("kantoormeubilair");
  Evaluation evaluation = evaluator::evaluate(dossier).value();
  auto& lot = evaluation.lots.front();
  ASSERT_EQ(lot.outcome, Outcome::winner);
  EXPECT_FALSE(shows(page_of(dossier, evaluation, lot.id), "/draws"));
  lot.outcome = Outcome::tie;
  lot.winner.reset();
  lot.tie = {lot.ranking[0].bid, lot.ranking[1].bid};
  const std::string page = page_of(dossier, evaluation, lot.id);
  EXPECT_TRUE(shows(page, "Gelijke stand op de eerste plaats"));
  EXPECT_TRUE(shows(page, "action=\"/tenders/7/lots/1/draws\""));
  EXPECT_TRUE(shows(page, "<option value=\"" + lot.tie[1] + "\">"));
}

TEST(RankingPage, SaysWhyThereIsNoRanking) {
  const criteria::Dossier dossier = server_test::demo_dossier("kantoormeubilair");
  Evaluation evaluation = evaluator::evaluate(dossier).value();
  auto& lot = evaluation.lots.front();
  lot.ranking.clear();
  lot.winner.reset();
  lot.outcome = Outcome::no_admissible_bid;
  EXPECT_TRUE(shows(page_of(dossier, evaluation, lot.id), "Geen toelaatbare inschrijving"));
  lot.outcome = Outcome::incomplete;
  lot.findings = {
      criteria::error("answer.missing", "bids[0].answers.K1", {{"bid", "A1"}, {"criterion", "K1"}})};
  const std::string page = page_of(dossier, evaluation, lot.id);
  EXPECT_TRUE(shows(page, "telt nooit als nul"));
  EXPECT_TRUE(shows(page, "Inschrijving " + dossier.bids[0].id + " ("));
  EXPECT_TRUE(shows(page, "antwoord op K1"));
  EXPECT_TRUE(shows(page, "<span class=\"ww-code\">bids[0].answers.K1</span>"));
  EXPECT_FALSE(shows(page, "<svg class=\"ww-chart__plot\""));
}

TEST(RankingPage, ShowsTheTermsOfMethodsThatDoNotAddPoints) {
  const criteria::Dossier furniture = server_test::demo_dossier("kantoormeubilair");
  criteria::Dossier dossier = furniture;
  criteria::Lot& lot = dossier.tender.lots.front();
  Evaluation evaluation = evaluator::evaluate(furniture).value();
  lot.award.method = criteria::AwardMethod::quality_per_price;
  lot.award.factor = criteria::Decimal::of("1000");
  for (auto& bid : evaluation.lots.front().ranking) {
    bid.terms.price = Number(245000);
    bid.terms.quality = Number(7, 8);
  }
  const std::string page = page_of(dossier, evaluation, "1", Language::en);
  EXPECT_TRUE(shows(page, "€245,000.00"));
  EXPECT_TRUE(shows(page, "0.875"));
  EXPECT_TRUE(shows(page, "times 1,000"));
}

TEST(RankingPage, RefusesALotThatWasNotEvaluated) {
  const criteria::Dossier dossier = server_test::demo_dossier("kantoormeubilair");
  EXPECT_THROW(page_of(dossier, {}, "1"), std::invalid_argument);
}

}  // namespace

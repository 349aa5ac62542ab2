// Each code of the lint, where it must be given and where it must not.
#include "evaluator/lint/lint.hpp"

#include "evaluator/lint/amounts.hpp"
#include "support/dossier_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace test_support;
using criteria::AwardMethod;
using criteria::Criterion;
using criteria::Tender;
using evaluator::lint::Gravity;
using evaluator::lint::LintFinding;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

Criterion described(Criterion criterion, std::string text) {
  criterion.description = std::move(text);
  return criterion;
}

Criterion graded(Criterion criterion) {
  criterion.panel = criteria::Panel{{"b1", "b2", "b3"}, criteria::Combine::consensus};
  return criterion;
}

// Nothing is to be said about it.
Tender sound_tender() {
  Tender tender =
      dossier(lot(award(AwardMethod::weighted_points),
                  {graded(described(quality("K1", "60", levels({{"goed", "100"}, {"slecht", "0"}})),
                                    "Plan van aanpak, onderbouwd met bewijs.")),
                   scored_price("P", "40", linear("200000", "100000"))}),
              {})
          .tender;
  tender.title = "Kantoormeubilair";
  tender.estimated_value = decimal("100000");
  tender.procedure = criteria::Procedure::private_tender;
  tender.cpv_codes = {{"39130000"}};
  tender.published_on = criteria::Date::parse("2026-03-01");
  return tender;
}

std::vector<LintFinding> lint(const Tender& tender, const char* on = "2026-03-01") {
  return evaluator::lint::lint(tender, {*criteria::Date::parse(on)});
}

std::vector<std::string> codes(const std::vector<LintFinding>& findings) {
  std::vector<std::string> list;
  for (const LintFinding& finding : findings) list.push_back(finding.code + " " + finding.place);
  return list;
}

const LintFinding& only(const std::vector<LintFinding>& findings) {
  EXPECT_EQ(findings.size(), 1U);
  return findings.at(0);
}

Tender with_provision(std::string text) {
  Tender tender = sound_tender();
  tender.provisions = {
      {{"G1", criteria::ProvisionKind::suitability_requirement, "Eis", std::move(text), {}}}};
  return tender;
}

Tender with_criterion(Criterion criterion) {
  Tender tender = sound_tender();
  tender.lots[0].criteria[0] = std::move(criterion);
  return tender;
}

TEST(Lint, HasNothingToSayAboutASoundTender) { EXPECT_THAT(codes(lint(sound_tender())), IsEmpty()); }

TEST(Lint, OriginIsUnlawfulInACriterionAndRiskyInADescription) {
  const auto found = only(lint(with_criterion(
      described(sound_tender().lots[0].criteria[0], "Bewijs: de vezels zijn lokaal geteeld."))));
  EXPECT_EQ(found.code, "lint.originWording");
  EXPECT_EQ(found.gravity, Gravity::unlawful);
  EXPECT_EQ(found.place, "tender.lots[0].criteria[0]");
  EXPECT_EQ(found.matched, "lokaal geteeld");
  EXPECT_EQ(found.parameter("criterion"), "K1");
  Tender tender = sound_tender();
  tender.description = "Wij zoeken lokale leveranciers.";
  EXPECT_EQ(only(lint(tender)).gravity, Gravity::risky);
  EXPECT_EQ(only(lint(tender)).place, "tender.description");
}

TEST(Lint, DistanceIsUnlawfulInAProvision) {
  const auto found = only(lint(with_provision("De leverancier is gevestigd binnen 20 km.")));
  EXPECT_EQ(found.code, "lint.distanceWording");
  EXPECT_EQ(found.gravity, Gravity::unlawful);
  EXPECT_EQ(found.parameter("provision"), "G1");
}

TEST(Lint, ALabelNeedsOrEquivalentInItsSentenceOrTheNext) {
  const auto found = only(lint(with_provision("De inschrijver heeft ISO 14001.")));
  EXPECT_EQ(found.code, "lint.labelWithoutEquivalent");
  EXPECT_EQ(found.parameter("label"), "ISO 14001");
  EXPECT_THAT(lint(with_provision("De inschrijver heeft ISO 14001 of gelijkwaardig.")), IsEmpty());
}

TEST(Lint, AnOpenTenderAboveTheThresholdLeavesTheLegalTerm) {
  Tender tender = sound_tender();
  tender.lots[0].criteria[1].scoring = linear("9000000", "1");
  tender.estimated_value = decimal("250000");
  tender.procedure = criteria::Procedure::open;
  tender.deadline = criteria::Timestamp::parse("2026-06-03T12:00:00Z");
  const auto found = only(lint(tender, "2026-06-01"));
  EXPECT_EQ(found.code + " " + std::string(found.parameter("days")), "lint.shortTerm 2");
  tender.deadline = criteria::Timestamp::parse("2026-07-11T12:00:00Z");
  EXPECT_THAT(lint(tender, "2026-06-01"), IsEmpty());
  tender.estimated_value = decimal("200000");
  tender.deadline = criteria::Timestamp::parse("2026-06-03T12:00:00Z");
  EXPECT_THAT(lint(tender, "2026-06-01"), IsEmpty());
}

TEST(Lint, APrivateTenderStaysBelowTheThresholdOfTheDay) {
  Tender tender = sound_tender();
  tender.lots[0].criteria[1].scoring = linear("9000000", "1");
  tender.estimated_value = decimal("216000");
  const auto found = only(lint(tender));
  EXPECT_EQ(found.code, "lint.procedureThreshold");
  EXPECT_EQ(found.gravity, Gravity::unlawful);
  EXPECT_EQ(found.parameter("threshold"), "216000");
  EXPECT_THAT(lint(tender, "2025-12-31"), IsEmpty());  // 221,000 until 2025
  tender.estimated_value = decimal("215999.99");
  EXPECT_THAT(lint(tender), IsEmpty());
  tender.estimated_value = decimal("5403999");
  tender.cpv_codes = {{"45233000"}};
  EXPECT_THAT(lint(tender), IsEmpty());
  tender.estimated_value = decimal("5404000");
  EXPECT_EQ(only(lint(tender)).parameter("subject"), "works");
  tender.procedure = criteria::Procedure::open;
  EXPECT_THAT(lint(tender), IsEmpty());
  tender.procedure = criteria::Procedure::single_tender;
  tender.cpv_codes = {{"55500000"}};
  tender.estimated_value = decimal("749999");
  EXPECT_THAT(lint(tender), IsEmpty());
  tender.estimated_value = decimal("750000");
  EXPECT_EQ(only(lint(tender)).parameter("subject"), "social");
}

TEST(Lint, SaysWhatIsMissingToJudgeTheProcedure) {
  Tender tender = sound_tender();
  tender.estimated_value.reset();
  tender.procedure.reset();
  tender.cpv_codes.reset();
  EXPECT_THAT(codes(lint(tender)),
              ElementsAre("lint.estimateMissing tender.estimatedValue",
                          "lint.procedureMissing tender.procedure", "lint.cpvMissing tender.cpvCodes"));
  EXPECT_THAT(codes(lint(sound_tender(), "2023-12-31")),
              ElementsAre("lint.thresholdUnknown tender.publishedOn"));
}

TEST(Lint, SaysWhenTheLastThresholdsOfItsTableAreOutOfDateAndUsesThem) {
  EXPECT_THAT(lint(sound_tender(), "2027-12-31"), IsEmpty());
  const auto found = only(lint(sound_tender(), "2028-01-01"));
  EXPECT_EQ(found.code, "lint.thresholdUnknown");
  EXPECT_EQ(found.parameter("date"), "2028-01-01");
  EXPECT_EQ(found.parameter("used"), "2026-01-01");
  Tender private_tender = sound_tender();
  private_tender.procedure = criteria::Procedure::private_tender;
  private_tender.estimated_value = decimal("216000");
  EXPECT_THAT(codes(lint(private_tender, "2028-01-01")),
              testing::Contains(testing::StartsWith("lint.procedureThreshold")));
}

TEST(Lint, WeightsSumToTheScale) {
  Tender tender = sound_tender();
  tender.lots[0].criteria[0].weight = decimal("59");
  const auto found = only(lint(tender));
  EXPECT_EQ(found.code, "lint.weightsSum");
  EXPECT_EQ(found.parameter("sum"), "99");
  EXPECT_EQ(found.parameter("expected"), "100");
  tender.lots[0].criteria[0].weight = decimal("60");
  auto below = tender.lots[0].criteria[0];
  below.id = "K1.1";
  below.weight = decimal("40");
  tender.lots[0].criteria[0] = test_support::parent("K1", "60", {below});
  const auto group = only(lint(tender));
  EXPECT_EQ(group.code + " " + group.place, "lint.weightsSum tender.lots[0].criteria[0].criteria");
  EXPECT_EQ(group.parameter("criterion"), "K1");
  EXPECT_EQ(group.parameter("sum"), "40");
  EXPECT_EQ(group.parameter("expected"), "60");
}

TEST(Lint, MoreCriteriaThanAdvised) {
  Tender tender = sound_tender();
  auto& criteria = tender.lots[0].criteria;
  const Criterion first = criteria[0];
  criteria[0].weight = decimal("10");
  for (int i = 2; i <= 5; ++i) {
    Criterion next = first;
    next.id = "K" + std::to_string(i);
    next.weight = decimal(i == 5 ? "20" : "10");
    criteria.push_back(next);
  }
  EXPECT_THAT(lint(tender), IsEmpty());
  criteria[0].weight = decimal("5");
  Criterion sixth = first;
  sixth.id = "K6";
  sixth.weight = decimal("5");
  criteria.push_back(sixth);
  EXPECT_EQ(only(lint(tender)).code, "lint.manyCriteria");
  EXPECT_EQ(only(lint(tender)).parameter("count"), "6");
}

TEST(Lint, ARelativeFormulaIsRiskyAndItsScaleShort) {
  Tender tender = sound_tender();
  tender.lots[0].criteria[1].scoring = criteria::RelativeLowest{};
  const auto found = lint(tender);
  EXPECT_THAT(codes(found), ElementsAre("lint.relativeFormula tender.lots[0].criteria[1].scoring",
                                        "lint.priceScaleShort tender.lots[0].criteria"));
  // Prices up to 1.5 times the lowest: 40 × (1 − 1/1.5) = 13.3 points beside 60.
  EXPECT_EQ(found[1].parameter("announced"), "40");
  EXPECT_EQ(found[1].parameter("pricePoints"), "13.3");
  EXPECT_EQ(found[1].parameter("effective"), "18.2");
  EXPECT_EQ(found[1].parameter("spread"), "1.5");
}

TEST(Lint, APriceScaleIsAsLongAsTheQualityScale) {
  Tender tender = sound_tender();
  // Beyond 150,000 nobody may bid, so half of the price's points cannot be lost.
  tender.lots[0].criteria[1].accept = criteria::AtMost{decimal("150000")};
  const auto found = only(lint(tender));
  EXPECT_EQ(found.code, "lint.priceScaleShort");
  EXPECT_EQ(found.parameter("effective"), "25");
  EXPECT_EQ(found.parameter("spread"), "");
  // A quality scale that is as short takes it away again.
  tender.lots[0].criteria[0].scoring = levels({{"goed", "100"}, {"slecht", "50"}});
  EXPECT_THAT(lint(tender), IsEmpty());
}

TEST(Lint, MkiSetsAreNotMixed) {
  Tender tender = sound_tender();
  tender.lots[0].criteria[0].description = "Bewijs: MKI volgens set A1, modules A1 tot en met A3.";
  EXPECT_THAT(lint(tender), IsEmpty());
  Criterion second = requirement("E2", criteria::NumberAnswer{}, criteria::AtMost{decimal("25")});
  second.description = "MKI volgens EN 15804+A2 of gelijkwaardig. Bewijs: LCA.";
  tender.lots[0].criteria.push_back(second);
  const auto found = only(lint(tender));
  EXPECT_EQ(found.code, "lint.mkiSetsMixed");
  EXPECT_EQ(found.parameter("set"), "A2");
  EXPECT_EQ(found.parameter("other"), "K1");
  tender.lots[0].criteria[2].description = "MKI, set A1. Bewijs: LCA.";
  EXPECT_THAT(lint(tender), IsEmpty());
  criteria::MkiAnswer derived;
  derived.method = "mki-a2";
  tender.lots[0].criteria[2].description = "MKI. Bewijs: LCA.";
  tender.lots[0].criteria[2].answer = derived;
  EXPECT_EQ(only(lint(tender)).code, "lint.mkiSetsMixed");
}

TEST(Lint, AShareNeedsItsBasis) {
  const auto with_text = [](const char* text) {
    return lint(with_criterion(described(sound_tender().lots[0].criteria[0], text)));
  };
  EXPECT_EQ(only(with_text("Ten minste 30% biobased. Bewijs: stuklijst.")).code, "lint.basisMissing");
  EXPECT_EQ(only(with_text("At least 30% recycled. Evidence: list.")).matched, "recycled");
  EXPECT_THAT(with_text("Ten minste 30% biobased op massa. Bewijs: stuklijst."), IsEmpty());
  EXPECT_THAT(with_text("Ten minste 15 % v/v secundair. Bewijs: afgiftebon."), IsEmpty());
  EXPECT_THAT(with_text("Korting van 30%. Bewijs: factuur."), IsEmpty());
  Tender tender = sound_tender();
  tender.lots[0].criteria[0].circular =
      criteria::Circularity{{}, criteria::CircularQuantity::reused_share, {}};
  EXPECT_EQ(only(lint(tender)).code, "lint.basisMissing");
  tender.lots[0].criteria[0].circular->basis = criteria::Basis::mass;
  EXPECT_THAT(lint(tender), IsEmpty());
}

TEST(Lint, ACriterionIsDescribedAndVerified) {
  Tender tender = sound_tender();
  tender.lots[0].criteria[0].description.reset();
  EXPECT_EQ(only(lint(tender)).code, "lint.descriptionMissing");
  EXPECT_EQ(only(lint(tender)).gravity, Gravity::risky);
  tender.lots[0].criteria[0].description = "Mooie stoelen.";
  EXPECT_THAT(lint(tender), IsEmpty());
  tender.lots[0].criteria[0] = described(quality("K1", "60", linear("0", "80")), "Mooie stoelen.");
  EXPECT_EQ(only(lint(tender)).code, "lint.verificationMissing");
  EXPECT_EQ(only(lint(tender)).gravity, Gravity::advice);
  tender.lots[0].criteria[0].description = "Mooie stoelen.\n\nZo toont de inschrijver dit aan: foto's.";
  EXPECT_THAT(lint(tender), IsEmpty());
}

TEST(Lint, WhatIsGradedIsGradedBySomebody) {
  Tender tender = sound_tender();
  tender.lots[0].criteria[0].panel.reset();
  const auto found = only(lint(tender));
  EXPECT_EQ(found.code, "lint.panelMissing");
  EXPECT_EQ(found.place, "tender.lots[0].criteria[0].panel");
  EXPECT_EQ(found.parameter("criterion"), "K1");
  tender = with_criterion(described(quality("K1", "60", linear("0", "80")), "Bewijs: stuklijst."));
  EXPECT_THAT(lint(tender), IsEmpty());
}

TEST(Lint, NotesOfATemplateDoNotStay) {
  Tender tender = sound_tender();
  tender.lots[0].criteria[1].description = "Totaalprijs. [Inkoper: stel de grenzen vast.]";
  const auto found = only(lint(tender));
  EXPECT_EQ(found.code, "lint.placeholderLeft");
  EXPECT_EQ(found.place, "tender.lots[0].criteria[1]");
  EXPECT_EQ(found.matched, "[Inkoper: stel de grenzen vast.]");
  EXPECT_EQ(only(lint(with_provision("Levering op [invullen]."))).code, "lint.placeholderLeft");
  EXPECT_EQ(only(lint(with_provision("[Buyer: choose a number.]"))).code, "lint.placeholderLeft");
  EXPECT_EQ(only(lint(with_provision("Binnen […] dagen."))).code, "lint.placeholderLeft");
  tender = sound_tender();
  tender.title = "[Inkoper: kies een titel]";
  EXPECT_EQ(only(lint(tender)).place, "tender.description");
  EXPECT_THAT(lint(with_provision("Zie figuur [1] en bijlage [B].")), IsEmpty());
  EXPECT_THAT(lint(with_provision("Een haakje [")), IsEmpty());
}

TEST(Lint, TheEstimateLiesOnThePriceScale) {
  Tender tender = sound_tender();
  for (const char* inside : {"100000", "150000.00", "200000"}) {
    tender.estimated_value = decimal(inside);
    EXPECT_THAT(lint(tender), IsEmpty()) << inside;
  }
  for (const char* outside : {"99999.99", "200000.01"}) {
    tender.estimated_value = decimal(outside);
    const auto found = only(lint(tender));
    EXPECT_EQ(found.code, "lint.estimateOffScale");
    EXPECT_EQ(found.place, "tender.lots[0].criteria[1].scoring");
    EXPECT_EQ(found.parameter("lowest"), "100000");
    EXPECT_EQ(found.parameter("highest"), "200000");
  }
  // Of more lots together.
  tender.lots.push_back(tender.lots[0]);
  tender.estimated_value = decimal("200000.01");
  EXPECT_THAT(lint(tender), IsEmpty());
  tender.estimated_value = decimal("190000");
  EXPECT_EQ(only(lint(tender)).place, "tender.estimatedValue");
}

TEST(Lint, TurnoverStaysInProportion) {
  EXPECT_THAT(lint(with_provision("De jaaromzet is ten minste € 300.000.")), IsEmpty());
  const auto found = only(lint(with_provision("De jaaromzet is ten minste € 300.001.")));
  EXPECT_EQ(found.code, "lint.turnoverHigh");
  EXPECT_EQ(found.matched, "€ 300.001");
  EXPECT_EQ(only(lint(with_provision("A turnover of EUR 2 million."))).parameter("share"), "2000");
  EXPECT_EQ(only(lint(with_provision("Omzet van viermaal de geraamde waarde."))).parameter("share"), "400");
  EXPECT_THAT(lint(with_provision("Omzet van driemaal de geraamde waarde.")), IsEmpty());
  EXPECT_THAT(lint(with_provision("Een verzekering van € 5.000.000.")), IsEmpty());
}

TEST(Lint, ReferencesStayInProportion) {
  EXPECT_THAT(lint(with_provision("Een referentie van ten minste 60% van de geraamde waarde.")), IsEmpty());
  EXPECT_EQ(only(lint(with_provision("Een referentie van 61% van de geraamde waarde."))).code,
            "lint.referenceHigh");
  EXPECT_EQ(only(lint(with_provision("Een referentieopdracht van 75.000 euro."))).parameter("share"), "75");
  EXPECT_THAT(lint(with_provision("Referentie met 90% tevreden klanten.")), IsEmpty());
  EXPECT_EQ(only(lint(with_provision("Drie referenties per kerncompetentie."))).code, "lint.manyReferences");
  EXPECT_THAT(lint(with_provision("Een referentie per kerncompetentie.")), IsEmpty());
  EXPECT_THAT(lint(with_provision("Ten hoogste \u00e9\u00e9n referentie per kerncompetentie.")), IsEmpty());
  EXPECT_EQ(
      only(lint(with_provision("Ten hoogste drie referenties per kerncompetentie."))).parameter("count"),
      "3");
  EXPECT_EQ(only(lint(with_provision("Ten references for each core competence."))).parameter("count"), "10");
  EXPECT_THAT(lint(with_provision("Twee referenties.")), IsEmpty());
}

TEST(LintAmounts, AreReadInBothNotations) {
  using evaluator::lint::written_number;
  EXPECT_EQ(written_number("1.500.000")->to_fraction(), "1500000");
  EXPECT_EQ(written_number("1,500,000")->to_fraction(), "1500000");
  EXPECT_EQ(written_number("1.500,50")->to_fraction(), "3001/2");
  EXPECT_EQ(written_number("1,500.50")->to_fraction(), "3001/2");
  EXPECT_EQ(written_number("2,5")->to_fraction(), "5/2");
  EXPECT_FALSE(written_number("twee"));
}

TEST(LintSettings, AreDatedAndRefuseALineThatIsWrong) {
  using namespace evaluator::lint;
  const auto& settings = shipped_settings();
  ASSERT_EQ(settings.eu.size(), 2U);
  EXPECT_EQ(thresholds_on(settings, *criteria::Date::parse("2025-12-31"))->works, decimal("5538000"));
  EXPECT_EQ(thresholds_on(settings, *criteria::Date::parse("2026-01-01"))->works, decimal("5404000"));
  EXPECT_EQ(thresholds_on(settings, *criteria::Date::parse("2023-12-31")), nullptr);
  for (const char* line :
       {"turnover-factor\t3", "unknown\t3\t2024-01-01\tx", "turnover-factor\t0\t2024-01-01\tx",
        "turnover-factor\t3\tlater\tx", "advised-criteria\t1.5\t2024-01-01\tx", "eu-works\t1\t2024-01-01\tx",
        "eu-other\t1\t2024-01-01\tx"})
    EXPECT_THROW(read_settings(line), std::invalid_argument) << line;
  // A threshold of one's own.
  LintQuestion question{*criteria::Date::parse("2026-03-01")};
  question.settings.advised_criteria = 1;
  Tender tender = sound_tender();
  Criterion second = tender.lots[0].criteria[0];
  second.id = "K2";
  second.weight = decimal("30");
  tender.lots[0].criteria[0].weight = decimal("30");
  tender.lots[0].criteria.push_back(second);
  EXPECT_EQ(only(evaluator::lint::lint(tender, question)).code, "lint.manyCriteria");
}

}  // namespace

#include "import/dossier_json.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/golden.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using importing::Limits;
using test_support::codes;
using test_support::golden_text;
using test_support::replaced;
using testing::ElementsAre;

// A change to the text of full.json, and all that must be found: "code place".
struct Case {
  std::string old_part, new_part;
  std::vector<std::string> expected;
};

void expect_findings(const std::vector<Case>& cases) {
  const std::string sound = golden_text("dossier/full.json");
  ASSERT_TRUE(importing::read_dossier(sound, Limits{}));
  for (const Case& each : cases) {
    const auto dossier = importing::read_dossier(replaced(sound, each.old_part, each.new_part), Limits{});
    ASSERT_FALSE(dossier) << each.new_part;
    std::vector<std::string> errors;
    for (const auto& finding : dossier.error())
      if (finding.severity == criteria::Severity::error) errors.push_back(finding.code + " " + finding.place);
    EXPECT_EQ(errors, each.expected) << each.new_part;
  }
}

const std::string lot = "tender.lots[0]";

TEST(DossierFindings, NameUnknownDoubleAndMissingFields) {
  expect_findings({
      {R"("segment": "proef")", R"("segmnet": "proef")", {"field.unknown tender.segmnet"}},
      {R"("segment": "proef")", R"("segment": "proef", "a b": 1)", {"field.unknown tender[\"a b\"]"}},
      {R"("segment": "proef")",
       R"("segment": "proef", "segment": "proef")",
       {"field.duplicate tender.segment"}},
      {R"("lot": "1",)", "", {"field.missing bids[0].lot"}},
      {R"("E1": true)", R"("E1": true, "E1": true)", {"field.duplicate bids[0].answers.E1"}},
      {R"("GWP-total": "1000")",
       R"("GWP-total": "1", "GWP-total": "1000")",
       {"field.duplicate bids[1].answers.M.impacts.GWP-total"}},
      {R"("uitstekend": "100")",
       R"("uitstekend": "100", "uitstekend": "90")",
       {"field.duplicate " + lot + ".criteria[5].criteria[1].scoring.levels.uitstekend"}},
      {R"("mode": "half-even",)", "", {"field.missing " + lot + ".award.rounding.mode"}},
      {R"("format": "wederwaarde-dossier/1",)", "", {"field.missing format"}},
      {R"("residual": "2500.00")",
       R"("remainder": "2500.00")",
       {"field.missing bids[0].answers.P2.residual", "field.unknown bids[0].answers.P2.remainder"}},
      {R"("area": "120.5")",
       R"("volume": "120.5")",
       {"field.missing bids[1].answers.G.area", "field.unknown bids[1].answers.G.volume"}},
      {R"("M": {)", R"("M": {"area": "5",)", {"field.unknown bids[1].answers.M.area"}},
  });
}

TEST(DossierFindings, NameWrongTypes) {
  expect_findings({
      {R"("weight": "700")", R"("weight": 700)", {"value.type " + lot + ".criteria[5].weight"}},
      {R"("decimals": 2)", R"("decimals": "2")", {"value.type " + lot + ".award.rounding.decimals"}},
      {R"("E1": true)", R"("E1": "true")", {"value.type bids[0].answers.E1"}},
      {R"("K1": "45.0")", R"("K1": 45.0)", {"value.type bids[0].answers.K1"}},
      {R"("K1": "45.0")", R"("K1": null)", {"value.type bids[0].answers.K1"}},
      {R"("K1": "45.0")", R"("K1": {"value": "45"})", {"value.type bids[0].answers.K1"}},
      {R"("E4": "goed")", R"("E4": ["goed"])", {"value.type bids[0].answers.E4"}},
      {R"("draws": [)", R"("draws": null, "grade": [)", {"value.type draws", "field.unknown grade"}},
      {R"("buyer": {
      "name": "Gemeente Één"
    })",
       R"("buyer": "Gemeente")",
       {"value.type tender.buyer"}},
      {R"("consensus": true)", R"("consensus": "true")", {"value.type grades[1].consensus"}},
  });
}

TEST(DossierFindings, NameWrongNotations) {
  const std::string k1 = "bids[0].answers.K1";
  for (const char* bad : {"45,0", "+45", "045", "45.", ".5", "4e1", " 45", "45 ", "", "-", "4_5", "1.234,50",
                          "1234567890123456789012345678901"})
    expect_findings(
        {{R"("K1": "45.0")", R"("K1": ")" + std::string(bad) + "\"", {"decimal.notation " + k1}}});
  expect_findings({
      {R"("decimals": 2)", R"("decimals": 2.0)", {"number.notWhole " + lot + ".award.rounding.decimals"}},
      {R"("decimals": 2)", R"("decimals": 1e1)", {"number.notWhole " + lot + ".award.rounding.decimals"}},
      {R"("decimals": 2)",
       R"("decimals": 99999999999)",
       {"number.notWhole " + lot + ".award.rounding.decimals"}},
      {R"("years": "75")", R"("years": "75.0")", {"number.notWhole tender.lots[1].criteria[2].answer.years"}},
      {R"("years": "75")", R"("years": "075")", {"number.notWhole tender.lots[1].criteria[2].answer.years"}},
      {R"("receivedAt": "2026-11-02T09:12:00Z")",
       R"("receivedAt": "2026-11-02T09:12:00+01:00")",
       {"time.notation bids[0].receivedAt"}},
      {R"("receivedAt": "2026-11-02T09:12:00Z")",
       R"("receivedAt": "2026-02-30T09:12:00Z")",
       {"time.notation bids[0].receivedAt"}},
      {R"("mode": "half-even")", R"("mode": "bankers")", {"value.unknown " + lot + ".award.rounding.mode"}},
      {R"("rule": "steps")",
       R"("rule": "stairs")",
       {"value.unknown " + lot + ".criteria[5].criteria[3].scoring.rule"}},
      {R"("type": "mci")",
       R"("type": "MCI")",
       {"value.unknown " + lot + ".criteria[5].criteria[5].answer.type"}},
      {R"("draw")", R"("coin")", {"value.unknown " + lot + ".award.ties[3]"}},
  });
}

TEST(DossierFindings, NameTextsThatCannotBeShownAsTheyAre) {
  expect_findings({
      {R"("witness": "mr.)", R"("witness": "mr.\u0007)", {"text.controlCharacter draws[0].witness"}},
      {R"("witness": "mr.)", R"("witness": "mr.\udc00)", {"json.syntax "}},
      {R"("witness": "mr.)", R"("witness": "mr.\uffff)", {"text.controlCharacter draws[0].witness"}},
      {R"("id": "E",)", R"("id": "E\n",)", {"text.controlCharacter bids[4].id"}},
      {R"("id": "E",)", R"("id": "E\u202e",)", {"text.deceptive bids[4].id"}},
      {R"("title": "Ja")", R"("title": "")", {"text.empty " + lot + ".criteria[0].title"}},
  });
}

TEST(DossierFindings, NameWhatTheTenderDoesNotAsk) {
  expect_findings({
      {R"("K4": "6")", R"("K9": "6")", {"answer.criterionUnknown bids[0].answers.K9"}},
      {R"("K4": "6")", R"("k4": "6")", {"answer.criterionUnknown bids[0].answers.k4"}},
      {R"("K4": "6")", R"("K": "6")", {"answer.notLeaf bids[0].answers.K"}},
      {R"("equals": true)",
       R"("equals": true, "oneOf": [true])",
       {"accept.oneRule " + lot + ".criteria[0].accept"}},
      {R"("equals": true)", "", {"accept.oneRule " + lot + ".criteria[0].accept"}},
  });
}

TEST(DossierFindings, NameAnUnknownFormatAndNothingElse) {
  expect_findings({{R"("wederwaarde-dossier/1")",
                    R"("wederwaarde-dossier/2", "tender": 5)",
                    {"format.unsupported format"}}});
}

TEST(DossierFindings, ComeAllAtOnceAndWithTheValidationWhileTheDossierIsWhole) {
  std::string json = golden_text("dossier/full.json");
  json = replaced(json, R"("weight": "700")", R"("weigth": "700")");
  json = replaced(json, R"("P3": "12.3456")", R"("P9": "1")");
  const auto whole = importing::read_dossier(json, Limits{});
  ASSERT_FALSE(whole);
  EXPECT_THAT(codes(whole.error()),
              testing::IsSupersetOf({"field.unknown " + lot + ".criteria[5].weigth",
                                     std::string("answer.criterionUnknown bids[0].answers.P9"),
                                     "weight.missing " + lot + ".criteria[5]"}));
  json = replaced(json, R"("scale": "1000")", R"("scale": 1000)");
  const auto broken = importing::read_dossier(json, Limits{});
  ASSERT_FALSE(broken);
  EXPECT_THAT(codes(broken.error()), ElementsAre("value.type " + lot + ".award.scale",
                                                 "field.unknown " + lot + ".criteria[5].weigth",
                                                 "answer.criterionUnknown bids[0].answers.P9"));
}

TEST(DossierFindings, OfTheTenderComeBesideABidThatCannotBeRead) {
  std::string json = golden_text("dossier/full.json");
  json = replaced(json, R"("weight": "700")", R"("weight": "699")");
  json = replaced(json, R"("K1": "45.0")", R"("K1": 45.0)");
  const auto dossier = importing::read_dossier(json, Limits{});
  ASSERT_FALSE(dossier);
  EXPECT_THAT(codes(dossier.error()), testing::IsSupersetOf({std::string("value.type bids[0].answers.K1"),
                                                             "weight.sum " + lot + ".criteria"}));
}

TEST(DossierFindings, StopAtTheLimit) {
  std::string members;
  for (int i = 0; i < 100000; ++i) members += "\"x" + std::to_string(i) + "\":1,";
  Limits limits;
  limits.findings = 20;
  const auto dossier = importing::read_dossier("{" + members + "\"y\":[]}", limits);
  ASSERT_FALSE(dossier);
  EXPECT_EQ(dossier.error().size(), 21U);
  EXPECT_EQ(dossier.error().back().code, "file.moreFindings");
}

TEST(DossierFindings, SayWhatStoodThere) {
  const auto dossier = importing::read_dossier(
      replaced(golden_text("dossier/full.json"), R"("K1": "45.0")", R"("K1": "45,0")"), Limits{});
  ASSERT_FALSE(dossier);
  EXPECT_EQ(dossier.error().front().parameter("value"), "45,0");
}

}  // namespace

#include "import/agreement_json.hpp"

#include "support/finding_codes.hpp"
#include "support/golden.hpp"
#include "support/source_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using test_support::codes;
using test_support::replaced;
using test_support::source_text;
using testing::ElementsAre;

criteria::Checked<criteria::Agreement> read(const std::string& json) {
  return importing::read_agreement(json, importing::Limits{});
}

std::string shipped(const std::string& name) { return source_text("server/agreements/" + name + ".json"); }

TEST(AgreementJson, ReadsTheAgreementsThatAreShipped) {
  const auto region = read(shipped("groene-hart-circulair-inkopen"));
  ASSERT_TRUE(region) << codes(region)[0];
  EXPECT_EQ(region->segments.size(), 3U);
  EXPECT_GE(region->rules.size(), 14U);
  const auto concrete = read(shipped("moederbestek-beton"));
  ASSERT_TRUE(concrete) << codes(concrete)[0];
  EXPECT_EQ(concrete->rules.size(), 4U);
  EXPECT_EQ(concrete->valid_to, std::nullopt);
  for (const auto& rule : concrete->rules) EXPECT_TRUE(rule.text) << rule.id;
}

struct Fault {
  const char* name;
  const char* from;
  const char* to;
  std::vector<std::string> found;
};

TEST(AgreementJson, SaysEverythingThatIsWrong) {
  const std::string good = shipped("moederbestek-beton");
  const Fault faults[]{
      {"format", "wederwaarde-agreement/1", "other", {"format.unsupported format"}},
      {"unknown field",
       R"("clause")",
       R"("article")",
       {"field.missing rules[0].clause", "field.unknown rules[0].article"}},
      {"level",
       R"("level": "bronze",
  "valid)",
       R"("level": "brons",
  "valid)",
       {"value.unknown level"}},
      {"rule", R"("rule": "quantity")", R"("rule": "amount")", {"value.unknown rules[0].demand.rule"}},
      {"basis",
       "\"basis\": \"volume\",\n        \"bound",
       "\"bound",
       {"circular.basisMissing rules[0].demand.basis"}},
      {"percent",
       R"("value": "15")",
       R"("value": "150")",
       {"threshold.percent rules[0].demand.thresholds[0].value"}},
      {"method",
       R"("quantity": "mki",
        "unit")",
       R"("quantity": "mki",
        "method": "mki-b",
        "unit")",
       {"answer.methodUnknown rules[1].demand.method"}},
      {"method of a share",
       R"("quantity": "secondary-share",)",
       R"("quantity": "secondary-share", "method": "mki-a1",)",
       {"rule.methodUnused rules[0].demand.method"}},
      {"twice", R"("id": "T2")", R"("id": "T1")", {"id.duplicate rules[1].id"}},
      {"validity",
       R"("validFrom": "2016-09-20")",
       R"("validFrom": "2016-09-20", "validTo": "2015-01-01")",
       {"agreement.validity validTo"}},
  };
  for (const Fault& fault : faults) {
    EXPECT_EQ(codes(read(replaced(good, fault.from, fault.to))), fault.found) << fault.name;
  }
  std::string twice = replaced(good, R"("value": "15")", R"("value": "-1")");
  EXPECT_THAT(
      codes(read(replaced(twice, R"("id": "T2")", R"("id": "T1")"))),
      ElementsAre("threshold.percent rules[0].demand.thresholds[0].value", "id.duplicate rules[1].id"));
}

TEST(AgreementJson, RefusesAHigherLevelThatAsksLess) {
  const std::string good = shipped("groene-hart-circulair-inkopen");
  EXPECT_THAT(codes(read(replaced(good, R"("level": "silver",
            "value": "25")",
                                  R"("level": "silver",
            "value": "10")"))),
              testing::Contains("threshold.levels rules[0].demand.thresholds[0].value"));
}

}  // namespace

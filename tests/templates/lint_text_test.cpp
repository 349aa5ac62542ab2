#include "templates/lint_text.hpp"

#include "templates/labels_tables.hpp"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using evaluator::lint::Gravity;
using evaluator::lint::LintFinding;
using templates::Language;
using testing::HasSubstr;

namespace {

TEST(LintTexts, SayEachCodeWithItsSourceAndLawfulForm) {
  for (const std::string_view code : evaluator::lint::lint_codes())
    for (const std::string_view part : {"", ".text", ".source", ".form"})
      EXPECT_TRUE(templates::has_label(std::string(code) + std::string(part))) << code << part;
}

TEST(LintTexts, BelongToACode) {
  std::set<std::string> known;
  for (const std::string_view code : evaluator::lint::lint_codes()) known.emplace(code);
  for (const auto& entry : templates::lint_words()) {
    if (entry.key.substr(0, 5) != "lint.") continue;
    EXPECT_TRUE(known.contains(std::string(entry.key.substr(0, entry.key.find('.', 5))))) << entry.key;
  }
}

TEST(LintTexts, FillInWhatWasFound) {
  const LintFinding finding{"lint.procedureThreshold",
                            Gravity::unlawful,
                            "tender.procedure",
                            "",
                            {{"procedure", "private"},
                             {"value", "300000.00"},
                             {"threshold", "216000"},
                             {"subject", "supplies-services"},
                             {"from", "2026-01-01"}}};
  EXPECT_EQ(templates::lint_text(finding, Language::nl).explanation,
            "De geraamde waarde van € 300.000,00 ligt niet onder de Europese drempel van € 216.000,00 voor "
            "leveringen en diensten (geldig vanaf 1 januari 2026); meervoudig onderhands mag dan niet.");
  const LintFinding label{"lint.labelWithoutEquivalent",
                          Gravity::unlawful,
                          "x",
                          "FSC-hout",
                          {{"criterion", "K1"}, {"label", "FSC"}}};
  EXPECT_THAT(templates::lint_text(label, Language::en).explanation, HasSubstr("‘FSC-hout’"));
  EXPECT_THAT(templates::lint_text(label, Language::nl).lawful_form, HasSubstr("FSC of gelijkwaardig"));
}

TEST(LintTexts, CountByGravity) {
  const std::vector<LintFinding> findings{{"lint.cpvMissing", Gravity::advice, "tender.cpvCodes", "", {}}};
  EXPECT_THAT(templates::lint_lines(findings, Language::en), HasSubstr("unlawful: 0, risk: 0, advice: 1\n"));
  const auto json = templates::lint_json(findings, *criteria::Date::parse("2026-01-01"));
  EXPECT_THAT(json, HasSubstr(R"("advice": 1)"));
  EXPECT_THAT(json, HasSubstr(R"("code": "lint.cpvMissing")"));
}

}  // namespace

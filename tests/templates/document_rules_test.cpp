// The words about a rule that documents and pages share.
#include "templates/document_rules.hpp"

#include <gtest/gtest.h>

using criteria::Decimal;
using templates::Language;

namespace {

TEST(RuleText, NamesLevelsFromMostToLeastAndEqualOnesAsTheyCame) {
  const criteria::Levels rule{{{"goed", Decimal::of("60")},
                               {"nvt", Decimal::of("-50")},
                               {"uitstekend", Decimal::of("100")},
                               {"matig", Decimal::of("25")},
                               {"redelijk", Decimal::of("25.0")}}};
  EXPECT_EQ(templates::rule_text(rule, Language::nl),
            "niveaus: uitstekend = 100%; goed = 60%; matig = 25%; redelijk = 25,0%; nvt = -50%");
}

}  // namespace

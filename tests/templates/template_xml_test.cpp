#include "templates/template_xml.hpp"

#include "import/template_xml.hpp"
#include "templates/template_json.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/template_generator.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using criteria::TemplateExchange;
using importing::Limits;
using importing::read_template_xml;
using test_support::codes;
using test_support::replaced;
using testing::ElementsAre;

TemplateExchange exchange(std::uint64_t seed) {
  TemplateExchange made{test_support::generate_template(seed), 3, std::string(64, 'a'), {}};
  if (seed % 2 == 0) made.signature = {std::string(64, 'b'), std::string(128, 'c')};
  return made;
}

TEST(TemplateXml, ReadsBackExactlyWhatWasWritten) {
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    const TemplateExchange before = exchange(seed);
    const auto after = read_template_xml(templates::template_xml(before), Limits{});
    ASSERT_TRUE(after) << "seed " << seed << " " << codes(after)[0];
    ASSERT_EQ(*after, before) << "seed " << seed;
    ASSERT_EQ(templates::canonical_template_json(after->set), templates::canonical_template_json(before.set));
  }
}

TEST(TemplateXml, SaysEverythingThatIsWrongAtItsPlace) {
  const std::string good = templates::template_xml(exchange(2));
  EXPECT_THAT(codes(read_template_xml(replaced(good, "urn:wederwaarde:template:1", "urn:other"), Limits{})),
              ElementsAre("template.notATemplate"));
  EXPECT_THAT(codes(read_template_xml("<archive xmlns=\"urn:wederwaarde:archive:1\"/>", Limits{})),
              ElementsAre("template.notATemplate"));
  EXPECT_THAT(codes(read_template_xml(replaced(good, "<segment>betonproducten</segment>", ""), Limits{})),
              ElementsAre("field.missing content.segment"));
  const auto both = replaced(replaced(good, "<id>sjabloon-2</id>", "<id>Sjabloon</id>"),
                             "<sha256>" + std::string(64, 'a') + "</sha256>", "");
  EXPECT_THAT(codes(read_template_xml(both, Limits{})),
              ElementsAre("template.id content.id", "field.missing sha256"));
}

TEST(TemplateXml, EntitiesAndDoctypesAreRefused) {
  const auto refused = read_template_xml(
      "<!DOCTYPE template [<!ENTITY a \"b\">]><template xmlns=\"urn:wederwaarde:template:1\">&a;</template>",
      Limits{});
  ASSERT_FALSE(refused);
  EXPECT_THAT(codes(refused)[0], testing::HasSubstr("xml."));
}

}  // namespace

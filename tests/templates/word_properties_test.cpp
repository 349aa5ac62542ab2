#include "templates/word_properties.hpp"

#include "import/word_template.hpp"
#include "templates/award_letter.hpp"
#include "templates/word_letter.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using templates::with_properties;
using testing::HasSubstr;

const templates::WordProperties properties{"GOU-1 \"Stoelen\" & <tafels>", "Gemeente Gouda",
                                           *criteria::Timestamp::parse("2026-11-25T00:00:00Z")};

std::string part_of(const criteria::WordTemplate& document, const std::string& name) {
  const auto found = std::find_if(document.parts.begin(), document.parts.end(),
                                  [&](const criteria::WordPart& part) { return part.name == name; });
  return found == document.parts.end() ? std::string() : found->bytes;
}

TEST(WordProperties, AreAddedToALetterThatHasNone) {
  const auto letter = templates::default_letter(templates::Language::nl);
  const auto with = with_properties(letter, properties);
  EXPECT_EQ(with.parts.size(), letter.parts.size() + 1);
  EXPECT_THAT(part_of(with, "docProps/core.xml"),
              testing::AllOf(HasSubstr("&amp; &lt;tafels&gt;</dc:title>"),
                             HasSubstr("<dc:creator>Gemeente Gouda</dc:creator>"),
                             HasSubstr(">2026-11-25T00:00:00Z</dcterms:created>")));
  EXPECT_THAT(part_of(with, "[Content_Types].xml"), HasSubstr("core-properties+xml"));
  EXPECT_THAT(part_of(with, "_rels/.rels"), HasSubstr("docProps/core.xml"));
  // It is still a letter that is taken.
  const auto read = importing::read_word_template(templates::word_file(with), importing::Limits{});
  EXPECT_TRUE(read) << read.error().front().code;
  EXPECT_EQ(templates::word_file(with), templates::word_file(with_properties(letter, properties)));
}

TEST(WordProperties, TakeThePlaceOfThoseOfTheTemplate) {
  auto letter = with_properties(templates::default_letter(templates::Language::nl), properties);
  const auto again = with_properties(letter, {"Ander", "Iemand", properties.created});
  EXPECT_EQ(again.parts.size(), letter.parts.size());
  EXPECT_THAT(part_of(again, "docProps/core.xml"), HasSubstr("<dc:title>Ander</dc:title>"));
  EXPECT_EQ(part_of(again, "_rels/.rels"), part_of(letter, "_rels/.rels"));
}

TEST(WordProperties, LeaveAPackageAloneThatTheyDoNotKnow) {
  criteria::WordTemplate odd;
  odd.parts = {{"[Content_Types].xml", "<x/>", false}};
  EXPECT_EQ(with_properties(odd, properties).parts.size(), 1U);
}

}  // namespace

// The words of a text as the search on PostgreSQL takes them apart; SQLite's own index does the same to them.
#include "server/storage/search_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace server {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(SearchWords, AreLettersAndDigitsInSmallLettersWithoutAccents) {
  EXPECT_THAT(words_asked("Geëvalueerd, LOSMAAKBAAR-geheel (39130000)"),
              ElementsAre("geevalueerd", "losmaakbaar", "geheel", "39130000"));
  EXPECT_THAT(words_asked("“los”—vast…"), ElementsAre("los", "vast"));
  EXPECT_THAT(words_asked("'); DROP TABLE x; --"), ElementsAre("drop", "table", "x"));
  EXPECT_THAT(words_asked(" \" * \xff\xc2 «» "), IsEmpty());
  EXPECT_EQ(words_asked("a b c d e f g h i j k l m n o p").size(), 12U);
}

TEST(SearchWords, AnExcerptHasTheFoundWordsBetweenMarks) {
  const auto excerpt = [](std::string_view text, std::string_view asked) {
    return excerpt_of(text, words_asked(asked), '<', '>');
  };
  EXPECT_EQ(excerpt("schroeven, geen lijm", "lijm"), "schroeven, geen <lijm>");
  EXPECT_EQ(excerpt("Één stoel, twee stoelen.", "stoel een"), "<Één> <stoel>, twee <stoelen>.");
  EXPECT_EQ(excerpt("schroeven", "lijm"), "");
  std::string text;
  for (int number = 1; number <= 60; ++number) text += "w" + std::to_string(number) + " ";
  const auto middle = excerpt(text, "w30");
  EXPECT_TRUE(middle.starts_with("…w18 ")) << middle;
  EXPECT_NE(middle.find("<w30>"), std::string::npos) << middle;
  EXPECT_TRUE(middle.ends_with("w41…")) << middle;
}

}  // namespace
}  // namespace server

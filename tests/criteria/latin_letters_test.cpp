// Capitals and words of Latin script in UTF-8.
#include "criteria/latin_letters.hpp"

#include <gtest/gtest.h>

namespace {

using criteria::is_whole_words;
using criteria::small_letters;

TEST(LatinLetters, AreSmallWhateverTheirAccents) {
  EXPECT_EQ(small_letters("AZ az 09"), "az az 09");
  EXPECT_EQ(small_letters("ÀÉÎÕÜÞ×"), "àéîõüþ×");
  EXPECT_EQ(small_letters("ĀĶĹŇŊŒŶŸŹŽ"), "āķĺňŋœŷÿźž");
  EXPECT_EQ(small_letters("āķĺňŋœŷÿźžßıſ"), "āķĺňŋœŷÿźžßıſ");
  for (const char* text : {"İ", "ΣΩ", "漢字", "\xC3", "a\xC3\x28", "\xFF\xFE"})
    EXPECT_EQ(small_letters(text), text);
}

TEST(LatinLetters, KeepTheirNumberOfBytes) {
  std::string every;
  for (unsigned letter = 0xA0; letter < 0x250; ++letter) {
    every += static_cast<char>(0xC0U | (letter >> 6U));
    every += static_cast<char>(0x80U | (letter & 0x3FU));
  }
  EXPECT_EQ(small_letters(every).size(), every.size());
  EXPECT_EQ(small_letters(small_letters(every)), small_letters(every));
}

bool stands_alone(const std::string& text, const std::string& word) {
  return is_whole_words(text, text.find(word), word.size());
}

TEST(LatinLetters, MakeWordsWithTheLettersAndDigitsBesideThem) {
  for (const char* text : {"zand", "(zand)", "zand's", "het zand.", "“zand”", "zand–grind", "1/zand"})
    EXPECT_TRUE(stands_alone(text, "zand")) << text;
  for (const char* text : {"zandbak", "drijfzand", "zandé", "ézand", "zand2", "zand\xCC\x81", "žzand"})
    EXPECT_FALSE(stands_alone(text, "zand")) << text;
  EXPECT_TRUE(stands_alone("steen b.v.x", "steen b.v."));
  EXPECT_FALSE(stands_alone("café's", "caf"));
  EXPECT_FALSE(is_whole_words("zand", 0, 0));
}

}  // namespace

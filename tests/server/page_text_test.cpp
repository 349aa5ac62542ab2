#include "server/pages/page_texts.hpp"
#include "server/pages/render.hpp"

#include <algorithm>
#include <regex>
#include <set>

#include <gtest/gtest.h>

namespace {

using server::counted;
using server::page_text;
using templates::Language;

// The {{MARKER}}s and {parameter}s of a text.
std::set<std::string> parameters_of(std::string_view text) {
  static const std::regex parameter(R"(\{\{?([A-Za-z]+)(:[a-z]+)?\}?\})");
  std::set<std::string> names;
  for (auto match = std::cregex_iterator(text.begin(), text.end(), parameter);
       match != std::cregex_iterator(); ++match)
    names.insert((*match)[1]);
  return names;
}

TEST(PageTexts, StandInBothLanguages) {
  ASSERT_GT(server::page_text_keys().size(), 100U);
  for (const std::string_view key : server::page_text_keys()) {
    EXPECT_FALSE(page_text(Language::nl, key).empty()) << key;
    EXPECT_FALSE(page_text(Language::en, key).empty()) << key;
  }
}

TEST(PageTexts, HaveTheSameParametersInBothLanguages) {
  for (const std::string_view key : server::page_text_keys())
    EXPECT_EQ(parameters_of(page_text(Language::nl, key)), parameters_of(page_text(Language::en, key)))
        << key;
}

TEST(PageTexts, AreKnownWhereverATemplateNamesOne) {
  const auto keys = server::page_text_keys();
  const auto used = server::template_text_keys();
  ASSERT_GT(used.size(), 50U);
  for (const std::string& key : used) EXPECT_NE(std::find(keys.begin(), keys.end(), key), keys.end()) << key;
}

TEST(PageTexts, RefuseAnUnknownKey) {
  EXPECT_THROW(page_text(Language::nl, "no.such.text"), std::out_of_range);
}

TEST(PageTexts, CountInWords) {
  EXPECT_EQ(counted(Language::nl, "lots", 1), "1 perceel");
  EXPECT_EQ(counted(Language::nl, "lots", 0), "0 percelen");
  EXPECT_EQ(counted(Language::en, "bids", 2), "2 bids");
}

TEST(PageTexts, FillInTheirParameters) {
  EXPECT_EQ(page_text(Language::nl, "outcome.some-winners", {{"count", "2"}, {"total", "3"}}),
            "2 van 3 percelen met winnaar");
  EXPECT_EQ(page_text(Language::en, "outcome.some-winners", {{"count", "2"}, {"total", "3"}}),
            "2 of 3 lots with a winner");
}

}  // namespace

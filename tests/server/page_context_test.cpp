#include "server/pages/page_context.hpp"

#include "server/pages/page_paths.hpp"
#include "server/pages/static_files.hpp"
#include "server/pages/themes.hpp"

#include <gtest/gtest.h>

namespace {

using server::page_language;
using templates::Language;

TEST(PageLanguage, FollowsTheAddressThenTheCookieThenTheBrowser) {
  EXPECT_EQ(page_language("en", "nl", "nl"), Language::en);
  EXPECT_EQ(page_language("", "en", "nl"), Language::en);
  EXPECT_EQ(page_language("", "", "en-GB,en;q=0.9,nl;q=0.8"), Language::en);
  EXPECT_EQ(page_language("", "", "de-DE, nl;q=0.7, en;q=0.3"), Language::nl);
}

TEST(PageLanguage, IsDutchWhenNothingNamesALanguageOfOurs) {
  EXPECT_EQ(page_language("", "", ""), Language::nl);
  EXPECT_EQ(page_language("fr", "xx", "de, fr;q=0.5"), Language::nl);
  EXPECT_EQ(page_language("", "", ",,;q=1, *"), Language::nl);
}

TEST(PagePaths, EncodeWhatIsNoPlainText) {
  EXPECT_EQ(server::page_path::bid("7", "A/1 é"), "/tenders/7/bids/A%2F1%20%C3%A9");
  EXPECT_EQ(server::page_path::segment("beton & tegels"), "/segments/beton%20%26%20tegels");
  EXPECT_EQ(server::page_path::ranking("7", "1?x=#"), "/tenders/7/lots/1%3Fx%3D%23/ranking");
}

TEST(DoneNotices, AreOnlyTheKnownOnes) {
  EXPECT_TRUE(server::is_done_notice("bid-stored"));
  EXPECT_FALSE(server::is_done_notice("anything"));
  EXPECT_FALSE(server::is_done_notice(""));
}

TEST(StaticFiles, AreTheStyleTheFontsAndTheIcon) {
  const auto style = server::static_file("pages.css");
  ASSERT_TRUE(style);
  EXPECT_EQ(style->content_type, "text/css; charset=utf-8");
  EXPECT_NE(style->bytes.find(".utrecht-table"), std::string_view::npos);
  EXPECT_NE(style->bytes.find(".ww-chart"), std::string_view::npos);
  EXPECT_EQ(server::static_file("noto-sans-latin-wght-normal.woff2")->content_type, "font/woff2");
  EXPECT_EQ(server::static_file("icon.svg")->content_type, "image/svg+xml");
  EXPECT_FALSE(server::static_file("../page_texts.txt"));
  EXPECT_FALSE(server::static_file(""));
}

TEST(StaticFiles, HaveATagThatChangesWithTheirBytes) {
  const auto one = server::theme_file(".a-theme{--x:1}");
  const auto other = server::theme_file(".a-theme{--x:2}");
  EXPECT_NE(one.etag, other.etag);
  EXPECT_EQ(one.etag, server::theme_file(".a-theme{--x:1}").etag);
  EXPECT_EQ(one.etag.substr(0, 3), "W/\"");
}

TEST(ThemeClass, IsTheOneUnderWhichAThemeDeclaresItsTokens) {
  EXPECT_EQ(server::theme_class(server::static_file("theme.css")->bytes), "voorbeeld-theme");
  EXPECT_EQ(server::theme_class("@font-face{src:url(a.b-theme-x)} .stad-theme {--a:1}"), "stad-theme");
  EXPECT_EQ(server::theme_class(".stad-theme--dark{} .stad-theme{}"), "stad-theme");
  EXPECT_EQ(server::theme_class(":root{--a:1}"), "voorbeeld-theme");
  EXPECT_EQ(server::theme_class("-theme .-theme"), "voorbeeld-theme");
}

TEST(Themes, AreThoseOfTheFirstPartyThatHasOne) {
  const server::Themes themes{".stad-theme{--x:0}", {{"gouda", "g"}, {"woerden", "w"}}};
  EXPECT_EQ(themes.class_name(), "stad-theme");
  EXPECT_EQ(server::theme_for(themes, {"odmh", "woerden", "gouda"}), "w");
  EXPECT_EQ(server::theme_for(themes, {"odmh"}), themes.own);
  EXPECT_EQ(server::theme_for({}, {"gouda"}), "") << "the built-in one";
}

TEST(Themes, TakeTheClassUnderWhichPagesLookForThem) {
  for (const auto& [css, expected] :
       std::vector<std::pair<std::string, std::string>>{{".gouda-theme{--x:1}", ".stad-theme{--x:1}"},
                                                        {"a .gouda-theme, .gouda-theme--dark .gouda-theme",
                                                         "a .stad-theme, .gouda-theme--dark .stad-theme"},
                                                        {":root{--x:1}", ":root{--x:1}"},
                                                        {"", ""}})
    EXPECT_EQ(server::with_theme_class(css, "stad-theme"), expected);
}

}  // namespace

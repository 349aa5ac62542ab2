// Full-text search: what is found of what is stored, and who finds it.
#include "server/app/search.hpp"

#include "tests/server/api_service.hpp"
#include "tests/server/page_expectations.hpp"
#include "tests/server/signed_in.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using criteria::Role;
using server::SearchEntry;
using server::SearchKind;
using server::SearchStore;
using server::Unit;
using server_test::AccountsOn;
using server_test::ApiService;
using server_test::SignedIn;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class SearchIndex : public testing::Test {
 protected:
  SearchIndex() {
    put({SearchKind::criterion, "MEU-G1", {}, {"Losmaakbaarheid", "Detachability"}, "schroeven, geen lijm"});
    put({SearchKind::criterion, "MEU-G2", {}, {"Hergebruik", "Reuse"}, "geëvalueerd, losmaakbaar geheel"});
    put({SearchKind::segment, "meubilair", {}, {"Kantoormeubilair", "Office furniture"}, "39130000"});
  }
  void put(const SearchEntry& entry) {
    service_.service().database.write([&](Unit& unit) { SearchStore(unit).put(entry); });
  }
  std::vector<server::SearchHit> find(const std::string& words) {
    return service_.service()
        .database.read([&](Unit& unit) { return SearchStore(unit).find({words}, {}); })
        .rows;
  }
  std::vector<std::string> subjects(const std::string& words) {
    std::vector<std::string> found;
    for (const auto& hit : find(words)) found.push_back(hit.subject);
    return found;
  }

  ApiService service_;
};

TEST_F(SearchIndex, FindsWordsByTheirBeginningTheTitleFirst) {
  EXPECT_THAT(subjects("losmaak"), ElementsAre("MEU-G1", "MEU-G2"));
  EXPECT_THAT(subjects("LOSMAAKBAAR geheel"), ElementsAre("MEU-G2")) << "each word";
  EXPECT_THAT(subjects("geevalueerd"), ElementsAre("MEU-G2")) << "without accents";
  EXPECT_THAT(subjects("office"), ElementsAre("meubilair")) << "in the other language";
  EXPECT_THAT(subjects("3913"), ElementsAre("meubilair"));
  EXPECT_THAT(subjects("maakbaar"), IsEmpty()) << "not from the middle of a word";
}

TEST_F(SearchIndex, TakesNothingOfWhatIsTypedForALanguage) {
  for (const char* words :
       {"", " ", "\"", "*", "a\"*", "NEAR(", "body:schroeven", "-lijm", "losmaak OR reuse",
        "'; DROP TABLE search_texts", "(((", "^los", "\x01\x02", "“los”"})
    EXPECT_NO_THROW(find(words)) << words;
  EXPECT_THAT(subjects("losmaak OR reuse"), IsEmpty()) << "OR is a word like another";
}

TEST_F(SearchIndex, ShowsTheWordsWithWhatStandsAround) {
  ASSERT_EQ(find("lijm").size(), 1U);
  EXPECT_EQ(find("lijm").front().excerpt, "schroeven, geen \x01lijm\x02");
  EXPECT_EQ(find("detach").front().excerpt, "") << "in the title alone";
}

TEST_F(SearchIndex, FollowsWhatIsReplacedAndRemoved) {
  put({SearchKind::criterion, "MEU-G1", {}, {"Terugname", "Take back"}, "na gebruik"});
  EXPECT_THAT(subjects("losmaak"), ElementsAre("MEU-G2"));
  EXPECT_THAT(subjects("terugname"), ElementsAre("MEU-G1"));
  service_.service().database.write(
      [](Unit& unit) { SearchStore(unit).remove(SearchKind::criterion, "MEU-G1"); });
  EXPECT_THAT(subjects("terugname"), IsEmpty());
}

TEST(Search, FindsWhatIsStoredThroughTheApi) {
  const ApiService service;
  const auto path = server_test::stored_tender(service);
  const auto found = service.get("/api/v1/search-results?q=kantoormeubilair%20werkpl");
  EXPECT_EQ(found.at("/total"), "1") << found.body;
  EXPECT_EQ(found.at("/searchResults/0/kind"), "tender");
  EXPECT_EQ(found.at("/searchResults/0/address"), path.substr(std::string("/api/v1").size()));
  EXPECT_THAT(found.at("/searchResults/0/excerpt"), HasSubstr("Werkplekken"));
  EXPECT_EQ(service.get("/api/v1/search-results?q=weighted").at("/total"), "0") << "a word of the program";
  EXPECT_EQ(service.get("/api/v1/search-results").status, 400);

  const auto page = service.get("/search?q=werkpl");
  EXPECT_TRUE(server_test::shows(page.body, "<mark class=\"ww-found\">Werkplekken</mark>")) << page.body;
  EXPECT_THAT(service.get("/search?q=nietsvandit").body, HasSubstr("Niets gevonden"));
  EXPECT_EQ(service.get("/search").status, 200);
}

// A database of before, with the segments that came with it.
TEST(Search, FillsADatabaseThatHasNone) {
  ApiService service;
  server_test::stored_tender(service);
  const auto found = [&] { return service.get("/api/v1/search-results?q=werkplekken").body; };
  service.service().database.write([](Unit& unit) {
    unit.execute("DELETE FROM search_texts");
    if (unit.engine() == server::Engine::sqlite)
      unit.execute("INSERT INTO search_index (search_index) VALUES ('rebuild')");
  });
  EXPECT_THAT(found(), HasSubstr("\"total\":0"));
  server::fill_search(service.service());
  EXPECT_THAT(found(), HasSubstr("\"address\":\"/tenders/1\""));
  EXPECT_THAT(found(), HasSubstr("\"kind\":\"segment\""));
}

TEST(Search, TellsNobodyOfTendersThatTheyDoNotRead) {
  AccountsOn service;
  service.add_tender(server_test::api_dossier());
  const auto total = [&](const SignedIn& who, const std::string& words) {
    return service.get(who, "/api/v1/search-results?q=" + words).at("/total");
  };
  const auto buyer = service.add("Noor de Bruijn", {{"gouda", Role::buyer}});
  const auto elsewhere = service.add("Ada Bakker", {{"alphen-aan-den-rijn", Role::buyer}});
  const auto outsider = service.add("Lotte Visser", {}, {{1, Role::assessor}});
  EXPECT_EQ(total(buyer, "werkplekken"), "1");
  EXPECT_EQ(total(outsider, "werkplekken"), "1");
  EXPECT_EQ(total(elsewhere, "werkplekken"), "0");
  service.api.service().database.write([](Unit& unit) {
    SearchStore(unit).put({SearchKind::criterion, "X-G1", {}, {"Zeldzaamheid", "Rarity"}, ""});
  });
  EXPECT_EQ(total(elsewhere, "zeldzaam"), "1");
  EXPECT_EQ(total(outsider, "zeldzaam"), "0")
      << "who has a role in one tender alone reads nothing of the region";
}

}  // namespace

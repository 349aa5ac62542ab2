// Lists by the API: pages of them and the links from one to the next.
#include "tests/server/api_service.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiService;
using server_test::stored_tender;

namespace {

TEST(ApiPaging, EachPageLinksToTheOthers) {
  const ApiService service;
  const auto bids = stored_tender(service) + "/bids";
  struct Case {
    const char *page, *ids, *links;
  };
  for (const auto& [page, ids, links] :
       {Case{"1", "[A]",
             "<@1&pageSize=1>; rel=\"first\", <@2&pageSize=1>; rel=\"next\", <@3&pageSize=1>; rel=\"last\""},
        Case{"2", "[B]",
             "<@1&pageSize=1>; rel=\"first\", <@1&pageSize=1>; rel=\"prev\", <@3&pageSize=1>; rel=\"next\", "
             "<@3&pageSize=1>; rel=\"last\""},
        Case{"3", "[C]",
             "<@1&pageSize=1>; rel=\"first\", <@2&pageSize=1>; rel=\"prev\", <@3&pageSize=1>; rel=\"last\""},
        Case{"9", "[]",
             "<@1&pageSize=1>; rel=\"first\", <@8&pageSize=1>; rel=\"prev\", <@3&pageSize=1>; "
             "rel=\"last\""}}) {
    const auto answer = service.get(fmt::format("{}?page={}&pageSize=1", bids, page));
    EXPECT_EQ(answer.each("/bids", "/id"), ids) << page;
    EXPECT_EQ(answer.at("/total"), "3");
    EXPECT_EQ(answer.at("/page"), page);
    std::string expected = links;
    for (auto at = expected.find('@'); at != std::string::npos; at = expected.find('@'))
      expected.replace(at, 1, bids + "?page=");
    EXPECT_EQ(answer.header("Link"), expected) << page;
  }
}

TEST(ApiPaging, LinksKeepTheRestOfTheQuestion) {
  const ApiService service;
  const auto bids = stored_tender(service) + "/bids";
  const auto link = service.get(bids + "?page=1&lot=1&pageSize=1").header("Link").value_or("");
  EXPECT_THAT(link, testing::HasSubstr("<" + bids + "?lot=1&page=2&pageSize=1>; rel=\"next\""));
  const auto search = service.get("/api/v1/tenders?search=a%20%26%22%3Eb").header("Link").value_or("");
  EXPECT_THAT(search, testing::HasSubstr("?search=a%20%26%22%3Eb&page=1"));
}

TEST(ApiPaging, EveryListRefusesWhatIsNoPage) {
  const ApiService service;
  const auto tender = stored_tender(service);
  for (const std::string list : {"/api/v1/segments", "/api/v1/tenders", "criteria", "bids", "grades", "draws",
                                 "evaluations", "uploads", "documents"}) {
    const auto path = list.front() == '/' ? list : tender + "/" + list;
    for (const char* const query :
         {"page=0", "page=-1", "page=x", "page=1.5", "page=", "page=99999999999999999999", "pageSize=0",
          "pageSize=101", "pageSize=all", "page=9223372036854775807"}) {
      SCOPED_TRACE(path + "?" + query);
      const auto answer = service.get(path + "?" + query);
      EXPECT_EQ(answer.status, 400);
      EXPECT_EQ(answer.at("/code"), "query.page");
    }
    const auto whole = service.get(path + "?pageSize=100");
    EXPECT_EQ(whole.status, 200);
    EXPECT_EQ(whole.at("/pageSize"), "100");
    EXPECT_EQ(service.get(path).at("/pageSize"), "20");
  }
}

}  // namespace

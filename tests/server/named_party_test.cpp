// Nobody names another party of the register as the contracting authority: not on a draft, not at
// publication.
#include "server/app/publish_tender.hpp"
#include "server/app/tender_party.hpp"
#include "tests/server/draft_sample.hpp"
#include "tests/support/finding_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiAnswer;
using server_test::ApiService;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

constexpr const char* tender = "/api/v1/tenders/1";

struct NamedParty : testing::Test {
  NamedParty() { server_test::make_sample_draft(service_); }

  ApiAnswer name_buyer(const std::string& buyer) const {
    const auto now = service_.get(tender);
    return service_.put(tender,
                        server_test::replaced(now.body, R"("buyer":{"name":")" + now.at("/buyer/name"),
                                              R"("buyer":{"name":")" + buyer),
                        now.etag());
  }
  std::string party() { return server::party_of(service_.service(), 1); }

  ApiService service_;
};

TEST_F(NamedParty, ADraftOfNoPartyBecomesThatOfThePartyItNamesAndStaysThere) {
  EXPECT_EQ(party(), "");
  ASSERT_EQ(name_buyer("Gemeente Gouda").status, 200);
  EXPECT_EQ(party(), "gouda");
  EXPECT_THAT(name_buyer("gemeente woerden ").findings(), ElementsAre("tender.otherParty tender.buyer.name"));
  EXPECT_EQ(name_buyer("Bureau Inkoop").status, 200);
  EXPECT_THAT(name_buyer("Gemeente Woerden").findings(), ElementsAre("tender.otherParty tender.buyer.name"));
  EXPECT_EQ(name_buyer("Gemeente Gouda").status, 200);
  EXPECT_EQ(party(), "gouda");
}

TEST_F(NamedParty, IsRefusedOnThePageOfTheDraftToo) {
  ASSERT_EQ(name_buyer("Gemeente Gouda").status, 200);
  const auto refused =
      service_.call({"POST", "/tenders/1/draft", "version=2&buyer=Gemeente+Woerden",
                     "application/x-www-form-urlencoded", "Sec-Fetch-Site: same-origin\r\n"});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, HasSubstr("van een andere partij dan Gemeente Woerden"));
}

TEST_F(NamedParty, IsTheOneThatThePublicationNames) {
  ASSERT_EQ(name_buyer("Gemeente Gouda").status, 200);
  ASSERT_TRUE(server::move_tender(service_.service(), {"test", ""}, 1, "woerden"));
  const auto check = server::check_publication(service_.service(), {"test", ""}, 1, {});
  ASSERT_TRUE(check);
  EXPECT_THAT(test_support::codes(check->findings), testing::Contains("tender.otherParty tender.buyer.name"));
}

}  // namespace

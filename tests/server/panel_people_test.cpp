// Who can sit on a panel while accounts are on, and the way to its work for each of its members.
#include "server/app/publish_tender.hpp"
#include "tests/server/page_expectations.hpp"
#include "tests/server/signed_in.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using criteria::Role;
using server_test::AccountsOn;
using server_test::SignedIn;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view dossier = R"({
  "format": "wederwaarde-dossier/1",
  "tender": { "reference": "B-1", "title": "Schoolmeubilair", "buyer": { "name": "Gemeente Gouda" },
    "publishedOn": "2026-11-01", "deadline": "2099-11-25T11:00:00Z", "lots": [
    { "id": "1",
      "award": { "method": "weighted-points", "rounding": { "decimals": 2, "mode": "half-up", "at": "total" }, "ties": ["draw"] },
      "criteria": [
        { "id": "K1", "kind": "quality", "title": "Plan", "weight": "60", "answer": { "type": "grade" },
          "scoring": { "rule": "levels", "levels": { "goed": "100", "slecht": "0" } },
          "panel": { "assessors": ["b1", "b2"], "combine": "consensus" } },
        { "id": "P", "kind": "price", "title": "Prijs", "weight": "40", "answer": { "type": "amount" },
          "scoring": { "rule": "linear", "worst": "300000.00", "best": "200000.00", "outside": "clamp" } } ] } ] },
  "bids": [] })";

class PanelPeople : public testing::Test {
 protected:
  PanelPeople() {
    const auto published =
        server::publish_tender(service_.api.service(), service_.operator_, tender_,
                               {"Noor", std::nullopt, {}, server::SealingOrder{false, {}}});
    if (!published)
      throw std::runtime_error("not published: " +
                               std::get<criteria::Findings>(published.error()).front().code);
  }
  server_test::ApiAnswer store(const std::string& first, const std::string& second, bool is_blind = true) {
    const auto panel = fmt::format(R"({{"blind":{},"members":[{{"person":"{}","assessor":"b1"}},)"
                                   R"({{"person":"{}","assessor":"b2","chair":true}}]}})",
                                   is_blind, first, second);
    return service_.api.call({"PUT", "/api/v1" + page_ + "/panel-details", panel, "application/json",
                              buyer_.headers() + "Origin: http://localhost\r\nIf-Match: *\r\n"});
  }

  AccountsOn service_;
  const SignedIn buyer_ = service_.add("Noor de Bruijn", {{"gouda", Role::buyer}});
  const SignedIn controller_ = service_.add("Ruud Kuipers", {{"gouda", Role::controller}});
  const server::TenderId tender_ = service_.add_tender(std::string(dossier));
  const std::string page_ = "/tenders/" + std::to_string(tender_);
  const SignedIn assessor_ = service_.add("Youssef Amrani", {{"gouda", Role::assessor}});
  const SignedIn chair_ = service_.add("Ineke Postma", {{"gouda", Role::panel_chair}});
  const SignedIn outsider_ = service_.add("Lotte Visser", {}, {{tender_, Role::assessor}});
  const SignedIn other_ = service_.add("Piet Els", {{"gouda", Role::assessor}});
};

TEST_F(PanelPeople, CanDoTheWork) {
  const auto stranger = store("Sinterklaas", "Ineke Postma");
  EXPECT_EQ(stranger.status, 422);
  EXPECT_THAT(stranger.findings(), ElementsAre("panel.personUnknown members[0].person"));
  EXPECT_THAT(store("Ruud Kuipers", "Ineke Postma").findings(),
              ElementsAre("panel.personUnknown members[0].person"));
  EXPECT_THAT(store("Noor de Bruijn", "Ineke Postma").findings(),
              ElementsAre("panel.knowsBidders members[0].person"));
  EXPECT_EQ(store("Noor de Bruijn", "Ineke Postma", false).status, 200);
  const auto stored = store("lotte  VISSER", "Ineke Postma");
  EXPECT_THAT(stored.body, HasSubstr("\"Lotte Visser\"")) << "by the name of the account";
  const auto form = service_.get(buyer_, page_ + "/panel").body;
  for (const char* name : {"Youssef Amrani", "Ineke Postma", "Lotte Visser", "Noor de Bruijn"})
    EXPECT_TRUE(server_test::shows(form, "<option value=\"" + std::string(name) + "\">")) << name;
  EXPECT_THAT(form, Not(HasSubstr("<option value=\"Ruud Kuipers\">")));
}

// The names are shown to a member of a blind panel with the prices, whatever role comes in between.
TEST_F(PanelPeople, GainNoSightOfNamesByARoleThatComesLater) {
  ASSERT_EQ(store("Lotte Visser", "Ineke Postma").status, 200);
  const std::vector<std::string> readings{"/api/v1" + page_ + "/bids", "/api/v1" + page_ + "/late-bids",
                                          page_ + "/dossier.json"};
  const auto give = [&](const SignedIn& who) {
    return service_.call(buyer_, "PUT",
                         fmt::format("/api/v1{}/people/{}/roles/controller", page_, who.account));
  };
  for (const SignedIn& who : {outsider_, other_}) ASSERT_EQ(give(who).status, 204);
  for (const auto& reading : readings) {
    EXPECT_EQ(service_.get(outsider_, reading).status, 403) << reading;
    EXPECT_NE(service_.get(other_, reading).status, 403) << reading << ", of no panel";
  }
  EXPECT_EQ(service_.get(outsider_, "/api/v1" + page_ + "/assessment-details").status, 200);
  ASSERT_EQ(store("Lotte Visser", "Ineke Postma", false).status, 200);
  EXPECT_EQ(service_.get(outsider_, readings.front()).at("/code"), "interest.first");
  const auto declared = service_.call(outsider_, "POST", "/api/v1" + page_ + "/interest-declarations",
                                      R"({"interest":"none"})");
  ASSERT_EQ(declared.status, 201) << declared.body;
  EXPECT_EQ(service_.get(outsider_, readings.front()).status, 200) << "the panel knows the names";
}

TEST_F(PanelPeople, FindTheirWork) {
  const std::string link = "href=\"" + page_ + "/assessment\"";
  EXPECT_THAT(service_.get(assessor_, page_).body, HasSubstr("nog niet vastgelegd"));
  ASSERT_LT(store("Lotte Visser", "Ineke Postma").status, 300);
  for (const SignedIn& member : {outsider_, chair_})
    for (const std::string& address : {page_, page_ + "/process", std::string("/tenders")})
      EXPECT_TRUE(server_test::shows(service_.get(member, address).body, link)) << address;
  for (const SignedIn& stranger : {other_, buyer_, controller_})
    for (const std::string& address : {page_, page_ + "/process", std::string("/tenders")})
      EXPECT_THAT(service_.get(stranger, address).body, Not(HasSubstr(link))) << address;
}

// Every link on the pages of somebody who grades leads somewhere.
TEST_F(PanelPeople, GetNoLinkThatIsNotForThem) {
  ASSERT_LT(store("Lotte Visser", "Ineke Postma").status, 300);
  for (const std::string& address : {page_, page_ + "/process"}) {
    const auto body = service_.get(outsider_, address).body;
    const std::string mark = "href=\"/";
    for (auto at = body.find(mark); at != std::string::npos; at = body.find(mark, at + 1)) {
      const auto begin = at + mark.size() - 1;
      const auto target = body.substr(begin, body.find_first_of("\"#", begin) - begin);
      const int status = service_.get(outsider_, target).status;
      EXPECT_TRUE(status == 200 || status == 303) << address << " → " << target << ": " << status;
    }
  }
}

}  // namespace

// Who reads the audit log of a tender: its buyers and its controllers, by every way to it. A panel that
// grades blind learns there who did what to which bid.
#include "tests/server/signed_in.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using criteria::Role;
using server_test::AccountsOn;
using server_test::SignedIn;
using testing::HasSubstr;
using testing::Not;

class AuditReaders : public testing::Test {
 protected:
  AccountsOn service_;
  const server::TenderId tender_ = service_.add_tender(server_test::api_dossier());
  const std::string id_ = std::to_string(tender_);
  const SignedIn buyer_ = service_.add("Noor de Bruijn", {{"gouda", Role::buyer}});

  // In the list of all entries, beside one of the tender.
  const std::string link_ = "href=\"/tenders/" + id_ + "/audit-log\">" + id_ + "</a>";

  std::string body(const SignedIn& who, const std::string& target) { return service_.get(who, target).body; }
  std::string total(const SignedIn& who, const std::string& query) {
    return service_.get(who, "/api/v1/audit-entries" + query).at("/total");
  }
};

TEST_F(AuditReaders, AreNotThePanel) {
  const auto entry =
      service_.get(buyer_, "/api/v1/tenders/" + id_ + "/audit-entries").at("/auditEntries/0/sequence");
  ASSERT_NE(entry, "(none)");
  const auto hash = service_.get(buyer_, "/api/v1/audit-entries/" + entry).at("/entry/hash");
  ASSERT_EQ(hash.size(), 64U);
  const std::vector<server::PartyRole> elsewhere{{"alphen-aan-den-rijn", Role::buyer}};
  for (const SignedIn& member : {service_.add("Els Dekker", {{"gouda", Role::assessor}}),
                                 service_.add("Frits Smit", {{"gouda", Role::panel_chair}}),
                                 service_.add("Gert Boer", elsewhere, {{tender_, Role::assessor}}),
                                 service_.add("Hans Vos", elsewhere, {{tender_, Role::panel_chair}})}) {
    EXPECT_EQ(service_.get(member, "/tenders/" + id_).status, 200)
        << "the tender is read by " << member.email;
    EXPECT_EQ(service_.get(member, "/api/v1/tenders/" + id_ + "/audit-entries").status, 403);
    EXPECT_EQ(service_.get(member, "/tenders/" + id_ + "/audit-log").status, 403);
    EXPECT_EQ(total(member, "?tender=" + id_), "0");
    EXPECT_EQ(service_.get(member, "/api/v1/audit-entries/" + entry).at("/code"), "auditEntry.notFound");
    const auto exported = service_.get(member, "/api/v1/audit-exports?tender=" + id_);
    EXPECT_EQ(exported.status, 403);
    EXPECT_EQ(exported.at("/code"), "account.notAllowed");
    for (const std::string target :
         {"/api/v1/audit-entries", "/api/v1/audit-entries?action=tender.", "/audit-log",
          "/audit-log?tender=1", "/audit-log?action=tender.", "/api/v1/audit-exports?tender=1"}) {
      const auto text = body(member, target);
      EXPECT_THAT(text, Not(HasSubstr("\"tender\":" + id_))) << target;
      EXPECT_THAT(text, Not(HasSubstr(link_))) << target;
      EXPECT_THAT(text, Not(HasSubstr(hash.substr(0, 8)))) << target;
    }
  }
}

TEST_F(AuditReaders, AreItsBuyersAndControllers) {
  const auto of_tender =
      service_.add("Toos Prins", {{"alphen-aan-den-rijn", Role::buyer}}, {{tender_, Role::controller}});
  const auto by_tender = service_.get(buyer_, "/api/v1/tenders/" + id_ + "/audit-entries");
  const auto exported = body(buyer_, "/api/v1/audit-exports?tender=" + id_);
  EXPECT_THAT(exported, HasSubstr("\"tender\":" + id_));
  const auto hash = by_tender.at("/auditEntries/0/hash").substr(0, 8);
  for (const SignedIn& reader :
       {buyer_, service_.add("Ruud Kuipers", {{"gouda", Role::controller}}), of_tender}) {
    EXPECT_EQ(total(reader, "?tender=" + id_), by_tender.at("/total")) << reader.email;
    EXPECT_THAT(body(reader, "/audit-log?action=tender."), HasSubstr(link_));
    EXPECT_THAT(body(reader, "/audit-log?tender=" + id_), HasSubstr(hash));
    EXPECT_EQ(body(reader, "/api/v1/audit-exports?tender=" + id_), exported);
    EXPECT_EQ(
        service_.get(reader, "/api/v1/audit-entries/" + by_tender.at("/auditEntries/0/sequence")).status,
        200);
  }
}

// Who was invited to it, who got a role in it and who lost one.
TEST_F(AuditReaders, SeeWhoGotIntoTheTender) {
  const auto invited = service_.call(buyer_, "POST", "/api/v1/tenders/" + id_ + "/invitations",
                                     R"({"name":"Toos Prins","email":"toos@x.example","role":"assessor"})");
  ASSERT_EQ(invited.status, 201) << invited.body;
  const auto els = service_.add("Els Dekker", {{"gouda", Role::assessor}});
  const auto role =
      "/api/v1/tenders/" + id_ + "/people/" + std::to_string(els.account) + "/roles/panel-chair";
  ASSERT_EQ(service_.call(buyer_, "PUT", role).status, 204);
  ASSERT_EQ(service_.call(buyer_, "DELETE", role).status, 204);
  const auto outsider = service_.add("Toon Bos", {}, {{tender_, Role::assessor}});
  const auto entries = "/api/v1/tenders/" + id_ + "/audit-entries?pageSize=100";
  const auto text = body(buyer_, entries);
  EXPECT_THAT(text, HasSubstr("Toos Prins <toos@x.example>, assessor@tender " + id_));
  EXPECT_THAT(text, HasSubstr("account.roleGiven"));
  EXPECT_THAT(text, HasSubstr("account.roleTaken"));
  EXPECT_THAT(text, HasSubstr("account.invitationAccepted"));
  const auto page = body(buyer_, "/tenders/" + id_ + "/audit-log");
  EXPECT_THAT(page, HasSubstr("panelvoorzitter (aanbesteding " + id_ + ")"));
  EXPECT_THAT(page, HasSubstr("uitnodiging aanvaard"));
  EXPECT_THAT(page, Not(HasSubstr("panel-chair@")));
  const auto group = service_.add("Sjoerd Haan", {{"inkopers-werkgroep", Role::administrator}});
  EXPECT_THAT(body(group, "/api/v1/audit-entries?pageSize=100&action=account."),
              HasSubstr("panel-chair@tender " + id_))
      << "who manages all accounts";
  const auto stranger = service_.add("Ida Kok", {{"alphen-aan-den-rijn", Role::buyer}});
  EXPECT_THAT(body(stranger, "/api/v1/audit-entries?pageSize=100"), Not(HasSubstr("@tender " + id_)));
  EXPECT_THAT(body(outsider, "/api/v1/audit-entries?pageSize=100"), Not(HasSubstr("@tender " + id_)));
}

TEST_F(AuditReaders, NarrowTheLogToSeveralKinds) {
  const auto all = std::stoi(total(buyer_, "?tender=" + id_));
  const auto bids = std::stoi(total(buyer_, "?action=bid.&tender=" + id_));
  const auto grades = std::stoi(total(buyer_, "?action=grade.&tender=" + id_));
  const auto imports = std::stoi(total(buyer_, "?action=tender.&tender=" + id_));
  EXPECT_EQ(total(buyer_, "?action=bid.,grade.,tender.&tender=" + id_),
            std::to_string(bids + grades + imports));
  EXPECT_GE(all, bids + grades + imports);
  EXPECT_EQ(total(buyer_, "?action=nothing.,tender.imported&tender=" + id_), "1");
}

// Both as a buyer of another party and as an assessor here, one reads of the other party only.
TEST_F(AuditReaders, AnswerForThatTender) {
  const auto mixed =
      service_.add("Hanna Mulder", {{"alphen-aan-den-rijn", Role::buyer}, {"gouda", Role::assessor}});
  EXPECT_EQ(total(mixed, "?tender=" + id_), "0");
  EXPECT_EQ(service_.get(mixed, "/api/v1/audit-exports?tender=" + id_).at("/code"), "account.notAllowed");
  const auto stranger = service_.add("Ida Kok", {{"alphen-aan-den-rijn", Role::controller}});
  EXPECT_EQ(service_.get(stranger, "/api/v1/audit-exports?tender=" + id_).at("/code"), "tender.notFound");
}

}  // namespace

// The audit log by the API and on its pages.
#include "server/app/checkpoint.hpp"
#include "tests/server/api_service.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace server_test;
using testing::HasSubstr;
using testing::Not;

constexpr const char* list = "/api/v1/audit-entries";

TEST(ApiAudit, GivesTheEntriesInTheirOrder) {
  const ApiService service;
  const auto tender = stored_tender(service);
  const auto bid =
      service.post(tender + "/bids", R"({"id":"D","lot":"2","bidder":{"name":"D"},"answers":{"P":"1.00"}})");
  ASSERT_EQ(bid.status, 201);
  const auto all = service.get(list);
  EXPECT_EQ(all.each("/auditEntries", "/action"), "[tender.imported rows.sealed bid.stored]");
  EXPECT_EQ(all.at("/total"), "3");
  EXPECT_EQ(all.at("/auditEntries/1/previous"), all.at("/auditEntries/0/hash"));
  EXPECT_EQ(all.at("/auditEntries/1/sequence"), "2");
  EXPECT_EQ(service.get(tender + "/audit-entries").each("/auditEntries", "/action"),
            "[tender.imported bid.stored]");
  EXPECT_EQ(service.get(std::string(list) + "?action=bid").each("/auditEntries", "/subject"), "[D]");
  EXPECT_EQ(service.get(std::string(list) + "?tender=99").at("/total"), "0");
  EXPECT_EQ(service.get(std::string(list) + "?tender=x").status, 400);
  EXPECT_EQ(service.get("/api/v1/tenders/99/audit-entries").status, 404);
}

TEST(ApiAudit, ProvesWhatIsInTheLog) {
  const ApiService service;
  stored_tender(service);
  stored_tender(service, api_dossier("T-2"));
  const auto one = service.get(std::string(list) + "/1");
  EXPECT_EQ(one.at("/entry/sequence"), "1");
  EXPECT_EQ(one.at("/proof/size"), "4");
  const auto checkpoint = service.get("/api/v1/audit-checkpoints/newest");
  const auto read = server::read_checkpoint(checkpoint.body).value();
  EXPECT_EQ(server::base64(read.tree.root), one.at("/proof/root"));
  EXPECT_EQ(read.tree.size, 4U);
  EXPECT_EQ(service.get(std::string(list) + "/5").at("/code"), "auditEntry.notFound");
  EXPECT_EQ(service.get(std::string(list) + "/x").status, 404);
  EXPECT_EQ(service.get("/api/v1/audit-checkpoints/oldest").status, 404);

  const auto proof = service.get("/api/v1/audit-proofs?first=1");
  EXPECT_EQ(proof.at("/second"), "4");
  EXPECT_EQ(proof.at("/secondRoot"), one.at("/proof/root"));
  EXPECT_THAT(service.get("/api/v1/audit-proofs?first=2&second=1").findings(),
              testing::ElementsAre("checkpoint.sizes"));
  EXPECT_EQ(service.get("/api/v1/audit-proofs").status, 400);
  EXPECT_EQ(service.get("/api/v1/audit-proofs?first=1&second=x").status, 400);
}

TEST(ApiAudit, ExportsTheCanonicalLines) {
  const ApiService service;
  stored_tender(service);
  stored_tender(service, api_dossier("T-2"));
  const auto lines = service.get("/api/v1/audit-exports").body;
  EXPECT_EQ(server::sha256_hex(lines.substr(0, lines.find('\n'))),
            service.get(list).at("/auditEntries/0/hash"));
  const auto second = service.get("/api/v1/audit-exports?tender=2").body;
  EXPECT_THAT(second, HasSubstr("tender.imported"));
  EXPECT_THAT(lines, HasSubstr(second));
  EXPECT_EQ(service.get("/api/v1/audit-exports?tender=-1").status, 400);
}

TEST(ApiAudit, PagesShowTheLogOfAllAndOfOne) {
  const ApiService service;
  stored_tender(service);
  stored_tender(service, api_dossier("T-2"));
  const auto all = service.get("/audit-log").body;
  EXPECT_THAT(all, HasSubstr("dossier ingelezen"));
  EXPECT_THAT(all, HasSubstr("/tenders/2/audit-log"));
  const auto hash = service.get(list).at("/auditEntries/3/hash");
  EXPECT_THAT(all, HasSubstr("4 · " + hash.substr(0, 4) + " " + hash.substr(4, 4)));
  EXPECT_THAT(service.get("/audit-log?action=bid.&lang=en").body,
              HasSubstr("There are no entries like that."));
  const auto one = service.get("/tenders/1/audit-log").body;
  EXPECT_THAT(one, HasSubstr("1 regel"));
  EXPECT_THAT(one, Not(HasSubstr("/tenders/2/audit-log")));
  EXPECT_EQ(service.get("/tenders/99/audit-log").status, 404);
  EXPECT_THAT(service.get("/tenders/1").body, HasSubstr("/tenders/1/audit-log"));
}

}  // namespace

// What was opened does not change, but for a clerical error that two people mend with a reason.
#include "tests/server/api_service.hpp"
#include "tests/server/sealed_tender.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::after_deadline;
using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::bid_json;
using server_test::replaced;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

ApiAnswer proposed(const ApiService& service, const std::string& tender, const std::string& more) {
  return service.post(tender + "/step-requests", R"({"step":"correct-bid","person":"Anna")" + more + "}");
}

ApiAnswer confirmed(const ApiService& service, const ApiAnswer& proposal, const std::string& person) {
  return service.post(proposal.header("Location").value_or("/") + "/decisions",
                      R"({"outcome":"confirmed","person":")" + person + R"("})");
}

const std::string reason = R"(,"reason":"Komma verschoven; inschrijver bevestigde dit op 2 december")";

TEST(BidCorrection, NobodyAloneChangesASealedBidOnceItIsOpened) {
  const ApiService service;
  const auto tender = server_test::sealed_tender(service);
  for (const auto& [id, share, price] :
       {std::tuple{"A", "60", "240000.00"}, std::tuple{"B", "40", "230000.00"}})
    EXPECT_EQ(
        service.post(tender.path + "/bids", bid_json(id, std::string("Bouwer ") + id, share, price)).status,
        202);
  service.set_clock(after_deadline);
  ASSERT_EQ(server_test::opened(service, tender, "quality").status, 201);
  const auto before = service.get(tender.path + "/bids/B");
  const auto better = replaced(before.body, R"("K1":"40")", R"("K1":"80")");
  EXPECT_EQ(service.put(tender.path + "/bids/B", better, before.etag()).at("/code"), "bid.opened");
  EXPECT_EQ(service.put(tender.path + "/bids/B", before.body, before.etag()).at("/code"), "bid.opened");
  EXPECT_EQ(service.post(tender.path + "/bids", bid_json("Z", "Bouwer Z", "80", "1.00")).at("/late"), "true");
  EXPECT_EQ(service.get(tender.path + "/bids").at("/total"), "2");
  server_test::lock_quality(service, tender, {"A", "B"});
  ASSERT_EQ(server_test::opened(service, tender, "prices").status, 201);
  const auto priced = service.get(tender.path + "/bids/B");
  EXPECT_EQ(priced.at("/answers/P"), "230000.00");
  const auto cheaper = replaced(priced.body, "230000.00", "100000.00");
  EXPECT_EQ(service.put(tender.path + "/bids/B", cheaper, priced.etag()).at("/code"), "bid.opened");
  EXPECT_EQ(service.get(tender.path + "/bids/B").at("/answers"), priced.at("/answers"));
}

TEST(BidCorrection, TwoPeopleMendAClericalErrorAndTheOldAnswerStays) {
  const ApiService service;
  const auto tender = server_test::sealed_tender(service);
  service.post(tender.path + "/bids", bid_json("A", "Bouwer A", "6", "24000.00"));
  service.set_clock(after_deadline);
  ASSERT_EQ(server_test::opened(service, tender, "quality").status, 201);
  const auto wanted = R"(,"bid":"A","answers":{"K1":"60"})" + reason;
  EXPECT_THAT(proposed(service, tender.path, R"(,"bid":"A","answers":{"K1":"60"})").findings(),
              ElementsAre("step.reason reason"));
  EXPECT_THAT(proposed(service, tender.path, R"(,"bid":"A","answers":{"K1":"6"})" + reason).findings(),
              ElementsAre("bidCorrection.unchanged answers.K1"));
  EXPECT_THAT(proposed(service, tender.path, R"(,"bid":"A","answers":{"P":"240000.00","K9":"1"})" + reason)
                  .findings(),
              ElementsAre("bidCorrection.otherStage answers.P", "bidCorrection.noAnswer answers.K9"));
  EXPECT_THAT(proposed(service, tender.path, R"(,"bid":"Q","answers":{})" + reason).findings(),
              ElementsAre("bidCorrection.bid bid", "bidCorrection.answers answers"));
  EXPECT_EQ(service.post(tender.path + "/steps", R"({"step":"correct-bid","person":"Anna")" + wanted + "}")
                .at("/code"),
            "step.needsTwo");
  const auto proposal = proposed(service, tender.path, wanted);
  ASSERT_EQ(proposal.status, 201) << proposal.body;
  EXPECT_EQ(proposal.at("/answers/K1"), "60");
  EXPECT_EQ(service.get(tender.path + "/bids/A").at("/answers/K1"), "6");
  EXPECT_THAT(confirmed(service, proposal, " anna").findings(), ElementsAre("step.samePerson person"));
  EXPECT_EQ(confirmed(service, proposal, "Bram").at("/outcome"), "confirmed");
  EXPECT_EQ(service.get(tender.path + "/bids/A").at("/answers/K1"), "60");
  const auto step = service.get(tender.path + "/steps/4");
  EXPECT_EQ(step.at("/step") + " " + step.at("/from") + " " + step.at("/to"), "correct-bid opened opened");
  EXPECT_EQ(step.at("/facts/answers/0/before") + " " + step.at("/facts/answers/0/after"), "6 60");
  EXPECT_EQ(step.at("/person") + " " + step.at("/second"), "Anna Bram");
  EXPECT_THAT(service.get("/tenders/1/process").body, HasSubstr("A, K1: 6 → 60"));
  EXPECT_THAT(service.get("/tenders/1/bids/A").body, HasSubstr("A, K1: 6 → 60 (Anna, Bram"));
  EXPECT_THAT(service.get(tender.path + "/audit-entries?pageSize=100").body,
              HasSubstr("step.correct-bid.confirmed"));

  server_test::lock_quality(service, tender, {"A"});
  ASSERT_EQ(server_test::opened(service, tender, "prices").status, 201);
  EXPECT_THAT(proposed(service, tender.path, R"(,"bid":"A","answers":{"K1":"80"})" + reason).findings(),
              ElementsAre("bidCorrection.otherStage answers.K1"));
  const auto price = proposed(service, tender.path, R"(,"bid":"A","answers":{"P":"240000.00"})" + reason);
  EXPECT_EQ(confirmed(service, price, "Bram").at("/outcome"), "confirmed");
  EXPECT_EQ(service.get(tender.path + "/bids/A").at("/answers/P"), "240000.00");
  EXPECT_EQ(service.verified().findings.size(), 0U);
}

TEST(BidCorrection, PricesThatWereOpenedElsewhereComeInOnce) {
  ApiService service;
  const auto tender = server_test::published_tender(service, server_test::dossier_without_bids());
  service.set_clock(after_deadline);
  const auto opening = service.post(tender + "/step-requests", R"({"step":"open","person":"Anna"})");
  ASSERT_EQ(confirmed(service, opening, "Bram").at("/outcome"), "confirmed");
  ASSERT_EQ(service
                .post(tender + "/bids",
                      R"({"id":"A","lot":"1","bidder":{"name":"Bouwer"},"answers":{"E1":true,"K1":"45"}})")
                .status,
            201);
  server_test::lock_quality(service, {tender, {}, {}}, {"A"});
  const auto prices = service.post(tender + "/step-requests", R"({"step":"open-prices","person":"Anna"})");
  ASSERT_EQ(confirmed(service, prices, "Bram").at("/outcome"), "confirmed");
  const auto stored = service.get(tender + "/bids/A");
  const auto priced = replaced(stored.body, R"("K1":"45")", R"("K1":"45","P":"245000.00")");
  const auto changed = replaced(stored.body, R"("K1":"45")", R"("K1":"80","P":"245000.00")");
  EXPECT_EQ(service.put(tender + "/bids/A", changed, stored.etag()).at("/code"), "bid.opened");
  const auto put = service.put(tender + "/bids/A", priced, stored.etag());
  EXPECT_EQ(put.at("/answers/P"), "245000.00") << put.body;
  EXPECT_EQ(service.put(tender + "/bids/A", replaced(priced, "245000.00", "1.00"), "*").at("/code"),
            "bid.opened");
}

TEST(BidCorrection, WhatWasRejectedBeforeThePricesStaysSoWithThePrices) {
  const ApiService service;
  const auto tender = server_test::sealed_tender(service);
  for (const char* id : {"A", "B"})
    service.post(tender.path + "/bids", bid_json(id, std::string("Bouwer ") + id, "60", "240000.00"));
  service.set_clock(after_deadline);
  ASSERT_EQ(server_test::opened(service, tender, "quality").status, 201);
  const auto decide = [&](const std::string& bid, const std::string& outcome) {
    return service.post(tender.path + "/admissibility-decisions",
                        R"({"bid":")" + bid + R"(","outcome":")" + outcome +
                            R"(","ground":"E1","reason":"Geen bewijs","person":"Anna"})");
  };
  EXPECT_EQ(decide("B", "rejected").status, 201);
  server_test::lock_quality(service, tender, {"A"});
  ASSERT_EQ(server_test::opened(service, tender, "prices").status, 201);
  EXPECT_EQ(decide("B", "admitted").at("/code"), "admissibility.locked");
  EXPECT_EQ(decide("A", "rejected").status, 201);
  EXPECT_EQ(decide("A", "admitted").status, 201);
}

}  // namespace

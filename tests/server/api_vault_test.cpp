// The vault through the API: receipts, codes, openings, and what is refused.
#include "server/app/seal_bid.hpp"
#include "server/storage/audit_log.hpp"
#include "server/storage/vault_store.hpp"
#include "server/vault/envelope.hpp"
#include "tests/server/sealed_tender.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

namespace {

using namespace server_test;
using testing::ElementsAre;
using testing::HasSubstr;

ApiAnswer submitted(const ApiService& service, const SealedTender& tender, const std::string& bid,
                    const std::string& headers = "") {
  return service.call({"POST", tender.path + "/bids", bid, "application/json", headers});
}

TEST(ApiVault, ThePublicationStatesTheChoice) {
  const ApiService service;
  const auto path = stored_tender(service, dossier_without_bids());
  const auto publish = [&](const std::string& sealing) {
    return service.post(path + "/publications", R"({"publishedBy":"C")" + sealing + "}");
  };
  EXPECT_THAT(publish("").findings(), ElementsAre("publication.sealing sealing"));
  EXPECT_THAT(publish(R"(,"sealing":{"sealed":true,"keyHolders":["An"]})").findings(),
              ElementsAre("keyHolders.tooFew sealing.keyHolders"));
  EXPECT_THAT(publish(R"(,"sealing":{"sealed":true,"keyHolders":["An","AN ","  "]})").findings(),
              ElementsAre("keyHolders.twice sealing.keyHolders[1]", "keyHolders.name sealing.keyHolders[2]"));
  const auto open = publish(R"(,"sealing":{"sealed":false})");
  EXPECT_EQ(open.status, 201) << open.body;
  EXPECT_EQ(open.at("/sealed"), "false");
  EXPECT_EQ(open.at("/keyLetters"), "(none)");
  EXPECT_EQ(service.post(path + "/bids", bid_json("A", "Bouwer", "45", "245000")).status, 201);
  EXPECT_EQ(service.post(path + "/openings", opening_order("quality", 1, "", 2, "")).at("/code"),
            "tender.notSealed");
}

TEST(ApiVault, ATenderWithBidsCannotBePublished) {
  const ApiService service;
  const auto path = stored_tender(
      service, replaced(api_dossier(), R"("reference")", R"("deadline":"2026-12-01T12:00:00Z","reference")"));
  EXPECT_THAT(service
                  .post(path + "/publications",
                        R"({"publishedBy":"C","sealing":{"sealed":true,"keyHolders":["An","Bo"]}})")
                  .findings(),
              testing::Contains("publication.hasBids bids"));
}

TEST(ApiVault, TheLettersAreShownOnce) {
  const ApiService service;
  const auto tender = sealed_tender(service);
  const auto again = service.get(tender.path + "/publications/1");
  EXPECT_EQ(again.at("/sealed"), "true");
  EXPECT_EQ(again.at("/keyLetters"), "(none)");
  const auto holders = service.get(tender.path + "/key-holders");
  EXPECT_EQ(holders.each("/keyHolders", "/name"), "[An Bo Cas An Bo Cas]");
  EXPECT_NE(holders.at("/keyHolders/0/keyFingerprint"), holders.at("/keyHolders/3/keyFingerprint"));
}

TEST(ApiVault, ABidIsReplacedOrWithdrawnWithItsReceipt) {
  const ApiService service;
  const auto tender = sealed_tender(service);
  const auto first = submitted(service, tender, bid_json("A", "Bouwer", "45", "245000"));
  ASSERT_EQ(first.status, 202) << first.body;
  const auto receipt = first.at("/receipt"), code = first.at("/code");
  EXPECT_EQ(first.header("Location"), tender.path + "/sealed-bids/" + receipt);
  EXPECT_EQ(service.get(first.header("Location").value()).at("/qualityCommitment"),
            first.at("/qualityCommitment"));
  const auto replacing = [&](const std::string& with) {
    return "Replaces-Receipt: " + receipt + "\r\nReceipt-Code: " + with + "\r\n";
  };
  const auto better = bid_json("A", "Bouwer", "50", "244000");
  EXPECT_THAT(submitted(service, tender, better, replacing("0000")).findings(),
              ElementsAre("receipt.unknown receipt"));
  const auto second = submitted(service, tender, better, replacing(code));
  ASSERT_EQ(second.status, 202) << second.body;
  EXPECT_THAT(submitted(service, tender, better, replacing(code)).findings(),
              ElementsAre("receipt.ended receipt"));
  const auto third = submitted(service, tender, bid_json("B", "Ander", "20", "230000"));
  const auto withdrawals = tender.path + "/sealed-bids/" + third.at("/receipt") + "/withdrawals";
  EXPECT_THAT(service.post(withdrawals, R"({"code":")" + code + "\"}").findings(),
              ElementsAre("receipt.unknown receipt"));
  const auto withdrawn = service.post(withdrawals, R"({"code":")" + third.at("/code") + "\"}");
  EXPECT_EQ(withdrawn.status, 201) << withdrawn.body;
  EXPECT_EQ(withdrawn.at("/ended"), "withdrawn");

  service.set_clock(after_deadline);
  EXPECT_THAT(service
                  .post(tender.path + "/sealed-bids/" + second.at("/receipt") + "/withdrawals",
                        R"({"code":")" + second.at("/code") + "\"}")
                  .findings(),
              ElementsAre("receipt.afterDeadline receipt"));
  const auto late = submitted(service, tender, bid_json("C", "Traag", "80", "200000"));
  EXPECT_EQ(late.at("/late"), "true");
  const auto record = opened(service, tender, "quality");
  ASSERT_EQ(record.status, 201) << record.body;
  EXPECT_EQ(record.each("/opened", "/receipt"), "[" + second.at("/receipt") + "]");
  EXPECT_EQ(record.each("/replaced", "/receipt"), "[" + receipt + "]");
  EXPECT_EQ(record.each("/withdrawn", "/receipt"), "[" + third.at("/receipt") + "]");
  EXPECT_EQ(record.each("/late", "/receipt"), "[" + late.at("/receipt") + "]");
  EXPECT_EQ(record.at("/openedBy"), R"(["An","Cas"])");
  EXPECT_EQ(service.get("/api/v1/audit-entries?action=keyShare.used").each("/auditEntries", "/subject"),
            "[quality: An quality: Cas]");
  const auto page = tender.path.substr(std::string("/api/v1").size());
  EXPECT_THAT(service.get(page + "/openings/quality").body, HasSubstr("An, Cas"));
  EXPECT_THAT(service.get(page + "/audit-log").body, HasSubstr("kwaliteit: Cas"));
  EXPECT_EQ(service.get(tender.path + "/openings/quality").body, record.body);
  EXPECT_EQ(service.get(tender.path + "/bids").each("/bids", "/id"), "[A]");
  EXPECT_EQ(service.get(tender.path + "/bids/A").at("/answers/K1"), "50");
}

TEST(ApiVault, TheRecordOfAnOpeningNamesTheHeadOfTheLogJustBefore) {
  const ApiService service;
  const auto tender = sealed_tender(service);
  submitted(service, tender, bid_json("A", "Bouwer", "45", "245000"));
  service.set_clock(after_deadline);
  const auto record = opened(service, tender, "quality");
  ASSERT_EQ(record.status, 201) << record.body;
  const auto first = service.get("/api/v1/audit-entries?action=keyShare.used");
  const auto head = server::head_text(
      {std::stoll(first.at("/auditEntries/0/sequence")) - 1, first.at("/auditEntries/0/previous")});
  EXPECT_EQ(record.at("/logHead"), head);
  const auto page = tender.path.substr(std::string("/api/v1").size());
  EXPECT_THAT(service.get(page + "/openings/quality").body, HasSubstr(head));
}

TEST(ApiVault, TheServiceNotesTheTimeItself) {
  const ApiService service;
  const auto tender = sealed_tender(service);
  const auto bid =
      replaced(bid_json("A", "Bouwer", "45", "245000"), R"("answers")",
               R"("receivedAt":"2026-11-01T00:00:00Z","withdrawn":{"at":"2026-11-01T00:00:00Z"},"answers")");
  EXPECT_THAT(submitted(service, tender, bid).findings(),
              ElementsAre("sealed.receivedAt receivedAt", "sealed.withdrawn withdrawn"));
}

TEST(ApiVault, TwoRightCodesOfTwoHoldersOpenAndNothingElseDoes) {
  const ApiService service;
  const auto tender = sealed_tender(service);
  const auto& codes = tender.quality_codes;
  const auto open = [&](int one, const std::string& code1, int other, const std::string& code2) {
    return service.post(tender.path + "/openings", opening_order("quality", one, code1, other, code2));
  };
  EXPECT_THAT(open(1, codes[0], 2, codes[1]).findings(), ElementsAre("opening.beforeDeadline"));
  service.set_clock(after_deadline);
  EXPECT_THAT(open(1, codes[0], 1, codes[0]).findings(),
              ElementsAre("releaseCode.sameHolder releases[1].holder"));
  EXPECT_THAT(open(1, codes[0], 2, codes[0]).findings(),
              ElementsAre("releaseCode.sameCode releases[1].code"));
  EXPECT_THAT(open(1, "onzin", 9, codes[1]).findings(),
              ElementsAre("releaseCode.malformed releases[0].code", "releaseCode.holder releases[1].holder"));
  EXPECT_THAT(open(1, tender.prices_codes[0], 2, codes[1]).findings(),
              ElementsAre("releaseCode.otherEnvelope releases[0].code"));
  EXPECT_THAT(service
                  .post(tender.path + "/openings",
                        R"({"envelope":"quality","releases":[{"holder":1,"code":")" + codes[0] + "\"}]}")
                  .findings(),
              ElementsAre("releases.two releases"));
  EXPECT_THAT(open(1, codes[1], 2, codes[0]).findings(),
              ElementsAre("releaseCode.wrong releases[0].code", "releaseCode.wrong releases[1].code"));
  EXPECT_EQ(open(2, codes[1], 3, codes[2]).status, 201);
  EXPECT_EQ(open(2, codes[1], 3, codes[2]).at("/code"), "opening.done");
}

TEST(ApiVault, WrongCodesMakeOneWaitLongerAndLonger) {
  const ApiService service;
  const auto tender = sealed_tender(service);
  const auto check = [&](const std::string& code) {
    return service.post(tender.path + "/code-checks",
                        R"({"envelope":"prices","holder":1,"code":")" + code + "\"}");
  };
  EXPECT_EQ(check(tender.prices_codes[0]).at("/right"), "true");
  for (int round = 0; round < 3; ++round)
    EXPECT_THAT(check(tender.prices_codes[1]).findings(), ElementsAre("releaseCode.wrong code"));
  EXPECT_THAT(check(tender.prices_codes[0]).findings(), ElementsAre("releaseCode.wait"));
  EXPECT_EQ(check(tender.prices_codes[0]).at("/findings/0/parameters/seconds"), "(none)");
  service.set_clock("2026-11-25T10:00:59Z");
  EXPECT_THAT(check(tender.prices_codes[0]).findings(), ElementsAre("releaseCode.wait"));
  service.set_clock("2026-11-25T10:01:00Z");
  EXPECT_THAT(check(tender.prices_codes[1]).findings(), ElementsAre("releaseCode.wrong code"));
  service.set_clock("2026-11-25T10:02:59Z");
  EXPECT_THAT(check(tender.prices_codes[0]).findings(), ElementsAre("releaseCode.wait"));
  service.set_clock("2026-11-25T10:03:00Z");
  EXPECT_EQ(check(tender.prices_codes[0]).status, 201);
  EXPECT_THAT(check(tender.prices_codes[1]).findings(), ElementsAre("releaseCode.wrong code"))
      << "free again";
  EXPECT_EQ(check(tender.prices_codes[0]).status, 201);
}

TEST(ApiVault, NewLettersTakeTwoHoldersOnceABidIsThere) {
  const ApiService service;
  const auto tender = sealed_tender(service);
  const auto renew = [&](const std::string& releases) {
    return service.post(tender.path + "/key-letters",
                        R"({"envelope":"quality","keyHolders":["Dee","Eef"])" + releases + "}");
  };
  const auto fresh = renew("");
  EXPECT_EQ(fresh.status, 201) << fresh.body;
  EXPECT_NE(fresh.at("/keyLetters/1/pricesCode"), "(none)") << "both envelopes";
  ASSERT_EQ(submitted(service, tender, bid_json("A", "Bouwer", "45", "245000")).status, 202);
  EXPECT_EQ(renew("").at("/code"), "vault.hasBids");
  const auto releases = [](const ApiAnswer& letters) {
    return R"(,"releases":[{"holder":1,"code":")" + letters.at("/keyLetters/0/qualityCode") +
           R"("},{"holder":2,"code":")" + letters.at("/keyLetters/1/qualityCode") + "\"}]";
  };
  const auto second = renew(releases(fresh));
  EXPECT_EQ(second.status, 201) << second.body;
  EXPECT_EQ(second.at("/keyLetters/0/pricesCode"), "(none)");
  EXPECT_THAT(renew(releases(fresh)).findings(),
              ElementsAre("releaseCode.wrong releases[0].code", "releaseCode.wrong releases[1].code"));
  service.set_clock(after_deadline);
  const auto record = service.post(tender.path + "/openings",
                                   opening_order("quality", 1, second.at("/keyLetters/0/qualityCode"), 2,
                                                 second.at("/keyLetters/1/qualityCode")));
  EXPECT_EQ(record.status, 201) << record.body;
  EXPECT_EQ(record.each("/opened", "/bidder"), "[Bouwer]");
}

TEST(ApiVault, PricesComeAfterQualityAndByNoOtherWay) {
  const ApiService service;
  const auto tender = sealed_tender(service);
  submitted(service, tender, bid_json("A", "Bouwer", "45", "245000"));
  submitted(service, tender, bid_json("A", "Bouwer", "46", "246000"));
  service.set_clock(after_deadline);
  EXPECT_EQ(opened(service, tender, "prices").at("/code"), "opening.qualityFirst");
  const auto quality = opened(service, tender, "quality");
  EXPECT_EQ(quality.each("/opened", "/bid"), "[A I2]");
  EXPECT_EQ(quality.at("/opened/1/remarks"), R"(["opening.idChanged","opening.bidderTwice"])");
  const auto stored = service.get(tender.path + "/bids/A");
  EXPECT_EQ(stored.at("/answers/P"), "(none)");
  EXPECT_EQ(opened(service, tender, "prices").at("/code"), "step.notAllowed");
  const auto priced = service.put(
      tender.path + "/bids/A", replaced(stored.body, R"("K1":"45")", R"("K1":"44","P":"1")"), stored.etag());
  EXPECT_EQ(priced.at("/code"), "bid.opened") << priced.body;
  const auto corrected = service.post(
      tender.path + "/step-requests",
      R"({"step":"correct-bid","bid":"A","answers":{"K1":"44"},"person":"An","reason":"Tikfout"})");
  ASSERT_EQ(corrected.status, 201) << corrected.body;
  service.post(corrected.header("Location").value() + "/decisions",
               R"({"outcome":"confirmed","person":"Bo"})");
  EXPECT_EQ(service.get(tender.path + "/bids/A").at("/answers/K1"), "44");
  lock_quality(service, tender, {"A", "I2"});
  const auto prices = opened(service, tender, "prices");
  ASSERT_EQ(prices.status, 201) << prices.body;
  EXPECT_EQ(prices.at("/opened/0/remarks"), R"(["opening.bidChanged"])");
  EXPECT_EQ(prices.at("/opened/1/remarks"), R"([])");
  EXPECT_EQ(service.get(tender.path + "/bids/A").at("/answers/P"), "245000");
  EXPECT_EQ(service.get(tender.path + "/bids/I2").at("/answers/P"), "246000");
}

// Somebody with the codes of quality and a copy of the database could try prices against it.
TEST(ApiVault, AnEnvelopeOfQualityHasNothingThatDependsOnThePrices) {
  ApiService service;
  const auto tender = sealed_tender(service);
  const auto keys = server::make_envelope_keys();
  constexpr auto quality = criteria::EnvelopeKind::quality;
  service.service().database.write([&](server::Unit& unit) {
    server::VaultStore(unit).insert_key(1, quality, {2, {keys.public_key}}, before_deadline);
  });
  submitted(service, tender, bid_json("A", "Bouwer", "45", "245000"));
  service.service().database.read([&](server::Unit& unit) {
    server::VaultStore store(unit);
    const auto bid = store.all(1).at(0);
    const auto content =
        server::open_envelope(keys.public_key, keys.secret_key, store.envelope(bid.receipt, quality)->content,
                              server::envelope_place(1, quality, bid));
    ASSERT_TRUE(content.has_value());
    const auto document = server::unpacked(*content)->document;
    EXPECT_THAT(document, testing::StartsWith(R"({"bid":{)"));
    EXPECT_THAT(document, HasSubstr("Bouwer"));
    EXPECT_THAT(document, testing::Not(HasSubstr("245000")));
  });
}

TEST(ApiVault, ABidThatNoLongerFitsIsInTheRecordAndStopsNothing) {
  const ApiService service;
  const auto tender = sealed_tender(service);
  const auto first = submitted(service, tender, bid_json("A", "Bouwer", "45", "245000"));
  const auto definition = service.get(tender.path);
  const auto renamed = replaced(definition.body, R"("id":"K1")", R"("id":"K9")");
  const auto corrected = service.post(tender.path + "/corrections",
                                      R"({"publishedBy":"C","reason":"Vraag 1","tender":)" + renamed + "}");
  ASSERT_EQ(corrected.status, 201) << corrected.body;
  submitted(service, tender, replaced(bid_json("B", "Ander", "50", "240000"), "K1", "K9"));
  service.set_clock(after_deadline);
  const auto record = opened(service, tender, "quality");
  ASSERT_EQ(record.status, 201) << record.body;
  EXPECT_EQ(record.at("/publication"), "2");
  EXPECT_EQ(record.each("/failed", "/receipt"), "[" + first.at("/receipt") + "]");
  EXPECT_EQ(record.at("/failed/0/reasons"), R"(["answer.criterionUnknown"])");
  EXPECT_EQ(record.each("/opened", "/bid"), "[B]");
  lock_quality(service, tender, {"B"});
  const auto prices = opened(service, tender, "prices");
  EXPECT_EQ(prices.at("/failed/0/reasons"), R"(["opening.noQuality"])");
}

// What somebody with the database file might do to envelopes.
TEST(EnvelopesOfAFile, DoNotOpenInAnotherPlace) {
  const ApiService service;
  const auto tender = sealed_tender(service);
  submitted(service, tender, bid_json("A", "Bouwer", "45", "245000"));
  submitted(service, tender, bid_json("B", "Ander", "50", "240000"));
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open((service.data() / "wederwaarde.db").c_str(), &database), SQLITE_OK);
  const char* const swap =
      "DROP TRIGGER sealed_envelopes_stay; CREATE TEMP TABLE before AS SELECT * FROM sealed_envelopes;"
      "UPDATE sealed_envelopes SET content = (SELECT content FROM before WHERE before.envelope = "
      "sealed_envelopes.envelope AND before.receipt <> sealed_envelopes.receipt) WHERE envelope = 'quality';";
  char* why = nullptr;
  EXPECT_EQ(sqlite3_exec(database, swap, nullptr, nullptr, &why), SQLITE_OK) << why;
  sqlite3_close(database);
  service.set_clock(after_deadline);
  const auto record = opened(service, tender, "quality");
  ASSERT_EQ(record.status, 201) << record.body;
  EXPECT_EQ(record.at("/opened"), "[]");
  EXPECT_EQ(record.each("/failed", "/reasons"), R"([["opening.damaged"] ["opening.damaged"]])");
}

}  // namespace

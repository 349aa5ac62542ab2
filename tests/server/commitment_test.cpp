// The log names bids of a tender in process so that nobody can guess a price, and everybody can check later.
#include "server/app/commitment.hpp"

#include "server/app/award.hpp"
#include "server/app/import_tender.hpp"
#include "server/app/publish_tender.hpp"
#include "server/app/seal_bid.hpp"
#include "server/app/submit_bid.hpp"
#include "server/app/tender_archive.hpp"
#include "server/app/verify_data.hpp"
#include "server/app/verify_tender_archive.hpp"
#include "server/storage/bid_store.hpp"
#include "server/storage/sha256.hpp"
#include "tests/server/sealed_tender.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace server;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const Actor buyer{"buyer", "r-1"};

class Commitments : public testing::Test {
 protected:
  TenderId published(bool is_sealed) {
    const auto id =
        import_tender(service_, buyer, server_test::dossier_without_bids(is_sealed ? "T-1" : "T-2")).value();
    SealingOrder sealing{is_sealed, {}};
    if (is_sealed) sealing.key_holders = {"An", "Bo"};
    publish_tender(service_, buyer, id, {"Cora", std::nullopt, {}, sealing}).value();
    return id;
  }
  std::vector<AuditEntry> entries(TenderId tender, const std::string& action) {
    std::vector<AuditEntry> found;
    for (const auto& each :
         service_.database.read([&](Unit& unit) {
                            return audit_entries(unit, tender, Page{1, 100});
                          })
             .rows)
      if (each.entry.action == action) found.push_back(each.entry);
    return found;
  }
  std::vector<std::string> findings() {
    criteria::Findings found;
    read_data(server_test::test_database(folder_.path()),
              [&](Unit& unit) { found = verify_data(unit, std::nullopt).findings; });
    return test_support::codes(found);
  }
  void run(const std::string& sql) {
    service_.database.write([&](Unit& unit) { unit.execute(sql); });
  }

  std::string now_ = "2026-11-25T10:00:00.000Z";
  test_support::TemporaryFolder folder_;
  Service service_{server_test::test_database(folder_.path()), [this] { return now_; }};
};

TEST_F(Commitments, ABidCannotBeGuessedFromTheLogAndIsCheckedWithItsSalt) {
  const auto id = published(false);
  const auto json = server_test::bid_json("A", "Bouwer", "40", "100.00");
  submit_bid(service_, buyer, id, json).value();
  edit_bid(service_, buyer, id, "A", {server_test::bid_json("A", "Bouwer", "40", "99.00"), 1}).value();
  const auto bid = service_.database.read([&](Unit& unit) { return *BidStore(unit).find(id, "A"); });
  const auto stored = entries(id, "bid.stored").at(0), edited = entries(id, "bid.edited").at(0);
  EXPECT_NE(edited.sha256, bid.document.sha256);
  EXPECT_EQ(edited.before, stored.sha256);
  const auto salts = service_.database.read([&](Unit& unit) { return SaltStore(unit).list(id); });
  ASSERT_EQ(salts.size(), 2U);
  EXPECT_NE(salts[0].salt, salts[1].salt);
  EXPECT_EQ(commitment_of(salts[1].salt, bid.document.text), edited.sha256);
  EXPECT_THAT(findings(), IsEmpty());
  run("UPDATE bids SET document = replace(document, '99.00', '98.00')");
  EXPECT_THAT(findings(), Contains(HasSubstr("stored.differs")));
}

TEST_F(Commitments, AnArchiveHoldsTheSaltsAndIsCheckedWithThem) {
  const auto id = published(false);
  submit_bid(service_, buyer, id, server_test::bid_json("A", "Bouwer", "40", "100.00")).value();
  now_ = "2026-12-02T10:00:00.000Z";
  EXPECT_FALSE(make_tender_archive(service_, id)) << "the prices are not opened";
  run("INSERT INTO tender_steps SELECT tender, 3, 'open-prices', 'closed', 'prices-opened', 'An', 'Bo', "
      "'', facts, "
      "sha256, at, recorded_at, named_whole FROM tender_steps WHERE number = 1 AND tender = " +
      std::to_string(id));
  const auto zip = make_tender_archive(service_, id).value();
  EXPECT_THAT(test_support::codes(verify_tender_archive(zip).findings),
              testing::ElementsAre("archive.processUnnamed dossier/process.xml steps[2]"))
      << "only the step that was written past the log";
}

TEST_F(Commitments, EnvelopesAndWhatIsRecordedAroundAnAwardAreChecked) {
  const auto id = published(true);
  seal_bid(service_, buyer, id, server_test::bid_json("A", "Bouwer", "40", "100.00"), std::nullopt).value();
  store_award_file(service_, buyer, id,
                   R"({"format":"wederwaarde-award/1","letters":{"sentOn":"2026-12-05","standstillDays":20,)"
                   R"("extendToWorkingDay":true},"clarifications":[],"prices":[],"evidence":[]})",
                   std::nullopt)
      .value();
  EXPECT_THAT(findings(), IsEmpty());
  run("DROP TRIGGER sealed_envelopes_stay; UPDATE sealed_envelopes SET content = CAST(content || x'00' AS "
      "BLOB) WHERE "
      "envelope = "
      "'prices'");
  EXPECT_THAT(findings(), Contains(HasSubstr("envelopes[")));
  run("DROP TRIGGER award_files_stay; UPDATE award_files SET document = replace(document, '2026-12-05', "
      "'2026-12-06')");
  EXPECT_THAT(findings(), Contains(HasSubstr("award-files[1]")));
}

}  // namespace

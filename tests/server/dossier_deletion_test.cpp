// Two people delete the whole dossier of a tender after its term: every row goes, and the log stays whole.
#include "server/app/delete_kept.hpp"
#include "server/app/import_tender.hpp"
#include "server/app/retention.hpp"
#include "server/app/verify_data.hpp"
#include "server/storage/tender_store.hpp"
#include "tests/server/assessed_tender.hpp"
#include "tests/server/audited_service.hpp"
#include "tests/server/leak_search.hpp"
#include "tests/server/promise_dossier.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace server {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

const Actor buyer{"buyer", "r-1"};

// The tables that say something of a tender, with how many of its rows are left.
std::vector<std::string> left_of(Unit& unit, TenderId tender) {
  std::vector<std::string> left;
  for (const TableShape& shape : unit.session().tables()) {
    const auto& table = shape.name;
    const auto has = [&](const char* name) {
      return std::any_of(shape.columns.begin(), shape.columns.end(),
                         [&](const TableColumn& column) { return column.name == name; });
    };
    if (table != "tenders" && (!has("tender") || table == "library_comments")) continue;
    const auto count = unit.number(
        fmt::format("SELECT COUNT(*) FROM {} WHERE {} = $1", table, table == "tenders" ? "id" : "tender"),
        {tender});
    if (count > 0) left.push_back(table);
  }
  return left;
}

class DossierDeletion : public testing::Test {
 protected:
  DossierDeletion() {
    server_test::fill_audited(folder_.path());
    open();
  }
  void open() {
    service_.reset();
    service_.emplace(server_test::test_database(folder_.path()), [this] { return now_; });
  }
  TenderId tender(std::string_view reference) {
    for (const auto& item : retention_items(*service_))
      if (item.reference == reference) return item.tender;
    return 0;
  }
  std::vector<std::string> found() {
    return service_->database.read(
        [](Unit& unit) { return test_support::codes(verify_data(unit, std::nullopt).findings); });
  }
  static std::vector<std::string> codes(const Failure& failure) {
    return test_support::codes(std::get<Findings>(failure));
  }
  Result<DeletionProposal> delete_by_two(TenderId id) {
    const auto proposal = propose_deletion(*service_, buyer, {id, "dossier", "Anna", "Termijn voorbij"});
    if (!proposal) return proposal;
    return decide_deletion(*service_, buyer, proposal->id, {"Bram", "", true});
  }

  std::string now_ = "2099-11-25T09:00:00.000Z";
  test_support::TemporaryFolder folder_;
  std::optional<Service> service_;
};

TEST_F(DossierDeletion, LeavesTheProposalAndTheLog) {
  const auto id = tender("T-1");
  const auto sha256 = load_whole_dossier(*service_, id).value()->document.sha256;
  const auto before = service_->database.read([](Unit& unit) { return audit_head(unit); });
  const auto deleted = delete_by_two(id);
  ASSERT_TRUE(deleted) << codes(deleted.error()).front();
  EXPECT_GT(deleted->deleted, 10);
  service_->database.read([&](Unit& unit) {
    EXPECT_THAT(left_of(unit, id), ElementsAre("audit_log", "deleted_dossiers", "deletion_proposals"));
    EXPECT_EQ(find_audit_entry(unit, before.sequence)->hash, before.hash);
    AuditFilter filter;
    filter.action = "dossier.deleted";
    const auto entry = audit_entries(unit, filter, {1, 10}).rows.at(0).entry;
    EXPECT_EQ(entry.subject, "T-1: Termijn voorbij");
    EXPECT_EQ(entry.before, sha256);
    EXPECT_EQ(entry.tender, id);
    EXPECT_EQ(unit.number("SELECT COUNT(*) FROM evaluated_dossiers WHERE sha256 NOT IN "
                          "(SELECT dossier FROM evaluations)"),
              0);
  });
  EXPECT_THAT(found(), IsEmpty());
  const auto left = deleted_dossiers(*service_);
  ASSERT_EQ(left.size(), 1U);
  EXPECT_EQ(left.front().reference + " " + left.front().sha256, "T-1 " + sha256);
  EXPECT_TRUE(std::holds_alternative<NotFound>(load_dossier(*service_, id).error()));
  EXPECT_EQ(tender("T-1"), 0);
  open();
  EXPECT_THAT(found(), IsEmpty()) << "after a restart";
}

TEST_F(DossierDeletion, LeavesNoByteOfABid) {
  const std::string mark = "Merkwaardige Bouwers B.V.";
  auto dossier = server_test::api_dossier("T-77");
  dossier = server_test::replaced(dossier, "\"name\": \"", "\"name\": \"" + mark + " ");
  const auto id = import_tender(*service_, buyer, dossier).value();
  open();
  ASSERT_THAT(server_test::leaks_in_folder({mark}, folder_.path()), Not(IsEmpty()));
  service_->database.write(
      [](Unit& unit) { unit.execute("UPDATE retention_rules SET years = 0, starts = 'created'"); });
  ASSERT_TRUE(delete_by_two(id));
  service_.reset();
  EXPECT_THAT(server_test::leaks_in_folder({mark}, folder_.path()), IsEmpty());
}

TEST_F(DossierDeletion, WaitsForEveryTermAndForTheEnd) {
  const auto id = tender("T-1");
  now_ = "2034-01-01T09:00:00.000Z";
  ASSERT_THAT(retention_items(*service_), Contains(testing::Field(&RetentionItem::is_due, true)));
  EXPECT_THAT(codes(delete_by_two(id).error()), ElementsAre("deletion.notDue kind"))
      << "files and losing bids are due, the dossier is not";
  now_ = "2099-11-25T09:00:00.000Z";
  const auto proposal = propose_deletion(*service_, buyer, {id, "dossier", "Anna", "Termijn"}).value();
  EXPECT_THAT(codes(decide_deletion(*service_, buyer, proposal.id, {"anna ", "", true}).error()),
              ElementsAre("step.samePerson person"));
  service_->database.write([](Unit& unit) { unit.execute("UPDATE retention_rules SET years = 90"); });
  EXPECT_THAT(codes(decide_deletion(*service_, buyer, proposal.id, {"Bram", "", true}).error()),
              ElementsAre("deletion.notDue kind"))
      << "the rule was changed meanwhile";
  EXPECT_TRUE(load_dossier(*service_, id));
  EXPECT_EQ(decide_deletion(*service_, buyer, proposal.id, {"Bram", "Nog niet", false})->outcome, "declined");
  EXPECT_TRUE(load_dossier(*service_, id));
  EXPECT_THAT(found(), IsEmpty());
}

TEST_F(DossierDeletion, KeepsTheNumberOfATender) {
  const auto id = import_tender(*service_, buyer, server_test::api_dossier("T-78")).value();
  service_->database.write(
      [](Unit& unit) { unit.execute("UPDATE retention_rules SET years = 0, starts = 'created'"); });
  ASSERT_TRUE(delete_by_two(id));
  EXPECT_EQ(import_tender(*service_, buyer, server_test::api_dossier("T-78")).value(), id + 1);
  EXPECT_THAT(found(), IsEmpty());
}

TEST_F(DossierDeletion, WhatIsLeftBehindIsFound) {
  const auto id = tender("T-1");
  service_->database.write([&](Unit& unit) {
    record(unit, {now_, "x", "", "dossier.deleted", id, "T-1: x", "", "00"});
  });
  EXPECT_THAT(found(), Contains(StartsWith("stored.notDeleted tenders[")));
}

TEST_F(DossierDeletion, IsTheOnlyWayToDeleteARow) {
  for (const char* const table : {"tenders", "bids", "grades", "uploads", "draws", "evaluations",
                                  "superseded_documents", "publications", "promises", "promise_terms",
                                  "award_files", "tender_steps", "vaults", "evaluated_dossiers"}) {
    const auto count = service_->database.read(
        [&](Unit& unit) { return unit.number(fmt::format("SELECT COUNT(*) FROM {}", table), {}); });
    if (count == 0) continue;
    EXPECT_ANY_THROW(service_->database.write([&](Unit& unit) {
      unit.execute("PRAGMA defer_foreign_keys = ON");
      unit.execute(fmt::format("DELETE FROM {}", table));
    })) << table;
  }
  EXPECT_ANY_THROW(service_->database.write([&](Unit& unit) {
    unit.execute("INSERT INTO deleted_dossiers VALUES ($1, 1, 'x', 'x', '', '')", {tender("T-1")});
  }));
}

// In process: withdrawn by two, with a panel, interests, grades and blind names.
TEST(DossierDeletionOfAProcess, TakesWhatItsStagesStored) {
  server_test::ApiService service;
  const server_test::AssessedTender tender(service);
  tender.begin(service);
  tender.grade_all(service, {"Anna", "Bram", "Cora"});
  const auto id = std::stoll(tender.path.substr(tender.path.rfind('/') + 1));
  service.service().database.write(
      [](Unit& unit) { unit.execute("UPDATE retention_rules SET years = 0, starts = 'created'"); });
  const auto propose = [&] {
    return service.post(
        "/api/v1/deletion-proposals",
        fmt::format(R"({{"tender":"{}","kind":"dossier","person":"An","reason":"Oud"}})", id));
  };
  EXPECT_THAT(propose().findings(), ElementsAre("deletion.notFinished kind"));
  const auto withdrawal = service.post(tender.path + "/step-requests",
                                       R"({"step":"withdraw","person":"Inge","reason":"Geen geld"})");
  service.post(withdrawal.header("Location").value() + "/decisions",
               R"({"outcome":"confirmed","person":"Joost"})");
  EXPECT_THAT(service.get("/retention").body, HasSubstr("B-1 – dossier"));
  const auto proposal = propose();
  ASSERT_EQ(proposal.status, 201) << proposal.body;
  const auto decided = service.post(proposal.header("Location").value() + "/decisions",
                                    R"({"outcome":"confirmed","person":"Bo"})");
  ASSERT_EQ(decided.status, 200) << decided.body;
  service.service().database.read([&](Unit& unit) {
    EXPECT_THAT(left_of(unit, id), ElementsAre("audit_log", "deleted_dossiers", "deletion_proposals"));
  });
  EXPECT_THAT(service.verified().findings, IsEmpty());
  EXPECT_EQ(service.get(tender.path).status, 404);
  const auto page = service.get("/retention").body;
  EXPECT_THAT(page, HasSubstr("B-1 Schoolmeubilair"));
  EXPECT_THAT(page, HasSubstr("SHA-256 van het dossier zoals het was"));
  EXPECT_THAT(service.get("/audit-log").body, HasSubstr("dossier vernietigd"));
}

// What was promised is measured while the contract runs, long after the award.
TEST(DossierDeletionOfAContract, WaitsForWhatIsStillToBeMeasured) {
  server_test::ApiService service;
  const auto tender = server_test::stored_tender(service, server_test::winning_dossier);
  const auto made = service.post(
      tender + "/promises",
      R"({"terms":{"moments":[{"kind":"delivery","due":"2026-11-01"},{"kind":"end-of-contract","due":"2031-03-01"}]}})");
  service.service().database.write(
      [](Unit& unit) { unit.execute("UPDATE retention_rules SET years = 0, starts = 'created'"); });
  const auto propose = [&] {
    return service.post("/api/v1/deletion-proposals",
                        R"({"tender":")" + tender.substr(tender.rfind('/') + 1) +
                            R"(","kind":"dossier","person":"An","reason":"Oud"})");
  };
  EXPECT_THAT(propose().findings(), ElementsAre("deletion.promisesOpen kind"));
  EXPECT_THAT(propose().body, AllOf(HasSubstr("4 meetmomenten"), HasSubstr("1 maart 2031")));
  for (const char* at : {"/promises/0/id", "/promises/1/id"})
    for (const char* moment : {"2026-11-01", "2031-03-01"}) {
      EXPECT_THAT(propose().findings(), ElementsAre("deletion.promisesOpen kind"));
      const auto measured = service.post(
          "/api/v1/promises/" + made.at(at) + "/measurements",
          std::string(R"({"measuredOn":"2026-11-20","measuredBy":"Lab","moment":")") + moment + R"("})");
      EXPECT_EQ(measured.status, 201) << measured.body;
    }
  const auto proposal = propose();
  ASSERT_EQ(proposal.status, 201) << proposal.body;
  EXPECT_EQ(service
                .post(proposal.header("Location").value() + "/decisions",
                      R"({"outcome":"confirmed","person":"Bo"})")
                .status,
            200);
}

}  // namespace
}  // namespace server

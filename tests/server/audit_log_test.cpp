// The chain of the audit log: appended in the transaction of the change, also when units share one, and over
// the entries of a database that had no chain yet.
#include "server/storage/audit_log.hpp"

#include "server/app/checkpoint.hpp"
#include "server/app/verify_data.hpp"
#include "server/app/verify_log.hpp"
#include "server/storage/database.hpp"
#include "server/storage/migrate.hpp"
#include "server/storage/sessions.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/temporary_folder.hpp"

#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace server {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string now = "2026-11-25T09:00:00.000Z";

AuditEntry entry(std::string action, std::optional<std::int64_t> tender = std::nullopt) {
  return {now, "inkoper", "r-1", std::move(action), tender, "7", "aa", "bb"};
}

std::vector<ChainedEntry> all_of(Database& database) {
  std::vector<ChainedEntry> entries;
  database.read([&](Unit& unit) {
    each_audit_entry(unit, 0, [&](const ChainedEntry& each) { entries.push_back(each); });
  });
  return entries;
}

criteria::Findings chain_findings(Database& database) {
  ChainCheck check;
  for (const auto& each : all_of(database)) check.take(each);
  return check.finish();
}

class AuditLogTest : public testing::Test {
 protected:
  void add(const AuditEntry& added) {
    database_.write([&](Unit& unit) { record(unit, added); });
  }
  test_support::TemporaryFolder folder_;
  Database database_{server_test::test_database(folder_.path()), now};
};

TEST_F(AuditLogTest, AnEntrysFormIsCanonicalJson) {
  const ChainedEntry chained{2, entry("bid.\"edited\"\n", 4), "00ff", ""};
  EXPECT_EQ(canonical_text(chained),
            R"({"action":"bid.\"edited\"\n","actor":"inkoper","after":"aa","at":"2026-11-25T09:00:00.000Z",)"
            R"("before":"bb","previous":"00ff","request":"r-1","sequence":2,"subject":"7","tender":4})");
  EXPECT_EQ(
      canonical_text({1, {now, "", "", "a", std::nullopt, "", ""}, "", "x"}),
      R"({"action":"a","actor":"","after":"","at":"2026-11-25T09:00:00.000Z","before":"","previous":"",)"
      R"("request":"","sequence":1,"subject":""})");
}

TEST_F(AuditLogTest, EachEntryCarriesTheHashOfTheOneBefore) {
  EXPECT_EQ(database_.read(audit_head), AuditHead());
  add(entry("a"));
  add(entry("b", 1));
  const auto entries = all_of(database_);
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].sequence, 1);
  EXPECT_EQ(entries[0].previous, "");
  EXPECT_EQ(entries[0].hash, sha256_hex(canonical_text(entries[0])));
  EXPECT_EQ(entries[1].previous, entries[0].hash);
  EXPECT_EQ(entries[1].entry, entry("b", 1));
  EXPECT_EQ(database_.read(audit_head), (AuditHead{2, entries[1].hash}));
  EXPECT_THAT(chain_findings(database_), IsEmpty());
}

TEST_F(AuditLogTest, WhatIsNotStoredLeavesNoHole) {
  add(entry("a"));
  database_.write([&](Unit& unit) {
    record(unit, entry("given up"));
    unit.abandon();
  });
  EXPECT_THROW(database_.write([&](Unit& unit) {
    record(unit, entry("thrown"));
    throw std::runtime_error("no");
  }),
               std::runtime_error);
  add(entry("b"));
  const auto entries = all_of(database_);
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[1].sequence, 2);
  EXPECT_THAT(chain_findings(database_), IsEmpty());
}

TEST_F(AuditLogTest, UnitsThatShareATransactionStandOneAfterTheOther) {
  constexpr int writers = 8;
  constexpr int each = 50;
  std::vector<std::thread> threads;
  for (int writer = 0; writer < writers; ++writer)
    threads.emplace_back([&] {
      for (int turn = 0; turn < each; ++turn)
        database_.write([&](Unit& unit) {
          record(unit, entry("first"));
          if (turn % 5 == 0) unit.abandon();
          record(unit, entry("second"));
        });
    });
  for (auto& thread : threads) thread.join();
  const auto entries = all_of(database_);
  EXPECT_EQ(entries.size(), static_cast<std::size_t>(writers * each / 5 * 4 * 2));
  for (std::size_t at = 0; at + 1 < entries.size(); at += 2) {
    EXPECT_EQ(entries[at].entry.action, "first");
    EXPECT_EQ(entries[at + 1].entry.action, "second");
  }
  EXPECT_THAT(chain_findings(database_), IsEmpty());
}

TEST_F(AuditLogTest, AnEntryGetsItsHashOnce) {
  add(entry("a"));
  for (const std::string sql :
       {"UPDATE audit_log SET hash = ''", "UPDATE audit_log SET actor = 'x'", "DELETE FROM audit_log"})
    EXPECT_THROW(database_.write([&](Unit& unit) { unit.execute(sql); }), std::logic_error) << sql;
}

TEST_F(AuditLogTest, ListsAreNarrowed) {
  add({"2026-11-24T23:59:59.999Z", "anna", "", "bid.stored", 1, "B1", "aa"});
  add({"2026-11-25T08:00:00.000Z", "bram", "", "bid.edited", 1, "B1", "bb", "aa"});
  add({"2026-11-25T23:00:00.000Z", "anna", "", "grade.stored", 2, "1", "cc"});
  const auto found = [&](const AuditFilter& filter) {
    std::string numbers;
    for (const auto& row : database_.read([&](Unit& unit) { return audit_entries(unit, filter, {}); }).rows)
      numbers += std::to_string(row.sequence);
    return numbers;
  };
  AuditFilter filter;
  EXPECT_EQ(found(filter), "123");
  filter.newest_first = true;
  EXPECT_EQ(found(filter), "321");
  filter = {};
  filter.action = "bid.";
  EXPECT_EQ(found(filter), "12");
  filter = {};
  filter.actor = "anna";
  EXPECT_EQ(found(filter), "13");
  filter.tender = 1;
  EXPECT_EQ(found(filter), "1");
  filter = {};
  filter.since = filter.until = "2026-11-25";
  EXPECT_EQ(found(filter), "23");
  filter = {};
  filter.subject = "B1";
  EXPECT_EQ(found(filter), "12");
  EXPECT_EQ(database_.read([](Unit& unit) { return audit_entries(unit, 1, {2, 1}); }).rows.at(0).sequence, 2);
}

TEST_F(AuditLogTest, AHeadIsShortEnoughToPrint) {
  EXPECT_EQ(head_text({1207, "9f3a0c112b7e44d0ffff"}), "1207 · 9f3a 0c11 2b7e 44d0");
  EXPECT_EQ(head_text({}), "0");
}

// A database from before there was a chain: its entries get theirs when it is opened, and keep what they say.
TEST(AuditLog, OldEntriesAreChained) {
  const test_support::TemporaryFolder folder;
  const auto known = known_migrations(Engine::sqlite);
  {
    const auto session = open_writer(DatabaseAddress(folder.path()));
    Unit unit(*session);
    std::vector<Migration> old;
    for (const auto& each : known)
      if (each.name < "0011") old.push_back(each);
    migrate(unit, old, now);
    for (const std::string action : {"a", "b", "c"})
      unit.execute(
          "INSERT INTO audit_log (at, actor, request, action, tender, subject, sha256) "
          "VALUES ($1, 'inkoper', '', $2, 3, '7', 'aa')",
          {now, action});
  }
  EXPECT_THROW(read_data(DatabaseAddress(folder.path()), [](Unit&) {}), std::runtime_error);
  std::string head;
  {
    Database database(DatabaseAddress(folder.path()), now);
    const auto entries = all_of(database);
    ASSERT_EQ(entries.size(), 4U);
    EXPECT_EQ(entries[3].entry.action, "rows.sealed");
    EXPECT_EQ(entries[2].entry, (AuditEntry{now, "inkoper", "", "c", 3, "7", "aa"}));
    EXPECT_THAT(chain_findings(database), IsEmpty());
    head = entries[3].hash;
    database.write([](Unit& unit) { record(unit, {now, "inkoper", "", "d", std::nullopt, "", ""}); });
    EXPECT_EQ(all_of(database).at(4).previous, head);
  }
  const Database again(DatabaseAddress(folder.path()), now);
}

// ---- checkpoints ----------------------------------------------------------------------------------------

class CheckpointTest : public testing::Test {
 protected:
  CheckpointTest() : key_(folder_.path()) {
    for (const std::string text : {"one", "two", "three"}) tree_.add(leaf_digest(text));
    text_ = signed_checkpoint({3, tree_.root(3)}, {3, "abcd"}, now, key_);
  }
  std::vector<std::string> codes_of(const std::string& text) {
    const auto read = read_checkpoint(text);
    return read ? std::vector<std::string>{"fine"} : test_support::codes(read.error());
  }
  std::string replaced(const std::string& from, const std::string& to) {
    auto text = text_;
    return text.replace(text.find(from), from.size(), to);
  }
  test_support::TemporaryFolder folder_;
  SigningKey key_;
  MerkleTree tree_;
  std::string text_;
};

TEST_F(CheckpointTest, IsReadAsItWasSigned) {
  const auto read = read_checkpoint(text_).value();
  EXPECT_EQ(read.tree.size, 3U);
  EXPECT_EQ(read.tree.root, tree_.root(3));
  EXPECT_EQ(read.at, now);
  EXPECT_EQ(read.head, "abcd");
  EXPECT_EQ(read.public_key, key_.public_key());
  EXPECT_EQ(read.origin, log_origin(key_.public_key()));
}

TEST_F(CheckpointTest, AnyOtherTextIsRefused) {
  EXPECT_THAT(codes_of(""), ElementsAre("checkpoint.form"));
  EXPECT_THAT(codes_of("hello\n\nworld\n"), ElementsAre("checkpoint.form"));
  EXPECT_THAT(codes_of(replaced("\n3\n", "\n4\n")), ElementsAre("checkpoint.signature"));
  EXPECT_THAT(codes_of(replaced("head abcd", "head abce")), ElementsAre("checkpoint.signature"));
  EXPECT_THAT(codes_of(replaced("at 2026", "at 2025")), ElementsAre("checkpoint.signature"));
  const test_support::TemporaryFolder elsewhere;
  const SigningKey other(elsewhere.path());
  EXPECT_THAT(codes_of(replaced(key_.public_key(), other.public_key())), ElementsAre("checkpoint.signature"));
  EXPECT_THAT(codes_of(text_.substr(0, text_.find("—"))), ElementsAre("checkpoint.signature"));
}

TEST_F(CheckpointTest, TellsATruncatedLogFromARewrittenOne) {
  const auto checkpoint = read_checkpoint(text_).value();
  EXPECT_THAT(check_against(tree_, checkpoint), IsEmpty());
  MerkleTree grown = tree_;
  grown.add(leaf_digest("four"));
  EXPECT_THAT(check_against(grown, checkpoint), IsEmpty());
  MerkleTree shorter, rewritten;
  for (const std::string text : {"one", "two"}) shorter.add(leaf_digest(text));
  for (const std::string text : {"one", "TWO", "three", "four"}) rewritten.add(leaf_digest(text));
  EXPECT_THAT(test_support::codes(check_against(shorter, checkpoint)),
              ElementsAre("checkpoint.truncated log"));
  EXPECT_THAT(test_support::codes(check_against(rewritten, checkpoint)),
              ElementsAre("checkpoint.rewritten log"));
}

}  // namespace
}  // namespace server

// What PostgreSQL has to be as SQLite is, and what only it can do: several services on one database, a
// connection that is lost, transactions that are in each other's way.
#include "server/storage/audit_log.hpp"
#include "server/storage/database.hpp"
#include "server/storage/migrate.hpp"
#include "server/storage/row_seals.hpp"
#include "server/storage/sessions.hpp"
#include "server/storage/sha256.hpp"
#include "server/storage/storage_error.hpp"
#include "server/storage/tender_store.hpp"
#include "tests/support/postgres_server.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <map>
#include <set>
#include <thread>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace server {
namespace {

using test_support::PostgresServer;
using test_support::run_sql;
using test_support::TemporaryFolder;

const std::string now = "2026-11-26T09:00:00.000Z";

DatabaseAddress on_postgresql(const TemporaryFolder& folder, const std::string& name) {
  return {folder.path(), PostgresServer::shared().database(name)};
}

TenderSummary tender(const std::string& reference) {
  return {reference, "Kantoormeubilair", "Gouda", "kantoormeubilair", 1, false, true, false};
}

void store_tender(Unit& unit, const std::string& reference) {
  const auto id = TenderStore(unit).insert(tender(reference), document_of("{}"), now);
  unit.execute("INSERT INTO tender_parties (tender, party) VALUES ($1, 'gouda')", {id});
  record(unit, {now, "inkoper", "r-1", "tender.drafted", id, std::to_string(id), "aa"});
}

std::set<std::string> references_in(Database& database) {
  const auto found =
      database.read([](Unit& unit) { return unit.column<std::string>("SELECT reference FROM tenders"); });
  return {found.begin(), found.end()};
}

// Each entry has the hash of its content, and the number and the hash after those of the one before it.
void expect_whole_chain(Database& database) {
  AuditHead head;
  database.read([&](Unit& unit) {
    each_audit_entry(unit, 0, [&](const ChainedEntry& entry) {
      EXPECT_EQ(entry.sequence, head.sequence + 1);
      EXPECT_EQ(entry.previous, head.hash);
      EXPECT_EQ(entry.hash, sha256_hex(canonical_text(entry)));
      head = {entry.sequence, entry.hash};
    });
  });
}

// Of a row of a table that is sealed, newest first: what was sealed and what is there.
void expect_sealed(Database& database) {
  database.read([](Unit& unit) {
    auto seals = newest_seals(unit);
    std::erase_if(seals, [](const auto& seal) { return seal.second.sha256.empty(); });
    std::size_t rows = 0;
    each_sealed_row(unit, [&](const RowName& name, const std::string& sha256) {
      ++rows;
      EXPECT_EQ(seals[name].sha256, sha256) << name.first << name.second;
    });
    EXPECT_EQ(seals.size(), rows);
  });
}

// ---- the same on both -----------------------------------------------------------------------------------

using Columns = std::map<std::string, std::map<std::string, std::vector<std::size_t>>>;

Columns columns_of(Database& database) {
  Columns columns;
  for (const TableShape& table : database.read([](Unit& unit) { return unit.session().tables(); }))
    for (const TableColumn& column : table.columns)
      columns[table.name][column.name] = {column.is_bytes, column.is_whole, column.in_key};
  columns.erase("search_index");  // each engine's own way to find words
  return columns;
}

TEST(PostgreSql, BothEnginesHaveTheSameTablesAndColumns) {
  const TemporaryFolder file, folder;
  Database one(file.path(), now), other(on_postgresql(folder, "shape"), now);
  const auto expected = columns_of(one), found = columns_of(other);
  for (const auto& [table, columns] : expected) {
    ASSERT_TRUE(found.contains(table)) << table;
    EXPECT_EQ(found.at(table), columns) << table;
  }
  EXPECT_EQ(found.size(), expected.size());
}

TEST(PostgreSql, BothEnginesHaveTheSameMigrations) {
  const auto names = [](Engine engine) {
    std::vector<std::string> found;
    for (const auto& each : known_migrations(engine)) found.push_back(each.name);
    return found;
  };
  EXPECT_EQ(names(Engine::sqlite), names(Engine::postgresql));
}

TEST(PostgreSql, RowsAreSealedAlikeWhateverIsInThem) {
  const TemporaryFolder file, folder;
  Database one(file.path(), now), other(on_postgresql(folder, "seals"), now);
  std::vector<std::map<RowName, std::string>> sealed;
  for (Database* database : {&one, &other}) {
    database->write([](Unit& unit) { store_tender(unit, "W-1"); });
    database->write([](Unit& unit) {
      unit.execute(
          "INSERT INTO accounts (handle, name, name_key, email, email_key, created_at) "
          "VALUES ($1, $2, $3, $4, $5, $6)",
          {"h\x01\x1f\x7f", "Zoë \"B\" \\ /", "z", "é\n\t\b", "k", now});
      unit.execute("INSERT INTO totp_secrets (account, sealed, last_step, added_at) VALUES (1, $1, 0, $2)",
                   {Bytes{std::string("\0\xff\x10", 3)}, now});
      unit.execute(
          "INSERT INTO contracts (segment, party, title, supplier, starts_on, ends_on, yearly_cents) "
          "VALUES ('catering', 'gouda', 'Kantine', '', '', '', $1)",
          {std::optional<std::int64_t>()});
    });
    EXPECT_THROW(database->write([](Unit& unit) {
      unit.execute("UPDATE parties SET name = 'Niemand' WHERE id = 'gouda'");
      throw std::runtime_error("refused");
    }),
                 std::runtime_error);
    database->write([](Unit& unit) {
      unit.execute("UPDATE accounts SET signed_in_at = $1", {now});
      unit.execute("UPDATE contracts SET title = 'Kantines', yearly_cents = -5", {});
      unit.execute("DELETE FROM totp_secrets", {});
    });
    expect_sealed(*database);
    expect_whole_chain(*database);
    auto& rows = sealed.emplace_back();
    database->read([&](Unit& unit) {
      each_sealed_row(unit, [&](const RowName& name, const std::string& sha256) { rows[name] = sha256; });
    });
  }
  EXPECT_EQ(sealed[0], sealed[1]);
}

TEST(PostgreSql, ADatabaseThatSortsByALanguageIsRefused) {
  const TemporaryFolder folder;
  const DatabaseAddress address{folder.path(), PostgresServer::shared().sorted_database()};
  EXPECT_THROW(Database(address, now), StorageError);
}

TEST(PostgreSql, AnAddressWithAPasswordOrOfNothingIsRefused) {
  EXPECT_EQ(fault_of_postgres_address("postgresql://db.example.nl/wederwaarde?passfile=/run/secret"), "");
  EXPECT_EQ(fault_of_postgres_address("host=db.example.nl dbname=wederwaarde"), "");
  for (const char* wrong : {"postgresql://wederwaarde:geheim@db/wederwaarde", "host=db password=geheim",
                            "colour=blue", "nothing"})
    EXPECT_NE(fault_of_postgres_address(wrong), "") << wrong;
}

// ---- in each other's way --------------------------------------------------------------------------------

void refuse_as_conflict(Unit& unit) {
  unit.execute("DO $$ BEGIN RAISE serialization_failure USING MESSAGE = 'in the way'; END $$");
}

TEST(PostgreSql, AMessageOfTheServerQuotesNoRow) {
  const TemporaryFolder folder;
  Database database(on_postgresql(folder, "messages"), now);
  const auto add = [](Unit& unit) {
    unit.execute(
        "INSERT INTO parties (id, name, kind, website, version, created_at, updated_at) "
        "VALUES ('geheime-partij', '', '', '', 1, '', '')");
  };
  try {
    database.write([&](Unit& unit) {
      add(unit);
      add(unit);
    });
    FAIL();
  } catch (const std::exception& refused) {
    EXPECT_THAT(refused.what(), testing::HasSubstr("duplicate key"));
    EXPECT_THAT(refused.what(), testing::Not(testing::HasSubstr("geheime-partij")));
  }
}

TEST(PostgreSql, AUnitRunsAgainWhenAnotherTransactionWasInTheWay) {
  const TemporaryFolder folder;
  Database database(on_postgresql(folder, "again"), now);
  int runs = 0;
  database.write([&](Unit& unit) {
    store_tender(unit, "W-1");
    if (++runs < 3) refuse_as_conflict(unit);
  });
  EXPECT_EQ(runs, 3);
  EXPECT_EQ(references_in(database), std::set<std::string>{"W-1"});
  expect_whole_chain(database);
}

TEST(PostgreSql, AUnitThatIsAlwaysInTheWayIsGivenUp) {
  const TemporaryFolder folder;
  Database database(on_postgresql(folder, "never"), now);
  int runs = 0;
  EXPECT_THROW(database.write([&](Unit& unit) {
    ++runs;
    store_tender(unit, "W-1");
    refuse_as_conflict(unit);
  }),
               StorageError);
  EXPECT_EQ(runs, 6);
  EXPECT_TRUE(references_in(database).empty());
  database.write([](Unit& unit) { store_tender(unit, "W-2"); });
  EXPECT_EQ(references_in(database), std::set<std::string>{"W-2"});
}

// The service has a row and wants another, which somebody else has who wants the first: PostgreSQL ends one.
TEST(PostgreSql, ADeadlockIsSolved) {
  const TemporaryFolder folder;
  const auto address = on_postgresql(folder, "deadlock");
  Database database(address, now);
  database.write([](Unit& unit) {
    store_tender(unit, "W-1");
    store_tender(unit, "W-2");
  });
  const auto other = open_writer(address);
  other->run_script(
      "BEGIN; SET LOCAL deadlock_timeout = '1min'; UPDATE tenders SET revision = 7 WHERE id = 2");
  std::thread wants;
  int runs = 0;
  database.write([&](Unit& unit) {
    unit.execute("SET LOCAL deadlock_timeout = '10ms'");
    unit.execute("UPDATE tenders SET title = 'Stoelen' WHERE id = 1");
    if (++runs == 1)
      wants = std::thread([&] {
        other->run_script("UPDATE tenders SET revision = 7 WHERE id = 1");
        other->commit();
      });
    // The other one waits for this one before this one waits for it: who looks for the deadlock ends.
    while (runs == 1 && unit.number("SELECT COUNT(*) FROM pg_locks WHERE NOT granted") == 0)
      std::this_thread::yield();
    unit.execute("UPDATE tenders SET title = 'Tafels' WHERE id = 2");
  });
  wants.join();
  EXPECT_EQ(database.read([](Unit& unit) {
    return unit.column<std::string>("SELECT title || ' ' || revision FROM tenders ORDER BY id");
  }),
            (std::vector<std::string>{"Stoelen 7", "Tafels 7"}));
}

// ---- a lost connection ----------------------------------------------------------------------------------

TEST(PostgreSql, AServerThatComesBackIsUsedAgain) {
  PostgresServer server;
  const TemporaryFolder folder;
  Database database({folder.path(), server.database("restart")}, now);
  database.write([](Unit& unit) { store_tender(unit, "W-1"); });
  EXPECT_EQ(references_in(database).size(), 1U);
  server.restart();
  EXPECT_EQ(references_in(database).size(), 1U);
  database.write([](Unit& unit) { store_tender(unit, "W-2"); });
  EXPECT_EQ(references_in(database), (std::set<std::string>{"W-1", "W-2"}));
  expect_whole_chain(database);
  expect_sealed(database);
}

TEST(PostgreSql, AConnectionThatIsLostHalfWayLeavesNothingBehind) {
  const TemporaryFolder folder;
  Database database(on_postgresql(folder, "halfway"), now);
  const auto end_connection = [](Unit& unit) {
    unit.execute("SELECT pg_terminate_backend(pg_backend_pid())");
  };
  EXPECT_THROW(database.write([&](Unit& unit) {
    store_tender(unit, "W-1");
    end_connection(unit);
  }),
               StorageError);
  EXPECT_THROW(database.read(end_connection), StorageError);
  EXPECT_TRUE(references_in(database).empty());
  database.write([](Unit& unit) { store_tender(unit, "W-2"); });
  EXPECT_EQ(references_in(database), std::set<std::string>{"W-2"});
}

// ---- several services -----------------------------------------------------------------------------------

TEST(PostgreSql, TwoServicesWriteAtTheSameTimeInOneChain) {
  const TemporaryFolder here, there;
  const auto address = on_postgresql(here, "two");
  Database one(address, now), other({there.path(), address.postgresql}, now);
  constexpr int writers = 4, units_each = 25;
  std::vector<std::thread> threads;
  for (int writer = 0; writer < writers; ++writer)
    threads.emplace_back([&, writer] {
      for (int number = 0; number < units_each; ++number)
        (writer % 2 == 0 ? one : other).write([&](Unit& unit) {
          store_tender(unit, std::to_string(writer) + "-" + std::to_string(number));
        });
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(references_in(one).size(), static_cast<std::size_t>(writers * units_each));
  EXPECT_EQ(references_in(other), references_in(one));
  expect_whole_chain(one);
  expect_sealed(other);
}

TEST(PostgreSql, ServicesThatStartTogetherMakeTheTablesOnce) {
  const TemporaryFolder here, there;
  const auto address = on_postgresql(here, "start");
  std::optional<Database> one, other;
  std::thread first([&] { one.emplace(address, now); });
  std::thread second([&] { other.emplace(DatabaseAddress{there.path(), address.postgresql}, now); });
  first.join();
  second.join();
  const auto known = static_cast<std::int64_t>(known_migrations(Engine::postgresql).size());
  EXPECT_EQ(one->read([](Unit& unit) { return unit.number("SELECT COUNT(*) FROM schema_migrations"); }),
            known);
}

// Writes tender after tender and tells of each that was stored, until it is killed.
[[noreturn]] void write_for_ever(const DatabaseAddress& address, int tell) {
  Database database(address, now);
  for (int number = 0;; ++number) {
    database.write([&](Unit& unit) { store_tender(unit, "child-" + std::to_string(number)); });
    if (write(tell, &number, sizeof number) != sizeof number) _exit(1);
  }
}

TEST(PostgreSql, AServiceThatIsKilledLosesNothingAndStopsNobody) {
  const TemporaryFolder here, there;
  const auto address = on_postgresql(here, "killed");
  int pipe_ends[2];
  ASSERT_EQ(pipe(pipe_ends), 0);
  const int child = fork();
  if (child == 0) write_for_ever({there.path(), address.postgresql}, pipe_ends[1]);
  close(pipe_ends[1]);
  Database database(address, now);
  int acknowledged = -1;
  for (int number = 0; acknowledged < 20; ++number) {
    database.write([&](Unit& unit) { store_tender(unit, "parent-" + std::to_string(number)); });
    ASSERT_EQ(read(pipe_ends[0], &acknowledged, sizeof acknowledged),
              static_cast<ssize_t>(sizeof acknowledged));
  }
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  // What it told of until it ended.
  while (read(pipe_ends[0], &acknowledged, sizeof acknowledged) > 0) continue;
  close(pipe_ends[0]);
  database.write([](Unit& unit) { store_tender(unit, "after"); });
  const auto stored = references_in(database);
  for (int number = 0; number <= acknowledged; ++number)
    EXPECT_TRUE(stored.contains("child-" + std::to_string(number))) << number;
  EXPECT_TRUE(stored.contains("after"));
  expect_whole_chain(database);
  expect_sealed(database);
}

}  // namespace
}  // namespace server

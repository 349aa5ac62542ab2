// A whole installation from SQLite to PostgreSQL and back: every row, every hash, and nothing half-way.
#include "server/app/move_database.hpp"

#include "server/storage/database.hpp"
#include "server/storage/storage_error.hpp"
#include "tests/server/every_table.hpp"
#include "tests/support/postgres_server.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace server {
namespace {

using test_support::PostgresServer;
using test_support::TemporaryFolder;

const std::string now = "2026-11-26T09:00:00.000Z";

DatabaseAddress on_postgresql(const std::string& name) {
  return {{}, PostgresServer::shared().database(name)};
}

// Every value of every row, as text; what each engine makes anew is left out.
std::map<std::string, std::vector<std::string>> everything_at(const DatabaseAddress& address) {
  std::map<std::string, std::vector<std::string>> everything;
  read_data(address, [&](Unit& unit) {
    for (TableShape& table : unit.session().tables()) {
      if (table.name == "schema_migrations" || table.name.starts_with("search_")) continue;
      std::sort(table.columns.begin(), table.columns.end(),
                [](const TableColumn& a, const TableColumn& b) { return a.name < b.name; });
      std::string columns;
      for (const TableColumn& column : table.columns) columns += (columns.empty() ? "" : ", ") + column.name;
      auto& rows = everything[table.name];
      unit.each_row(fmt::format("SELECT {} FROM {}", columns, table.name), {}, [&](const ResultRow& row) {
        std::string text;
        for (std::size_t at = 0; at < row.size(); ++at) {
          const Value value = row.value(at);
          text += std::visit(ByKind{[](std::int64_t whole) { return fmt::format("{} ", whole); },
                                    [](const std::string& said) { return "'" + said + "' "; },
                                    [](const Bytes& bytes) { return "x'" + bytes.content + "' "; },
                                    [](std::monostate) { return std::string("NULL "); }},
                             value);
        }
        rows.push_back(std::move(text));
      });
      std::sort(rows.begin(), rows.end());
    }
  });
  return everything;
}

TEST(MoveDatabase, EveryRowComesToPostgreSqlAndBack) {
  const TemporaryFolder original, returned;
  server_test::fill_every_table(original.path());
  const auto there = on_postgresql("moved");
  const auto moved = move_database({original.path()}, there, now);
  EXPECT_TRUE(moved.check.findings.empty());
  EXPECT_GT(moved.rows, 500);
  EXPECT_GT(moved.check.rows, 100);
  EXPECT_GT(moved.check.documents, 50);
  const auto before = everything_at({original.path()});
  EXPECT_EQ(everything_at(there), before);
  const auto back = move_database(there, {returned.path()}, now);
  EXPECT_EQ(back.rows, moved.rows);
  EXPECT_EQ(back.check.head, moved.check.head);
  EXPECT_EQ(everything_at({returned.path()}), before);

  // What keeps records as they are is there again.
  for (const auto& address :
       {DatabaseAddress(returned.path()), DatabaseAddress(original.path(), there.postgresql)}) {
    Database database(address, now);
    EXPECT_THROW(database.write([](Unit& unit) { unit.execute("UPDATE uploads SET name = 'x'"); }),
                 std::logic_error);
    database.write([](Unit& unit) {
      record(unit, {now, "inkoper", "", "note", std::nullopt, "", ""});
      unit.execute("UPDATE segments SET title = 'Hout' WHERE id = 'catering'");
    });
    database.read([](Unit& unit) { EXPECT_TRUE(verify_data(unit, std::nullopt).findings.empty()); });
  }
}

TEST(MoveDatabase, APlaceThatHasADatabaseIsRefused) {
  const TemporaryFolder one, other;
  { const Database made(one.path(), now), there(other.path(), now); }
  const auto address = on_postgresql("taken");
  { const Database made(DatabaseAddress(one.path() / "keys", address.postgresql), now); }
  EXPECT_THROW(move_database({one.path()}, address, now), StorageError);
  EXPECT_THROW(move_database(address, {other.path()}, now), StorageError);
  EXPECT_THROW(move_database({one.path() / "nothing"}, on_postgresql("nothing"), now), StorageError);
  EXPECT_THROW(move_database(on_postgresql("empty"), {one.path() / "new"}, now), StorageError);
}

TEST(MoveDatabase, AFileThatAServiceUsesIsRefused) {
  const TemporaryFolder folder;
  const Database used(folder.path(), now);
  EXPECT_THROW(move_database({folder.path()}, on_postgresql("used"), now), StorageError);
}

// What was changed behind the back of the service before is told, and comes along as it is.
TEST(MoveDatabase, WhatWasWrongBeforeIsToldOfTheCopy) {
  const TemporaryFolder folder;
  server_test::fill_every_table(folder.path());
  const auto first = on_postgresql("wrong");
  move_database({folder.path()}, first, now);
  test_support::run_sql(first.postgresql, "UPDATE party_roles SET role = 'administrator'");
  const TemporaryFolder back;
  const auto moved = move_database(first, {back.path()}, now);
  ASSERT_FALSE(moved.check.findings.empty());
  EXPECT_EQ(moved.check.findings.front().code, "row.differs");
}

}  // namespace
}  // namespace server

#include "server/storage/migrate.hpp"

#include "server/storage/database.hpp"
#include "server/storage/sha256.hpp"
#include "server/storage/storage_error.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace server {
namespace {

const std::string now = "2026-11-24T00:00:00Z";

Migration migration(std::string name, std::string sql) {
  auto sha256 = sha256_hex(sql);
  return {std::move(name), std::move(sql), std::move(sha256)};
}

class MigrateTest : public testing::Test {
 protected:
  void apply(const std::vector<Migration>& known) {
    database_.write([&](Unit& unit) { migrate(unit, known, now); });
  }
  std::vector<Migration> known() {
    return known_migrations(database_.read([](Unit& unit) { return unit.engine(); }));
  }
  std::vector<Migration> with(Migration added) {
    auto known = this->known();
    known.push_back(std::move(added));
    return known;
  }
  std::int64_t tables_named(std::string_view name) {
    const auto tables = database_.read([](Unit& unit) { return unit.session().tables(); });
    return std::count_if(tables.begin(), tables.end(),
                         [&](const TableShape& table) { return table.name == name; });
  }

  test_support::TemporaryFolder folder_;
  Database database_{server_test::test_database(folder_.path()), now};
};

TEST_F(MigrateTest, KnownMigrationsAreNumberedInTheirOrder) {
  const auto known = this->known();
  ASSERT_GE(known.size(), 2u);
  unsigned long before = 0;
  for (std::size_t at = 0; at < known.size(); ++at) {
    EXPECT_GT(std::stoul(known[at].name.substr(0, 4)), before) << known[at].name;
    before = std::stoul(known[at].name.substr(0, 4));
    EXPECT_EQ(known[at].sha256, sha256_hex(known[at].sql));
    EXPECT_FALSE(known[at].sql.empty());
  }
}

TEST_F(MigrateTest, EachMigrationRunsOnce) {
  const auto known = with(migration("9001_extra", "CREATE TABLE extra (id INTEGER PRIMARY KEY);"));
  apply(known);
  EXPECT_EQ(tables_named("extra"), 1);
  apply(known);
  EXPECT_EQ(database_.read([](Unit& unit) {
    return unit.number("SELECT COUNT(*) FROM schema_migrations WHERE name = '9001_extra'");
  }),
            1);
}

TEST_F(MigrateTest, ADatabaseOfANewerProgramIsRefused) {
  apply(with(migration("9001_extra", "CREATE TABLE extra (id INTEGER PRIMARY KEY);")));
  EXPECT_THROW(apply(known()), StorageError);
}

TEST_F(MigrateTest, AChangedMigrationIsRefused) {
  apply(with(migration("9001_extra", "CREATE TABLE extra (id INTEGER PRIMARY KEY);")));
  EXPECT_THROW(apply(with(migration("9001_extra", "CREATE TABLE extra (id TEXT PRIMARY KEY);"))),
               StorageError);
}

TEST_F(MigrateTest, AMigrationThatFailsHalfWayLeavesTheDatabaseAsItWas) {
  EXPECT_THROW(apply(with(migration("9001_broken",
                                    "CREATE TABLE half (id INTEGER PRIMARY KEY); "
                                    "CREATE TABLE half (id INTEGER PRIMARY KEY);"))),
               StorageError);
  EXPECT_EQ(tables_named("half"), 0);
  apply(known());
}

TEST(SqliteTables, AreStrict) {
  const test_support::TemporaryFolder folder;
  Database database(DatabaseAddress(folder.path()), now);
  const auto loose = database.read([](Unit& unit) {
    return unit.column<std::string>(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 "
        "AND name NOT LIKE 'sqlite_%' AND name <> 'schema_migrations'");
  });
  EXPECT_TRUE(loose.empty()) << loose.front();
}

}  // namespace
}  // namespace server

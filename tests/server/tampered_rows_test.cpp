// Every table of the schema: whoever changes, deletes or adds a row of it in the database is found, or it
// stands here with the reason why that tells nothing.
#include "server/app/verify_data.hpp"
#include "server/storage/held_documents.hpp"
#include "server/storage/row_seals.hpp"
#include "tests/server/every_table.hpp"
#include "tests/server/raw_database.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/proof.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <gtest/gtest.h>

namespace server {
namespace {

using server_test::mangled;
using server_test::RawDatabase;
using test_support::Source;
namespace fs = std::filesystem;

// Nothing of them is checked, as they decide nothing.
const std::set<std::string> decide_nothing{
    "schema_migrations",   "sessions",          "security_key_challenges",
    "provider_rounds",     "sign_in_attempts",  "vault_tries",
    "kept_forms",          "search_texts",      "search_index",
    "search_index_config", "search_index_data", "search_index_docsize",
    "search_index_idx"};
// What else finds a change of them: the chain, or the hash of a document.
const std::set<std::string> otherwise_checked{
    "audit_log", "row_seals", "tenders", "bids", "grades", "superseded_documents", "evaluated_dossiers"};

class ProofTamperedLogRows : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    original_ = new test_support::TemporaryFolder();
    server_test::fill_every_table(original_->path());
    read_data(server_test::test_database(original_->path()),
              [](Unit& unit) { tables_ = sealed_tables(unit.session()); });
  }
  static void TearDownTestSuite() { delete original_; }

  static DataCheck verified(const fs::path& folder) {
    DataCheck check;
    read_data(server_test::test_database(folder),
              [&](Unit& unit) { check = verify_data(unit, std::nullopt); });
    return check;
  }
  const fs::path& copy() {
    fs::remove(folder_.path() / "wederwaarde.db-wal");
    fs::remove(folder_.path() / "wederwaarde.db-shm");
    fs::copy_file(original_->path() / "wederwaarde.db", folder_.path() / "wederwaarde.db",
                  fs::copy_options::overwrite_existing);
    return folder_.path();
  }
  static const WatchedTable* sealed(const std::string& name) {
    const auto found = std::find_if(tables_.begin(), tables_.end(),
                                    [&](const WatchedTable& each) { return each.table == name; });
    return found == tables_.end() ? nullptr : &*found;
  }

  static test_support::TemporaryFolder* original_;
  static std::vector<WatchedTable> tables_;
  test_support::TemporaryFolder folder_;
};
test_support::TemporaryFolder* ProofTamperedLogRows::original_ = nullptr;
std::vector<WatchedTable> ProofTamperedLogRows::tables_;

std::vector<std::string> all_tables(RawDatabase& database) {
  return database.texts(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
}

std::string listed(const criteria::Findings& findings) {
  std::string text;
  for (const auto& finding : findings) text += finding.code + " at " + finding.place + "\n";
  return text.empty() ? "nothing was found\n" : text;
}

struct RowEdit {
  std::string what, place, code;
};

// Another value of one column of a row, the row gone, or another row beside it.
RowEdit edit_row(RawDatabase& database, const WatchedTable& table, Source& source) {
  const auto rows = database.texts("SELECT rowid FROM " + table.table);
  const auto& row = source.pick(rows);
  std::string names;
  for (const TableColumn& column : table.key) names += (names.empty() ? "" : ", ") + column.name;
  const auto key =
      database.texts(fmt::format("SELECT json_array({}) FROM {} WHERE rowid = {}", names, table.table, row))
          .at(0);
  const auto place = table.table + key;
  if (source.below(4) == 0) {
    database.run(fmt::format("DELETE FROM {} WHERE rowid = {}", table.table, row));
    return {place + " is gone", place, "row.missing"};
  }
  const auto of_key =
      database.texts(fmt::format("SELECT name FROM pragma_table_info('{}') WHERE pk > 0", table.table));
  std::vector<std::string> columns;
  for (const TableColumn& column : table.columns)
    if (column.in_key == 0) columns.push_back(column.name);
  const auto& column = columns.empty() ? of_key.front() : source.pick(columns);
  const auto type = database
                        .texts(fmt::format("SELECT type FROM pragma_table_info('{}') WHERE name = '{}'",
                                           table.table, column))
                        .at(0);
  const auto value = type == "INTEGER" ? fmt::format("COALESCE({}, 0) + 7919", column)
                     : type == "BLOB"  ? fmt::format("CAST(CAST({} AS TEXT) || 'x' AS BLOB)", column)
                                       : mangled("COALESCE(" + column + ", '')", source);
  database.run(fmt::format("UPDATE {} SET {} = {} WHERE rowid = {}", table.table, column, value, row));
  return {place + " has another " + column, place, columns.empty() ? "row.missing" : "row.differs"};
}

TEST_F(ProofTamperedLogRows, AnUntouchedDatabaseGivesNothing) {
  const auto check = verified(copy());
  EXPECT_TRUE(check.findings.empty()) << listed(check.findings);
  EXPECT_GT(check.rows, 100);
}

TEST_F(ProofTamperedLogRows, EveryTableIsCheckedOrSaysWhyNot) {
  RawDatabase database(copy());
  for (const auto& table : all_tables(database)) {
    const int ways = (sealed(table) ? 1 : 0) + static_cast<int>(decide_nothing.count(table)) +
                     static_cast<int>(otherwise_checked.count(table));
    EXPECT_EQ(ways, 1) << table;
    if (sealed(table) || otherwise_checked.count(table) > 0) {
      EXPECT_GT(database.number("SELECT COUNT(*) FROM " + table), 0)
          << table << " has no row here to try a change of";
    }
  }
  for (const UnsealedPart& part : unsealed_parts()) {
    EXPECT_FALSE(part.reason.empty()) << part.table;
    EXPECT_EQ(
        database.number(fmt::format("SELECT COUNT(*) FROM pragma_table_info('{}') WHERE '{}' IN ('', name)",
                                    part.table, part.column)) > 0,
        true)
        << part.table << "." << part.column;
  }
  const auto is_document = [](const std::string& table) {
    return std::any_of(held_kinds().begin(), held_kinds().end(),
                       [&](const HeldKind& kind) { return kind.table == table; });
  };
  for (const auto& table : otherwise_checked)
    EXPECT_TRUE(table == "audit_log" || is_document(table)) << table;
}

TEST_F(ProofTamperedLogRows, EveryEditOfARowOfEveryTableIsFoundAndNamed) {
  const int edits = test_support::proof_cases(1, 12);
  int count = 0;
  for (const WatchedTable& table : tables_)
    for (int seed = 1; seed <= edits; ++seed, ++count) {
      Source source(static_cast<std::uint64_t>(seed) + std::hash<std::string>()(table.table));
      const auto& folder = copy();
      std::optional<RowEdit> edit;
      {
        RawDatabase database(folder);
        for (int tries = 0; !edit && tries < 20; ++tries) try {
            edit = edit_row(database, table, source);
          } catch (const std::runtime_error&) {
            continue;  // another row has that value, which must be the only one
          }
      }
      ASSERT_TRUE(edit) << table.table;
      const auto check = verified(folder);
      EXPECT_TRUE(std::any_of(check.findings.begin(), check.findings.end(),
                              [&](const criteria::Finding& finding) {
                                return finding.code == edit->code && finding.place == edit->place;
                              }))
          << "seed " << seed << ": " << edit->what << "\n"
          << listed(check.findings);
    }
  std::printf("%d edits of rows in %zu tables\n", count, tables_.size());
}

TEST_F(ProofTamperedLogRows, ARowThatNobodyAddedIsNamed) {
  const auto& folder = copy();
  {
    RawDatabase database(folder);
    database.run(
        "INSERT INTO party_roles (account, party, role, given_by, given_at) "
        "SELECT account, 'gouda', 'administrator', given_by, given_at FROM party_roles LIMIT 1");
  }
  const auto check = verified(folder);
  ASSERT_FALSE(check.findings.empty());
  EXPECT_EQ(check.findings.front().code, "row.unsealed");
  EXPECT_EQ(check.findings.front().place.rfind("party_roles[", 0), 0U);
}

// What a court asks about: who opened with whom, what was late, who was rejected and why.
TEST_F(ProofTamperedLogRows, TheProcessIsNotRewrittenUnseen) {
  for (const char* edit :
       {"UPDATE tender_steps SET second = 'Iemand anders' WHERE step = 'open'",
        "UPDATE tender_steps SET facts = '[]'", "UPDATE tender_steps SET reason = 'x'",
        "DELETE FROM tender_steps WHERE number = (SELECT MAX(number) FROM tender_steps)",
        "UPDATE admissibility_decisions SET outcome = 'admitted', ground = ''",
        "UPDATE admissibility_decisions SET reason = 'Om een andere reden'",
        "DELETE FROM admissibility_decisions", "UPDATE sealed_bids SET late = 1 - late",
        "UPDATE sealed_bids SET received_at = '2020-01-01T00:00:00.000Z'",
        "UPDATE party_roles SET role = 'administrator'", "UPDATE tender_parties SET party = 'woerden'"}) {
    const auto& folder = copy();
    RawDatabase(folder).run(edit);
    EXPECT_FALSE(verified(folder).findings.empty()) << edit;
  }
}

}  // namespace
}  // namespace server

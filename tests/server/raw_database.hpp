// The tables of a service under the hands of somebody with a database program.
#pragma once

#include "tests/support/generator_source.hpp"

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <sqlite3.h>

namespace server_test {

namespace fs = std::filesystem;
using test_support::Source;

// The database as somebody with a database program sees it: without triggers and foreign keys.
class RawDatabase {
 public:
  explicit RawDatabase(const fs::path& folder) {
    check(sqlite3_open((folder / "wederwaarde.db").c_str(), &database_));
    run("PRAGMA foreign_keys = OFF");
    run("PRAGMA ignore_check_constraints = ON");
    for (const auto& name : texts("SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
      run("DROP TRIGGER " + name);
  }
  ~RawDatabase() { sqlite3_close(database_); }
  RawDatabase(const RawDatabase&) = delete;
  RawDatabase& operator=(const RawDatabase&) = delete;

  void run(const std::string& sql) {
    check(sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr), sql);
  }
  std::vector<std::string> texts(const std::string& sql) {
    std::vector<std::string> found;
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr), sql);
    while (sqlite3_step(statement) == SQLITE_ROW) {
      const auto* const text = reinterpret_cast<const char*>(sqlite3_column_blob(statement, 0));
      found.emplace_back(text ? text : "", static_cast<std::size_t>(sqlite3_column_bytes(statement, 0)));
    }
    sqlite3_finalize(statement);
    return found;
  }
  std::int64_t number(const std::string& sql) { return std::stoll(texts(sql).at(0)); }

 private:
  void check(int result, const std::string& sql = {}) {
    if (result != SQLITE_OK) throw std::runtime_error(sql + ": " + sqlite3_errmsg(database_));
  }
  sqlite3* database_ = nullptr;
};

// An expression for the text of a column with another character somewhere.
inline std::string mangled(const std::string& column, Source& source) {
  const auto at = 1 + source.below(1'000'000);
  return fmt::format(
      "CASE WHEN LENGTH({0}) = 0 THEN 'x' ELSE SUBSTR({0}, 1, {1} % LENGTH({0})) || "
      "CASE SUBSTR({0}, 1 + {1} % LENGTH({0}), 1) WHEN '1' THEN '2' ELSE '1' END || "
      "SUBSTR({0}, 2 + {1} % LENGTH({0})) END",
      column, at);
}

}  // namespace server_test

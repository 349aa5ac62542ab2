#include "server/storage/online_copy.hpp"

#include "server/storage/storage_error.hpp"

#include <memory>

#include <fmt/format.h>
#include <sqlite3.h>

namespace server {
namespace {

struct CloseConnection {
  void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
};
using ConnectionPtr = std::unique_ptr<sqlite3, CloseConnection>;

[[noreturn]] void throw_copy_failure(sqlite3* connection, const std::filesystem::path& file) {
  throw StorageError(fmt::format("{}: {}", file.string(), sqlite3_errmsg(connection)));
}

ConnectionPtr open_connection(const std::filesystem::path& file, int flags) {
  constexpr int busy_milliseconds = 5000;
  sqlite3* opened = nullptr;
  const int result = sqlite3_open_v2(file.c_str(), &opened, flags, nullptr);
  ConnectionPtr connection(opened);
  if (result != SQLITE_OK) throw_copy_failure(connection.get(), file);
  sqlite3_busy_timeout(connection.get(), busy_milliseconds);
  return connection;
}

void run(sqlite3* connection, const std::filesystem::path& file, const char* sql) {
  if (sqlite3_exec(connection, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
    throw_copy_failure(connection, file);
}

}  // namespace

void copy_database(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (std::filesystem::exists(to)) throw StorageError(to.string() + " is there already");
  if (!std::filesystem::exists(from)) throw StorageError(fmt::format("there is no {}", from.string()));
  const auto source = open_connection(from, SQLITE_OPEN_READWRITE);
  const auto target = open_connection(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  // One reader's transaction from beginning to end: writers go on, and no write makes the copy begin again.
  run(source.get(), from, "PRAGMA wal_autocheckpoint = 0; BEGIN; SELECT COUNT(*) FROM sqlite_schema");
  sqlite3_backup* backup = sqlite3_backup_init(target.get(), "main", source.get(), "main");
  if (backup == nullptr) throw_copy_failure(target.get(), to);
  constexpr int all_pages = -1;
  const int copied = sqlite3_backup_step(backup, all_pages);
  sqlite3_backup_finish(backup);
  if (copied != SQLITE_DONE) throw_copy_failure(target.get(), to);
  run(source.get(), from, "COMMIT");
  run(target.get(), to, "PRAGMA journal_mode = DELETE");
}

std::string unsound(const std::filesystem::path& file) {
  const auto connection = open_connection(file, SQLITE_OPEN_READONLY);
  sqlite3_stmt* prepared = nullptr;
  if (sqlite3_prepare_v2(connection.get(), "PRAGMA integrity_check(1)", -1, &prepared, nullptr) != SQLITE_OK)
    return sqlite3_errmsg(connection.get());
  std::string said = sqlite3_errmsg(connection.get());
  if (sqlite3_step(prepared) == SQLITE_ROW)
    said = reinterpret_cast<const char*>(sqlite3_column_text(prepared, 0));
  sqlite3_finalize(prepared);
  return said == "ok" ? std::string() : said;
}

}  // namespace server

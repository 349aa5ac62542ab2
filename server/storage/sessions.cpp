#include "server/storage/sessions.hpp"

#include "server/storage/database_file.hpp"
#include "server/storage/postgres_session.hpp"
#include "server/storage/sqlite_session.hpp"
#include "server/storage/storage_error.hpp"

#include <utility>

namespace server {
namespace {

// ---- SQLite ---------------------------------------------------------------------------------------------

std::unique_ptr<SqliteSession> open_file(const std::filesystem::path& file) {
  auto session = std::make_unique<SqliteSession>(file);
  session->run_script("PRAGMA foreign_keys = ON");
  session->run_script("PRAGMA mmap_size = 0");
  session->run_script("PRAGMA trusted_schema = OFF");
  return session;
}

SessionPtr open_file_writer(const std::filesystem::path& file) {
  auto session = open_file(file);
  std::string mode;
  session->run("PRAGMA journal_mode = WAL", {},
               [&](const ResultRow& row) { mode = std::get<std::string>(row.value(0)); });
  if (mode != "wal") throw StorageError("the database does not take write-ahead logging: " + file.string());
  session->run_script("PRAGMA synchronous = FULL");
  // What is deleted, such as the shares of lost key letters, is overwritten.
  session->run_script("PRAGMA secure_delete = ON");
  session->bound_log();
  return session;
}

// ---- PostgreSQL -----------------------------------------------------------------------------------------

// Texts are compared byte by byte, as SQLite does: lists and ranges of names are the same on both.
void check_order(Session& session) {
  bool is_by_bytes = false;
  session.run("SELECT 'B' < 'a' AND '-b' < 'a' AND 'z' < 'é' AND LOWER('É') = 'É'", {},
              [&](const ResultRow& row) { is_by_bytes = row.value(0) == Value(std::int64_t{1}); });
  if (!is_by_bytes)
    throw StorageError(
        "the PostgreSQL database does not compare texts byte by byte; make it with ENCODING 'UTF8' "
        "LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
}

SessionPtr open_postgres(const std::string& address) {
  auto session = std::make_unique<PostgresSession>(address);
  session->run_script("SET standard_conforming_strings = on; SET bytea_output = hex");
  return session;
}

SessionPtr open_postgres_writer(const std::string& address) {
  auto session = open_postgres(address);
  // What was answered with success is on the disk of the server, and with a synchronous standby on its too.
  std::string commit;
  session->run("SHOW synchronous_commit", {},
               [&](const ResultRow& row) { commit = std::get<std::string>(row.value(0)); });
  if (commit == "off" || commit == "local") session->run_script("SET synchronous_commit = on");
  check_order(*session);
  return session;
}

}  // namespace

SessionPtr open_writer(const DatabaseAddress& address) {
  if (address.is_sqlite()) return open_file_writer(address.folder / database_file_name);
  return open_postgres_writer(address.postgresql);
}

SessionPtr open_writer(const DatabaseAddress& address, StatementWatch& watch) {
  auto session = open_writer(address);
  // One that stands still in the middle of writing must not stop the other instances.
  if (!address.is_sqlite()) session->run_script("SET idle_in_transaction_session_timeout = '60s'");
  session->watch_with(watch);
  return session;
}

SessionPtr open_file_reader(const std::filesystem::path& file) {
  auto session = open_file(file);
  session->run_script("PRAGMA wal_autocheckpoint = 0");
  session->run_script("PRAGMA query_only = ON");
  session->run_script("PRAGMA cache_size = -512");
  return session;
}

SessionPtr open_reader(const DatabaseAddress& address) {
  if (address.is_sqlite()) return open_file_reader(address.folder / database_file_name);
  return open_postgres(address.postgresql);
}

ReaderPool::ReaderPool(DatabaseAddress address, StatementWatch& watch)
    : address_(std::move(address)), watch_(watch) {}
ReaderPool::~ReaderPool() = default;

SessionPtr ReaderPool::idle() {
  const std::lock_guard lock(mutex_);
  if (idle_.empty()) return nullptr;
  auto session = std::move(idle_.back());
  idle_.pop_back();
  return session;
}

SessionPtr ReaderPool::take() {
  // A connection may have been lost while nobody used it; the next one tells whether the database is there.
  while (auto session = idle()) try {
      session->begin_reading();
      return session;
    } catch (const StorageError&) {
      if (session->is_usable()) throw;
    }
  auto session = open_reader(address_);
  session->watch_with(watch_);
  session->begin_reading();
  return session;
}

void ReaderPool::give_back(SessionPtr session) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(session));
}

}  // namespace server

#include "server/storage/sessions.hpp"

#include "server/storage/storage_error.hpp"

#include <utility>

#include <sqlite3.h>

namespace server {
namespace {

SessionPtr open_session(const std::filesystem::path& file) {
  auto session = std::make_unique<Session>(file);
  session->run_script("PRAGMA foreign_keys = ON");
  session->run_script("PRAGMA mmap_size = 0");
  session->run_script("PRAGMA trusted_schema = OFF");
  return session;
}

}  // namespace

SessionPtr open_writer(const std::filesystem::path& file) {
  auto session = open_session(file);
  {
    Statement mode = session->statement("PRAGMA journal_mode = WAL");
    if (!mode.next() ||
        sqlite3_stricmp(reinterpret_cast<const char*>(sqlite3_column_text(mode.get(), 0)), "wal") != 0)
      throw StorageError("the database does not take write-ahead logging: " + file.string());
  }
  session->run_script("PRAGMA synchronous = FULL");
  // What is deleted, such as the shares of lost key letters, is overwritten.
  session->run_script("PRAGMA secure_delete = ON");
  return session;
}

SessionPtr open_writer(const std::filesystem::path& file, StatementWatch& watch) {
  auto session = open_writer(file);
  session->watch_with(watch);
  return session;
}

SessionPtr open_reader(const std::filesystem::path& file) {
  auto session = open_session(file);
  session->run_script("PRAGMA wal_autocheckpoint = 0");
  session->run_script("PRAGMA query_only = ON");
  session->run_script("PRAGMA cache_size = -512");
  return session;
}

ReaderPool::ReaderPool(std::filesystem::path file, StatementWatch& watch)
    : file_(std::move(file)), watch_(watch) {}
ReaderPool::~ReaderPool() = default;

SessionPtr ReaderPool::take() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      auto session = std::move(idle_.back());
      idle_.pop_back();
      return session;
    }
  }
  auto session = open_reader(file_);
  session->watch_with(watch_);
  return session;
}

void ReaderPool::give_back(SessionPtr session) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(session));
}

}  // namespace server

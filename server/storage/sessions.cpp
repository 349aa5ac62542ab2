#include "server/storage/sessions.hpp"

#include "server/storage/storage_error.hpp"

#include <stdexcept>
#include <utility>

#include <Poco/Data/DataException.h>
#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/SQLite/SQLiteException.h>
#include <Poco/Data/Session.h>

namespace server {
namespace {

using Poco::Data::Session;
using namespace Poco::Data::Keywords;

// Seconds. Writers never wait for each other, as there is one; a reader may wait for the end of a checkpoint.
constexpr std::size_t busy_timeout = 5;

SessionPtr open_session(const std::filesystem::path& file) {
  static const bool registered = (Poco::Data::SQLite::Connector::registerConnector(), true);
  static_cast<void>(registered);
  auto session = std::make_unique<Session>(Poco::Data::SQLite::Connector::KEY, file.string(), busy_timeout);
  execute(*session, "PRAGMA foreign_keys = ON");
  execute(*session, "PRAGMA mmap_size = 0");
  execute(*session, "PRAGMA trusted_schema = OFF");
  return session;
}

}  // namespace

void execute(Session& session, const char* sql) { session << sql, now; }

SessionPtr open_writer(const std::filesystem::path& file) {
  auto session = open_session(file);
  std::string mode;
  *session << "PRAGMA journal_mode = WAL", into(mode), now;
  if (mode != "wal") throw StorageError("the database does not take write-ahead logging: " + file.string());
  execute(*session, "PRAGMA synchronous = FULL");
  return session;
}

SessionPtr open_reader(const std::filesystem::path& file) {
  auto session = open_session(file);
  execute(*session, "PRAGMA wal_autocheckpoint = 0");
  execute(*session, "PRAGMA query_only = ON");
  execute(*session, "PRAGMA cache_size = -512");
  return session;
}

ReaderPool::ReaderPool(std::filesystem::path file) : file_(std::move(file)) {}
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
  return open_reader(file_);
}

void ReaderPool::give_back(SessionPtr session) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(session));
}

void rethrow_translated() {
  try {
    throw;
  } catch (const Poco::Data::SQLite::ConstraintViolationException& broken) {
    throw std::logic_error("a constraint of the database is broken: " + broken.displayText());
  } catch (const Poco::Data::DataException& failed) {
    throw StorageError(failed.displayText());
  } catch (const Poco::Exception& failed) {
    throw StorageError(failed.displayText());
  }
}

}  // namespace server

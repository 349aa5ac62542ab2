#include "server/storage/database.hpp"

#include "server/storage/migrate.hpp"

#include <Poco/Data/Session.h>

namespace server {
namespace {

std::filesystem::path database_file(const std::filesystem::path& folder) { return folder / "wederwaarde.db"; }

SessionPtr opened_writer(const std::filesystem::path& folder) {
  try {
    return open_writer(database_file(folder));
  } catch (...) {
    rethrow_translated();
  }
}

// Ends the reader's transaction and gives the session back, unless it failed: then it is closed.
class Reading {
 public:
  explicit Reading(ReaderPool& pool) : pool_(pool), session_(pool.take()) { execute(*session_, "BEGIN"); }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  Poco::Data::Session& session() { return *session_; }
  void end() {
    execute(*session_, "COMMIT");
    pool_.give_back(std::move(session_));
  }

 private:
  ReaderPool& pool_;
  SessionPtr session_;
};

}  // namespace

Database::Database(const std::filesystem::path& folder, const std::string& now)
    : lock_(folder), readers_(database_file(folder)) {
  writes_.emplace(opened_writer(folder));
  write([&](Unit& unit) { migrate(unit, known_migrations(), now); });
}

Database::~Database() = default;

void Database::run_reading(const Work& work) {
  try {
    Reading reading(readers_);
    Unit unit(reading.session());
    work(unit);
    reading.end();
  } catch (...) {
    rethrow_translated();
  }
}

}  // namespace server

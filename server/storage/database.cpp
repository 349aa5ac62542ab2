#include "server/storage/database.hpp"

#include "server/storage/audit_log.hpp"
#include "server/storage/database_file.hpp"
#include "server/storage/migrate.hpp"
#include "server/storage/row_seals.hpp"

#include <memory>

namespace server {
namespace {

std::filesystem::path database_file(const std::filesystem::path& folder) {
  return folder / database_file_name;
}

// Ends the reader's transaction and gives the session back, unless it failed: then it is closed.
class Reading {
 public:
  explicit Reading(ReaderPool& pool) : pool_(pool), session_(pool.take()) { session_->execute("BEGIN"); }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading() = default;
  Session& session() { return *session_; }
  void end() {
    session_->execute("COMMIT");
    pool_.give_back(std::move(session_));
  }

 private:
  ReaderPool& pool_;
  SessionPtr session_;
};

}  // namespace

Database::Database(const std::filesystem::path& folder, const std::string& now)
    : lock_(folder), readers_(database_file(folder), statements_) {
  // Read and written by the writer's thread alone.
  const auto is_watching = std::make_shared<bool>(false);
  writes_.emplace(open_writer(database_file(folder), statements_), [is_watching](Unit& unit) {
    if (*is_watching) seal_rows(unit);
  });
  write([&](Unit& unit) {
    const auto unsealed = unsealed_rows(unit);
    const bool is_changed = migrate(unit, known_migrations(), now);
    chain_old_entries(unit);
    if (is_changed) seal_again(unit, unsealed, now);
    watch_rows(unit);
    *is_watching = true;
  });
}

Database::~Database() = default;

void Database::run_reading(const Work& work) {
  Reading reading(readers_);
  Unit unit(reading.session());
  work(unit);
  reading.end();
}

}  // namespace server

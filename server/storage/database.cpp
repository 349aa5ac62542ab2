#include "server/storage/database.hpp"

#include "server/storage/audit_log.hpp"
#include "server/storage/migrate.hpp"
#include "server/storage/row_seals.hpp"

#include <atomic>
#include <memory>

namespace server {
namespace {

// Ends the reader's transaction and gives the session back, unless it failed: then it is closed.
class Reading {
 public:
  explicit Reading(ReaderPool& pool) : pool_(pool), session_(pool.take()) {}
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading() = default;
  Session& session() { return *session_; }
  void end() {
    session_->commit();
    pool_.give_back(std::move(session_));
  }

 private:
  ReaderPool& pool_;
  SessionPtr session_;
};

// The tables as this program knows them. Instances of the service that start together do this in turn.
void bring_to_shape(Unit& unit, const std::string& now) {
  const auto unsealed = unsealed_rows(unit);
  const bool is_changed = migrate(unit, known_migrations(unit.engine()), now);
  chain_old_entries(unit);
  if (!is_changed) return;
  seal_again(unit, unsealed, now);
  prepare_seals(unit);
}

}  // namespace

Database::Database(const DatabaseAddress& address, const std::string& now) : readers_(address, statements_) {
  // Services of the same machine may share the keys of a folder, but not a SQLite file.
  if (address.is_sqlite())
    lock_.emplace(address.folder);
  else
    make_data_folder(address.folder);
  const auto is_sealing = std::make_shared<std::atomic<bool>>(false);
  const auto open = [this, address, is_sealing] {
    auto session = open_writer(address, statements_);
    if (*is_sealing) watch_rows(*session);
    return session;
  };
  writes_.emplace(open, [is_sealing](Unit& unit) {
    if (*is_sealing) seal_rows(unit);
  });
  write([&](Unit& unit) { bring_to_shape(unit, now); });
  write([&](Unit& unit) {
    watch_rows(unit.session());
    *is_sealing = true;
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

#include "server/storage/database.hpp"

#include "server/storage/migrate.hpp"

namespace server {
namespace {

std::filesystem::path database_file(const std::filesystem::path& folder) { return folder / "wederwaarde.db"; }

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
    : lock_(folder), readers_(database_file(folder)) {
  writes_.emplace(open_writer(database_file(folder)));
  write([&](Unit& unit) { migrate(unit, known_migrations(), now); });
}

Database::~Database() = default;

void Database::run_reading(const Work& work) {
  Reading reading(readers_);
  Unit unit(reading.session());
  work(unit);
  reading.end();
}

}  // namespace server

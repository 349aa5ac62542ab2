#include "server/storage/session.hpp"

#include "server/storage/storage_error.hpp"

#include <stdexcept>

#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/SQLite/Utility.h>
#include <Poco/Data/Session.h>
#include <sqlite3.h>

namespace server {
namespace {

// Seconds. Writers never wait for each other, as there is one; a reader may wait for the end of a checkpoint.
constexpr std::size_t busy_timeout = 5;
// The texts in the stores are fewer; keeps the memory of a connection bounded whatever they are.
constexpr std::size_t most_prepared = 100;

[[noreturn]] void throw_failure_of(sqlite3* database) {
  const std::string message = sqlite3_errmsg(database);
  if ((sqlite3_errcode(database) & 0xFF) == SQLITE_CONSTRAINT)
    throw std::logic_error("a constraint of the database is broken: " + message);
  throw StorageError(message);
}

std::unique_ptr<Poco::Data::Session> opened(const std::filesystem::path& file) {
  static const bool registered = (Poco::Data::SQLite::Connector::registerConnector(), true);
  static_cast<void>(registered);
  try {
    return std::make_unique<Poco::Data::Session>(Poco::Data::SQLite::Connector::KEY, file.string(),
                                                 busy_timeout);
  } catch (const Poco::Exception& failed) {
    throw StorageError(failed.displayText());
  }
}

}  // namespace

Statement::~Statement() {
  sqlite3_reset(prepared_);
  sqlite3_clear_bindings(prepared_);
  if (watch_ != nullptr) watch_->count(sqlite3_sql(prepared_), std::chrono::steady_clock::now() - begun_);
}

bool Statement::next() {
  const int result = sqlite3_step(prepared_);
  if (result != SQLITE_ROW && result != SQLITE_DONE) throw_failure_of(database_);
  return result == SQLITE_ROW;
}

Session::Session(const std::filesystem::path& file)
    : opened_(opened(file)), database_(Poco::Data::SQLite::Utility::dbHandle(*opened_)) {
  sqlite3_extended_result_codes(database_, 1);
}

Session::~Session() {
  for (const auto& [sql, prepared] : prepared_) sqlite3_finalize(prepared);
}

Statement Session::statement(std::string_view sql) {
  auto known = prepared_.find(sql);
  if (known == prepared_.end()) {
    if (prepared_.size() == most_prepared) {
      sqlite3_finalize(prepared_.begin()->second);
      prepared_.erase(prepared_.begin());
    }
    sqlite3_stmt* made = nullptr;
    const char* rest = nullptr;
    if (sqlite3_prepare_v3(database_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &made, &rest) != SQLITE_OK)
      throw_failure();
    if (made == nullptr || rest != sql.data() + sql.size()) {
      sqlite3_finalize(made);
      throw std::logic_error("not one statement: " + std::string(sql));
    }
    known = prepared_.emplace(sql, made).first;
  }
  return {database_, known->second, watch_};
}

void Session::execute(std::string_view sql) { statement(sql).next(); }

void Session::run_script(const std::string& sql) {
  const auto begun = std::chrono::steady_clock::now();
  if (sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) throw_failure();
  if (watch_ != nullptr) watch_->count(sql, std::chrono::steady_clock::now() - begun);
}

std::size_t Session::changed_rows() const { return static_cast<std::size_t>(sqlite3_changes64(database_)); }

bool Session::in_transaction() const { return sqlite3_get_autocommit(database_) == 0; }

void Session::throw_failure() const { throw_failure_of(database_); }

}  // namespace server

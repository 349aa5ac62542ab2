// One connection to the SQLite file. Poco opens it; its statements are prepared once by SQLite's own
// interface, because Poco 1.11 prepares a statement anew for each use, which takes ten times what most of
// them take to run.
#pragma once

#include "server/storage/statement_watch.hpp"

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;
namespace Poco::Data {
class Session;
}

namespace server {

// A statement while it runs; at its end it is there for its next use.
class Statement {
 public:
  // `watch` hears how long it was in use; null: nobody.
  Statement(sqlite3* database, sqlite3_stmt* prepared, StatementWatch* watch)
      : database_(database), prepared_(prepared), watch_(watch) {}
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  sqlite3_stmt* get() const { return prepared_; }
  // Whether there is a next row. Throws as `throw_failure`.
  bool next();

 private:
  sqlite3* database_;
  sqlite3_stmt* prepared_;
  StatementWatch* watch_;
  const std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

class Session {
 public:
  explicit Session(const std::filesystem::path& file);  // throws StorageError
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // Hears of every statement from now on; must outlive the session.
  void watch_with(StatementWatch& watch) { watch_ = &watch; }
  // One statement, as it stands in `sql`. Only one use of the same text at a time.
  Statement statement(std::string_view sql);
  // One statement without parameters or result.
  void execute(std::string_view sql);
  // Several statements without parameters or results.
  void run_script(const std::string& sql);
  // By the statement that ran last.
  std::size_t changed_rows() const;
  bool in_transaction() const;

  // A broken constraint (which stores check beforehand) is a std::logic_error, anything else a StorageError.
  [[noreturn]] void throw_failure() const;

 private:
  std::unique_ptr<Poco::Data::Session> opened_;
  sqlite3* database_ = nullptr;
  StatementWatch* watch_ = nullptr;
  std::map<std::string, sqlite3_stmt*, std::less<>> prepared_;
};

}  // namespace server

// A connection to a SQLite file. Statements are prepared once and kept.
#pragma once

#include "server/storage/session.hpp"

#include <exception>
#include <filesystem>
#include <map>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace server {

class SqliteSession : public Session {
 public:
  explicit SqliteSession(const std::filesystem::path& file);  // throws StorageError
  ~SqliteSession() override;
  SqliteSession(const SqliteSession&) = delete;
  SqliteSession& operator=(const SqliteSession&) = delete;

  Engine engine() const override { return Engine::sqlite; }
  void run(std::string_view sql, const Parameters& parameters, const TakeRow& take) override;
  void stream(std::string_view sql, const Parameters& parameters, const TakeRow& take) override {
    run(sql, parameters, take);
  }
  void run_script(const std::string& sql) override;
  std::size_t changed_rows() const override;
  void begin_writing() override {
    forget_written();
    run("BEGIN IMMEDIATE", {}, {});
  }
  void begin_reading() override { run("BEGIN", {}, {}); }
  void commit() override { run("COMMIT", {}, {}); }
  // Of the connection that writes. Where readers follow one another without a pause an ordinary checkpoint
  // never lets the write-ahead log begin anew: once it has 64 MiB readers are waited for, a moment only.
  void bound_log();
  bool in_transaction() const override;
  bool is_usable() const override { return true; }
  std::vector<TableShape> tables() override;
  std::int64_t bytes_on_disk() override;
  std::vector<Reference> references() override;
  void pause_triggers() override;
  void resume_triggers() override;
  void prepare_notes(const std::vector<WatchedTable>&) override {}
  void note_writes(std::vector<WatchedTable> tables) override;
  std::vector<WrittenRow> take_written() override;

 private:
  // A table of which writes are noted, with the places of its columns.
  struct Watched {
    WatchedTable table;
    std::vector<int> key, columns;
  };

  sqlite3_stmt* prepared(std::string_view sql);
  [[noreturn]] void throw_failure() const;
  static void hear_write(void* session, sqlite3* database, int operation, const char* schema,
                         const char* table, long long before, long long after);
  static int after_commit(void* session, sqlite3* database, const char* schema, int frames);
  void note_write(const Watched& watched, int operation);
  void forget_written();

  sqlite3* database_ = nullptr;
  std::map<std::string, sqlite3_stmt*, std::less<>> prepared_;
  std::map<std::string, Watched, std::less<>> watched_;  // by name
  std::vector<WrittenRow> written_;
  std::vector<std::string> paused_triggers_;  // what makes them again
  std::exception_ptr unheard_;                // why a write was not noted
  int log_ends_at_ = 0;                       // frames
};

}  // namespace server

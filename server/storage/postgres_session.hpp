// A connection to PostgreSQL through libpq: statements are prepared once and kept, errors are told apart by
// their SQLSTATE.
#pragma once

#include "server/storage/session.hpp"

#include <map>
#include <string>
#include <string_view>

struct pg_conn;
struct pg_result;

namespace server {

class PostgresSession : public Session {
 public:
  // `address` as libpq takes it: postgresql://… or key=value. Throws StorageError.
  explicit PostgresSession(const std::string& address);
  ~PostgresSession() override;
  PostgresSession(const PostgresSession&) = delete;
  PostgresSession& operator=(const PostgresSession&) = delete;

  Engine engine() const override { return Engine::postgresql; }
  void run(std::string_view sql, const Parameters& parameters, const TakeRow& take) override;
  void stream(std::string_view sql, const Parameters& parameters, const TakeRow& take) override;
  void run_script(const std::string& sql) override;
  std::size_t changed_rows() const override { return changed_rows_; }
  void begin_writing() override;
  void begin_reading() override;
  void commit() override;
  bool in_transaction() const override;
  bool is_usable() const override;
  std::vector<TableShape> tables() override;
  std::int64_t bytes_on_disk() override;
  std::vector<Reference> references() override;
  void pause_triggers() override;
  void resume_triggers() override;
  void prepare_notes(const std::vector<WatchedTable>& tables) override;
  void note_writes(std::vector<WatchedTable> tables) override;
  std::vector<WrittenRow> take_written() override;

 private:
  struct Watched {
    WatchedTable table;
    std::string by_key;  // reads a row
  };

  std::string prepared(std::string_view sql, const std::vector<unsigned>& types);
  pg_result* executed(std::string_view sql, const Parameters& parameters);
  // Owns the result when it is fine; throws otherwise.
  pg_result* checked(pg_result* result);

  pg_conn* connection_ = nullptr;
  bool is_lost_ = false;
  std::map<std::string, std::string, std::less<>> prepared_;  // names by text and types of parameters
  std::size_t names_ = 0;
  std::size_t cursors_ = 0;
  std::size_t changed_rows_ = 0;
  std::map<std::string, Watched, std::less<>> watched_;
};

}  // namespace server

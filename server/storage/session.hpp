// One connection to the database: the one place in which the engines differ. What stores write runs on each
// of them as it stands.
#pragma once

#include "server/storage/statement_watch.hpp"
#include "server/storage/value.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace server {

enum class Engine { sqlite, postgresql };

// A row of a result, while it is looked at.
class ResultRow {
 public:
  virtual ~ResultRow() = default;
  virtual std::size_t size() const = 0;
  virtual Value value(std::size_t column) const = 0;
};
using TakeRow = std::function<void(const ResultRow&)>;

struct TableColumn {
  std::string name;
  bool is_bytes = false;
  bool is_whole = false;
  std::size_t in_key = 0;  // its place in the primary key, from 1; 0: none
};
struct TableShape {
  std::string name;
  std::vector<TableColumn> columns;  // in their order
};

// Which rows are noted, by their primary key, and what of them.
struct WatchedTable {
  std::string table;
  std::vector<TableColumn> key, columns;
};
// A row that was written, with what is watched of it; without values when it is gone.
struct WrittenRow {
  const WatchedTable* table = nullptr;
  Values key, row;
};

class Session {
 public:
  Session() = default;
  virtual ~Session() = default;
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  virtual Engine engine() const = 0;
  // Hears of every statement from now on; must outlive the session.
  void watch_with(StatementWatch& watch) { watch_ = &watch; }

  // One statement, as it stands in `sql`, and each row of its result. A broken constraint (which stores check
  // beforehand) is a std::logic_error, a conflict with another transaction a RetryError, anything else a
  // StorageError.
  virtual void run(std::string_view sql, const Parameters& parameters, const TakeRow& take) = 0;
  // The same in a transaction, without holding more than a row at a time. `take` may run other statements.
  virtual void stream(std::string_view sql, const Parameters& parameters, const TakeRow& take) = 0;
  // Several statements without parameters or results.
  virtual void run_script(const std::string& sql) = 0;
  // By the statement that ran last.
  virtual std::size_t changed_rows() const = 0;

  // As the only one that writes, until `commit` or `rollback`; sees all that was stored.
  virtual void begin_writing() = 0;
  // Sees one state of the database.
  virtual void begin_reading() = 0;
  // Throws unless all of the transaction is on disk.
  virtual void commit() = 0;
  void rollback() { run_script("ROLLBACK"); }
  virtual bool in_transaction() const = 0;
  // False when the connection is gone.
  virtual bool is_usable() const = 0;

  // Of the service itself, by name.
  virtual std::vector<TableShape> tables() = 0;
  virtual std::int64_t bytes_on_disk() = 0;

  // For copying whole tables: a table and one whose rows must be there before its own, and the triggers that
  // keep records as they are, within one transaction.
  using Reference = std::pair<std::string, std::string>;
  virtual std::vector<Reference> references() = 0;
  virtual void pause_triggers() = 0;
  virtual void resume_triggers() = 0;

  // After the tables were brought to another shape: what `note_writes` stands on.
  virtual void prepare_notes(const std::vector<WatchedTable>& tables) = 0;
  // From here on, on this connection, writes to these tables are noted.
  virtual void note_writes(std::vector<WatchedTable> tables) = 0;
  // What was noted since the last time, in the order of the writes; the last one of a row counts.
  virtual std::vector<WrittenRow> take_written() = 0;

 protected:
  using Moment = std::chrono::steady_clock::time_point;
  static Moment begun() { return std::chrono::steady_clock::now(); }
  void count(std::string_view sql, Moment since) const {
    if (watch_ != nullptr) watch_->count(sql, begun() - since);
  }

 private:
  StatementWatch* watch_ = nullptr;
};

using SessionPtr = std::unique_ptr<Session>;

}  // namespace server

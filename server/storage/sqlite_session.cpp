#include "server/storage/sqlite_session.hpp"

#include "server/storage/storage_error.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

// The declarations of the hook that hears of every row; Debian's library has it.
#ifndef SQLITE_ENABLE_PREUPDATE_HOOK
#define SQLITE_ENABLE_PREUPDATE_HOOK
#endif
#include <sqlite3.h>

namespace server {
namespace {

// Writers never wait for each other, as there is one; a reader may wait for the end of a checkpoint.
constexpr int busy_milliseconds = 5000;
// The texts in the stores are fewer; keeps the memory of a connection bounded whatever they are.
constexpr std::size_t most_prepared = 200;

// Frames of the write-ahead log, of 4 KiB.
constexpr int checkpoint_frames = 1000;  // as SQLite has it by itself
constexpr int most_frames = 16 * 1024;
constexpr int patience_with_readers = 200;  // milliseconds

[[noreturn]] void throw_failure_of(sqlite3* database) {
  const std::string message = sqlite3_errmsg(database);
  if ((sqlite3_errcode(database) & 0xFF) == SQLITE_CONSTRAINT)
    throw std::logic_error("a constraint of the database is broken: " + message);
  throw StorageError(message);
}

// The parameters must outlive the statement's run.
void bind(sqlite3_stmt* prepared, const Parameters& parameters) {
  if (static_cast<std::size_t>(sqlite3_bind_parameter_count(prepared)) != parameters.size())
    throw std::logic_error("a statement has another number of parameters");
  int place = 0;
  for (const auto& parameter : parameters) {
    ++place;
    std::visit(ByKind{[&](std::int64_t whole) { sqlite3_bind_int64(prepared, place, whole); },
                      [&](const std::string& text) {
                        sqlite3_bind_text64(prepared, place, text.data(), text.size(), SQLITE_STATIC,
                                            SQLITE_UTF8);
                      },
                      [&](const Bytes& bytes) {
                        sqlite3_bind_blob64(prepared, place, bytes.content.data(), bytes.content.size(),
                                            SQLITE_STATIC);
                      },
                      [&](std::monostate) { sqlite3_bind_null(prepared, place); }},
               parameter.value);
  }
}

// SQLite wants the pointer asked for before the size.
std::string content(sqlite3_value* value) {
  const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
  const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
  return size == 0 ? std::string() : std::string(bytes, size);
}

Value value_of(sqlite3_value* value) {
  switch (sqlite3_value_type(value)) {
    case SQLITE_NULL:
      return std::monostate{};
    case SQLITE_INTEGER:
      return std::int64_t{sqlite3_value_int64(value)};
    case SQLITE_BLOB:
      return Bytes{content(value)};
    default:
      return content(value);
  }
}

class SqliteRow : public ResultRow {
 public:
  explicit SqliteRow(sqlite3_stmt* row) : row_(row) {}
  std::size_t size() const override { return static_cast<std::size_t>(sqlite3_column_count(row_)); }
  Value value(std::size_t column) const override {
    return value_of(sqlite3_column_value(row_, static_cast<int>(column)));
  }

 private:
  sqlite3_stmt* row_;
};

// At its end the statement is there for its next use.
class InUse {
 public:
  explicit InUse(sqlite3_stmt* statement) : statement_(statement) {}
  ~InUse() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  }
  InUse(const InUse&) = delete;
  InUse& operator=(const InUse&) = delete;

 private:
  sqlite3_stmt* statement_;
};

}  // namespace

SqliteSession::SqliteSession(const std::filesystem::path& file) {
  const int result = sqlite3_open_v2(
      file.c_str(), &database_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  if (result != SQLITE_OK) {
    const std::string why = database_ == nullptr ? "out of memory" : sqlite3_errmsg(database_);
    sqlite3_close(database_);
    throw StorageError(file.string() + ": " + why);
  }
  sqlite3_busy_timeout(database_, busy_milliseconds);
  sqlite3_extended_result_codes(database_, 1);
}

SqliteSession::~SqliteSession() {
  for (const auto& [sql, statement] : prepared_) sqlite3_finalize(statement);
  sqlite3_close(database_);
}

sqlite3_stmt* SqliteSession::prepared(std::string_view sql) {
  if (const auto known = prepared_.find(sql); known != prepared_.end()) {
    if (sqlite3_stmt_busy(known->second) != 0)
      throw std::logic_error("a statement is run while it runs: " + std::string(sql));
    return known->second;
  }
  if (prepared_.size() == most_prepared) {
    const auto unused = std::find_if(prepared_.begin(), prepared_.end(),
                                     [](const auto& each) { return sqlite3_stmt_busy(each.second) == 0; });
    if (unused != prepared_.end()) {
      sqlite3_finalize(unused->second);
      prepared_.erase(unused);
    }
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
  prepared_.emplace(sql, made);
  return made;
}

void SqliteSession::run(std::string_view sql, const Parameters& parameters, const TakeRow& take) {
  const auto since = begun();
  {
    sqlite3_stmt* const statement = prepared(sql);
    const InUse in_use(statement);
    bind(statement, parameters);
    const SqliteRow row(statement);
    int result = sqlite3_step(statement);
    for (; result == SQLITE_ROW; result = sqlite3_step(statement))
      if (take) take(row);
    if (result != SQLITE_DONE) throw_failure();
  }
  count(sql, since);
}

void SqliteSession::run_script(const std::string& sql) {
  const auto since = begun();
  if (sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) throw_failure();
  // Also to a savepoint: what the units before it wrote was taken at their ends.
  if (sql.starts_with("ROLLBACK")) forget_written();
  count(sql, since);
}

std::size_t SqliteSession::changed_rows() const {
  return static_cast<std::size_t>(sqlite3_changes64(database_));
}

void SqliteSession::bound_log() {
  log_ends_at_ = most_frames;
  sqlite3_wal_hook(database_, after_commit, this);
}

// What was written is stored, whatever comes of the checkpoint.
int SqliteSession::after_commit(void* session, sqlite3* database, const char*, int frames) {
  auto& ends_at = static_cast<SqliteSession*>(session)->log_ends_at_;
  if (frames < checkpoint_frames) return SQLITE_OK;
  if (frames < ends_at) {
    sqlite3_wal_checkpoint_v2(database, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    return SQLITE_OK;
  }
  sqlite3_busy_timeout(database, patience_with_readers);
  const int result =
      sqlite3_wal_checkpoint_v2(database, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  sqlite3_busy_timeout(database, busy_milliseconds);
  // A reader that takes long must not hold up every write.
  ends_at = result == SQLITE_OK ? most_frames : 2 * frames;
  return SQLITE_OK;
}

bool SqliteSession::in_transaction() const { return sqlite3_get_autocommit(database_) == 0; }

void SqliteSession::throw_failure() const { throw_failure_of(database_); }

std::vector<TableShape> SqliteSession::tables() {
  std::vector<TableShape> tables;
  run("SELECT t.name, c.name, c.type, c.pk FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c "
      "WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid",
      {}, [&](const ResultRow& row) {
        const auto text = [&](std::size_t at) { return std::get<std::string>(row.value(at)); };
        if (tables.empty() || tables.back().name != text(0)) tables.push_back({text(0), {}});
        const auto type = text(2);
        tables.back().columns.push_back({text(1), type == "BLOB", type == "INTEGER",
                                         static_cast<std::size_t>(std::get<std::int64_t>(row.value(3)))});
      });
  return tables;
}

std::int64_t SqliteSession::bytes_on_disk() {
  std::int64_t bytes = 0;
  run("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", {},
      [&](const ResultRow& row) { bytes = std::get<std::int64_t>(row.value(0)); });
  return bytes;
}

// ---- whole tables ---------------------------------------------------------------------------------------

std::vector<Session::Reference> SqliteSession::references() {
  std::vector<Reference> references;
  run("SELECT t.name, f.\"table\" FROM sqlite_schema AS t, pragma_foreign_key_list(t.name) AS f "
      "WHERE t.type = 'table'",
      {}, [&](const ResultRow& row) {
        references.emplace_back(std::get<std::string>(row.value(0)), std::get<std::string>(row.value(1)));
      });
  return references;
}

void SqliteSession::pause_triggers() {
  std::vector<std::string> names;
  run("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'", {}, [&](const ResultRow& row) {
    names.push_back(std::get<std::string>(row.value(0)));
    paused_triggers_.push_back(std::get<std::string>(row.value(1)));
  });
  for (const auto& name : names) run_script("DROP TRIGGER " + name);
}

void SqliteSession::resume_triggers() {
  for (const auto& sql : std::exchange(paused_triggers_, {})) run_script(sql);
}

// ---- written rows ---------------------------------------------------------------------------------------

void SqliteSession::note_writes(std::vector<WatchedTable> tables) {
  const auto shapes = this->tables();
  watched_.clear();
  for (WatchedTable& table : tables) {
    const auto shape = std::find_if(shapes.begin(), shapes.end(),
                                    [&](const TableShape& each) { return each.name == table.table; });
    if (shape == shapes.end()) throw std::logic_error("no table " + table.table);
    const auto places = [&](const std::vector<TableColumn>& columns) {
      std::vector<int> found;
      for (const auto& column : columns) {
        const auto place = std::find_if(shape->columns.begin(), shape->columns.end(),
                                        [&](const TableColumn& each) { return each.name == column.name; });
        if (place == shape->columns.end()) throw std::logic_error("no column " + column.name);
        found.push_back(static_cast<int>(place - shape->columns.begin()));
      }
      return found;
    };
    const auto name = table.table;
    auto key = places(table.key);
    auto columns = places(table.columns);
    watched_.emplace(name, Watched{std::move(table), std::move(key), std::move(columns)});
  }
  sqlite3_preupdate_hook(database_, &SqliteSession::hear_write, this);
}

std::vector<WrittenRow> SqliteSession::take_written() {
  if (unheard_) std::rethrow_exception(std::exchange(unheard_, nullptr));
  return std::exchange(written_, {});
}

void SqliteSession::forget_written() {
  written_.clear();
  unheard_ = nullptr;
}

// Called by SQLite, through which no exception may go.
// NOLINTNEXTLINE(readability-function-size): its parameters are those that SQLite gives
void SqliteSession::hear_write(void* session, sqlite3*, int operation, const char* schema, const char* table,
                               long long, long long) {
  auto& self = *static_cast<SqliteSession*>(session);
  try {
    if (std::string_view(schema) != "main") return;
    const auto watched = self.watched_.find(std::string_view(table));
    if (watched != self.watched_.end()) self.note_write(watched->second, operation);
  } catch (...) {
    self.unheard_ = std::current_exception();
  }
}

void SqliteSession::note_write(const Watched& watched, int operation) {
  const auto read = [this](const std::vector<int>& places, auto ask) {
    Values values;
    values.reserve(places.size());
    for (const int place : places) {
      sqlite3_value* value = nullptr;
      if (ask(database_, place, &value) != SQLITE_OK) throw_failure();
      values.push_back(value_of(value));
    }
    return values;
  };
  const WatchedTable* const table = &watched.table;
  Values old_key;
  if (operation != SQLITE_INSERT) old_key = read(watched.key, sqlite3_preupdate_old);
  if (operation == SQLITE_DELETE) {
    written_.push_back({table, std::move(old_key), {}});
    return;
  }
  auto key = read(watched.key, sqlite3_preupdate_new);
  auto row = read(watched.columns, sqlite3_preupdate_new);
  if (operation == SQLITE_UPDATE) {
    if (key == old_key && row == read(watched.columns, sqlite3_preupdate_old)) return;
    if (key != old_key) written_.push_back({table, std::move(old_key), {}});
  }
  written_.push_back({table, std::move(key), std::move(row)});
}

}  // namespace server

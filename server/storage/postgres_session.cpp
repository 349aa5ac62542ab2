#include "server/storage/postgres_session.hpp"

#include "server/storage/postgres_result.hpp"
#include "server/storage/storage_error.hpp"

#include <charconv>
#include <stdexcept>

#include <fmt/format.h>
#include <libpq-fe.h>

namespace server {
namespace {

// The texts in the stores are fewer; keeps the memory of a connection bounded whatever they are.
constexpr std::size_t most_prepared = 200;
// Whoever holds it is the only one that writes, of all instances of the service: "wederwd".
constexpr std::int64_t writers_lock = 0x77656465727764;

std::string message_of(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  return text;
}

}  // namespace

PostgresSession::PostgresSession(const std::string& address) {
  // What the operator gives comes last and wins. A server that says nothing any more is given up in 30 s.
  const char* const keywords[] = {"client_encoding",
                                  "application_name",
                                  "connect_timeout",
                                  "keepalives_idle",
                                  "keepalives_interval",
                                  "keepalives_count",
                                  "tcp_user_timeout",
                                  "dbname",
                                  nullptr};
  const char* const values[] = {"UTF8",  "wederwaarde",   "5",    "15", "5", "3",
                                "30000", address.c_str(), nullptr};
  connection_ = PQconnectdbParams(keywords, values, 1);
  if (PQstatus(connection_) != CONNECTION_OK) {
    const auto why = message_of(PQerrorMessage(connection_));
    PQfinish(connection_);
    throw StorageError("PostgreSQL: " + why);
  }
  PQsetNoticeProcessor(
      connection_, [](void*, const char*) {}, nullptr);
  // Messages go to the log; their details would quote what is stored.
  PQsetErrorVerbosity(connection_, PQERRORS_TERSE);
}

PostgresSession::~PostgresSession() { PQfinish(connection_); }

bool PostgresSession::is_usable() const { return !is_lost_ && PQstatus(connection_) == CONNECTION_OK; }

bool PostgresSession::in_transaction() const {
  const auto state = PQtransactionStatus(connection_);
  return is_usable() && (state == PQTRANS_INTRANS || state == PQTRANS_INERROR);
}

pg_result* PostgresSession::checked(pg_result* result) {
  ResultPtr kept(result);
  const auto status = PQresultStatus(result);
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) {
    const std::string_view changed = PQcmdTuples(result);
    changed_rows_ = 0;
    std::from_chars(changed.data(), changed.data() + changed.size(), changed_rows_);
    return kept.release();
  }
  const char* const state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  const auto message = message_of(PQerrorMessage(connection_));
  // Without a state libpq itself says that the server has gone; 57P…: the server says so.
  is_lost_ = is_lost_ || state == nullptr || std::string_view(state).starts_with("57P") ||
             std::string_view(state).starts_with("08");
  if (!is_usable()) throw StorageError("PostgreSQL: " + message);
  throw_sql_error(state, message);
}

std::string PostgresSession::prepared(std::string_view sql, const std::vector<unsigned>& types) {
  auto text = fmt::format("{}\n{}", sql, fmt::join(types, ","));
  if (const auto known = prepared_.find(text); known != prepared_.end()) return known->second;
  if (prepared_.size() == most_prepared) {
    run_script("DEALLOCATE ALL");
    prepared_.clear();
  }
  auto name = fmt::format("s{}", ++names_);
  const ResultPtr made(checked(PQprepare(connection_, name.c_str(), std::string(sql).c_str(),
                                         static_cast<int>(types.size()), types.data())));
  prepared_.emplace(std::move(text), name);
  return name;
}

pg_result* PostgresSession::executed(std::string_view sql, const Parameters& parameters) {
  constexpr int as_text = 0;
  const PostgresParameters given(parameters);
  const auto name = prepared(sql, given.types());
  return checked(PQexecPrepared(connection_, name.c_str(), given.count(), given.values(), given.lengths(),
                                given.formats(), as_text));
}

void PostgresSession::run(std::string_view sql, const Parameters& parameters, const TakeRow& take) {
  const auto since = begun();
  const ResultPtr result(executed(sql, parameters));
  const auto changed = changed_rows_;
  if (take)
    for (int at = 0; at < PQntuples(result.get()); ++at) take(PostgresRow(result.get(), at));
  changed_rows_ = changed;
  count(sql, since);
}

void PostgresSession::stream(std::string_view sql, const Parameters& parameters, const TakeRow& take) {
  const auto since = begun();
  constexpr int as_text = 0;
  const auto cursor = fmt::format("c{}", ++cursors_);
  const PostgresParameters given(parameters);
  const auto declared = fmt::format("DECLARE {} NO SCROLL CURSOR FOR {}", cursor, sql);
  const ResultPtr opened(
      checked(PQexecParams(connection_, declared.c_str(), given.count(), given.types().data(), given.values(),
                           given.lengths(), given.formats(), as_text)));
  const auto fetch = fmt::format("FETCH NEXT FROM {}", cursor);
  for (;;) {
    const ResultPtr row(checked(PQexec(connection_, fetch.c_str())));
    if (PQntuples(row.get()) == 0) break;
    take(PostgresRow(row.get(), 0));
  }
  run_script("CLOSE " + cursor);
  count(sql, since);
}

void PostgresSession::run_script(const std::string& sql) {
  const auto since = begun();
  const ResultPtr done(checked(PQexec(connection_, sql.c_str())));
  count(sql, since);
}

void PostgresSession::begin_writing() {
  // What is read after the lock was got is all that its last holder stored: READ COMMITTED takes a new
  // snapshot for each statement, and nobody else writes.
  run_script(
      fmt::format("BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock({})", writers_lock));
}

void PostgresSession::begin_reading() { run_script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); }

void PostgresSession::commit() {
  const auto since = begun();
  const ResultPtr done(checked(PQexec(connection_, "COMMIT")));
  count("COMMIT", since);
  // A transaction in which a statement failed is rolled back without an error.
  if (std::string_view(PQcmdStatus(done.get())) != "COMMIT")
    throw StorageError("PostgreSQL rolled back a transaction");
}

std::vector<TableShape> PostgresSession::tables() {
  std::vector<TableShape> tables;
  run("SELECT c.relname::text, a.attname::text, t.typname::text, "
      "COALESCE(array_position(i.indkey::smallint[], a.attnum), -1) + 1 "
      "FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 "
      "AND NOT a.attisdropped JOIN pg_type AS t ON t.oid = a.atttypid "
      "LEFT JOIN pg_index AS i ON i.indrelid = c.oid AND i.indisprimary "
      "WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' "
      "ORDER BY c.relname, a.attnum",
      {}, [&](const ResultRow& row) {
        const auto text = [&](std::size_t at) { return std::get<std::string>(row.value(at)); };
        if (tables.empty() || tables.back().name != text(0)) tables.push_back({text(0), {}});
        const auto type = text(2);
        tables.back().columns.push_back({text(1), type == "bytea", type == "int8",
                                         static_cast<std::size_t>(std::get<std::int64_t>(row.value(3)))});
      });
  return tables;
}

std::int64_t PostgresSession::bytes_on_disk() {
  std::int64_t bytes = 0;
  run("SELECT pg_database_size(current_database())", {},
      [&](const ResultRow& row) { bytes = std::get<std::int64_t>(row.value(0)); });
  return bytes;
}

std::vector<Session::Reference> PostgresSession::references() {
  std::vector<Reference> references;
  run("SELECT c.conrelid::regclass::text, c.confrelid::regclass::text FROM pg_constraint AS c "
      "WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace",
      {}, [&](const ResultRow& row) {
        references.emplace_back(std::get<std::string>(row.value(0)), std::get<std::string>(row.value(1)));
      });
  return references;
}

void PostgresSession::pause_triggers() {
  for (const TableShape& table : tables()) run_script("ALTER TABLE " + table.name + " DISABLE TRIGGER USER");
}

void PostgresSession::resume_triggers() {
  for (const TableShape& table : tables()) run_script("ALTER TABLE " + table.name + " ENABLE TRIGGER USER");
}

}  // namespace server

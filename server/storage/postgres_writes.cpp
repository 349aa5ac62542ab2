// Which rows a connection to PostgreSQL wrote: triggers note their keys in a table of the connection itself.
#include "import/json_reader.hpp"
#include "import/limits.hpp"
#include "server/storage/postgres_session.hpp"
#include "server/storage/storage_error.hpp"

#include <charconv>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace server {
namespace {

std::string names_of(const std::vector<TableColumn>& columns, std::string_view before = "") {
  std::string names;
  for (const TableColumn& column : columns)
    names += fmt::format("{}{}{}", names.empty() ? "" : ", ", before, column.name);
  return names;
}

// Connections without that table, such as those of a database program, note nothing: what they write is found
// by verifying.
constexpr std::string_view trigger = R"(
CREATE OR REPLACE FUNCTION note_{0}() RETURNS TRIGGER LANGUAGE plpgsql AS $note$
BEGIN
  IF to_regclass('pg_temp.written_rows') IS NULL THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'UPDATE' AND ROW({3}) IS NOT DISTINCT FROM ROW({4}) THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO pg_temp.written_rows VALUES ('{0}', json_build_array({1})::TEXT);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO pg_temp.written_rows VALUES ('{0}', json_build_array({2})::TEXT);
  END IF;
  RETURN NULL;
END $note$;
DROP TRIGGER IF EXISTS note_writes ON {0};
CREATE TRIGGER note_writes AFTER INSERT OR UPDATE OR DELETE ON {0} FOR EACH ROW EXECUTE FUNCTION note_{0}();
)";

Values key_of(const std::string& json, const std::vector<TableColumn>& columns) {
  const auto tree = importing::read_json(json, importing::Limits{});
  if (!tree) throw StorageError("a note of a written row does not read");
  Values key;
  auto column = columns.begin();
  for (const criteria::DataValue value : tree->root()) {
    const std::string text(value.text());
    if ((column++)->is_whole)
      key.emplace_back(std::int64_t{std::stoll(text)});
    else
      key.emplace_back(text);
  }
  return key;
}

}  // namespace

void PostgresSession::prepare_notes(const std::vector<WatchedTable>& tables) {
  for (const WatchedTable& table : tables)
    run_script(fmt::format(trigger, table.table, names_of(table.key, "OLD."), names_of(table.key, "NEW."),
                           names_of(table.columns, "OLD."), names_of(table.columns, "NEW.")));
}

void PostgresSession::note_writes(std::vector<WatchedTable> tables) {
  run_script(
      "CREATE TEMP TABLE written_rows (source TEXT NOT NULL, key TEXT NOT NULL) ON COMMIT DELETE ROWS");
  watched_.clear();
  for (WatchedTable& table : tables) {
    std::string condition;
    for (std::size_t at = 0; at < table.key.size(); ++at)
      condition += fmt::format("{}{} = ${}", at == 0 ? "" : " AND ", table.key[at].name, at + 1);
    auto by_key = fmt::format("SELECT {} FROM {} WHERE {}", names_of(table.columns), table.table, condition);
    const auto name = table.table;
    watched_.emplace(name, Watched{std::move(table), std::move(by_key)});
  }
}

std::vector<WrittenRow> PostgresSession::take_written() {
  std::set<std::pair<std::string, std::string>> noted;
  run("DELETE FROM pg_temp.written_rows RETURNING source, key", {}, [&](const ResultRow& row) {
    noted.emplace(std::get<std::string>(row.value(0)), std::get<std::string>(row.value(1)));
  });
  std::vector<WrittenRow> written;
  for (const auto& [table, json] : noted) {
    const Watched& watched = watched_.at(table);
    WrittenRow row{&watched.table, key_of(json, watched.table.key), {}};
    run(watched.by_key, {row.key.begin(), row.key.end()}, [&](const ResultRow& found) {
      for (std::size_t at = 0; at < found.size(); ++at) row.row.push_back(found.value(at));
    });
    written.push_back(std::move(row));
  }
  return written;
}

}  // namespace server

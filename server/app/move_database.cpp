#include "server/app/move_database.hpp"

#include "server/storage/data_folder_lock.hpp"
#include "server/storage/database_file.hpp"
#include "server/storage/migrate.hpp"
#include "server/storage/row_seals.hpp"
#include "server/storage/sessions.hpp"
#include "server/storage/storage_error.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include <fmt/format.h>

namespace server {
namespace {

// Made again at the new place: each engine has its own.
bool is_made_again(std::string_view table) {
  return table == "schema_migrations" || table == "search_texts" || table == "search_index";
}

// Only the lock of the folder tells whether a service has a SQLite file.
std::optional<DataFolderLock> locked(const DatabaseAddress& address) {
  if (!address.is_sqlite()) return std::nullopt;
  return std::optional<DataFolderLock>(std::in_place, address.folder);
}

void check_source(Unit& unit) {
  const auto known = known_migrations(unit.engine());
  const auto tables = unit.session().tables();
  const bool has_tables = std::any_of(tables.begin(), tables.end(), [](const TableShape& table) {
    return table.name == "schema_migrations";
  });
  if (!has_tables) throw StorageError("there is no database to move");
  const auto applied = unit.column<std::string>("SELECT name FROM schema_migrations ORDER BY name");
  if (!std::equal(applied.begin(), applied.end(), known.begin(), known.end(),
                  [](const std::string& name, const Migration& migration) { return name == migration.name; }))
    throw StorageError("the database is of another version of the program; start the service on it once");
}

void check_target(Session& session) {
  if (!session.tables().empty()) throw StorageError("the database to move to is not empty");
}

// So that rows come after those that they refer to.
std::vector<TableShape> in_order_of_reference(Session& session) {
  auto waiting = session.tables();
  const auto references = session.references();
  std::vector<TableShape> ordered;
  std::set<std::string> placed;
  while (!waiting.empty()) {
    const auto is_free = [&](const TableShape& table) {
      return std::none_of(references.begin(), references.end(), [&](const Session::Reference& each) {
        return each.first == table.name && each.second != table.name && !placed.contains(each.second);
      });
    };
    const auto next = std::find_if(waiting.begin(), waiting.end(), is_free);
    if (next == waiting.end()) throw std::logic_error("tables refer to each other in a circle");
    placed.insert(next->name);
    ordered.push_back(std::move(*next));
    waiting.erase(next);
  }
  std::erase_if(ordered, [](const TableShape& table) { return is_made_again(table.name); });
  return ordered;
}

std::int64_t copy_table(Unit& from, Unit& to, const TableShape& table) {
  std::string columns, places, key;
  std::size_t number = 0;
  for (const TableColumn& column : table.columns) {
    columns += (columns.empty() ? "" : ", ") + column.name;
    places += fmt::format("{}${}", places.empty() ? "" : ", ", ++number);
    if (column.in_key > 0) key += (key.empty() ? "" : ", ") + column.name;
  }
  const auto insert = fmt::format("INSERT INTO {} ({}) VALUES ({})", table.name, columns, places);
  std::int64_t rows = 0;
  from.each_row(fmt::format("SELECT {} FROM {} ORDER BY {}", columns, table.name, key), {},
                [&](const ResultRow& row) {
                  Parameters values;
                  for (std::size_t at = 0; at < row.size(); ++at) values.emplace_back(row.value(at));
                  to.execute(insert, values);
                  ++rows;
                });
  return rows;
}

std::int64_t copy_tables(Unit& from, Unit& to) {
  const auto tables = in_order_of_reference(to.session());
  to.session().pause_triggers();
  // The rows that new tables begin with.
  for (auto table = tables.rbegin(); table != tables.rend(); ++table)
    to.execute("DELETE FROM " + table->name);
  std::int64_t rows = 0;
  for (const TableShape& table : tables) rows += copy_table(from, to, table);
  to.session().resume_triggers();
  return rows;
}

bool is_same(const DataCheck& one, const DataCheck& other) {
  return one.head == other.head && one.entries == other.entries && one.documents == other.documents &&
         one.rows == other.rows && one.evaluations == other.evaluations && one.findings == other.findings;
}

}  // namespace

MovedDatabase move_database(const DatabaseAddress& from, const DatabaseAddress& to, const std::string& now) {
  if (from.is_sqlite() && !std::filesystem::exists(from.folder / database_file_name))
    throw StorageError("there is no database in " + from.folder.string());
  const auto source_lock = locked(from);
  const auto target_lock = locked(to);
  const auto source = open_writer(from);
  const auto target = open_writer(to);
  source->begin_writing();
  target->begin_writing();
  Unit in(*source), out(*target);
  check_source(in);
  check_target(*target);
  migrate(out, known_migrations(out.engine()), now);
  MovedDatabase moved;
  moved.rows = copy_tables(in, out);
  prepare_seals(out);
  moved.check = verify_data(out, std::nullopt);
  if (!is_same(moved.check, verify_data(in, std::nullopt)))
    throw StorageError("the copy is not as the original, and was not stored");
  target->commit();
  source->rollback();
  return moved;
}

}  // namespace server

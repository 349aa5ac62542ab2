#include "server/app/verify_data.hpp"

#include "server/app/verify_documents.hpp"
#include "server/app/verify_log.hpp"
#include "server/app/verify_rows.hpp"
#include "server/storage/database_file.hpp"
#include "server/storage/sessions.hpp"
#include "server/storage/storage_error.hpp"
#include "templates/finding_tree.hpp"
#include "templates/json_writer.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

namespace server {
namespace {

void append(criteria::Findings& all, criteria::Findings more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

bool has_chain(Session& session) {
  for (const TableShape& table : session.tables())
    if (table.name == "audit_log")
      return std::any_of(table.columns.begin(), table.columns.end(),
                         [](const TableColumn& column) { return column.name == "hash"; });
  return false;
}

void read_all(Session& session, const std::function<void(Unit&)>& work) {
  session.begin_reading();
  if (!has_chain(session))
    throw StorageError("the database is from before the audit log was a chain; start the service on it once");
  Unit unit(session);
  work(unit);
  session.commit();
}

}  // namespace

DataCheck verify_data(Unit& unit, const std::optional<Checkpoint>& checkpoint) {
  ChainCheck chain;
  DocumentCheck documents;
  DataCheck check;
  each_audit_entry(unit, std::numeric_limits<std::int64_t>::min(), [&](const ChainedEntry& entry) {
    ++check.entries;
    chain.take(entry);
    documents.take(entry);
  });
  check.findings = chain.finish();
  check.head = chain.head();
  if (checkpoint) append(check.findings, check_against(chain.tree(), *checkpoint));
  append(check.findings, documents.compare(unit));
  check.documents = documents.documents();
  auto rows = check_rows(unit);
  check.rows = rows.rows;
  append(check.findings, std::move(rows.findings));
  auto recomputed = recompute_evaluations(unit);
  check.evaluations = recomputed.evaluations;
  append(check.findings, std::move(recomputed.findings));
  return check;
}

void read_data(const DatabaseAddress& address, const std::function<void(Unit&)>& work) {
  if (address.is_sqlite()) return read_database(address.folder / database_file_name, work);
  read_all(*open_reader(address), work);
}

void read_database(const std::filesystem::path& file, const std::function<void(Unit&)>& work) {
  if (!std::filesystem::exists(file)) throw StorageError(fmt::format("there is no {}", file.string()));
  read_all(*open_file_reader(file), work);
}

std::string data_check_json(const DataCheck& check) {
  criteria::DataTree findings;
  templates::write(templates::Slot{findings, {}}, check.findings);
  templates::JsonWriter json;
  json.open_object()
      .member("head", head_text(check.head))
      .key("entries")
      .number(check.entries)
      .key("documents")
      .number(check.documents)
      .key("rows")
      .number(check.rows)
      .key("evaluations")
      .number(check.evaluations)
      .key("findings")
      .tree(findings.root())
      .close_object();
  return json.take() + "\n";
}

}  // namespace server

#include "server/storage/row_seals.hpp"

#include "server/storage/audit_log.hpp"
#include "server/storage/held_documents.hpp"
#include "server/storage/sha256.hpp"
#include "templates/json_writer.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace server {
namespace {

constexpr std::string_view by_document = "named by hash as a document, which holds what decides";
constexpr std::string_view volatile_fact = "tells when something was used last and decides nothing";

constexpr std::string_view search_copy = "a copy for searching, made again from what it is of";

constexpr UnsealedPart parts[]{
    {"audit_log", "", "is the chain itself"},
    {"row_seals", "", "is named by hash as a document"},
    {"schema_migrations", "", "tells the shape of the tables, which a service compares when it starts"},
    {"tenders", "", by_document},
    {"bids", "", by_document},
    {"grades", "", by_document},
    {"superseded_documents", "", by_document},
    {"evaluated_dossiers", "", by_document},
    {"sessions", "", "lasts for hours and decides nothing in a procedure"},
    {"security_key_challenges", "", "is good once, for minutes"},
    {"sign_in_attempts", "", "slows down guessing for minutes"},
    {"vault_tries", "", "slows down guessing for minutes"},
    {"kept_forms", "", "is what somebody has not sent yet, and decides nothing"},
    {"search_texts", "", search_copy},
    {"search_index", "", search_copy},
    {"search_index_data", "", search_copy},
    {"search_index_idx", "", search_copy},
    {"search_index_docsize", "", search_copy},
    {"search_index_config", "", search_copy},
    {"vault_shares", "salt", "secret until it is used; a changed share opens nothing"},
    {"vault_shares", "share", "secret until it is used; a changed share opens nothing"},
    {"accounts", "signed_in_at", volatile_fact},
    {"access_tokens", "used_at", volatile_fact},
    {"security_keys", "used_at", volatile_fact},
    {"security_keys", "sign_count", volatile_fact},
    {"totp_secrets", "last_step", volatile_fact},
};

bool is_left_out(std::string_view table, std::string_view column) {
  return std::any_of(std::begin(parts), std::end(parts), [&](const UnsealedPart& part) {
    return part.table == table && (part.column.empty() || part.column == column);
  });
}

// The document of a table that has one is named by its own entry, or by a commitment because its hash tells
// too much.
bool is_of_document(std::string_view table, std::string_view column) {
  return (column == "sha256" || column == "document" || column == "content" || column == "commitment") &&
         std::any_of(held_kinds().begin(), held_kinds().end(),
                     [&](const HeldKind& kind) { return kind.table == table; });
}

struct Column {
  std::string name, type;
  std::int64_t in_key = 0;
};

std::string joined(const std::vector<std::string>& texts) {
  return fmt::format("{}", fmt::join(texts, ", "));
}

SealedTable sealed_table(Unit& unit, const std::string& name) {
  // By name: the members of canonical JSON stand in that order.
  const auto columns =
      unit.select<Column>("SELECT name, type, pk FROM pragma_table_info($1) ORDER BY name", {name},
                          [](Column& column) { return std::tie(column.name, column.type, column.in_key); });
  SealedTable table{name, "", "", {}};
  std::map<std::int64_t, std::string> key;
  std::vector<std::string> members;
  for (const Column& column : columns) {
    if (column.in_key > 0) key.emplace(column.in_key, column.name);
    if (is_left_out(name, column.name) || is_of_document(name, column.name)) continue;
    table.columns.push_back(column.name);
    members.push_back(fmt::format("'{0}', {1}", column.name,
                                  column.type == "BLOB" ? "hex(" + column.name + ")" : column.name));
  }
  std::vector<std::string> key_columns;
  for (auto& [place, column] : key) key_columns.push_back(column);
  if (key_columns.empty()) key_columns.emplace_back("rowid");
  table.key = fmt::format("json_array({})", joined(key_columns));
  table.row = fmt::format("json_object({})", joined(members));
  return table;
}

// The key of a row in a trigger.
std::string key_in(const SealedTable& table, std::string_view row) {
  std::string key = table.key;
  for (std::size_t at = key.find('(') + 1; at != std::string::npos && at < key.size();) {
    key.insert(at, std::string(row) + ".");
    at = key.find(", ", at);
    if (at != std::string::npos) at += 2;
  }
  return key;
}

struct Row {
  std::string key, text;
};

std::string seal_document(const std::map<RowName, std::string>& hashes) {
  templates::JsonWriter json;
  json.open_object().key("rows").open_array();
  for (const auto& [name, sha256] : hashes)
    json.open_object()
        .member("key", name.second)
        .member("sha256", sha256)
        .member("table", name.first)
        .close_object();
  return json.close_array().close_object().take();
}

void store_seal(Unit& unit, const std::map<RowName, std::string>& hashes, AuditEntry entry) {
  const auto document = seal_document(hashes);
  const auto sha256 = sha256_hex(document);
  const auto number = unit.number("INSERT INTO row_seals (document, sha256) VALUES ($1, $2) RETURNING number",
                                  {document, sha256});
  entry.action = "rows.sealed";
  entry.tender.reset();
  entry.subject = std::to_string(number);
  entry.sha256 = sha256;
  entry.before.clear();
  record(unit, entry);
}

bool is_sealed(Unit& unit) { return unit.number("SELECT EXISTS (SELECT 1 FROM row_seals)") == 1; }

std::map<RowName, std::string> every_row(Unit& unit) {
  std::map<RowName, std::string> hashes;
  each_sealed_row(unit,
                  [&](const RowName& name, const std::string& sha256) { hashes.emplace(name, sha256); });
  return hashes;
}

std::map<RowName, std::string> noted_rows(Unit& unit) {
  std::map<RowName, std::string> hashes;
  std::set<std::string> names;
  const auto noted = unit.select<RowName>("SELECT source, key FROM temp.written_rows", {},
                                          [](RowName& row) { return std::tie(row.first, row.second); });
  for (const auto& [table, key] : noted) {
    names.insert(table);
    hashes.emplace(RowName{table, key}, "");
  }
  for (const auto& name : names) {
    const auto table = sealed_table(unit, name);
    for (const Row& row : unit.select<Row>(
             fmt::format(
                 "SELECT {}, {} FROM main.{} WHERE rowid IN (SELECT place FROM temp.written_rows WHERE "
                 "source = $1)",
                 table.key, table.row, name),
             {name}, [](Row& each) { return std::tie(each.key, each.text); }))
      hashes.insert_or_assign({name, row.key}, sha256_hex(row.text));
  }
  return hashes;
}

}  // namespace

std::span<const UnsealedPart> unsealed_parts() { return parts; }

std::vector<SealedTable> sealed_tables(Unit& unit) {
  std::vector<SealedTable> tables;
  for (const auto& name : unit.column<std::string>(
           "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"))
    if (!is_left_out(name, "")) tables.push_back(sealed_table(unit, name));
  return tables;
}

void watch_rows(Unit& unit) {
  unit.execute(
      "CREATE TEMP TABLE written_rows (source TEXT NOT NULL, key TEXT NOT NULL, place INTEGER NOT NULL, "
      "PRIMARY KEY (source, key, place)); "
      "CREATE TEMP TABLE written_entry (id INTEGER NOT NULL); INSERT INTO written_entry VALUES (0); "
      "CREATE TEMP TRIGGER watch_entries AFTER INSERT ON main.audit_log "
      "BEGIN UPDATE written_entry SET id = NEW.id; END");
  constexpr std::string_view trigger =
      "CREATE TEMP TRIGGER watch_{0}_{1} AFTER {1} {2} ON main.{0} "
      "BEGIN INSERT OR IGNORE INTO written_rows VALUES ('{0}', {3}, {4}.rowid); {5} END";
  for (const SealedTable& table : sealed_tables(unit)) {
    const auto was = key_in(table, "OLD");
    const auto is = key_in(table, "NEW");
    unit.execute(fmt::format(trigger, table.table, "INSERT", "", is, "NEW", ""));
    unit.execute(fmt::format(trigger, table.table, "DELETE", "", was, "OLD", ""));
    unit.execute(fmt::format(
        trigger, table.table, "UPDATE", "OF " + joined(table.columns), was, "OLD",
        fmt::format("INSERT OR IGNORE INTO written_rows VALUES ('{}', {}, NEW.rowid);", table.table, is)));
  }
}

void seal_rows(Unit& unit) {
  const auto entry = unit.number("SELECT id FROM temp.written_entry");
  if (entry > 0) unit.execute("UPDATE temp.written_entry SET id = 0");
  if (unit.number("SELECT EXISTS (SELECT 1 FROM temp.written_rows)") == 0) return;
  AuditEntry by;
  if (const auto written = find_audit_entry(unit, entry))
    by = written->entry;
  else
    by.at = unit.column<std::string>("SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')").at(0);
  store_seal(unit, is_sealed(unit) ? noted_rows(unit) : every_row(unit), by);
  unit.execute("DELETE FROM temp.written_rows");
  unit.execute("UPDATE temp.written_entry SET id = 0");
}

std::map<RowName, RowSeal> newest_seals(Unit& unit) {
  struct Line {
    std::int64_t number = 0;
    RowName name;
    std::string sha256;
  };
  std::map<RowName, RowSeal> newest;
  for (Line& line : unit.select<Line>(
           "SELECT number, COALESCE(json_extract(value, '$.table'), ''), COALESCE(json_extract(value, "
           "'$.key'), "
           "''), COALESCE(json_extract(value, '$.sha256'), '') FROM (SELECT number, CASE WHEN "
           "json_valid(document) THEN document ELSE '{}' END AS document FROM row_seals) AS seals, "
           "json_each(seals.document, '$.rows') WHERE json_each.type = 'object' ORDER BY number",
           {}, [](Line& row) { return std::tie(row.number, row.name.first, row.name.second, row.sha256); }))
    newest.insert_or_assign(std::move(line.name), RowSeal{std::move(line.sha256), line.number});
  return newest;
}

void each_sealed_row(Unit& unit, const std::function<void(const RowName&, const std::string&)>& take) {
  for (const SealedTable& table : sealed_tables(unit))
    for (const Row& row :
         unit.select<Row>(fmt::format("SELECT {}, {} FROM main.{}", table.key, table.row, table.table), {},
                          [](Row& each) { return std::tie(each.key, each.text); }))
      take({table.table, row.key}, sha256_hex(row.text));
}

std::vector<RowName> unsealed_rows(Unit& unit) {
  if (unit.number("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'row_seals'") == 0 || !is_sealed(unit))
    return {};
  std::vector<RowName> unsealed;
  auto seals = newest_seals(unit);
  each_sealed_row(unit, [&](const RowName& name, const std::string& sha256) {
    const auto seal = seals.find(name);
    if (seal == seals.end() || seal->second.sha256 != sha256) unsealed.push_back(name);
  });
  return unsealed;
}

void seal_again(Unit& unit, const std::vector<RowName>& but, const std::string& now) {
  if (audit_head(unit).sequence == 0) return;
  auto hashes = every_row(unit);
  for (const RowName& name : but) hashes.erase(name);
  AuditEntry entry;
  entry.at = now;
  entry.actor = "wederwaarde";
  store_seal(unit, hashes, entry);
}

}  // namespace server

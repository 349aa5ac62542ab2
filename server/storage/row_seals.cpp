#include "server/storage/row_seals.hpp"

#include "import/json_reader.hpp"
#include "import/limits.hpp"
#include "server/storage/audit_log.hpp"
#include "server/storage/held_documents.hpp"
#include "server/storage/sha256.hpp"
#include "templates/json_writer.hpp"

#include <algorithm>

#include <Poco/DateTimeFormatter.h>
#include <Poco/Timestamp.h>
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
    {"provider_rounds", "", "is good once, for minutes"},
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

WatchedTable sealed_table(const TableShape& shape) {
  WatchedTable table{shape.name, {}, {}};
  for (const TableColumn& column : shape.columns) {
    if (column.in_key > 0) table.key.push_back(column);
    if (!is_left_out(shape.name, column.name) && !is_of_document(shape.name, column.name))
      table.columns.push_back(column);
  }
  std::sort(table.key.begin(), table.key.end(),
            [](const TableColumn& a, const TableColumn& b) { return a.in_key < b.in_key; });
  // The members of canonical JSON stand in that order.
  std::sort(table.columns.begin(), table.columns.end(),
            [](const TableColumn& a, const TableColumn& b) { return a.name < b.name; });
  // Tables of SQLite from before each had a key.
  if (table.key.empty()) table.key.push_back({"rowid", false, true, 1});
  return table;
}

// Bytes as hexadecimal digits.
std::string hex_of(const Bytes& bytes) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  for (const char c : bytes.content) {
    const auto byte = static_cast<unsigned char>(c);
    text.append(1, digits[byte >> 4]).append(1, digits[byte & 0xF]);
  }
  return text;
}

void write(templates::JsonWriter& json, const Value& value, bool is_bytes) {
  std::visit(ByKind{[&](std::int64_t whole) { json.number(whole); },
                    [&](const std::string& text) { json.text(text); },
                    [&](const Bytes& bytes) { json.text(hex_of(bytes)); },
                    [&](std::monostate) {
                      if (is_bytes)
                        json.text("");
                      else
                        json.null();
                    }},
             value);
}

// ["gouda",3]
std::string key_text(const Values& key) {
  templates::JsonWriter json;
  json.open_array();
  for (const Value& value : key) write(json, value, false);
  return json.close_array().take();
}

// Over the canonical JSON of what is sealed of a row; empty: the row is gone.
std::string row_hash(const WatchedTable& table, const Values& row) {
  if (row.empty()) return {};
  templates::JsonWriter json;
  json.open_object();
  for (std::size_t at = 0; at < table.columns.size(); ++at) {
    json.key(table.columns[at].name);
    write(json, row[at], table.columns[at].is_bytes);
  }
  return sha256_hex(json.close_object().take());
}

std::string names_of(const std::vector<TableColumn>& columns) {
  std::string names;
  for (const TableColumn& column : columns) names += (names.empty() ? "" : ", ") + column.name;
  return names;
}

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

std::map<RowName, std::string> noted_rows(const std::vector<WrittenRow>& written) {
  std::map<RowName, std::string> hashes;
  for (const WrittenRow& row : written)
    hashes.insert_or_assign({row.table->table, key_text(row.key)}, row_hash(*row.table, row.row));
  return hashes;
}

// Empty when there is no such text.
std::string_view text_in(criteria::DataValue object, std::string_view member) {
  if (!object.is(criteria::DataKind::object)) return {};
  const auto found = object.find(member);
  return found && found->is(criteria::DataKind::text) ? found->text() : std::string_view();
}

std::string moment_now() {
  return Poco::DateTimeFormatter::format(Poco::Timestamp(), "%Y-%m-%dT%H:%M:%S.%iZ");
}

bool has_seals(Unit& unit) {
  const auto tables = unit.session().tables();
  return std::any_of(tables.begin(), tables.end(),
                     [](const TableShape& table) { return table.name == "row_seals"; }) &&
         is_sealed(unit);
}

}  // namespace

std::span<const UnsealedPart> unsealed_parts() { return parts; }

std::vector<WatchedTable> sealed_tables(Session& session) {
  std::vector<WatchedTable> tables;
  for (const TableShape& shape : session.tables())
    if (!is_left_out(shape.name, "")) tables.push_back(sealed_table(shape));
  return tables;
}

void prepare_seals(Unit& unit) { unit.session().prepare_notes(sealed_tables(unit.session())); }

void watch_rows(Session& session) { session.note_writes(sealed_tables(session)); }

void seal_rows(Unit& unit) {
  const auto written = unit.session().take_written();
  if (written.empty()) return;
  AuditEntry by;
  if (unit.audit().last)
    by = *unit.audit().last;
  else
    by.at = moment_now();
  store_seal(unit, is_sealed(unit) ? noted_rows(written) : every_row(unit), by);
}

std::map<RowName, RowSeal> newest_seals(Unit& unit) {
  struct Seal {
    std::int64_t number = 0;
    std::string document;
  };
  constexpr std::size_t most_values = std::size_t{1} << 28;
  importing::Limits limits;
  limits.file_bytes = std::size_t{1} << 30;
  limits.json_values = most_values;
  std::map<RowName, RowSeal> newest;
  unit.each<Seal>(
      "SELECT number, document FROM row_seals ORDER BY number", {},
      [](Seal& row) { return std::tie(row.number, row.document); },
      [&](const Seal& seal) {
        // What somebody changed may be no JSON any more; the log tells of that.
        const auto tree = importing::read_json(seal.document, limits);
        const auto rows = tree ? tree->root().find("rows") : std::nullopt;
        if (!rows || !rows->is(criteria::DataKind::array)) return;
        for (const criteria::DataValue row : *rows)
          newest.insert_or_assign(
              RowName{std::string(text_in(row, "table")), std::string(text_in(row, "key"))},
              RowSeal{std::string(text_in(row, "sha256")), seal.number});
      });
  return newest;
}

void each_sealed_row(Unit& unit, const std::function<void(const RowName&, const std::string&)>& take) {
  for (const WatchedTable& table : sealed_tables(unit.session())) {
    const auto key = names_of(table.key);
    unit.each_row(
        fmt::format("SELECT {0}, {1} FROM {2} ORDER BY {0}", key, names_of(table.columns), table.table), {},
        [&](const ResultRow& found) {
          Values name, row;
          for (std::size_t at = 0; at < found.size(); ++at)
            (at < table.key.size() ? name : row).push_back(found.value(at));
          take({table.table, key_text(name)}, row_hash(table, row));
        });
  }
}

std::vector<RowName> unsealed_rows(Unit& unit) {
  if (!has_seals(unit)) return {};
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

#include "server/storage/held_documents.hpp"

#include "server/storage/sha256.hpp"
#include "server/storage/storage_error.hpp"
#include "templates/json_writer.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <stdexcept>

#include <fmt/format.h>

namespace server {
namespace {

// Canonical JSON (RFC 8785): the members stand in the order of their names, and the columns in theirs.
std::string object_of(std::initializer_list<std::string_view> names, const Values& columns) {
  templates::JsonWriter json;
  json.open_object();
  auto column = columns.begin();
  for (const std::string_view name : names) {
    const Value& value = *column++;
    if (const auto* whole = std::get_if<std::int64_t>(&value))
      json.key(name).number(*whole);
    else
      json.member(name, std::get<std::string>(value));
  }
  return json.close_object().take();
}

constexpr std::string_view deviation_columns =
    "agreement, created_at, decided_by, decided_on, lot, reason, recorded_by, rule";
std::string deviation_row(const Values& columns) {
  constexpr std::size_t recorded_by = 6;
  if (columns[recorded_by] != Value(std::string()))
    return object_of(
        {"agreement", "createdAt", "decidedBy", "decidedOn", "lot", "reason", "recordedBy", "rule"}, columns);
  // From before that was kept.
  Values others = columns;
  others.erase(others.begin() + recorded_by);
  return object_of({"agreement", "createdAt", "decidedBy", "decidedOn", "lot", "reason", "rule"}, others);
}

constexpr std::string_view publication_columns =
    "acknowledged, agreements, changes, number, published_at, published_by, reason, sha256";
std::string publication_row(const Values& columns) {
  return object_of(
      {"acknowledged", "agreements", "changes", "number", "publishedAt", "publishedBy", "reason", "sha256"},
      columns);
}

constexpr std::string_view recusal_columns = "bid, decided_at, decided_by, person, reason";
std::string recusal_row(const Values& columns) {
  return object_of({"bid", "decidedAt", "decidedBy", "person", "reason"}, columns);
}

constexpr std::string_view giver_columns = "grade, person, version";
std::string giver_row(const Values& columns) { return object_of({"grade", "person", "version"}, columns); }

constexpr std::string_view consensus_reason_columns = "given_at, grade, person, reason, version";
std::string consensus_reason_row(const Values& columns) {
  return object_of({"givenAt", "grade", "person", "reason", "version"}, columns);
}

constexpr std::string_view step_columns =
    "at, facts, from_stage, number, person, reason, recorded_at, second, step, to_stage, named_whole";
std::string step_row(const Values& columns) {
  constexpr std::size_t facts = 1;
  if (columns.back() != Value(std::int64_t{1})) return std::get<std::string>(columns[facts]);
  return object_of(
      {"at", "facts", "from", "number", "person", "reason", "recordedAt", "second", "step", "to"}, columns);
}

constexpr std::string_view admissibility_columns =
    "after_step, bid, decided_at, decided_by, ground, outcome, reason";
std::string admissibility_row(const Values& columns) {
  return object_of({"afterStep", "bid", "decidedAt", "decidedBy", "ground", "outcome", "reason"}, columns);
}

constexpr std::string_view bid_salt =
    "COALESCE((SELECT salt FROM commitment_salts AS s WHERE s.kind = 'bids' AND s.tender = bids.tender AND "
    "s.subject = bids.id AND s.version = bids.version), '')";
constexpr std::string_view superseded_salt =
    "COALESCE((SELECT salt FROM commitment_salts AS s WHERE s.kind = superseded_documents.kind AND s.tender "
    "= "
    "superseded_documents.tender AND s.subject = superseded_documents.subject AND s.version = "
    "superseded_documents.version), '')";
constexpr std::string_view upload_salt =
    "COALESCE((SELECT salt FROM commitment_salts AS s WHERE s.kind = 'uploads' AND s.tender = uploads.tender "
    "AND s.subject = CAST(uploads.id AS TEXT)), '')";

constexpr std::string_view tender_of_promise =
    "COALESCE((SELECT tender FROM promises AS p WHERE p.id = promise), 0)";
constexpr std::string_view envelope_tender =
    "COALESCE((SELECT tender FROM sealed_bids AS b WHERE b.receipt = sealed_envelopes.receipt), 0)";

constexpr HeldKind kinds[]{
    {"tenders", "tenders", "id", "CAST(id AS TEXT)", "version", "document", "sha256"},
    {"bids", "bids", "tender", "id", "version", "document", "sha256", bid_salt},
    {"grades", "grades", "tender", "CAST(position AS TEXT)", "version", "document", "sha256"},
    {"superseded", "superseded_documents", "tender", "subject", "version", "document", "sha256",
     superseded_salt},
    {"draws", "draws", "tender", "CAST(position AS TEXT)", "1", "document", "sha256"},
    {"evaluations", "evaluations", "tender", "CAST(id AS TEXT)", "1", "document", "sha256"},
    {"evaluated-dossiers", "evaluated_dossiers", "0", "sha256", "1", "document", "sha256"},
    {"uploads", "uploads", "tender", "CAST(id AS TEXT)", "1", "content", "sha256", upload_salt},
    {"publications", "publications", "tender", "CAST(tender AS TEXT)", "number", "document", "sha256"},
    {"publication-records", "publications", "tender", "CAST(number AS TEXT)", "1", publication_columns, "''",
     "''", publication_row},
    {"deviations", "deviations", "tender", "CAST(position AS TEXT)", "1", deviation_columns, "''", "''",
     deviation_row},
    {"panels", "panels", "tender", "CAST(version AS TEXT)", "1", "document", "sha256"},
    {"interest-declarations", "interest_declarations", "tender", "CAST(position AS TEXT)", "1", "document",
     "sha256"},
    {"recusals", "recusals", "tender", "CAST(position AS TEXT)", "1", recusal_columns, "''", "''",
     recusal_row},
    {"blind-names", "blind_names", "tender", "CAST(version AS TEXT)", "1", "document", "sha256"},
    {"grade-givers", "grade_givers", "tender", "CAST(grade AS TEXT)", "version", giver_columns, "''", "''",
     giver_row},
    {"consensus-reasons", "consensus_reasons", "tender", "CAST(position AS TEXT)", "1",
     consensus_reason_columns, "''", "''", consensus_reason_row},
    {"agreements", "agreements", "0", "id", "version", "document", "sha256"},
    {"library-criteria", "library_criteria", "0", "id", "version", "document", "sha256"},
    {"template-proposals", "template_proposals", "0", "template", "number", "document", "sha256"},
    {"consultations", "consultations", "0", "id", "version", "document", "sha256"},
    {"consultation-responses", "consultation_responses", "0", "consultation", "upload", "document", "sha256"},
    {"consultation-uploads", "consultation_uploads", "0", "CAST(id AS TEXT)", "1", "content", "sha256"},
    {"notice-files", "notice_files", "tender",
     "CASE consultation WHEN '' THEN CAST(tender AS TEXT) ELSE consultation END", "version", "document",
     "sha256"},
    {"segment-choices", "segment_choices", "0", "CAST(id AS TEXT)", "1", "document", "sha256"},
    {"award-files", "award_files", "tender", "CAST(version AS TEXT)", "1", "document", "sha256"},
    {"award-records", "award_records", "tender", "CAST(id AS TEXT)", "1", "document", "sha256"},
    {"advice-thresholds", "advice_thresholds", "tender", "CAST(version AS TEXT)", "1", "document", "sha256"},
    {"letter-templates", "letter_templates", "0", "party || '/' || version", "1", "content", "sha256"},
    {"promises", "promises", "tender", "CAST(id AS TEXT)", "1", "document", "sha256"},
    {"promise-terms", "promise_terms", tender_of_promise, "CAST(promise AS TEXT)", "version", "document",
     "sha256"},
    {"measurements", "promise_measurements", tender_of_promise, "CAST(id AS TEXT)", "1", "document",
     "sha256"},
    {"envelopes", "sealed_envelopes", envelope_tender, "receipt || '/' || envelope", "1", "content", "''"},
    {"openings", "openings", "tender", "envelope", "1", "document", "sha256"},
    {"steps", "tender_steps", "tender", "CAST(number AS TEXT)", "1", step_columns, "''", "''", step_row},
    {"admissibility-decisions", "admissibility_decisions", "tender", "bid", "position", admissibility_columns,
     "''", "''", admissibility_row},
    {"late-bids", "late_bids", "tender", "CAST(position AS TEXT)", "1", "content", "sha256"},
    {"sent-papers", "sent_papers", "tender", "step || '/' || name", "1", "content", "sha256"},
    {"row-seals", "row_seals", "0", "CAST(number AS TEXT)", "1", "document", "sha256"},
};

struct StoringAction {
  std::string_view action, kind;
};
constexpr StoringAction storing[]{
    {"tender.imported", "tenders"},
    {"tender.drafted", "tenders"},
    {"tender.edited", "tenders"},
    {"tender.templateUpdated", "tenders"},
    {"tender.published", "tenders"},
    {"tender.published", "publications"},
    {"tender.corrected", "tenders"},
    {"tender.corrected", "publications"},
    {"publication.stored", "publication-records"},
    {"deviation.stored", "deviations"},
    {"bid.stored", "bids"},
    {"bid.edited", "bids"},
    {"bid.opened", "bids"},
    {"grade.stored", "grades"},
    {"grade.edited", "grades"},
    {"grade.given", "grade-givers"},
    {"panel.stored", "panels"},
    {"interest.declared", "interest-declarations"},
    {"recusal.recorded", "recusals"},
    {"blindNames.drawn", "blind-names"},
    {"consensus.explained", "consensus-reasons"},
    {"draw.stored", "draws"},
    {"evaluation.stored", "evaluations"},
    {"upload.stored", "uploads"},
    {"agreement.published", "agreements"},
    {"library.shipped", "library-criteria"},
    {"library.imported", "library-criteria"},
    {"library.published", "library-criteria"},
    {"template.proposed", "template-proposals"},
    {"consultation.stored", "consultations"},
    {"consultation.opened", "consultations"},
    {"consultation.closed", "consultations"},
    {"consultation.received", "consultation-uploads"},
    {"consultation.answered", "consultation-responses"},
    {"noticeFile.stored", "notice-files"},
    {"segmentChoice.stored", "segment-choices"},
    {"awardFile.stored", "award-files"},
    {"awardRecord.stored", "award-records"},
    {"adviceThresholds.stored", "advice-thresholds"},
    {"letterTemplate.stored", "letter-templates"},
    {"promise.stored", "promises"},
    {"promiseTerms.stored", "promise-terms"},
    {"measurement.stored", "measurements"},
    {"envelope.stored", "envelopes"},
    {"bids.opened", "openings"},
    {"prices.opened", "openings"},
    {"bid.admitted", "admissibility-decisions"},
    {"bid.rejected", "admissibility-decisions"},
    {"bid.late", "late-bids"},
    {"paper.sent", "sent-papers"},
    {"rows.sealed", "row-seals"},
};

// "step.open", but not the proposal and the confirmation of it.
bool is_taken_step(std::string_view action) {
  return action.starts_with("step.") && action.find('.', 5) == std::string_view::npos;
}

// The columns of its primary key: in their order nothing is sorted, so that documents are not copied for
// that.
std::string key_of(const std::vector<TableShape>& shapes, std::string_view table) {
  const auto shape =
      std::find_if(shapes.begin(), shapes.end(), [&](const TableShape& each) { return each.name == table; });
  std::map<std::size_t, std::string_view> key;
  if (shape != shapes.end())
    for (const TableColumn& column : shape->columns)
      if (column.in_key > 0) key.emplace(column.in_key, column.name);
  std::string names;
  // With the table: a name alone may be taken for that of an expression of the result.
  for (const auto& [place, name] : key)
    names.append(names.empty() ? "" : ", ").append(table).append(".").append(name);
  return names;
}

// The document that stands from `column` on in a row.
std::string document_in(const HeldKind& kind, const ResultRow& row, std::size_t column) {
  Values columns;
  for (; column < row.size(); ++column) columns.push_back(row.value(column));
  if (kind.text != nullptr) return kind.text(columns);
  return std::visit(ByKind{[](std::string& text) { return std::move(text); },
                           [](Bytes& bytes) { return std::move(bytes.content); },
                           [](auto&) -> std::string { throw StorageError("a document that is none"); }},
                    columns.at(0));
}

HeldDocument held_in(const HeldKind& kind, const ResultRow& row) {
  constexpr std::size_t before = 6;
  const auto text = [&](std::size_t at) { return std::get<std::string>(row.value(at)); };
  const auto number = [&](std::size_t at) { return std::get<std::int64_t>(row.value(at)); };
  HeldDocument held{text(4), number(0), text(1), number(2), {}, text(3), text(5)};
  held.document = document_in(kind, row, before);
  return held;
}

}  // namespace

std::span<const HeldKind> held_kinds() { return kinds; }

std::vector<std::string_view> kinds_stored_by(std::string_view action) {
  std::vector<std::string_view> stored;
  for (const StoringAction& each : storing)
    if (each.action == action) stored.push_back(each.kind);
  if (is_taken_step(action)) stored.emplace_back("steps");
  return stored;
}

void each_held_document(Unit& unit, const std::function<void(const HeldDocument&)>& take,
                        std::optional<std::int64_t> tender) {
  const auto shapes = unit.session().tables();
  for (const HeldKind& kind : kinds) {
    // Of superseded documents the row tells of what kind they are.
    const auto name =
        kind.kind == "superseded" ? std::string(kind.table) + ".kind" : fmt::format("'{}'", kind.kind);
    unit.each_row(fmt::format("SELECT {0}, {1}, {2}, {3}, {4}, {5}, {6} FROM {7} WHERE $1 = 0 OR {0} = $1 "
                              "ORDER BY {8}",
                              kind.tender, kind.subject, kind.version, kind.sha256, name, kind.salt,
                              kind.document, kind.table, key_of(shapes, kind.table)),
                  {tender.value_or(0)}, [&](const ResultRow& row) { take(held_in(kind, row)); });
  }
}

std::string row_sha256(Unit& unit, std::string_view table, std::string_view condition,
                       const Parameters& parameters) {
  const auto* const kind = std::find_if(std::begin(kinds), std::end(kinds), [&](const HeldKind& each) {
    return each.table == table && each.text != nullptr;
  });
  if (kind == std::end(kinds)) throw std::logic_error("rows that have a hash: " + std::string(table));
  std::string sha256;
  unit.each_row(fmt::format("SELECT {} FROM {} WHERE {}", kind->document, kind->table, condition), parameters,
                [&](const ResultRow& row) { sha256 = sha256_hex(document_in(*kind, row, 0)); });
  if (sha256.empty()) throw std::logic_error("no row to name in " + std::string(table));
  return sha256;
}

}  // namespace server

#include "server/storage/held_documents.hpp"

#include "server/storage/sha256.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

namespace server {
namespace {

// Canonical JSON (RFC 8785): SQLite escapes texts as that asks, and the members stand in its order.
constexpr std::string_view deviation_row =
    "json_object('agreement', agreement, 'createdAt', created_at, 'decidedBy', decided_by, 'decidedOn', "
    "decided_on, "
    "'lot', lot, 'reason', reason, 'rule', rule)";
constexpr std::string_view publication_row =
    "json_object('acknowledged', acknowledged, 'agreements', agreements, 'changes', changes, 'number', "
    "number, "
    "'publishedAt', published_at, 'publishedBy', published_by, 'reason', reason, 'sha256', sha256)";

constexpr HeldKind kinds[]{
    {"tenders", "tenders", "id", "CAST(id AS TEXT)", "version", "document", "sha256"},
    {"bids", "bids", "tender", "id", "version", "document", "sha256"},
    {"grades", "grades", "tender", "CAST(position AS TEXT)", "version", "document", "sha256"},
    {"superseded", "superseded_documents", "tender", "subject", "version", "document", "sha256"},
    {"draws", "draws", "tender", "CAST(position AS TEXT)", "1", "document", "sha256"},
    {"evaluations", "evaluations", "tender", "CAST(id AS TEXT)", "1", "document", "sha256"},
    {"evaluated-dossiers", "evaluated_dossiers", "0", "sha256", "1", "document", "sha256"},
    {"uploads", "uploads", "tender", "CAST(id AS TEXT)", "1", "content", "sha256"},
    {"publications", "publications", "tender", "CAST(tender AS TEXT)", "number", "document", "sha256"},
    {"publication-records", "publications", "tender", "CAST(number AS TEXT)", "1", publication_row, "''"},
    {"deviations", "deviations", "tender", "CAST(position AS TEXT)", "1", deviation_row, "''"},
    {"agreements", "agreements", "0", "id", "version", "document", "sha256"},
    {"library-criteria", "library_criteria", "0", "id", "version", "document", "sha256"},
    {"template-proposals", "template_proposals", "0", "template", "number", "document", "sha256"},
    {"consultations", "consultations", "0", "id", "version", "document", "sha256"},
    {"consultation-responses", "consultation_responses", "0", "consultation", "rowid", "document", "sha256"},
    {"consultation-uploads", "consultation_uploads", "0", "CAST(id AS TEXT)", "1", "content", "sha256"},
    {"notice-files", "notice_files", "tender",
     "CASE consultation WHEN '' THEN CAST(tender AS TEXT) ELSE consultation END", "version", "document",
     "sha256"},
    {"segment-choices", "segment_choices", "0", "CAST(id AS TEXT)", "1", "document", "sha256"},
};

struct StoringAction {
  std::string_view action, kind;
};
constexpr StoringAction storing[]{
    {"tender.imported", "tenders"},
    {"tender.drafted", "tenders"},
    {"tender.edited", "tenders"},
    {"tender.published", "tenders"},
    {"tender.published", "publications"},
    {"tender.corrected", "tenders"},
    {"tender.corrected", "publications"},
    {"publication.stored", "publication-records"},
    {"deviation.stored", "deviations"},
    {"bid.stored", "bids"},
    {"bid.edited", "bids"},
    {"grade.stored", "grades"},
    {"grade.edited", "grades"},
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
};

// A row without its document, which may be large.
struct HeldRow {
  HeldDocument held;
  std::string kind;  // of a superseded document
};

std::vector<HeldRow> rows_of(Unit& unit, const HeldKind& kind, std::optional<std::int64_t> tender) {
  const bool is_superseded = kind.kind == "superseded";
  return unit.select<HeldRow>(
      fmt::format("SELECT rowid, {0}, {1}, {2}, {3}, {4} FROM {5} WHERE $1 = 0 OR {0} = $1 ORDER BY rowid",
                  kind.tender, kind.subject, kind.version, kind.sha256, is_superseded ? "kind" : "''",
                  kind.table),
      {tender.value_or(0)}, [](HeldRow& row) {
        HeldDocument& held = row.held;
        return std::tie(held.row, held.tender, held.subject, held.version, held.sha256, row.kind);
      });
}

std::string document_in(Unit& unit, const HeldKind& kind, std::int64_t row) {
  return unit
      .column<Bytes>(fmt::format("SELECT {} FROM {} WHERE rowid = $1", kind.document, kind.table), {row})
      .at(0)
      .content;
}

}  // namespace

std::span<const HeldKind> held_kinds() { return kinds; }

std::vector<std::string_view> kinds_stored_by(std::string_view action) {
  std::vector<std::string_view> stored;
  for (const StoringAction& each : storing)
    if (each.action == action) stored.push_back(each.kind);
  return stored;
}

void each_held_document(Unit& unit, const std::function<void(const HeldDocument&)>& take,
                        std::optional<std::int64_t> tender) {
  for (const HeldKind& kind : kinds)
    for (HeldRow& row : rows_of(unit, kind, tender)) {
      row.held.kind = row.kind.empty() ? std::string(kind.kind) : row.kind;
      row.held.document = document_in(unit, kind, row.held.row);
      take(row.held);
    }
}

std::string row_sha256(Unit& unit, std::string_view table, std::int64_t row) {
  const auto document = table == "deviations" ? deviation_row : publication_row;
  const auto found =
      unit.column<std::string>(fmt::format("SELECT {} FROM {} WHERE rowid = $1", document, table), {row});
  return sha256_hex(found.at(0));
}

}  // namespace server

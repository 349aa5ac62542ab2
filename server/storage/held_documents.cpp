#include "server/storage/held_documents.hpp"

#include "server/storage/sha256.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

namespace server {
namespace {

// Canonical JSON (RFC 8785): SQLite escapes texts as that asks, and the members stand in its order.
constexpr std::string_view deviation_row =
    "CASE WHEN recorded_by = '' THEN "
    "json_object('agreement', agreement, 'createdAt', created_at, 'decidedBy', decided_by, 'decidedOn', "
    "decided_on, 'lot', lot, 'reason', reason, 'rule', rule) ELSE "
    "json_object('agreement', agreement, 'createdAt', created_at, 'decidedBy', decided_by, 'decidedOn', "
    "decided_on, 'lot', lot, 'reason', reason, 'recordedBy', recorded_by, 'rule', rule) END";
constexpr std::string_view publication_row =
    "json_object('acknowledged', acknowledged, 'agreements', agreements, 'changes', changes, 'number', "
    "number, "
    "'publishedAt', published_at, 'publishedBy', published_by, 'reason', reason, 'sha256', sha256)";

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
constexpr std::string_view recusal_row =
    "json_object('bid', bid, 'decidedAt', decided_at, 'decidedBy', decided_by, 'person', person, 'reason', "
    "reason)";
constexpr std::string_view giver_row = "json_object('grade', grade, 'person', person, 'version', version)";
constexpr std::string_view consensus_reason_row =
    "json_object('givenAt', given_at, 'grade', grade, 'person', person, 'reason', reason, 'version', "
    "version)";

constexpr std::string_view step_row =
    "CASE named_whole WHEN 1 THEN "
    "json_object('at', at, 'facts', facts, 'from', from_stage, 'number', number, 'person', person, 'reason', "
    "reason, 'recordedAt', recorded_at, 'second', second, 'step', step, 'to', to_stage) ELSE facts END";
constexpr std::string_view admissibility_row =
    "json_object('afterStep', after_step, 'bid', bid, 'decidedAt', decided_at, 'decidedBy', decided_by, "
    "'ground', ground, 'outcome', outcome, 'reason', reason)";

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
    {"publication-records", "publications", "tender", "CAST(number AS TEXT)", "1", publication_row, "''"},
    {"deviations", "deviations", "tender", "CAST(position AS TEXT)", "1", deviation_row, "''"},
    {"panels", "panels", "tender", "CAST(version AS TEXT)", "1", "document", "sha256"},
    {"interest-declarations", "interest_declarations", "tender", "CAST(position AS TEXT)", "1", "document",
     "sha256"},
    {"recusals", "recusals", "tender", "CAST(position AS TEXT)", "1", recusal_row, "''"},
    {"blind-names", "blind_names", "tender", "CAST(version AS TEXT)", "1", "document", "sha256"},
    {"grade-givers", "grade_givers", "tender", "CAST(grade AS TEXT)", "version", giver_row, "''"},
    {"consensus-reasons", "consensus_reasons", "tender", "CAST(position AS TEXT)", "1", consensus_reason_row,
     "''"},
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
    {"steps", "tender_steps", "tender", "CAST(number AS TEXT)", "1", step_row, "''"},
    {"admissibility-decisions", "admissibility_decisions", "tender", "bid", "position", admissibility_row,
     "''"},
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

// A row without its document, which may be large.
struct HeldRow {
  HeldDocument held;
  std::string kind;  // of a superseded document
};

std::vector<HeldRow> rows_of(Unit& unit, const HeldKind& kind, std::optional<std::int64_t> tender) {
  const bool is_superseded = kind.kind == "superseded";
  return unit.select<HeldRow>(
      fmt::format(
          "SELECT rowid, {0}, {1}, {2}, {3}, {4}, {5} FROM {6} WHERE $1 = 0 OR {0} = $1 ORDER BY rowid",
          kind.tender, kind.subject, kind.version, kind.sha256, is_superseded ? "kind" : "''", kind.salt,
          kind.table),
      {tender.value_or(0)}, [](HeldRow& row) {
        HeldDocument& held = row.held;
        return std::tie(held.row, held.tender, held.subject, held.version, held.sha256, row.kind, held.salt);
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
  if (is_taken_step(action)) stored.emplace_back("steps");
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
  const auto* const kind = std::find_if(std::begin(kinds), std::end(kinds), [&](const HeldKind& each) {
    return each.table == table && each.sha256 == "''";
  });
  if (kind == std::end(kinds)) throw std::logic_error("rows that have a hash: " + std::string(table));
  return sha256_hex(document_in(unit, *kind, row));
}

}  // namespace server

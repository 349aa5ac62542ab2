// Holding a market consultation: drafting it from what is there, opening it to suppliers, receiving their
// answers, saying what is done with them, closing it.
#pragma once

#include "criteria/consultation.hpp"
#include "criteria/library.hpp"
#include "server/app/failure.hpp"
#include "server/app/readable.hpp"
#include "server/app/service.hpp"
#include "server/storage/consultation_store.hpp"
#include "templates/consultation_pack.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// A consultation as a value, with what is stored beside it.
struct HeldConsultation {
  criteria::Consultation consultation;
  std::int64_t version = 1;            // of the record: content and stage
  std::string stage;                   // closed also when its last day has passed
  templates::ConsultationIssue issue;  // the version in which its content last changed, and its hash
};

// `NotFound` of kind "consultation".
Result<HeldConsultation> find_consultation(Service& service, std::string_view id);
// What it was at that version; nothing when it never had it.
std::optional<criteria::Consultation> consultation_at(Service& service, std::string_view id,
                                                      std::int64_t version);
// Those that the reader may read.
std::vector<HeldConsultation> list_consultations(Service& service, const Reader& reader = {});

// What its criteria are taken from.
struct ConsultationSource {
  criteria::ConsultationBasisKind kind = criteria::ConsultationBasisKind::segment;
  std::string id;                  // of a segment or template, or a tender's reference
  std::optional<std::string> lot;  // of a draft; absent: its first
  criteria::LibraryLevel level = criteria::LibraryLevel::significant;  // of a segment's criteria
};

struct ConsultationPlan {
  std::string id;
  std::string opens_on, closes_on;  // 2026-11-25
  std::string contact;
  criteria::Disclosure disclosure;
};

// Stores the first draft, with the standard questions. Findings: those of criteria::validate,
// `date.notation`, and `consultation.criterionUnknown` for what is to be withheld; the conflict
// `consultation.idTaken`; `NotFound` for an unknown segment, template, draft or lot; what `may_hold` says.
Result<HeldConsultation> start_consultation(Service& service, const Actor& actor,
                                            const ConsultationSource& source, const ConsultationPlan& plan);

// The criteria that a consultation was made from, bounds and all, as far as they are still there: of a draft
// those of all its lots; of a segment those of the level that the consultation shows the most of.
std::vector<criteria::Criterion> source_criteria(Service& service,
                                                 const criteria::Consultation& consultation);

// Stores a consultation as its sender wrote it, as a new draft (`expected_version` 0) or instead of one.
// `Outdated`; the conflict `consultation.notDraft` once it is open; what `may_hold` says.
Result<HeldConsultation> save_consultation(Service& service, const Actor& actor, std::string_view json,
                                           std::optional<std::int64_t> expected_version);

// Stores the next version of the draft `id`; the finding `consultation.otherId` when it is of another.
// `expected_version` is that which the sender changed; none: whatever is there.
Result<HeldConsultation> replace_consultation(Service& service, const Actor& actor, std::string_view id,
                                              std::string_view json,
                                              std::optional<std::int64_t> expected_version);

// Takes back the last change of a draft: the version before it is stored again, as the next one. The conflict
// `consultation.nothingToUndo` where there is one version only; else as `replace_consultation`.
Result<HeldConsultation> undo_consultation(Service& service, const Actor& actor, std::string_view id,
                                           std::optional<std::int64_t> expected_version);

// From draft to open, from open to closed; the conflicts `consultation.notDraft` and `consultation.notOpen`.
// What opens is seen by the market: findings of `criteria::unfinished`.
Result<HeldConsultation> open_consultation(Service& service, const Actor& actor, std::string_view id);
Result<HeldConsultation> close_consultation(Service& service, const Actor& actor, std::string_view id);

// ---- answers --------------------------------------------------------------------------------------------

struct HeldResponse {
  criteria::ConsultationResponse response;
  std::int64_t version = 1;
  UploadId upload = 0;
};
// The newest answer of each respondent, by name.
std::vector<HeldResponse> list_responses(Service& service, std::string_view consultation);

struct ReceivedResponse {
  HeldResponse held;
  Findings notes;  // warnings
};

// Stores the file as it was received and what it answers: a returned pack, or the JSON or XML of
// docs/consultation.md; nothing at all when it has findings. A respondent who answered before gets the
// finding `consultation.answeredBefore` with every difference (`verify.different`), unless `replace` says
// that the new answer takes the place of the old. The conflict `consultation.notOpen`.
Result<ReceivedResponse> receive_response(Service& service, const Actor& actor, std::string_view consultation,
                                          const Upload& upload, bool replace);

// What the buyer does with the answers to a question. Findings: `consultation.questionUnknown`,
// `consultation.conclusion` (empty or longer than 4,000 bytes). `expected_version` is that of the conclusion
// which the sender read, 0 for none; none given: whatever is there.
Result<void> record_conclusion(Service& service, const Actor& actor, std::string_view consultation,
                               const std::string& question, const std::string& text,
                               std::optional<std::int64_t> expected_version = {});
std::vector<StoredConclusion> list_conclusions(Service& service, std::string_view consultation);

}  // namespace server

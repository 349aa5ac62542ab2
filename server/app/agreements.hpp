// Regional agreements: publishing them, and holding tenders against them.
#pragma once

#include "criteria/agreement.hpp"
#include "evaluator/agreement_check.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/deviation_store.hpp"
#include "server/storage/versioned_documents.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// Stores an agreement, or the next version of one that is there. `expected_version` is that which the sender
// changed; none: whatever is there. An agreement that does not read or validate is refused with all findings.
Result<VersionedDocument> publish_agreement(Service& service, const Actor& actor, std::string_view json,
                                            std::optional<std::int64_t> expected_version);

// Takes back the last change: the version before it is published again, as the next one. `NotFound` of kind
// "agreement"; the conflict `agreement.nothingToUndo` where there is one version only; else as
// `publish_agreement`.
Result<VersionedDocument> undo_agreement(Service& service, const Actor& actor, std::string_view id,
                                         std::optional<std::int64_t> expected_version);

// What publishing would find wrong with that document.
Findings check_agreement_document(Service& service, std::string_view json);

// A stored agreement as a value.
criteria::Agreement agreement_of(const VersionedDocument& stored);
// The same, read once for each version.
std::shared_ptr<const criteria::Agreement> kept_agreement(Service& service, const VersionedDocument& stored);

// A rule's outcome, and the decision to depart from it if there is one.
struct RuleVerdict {
  evaluator::RuleCheck check;
  std::optional<StoredDeviation> deviation;
};

// A tender against one agreement that is about it.
struct AgreementReport {
  std::shared_ptr<const criteria::Agreement> agreement;  // the verdicts refer to it
  std::int64_t version = 1;
  evaluator::AgreementQuestion question;
  std::vector<RuleVerdict> verdicts;
};

// Against the newest version of every agreement that covers the tender on the day of its publication, or
// today while it has none; at the level that the parties agreed on, or at `level` where that is higher.
// Deviations are from what was agreed: at a higher level none counts.
Result<std::vector<AgreementReport>> check_against_agreements(
    Service& service, TenderId tender, std::optional<criteria::AmbitionLevel> level = std::nullopt);

// The report is at a higher level than was agreed: what fails in it need not be explained.
bool is_beyond_agreed(const AgreementReport& report);

// The same for a definition that is not stored yet, and a day of publication.
std::vector<AgreementReport> check_against_agreements(Service& service, TenderId tender,
                                                      const criteria::Tender& announced,
                                                      const criteria::Date& published_on);

// Takes a decision into the reports, as if it were stored already; its findings are those of
// `record_deviation`, and then nothing is taken in.
Findings explain(std::vector<AgreementReport>& reports, const Deviation& deviation,
                 const criteria::Date& today);

// As it is put on record on behalf of the actor: by whom it is recorded, and taken when no other is stated.
Deviation recorded_deviation(const Actor& actor, Deviation deviation);

// A rule that fails or cannot be determined, and from which nobody decided to depart.
bool is_unsettled(const RuleVerdict& verdict);

// Stores the decision to depart from a rule. Findings: `deviation.rule` (no such rule of an agreement that
// covers the tender, on such a lot), `deviation.notNeeded` (the tender meets it), `deviation.reason`,
// `deviation.decidedBy`, `date.notation`, `date.future`.
Result<StoredDeviation> record_deviation(Service& service, const Actor& actor, TenderId tender,
                                         const Deviation& stated);

}  // namespace server

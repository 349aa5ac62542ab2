// Deleting what need not be kept any more: one person proposes it once its day has come, another confirms.
// The log keeps every entry, and the hash of what was deleted.
#pragma once

#include "server/app/failure.hpp"
#include "server/app/retention.hpp"
#include "server/app/service.hpp"
#include "server/storage/deletion_store.hpp"
#include "server/storage/dossier_deletion.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace server {

// Whether things of that kind can be deleted: files as they were received, and whole dossiers. What an
// evaluation and the log are checked with goes with the whole dossier only; the log stays.
bool can_be_deleted(std::string_view kind);
// Whether the day of it has come. A dossier goes when all that is kept of its tender is due, but for the log.
bool is_deletable(const std::vector<RetentionItem>& items, const RetentionItem& item);

// What stands in the way: `deletion.kind`, `deletion.notDue` (its day has not come, or there is nothing),
// `deletion.notFinished` (a tender in process is neither concluded nor withdrawn), `deletion.promisesOpen` (a
// promise of a contract is still to be measured).
Findings check_deletion(Service& service, TenderId tender, const std::string& kind);

// What is due, can be deleted, and waits for no decision yet; `check_deletion` may still find something.
std::vector<RetentionItem> deletable_items(Service& service);

struct DeletionOrder {
  TenderId tender = 0;
  std::string kind, person, reason;
};
// Findings: `step.person`, `deletion.reason`, those of `check_deletion`. The
// conflict `deletion.open` while another proposal for it waits. `NotFound` of kind
// "tender".
Result<DeletionProposal> propose_deletion(Service& service, const Actor& actor, const DeletionOrder& order);

struct DeletionDecision {
  std::string person, remark;
  bool confirms = true;
};
// Confirming deletes, when it is still due: then the rule may have been changed. Of a dossier what is left is
// in storage/dossier_deletion. Findings as above, and
// `step.samePerson`, `step.remark`; the conflict `deletion.settled`; `NotFound` of kind "deletionProposal".
Result<DeletionProposal> decide_deletion(Service& service, const Actor& actor, DeletionId id,
                                         const DeletionDecision& decision);

std::vector<DeletionProposal> deletion_proposals(Service& service);
std::vector<DeletedDossier> deleted_dossiers(Service& service);

}  // namespace server

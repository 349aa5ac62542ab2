// Deleting what need not be kept any more: one person proposes it once its day has come, another confirms.
// The log keeps every entry, and the hash of what was deleted.
#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/deletion_store.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace server {

// Whether things of that kind can be deleted on their own: files as they were received. What an evaluation
// and the log are checked with goes with the whole dossier only, which is done outside the program.
bool can_be_deleted(std::string_view kind);

struct DeletionOrder {
  TenderId tender = 0;
  std::string kind, person, reason;
};
// Findings: `step.person`, `deletion.reason`, `deletion.kind`, `deletion.notDue` (its day has not come, or
// there is nothing). The conflict `deletion.open` while another proposal for it waits. `NotFound` of kind
// "tender".
Result<DeletionProposal> propose_deletion(Service& service, const Actor& actor, const DeletionOrder& order);

struct DeletionDecision {
  std::string person, remark;
  bool confirms = true;
};
// Confirming deletes, when it is still due: then the rule may have been changed. Findings as above, and
// `step.samePerson`, `step.remark`; the conflict `deletion.settled`; `NotFound` of kind "deletionProposal".
Result<DeletionProposal> decide_deletion(Service& service, const Actor& actor, DeletionId id,
                                         const DeletionDecision& decision);

std::vector<DeletionProposal> deletion_proposals(Service& service);

}  // namespace server

// The audit log outside the service: as lines, as a checkpoint, and as proofs (docs/audit-log.md).
#pragma once

#include "server/app/checkpoint.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace server {

// JSON Lines: the canonical form of every entry, or of those on one tender, each with a line feed.
std::string log_lines(Unit& unit, std::optional<std::int64_t> tender);

// A signed checkpoint of the log as it is now.
std::string checkpoint_of(Unit& unit, const SigningKey& key, std::string_view at);
std::string checkpoint_of(Service& service);

// The entries on a tender as JSON Lines, a checkpoint, and {"size", "root", "proofs": [{"sequence",
// "path"}]}: that they are in its log.
struct TenderProofs {
  std::string lines, checkpoint, proofs;
};
TenderProofs tender_proofs(Service& service, std::int64_t tender);

// {"sequence", "size", "root", "path"}: that the entry is in the log of that size. NotFound `auditEntry`.
Result<std::string> inclusion_proof_json(Service& service, std::int64_t sequence);
// {"first", "firstRoot", "second", "secondRoot", "path"}: that the log of `first` entries is the beginning of
// that of `second`, or of the log as it is now. Findings: `checkpoint.sizes`.
Result<std::string> consistency_proof_json(Service& service, std::int64_t first,
                                           std::optional<std::int64_t> second);

}  // namespace server

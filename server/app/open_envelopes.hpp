// Opening the envelopes of a tender, by two key holders; each opening leaves a record (proces-verbaal van
// opening) that stays what it is.
#pragma once

#include "criteria/opening_record.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/app/vault_keys.hpp"
#include "server/storage/vault_store.hpp"

#include <optional>
#include <vector>

namespace server {

struct Opening {
  StoredOpening stored;
  criteria::OpeningRecord record;
};

// Quality: after the deadline; every bid in time becomes a bid without prices. Prices: when quality has been
// opened and no grade changes any more; every bid gets its answers about money, and the file that it came in.
// An envelope that cannot be opened, or whose content does not fit the newest definition, is in the record
// and stops nothing. Nothing: the code was right, and another holder gives theirs (`release_key`). Findings
// as there, and `opening.beforeDeadline`; the conflicts `tender.notSealed`, `opening.done`,
// `opening.qualityFirst`.
Result<std::optional<Opening>> open_envelopes(Service& service, const Actor& actor, TenderId tender,
                                              criteria::EnvelopeKind envelope,
                                              const std::vector<Release>& releases);

// Nothing when it has not been held; `NotFound` of kind "tender".
Result<std::optional<Opening>> find_opening(Service& service, TenderId tender,
                                            criteria::EnvelopeKind envelope);

}  // namespace server

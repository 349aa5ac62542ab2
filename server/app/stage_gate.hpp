// What the stage of a tender allows to write and to read. A tender is in process from its publication here;
// one that came in as a whole, and a draft, are outside it: nothing is locked and nothing is sealed.
#pragma once

#include "criteria/dossier.hpp"
#include "criteria/tender_process.hpp"
#include "criteria/timestamp.hpp"
#include "server/app/change.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/step_store.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace server {

struct ProcessState {
  criteria::TenderStage stage = criteria::TenderStage::published;  // as the clock makes it
  // The one whose disclosures count: of a tender that was withdrawn that before it.
  criteria::TenderStage read_as = criteria::TenderStage::published;
  std::int64_t last_step = 0;
  bool is_closing_due = false;  // the deadline has passed, and that is not recorded yet
  bool operator==(const ProcessState&) const = default;
};

// Nothing: outside the process.
std::optional<ProcessState> process_state(Unit& unit, TenderId tender, const std::string& now);
std::optional<ProcessState> process_state(Service& service, TenderId tender);

// Until when bids can be handed in, by the definition as it is stored; nothing: it does not say.
std::optional<criteria::Timestamp> deadline_of(Unit& unit, TenderId tender);

// Records the closing when its time has come; asked at the first access after the deadline.
void record_closing(Service& service, TenderId tender);

// Within the unit of work that writes. The conflict `stage.locked` with the stage and the kind.
Result<void> may_write(const Change& change, criteria::WriteKind kind);

bool may_read(const std::optional<ProcessState>& state, criteria::ReadKind kind);
// The conflict `stage.sealed` with the stage and the kind.
Result<void> may_read(Service& service, TenderId tender, criteria::ReadKind kind);

// The kind under which the answers of a bid are written at that stage: as a bid that is handed in, as the
// content of a quality envelope or as that of a price envelope.
criteria::WriteKind bid_write_kind(const std::optional<ProcessState>& state);

// The newest decision on each bid.
std::map<std::string, AdmissibilityDecision> current_decisions(Unit& unit, TenderId tender);

// The dossier without what may not be read yet, and without the bids that were rejected: these influence
// nothing.
criteria::Dossier disclosed(const criteria::Dossier& whole, const ProcessState& state,
                            const std::map<std::string, AdmissibilityDecision>& decisions);
// Without the answers about money (criteria/price_part), as they are kept apart in the vault.
criteria::Bid without_prices(const criteria::Bid& bid, const criteria::Tender& tender);

}  // namespace server

// Whether a bid takes part: what people decide, beside what the evaluation finds by itself.
#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/app/stage_gate.hpp"

#include <string>
#include <vector>

namespace server {

struct AdmissibilityOrder {
  std::string bid;
  bool is_admitted = true;
  std::string ground;  // of a rejection: the requirement or rule that is not met
  std::string reason;  // likewise: why it is not
  std::string person;
};

// Stores the decision; the newest one on a bid counts. Findings: `step.person`, `admissibility.bid`,
// `admissibility.ground`, `admissibility.reason`, and `admissibility.contradicts` when a bid would be
// admitted that the evaluation rejects. The conflicts `stage.locked` and `step.outsideProcess`.
Result<AdmissibilityDecision> decide_admissibility(Service& service, const Actor& actor, TenderId tender,
                                                   const AdmissibilityOrder& order);

// A bid with what is known of its admissibility.
struct BidAdmissibility {
  std::string bid, lot, bidder;
  bool is_withdrawn = false;
  Findings found;  // by the evaluation, of what may be read now
  std::optional<AdmissibilityDecision> decision;
};
// Of every bid; the conflict `stage.sealed` before the bids are opened.
Result<std::vector<BidAdmissibility>> list_admissibility(Service& service, TenderId tender);

}  // namespace server

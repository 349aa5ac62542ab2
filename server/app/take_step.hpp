// The steps of a tender in process: what they wait for, taking them, and turning them back.
#pragma once

#include "criteria/tender_process.hpp"
#include "server/app/correct_bid.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/app/stage_gate.hpp"
#include "server/storage/step_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace server {

struct StepOrder {
  criteria::ProcessStep step = criteria::ProcessStep::close;
  std::string person;
  std::string reason;  // of a withdrawal, a reversal or a correction; of a verification: what was examined
  std::optional<criteria::TenderStage> to;       // of a reversal
  std::optional<BidCorrection> correction = {};  // of `correct_bid`
};

struct ConditionState {
  criteria::Condition condition = criteria::Condition::deadline_passed;
  Findings missing;       // none: it is met
  bool is_typed = false;  // it asks for something that whoever takes the step gives
};

// Where the tender stands and what comes next.
struct ProcessView {
  ProcessState state;
  std::vector<StoredStep> steps;      // oldest first
  std::vector<StepRequest> requests;  // oldest first
  std::optional<StepRequest> open;    // the one that waits for a second person
  std::optional<criteria::ProcessStep> next;
  std::vector<ConditionState> conditions;        // of `next`, apart from what is typed
  std::vector<AdmissibilityDecision> decisions;  // oldest first
  std::vector<LateBid> late_bids;
  bool are_prices_known = false;  // they have been opened, whatever was turned back since
};

// `NotFound` of kind "tender"; nothing: outside the process.
Result<std::optional<ProcessView>> view_process(Service& service, TenderId tender);

// With accounts the person has one of the step's roles for the tender: `step.role` at `step` otherwise.
//
// Takes a step of one person. The conflicts `step.outsideProcess`, `step.notAllowed` (with stage and step)
// and `step.needsTwo`; else everything that its conditions miss. Steps that have nothing to do follow at
// once.
Result<StoredStep> take_step(Service& service, const Actor& actor, TenderId tender, const StepOrder& order);

// Proposes a step of two people; its conditions must be met. The conflicts of `take_step`, with
// `step.needsOne`, and `step.requestOpen` while another proposal waits.
Result<StepRequest> request_step(Service& service, const Actor& actor, TenderId tender,
                                 const StepOrder& order);

struct RequestDecision {
  std::string person;
  bool confirms = true;
  std::string remark;
};
// Confirming takes the step; `step.samePerson` when it is who proposed it. The conflict `step.requestSettled`
// when it was decided or has lapsed. `NotFound` of kind "stepRequest".
Result<StepRequest> decide_request(Service& service, const Actor& actor, TenderId tender, StepRequestId id,
                                   const RequestDecision& decision);

// Within a unit of work: the step `publish`, of the first publication.
void record_publishing(const Change& change, const std::string& person, const std::string& sha256);
// The envelopes of sealed bids (app/open_envelopes): whether the step `open` or `open_prices` can be taken,
// and, within the unit of work that opens them, that step by the two key holders. The conflicts
// `step.outsideProcess` and `step.notAllowed`.
Result<void> can_open(const std::optional<ProcessState>& state, TenderId tender,
                      criteria::ProcessStep opening);
Result<void> record_opening(const Change& change, const criteria::Tender& tender,
                            criteria::ProcessStep opening, const std::vector<std::string>& people,
                            Document facts);
// Within a unit of work: the step `close` as of the deadline, by the clock.
void close_by_deadline(const Change& change);
// On whose behalf the clock acts.
const Actor& clock_actor();

}  // namespace server

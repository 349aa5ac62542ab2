// The steps by which a tender goes from one stage to the next: who takes them, what must be true first, and
// what each one opens and locks. A stage is of the tender as a whole: its lots go together.
#pragma once

#include "criteria/name_set.hpp"
#include "criteria/role.hpp"
#include "criteria/tender.hpp"
#include "criteria/tender_stage.hpp"

#include <optional>
#include <span>
#include <vector>

namespace criteria {

enum class ProcessStep {
  publish,
  close,
  open,
  check_requirements,
  start_grading,
  lock_individual,
  start_consensus,
  lock_quality,
  open_prices,
  rank,
  verify,
  decide_award,
  send_letters,
  start_standstill,
  conclude,
  withdraw,
  reverse,      // terugdraaien: back to an earlier stage
  correct_bid,  // an obvious clerical error in an opened bid (kennelijke verschrijving); the stage stays
};

enum class Condition {
  deadline_passed,
  quality_keys_released,
  bids_decided,        // each bid that is not withdrawn was admitted or rejected
  grades_complete,     // each assigned grade is there, with its motivation
  consensus_complete,  // each criterion that is graded by consensus has one for each bid, with its motivation
  price_keys_released,
  lots_evaluated,  // no lot is incomplete
  ties_drawn,
  winner_verified,   // what was examined of the winner's evidence is written down
  evidence_met,      // no evidence that was asked of a winner is unanswered, undecided or insufficient
  letters_for_all,   // of each bid that was not withdrawn; nothing on their check list stands in the way
  standstill_known,  // its last day follows from the letters
  standstill_ended,
  reason_given,
  panel_known,         // each assessor that the definition names is a person, and one of the panel leads it
  interests_declared,  // by each of the panel
  prices_examined,     // no price of a winner that was asked about is undecided or rejected
};

// What is written of a tender.
enum class WriteKind {
  definition,
  corrections,
  deviations,
  bids,               // before the deadline
  opened_bids,        // what was in the quality envelopes: added once, changed by `correct_bid` only
  admissibility,      // whether a bid is admitted
  individual_grades,  // of one assessor
  consensus_grades,
  prices,  // what was in the price envelopes, likewise
  draws,
  evaluations,
  verification,
  award,
  letters,
  award_file,          // what the letters and records of the award say beside the scores
  thresholds,          // from where on the award advice warns
  clarifications,      // questions to bidders and their answers
  price_examinations,  // of prices that seem abnormally low
  panel,               // who assesses
};

// What is read of a tender beside its definition and the receipts of its bids.
enum class ReadKind {
  bids,               // who bid, and the answers that are not about money
  individual_grades,  // those of others
  prices,             // and every score, ranking and evaluation that follows from them
};

template <>
struct NameTable<ProcessStep> {
  static constexpr std::array<std::pair<ProcessStep, std::string_view>, 18> names{
      {{ProcessStep::publish, "publish"},
       {ProcessStep::close, "close"},
       {ProcessStep::open, "open"},
       {ProcessStep::check_requirements, "check-requirements"},
       {ProcessStep::start_grading, "start-grading"},
       {ProcessStep::lock_individual, "lock-individual"},
       {ProcessStep::start_consensus, "start-consensus"},
       {ProcessStep::lock_quality, "lock-quality"},
       {ProcessStep::open_prices, "open-prices"},
       {ProcessStep::rank, "rank"},
       {ProcessStep::verify, "verify"},
       {ProcessStep::decide_award, "decide-award"},
       {ProcessStep::send_letters, "send-letters"},
       {ProcessStep::start_standstill, "start-standstill"},
       {ProcessStep::conclude, "conclude"},
       {ProcessStep::withdraw, "withdraw"},
       {ProcessStep::reverse, "reverse"},
       {ProcessStep::correct_bid, "correct-bid"}}};
};
template <>
struct NameTable<Condition> {
  static constexpr std::array<std::pair<Condition, std::string_view>, 17> names{
      {{Condition::deadline_passed, "deadline-passed"},
       {Condition::quality_keys_released, "quality-keys-released"},
       {Condition::panel_known, "panel-known"},
       {Condition::bids_decided, "bids-decided"},
       {Condition::interests_declared, "interests-declared"},
       {Condition::grades_complete, "grades-complete"},
       {Condition::consensus_complete, "consensus-complete"},
       {Condition::price_keys_released, "price-keys-released"},
       {Condition::lots_evaluated, "lots-evaluated"},
       {Condition::ties_drawn, "ties-drawn"},
       {Condition::evidence_met, "evidence-met"},
       {Condition::prices_examined, "prices-examined"},
       {Condition::winner_verified, "winner-verified"},
       {Condition::letters_for_all, "letters-for-all"},
       {Condition::standstill_known, "standstill-known"},
       {Condition::standstill_ended, "standstill-ended"},
       {Condition::reason_given, "reason-given"}}};
};
template <>
struct NameTable<WriteKind> {
  static constexpr std::array<std::pair<WriteKind, std::string_view>, 19> names{
      {{WriteKind::definition, "definition"},
       {WriteKind::corrections, "corrections"},
       {WriteKind::deviations, "deviations"},
       {WriteKind::panel, "panel"},
       {WriteKind::bids, "bids"},
       {WriteKind::opened_bids, "opened-bids"},
       {WriteKind::admissibility, "admissibility"},
       {WriteKind::individual_grades, "individual-grades"},
       {WriteKind::consensus_grades, "consensus-grades"},
       {WriteKind::prices, "prices"},
       {WriteKind::draws, "draws"},
       {WriteKind::evaluations, "evaluations"},
       {WriteKind::verification, "verification"},
       {WriteKind::award, "award"},
       {WriteKind::letters, "letters"},
       {WriteKind::award_file, "award-file"},
       {WriteKind::thresholds, "thresholds"},
       {WriteKind::clarifications, "clarifications"},
       {WriteKind::price_examinations, "price-examinations"}}};
};
template <>
struct NameTable<ReadKind> {
  static constexpr std::array<std::pair<ReadKind, std::string_view>, 3> names{
      {{ReadKind::bids, "bids"},
       {ReadKind::individual_grades, "individual-grades"},
       {ReadKind::prices, "prices"}}};
};

struct StepRule {
  ProcessStep step = ProcessStep::publish;
  NameSet<TenderStage> from;
  std::optional<TenderStage> to;  // nothing: a reversal, to one of `reversal_targets`, or the stage stays
  NameSet<Role> roles;            // one of these takes it
  int people = 1;                 // 1, or 2: one proposes, somebody else confirms
  NameSet<Condition> conditions;
  NameSet<WriteKind> unlocks, locks;
  NameSet<ReadKind> discloses;
};

// In the order of `ProcessStep`. The sources of the rules stand in templates/labels_process.cpp, under
// `process-source.STEP`.
std::span<const StepRule> step_rules();
const StepRule& rule_of(ProcessStep step);

// The steps that a tender of that stage can take, in the order of `ProcessStep`.
std::vector<ProcessStep> allowed_steps(TenderStage stage);
// The step that leads on, or nothing at the end.
std::optional<ProcessStep> next_step(TenderStage stage);
// The stages to which a reversal can take it back, earliest first. Envelopes that were opened stay opened.
std::vector<TenderStage> reversal_targets(TenderStage stage);

bool may_write(TenderStage stage, WriteKind kind);
// Of a tender that was withdrawn: ask with the stage that it was withdrawn from.
bool may_read(TenderStage stage, ReadKind kind);

// `left` comes before `right` in a tender that goes its whole way.
bool is_before(TenderStage left, TenderStage right);

// What a tender asks of the steps of grading.
struct GradingNeeds {
  bool has_grades = false;     // a criterion is graded by a panel
  bool has_consensus = false;  // one of them by consensus
};
GradingNeeds grading_needs(const Tender& tender);

// Why a step has nothing to do, so that it is passed.
enum class PassReason { no_grades, no_consensus };
template <>
struct NameTable<PassReason> {
  static constexpr std::array<std::pair<PassReason, std::string_view>, 2> names{
      {{PassReason::no_grades, "no-grades"}, {PassReason::no_consensus, "no-consensus"}}};
};
std::optional<PassReason> passed(ProcessStep step, const GradingNeeds& needs);

}  // namespace criteria

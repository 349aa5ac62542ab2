#include "criteria/tender_process.hpp"

#include <algorithm>
#include <array>

namespace criteria {
namespace {

using C = Condition;
using R = Role;
using S = TenderStage;
using W = WriteKind;

constexpr NameSet<TenderStage> from_opened_on{
    S::opened,    S::requirements_checked, S::individual_scores, S::individual_locked,
    S::consensus, S::quality_locked,       S::prices_opened,     S::ranked,
    S::verified,  S::award_decided,        S::letters_sent,      S::standstill};

// At the stage `draft` the definition, the deviations and the panel can be written, and nothing is disclosed.
constexpr NameSet<WriteKind> of_draft{W::definition, W::deviations, W::panel};

constexpr std::array<StepRule, 18> rules{{
    {ProcessStep::publish,
     {S::draft},
     S::published,
     {R::buyer},
     1,
     {},
     {W::corrections, W::bids, W::award_file, W::thresholds},
     {W::definition},
     {}},
    {ProcessStep::close,
     {S::published},
     S::closed,
     {R::buyer},
     1,
     {C::deadline_passed},
     {},
     {W::corrections, W::deviations, W::bids},
     {}},
    {ProcessStep::open,
     {S::closed},
     S::opened,
     {R::buyer},
     2,
     {C::deadline_passed, C::quality_keys_released},
     {W::opened_bids, W::admissibility, W::clarifications},
     {},
     {ReadKind::bids}},
    {ProcessStep::check_requirements,
     {S::opened},
     S::requirements_checked,
     {R::buyer},
     1,
     {C::bids_decided},
     {},
     {W::opened_bids, W::admissibility},
     {}},
    {ProcessStep::start_grading,
     {S::requirements_checked},
     S::individual_scores,
     {R::buyer},
     1,
     {C::panel_known},
     {W::individual_grades},
     {},
     {}},
    {ProcessStep::lock_individual,
     {S::individual_scores},
     S::individual_locked,
     {R::buyer, R::panel_chair},
     1,
     {C::interests_declared, C::grades_complete},
     {},
     {W::individual_grades},
     {ReadKind::individual_grades}},
    {ProcessStep::start_consensus,
     {S::individual_locked},
     S::consensus,
     {R::buyer, R::panel_chair},
     1,
     {},
     {W::consensus_grades},
     {},
     {}},
    {ProcessStep::lock_quality,
     {S::consensus},
     S::quality_locked,
     {R::buyer, R::panel_chair},
     1,
     {C::grades_complete, C::consensus_complete},
     {},
     {W::consensus_grades, W::panel},
     {}},
    {ProcessStep::open_prices,
     {S::quality_locked},
     S::prices_opened,
     {R::buyer},
     2,
     {C::price_keys_released},
     {W::prices, W::admissibility, W::draws, W::evaluations, W::price_examinations},
     {W::thresholds},
     {ReadKind::prices}},
    {ProcessStep::rank,
     {S::prices_opened},
     S::ranked,
     {R::buyer},
     1,
     {C::bids_decided, C::lots_evaluated, C::ties_drawn},
     {W::verification},
     {W::prices, W::admissibility, W::draws, W::evaluations},
     {}},
    {ProcessStep::verify,
     {S::ranked},
     S::verified,
     {R::buyer},
     1,
     {C::evidence_met, C::prices_examined, C::winner_verified},
     {W::award},
     {W::verification},
     {}},
    {ProcessStep::decide_award,
     {S::verified},
     S::award_decided,
     {R::buyer},
     2,
     {C::evidence_met, C::prices_examined},
     {W::letters},
     {W::award},
     {}},
    {ProcessStep::send_letters,
     {S::award_decided},
     S::letters_sent,
     {R::buyer},
     1,
     {C::letters_for_all},
     {},
     {W::letters, W::award_file, W::clarifications, W::price_examinations},
     {}},
    {ProcessStep::start_standstill,
     {S::letters_sent},
     S::standstill,
     {R::buyer},
     1,
     {C::standstill_known},
     {},
     {},
     {}},
    {ProcessStep::conclude, {S::standstill}, S::concluded, {R::buyer}, 1, {C::standstill_ended}, {}, {}, {}},
    {ProcessStep::withdraw,
     NameSet<TenderStage>{S::published, S::closed} | from_opened_on,
     S::withdrawn,
     {R::buyer},
     2,
     {C::reason_given},
     {},
     NameSet<WriteKind>::all(),
     {}},
    {ProcessStep::reverse,
     from_opened_on - NameSet<TenderStage>{S::opened},
     std::nullopt,
     {R::buyer},
     2,
     {C::reason_given},
     {},
     {},
     {}},
    {ProcessStep::correct_bid,
     {S::opened, S::prices_opened},
     std::nullopt,
     {R::buyer},
     2,
     {C::reason_given},
     {},
     {},
     {}},
}};

// The steps of the way itself, each leading from one stage to the next.
constexpr std::size_t way_length = static_cast<std::size_t>(ProcessStep::conclude) + 1;

struct Opened {
  NameSet<WriteKind> writes = of_draft;
  NameSet<ReadKind> reads;
};

// What all steps up to that stage have opened and not locked again.
constexpr Opened opened_at(TenderStage stage) {
  Opened opened;
  if (stage == S::withdrawn) return {{}, {}};
  if (stage == S::draft) return opened;
  for (std::size_t at = 0; at < way_length; ++at) {
    const StepRule& rule = rules[at];
    opened.writes = (opened.writes - rule.locks) | rule.unlocks;
    opened.reads = opened.reads | rule.discloses;
    if (rule.to == stage) break;
  }
  return opened;
}

}  // namespace

std::span<const StepRule> step_rules() { return rules; }

const StepRule& rule_of(ProcessStep step) { return rules[static_cast<std::size_t>(step)]; }

std::vector<ProcessStep> allowed_steps(TenderStage stage) {
  std::vector<ProcessStep> steps;
  for (const StepRule& rule : rules)
    if (rule.from.has(stage)) steps.push_back(rule.step);
  return steps;
}

std::optional<ProcessStep> next_step(TenderStage stage) {
  for (std::size_t at = 0; at < way_length; ++at)
    if (rules[at].from.has(stage)) return rules[at].step;
  return std::nullopt;
}

std::vector<TenderStage> reversal_targets(TenderStage stage) {
  std::vector<TenderStage> targets;
  if (!rule_of(ProcessStep::reverse).from.has(stage)) return targets;
  for (const auto& entry : NameTable<TenderStage>::names)
    if (from_opened_on.has(entry.first) && is_before(entry.first, stage)) targets.push_back(entry.first);
  return targets;
}

bool may_write(TenderStage stage, WriteKind kind) { return opened_at(stage).writes.has(kind); }

bool may_read(TenderStage stage, ReadKind kind) { return opened_at(stage).reads.has(kind); }

bool is_before(TenderStage left, TenderStage right) {
  return static_cast<int>(left) < static_cast<int>(right);
}

GradingNeeds grading_needs(const Tender& tender) {
  GradingNeeds needs;
  for (const Lot& lot : tender.lots)
    for (const Criterion* leaf : leaves(lot.criteria)) {
      if (!leaf->panel) continue;
      needs.has_grades = true;
      if (leaf->panel->combine == Combine::consensus) needs.has_consensus = true;
    }
  return needs;
}

std::optional<PassReason> passed(ProcessStep step, const GradingNeeds& needs) {
  const bool is_of_grading = step == ProcessStep::start_grading || step == ProcessStep::lock_individual ||
                             step == ProcessStep::start_consensus || step == ProcessStep::lock_quality;
  if (is_of_grading && !needs.has_grades) return PassReason::no_grades;
  if (step == ProcessStep::start_consensus && !needs.has_consensus) return PassReason::no_consensus;
  return std::nullopt;
}

}  // namespace criteria

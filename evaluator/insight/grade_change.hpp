// The smallest change of one grade after which the winner no longer leads alone, and whose grades those are.
#pragma once

#include "criteria/progress.hpp"
#include "evaluator/evaluation.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace evaluator::insight {

// One grade, everything else as it was. For a level the nearest other level of the table, for a number the
// nearest hundredth (rule_breaks).
struct GradeChange {
  BidId bid;
  criteria::CriterionId criterion;
  std::optional<criteria::AssessorId> assessor;  // nothing: the panel together, or nobody by name
  std::string given, changed;                    // as a grade is written
  Number distance;                               // of the shares that both earn by themselves, above 0
  std::optional<BidId> leader;                   // nothing: the best two are equal before rounding
  bool operator==(const GradeChange&) const = default;
};

// Every grade that counts and that decides alone, at most one change up and one down for each; the smallest
// distance first. Under `mean` the individual grades count, under `consensus` that of the panel. It is about
// totals before rounding. None where the first does not lead alone. Numbers under a rule that compares bids
// have no share of their own and are left out. Throws criteria::Cancelled.
std::vector<GradeChange> grade_changes(const criteria::Dossier& dossier, const LotEvaluation& evaluation,
                                       std::size_t lot, const criteria::Progress* progress = nullptr);

struct AssessorInfluence {
  criteria::AssessorId assessor;
  std::size_t grades = 0;    // of theirs that count in the lot: under `mean`
  std::size_t deciding = 0;  // of these a change alone can unseat the winner
  // What is announced when their grades are left out of every mean that another assessor is part of too.
  Outcome outcome = Outcome::incomplete;
  std::optional<BidId> winner;
  bool changes_winner = false;
  bool operator==(const AssessorInfluence&) const = default;
};

// One for each assessor of the lot, by id. `changes` are those of the lot.
std::vector<AssessorInfluence> assessor_influences(const criteria::Dossier& dossier,
                                                   const LotEvaluation& evaluation, std::size_t lot,
                                                   const std::vector<GradeChange>& changes);

}  // namespace evaluator::insight

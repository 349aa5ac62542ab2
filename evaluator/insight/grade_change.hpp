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
// nearest hundredth.
struct GradeChange {
  BidId bid;
  criteria::CriterionId criterion;
  std::optional<criteria::AssessorId> assessor;  // nothing: the panel together, or nobody by name
  std::string given, changed;                    // as a grade is written
  // Not below 0: of the shares that both earn by themselves; where a number earns none by itself (rules that
  // compare bids, factors) of the numbers, as a part of the highest that a bid has.
  Number distance;
  std::optional<BidId> leader;  // nothing: the best two are equal before rounding, or no bid is ranked
  bool ranked = true;           // the bid is; else rejected as it stands, or withdrawn and still counting
  bool operator==(const GradeChange&) const = default;
};

// Every grade that counts, or would if it were another (may_count), and that decides alone, at most one
// change up and one down for each; the smallest distance first. Under `mean` the individual grades count,
// under `consensus` that of the panel. Numbers are looked at from 0, or the lowest of an announced scale, to
// the highest of the scale; where a rule knows none, to ten times the highest that a bid has. Grades with
// which the lot cannot be evaluated are passed over. It is about totals before rounding. None where the
// first does not lead alone. Throws criteria::Cancelled.
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

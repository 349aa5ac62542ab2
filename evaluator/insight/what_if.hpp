// What if a lot had other weights, or other grades: a copy of it is changed and evaluated like the lot
// itself. Its ranking is never the ranking of the lot.
#pragma once

#include "evaluator/evaluation.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace evaluator::insight {

struct SetWeight {
  criteria::CriterionId criterion;  // a leaf
  criteria::Decimal weight;         // or its value in euro
  bool operator==(const SetWeight&) const = default;
};
struct SetGrade {
  BidId bid;
  criteria::CriterionId criterion;
  std::optional<criteria::AssessorId> assessor;  // nothing: the panel together, or nobody by name
  std::string level;                             // or the number that was given
  bool operator==(const SetGrade&) const = default;
};
struct WhatIfQuestion {
  std::vector<SetWeight> weights;
  std::vector<SetGrade> grades;
  bool operator==(const WhatIfQuestion&) const = default;
};

// A leaf that has a weight, or a value in euro.
struct WeightInCopy {
  criteria::CriterionId criterion;
  bool in_euros = false;
  criteria::Decimal announced, copy;
  bool is_set = false;  // as asked; else it follows
  bool operator==(const WeightInCopy&) const = default;
};

// A grade that counts. A number of a rule that has a range lies between `least` and `most`.
struct GradeInCopy {
  BidId bid;
  criteria::CriterionId criterion;
  std::optional<criteria::AssessorId> assessor;
  std::string given, copy;
  std::optional<Number> least, most;
  bool operator==(const GradeInCopy&) const = default;
};

// The order of two ranked bids is another one than announced. Distances are between their totals as
// announced, rounding included: equal totals that a tie rule parted are 0 apart.
struct Passing {
  BidId passer, passed;
  Number behind;          // that the passer was
  Number ahead;           // that it is in the copy
  bool was_tied = false;  // shared a rank
  bool is_tied = false;
  bool operator==(const Passing&) const = default;
};

inline constexpr std::size_t most_passings = 100;

struct WhatIf {
  criteria::Lot lot;                  // of the copy
  std::vector<WeightInCopy> weights;  // in the order of the leaves
  std::vector<GradeInCopy> grades;    // of the best bid first, of the rejected ones last
  LotEvaluation evaluation;           // of the copy
  std::vector<Passing> passings;      // by the place of the passer in the copy, the nearest passed first
  std::size_t passing_count = 0;      // of all; the first `most_passings` are told
  std::vector<BidId> left, joined;    // ranked as announced and not in the copy, and the other way round
  bool changes_winner = false;
  bool operator==(const WhatIf&) const = default;
};

// **Weights**: what is set stays; the other leaves share the rest of the sum in proportion to what was
// announced. They are exact decimals with as many places as was announced or asked, at least two; what
// rounding down leaves goes to the largest remainders, to the first of equal ones, so that the sum is kept
// exactly. The weight of a parent is the sum of what is below it. Values in euro change by themselves.
//
// `announced` is the evaluation of that lot. Draws that decide no tie of the copy do not count.
// Findings: `whatIf.criterion` (no leaf with a weight), `whatIf.twice`, `whatIf.weight` (below 0, or with
// more than six decimals, of a value than two), `whatIf.sum` (more than the sum), `whatIf.rest` (nothing is
// left to share the rest), `whatIf.grade` (no grade that counts), `whatIf.level`; places are `weights[0]`,
// `grades[0]`.
criteria::Checked<WhatIf> what_if(const criteria::Dossier& dossier, const LotEvaluation& announced,
                                  std::size_t lot, const WhatIfQuestion& question);

}  // namespace evaluator::insight

// One lot from its bids to its ranking.
#pragma once

#include "evaluator/admissibility.hpp"
#include "evaluator/field.hpp"
#include "evaluator/method.hpp"
#include "evaluator/ties.hpp"

#include <vector>

namespace evaluator {

class LotEvaluator {
 public:
  LotEvaluator(const criteria::Dossier& dossier, const GradeBook& grades, std::size_t lot);

  // `bids`: the indices of the lot's bids in the dossier.
  LotEvaluation evaluate(const std::vector<std::size_t>& bids);

  const criteria::Findings& warnings() const { return warnings_; }
  // `draw.mismatch` for every draw that decided no group; none of an incomplete lot. After `evaluate`.
  const criteria::Findings& mismatches() const { return mismatches_; }

 private:
  void admit(const std::vector<std::size_t>& bids, LotEvaluation& evaluation);
  void collect_draws();
  void look_at_field(LotEvaluation& evaluation);
  void score_relatively(Candidate& candidate) const;
  void total(LotEvaluation& evaluation);

  criteria::Finding undefined_field(const Column& column) const;
  criteria::Finding lot_finding(std::string code, std::string place) const;

  const criteria::Dossier& dossier_;
  LotPlan plan_;
  Examiner examiner_;
  std::vector<Candidate> candidates_;  // what counts: admissible bids, and withdrawn ones that are kept
  std::vector<Field> fields_;          // in the order of plan_.relative
  std::vector<HeldDraw> draws_;
  criteria::Findings warnings_;
  criteria::Findings mismatches_;
};

}  // namespace evaluator

// The announced tie rules, one after the other, on what is still tied.
#pragma once

#include "criteria/exact_sum.hpp"
#include "evaluator/admissibility.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace evaluator {

// A group of candidates that tie, by index.
using Group = std::vector<std::size_t>;

// A draw of the lot and whether it decided a group.
struct HeldDraw {
  const criteria::Draw* draw = nullptr;
  std::size_t index = 0;  // in the dossier
  bool used = false;
};

class TieBreaker {
 public:
  TieBreaker(const LotPlan& plan, const std::vector<Candidate>& candidates, std::vector<HeldDraw>& draws);
  TieBreaker(const TieBreaker&) = delete;
  TieBreaker& operator=(const TieBreaker&) = delete;
  ~TieBreaker() = default;

  // The group, split as far as the rules decide: best first, each part by bid id. Every rule that separated
  // bids is recorded in `steps`.
  std::vector<Group> split(Group tied, std::vector<TieStep>& steps);

 private:
  // How a candidate stands: higher is better.
  using Standing = std::function<Number(const Candidate&)>;
  struct PreparedTieRule {
    const criteria::TieRule& announced;
    Standing standing;  // none under a draw
  };

  Standing standing_under(const criteria::TieRule& rule);
  Standing criterion_standing(const criteria::CriterionId& id);
  Standing earned_on(std::vector<const Column*> columns);
  std::vector<const Column*> quality_columns() const;
  Number price_of(const Candidate& candidate) const;
  std::vector<Group> by_number(const Standing& standing, const Group& tied) const;
  std::vector<Group> by_draw(const Group& tied);

  const LotPlan& plan_;
  const std::vector<Candidate>& candidates_;
  std::vector<HeldDraw>& draws_;
  criteria::ExactSum sum_;
  std::vector<PreparedTieRule> rules_;
};

}  // namespace evaluator

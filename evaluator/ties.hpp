// The announced tie rules, one after the other, on what is still tied.
#pragma once

#include "evaluator/admissibility.hpp"

#include <cstddef>
#include <vector>

namespace evaluator {

// A group of candidates that tie, by index.
using Group = std::vector<std::size_t>;

// A draw of the lot and whether it decided a group.
struct HeldDraw {
  const criteria::Draw* draw;
  std::size_t index;  // in the dossier
  bool used = false;
};

class TieBreaker {
 public:
  TieBreaker(const LotPlan& plan, const std::vector<Candidate>& candidates, std::vector<HeldDraw>& draws)
      : plan_(plan), candidates_(candidates), draws_(draws) {}

  // The group, split as far as the rules decide: best first, each part by bid id. Every rule that separated
  // bids is recorded in `steps`.
  std::vector<Group> split(Group tied, std::vector<TieStep>& steps);

 private:
  std::vector<Group> apply(const criteria::TieRule& rule, const Group& tied);
  std::vector<Group> by_number(const criteria::TieRule& rule, const Group& tied) const;
  std::vector<Group> by_draw(const Group& tied);
  Number standing(const criteria::TieRule& rule, const Candidate& candidate) const;
  Number criterion_standing(const criteria::CriterionId& criterion, const Candidate& candidate) const;
  Number earned(const std::vector<const Column*>& columns, const Candidate& candidate) const;

  const LotPlan& plan_;
  const std::vector<Candidate>& candidates_;
  std::vector<HeldDraw>& draws_;
};

}  // namespace evaluator

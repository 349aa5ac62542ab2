// A lot evaluated again without some of its bids, at the cost of what that changes: relative rules whose
// field is another one, the bids whose shares follow it, and the order. Exact, and the same as evaluating a
// dossier in which these bids do not occur.
#pragma once

#include "evaluator/admissibility.hpp"
#include "evaluator/field.hpp"
#include "evaluator/method.hpp"
#include "evaluator/rank.hpp"
#include "evaluator/weighting.hpp"

#include <optional>
#include <vector>

namespace evaluator {

class FewerBids {
 public:
  // Of a lot whose evaluation is not incomplete. The dossier must outlive it.
  FewerBids(const criteria::Dossier& dossier, std::size_t lot);
  FewerBids(const FewerBids&) = delete;
  FewerBids& operator=(const FewerBids&) = delete;
  ~FewerBids() = default;

  // The bids that count: admissible ones, and withdrawn ones that are kept. Others never change anything.
  const std::vector<Candidate>& counting() const { return candidates_; }
  std::optional<std::size_t> find(std::string_view bid) const;  // its index in `counting`

  struct Place {
    std::size_t bid = 0;  // index in `counting`
    int rank = 0;         // 1, 2, 2, 4
  };
  struct Result {
    Outcome outcome = Outcome::incomplete;
    std::vector<Place> ranking;         // by rank, shared ranks by bid id in byte order
    std::optional<std::size_t> winner;  // index in `counting`
  };
  // `left_out`: indices in `counting`. A draw counts where what is left of it decides a tie.
  Result without(const std::vector<std::size_t>& left_out);

 private:
  // What a rule that compares bids takes from all of them.
  struct Comparison {
    const Column* column = nullptr;
    Field field;
  };
  // A score as it is with all bids.
  struct Kept {
    std::size_t bid = 0;
    LeafScore score;
  };

  void examine(const std::vector<std::size_t>& bids);
  void score_all();
  bool is_left_out(std::size_t bid) const { return left_out_[bid]; }
  bool may_change(const Comparison& comparison, const std::vector<std::size_t>& left_out) const;
  Field field_without(const Comparison& comparison) const;
  bool compare_again(const std::vector<std::size_t>& left_out);
  void score_again(const Comparison& comparison, const Field& field);
  bool total_again();
  std::optional<Number> total_of(const Method& method, const Earned& earned, std::size_t bid) const;
  Result rank_again();
  Result unchanged() const;
  Result concluded(std::vector<Place> ranking) const;
  void restore();

  const criteria::Dossier& dossier_;
  GradeBook grades_;
  LotPlan plan_;
  Weighting weighting_;
  std::vector<Candidate> candidates_;
  std::vector<Comparison> comparisons_;
  std::vector<Earned> earned_;    // with all bids
  std::optional<Method> method_;  // the same
  std::vector<Number> totals_;    // rounded as announced, the same
  std::vector<Place> ranking_;    // the same
  std::vector<const criteria::Draw*> draws_;

  std::vector<bool> left_out_;  // of the current question, and
  std::vector<bool> dirty_;     // bids that have another share, and
  std::vector<Number> now_;     // totals
  std::vector<Kept> kept_;
};

}  // namespace evaluator

#include "evaluator/steps.hpp"

#include "evaluator/grade_book.hpp"
#include "evaluator/step_parts.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace evaluator {
namespace {

template <typename Range, typename Matches>
auto position(const Range& range, const char* what, Matches matches) {
  const auto found = std::find_if(range.begin(), range.end(), matches);
  if (found == range.end()) throw std::invalid_argument(what);
  return static_cast<std::size_t>(found - range.begin());
}

void append(std::vector<Step>& all, std::vector<Step>&& more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

// The steps of one bid of a lot, leaf by leaf.
class Explanation {
 public:
  Explanation(const criteria::Dossier& dossier, const LotPlan& plan, const LotEvaluation& evaluation,
              std::size_t bid)
      : plan_(plan), evaluation_(evaluation), bid_(dossier.bids[bid]), index_(bid), grades_(dossier) {}

  BidSteps steps(const RankedBid& ranked) const {
    BidSteps all;
    for (const Column& column : plan_.columns) {
      LeafSteps leaf{column.criterion->id, grades_.grades(index_, column.criterion->id), {}};
      add_measure(column, leaf);
      if (column.rule) add_score(column, ranked, leaf);
      all.leaves.push_back(std::move(leaf));
    }
    all.total = total_steps(plan_, evaluation_, ranked);
    return all;
  }

 private:
  void add_measure(const Column& column, LeafSteps& leaf) const {
    const criteria::AnswerValue* answer = bid_.answer(column.criterion->id);
    const auto* inputs = answer ? std::get_if<criteria::Boxed>(answer) : nullptr;
    if (inputs) append(leaf.steps, measure_steps(*measure(*column.criterion->answer, inputs->get())));
  }

  void add_score(const Column& column, const RankedBid& ranked, LeafSteps& leaf) const {
    const LeafScore& score = ranked.scores[column.score];
    const auto field = std::find_if(evaluation_.fields.begin(), evaluation_.fields.end(),
                                    [&](const LeafField& one) { return one.leaf == column.leaf; });
    append(leaf.steps, share_steps(column, score, {bid_.answer(column.criterion->id), leaf.grades},
                                   field == evaluation_.fields.end() ? nullptr : &*field));
    append(leaf.steps, earning_steps(column, score, ranked.terms.price ? &*ranked.terms.price : nullptr,
                                     plan_.lot.award.rounding));
  }

  const LotPlan& plan_;
  const LotEvaluation& evaluation_;
  const criteria::Bid& bid_;
  std::size_t index_;
  GradeBook grades_;
};

}  // namespace

BidSteps explain(const criteria::Dossier& dossier, const Evaluation& evaluation, const criteria::LotId& lot,
                 const BidId& bid) {
  const auto& lots = dossier.tender.lots;
  const std::size_t index =
      position(lots, "no such lot", [&](const criteria::Lot& one) { return one.id == lot; });
  const LotEvaluation& result = evaluation.lots[position(
      evaluation.lots, "lot not evaluated", [&](const LotEvaluation& one) { return one.id == lot; })];
  const RankedBid& ranked = result.ranking[position(result.ranking, "bid not ranked",
                                                    [&](const RankedBid& one) { return one.bid == bid; })];
  const std::size_t place =
      position(dossier.bids, "no such bid", [&](const criteria::Bid& one) { return one.id == bid; });
  const LotPlan plan(dossier.tender, index);
  return Explanation(dossier, plan, result, place).steps(ranked);
}

}  // namespace evaluator

#include "evaluator/steps.hpp"

#include "evaluator/grade_book.hpp"
#include "evaluator/step_parts.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <stdexcept>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace evaluator {
namespace {

void append(std::vector<Step>& all, std::vector<Step>&& more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

void add_measure(const Column& column, const criteria::AnswerValue* answer, LeafSteps& leaf) {
  const auto* inputs = answer ? std::get_if<criteria::Boxed>(answer) : nullptr;
  if (inputs) append(leaf.steps, measure_steps(measure(*column.criterion->answer, inputs->get()).value()));
}

// The place in a list of what matches. Throws std::invalid_argument with `missing` when there is none.
template <typename Range, typename Matches>
std::size_t position(const Range& range, const char* missing, Matches matches) {
  const auto found = std::find_if(range.begin(), range.end(), matches);
  if (found == range.end()) throw std::invalid_argument(missing);
  return static_cast<std::size_t>(found - range.begin());
}

}  // namespace

struct Explainer::Common {
  Common(const criteria::Dossier& of, const Evaluation& found) : dossier(of), evaluation(found), grades(of) {
    for (std::size_t lot = 0; lot < of.tender.lots.size(); ++lot) plans.emplace_back(of.tender, lot);
    for (const criteria::Bid& bid : of.bids) bids.emplace(bid.id, bids.size());
  }

  void add_score(std::size_t lot, const Column& column, const RankedBid& ranked, const Given& given,
                 std::vector<Step>& steps) const {
    const std::vector<LeafField>& fields = evaluation.lots[lot].fields;
    const LeafScore& score = ranked.scores[column.score];
    const auto field = std::find_if(fields.begin(), fields.end(),
                                    [&](const LeafField& one) { return one.leaf == column.leaf; });
    append(steps, share_steps(column, score, given, field == fields.end() ? nullptr : &*field));
    append(steps, earning_steps(column, score, ranked.terms.price ? &*ranked.terms.price : nullptr,
                                plans[lot].lot.award.rounding));
  }

  const criteria::Dossier& dossier;
  const Evaluation& evaluation;
  GradeBook grades;
  std::deque<LotPlan> plans;  // in the order of the lots
  std::unordered_map<std::string_view, std::size_t> bids;
};

Explainer::Explainer(const criteria::Dossier& dossier, const Evaluation& evaluation)
    : common_(std::make_unique<Common>(dossier, evaluation)) {}

Explainer::~Explainer() = default;

BidSteps Explainer::explain(std::size_t lot, const RankedBid& ranked) const {
  const auto place = common_->bids.find(ranked.bid);
  if (place == common_->bids.end()) throw std::invalid_argument("no such bid");
  const criteria::Bid& bid = common_->dossier.bids[place->second];
  const LotPlan& plan = common_->plans.at(lot);
  BidSteps all;
  all.leaves.reserve(plan.columns.size());
  for (const Column& column : plan.columns) {
    const criteria::CriterionId& id = column.criterion->id;
    LeafSteps leaf{id, common_->grades.grades(place->second, id), {}};
    const criteria::AnswerValue* answer = bid.answer(id);
    add_measure(column, answer, leaf);
    if (column.rule) common_->add_score(lot, column, ranked, {answer, leaf.grades}, leaf.steps);
    all.leaves.push_back(std::move(leaf));
  }
  all.total = total_steps(plan, common_->evaluation.lots[lot], ranked);
  return all;
}

BidSteps explain(const criteria::Dossier& dossier, const Evaluation& evaluation, const criteria::LotId& lot,
                 const BidId& bid) {
  const std::size_t index =
      position(evaluation.lots, "no such lot", [&](const LotEvaluation& one) { return one.id == lot; });
  const std::vector<RankedBid>& ranking = evaluation.lots[index].ranking;
  const std::size_t place =
      position(ranking, "no such ranked bid", [&](const RankedBid& one) { return one.bid == bid; });
  return Explainer(dossier, evaluation).explain(index, ranking[place]);
}

}  // namespace evaluator

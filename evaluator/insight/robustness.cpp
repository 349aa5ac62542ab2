#include "evaluator/insight/robustness.hpp"

#include "evaluator/insight/lead.hpp"

namespace evaluator::insight {
namespace {

// A step takes about as long as a block of random weights.
constexpr std::uint64_t steps_to_leave_out = 4;  // a bid
constexpr std::uint64_t steps_to_search = 20;    // the prices and grades of a bid, and its pairs

}  // namespace

std::uint64_t robustness_steps(const LotEvaluation& announced, const RobustnessQuestion& question) {
  return 2 * acceptability_steps(question.samples) +
         announced.ranking.size() * (steps_to_leave_out + steps_to_search);
}

LotRobustness robustness(const criteria::Dossier& dossier, const Evaluation& evaluation, std::size_t lot,
                         const RobustnessQuestion& question, criteria::Progress* progress) {
  const LotEvaluation& announced = evaluation.lots.at(lot);
  LotRobustness found;
  found.lot = announced.id;
  found.outcome = announced.outcome;
  found.winner = announced.winner;
  const std::uint64_t bids = announced.ranking.size();
  if (bids == 0) {
    criteria::advance(progress, robustness_steps(announced, question));
    return found;
  }
  found.leads_alone = Lead(dossier, announced, lot).holds();
  found.left_out = leave_one_out(dossier, evaluation, lot, progress);
  found.roundings = rounding_outcomes(dossier, announced, lot);
  found.rates = rate_sensitivities(dossier, announced, lot);
  criteria::advance(progress, bids * steps_to_leave_out);
  if (const auto line = linear_lot(dossier, announced, lot)) {
    found.weights = weight_break_evens(*line);
    AcceptabilityQuestion drawn{question.seed, question.samples, question.threads, {}};
    found.any_weights = rank_acceptability(*line, drawn, progress);
    drawn.within = question.within;
    found.near_weights = rank_acceptability(*line, drawn, progress);
  } else {
    criteria::advance(progress, 2 * acceptability_steps(question.samples));
  }
  found.complete = bids <= question.most_bids;
  if (found.complete) {
    found.left_out_pairs = leave_two_out(dossier, evaluation, lot, progress);
    found.prices = price_changes(dossier, announced, lot, progress);
    found.grades = grade_changes(dossier, announced, lot, progress);
  }
  found.assessors = assessor_influences(dossier, announced, lot, found.grades);
  criteria::advance(progress, bids * steps_to_search);
  return found;
}

}  // namespace evaluator::insight

#include "evaluator/insight/robustness.hpp"

#include "evaluator/insight/lead.hpp"

namespace evaluator::insight {

LotRobustness robustness(const criteria::Dossier& dossier, const Evaluation& evaluation, std::size_t lot,
                         const RobustnessQuestion& question) {
  const LotEvaluation& announced = evaluation.lots.at(lot);
  LotRobustness found;
  found.lot = announced.id;
  found.outcome = announced.outcome;
  found.winner = announced.winner;
  if (announced.ranking.empty()) return found;
  found.leads_alone = Lead(dossier, announced, lot).holds();
  found.left_out = leave_one_out(dossier, evaluation, lot);
  found.roundings = rounding_outcomes(dossier, announced, lot);
  found.rates = rate_sensitivities(dossier, announced, lot);
  if (const auto line = linear_lot(dossier, announced, lot)) {
    found.weights = weight_break_evens(*line);
    found.any_weights = rank_acceptability(*line, {question.seed, question.samples, question.threads, {}});
    found.near_weights =
        rank_acceptability(*line, {question.seed, question.samples, question.threads, question.within});
  }
  found.complete = announced.ranking.size() <= question.most_bids;
  if (found.complete) {
    found.left_out_pairs = leave_two_out(dossier, evaluation, lot);
    found.prices = price_changes(dossier, announced, lot);
    found.grades = grade_changes(dossier, announced, lot);
  }
  found.assessors = assessor_influences(dossier, announced, lot, found.grades);
  return found;
}

}  // namespace evaluator::insight

#include "evaluator/insight/robustness.hpp"

#include "evaluator/insight/lead.hpp"

namespace evaluator::insight {
namespace {

// A step takes about as long as a block of random weights.
constexpr std::uint64_t steps_to_leave_out = 4;  // a bid
constexpr std::uint64_t steps_to_search = 20;    // the prices and grades of a bid, and its pairs

bool seeks_changes(const LotEvaluation& announced, const RobustnessQuestion& question) {
  return announced.ranking.size() + announced.rejected.size() <= question.most_bids;
}

bool draws_weights(const LotEvaluation& announced, const RobustnessQuestion& question) {
  return announced.ranking.size() <= question.most_drawn_bids;
}

// Solved for each weight, and drawn.
void add_weights(const criteria::Dossier& dossier, const LotEvaluation& announced, std::size_t lot,
                 const RobustnessQuestion& question, criteria::Progress* progress, LotRobustness& found) {
  const bool draws = draws_weights(announced, question);
  const auto line = linear_lot(dossier, announced, lot);
  if (line && (draws || !line->below_best)) found.weights = weight_break_evens(*line);
  if (!line || !draws) {
    if (draws) criteria::advance(progress, 2 * acceptability_steps(question.samples));
    return;
  }
  AcceptabilityQuestion drawn{question.seed, question.samples, question.threads, {}};
  found.any_weights = rank_acceptability(*line, drawn, progress);
  drawn.within = question.within;
  found.near_weights = rank_acceptability(*line, drawn, progress);
}

// How often a lot is evaluated with other answers of one bid to the leaf.
std::uint64_t tries(const criteria::Criterion& leaf, std::uint64_t bids) {
  const bool is_graded =
      leaf.panel || (leaf.answer && std::holds_alternative<criteria::GradeAnswer>(*leaf.answer));
  if (!is_graded && leaf.kind != criteria::Kind::price) return 0;
  if (!leaf.scoring) return 100;
  if (const auto* levels = criteria::level_table(*leaf.scoring)) return levels->size();
  const auto* by_mean = std::get_if<criteria::RelativeMean>(&*leaf.scoring);
  const bool takes_pairs = by_mean != nullptr && by_mean->centre == criteria::Centre::median;
  return 100 + (criteria::is_relative(*leaf.scoring) ? 10 * bids * (takes_pairs ? bids : 1) : 0);
}

}  // namespace

std::uint64_t robustness_steps(const LotEvaluation& announced, const RobustnessQuestion& question) {
  return (draws_weights(announced, question) ? 2 * acceptability_steps(question.samples) : 0) +
         announced.ranking.size() * (steps_to_leave_out + steps_to_search);
}

std::uint64_t robustness_cost(const criteria::Tender& tender, const LotEvaluation& announced, std::size_t lot,
                              const RobustnessQuestion& question) {
  constexpr std::uint64_t cost_of_answer = 1'000;  // of one bid to one leaf, evaluated exactly
  constexpr std::uint64_t cost_of_left_out = 16;   // of the same, where another bid is left out
  const std::uint64_t bids = announced.ranking.size();
  const auto leaves = criteria::leaves(tender.lots.at(lot).criteria);
  std::uint64_t cost = bids * bids * leaves.size() * cost_of_left_out;
  // Where totals are equal all bids are compared with each other.
  if (draws_weights(announced, question)) cost += 2 * question.samples * bids * (leaves.size() + bids / 4);
  if (!seeks_changes(announced, question)) return cost;
  const std::uint64_t all = bids + announced.rejected.size();
  std::uint64_t changes = bids * bids / 2;
  for (const criteria::Criterion* leaf : leaves)
    changes += all * tries(*leaf, all) * (leaf->panel ? leaf->panel->assessors.size() : 1);
  return cost + changes * all * leaves.size() * cost_of_answer;
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
  add_weights(dossier, announced, lot, question, progress, found);
  found.complete = seeks_changes(announced, question) && draws_weights(announced, question);
  if (seeks_changes(announced, question)) {
    found.left_out_pairs = leave_two_out(dossier, evaluation, lot, progress);
    found.prices = price_changes(dossier, announced, lot, progress);
    found.grades = grade_changes(dossier, announced, lot, progress);
  }
  found.assessors = assessor_influences(dossier, announced, lot, found.grades);
  criteria::advance(progress, bids * steps_to_search);
  return found;
}

}  // namespace evaluator::insight

#include "evaluator/lot_evaluator.hpp"

#include "evaluator/rank.hpp"
#include "evaluator/weighting.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace evaluator {
namespace {

using criteria::Findings;

void append(Findings& all, Findings&& more) { std::move(more.begin(), more.end(), std::back_inserter(all)); }

}  // namespace

LotEvaluator::LotEvaluator(const criteria::Dossier& dossier, const GradeBook& grades, std::size_t lot)
    : dossier_(dossier), plan_(dossier.tender, lot), examiner_(plan_, dossier, grades) {}

LotEvaluation LotEvaluator::evaluate(const std::vector<std::size_t>& bids) {
  LotEvaluation evaluation;
  evaluation.id = plan_.lot.id;
  admit(bids, evaluation);
  if (evaluation.findings.empty()) look_at_field(evaluation);
  if (evaluation.findings.empty()) total(evaluation);
  if (evaluation.findings.empty()) return evaluation;
  evaluation.outcome = Outcome::incomplete;
  evaluation.fields.clear();
  return evaluation;
}

// Sorts out who counts, who is rejected and what is missing.
void LotEvaluator::admit(const std::vector<std::size_t>& bids, LotEvaluation& evaluation) {
  const bool recompute = plan_.lot.award.withdrawal() == criteria::OnWithdrawal::recompute;
  candidates_.reserve(bids.size());
  for (const std::size_t bid : bids) {
    if (recompute && dossier_.bids[bid].withdrawn) continue;
    Candidate candidate = examiner_.examine(bid);
    const bool counts = candidate.rejections.empty();
    Findings grounds = std::move(candidate.rejections);
    if (candidate.withdrawn)
      grounds.push_back(
          bid_finding(plan_, candidate, "bid.withdrawn", "bids[" + std::to_string(bid) + "].withdrawn"));
    if (!grounds.empty()) evaluation.rejected.push_back({candidate.bid->id, std::move(grounds)});
    if (!counts) continue;
    append(evaluation.findings, std::move(candidate.gaps));
    append(warnings_, std::move(candidate.warnings));
    candidates_.push_back(std::move(candidate));
  }
  std::sort(evaluation.rejected.begin(), evaluation.rejected.end(),
            [](const RejectedBid& a, const RejectedBid& b) { return a.bid < b.bid; });
}

// What the relative rules take from the answers of all bids that count.
void LotEvaluator::look_at_field(LotEvaluation& evaluation) {
  if (candidates_.empty()) return;
  // Bid by bid, because a bid's scores lie together.
  std::vector<std::vector<Number>> answers(plan_.relative.size());
  for (auto& of_column : answers) of_column.reserve(candidates_.size());
  for (const Candidate& candidate : candidates_)
    for (std::size_t i = 0; i < answers.size(); ++i)
      answers[i].push_back(candidate.scores[plan_.relative[i]->score].answer);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const Column& column = *plan_.relative[i];
    const Field& field = fields_.emplace_back(column.rule->announced(), std::move(answers[i]));
    if (field.undefined())
      evaluation.findings.push_back(undefined_field(column));
    else
      evaluation.fields.push_back({column.leaf, field.lowest(), field.highest(), field.centre()});
  }
}

void LotEvaluator::score_relatively(Candidate& candidate) const {
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    LeafScore& score = candidate.scores[plan_.relative[i]->score];
    score.share = plan_.precision.settled(fields_[i].share(score.answer));
  }
}

criteria::Finding LotEvaluator::undefined_field(const Column& column) const {
  criteria::Finding undefined =
      lot_finding("answer.notPositive", "tender.lots[" + std::to_string(plan_.index) + "]");
  undefined.parameters.emplace_back("criterion", column.criterion->id);
  undefined.parameters.emplace_back("given", "0");
  undefined.parameters.emplace_back("bound", "0");
  return undefined;
}

void LotEvaluator::total(LotEvaluation& evaluation) {
  Weighting weighting(plan_);
  std::vector<MethodInput> inputs;
  std::vector<Number> by_leaf;
  inputs.reserve(candidates_.size());
  for (Candidate& candidate : candidates_) {
    score_relatively(candidate);
    Earned earned = weighting.weigh(candidate);
    inputs.push_back({std::move(earned.unrounded), candidate.price});
    by_leaf.push_back(std::move(earned.rounded));
  }
  const Method method(plan_, inputs);
  const bool rounds_leaves = plan_.precision.rounding.at == criteria::RoundAt::criterion;
  std::vector<RankedTotal> standings;
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    const auto unrounded = method.total(inputs[i]);
    if (!unrounded) {
      evaluation.findings.push_back(bid_finding(plan_, candidates_[i], "total.undefined",
                                                "bids[" + std::to_string(candidates_[i].index) + "]"));
      continue;
    }
    if (candidates_[i].withdrawn) continue;
    Number total = rounds_leaves ? by_leaf[i] : plan_.precision.rounded(*unrounded);
    standings.push_back({i, std::move(total), plan_.precision.settled(*unrounded), method.terms(inputs[i])});
  }
  if (!evaluation.findings.empty()) return;
  evaluation.method = method.field();
  collect_draws();
  rank(plan_, candidates_, std::move(standings), draws_, evaluation);
  for (const HeldDraw& held : draws_)
    if (!held.used)
      mismatches_.push_back(lot_finding("draw.mismatch", "draws[" + std::to_string(held.index) + "]"));
}

void LotEvaluator::collect_draws() {
  if (!dossier_.draws) return;
  for (std::size_t i = 0; i < dossier_.draws->size(); ++i)
    if ((*dossier_.draws)[i].lot == plan_.lot.id) draws_.push_back({&(*dossier_.draws)[i], i});
}

criteria::Finding LotEvaluator::lot_finding(std::string code, std::string place) const {
  return criteria::error(std::move(code), std::move(place), {{"lot", plan_.lot.id}});
}

}  // namespace evaluator

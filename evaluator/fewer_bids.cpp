#include "evaluator/fewer_bids.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace evaluator {
namespace {

using criteria::ScoringRule;

bool takes_lowest(const ScoringRule& rule) {
  return !std::holds_alternative<criteria::RelativeHighest>(rule);
}

bool takes_highest(const ScoringRule& rule) {
  return std::holds_alternative<criteria::RelativeHighest>(rule) ||
         std::holds_alternative<criteria::RelativeRange>(rule);
}

// Every answer counts in what the rule takes, not the ends alone.
bool takes_all(const ScoringRule& rule) {
  return std::holds_alternative<criteria::RelativeMean>(rule) ||
         std::holds_alternative<criteria::RankPoints>(rule);
}

std::vector<std::size_t> bids_of(const criteria::Dossier& dossier, const criteria::LotId& lot) {
  std::vector<std::size_t> bids;
  for (std::size_t i = 0; i < dossier.bids.size(); ++i)
    if (dossier.bids[i].lot == lot) bids.push_back(i);
  return bids;
}

}  // namespace

FewerBids::FewerBids(const criteria::Dossier& dossier, std::size_t lot)
    : dossier_(dossier), grades_(dossier), plan_(dossier.tender, lot), weighting_(plan_) {
  examine(bids_of(dossier, plan_.lot.id));
  if (dossier.draws)
    for (const criteria::Draw& draw : *dossier.draws)
      if (draw.lot == plan_.lot.id) draws_.push_back(&draw);
  left_out_.resize(candidates_.size());
  dirty_.resize(candidates_.size());
  score_all();
}

void FewerBids::examine(const std::vector<std::size_t>& bids) {
  const bool recompute = plan_.lot.award.withdrawal() == criteria::OnWithdrawal::recompute;
  Examiner examiner(plan_, dossier_, grades_);
  candidates_.reserve(bids.size());
  for (const std::size_t bid : bids) {
    if (recompute && dossier_.bids[bid].withdrawn) continue;
    Candidate candidate = examiner.examine(bid);
    if (!candidate.rejections.empty()) continue;
    if (!candidate.gaps.empty()) throw std::logic_error("FewerBids: an incomplete lot");
    candidates_.push_back(std::move(candidate));
  }
}

void FewerBids::score_all() {
  if (candidates_.empty()) return;
  for (const Column* column : plan_.relative) {
    std::vector<Number> answers;
    answers.reserve(candidates_.size());
    for (const Candidate& candidate : candidates_) answers.push_back(candidate.scores[column->score].answer);
    comparisons_.push_back({column, Field(column->rule->announced(), std::move(answers))});
  }
  std::vector<MethodInput> inputs;
  for (Candidate& candidate : candidates_) {
    for (const Comparison& comparison : comparisons_) {
      LeafScore& score = candidate.scores[comparison.column->score];
      score.share = plan_.precision.settled(comparison.field.share(score.answer));
    }
    earned_.push_back(weighting_.weigh(candidate));
    inputs.push_back({earned_.back().unrounded, candidate.price});
  }
  method_.emplace(plan_, inputs);
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    auto total = total_of(*method_, earned_[i], i);
    if (!total) throw std::logic_error("FewerBids: an incomplete lot");
    totals_.push_back(std::move(*total));
  }
  now_ = totals_;
  ranking_ = rank_again().ranking;
}

std::optional<std::size_t> FewerBids::find(std::string_view bid) const {
  for (std::size_t i = 0; i < candidates_.size(); ++i)
    if (candidates_[i].bid->id == bid) return i;
  return std::nullopt;
}

FewerBids::Result FewerBids::without(const std::vector<std::size_t>& left_out) {
  for (const std::size_t bid : left_out) left_out_[bid] = true;
  Result result;
  if (compare_again(left_out) && total_again())
    result = kept_.empty() && draws_.empty() && plan_.lot.award.method != criteria::AwardMethod::utility_index
                 ? unchanged()
                 : rank_again();
  restore();
  for (const std::size_t bid : left_out) left_out_[bid] = false;
  return result;
}

// An end that stays does not change what others earn.
bool FewerBids::may_change(const Comparison& comparison, const std::vector<std::size_t>& left_out) const {
  const ScoringRule& rule = comparison.column->rule->announced();
  if (takes_all(rule)) return true;
  return std::any_of(left_out.begin(), left_out.end(), [&](std::size_t bid) {
    const Number& answer = candidates_[bid].scores[comparison.column->score].answer;
    return (takes_lowest(rule) && answer == comparison.field.lowest()) ||
           (takes_highest(rule) && answer == comparison.field.highest());
  });
}

Field FewerBids::field_without(const Comparison& comparison) const {
  std::vector<Number> answers;
  answers.reserve(candidates_.size());
  for (std::size_t i = 0; i < candidates_.size(); ++i)
    if (!is_left_out(i)) answers.push_back(candidates_[i].scores[comparison.column->score].answer);
  return {comparison.column->rule->announced(), std::move(answers)};
}

// False when a rule is not defined between the bids that are left.
bool FewerBids::compare_again(const std::vector<std::size_t>& left_out) {
  if (left_out.size() == candidates_.size()) return true;
  for (const Comparison& comparison : comparisons_) {
    if (!may_change(comparison, left_out)) continue;
    const Field field = field_without(comparison);
    if (field.undefined()) return false;
    score_again(comparison, field);
  }
  return true;
}

void FewerBids::score_again(const Comparison& comparison, const Field& field) {
  const ScoringRule& rule = comparison.column->rule->announced();
  if (!takes_all(rule) && (!takes_lowest(rule) || field.lowest() == comparison.field.lowest()) &&
      (!takes_highest(rule) || field.highest() == comparison.field.highest()))
    return;
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    if (is_left_out(i)) continue;
    LeafScore& score = candidates_[i].scores[comparison.column->score];
    Number share = plan_.precision.settled(field.share(score.answer));
    if (share == score.share) continue;
    kept_.push_back({i, score});
    score.share = std::move(share);
    weighting_.weigh(candidates_[i], score);
    dirty_[i] = true;
  }
}

// False when the award method gives one of the bids that are left no total.
bool FewerBids::total_again() {
  const bool compares = plan_.lot.award.method == criteria::AwardMethod::utility_index;
  if (kept_.empty() && !compares) return true;
  std::vector<Earned> earned;
  std::vector<MethodInput> inputs;
  if (compares) {
    earned = earned_;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      if (is_left_out(i)) continue;
      if (dirty_[i]) earned[i] = weighting_.sum(candidates_[i]);
      inputs.push_back({earned[i].unrounded, candidates_[i].price});
    }
  }
  std::optional<Method> method;
  if (compares) method.emplace(plan_, inputs);
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    if (is_left_out(i) || (!dirty_[i] && !compares)) continue;
    auto total =
        compares ? total_of(*method, earned[i], i) : total_of(*method_, weighting_.sum(candidates_[i]), i);
    if (!total) return false;
    now_[i] = std::move(*total);
  }
  return true;
}

std::optional<Number> FewerBids::total_of(const Method& method, const Earned& earned, std::size_t bid) const {
  const auto unrounded = method.total({earned.unrounded, candidates_[bid].price});
  if (!unrounded) return std::nullopt;
  const bool rounds_leaves = plan_.precision.rounding.at == criteria::RoundAt::criterion;
  return rounds_leaves ? earned.rounded : plan_.precision.rounded(*unrounded);
}

FewerBids::Result FewerBids::rank_again() {
  std::vector<RankedTotal> standings;
  standings.reserve(candidates_.size());
  for (std::size_t i = 0; i < candidates_.size(); ++i)
    if (!is_left_out(i) && !candidates_[i].withdrawn) standings.push_back({i, now_[i], {}, {}});
  std::vector<criteria::Draw> drawn;
  for (const criteria::Draw* draw : draws_) {
    criteria::Draw left = *draw;
    std::erase_if(left.order, [this](const BidId& id) {
      const auto bid = find(id);
      return bid && is_left_out(*bid);
    });
    if (left.order.size() > 1) drawn.push_back(std::move(left));
  }
  std::vector<HeldDraw> held;
  held.reserve(drawn.size());
  for (const criteria::Draw& draw : drawn) held.push_back({&draw, 0});
  std::vector<TieStep> steps;
  std::vector<Place> ranking;
  for (const Group& group : ranked_groups(plan_, candidates_, standings, held, steps)) {
    const auto rank = static_cast<int>(ranking.size() + 1);
    for (const std::size_t bid : group) ranking.push_back({bid, rank});
  }
  return concluded(std::move(ranking));
}

// Tie rules other than a draw look at each bid by itself: who is left keeps their order.
FewerBids::Result FewerBids::unchanged() const {
  std::vector<Place> ranking;
  ranking.reserve(ranking_.size());
  int before = 0;  // the rank of the last one, with all bids
  for (const Place& place : ranking_) {
    if (is_left_out(place.bid)) continue;
    const bool shares = !ranking.empty() && place.rank == before;
    ranking.push_back({place.bid, shares ? ranking.back().rank : static_cast<int>(ranking.size() + 1)});
    before = place.rank;
  }
  return concluded(std::move(ranking));
}

FewerBids::Result FewerBids::concluded(std::vector<Place> ranking) const {
  Result result{Outcome::no_admissible_bid, std::move(ranking), {}};
  if (result.ranking.empty()) return result;
  const bool is_tied = result.ranking.size() > 1 && result.ranking[1].rank == 1;
  result.outcome = is_tied ? Outcome::tie : Outcome::winner;
  if (!is_tied) result.winner = result.ranking.front().bid;
  return result;
}

void FewerBids::restore() {
  for (auto kept = kept_.rbegin(); kept != kept_.rend(); ++kept) {
    LeafScore& score = candidates_[kept->bid].scores[plan_.columns[kept->score.leaf].score];
    score = std::move(kept->score);
    dirty_[kept->bid] = false;
    now_[kept->bid] = totals_[kept->bid];
  }
  kept_.clear();
  if (plan_.lot.award.method == criteria::AwardMethod::utility_index) now_ = totals_;
}

}  // namespace evaluator

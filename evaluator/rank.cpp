#include "evaluator/rank.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace evaluator {
namespace {

void sort_best_first(std::vector<RankedTotal>& standings, criteria::AwardMethod method) {
  const bool lowest_first = criteria::best_total(method) == criteria::Best::lowest;
  std::sort(standings.begin(), standings.end(), [&](const RankedTotal& a, const RankedTotal& b) {
    return lowest_first ? a.total < b.total : a.total > b.total;
  });
}

std::vector<Group> equal_totals(const std::vector<RankedTotal>& sorted) {
  std::vector<Group> groups;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (i == 0 || sorted[i].total != sorted[i - 1].total) groups.emplace_back();
    groups.back().push_back(sorted[i].candidate);
  }
  return groups;
}

RankedBid ranked(RankedTotal&& standing, Candidate& candidate, std::size_t rank) {
  return {static_cast<int>(rank),        candidate.bid->id,         std::move(standing.total),
          std::move(standing.unrounded), std::move(standing.terms), std::move(candidate.scores)};
}

// The first place, or the lack of one.
void conclude(LotEvaluation& evaluation) {
  const auto& ranking = evaluation.ranking;
  if (ranking.empty()) {
    evaluation.outcome = Outcome::no_admissible_bid;
  } else if (ranking.size() == 1 || ranking[1].rank > 1) {
    evaluation.outcome = Outcome::winner;
    evaluation.winner = ranking.front().bid;
  } else {
    evaluation.outcome = Outcome::tie;
    for (const RankedBid& bid : ranking)
      if (bid.rank == 1) evaluation.tie.push_back(bid.bid);
  }
}

}  // namespace

std::vector<Group> ranked_groups(const LotPlan& plan, const std::vector<Candidate>& candidates,
                                 std::vector<RankedTotal>& standings, std::vector<HeldDraw>& draws,
                                 std::vector<TieStep>& steps) {
  sort_best_first(standings, plan.lot.award.method);
  TieBreaker breaker(plan, candidates, draws);
  std::vector<Group> groups;
  for (Group& equal : equal_totals(standings)) {
    auto parts = breaker.split(std::move(equal), steps);
    std::move(parts.begin(), parts.end(), std::back_inserter(groups));
  }
  return groups;
}

void rank(const LotPlan& plan, std::vector<Candidate>& candidates, std::vector<RankedTotal> standings,
          std::vector<HeldDraw>& draws, LotEvaluation& evaluation) {
  const std::vector<Group> groups = ranked_groups(plan, candidates, standings, draws, evaluation.ties);
  std::vector<std::size_t> position(candidates.size());  // of a candidate's standing
  for (std::size_t i = 0; i < standings.size(); ++i) position[standings[i].candidate] = i;

  evaluation.ranking.reserve(standings.size());
  for (const Group& group : groups) {
    const std::size_t shared = evaluation.ranking.size() + 1;
    for (const std::size_t member : group)
      evaluation.ranking.push_back(
          ranked(std::move(standings[position[member]]), candidates[member], shared));
  }
  conclude(evaluation);
}

}  // namespace evaluator

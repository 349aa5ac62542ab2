#include "evaluator/advice/relative_advantage.hpp"

namespace evaluator {

std::vector<Advantage> relative_advantages(const criteria::Lot& lot, const RankedBid& winner,
                                           const RankedBid& other) {
  const bool in_euros = criteria::weight_rule(lot.award.method) == criteria::WeightRule::values;
  std::vector<Advantage> all;
  for (std::size_t at = 0; at < winner.scores.size(); ++at) {
    const LeafScore& best = winner.scores[at];
    const LeafScore& own = other.scores.at(at);
    Number difference = best.rounded - own.rounded;
    all.push_back({best.leaf, best.rounded, own.rounded, in_euros ? -difference : difference});
  }
  if (!winner.terms.price || !other.terms.price) return all;
  const auto leaves = criteria::leaves(lot.criteria);
  for (std::uint32_t leaf = 0; leaf < leaves.size(); ++leaf)
    if (leaves[leaf]->kind == criteria::Kind::price && !leaves[leaf]->scoring)
      all.push_back(
          {leaf, *winner.terms.price, *other.terms.price, *other.terms.price - *winner.terms.price});
  return all;
}

}  // namespace evaluator

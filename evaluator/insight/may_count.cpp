#include "evaluator/insight/may_count.hpp"

#include <algorithm>

namespace evaluator::insight {
namespace {

bool is_leaf_or_above(const criteria::Lot& lot, std::string_view criterion, const criteria::Criterion& leaf) {
  if (criterion == leaf.id) return true;
  const criteria::Criterion* named = criteria::find_criterion(lot.criteria, criterion);
  return named != nullptr && criteria::find_criterion(named->criteria, leaf.id) != nullptr;
}

}  // namespace

bool may_count(const criteria::Lot& lot, const RejectedBid& rejected, const criteria::Criterion& leaf) {
  return std::all_of(rejected.findings.begin(), rejected.findings.end(), [&](const auto& finding) {
    return finding.code == "bid.withdrawn" || is_leaf_or_above(lot, finding.parameter("criterion"), leaf);
  });
}

}  // namespace evaluator::insight

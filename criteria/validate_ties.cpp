#include "criteria/validate_parts.hpp"

#include <algorithm>
#include <set>

namespace criteria {
namespace {

template <typename Wanted>
bool any_of_kind(const LotCheck& check, Kind kind, const Wanted& wanted) {
  return std::any_of(check.criteria.begin(), check.criteria.end(), [&](const PlacedCriterion& placed) {
    return placed.criterion->kind == kind && wanted(*placed.criterion);
  });
}

// One rule that orders bids which are still tied.
struct TieCheck {
  const LotCheck& lot;
  std::string place;

  void operator()(const TieByCriterion& rule) const {
    const Criterion* node = find_criterion(lot.lot.criteria, rule.criterion);
    if (!node)
      lot.findings.push_back(error("ties.criterionUnknown", place, {{"criterion", rule.criterion}}));
    else if (node->kind == Kind::requirement)
      lot.findings.push_back(error("ties.requirement", place, {{"criterion", rule.criterion}}));
  }
  void operator()(const TieByQuality&) const {
    if (!any_of_kind(lot, Kind::quality, [](const Criterion&) { return true; }))
      lot.findings.push_back(warning("ties.withoutQuality", place));
  }
  void operator()(const TieByLowestPrice&) const {
    const auto is_amount = [](const Criterion& node) {
      return node.answer && std::holds_alternative<AmountAnswer>(*node.answer);
    };
    if (!any_of_kind(lot, Kind::price, is_amount))
      lot.findings.push_back(warning("ties.withoutAmount", place));
  }
  void operator()(const TieByDraw&) const {}
};

}  // namespace

void check_ties(const LotCheck& check) {
  const std::string place = check.place + ".award.ties";
  const auto rules = check.lot.award.ties.value_or(std::vector<TieRule>{});
  std::set<std::string> seen;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    std::visit(TieCheck{check, at_index(place, i)}, rules[i]);
    if (!seen.insert(name(rules[i])).second)
      check.findings.push_back(warning("ties.repeated", at_index(place, i), {{"rule", name(rules[i])}}));
  }
  if (!seen.contains("draw")) check.findings.push_back(warning("ties.withoutDraw", place));
}

}  // namespace criteria

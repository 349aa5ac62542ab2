// Adding to and removing from the tree and the provisions of a draft.
#include "criteria/draft.hpp"
#include "criteria/validate_parts.hpp"

#include <algorithm>

namespace criteria {
namespace {

Finding told(const char* code, std::string place, const std::string& criterion) {
  return error(code, std::move(place), {{"criterion", criterion}});
}

bool is_weighed(const Criterion& leaf, AwardMethod method) {
  const WeightRule rule = weight_rule(method);
  return (leaf.kind == Kind::quality && rule == WeightRule::sum_without_price) ||
         (leaf.kind != Kind::requirement && rule == WeightRule::sum_with_price);
}

bool is_valued(const Criterion& leaf, AwardMethod method) {
  return leaf.kind == Kind::quality && weight_rule(method) == WeightRule::values &&
         !(leaf.scoring && counts_in_euros(*leaf.scoring));
}

Findings check(const Lot& lot, const CriterionAddition& addition) {
  Findings findings;
  const Criterion& leaf = addition.criterion;
  if (find_criterion(lot.criteria, leaf.id))
    findings.push_back(told("draft.criterionThere", "criterion", leaf.id));
  if (addition.group) {
    const Criterion* group = find_criterion(lot.criteria, *addition.group);
    if (!group) findings.push_back(told("draft.criterionUnknown", "group", *addition.group));
    if (group && group->is_leaf()) findings.push_back(told("draft.notAGroup", "group", *addition.group));
  }
  const bool weighed = is_weighed(leaf, lot.award.method);
  if (weighed != addition.weight.has_value())
    findings.push_back(told(weighed ? "draft.weightMissing" : "draft.noWeight", "weight", leaf.id));
  const bool valued = is_valued(leaf, lot.award.method);
  if (valued != addition.value.has_value())
    findings.push_back(told(valued ? "draft.valueMissing" : "draft.noValue", "value", leaf.id));
  return findings;
}

// The criterion and the groups around it, from the top of the tree; empty: there is no such criterion.
std::vector<Criterion*> way_to(std::vector<Criterion>& nodes, std::string_view id) {
  for (Criterion& node : nodes) {
    if (node.id == id) return {&node};
    auto below = way_to(node.criteria, id);
    if (below.empty()) continue;
    below.insert(below.begin(), &node);
    return below;
  }
  return {};
}

void add_value(Criterion& group, const Number& value) {
  const Number sum = (group.value ? group.value->value() : Number(0)) + value;
  group.value = Decimal::of(sum.to_truncated(30));
}

void put_behind_its_kind(std::vector<Criterion>& siblings, Criterion leaf) {
  const auto last = std::find_if(siblings.rbegin(), siblings.rend(),
                                 [&](const Criterion& node) { return node.kind == leaf.kind; });
  siblings.insert(last == siblings.rend() ? siblings.end() : last.base(), std::move(leaf));
}

bool is_at_or_below(const Criterion& node, std::string_view id) {
  return node.id == id || find_criterion(node.criteria, id);
}

Findings check(const Lot& lot, const CriterionRemoval& removal) {
  Findings findings;
  if (!find_criterion(lot.criteria, removal.criterion))
    findings.push_back(told("draft.criterionUnknown", "criterion", removal.criterion));
  for (std::size_t at = 0; at < removal.locked.size(); ++at) {
    const CriterionId& id = removal.locked[at];
    if (!find_criterion(lot.criteria, id))
      findings.push_back(told("draft.criterionUnknown", at_index("locked", at), id));
    if (id == removal.criterion) findings.push_back(told("draft.locked", at_index("locked", at), id));
  }
  return findings;
}

// The criterion, or the highest group that has nothing else in it.
const Criterion& all_that_goes(const std::vector<Criterion*>& way) {
  std::size_t at = way.size() - 1;
  while (at > 0 && way[at - 1]->criteria.size() == 1) --at;
  return *way[at];
}

void take_out(std::vector<Criterion>& criteria, const CriterionId& id) {
  auto way = way_to(criteria, id);
  const auto value = way.back()->value;
  way.pop_back();
  auto& siblings = way.empty() ? criteria : way.back()->criteria;
  std::erase_if(siblings, [&](const Criterion& node) { return node.id == id; });
  if (!value) return;
  std::reverse(way.begin(), way.end());
  for (Criterion* group : way) {
    const bool has_value = std::any_of(group->criteria.begin(), group->criteria.end(),
                                       [](const Criterion& node) { return node.value.has_value(); });
    if (has_value)
      add_value(*group, -value->value());
    else
      group->value.reset();
  }
}

}  // namespace

Checked<std::vector<Criterion>> with_criterion(const Lot& lot, const CriterionAddition& addition) {
  if (auto findings = check(lot, addition); !findings.empty())
    return tl::make_unexpected(std::move(findings));
  Lot grown = lot;
  Criterion leaf = addition.criterion;
  give_panel(leaf);
  leaf.weight = addition.weight ? std::optional(Decimal()) : std::nullopt;
  leaf.value = addition.value;
  auto groups = addition.group ? way_to(grown.criteria, *addition.group) : std::vector<Criterion*>{};
  if (addition.value)
    for (Criterion* group : groups) add_value(*group, addition.value->value());
  put_behind_its_kind(groups.empty() ? grown.criteria : groups.back()->criteria, std::move(leaf));
  if (!addition.weight) return std::move(grown.criteria);
  return with_weight(grown, {addition.criterion.id, *addition.weight, addition.locked});
}

Checked<std::vector<Criterion>> without_criterion(const Lot& lot, const CriterionRemoval& removal) {
  if (auto findings = check(lot, removal); !findings.empty()) return tl::make_unexpected(std::move(findings));
  Lot shrunk = lot;
  const Criterion going = all_that_goes(way_to(shrunk.criteria, removal.criterion));
  if (going.weight) {
    WeightEdit edit{going.id, Decimal(), removal.locked};
    std::erase_if(edit.locked, [&](const CriterionId& id) { return is_at_or_below(going, id); });
    auto spread = with_weight(shrunk, edit);
    if (!spread) return tl::make_unexpected(std::move(spread.error()));
    shrunk.criteria = std::move(*spread);
  }
  take_out(shrunk.criteria, going.id);
  return std::move(shrunk.criteria);
}

Checked<std::vector<Provision>> with_provision(std::vector<Provision> provisions, Provision provision) {
  const bool is_there = std::any_of(provisions.begin(), provisions.end(),
                                    [&](const Provision& each) { return each.id == provision.id; });
  if (is_there)
    return tl::make_unexpected(
        Findings{error("draft.provisionThere", "provision", {{"provision", provision.id}})});
  provisions.push_back(std::move(provision));
  return provisions;
}

Checked<std::vector<Provision>> without_provision(std::vector<Provision> provisions, std::string_view id) {
  if (std::erase_if(provisions, [&](const Provision& each) { return each.id == id; }) == 0)
    return tl::make_unexpected(
        Findings{error("draft.provisionUnknown", "provision", {{"provision", std::string(id)}})});
  return provisions;
}

}  // namespace criteria

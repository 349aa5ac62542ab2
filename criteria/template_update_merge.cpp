// One definition out of a draft and a newer version of its template.
#include "criteria/template_update.hpp"
#include "criteria/weight_parts.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>
#include <unordered_map>

namespace criteria {
namespace {

// Which side wins for each part; the draft's where nothing changed.
class Sides {
 public:
  Sides(const UpdateItems& items, const UpdateChoices& choices, LotId lot) : lot_(std::move(lot)) {
    for (const UpdateItem& item : items) {
      const auto choice = choices.find(item.key);
      const bool is_newer = item.outcome == UpdateOutcome::taken_over ||
                            (item.outcome == UpdateOutcome::conflict && choice->second == UpdateSide::newer);
      if (is_newer) newer_.insert(item.key);
      if (item.part == "place" && is_newer) moved_.insert(item.id);
    }
  }

  bool is_newer(ChangeSubject subject, const std::string& id, const std::string& part) const {
    return newer_.contains(lot_ + "/" + std::string(name(subject)) + "/" + id + "/" + part);
  }
  bool is_moved(const std::string& id) const { return moved_.contains(id); }

 private:
  LotId lot_;
  std::set<std::string> newer_, moved_;
};

struct Placed {
  const Criterion* node = nullptr;
  std::string parent;
};

// One of the trees, by id and in document order.
struct Tree {
  std::vector<std::string> order;
  std::unordered_map<std::string, Placed> nodes;

  explicit Tree(const std::vector<Criterion>& criteria) { read(criteria, ""); }
  void read(const std::vector<Criterion>& siblings, const std::string& parent) {
    for (const Criterion& node : siblings) {
      order.push_back(node.id);
      nodes.emplace(node.id, Placed{&node, parent});
      read(node.criteria, node.id);
    }
  }
  const Placed* find(const std::string& id) const {
    const auto found = nodes.find(id);
    return found == nodes.end() ? nullptr : &found->second;
  }
};

// Those of the second list at the place that they have there behind the one before them.
std::vector<std::string> woven(std::vector<std::string> first, const std::vector<std::string>& second) {
  std::ptrdiff_t at = 0;
  for (const std::string& id : second) {
    const auto there = std::find(first.begin(), first.end(), id) - first.begin();
    if (there == std::ssize(first))
      first.insert(first.begin() + at, id);
    else
      at = there;
    ++at;
  }
  return first;
}

class LotMerge {
 public:
  LotMerge(const Lot& draft, const Lot& newer, Sides sides)
      : lot_(draft),
        newer_lot_(newer),
        sides_(std::move(sides)),
        draft_(draft.criteria),
        newer_(newer.criteria) {}

  Lot merged() {
    merge_award();
    for (const Tree* tree : {&draft_, &newer_})
      for (const std::string& id : tree->order) take_node(id);
    const auto order = sibling_order();
    Lot lot = lot_;
    lot.criteria = children_of("", order);
    // What only a ring of moves hides is not lost.
    for (const std::string& id : order)
      if (present_.contains(id) && !placed_.contains(id))
        for (Criterion& node : with_members(id, order)) lot.criteria.push_back(std::move(node));
    rule_ = weight_rule(lot.award.method);
    weigh(lot.criteria, "", lot.award.points_scale());
    if (rule_ == WeightRule::values) sum_values(lot.criteria);
    return lot;
  }

 private:
  bool newer_wins(const std::string& id, const std::string& part) const {
    return sides_.is_newer(ChangeSubject::criterion, id, part);
  }

  void merge_award() {
    const Award& from = newer_lot_.award;
    Award& into = lot_.award;
    const auto wins = [&](const char* part) { return sides_.is_newer(ChangeSubject::award, "", part); };
    if (wins("method")) {
      into.method = from.method;
      into.scale = from.scale;
      into.factor = from.factor;
      into.reference = from.reference;
    }
    if (wins("rounding")) into.rounding = from.rounding;
    if (wins("onWithdrawal")) into.on_withdrawal = from.on_withdrawal;
    if (wins("ties")) into.ties = from.ties;
  }

  // A criterion with the fields of the side that wins each, without members.
  void take_node(const std::string& id) {
    if (present_.contains(id)) return;
    const Placed* draft = draft_.find(id);
    const Placed* newer = newer_.find(id);
    const bool is_whole_newer = newer_wins(id, "whole");
    const Placed* whole = is_whole_newer ? newer : draft;
    if (!whole) return;
    Criterion node = *whole->node;
    node.criteria.clear();
    if (newer && !is_whole_newer) take_fields(node, *newer->node);
    const bool is_place_newer = newer && (is_whole_newer || newer_wins(id, "place"));
    parents_[id] = is_place_newer ? newer->parent : whole->parent;
    present_.emplace(id, std::move(node));
  }

  void take_fields(Criterion& node, const Criterion& newer) const {
    const auto wins = [&](const char* part) { return newer_wins(newer.id, part); };
    if (wins("title")) node.title = newer.title;
    if (wins("description")) node.description = newer.description;
    if (wins("value")) node.value = newer.value;
    if (wins("minimumScore")) node.minimum_score = newer.minimum_score;
    if (wins("panel")) node.panel = newer.panel;
    if (wins("circular")) node.circular = newer.circular;
    if (wins("library")) node.library = newer.library;
    if (!wins("measure")) return;
    node.kind = newer.kind;
    node.answer = newer.answer;
    node.accept = newer.accept;
    node.scoring = newer.scoring;
  }

  // The nearest group around it that stays; empty: the top.
  std::string parent_of(const std::string& id) const {
    std::string parent = parents_.at(id);
    while (!parent.empty() && !present_.contains(parent)) {
      const Placed* gone = draft_.find(parent);
      if (!gone) gone = newer_.find(parent);
      parent = gone ? gone->parent : "";
    }
    return parent;
  }

  std::vector<std::string> sibling_order() const {
    const bool was_moved = std::any_of(newer_.order.begin(), newer_.order.end(),
                                       [&](const std::string& id) { return sides_.is_moved(id); });
    return was_moved ? woven(newer_.order, draft_.order) : woven(draft_.order, newer_.order);
  }

  std::vector<Criterion> children_of(const std::string& parent, const std::vector<std::string>& order) {
    std::vector<Criterion> children;
    for (const std::string& id : order)
      if (present_.contains(id) && !placed_.contains(id) && parent_of(id) == parent)
        for (Criterion& node : with_members(id, order)) children.push_back(std::move(node));
    return children;
  }

  // Nothing for a group that has lost all its members.
  std::vector<Criterion> with_members(const std::string& id, const std::vector<std::string>& order) {
    placed_.insert(id);
    Criterion node = present_.at(id);
    node.criteria = children_of(id, order);
    const Placed* draft = draft_.find(id);
    const Placed* newer = newer_.find(id);
    const bool was_leaf = (draft && draft->node->is_leaf()) || (newer && newer->node->is_leaf());
    if (node.is_leaf() && !was_leaf) return {};
    return {std::move(node)};
  }

  // ---- weights ------------------------------------------------------------------------------------------

  // What it weighs on the side that wins, else on the other one: then it keeps that among the others.
  struct Wanted {
    Number weight;
    bool is_fixed = false;
  };
  Wanted wanted(const std::string& id, const std::string& group) const {
    const bool newer_first = newer_wins(group, "weights") || (!draft_.find(group) && !group.empty());
    const Placed* draft = draft_.find(id);
    const Placed* newer = newer_.find(id);
    const Placed* first = newer_first ? newer : draft;
    const Placed* second = newer_first ? draft : newer;
    const Criterion* node = first ? first->node : second->node;
    return {node->weight ? node->weight->value() : Number(0), first == nullptr};
  }

  void weigh(std::vector<Criterion>& members, const std::string& group, const Number& sum) const {
    std::vector<Criterion*> counting;
    std::vector<Wanted> wants;
    Number total, fixed;
    for (Criterion& node : members) {
      if (!counts_in_sum(node.kind, rule_)) {
        node.weight.reset();
        weigh(node.criteria, node.id, Number(0));
        continue;
      }
      counting.push_back(&node);
      wants.push_back(wanted(node.id, group));
      total += wants.back().weight;
      if (wants.back().is_fixed) fixed += wants.back().weight;
    }
    if (counting.empty()) return;
    const auto weights = total == sum ? std::vector<Number>{} : shared_out(wants, sum, fixed);
    for (std::size_t at = 0; at < counting.size(); ++at) {
      const Number& weight = weights.empty() ? wants[at].weight : weights[at];
      Criterion& node = *counting[at];
      const bool is_same = node.weight && node.weight->value() == weight;
      if (!is_same) node.weight = weight_decimal(weight);
      weigh(node.criteria, node.id, weight);
    }
  }

  static std::vector<Number> shared_out(const std::vector<Wanted>& wants, const Number& sum,
                                        const Number& fixed) {
    const auto has_free = std::any_of(wants.begin(), wants.end(), [](const Wanted& want) {
      return !want.is_fixed && want.weight.sign() > 0;
    });
    const bool keeps_fixed = has_free && (sum - fixed).sign() > 0;
    std::vector<Number> shares;
    for (const Wanted& want : wants)
      if (!keeps_fixed || !want.is_fixed) shares.push_back(want.weight);
    const auto parts = parts_of(keeps_fixed ? sum - fixed : sum, std::move(shares));
    std::vector<Number> weights;
    weights.reserve(wants.size());
    std::size_t next = 0;
    for (const Wanted& want : wants)
      weights.push_back(keeps_fixed && want.is_fixed ? want.weight : parts[next++]);
    return weights;
  }

  static void sum_values(std::vector<Criterion>& members) {
    for (Criterion& node : members) {
      if (node.is_leaf()) continue;
      sum_values(node.criteria);
      Number sum;
      bool has_value = false;
      for (const Criterion& each : node.criteria)
        if (each.value) {
          sum += each.value->value();
          has_value = true;
        }
      const bool is_same = has_value && node.value && node.value->value() == sum;
      if (is_same) continue;
      node.value = has_value ? std::optional(weight_decimal(sum)) : std::nullopt;
    }
  }

  Lot lot_;
  const Lot& newer_lot_;
  Sides sides_;
  Tree draft_, newer_;
  WeightRule rule_ = WeightRule::none;
  std::unordered_map<std::string, Criterion> present_;
  std::unordered_map<std::string, std::string> parents_;
  std::set<std::string> placed_;
};

const Provision* find_provision(const std::vector<Provision>& all, const std::string& id) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Provision& each) { return each.id == id; });
  return found == all.end() ? nullptr : &*found;
}

std::vector<std::string> ids_of(const std::vector<Provision>& all) {
  std::vector<std::string> ids;
  ids.reserve(all.size());
  for (const Provision& each : all) ids.push_back(each.id);
  return ids;
}

std::vector<Provision> merged_provisions(const std::vector<Provision>& draft,
                                         const std::vector<Provision>& newer, const Sides& sides) {
  const auto wins = [&](const std::string& id, const char* part) {
    return sides.is_newer(ChangeSubject::provision, id, part);
  };
  const auto draft_ids = ids_of(draft), newer_ids = ids_of(newer);
  const bool was_moved = std::any_of(newer_ids.begin(), newer_ids.end(),
                                     [&](const std::string& id) { return wins(id, "place"); });
  std::vector<Provision> merged;
  for (const std::string& id : was_moved ? woven(newer_ids, draft_ids) : woven(draft_ids, newer_ids)) {
    const bool is_whole_newer = wins(id, "whole");
    const Provision* theirs = find_provision(newer, id);
    const Provision* whole = is_whole_newer ? theirs : find_provision(draft, id);
    if (!whole) continue;
    Provision provision = *whole;
    if (theirs && wins(id, "measure")) provision.kind = theirs->kind;
    if (theirs && wins(id, "title")) provision.title = theirs->title;
    if (theirs && wins(id, "text")) provision.text = theirs->text;
    if (theirs && wins(id, "library")) provision.library = theirs->library;
    merged.push_back(std::move(provision));
  }
  return merged;
}

Findings check_choices(const UpdateItems& items, const UpdateChoices& choices) {
  Findings findings;
  std::set<std::string> conflicts;
  for (const UpdateItem& item : items) {
    if (item.outcome != UpdateOutcome::conflict) continue;
    conflicts.insert(item.key);
    if (!choices.contains(item.key))
      findings.push_back(error("update.choiceMissing", item.key, {{"item", item.key}}));
  }
  for (const auto& [key, side] : choices)
    if (!conflicts.contains(key)) findings.push_back(error("update.choiceUnknown", key, {{"item", key}}));
  return findings;
}

}  // namespace

Checked<Tender> updated(const UpdateSources& sources, const UpdateItems& items,
                        const UpdateChoices& choices) {
  if (auto findings = check_choices(items, choices); !findings.empty())
    return tl::make_unexpected(std::move(findings));
  Tender tender = sources.draft;
  for (Lot& lot : tender.lots)
    lot = LotMerge(lot, sources.newer.lots.front(), Sides(items, choices, lot.id)).merged();
  const Sides sides(items, choices, "");
  const std::vector<Provision> none;
  auto provisions = merged_provisions(sources.draft.provisions.value_or(none),
                                      sources.newer.provisions.value_or(none), sides);
  tender.provisions = provisions.empty() ? std::nullopt : std::optional(std::move(provisions));
  if (sides.is_newer(ChangeSubject::set, "", "segment")) tender.segment = sources.newer.segment;
  tender.drafted_from = sources.newer.drafted_from;
  return tender;
}

}  // namespace criteria

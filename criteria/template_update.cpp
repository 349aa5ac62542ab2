#include "criteria/template_update.hpp"

#include "criteria/criteria_template.hpp"

#include <algorithm>
#include <set>

namespace criteria {
namespace {

using Ids = std::set<std::string>;

std::string_view part_of_award(ChangedField field) {
  switch (field) {
    case ChangedField::rounding_decimals:
    case ChangedField::rounding_mode:
    case ChangedField::rounding_at:
      return "rounding";
    case ChangedField::on_withdrawal:
      return "onWithdrawal";
    case ChangedField::ties:
      return "ties";
    default:
      return "method";
  }
}

std::string_view part_of_item(const TemplateChange& change) {
  switch (change.field) {
    case ChangedField::whole:
      return "place";
    case ChangedField::kind:
    case ChangedField::answer:
    case ChangedField::accept:
    case ChangedField::scoring:
      return "measure";
    case ChangedField::assessors:
    case ChangedField::combine:
      return "panel";
    case ChangedField::circular:
    case ChangedField::strategy:
    case ChangedField::quantity:
    case ChangedField::basis:
      return "circular";
    default:
      return name(change.field);
  }
}

bool is_coming_or_going(const TemplateChange& change) {
  return change.field == ChangedField::whole &&
         (change.kind == ChangeKind::added || change.kind == ChangeKind::removed);
}

Ids coming_or_going(const TemplateChanges& changes, ChangeSubject subject) {
  Ids ids;
  for (const TemplateChange& change : changes)
    if (change.subject == subject && is_coming_or_going(change)) ids.insert(change.id);
  return ids;
}

using Parents = std::map<std::string, std::string>;

void find_parents(const std::vector<Criterion>& nodes, const std::string& parent, Parents& parents) {
  for (const Criterion& node : nodes) {
    parents.emplace(node.id, parent);
    find_parents(node.criteria, node.id, parents);
  }
}

void find_groups(const std::vector<Criterion>& nodes, Ids& groups) {
  for (const Criterion& node : nodes) {
    if (!node.is_leaf()) groups.insert(node.id);
    find_groups(node.criteria, groups);
  }
}

// The items of one lot, or of the tender where the lot is empty.
class Items {
 public:
  explicit Items(LotId lot) : lot_(std::move(lot)) {}

  void read(const std::vector<Criterion>& pinned, const std::vector<Criterion>& draft,
            const std::vector<Criterion>& newer) {
    for (const auto* nodes : {&pinned, &draft, &newer}) {
      find_parents(*nodes, "", parents_);
      find_groups(*nodes, groups_);
    }
  }

  void add(const TemplateChanges& by_template, const TemplateChanges& by_buyer) {
    for (const ChangeSubject subject : {ChangeSubject::criterion, ChangeSubject::provision}) {
      Ids& ids = wholes_[subject];
      for (const auto* changes : {&by_template, &by_buyer}) ids.merge(coming_or_going(*changes, subject));
    }
    for (const auto& [changes, of] :
         {std::pair(&by_template, &UpdateItem::by_template), std::pair(&by_buyer, &UpdateItem::by_buyer)}) {
      const Ids own = coming_or_going(*changes, ChangeSubject::criterion);
      for (const TemplateChange& change : *changes) put(change, own.contains(change.id), of);
    }
  }

  UpdateItems take() {
    for (UpdateItem& item : items_) item.outcome = outcome_of(item);
    return std::move(items_);
  }

 private:
  void put(const TemplateChange& change, bool is_of_whole, TemplateChanges UpdateItem::*of) {
    const bool is_criterion = change.subject == ChangeSubject::criterion;
    // What a group is worth follows from its members.
    if (is_criterion && change.field == ChangedField::value && groups_.contains(change.id)) return;
    UpdateItem item;
    item.lot = lot_;
    item.subject = change.subject;
    item.id = change.id;
    if (change.subject == ChangeSubject::award || change.subject == ChangeSubject::set) {
      item.part = change.subject == ChangeSubject::set ? name(change.field) : part_of_award(change.field);
    } else if (is_criterion && change.field == ChangedField::weight && !is_of_whole) {
      item.id = parents_[change.id];
      item.part = "weights";
    } else {
      item.part = wholes_[change.subject].contains(change.id) ? "whole" : part_of_item(change);
    }
    item.key = lot_ + "/" + std::string(name(item.subject)) + "/" + item.id + "/" + item.part;
    const auto [at, is_new] = index_.emplace(item.key, items_.size());
    if (is_new) items_.push_back(std::move(item));
    (items_[at->second].*of).push_back(change);
  }

  // Whether both end the same; where something stands among its siblings does not count.
  static bool ends_alike(const TemplateChanges& one, const TemplateChanges& other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const TemplateChange& left, const TemplateChange& right) {
                        const bool is_same =
                            left.id == right.id && left.field == right.field && left.kind == right.kind;
                        return is_same && (is_coming_or_going(left) || left.after == right.after);
                      });
  }

  static UpdateOutcome outcome_of(const UpdateItem& item) {
    if (item.by_buyer.empty()) return UpdateOutcome::taken_over;
    if (item.by_template.empty()) return UpdateOutcome::kept;
    return ends_alike(item.by_template, item.by_buyer) ? UpdateOutcome::same : UpdateOutcome::conflict;
  }

  LotId lot_;
  Parents parents_;
  Ids groups_;
  std::map<ChangeSubject, Ids> wholes_;
  std::map<std::string, std::size_t> index_;
  UpdateItems items_;
};

CriteriaTemplate set_of(const Lot& lot) {
  CriteriaTemplate set;
  set.award = lot.award;
  set.criteria = lot.criteria;
  return set;
}

UpdateItems items_of(const Lot& pinned, const Lot& draft, const Lot& newer) {
  Items items(draft.id);
  items.read(pinned.criteria, draft.criteria, newer.criteria);
  const auto set = set_of(pinned);
  items.add(differences(set, newer, {}), differences(set, draft, {}));
  return items.take();
}

// An empty list of provisions says the same as none.
CriteriaTemplate beside_lots(const Tender& tender) {
  CriteriaTemplate set;
  set.segment = tender.segment.value_or("");
  set.provisions = tender.provisions.value_or(std::vector<Provision>{});
  return set;
}

}  // namespace

UpdateItems update_items(const UpdateSources& sources) {
  UpdateItems all;
  const Lot& pinned = sources.pinned.lots.front();
  const Lot& newer = sources.newer.lots.front();
  for (const Lot& lot : sources.draft.lots)
    for (UpdateItem& item : items_of(pinned, lot, newer)) all.push_back(std::move(item));
  Items items("");
  const auto set = beside_lots(sources.pinned);
  items.add(differences(set, beside_lots(sources.newer)), differences(set, beside_lots(sources.draft)));
  for (UpdateItem& item : items.take()) all.push_back(std::move(item));
  return all;
}

}  // namespace criteria

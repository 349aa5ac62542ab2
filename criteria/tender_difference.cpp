#include "criteria/tender_difference.hpp"

#include <algorithm>

namespace criteria {
namespace {

std::string text_of(const std::string& text) { return text; }
std::string text_of(const Buyer& buyer) { return buyer.name; }
std::string text_of(const TemplatePin& pin) {
  return pin.id + " " + std::to_string(pin.version) + " " + pin.sha256;
}
std::string text_of(const Decimal& decimal) { return decimal.text(); }
std::string text_of(const Procedure& procedure) { return std::string(name(procedure)); }
std::string text_of(const Date& date) { return date.text(); }
std::string text_of(const Timestamp& moment) { return moment.text(); }
std::string text_of(const std::vector<std::string>& codes) {
  std::string text;
  for (const std::string& code : codes) text.append(text.empty() ? "" : ", ").append(code);
  return text;
}

class FactList {
 public:
  template <typename T>
  void compare(TenderField field, const LotId& lot, const std::optional<T>& before,
               const std::optional<T>& after) {
    if (before == after) return;
    const auto kind = !before ? ChangeKind::added : !after ? ChangeKind::removed : ChangeKind::changed;
    facts_.push_back({field, lot, kind, before ? text_of(*before) : std::string(),
                      after ? text_of(*after) : std::string()});
  }
  std::vector<FactChange> take() { return std::move(facts_); }

 private:
  std::vector<FactChange> facts_;
};

void compare_facts(FactList& facts, const Tender& before, const Tender& after) {
  const LotId none;
  facts.compare(TenderField::reference, none, std::optional(before.reference),
                std::optional(after.reference));
  facts.compare(TenderField::title, none, std::optional(before.title), std::optional(after.title));
  facts.compare(TenderField::description, none, before.description, after.description);
  facts.compare(TenderField::buyer, none, before.buyer, after.buyer);
  facts.compare(TenderField::segment, none, before.segment, after.segment);
  facts.compare(TenderField::drafted_from, none, before.drafted_from, after.drafted_from);
  facts.compare(TenderField::cpv_codes, none, before.cpv_codes, after.cpv_codes);
  facts.compare(TenderField::estimated_value, none, before.estimated_value, after.estimated_value);
  facts.compare(TenderField::procedure, none, before.procedure, after.procedure);
  facts.compare(TenderField::published_on, none, before.published_on, after.published_on);
  facts.compare(TenderField::deadline, none, before.deadline, after.deadline);
}

// A lot as a template, so that one comparer serves both. Where there is no lot, an empty one awarded like
// `other`, so that nothing seems changed that never was.
CriteriaTemplate set_of(const Lot* lot, const Lot* other) {
  CriteriaTemplate set;
  set.award = (lot ? lot : other)->award;
  if (lot) set.criteria = lot->criteria;
  return set;
}

// One of the two may be missing.
void compare_lots(FactList& facts, TenderChanges& changes, const LotId& id, const Lot* before,
                  const Lot* after) {
  const auto member = [](const Lot* lot, auto part) { return lot ? lot->*part : std::nullopt; };
  if (!before || !after)
    facts.compare(TenderField::lot, id, before ? std::optional(id) : std::nullopt,
                  after ? std::optional(id) : std::nullopt);
  facts.compare(TenderField::lot_title, id, member(before, &Lot::title), member(after, &Lot::title));
  facts.compare(TenderField::lot_description, id, member(before, &Lot::description),
                member(after, &Lot::description));
  LotChanges of_lot{id, differences(set_of(before, after), set_of(after, before))};
  if (!of_lot.changes.empty()) changes.lots.push_back(std::move(of_lot));
}

}  // namespace

TenderChanges differences(const Tender& before, const Tender& after) {
  TenderChanges changes;
  FactList facts;
  compare_facts(facts, before, after);
  for (const Lot& lot : after.lots) compare_lots(facts, changes, lot.id, find_lot(before, lot.id), &lot);
  for (const Lot& lot : before.lots)
    if (!find_lot(after, lot.id)) compare_lots(facts, changes, lot.id, &lot, nullptr);
  changes.facts = facts.take();
  CriteriaTemplate old_set, new_set;
  old_set.provisions = before.provisions;
  new_set.provisions = after.provisions;
  changes.provisions = differences(old_set, new_set);
  return changes;
}

}  // namespace criteria

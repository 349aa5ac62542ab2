#include "criteria/template_difference.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

namespace criteria {
namespace {

// ---- values ---------------------------------------------------------------------------------------------

ChangedValue value_of(const std::string& text) { return text; }
ChangedValue value_of(const Decimal& decimal) { return decimal; }
ChangedValue value_of(const AnswerType& type) { return type; }
ChangedValue value_of(const Accept& accept) { return accept; }
ChangedValue value_of(const ScoringRule& rule) { return rule; }
template <typename Enum, std::size_t = NameTable<Enum>::names.size()>
ChangedValue value_of(Enum value) {
  return std::string(name(value));
}
template <typename T>
ChangedValue value_of(const std::optional<T>& value) {
  return value ? value_of(*value) : ChangedValue();
}

template <typename Table>
Table by_key(Table table) {
  std::stable_sort(table.begin(), table.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  return table;
}

// A table says the same in any order.
struct InOneOrder {
  ChangedValue operator()(const AnswerType& type) const {
    AnswerType ordered = type;
    if (auto* mki = std::get_if<MkiAnswer>(&ordered); mki && mki->weights)
      mki->weights = by_key(*mki->weights);
    if (auto* mpg = std::get_if<MpgAnswer>(&ordered); mpg && mpg->weights)
      mpg->weights = by_key(*mpg->weights);
    return ordered;
  }
  ChangedValue operator()(const ScoringRule& rule) const {
    ScoringRule ordered = rule;
    if (auto* levels = std::get_if<Levels>(&ordered)) levels->levels = by_key(levels->levels);
    if (auto* discount = std::get_if<PercentDiscount>(&ordered)) discount->levels = by_key(discount->levels);
    return ordered;
  }
  template <typename T>
  ChangedValue operator()(const T& other) const {
    return other;
  }
};

bool says_the_same(const ChangedValue& one, const ChangedValue& other) {
  return one == other || std::visit(InOneOrder{}, one) == std::visit(InOneOrder{}, other);
}

bool is_absent(const ChangedValue& value) { return std::holds_alternative<std::monostate>(value); }

template <typename Item, typename TextOf>
ChangedValue listed(const std::optional<std::vector<Item>>& items, TextOf text_of) {
  if (!items) return {};
  std::string text;
  for (const Item& item : *items) text.append(text.empty() ? "" : ", ").append(text_of(item));
  return text;
}

// ---- one subject's fields -------------------------------------------------------------------------------

// Collects the changes of one subject.
struct Subject {
  TemplateChanges& changes;
  ChangeSubject subject;
  std::string id;
  std::string title;

  TemplateChange change(ChangedField field, ChangeKind kind, ChangedValue before, ChangedValue after) const {
    return {subject, id, title, field, kind, std::move(before), std::move(after), {}, {}};
  }
  void whole(ChangeKind kind, ChangedValue before, ChangedValue after) const {
    changes.push_back(change(ChangedField::whole, kind, std::move(before), std::move(after)));
  }
  void field(ChangedField field, ChangedValue before, ChangedValue after) const {
    if (says_the_same(before, after)) return;
    const ChangeKind kind = is_absent(before)  ? ChangeKind::added
                            : is_absent(after) ? ChangeKind::removed
                                               : ChangeKind::changed;
    changes.push_back(change(field, kind, std::move(before), std::move(after)));
  }
};

void compare(const Subject& set, ChangedField nl, ChangedField en, const std::optional<LocalizedText>& before,
             const std::optional<LocalizedText>& after) {
  const auto part = [](const std::optional<LocalizedText>& text, std::string LocalizedText::*language) {
    return text ? ChangedValue((*text).*language) : ChangedValue();
  };
  set.field(nl, part(before, &LocalizedText::nl), part(after, &LocalizedText::nl));
  set.field(en, part(before, &LocalizedText::en), part(after, &LocalizedText::en));
}

void compare(const Subject& award, const Award& before, const Award& after) {
  using Field = ChangedField;
  award.field(Field::method, value_of(before.method), value_of(after.method));
  award.field(Field::rounding_decimals, std::to_string(before.rounding.decimals),
              std::to_string(after.rounding.decimals));
  award.field(Field::rounding_mode, value_of(before.rounding.mode), value_of(after.rounding.mode));
  award.field(Field::rounding_at, value_of(before.rounding.at), value_of(after.rounding.at));
  award.field(Field::scale, value_of(before.scale), value_of(after.scale));
  award.field(Field::factor, value_of(before.factor), value_of(after.factor));
  const auto reference = [](const Award& from, Decimal ReferencePoint::*part) {
    return from.reference ? ChangedValue((*from.reference).*part) : ChangedValue();
  };
  for (const auto& [field, part] : {std::pair{Field::reference_price, &ReferencePoint::price},
                                    {Field::reference_quality, &ReferencePoint::quality},
                                    {Field::reference_full, &ReferencePoint::price_at_full_quality}})
    award.field(field, reference(before, part), reference(after, part));
  award.field(Field::on_withdrawal, value_of(before.on_withdrawal), value_of(after.on_withdrawal));
  const auto rules = [](const Award& from) {
    return listed(from.ties, [](const TieRule& rule) { return name(rule); });
  };
  award.field(Field::ties, rules(before), rules(after));
}

void compare_panel(const Subject& subject, const Criterion& before, const Criterion& after) {
  const auto assessors = [](const Criterion& from) -> ChangedValue {
    if (!from.panel) return {};
    return listed(std::optional(from.panel->assessors), [](const AssessorId& id) { return id; });
  };
  const auto combine = [](const Criterion& from) {
    return from.panel ? value_of(from.panel->combine) : ChangedValue();
  };
  subject.field(ChangedField::assessors, assessors(before), assessors(after));
  subject.field(ChangedField::combine, combine(before), combine(after));
}

void compare_circular(const Subject& subject, const Criterion& before, const Criterion& after) {
  const auto said = subject.changes.size();
  const Circularity none;
  const Circularity& was = before.circular ? *before.circular : none;
  const Circularity& is = after.circular ? *after.circular : none;
  subject.field(ChangedField::strategy, value_of(was.strategy), value_of(is.strategy));
  subject.field(ChangedField::quantity, value_of(was.quantity), value_of(is.quantity));
  subject.field(ChangedField::basis, value_of(was.basis), value_of(is.basis));
  const auto presence = [](const Criterion& from) {
    return from.circular ? ChangedValue(std::string()) : ChangedValue();
  };
  if (subject.changes.size() == said)
    subject.field(ChangedField::circular, presence(before), presence(after));
}

// Bounds and rules count in what the answer gives.
void compare_measured(const Subject& subject, ChangedField field, ChangedValue before, ChangedValue after,
                      const std::pair<const Criterion&, const Criterion&>& answers) {
  const auto said = subject.changes.size();
  subject.field(field, std::move(before), std::move(after));
  if (subject.changes.size() == said) return;
  subject.changes.back().answer_before = answers.first.answer;
  subject.changes.back().answer_after = answers.second.answer;
}

void compare_fields(const Subject& subject, const Criterion& before, const Criterion& after) {
  using Field = ChangedField;
  subject.field(Field::description, value_of(before.description), value_of(after.description));
  subject.field(Field::weight, value_of(before.weight), value_of(after.weight));
  subject.field(Field::value, value_of(before.value), value_of(after.value));
  subject.field(Field::answer, value_of(before.answer), value_of(after.answer));
  compare_measured(subject, Field::accept, value_of(before.accept), value_of(after.accept), {before, after});
  compare_measured(subject, Field::scoring, value_of(before.scoring), value_of(after.scoring),
                   {before, after});
  subject.field(Field::minimum_score, value_of(before.minimum_score), value_of(after.minimum_score));
  compare_panel(subject, before, after);
  compare_circular(subject, before, after);
  subject.field(Field::library, value_of(before.library), value_of(after.library));
}

void compare_fields(const Subject& subject, const Provision& before, const Provision& after) {
  subject.field(ChangedField::text, value_of(before.text), value_of(after.text));
  subject.field(ChangedField::library, value_of(before.library), value_of(after.library));
}

// Either is null when it is not there.
template <typename Item>
void compare_item(const Subject& subject, const Item* before, const Item* after) {
  const Item none;
  const auto kind = [](const Item* item) { return item ? value_of(item->kind) : ChangedValue(); };
  const auto title = [](const Item* item) { return item ? ChangedValue(item->title) : ChangedValue(); };
  subject.field(ChangedField::kind, kind(before), kind(after));
  subject.field(ChangedField::title, title(before), title(after));
  compare_fields(subject, before ? *before : none, after ? *after : none);
}

// ---- criteria and provisions ----------------------------------------------------------------------------

template <typename Item>
struct PlacedItem {
  const Item* item;
  SiblingPlace place;
};

// In document order, parents before their children.
template <typename Item>
using PlacedItems = std::vector<PlacedItem<Item>>;

void place(const std::vector<Criterion>& siblings, const std::string& parent, PlacedItems<Criterion>& all) {
  int at = 0;
  for (const Criterion& each : siblings) {
    all.push_back({&each, {parent, ++at}});
    place(each.criteria, each.id, all);
  }
}
void place(const std::vector<Provision>& siblings, const std::string& parent, PlacedItems<Provision>& all) {
  int at = 0;
  for (const Provision& each : siblings) all.push_back({&each, {parent, ++at}});
}

template <typename Item>
using PlacesById = std::unordered_map<std::string_view, const PlacedItem<Item>*>;

template <typename Item>
PlacesById<Item> by_id(const PlacedItems<Item>& all) {
  PlacesById<Item> index;
  for (const auto& each : all) index.emplace(each.item->id, &each);
  return index;
}

template <typename Item>
const PlacedItem<Item>* find(const PlacesById<Item>& index, std::string_view id) {
  const auto found = index.find(id);
  return found == index.end() ? nullptr : found->second;
}

struct Ordered {
  std::string_view id;
  int at;  // where it stands in the other list
};

// Those that need not move for all to be in order: a longest ascending subsequence.
void keep_ascending(const std::vector<Ordered>& siblings, std::set<std::string_view>& kept) {
  std::vector<std::size_t> ends;  // of the best sequence of each length
  std::vector<std::size_t> behind(siblings.size());
  constexpr auto none = static_cast<std::size_t>(-1);
  for (std::size_t i = 0; i < siblings.size(); ++i) {
    const auto longer = std::lower_bound(ends.begin(), ends.end(), siblings[i].at,
                                         [&](std::size_t end, int at) { return siblings[end].at < at; });
    behind[i] = longer == ends.begin() ? none : *std::prev(longer);
    if (longer == ends.end())
      ends.push_back(i);
    else
      *longer = i;
  }
  for (std::size_t i = ends.empty() ? none : ends.back(); i != none; i = behind[i])
    kept.insert(siblings[i].id);
}

// The ids that keep their parent and need not move among their siblings.
template <typename Item>
std::set<std::string_view> in_their_place(const PlacedItems<Item>& before, const PlacesById<Item>& after) {
  std::map<std::string_view, std::vector<Ordered>> below;
  for (const auto& each : before) {
    const auto* now = find(after, each.item->id);
    if (now && now->place.parent == each.place.parent)
      below[each.place.parent].push_back({each.item->id, now->place.at});
  }
  std::set<std::string_view> kept;
  for (const auto& [parent, siblings] : below) keep_ascending(siblings, kept);
  return kept;
}

template <typename Item>
void compare_all(TemplateChanges& changes, ChangeSubject kind, const PlacedItems<Item>& before,
                 const PlacedItems<Item>& after) {
  const auto old_ids = by_id(before);
  const auto new_ids = by_id(after);
  const auto staying = in_their_place(before, new_ids);
  for (const auto& now : after) {
    const Subject subject{changes, kind, now.item->id, now.item->title};
    const auto* was = find(old_ids, now.item->id);
    if (!was)
      subject.whole(ChangeKind::added, {}, now.place);
    else if (!staying.contains(now.item->id))
      subject.whole(ChangeKind::moved, was->place, now.place);
    compare_item(subject, was ? was->item : nullptr, now.item);
  }
  for (const auto& was : before) {
    if (find(new_ids, was.item->id)) continue;
    const Subject subject{changes, kind, was.item->id, was.item->title};
    subject.whole(ChangeKind::removed, was.place, {});
    compare_item<Item>(subject, was.item, nullptr);
  }
}

struct Content {
  const Award& award;
  const std::vector<Criterion>& criteria;
  const std::optional<std::vector<Provision>>& provisions;
};

void compare(TemplateChanges& changes, const Content& before, const Content& after) {
  compare(Subject{changes, ChangeSubject::award, "", ""}, before.award, after.award);
  PlacedItems<Criterion> was, is;
  place(before.criteria, "", was);
  place(after.criteria, "", is);
  compare_all(changes, ChangeSubject::criterion, was, is);
  PlacedItems<Provision> old_provisions, new_provisions;
  if (before.provisions) place(*before.provisions, "", old_provisions);
  if (after.provisions) place(*after.provisions, "", new_provisions);
  compare_all(changes, ChangeSubject::provision, old_provisions, new_provisions);
  if (!old_provisions.empty() || !new_provisions.empty()) return;
  const auto presence = [](const Content& from) {
    return from.provisions ? ChangedValue(std::string()) : ChangedValue();
  };
  Subject{changes, ChangeSubject::set, "", ""}.field(ChangedField::provisions, presence(before),
                                                     presence(after));
}

}  // namespace

TemplateChanges differences(const CriteriaTemplate& before, const CriteriaTemplate& after) {
  TemplateChanges changes;
  const Subject set{changes, ChangeSubject::set, "", ""};
  set.field(ChangedField::id, before.id, after.id);
  compare(set, ChangedField::title_nl, ChangedField::title_en, before.title, after.title);
  compare(set, ChangedField::description_nl, ChangedField::description_en, before.description,
          after.description);
  set.field(ChangedField::segment, before.segment, after.segment);
  set.field(ChangedField::owner, value_of(before.owner), value_of(after.owner));
  compare(changes, {before.award, before.criteria, before.provisions},
          {after.award, after.criteria, after.provisions});
  return changes;
}

TemplateChanges differences(const CriteriaTemplate& drafted_from, const Lot& lot,
                            const std::optional<std::vector<Provision>>& provisions) {
  TemplateChanges changes;
  compare(changes, {drafted_from.award, drafted_from.criteria, drafted_from.provisions},
          {lot.award, lot.criteria, provisions});
  return changes;
}

}  // namespace criteria

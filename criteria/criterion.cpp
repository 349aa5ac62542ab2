#include "criteria/criterion.hpp"

#include <array>

namespace criteria {
namespace {

void collect(const std::vector<Criterion>& criteria, const std::string& place, int depth,
             std::vector<PlacedCriterion>& found) {
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    const std::string own = place + ".criteria[" + std::to_string(i) + "]";
    found.push_back({&criteria[i], own, depth});
    collect(criteria[i].criteria, own, depth + 1, found);
  }
}

void collect_leaves(const std::vector<Criterion>& criteria, std::vector<const Criterion*>& found) {
  for (const Criterion& criterion : criteria) {
    if (criterion.is_leaf())
      found.push_back(&criterion);
    else
      collect_leaves(criterion.criteria, found);
  }
}

}  // namespace

std::string_view name(const Accept& accept) {
  constexpr std::array<std::string_view, std::variant_size_v<Accept>> names{"equals", "atLeast", "atMost",
                                                                            "oneOf"};
  return names[accept.index()];
}

AnswerForm answer_form(const Criterion& leaf) {
  const AnswerType& type = leaf.answer.value();
  if (is_derived(type)) return AnswerForm::inputs;
  if (std::holds_alternative<BooleanAnswer>(type)) return AnswerForm::truth;
  if (!std::holds_alternative<GradeAnswer>(type)) return AnswerForm::quantity;
  if (leaf.scoring) return level_table(*leaf.scoring) ? AnswerForm::level : AnswerForm::quantity;
  const bool bounded = leaf.accept && (std::holds_alternative<AtLeast>(*leaf.accept) ||
                                       std::holds_alternative<AtMost>(*leaf.accept));
  return bounded ? AnswerForm::quantity : AnswerForm::level;
}

bool has_form(const AnswerValue& value, AnswerForm form) {
  return value.index() == static_cast<std::size_t>(form);
}

std::optional<CircularQuantity> derived_quantity(const AnswerType& type) {
  if (std::holds_alternative<MkiAnswer>(type)) return CircularQuantity::mki;
  if (std::holds_alternative<MpgAnswer>(type)) return CircularQuantity::mpg;
  if (std::holds_alternative<MciAnswer>(type)) return CircularQuantity::mci;
  if (std::holds_alternative<DetachabilityAnswer>(type)) return CircularQuantity::detachability;
  if (std::holds_alternative<LccAnswer>(type)) return CircularQuantity::life_cycle_cost;
  return std::nullopt;
}

std::optional<CircularQuantity> measured_quantity(const Criterion& leaf) {
  if (leaf.circular && leaf.circular->quantity) return leaf.circular->quantity;
  return leaf.answer ? derived_quantity(*leaf.answer) : std::nullopt;
}

std::vector<PlacedCriterion> all_criteria(const std::vector<Criterion>& criteria, const std::string& place) {
  std::vector<PlacedCriterion> found;
  collect(criteria, place, 0, found);
  return found;
}

std::vector<const Criterion*> leaves(const std::vector<Criterion>& criteria) {
  std::vector<const Criterion*> found;
  collect_leaves(criteria, found);
  return found;
}

const Criterion* find_criterion(const std::vector<Criterion>& criteria, std::string_view id) {
  for (const Criterion& criterion : criteria) {
    if (criterion.id == id) return &criterion;
    if (const Criterion* below = find_criterion(criterion.criteria, id)) return below;
  }
  return nullptr;
}

}  // namespace criteria

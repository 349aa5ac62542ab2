#include "criteria/consultation.hpp"

#include "criteria/drafter_note.hpp"
#include "criteria/validate_parts.hpp"

#include <algorithm>

namespace criteria {
namespace {

bool contains(const std::vector<CriterionId>& ids, const CriterionId& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// The bounds of this leaf stay unpublished. A rule that counts in euro says what the leaf weighs.
bool is_withheld(const Criterion& leaf, const Disclosure& disclosure) {
  const bool gives_weight_away = leaf.scoring && !disclosure.weights && counts_in_euros(*leaf.scoring);
  return gives_weight_away || contains(disclosure.withheld, leaf.id) ||
         (leaf.kind == Kind::price && !disclosure.price_bounds);
}

Criterion disclosed(const Criterion& node, const Disclosure& disclosure) {
  Criterion shown = node;
  shown.title = without_remarks_to_the_buyer(node.title);
  if (node.description) shown.description = without_remarks_to_the_buyer(*node.description);
  shown.panel.reset();
  shown.minimum_score.reset();
  if (!disclosure.weights) {
    shown.weight.reset();
    shown.value.reset();
  }
  if (is_withheld(node, disclosure)) {
    shown.scoring.reset();
    shown.accept.reset();
  }
  shown.criteria = disclosed(node.criteria, disclosure);
  return shown;
}

}  // namespace

std::string_view name(const QuestionAnswer& answer) {
  constexpr std::string_view names[]{"text", "number", "choice"};
  return names[answer.index()];
}

const QuestionChoice* find_choice(const QuestionAnswer& answer, std::string_view key) {
  const auto* asked = std::get_if<SelectQuestion>(&answer);
  if (!asked) return nullptr;
  for (const QuestionChoice& choice : asked->choices)
    if (choice.key == key) return &choice;
  return nullptr;
}

std::vector<Criterion> disclosed(const std::vector<Criterion>& criteria, const Disclosure& disclosure) {
  std::vector<Criterion> shown;
  shown.reserve(criteria.size());
  for (const Criterion& node : criteria) shown.push_back(disclosed(node, disclosure));
  return shown;
}

std::vector<CriterionId> withheld_leaves(const std::vector<Criterion>& criteria,
                                         const Disclosure& disclosure) {
  std::vector<CriterionId> withheld;
  for (const Criterion* leaf : leaves(criteria)) {
    const bool has_bounds = leaf->scoring || leaf->accept;
    if (has_bounds && is_withheld(*leaf, disclosure)) withheld.push_back(leaf->id);
  }
  return withheld;
}

const ConsultationQuestion* find_question(const Consultation& consultation, std::string_view id) {
  for (const ConsultationQuestion& question : consultation.questions)
    if (question.id == id) return &question;
  return nullptr;
}

const ConsultationAnswer* find_answer(const ConsultationResponse& response, std::string_view question) {
  for (const ConsultationAnswer& answer : response.answers)
    if (answer.question == question) return &answer;
  return nullptr;
}

}  // namespace criteria

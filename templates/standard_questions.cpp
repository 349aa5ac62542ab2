#include "templates/standard_questions.hpp"

#include "criteria/consultation_names.hpp"
#include "templates/document_rules.hpp"
#include "templates/labels.hpp"

namespace templates {
namespace {

using criteria::ConsultationQuestion;
using criteria::Criterion;
using criteria::LocalizedText;
using criteria::NumberQuestion;
using criteria::QuestionTopic;
using criteria::SelectQuestion;
using criteria::TextQuestion;

LocalizedText in_both(std::string_view key, const TextParameters& parameters = {}) {
  return {label(key, Language::nl, parameters), label(key, Language::en, parameters)};
}

criteria::QuestionChoice choice(const std::string& key) {
  return {key, in_both("consultation.choice." + key)};
}

ConsultationQuestion about(const Criterion& leaf, QuestionTopic topic, std::string_view key,
                           criteria::QuestionAnswer answer) {
  return {leaf.id + "." + std::string(criteria::name(topic)), leaf.id, topic,
          in_both(key, {{"criterion", leaf.id}, {"title", leaf.title}}), std::move(answer)};
}

ConsultationQuestion in_general(QuestionTopic topic, std::string_view key, criteria::QuestionAnswer answer) {
  return {std::string(criteria::name(topic)), std::nullopt, topic, in_both(key), std::move(answer)};
}

ConsultationQuestion level_question(const Criterion& leaf) {
  constexpr QuestionTopic topic = QuestionTopic::feasible_threshold;
  const auto* table = leaf.scoring ? criteria::level_table(*leaf.scoring) : nullptr;
  if (!table || table->size() < 2)
    return about(leaf, topic, "consultation.ask.threshold.level", TextQuestion{});
  SelectQuestion asked;
  for (const auto& [key, percent] : best_first(*table))
    asked.choices.push_back({key, {level_text(key, Language::nl), level_text(key, Language::en)}});
  return about(leaf, topic, "consultation.ask.threshold.level", std::move(asked));
}

ConsultationQuestion threshold_question(const Criterion& leaf) {
  constexpr QuestionTopic topic = QuestionTopic::feasible_threshold;
  switch (criteria::answer_form(leaf)) {
    case criteria::AnswerForm::truth:
      return about(leaf, topic, "consultation.ask.threshold.boolean",
                   SelectQuestion{{choice("yes"), choice("later"), choice("no")}});
    case criteria::AnswerForm::level:
      return level_question(leaf);
    default: {
      const std::string unit = unit_text(leaf);
      return about(leaf, topic, "consultation.ask.threshold.number",
                   NumberQuestion{unit.empty() ? std::nullopt : std::optional(unit)});
    }
  }
}

}  // namespace

std::vector<ConsultationQuestion> standard_questions(const std::vector<Criterion>& criteria) {
  std::vector<ConsultationQuestion> questions;
  for (const Criterion* leaf : criteria::leaves(criteria)) {
    if (leaf->kind == criteria::Kind::price || !leaf->answer) continue;
    questions.push_back(threshold_question(*leaf));
    questions.push_back(about(*leaf, QuestionTopic::evidence, "consultation.ask.evidence", TextQuestion{}));
    questions.push_back(
        about(*leaf, QuestionTopic::price_effect, "consultation.ask.price-effect", NumberQuestion{"%"}));
  }
  questions.push_back(
      in_general(QuestionTopic::small_firm_barriers, "consultation.ask.small-firms", TextQuestion{}));
  questions.push_back(
      in_general(QuestionTopic::take_back_logistics, "consultation.ask.take-back", TextQuestion{}));
  questions.push_back(in_general(QuestionTopic::award_method, "consultation.ask.award-method",
                                 SelectQuestion{{choice("fits"), choice("partly"), choice("fits-not")}}));
  questions.push_back(in_general(QuestionTopic::open, "consultation.ask.open", TextQuestion{}));
  return questions;
}

}  // namespace templates

#include "templates/consultation_overview.hpp"

#include "templates/number_text.hpp"

#include <algorithm>
#include <array>

namespace templates {
namespace {

using criteria::Consultation;
using criteria::ConsultationAnswer;
using criteria::ConsultationQuestion;
using criteria::ConsultationResponse;
using criteria::Number;

std::string with_unit(const std::string& number, const ConsultationQuestion& question) {
  const auto* asked = std::get_if<criteria::NumberQuestion>(&question.answer);
  return asked && asked->unit ? number + " " + *asked->unit : number;
}

}  // namespace

std::optional<NumberSummary> summary_of(std::vector<Number> numbers) {
  if (numbers.empty()) return std::nullopt;
  std::sort(numbers.begin(), numbers.end());
  const std::size_t middle = numbers.size() / 2;
  const Number median =
      numbers.size() % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2;
  return NumberSummary{numbers.front(), numbers.back(), median, numbers.size()};
}

std::vector<QuestionOverview> overview(const Consultation& consultation,
                                       const std::vector<ConsultationResponse>& responses,
                                       Audience audience) {
  std::vector<QuestionOverview> all;
  for (const ConsultationQuestion& question : consultation.questions) {
    QuestionOverview& shown = all.emplace_back();
    shown.question = &question;
    if (const auto* asked = std::get_if<criteria::SelectQuestion>(&question.answer))
      for (const auto& choice : asked->choices) shown.choices.emplace_back(&choice, 0);
    std::vector<Number> numbers;
    for (const ConsultationResponse& response : responses) {
      const ConsultationAnswer* answer = criteria::find_answer(response, question.id);
      if (!answer) continue;
      shown.confidential += answer->confidential ? 1 : 0;
      if (answer->confidential && audience == Audience::everybody) continue;
      shown.answers.push_back({&response.respondent, answer});
      if (answer->number) numbers.push_back(answer->number->value());
      for (auto& [choice, count] : shown.choices)
        if (answer->choice == choice->key) ++count;
    }
    shown.numbers = summary_of(std::move(numbers));
  }
  return all;
}

std::string free_text(const ConsultationAnswer& answer) {
  std::string text = answer.text.value_or("");
  if (answer.remark) text.append(text.empty() ? "" : " – ").append(*answer.remark);
  return text;
}

std::string answer_words(const ConsultationQuestion& question, const ConsultationAnswer& answer,
                         Language language) {
  if (answer.text) return *answer.text;
  if (answer.number) return with_unit(number_text(*answer.number, language), question);
  if (!answer.choice) return {};
  const auto* choice = criteria::find_choice(question.answer, *answer.choice);
  if (!choice) return *answer.choice;
  return language == Language::nl ? choice->text.nl : choice->text.en;
}

std::string summary_words(const ConsultationQuestion& question, const NumberSummary& summary,
                          Language language) {
  const auto shown = [&](const Number& number) { return with_unit(exact_text(number, language), question); };
  return label(summary.count == 1 ? "consultation.summary.one" : "consultation.summary", language,
               {{"lowest", shown(summary.lowest)},
                {"highest", shown(summary.highest)},
                {"median", shown(summary.median)},
                {"count", std::to_string(summary.count)}});
}

std::vector<double> dot_places(const QuestionOverview& question, double width) {
  std::vector<double> places;
  if (!question.numbers) return places;
  const double lowest = question.numbers->lowest.to_double();
  const double range = question.numbers->highest.to_double() - lowest;
  for (const RespondentAnswer& given : question.answers)
    if (given.answer->number)
      places.push_back(range > 0 ? (given.answer->number->value().to_double() - lowest) / range * width
                                 : width / 2);
  return places;
}

}  // namespace templates

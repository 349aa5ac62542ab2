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

constexpr std::size_t shortest_name = 3;  // bytes; a shorter one stands in many words
constexpr std::string_view mask = "[…]";

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

// A name as it may stand in a text: in full, and without its legal form; in lower case, the longest first.
std::vector<std::string> forms_of(std::string_view name) {
  constexpr std::array<std::string_view, 10> legal_forms{" b.v.", " bv",   " n.v.", " nv",      " v.o.f.",
                                                         " vof",  " u.a.", " ua",   " holding", " groep"};
  std::vector<std::string> forms{lower_case(name)};
  for (const std::string_view legal : legal_forms)
    if (forms.back().ends_with(legal))
      forms.push_back(forms.back().substr(0, forms.back().size() - legal.size()));
  std::erase_if(forms, [](const std::string& form) { return form.size() < shortest_name; });
  return forms;
}

std::vector<std::string> all_forms(const std::vector<ConsultationResponse>& responses) {
  std::vector<std::string> all;
  for (const ConsultationResponse& response : responses)
    for (std::string& form : forms_of(response.respondent.name)) all.push_back(std::move(form));
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& left, const auto& right) { return left.size() > right.size(); });
  return all;
}

bool holds_a_name(const std::optional<std::string>& text, const std::vector<std::string>& forms) {
  if (!text) return false;
  const std::string lower = lower_case(*text);
  return std::any_of(forms.begin(), forms.end(),
                     [&](const std::string& form) { return lower.find(form) != std::string::npos; });
}

std::string with_unit(std::string number, const ConsultationQuestion& question) {
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
    if (const auto* asked = std::get_if<criteria::ChoiceQuestion>(&question.answer))
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
  for (const GivenAnswer& given : question.answers)
    if (given.answer->number)
      places.push_back(range > 0 ? (given.answer->number->value().to_double() - lowest) / range * width
                                 : width / 2);
  return places;
}

criteria::Findings name_warnings(const std::vector<ConsultationResponse>& responses) {
  criteria::Findings findings;
  const auto forms = all_forms(responses);
  for (const ConsultationResponse& response : responses)
    for (const ConsultationAnswer& answer : response.answers)
      if (!answer.confidential && (holds_a_name(answer.text, forms) || holds_a_name(answer.remark, forms)))
        findings.push_back(
            criteria::warning("consultation.namesRespondent", "answers." + answer.question,
                              {{"respondent", response.respondent.name}, {"question", answer.question}}));
  return findings;
}

std::string without_names(std::string_view text, const std::vector<ConsultationResponse>& responses) {
  std::string shown(text);
  for (const std::string& form : all_forms(responses)) {
    std::string lower = lower_case(shown);
    for (std::size_t at = lower.find(form); at != std::string::npos;
         at = lower.find(form, at + mask.size())) {
      shown.replace(at, form.size(), mask);
      lower.replace(at, form.size(), mask);
    }
  }
  return shown;
}

}  // namespace templates

#include "templates/consultation_overview.hpp"

#include "criteria/latin_letters.hpp"
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

constexpr std::size_t shortest_name = 3;  // bytes, of a name without its legal form
constexpr std::string_view mask = "[…]";

// A name as it may stand in a text: in full, and without its legal form; in small letters.
std::vector<std::string> forms_of(std::string_view name) {
  constexpr std::array<std::string_view, 10> legal_forms{" b.v.", " bv",   " n.v.", " nv",      " v.o.f.",
                                                         " vof",  " u.a.", " ua",   " holding", " groep"};
  std::vector<std::string> forms;
  if (!name.empty()) forms.push_back(criteria::small_letters(name));
  for (const std::string_view legal : legal_forms) {
    if (forms.empty() || !forms.back().ends_with(legal)) continue;
    std::string shorter = forms.back().substr(0, forms.back().size() - legal.size());
    if (shorter.size() >= shortest_name) forms.push_back(std::move(shorter));
  }
  return forms;
}

// The longest first.
std::vector<std::string> all_forms(const std::vector<ConsultationResponse>& responses) {
  std::vector<std::string> all;
  for (const ConsultationResponse& response : responses)
    for (std::string& form : forms_of(response.respondent.name)) all.push_back(std::move(form));
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& left, const auto& right) { return left.size() > right.size(); });
  return all;
}

// Where the name stands in a text of small letters, as words of their own; npos: nowhere.
std::size_t find_words(std::string_view text, std::string_view name, std::size_t from) {
  std::size_t at = text.find(name, from);
  while (at != std::string_view::npos && !criteria::is_whole_words(text, at, name.size()))
    at = text.find(name, at + 1);
  return at;
}

bool holds_a_name(const std::optional<std::string>& text, const std::vector<std::string>& forms) {
  if (!text) return false;
  const std::string small = criteria::small_letters(*text);
  return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
    return find_words(small, form, 0) != std::string_view::npos;
  });
}

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
    std::string small = criteria::small_letters(shown);
    for (std::size_t at = find_words(small, form, 0); at != std::string::npos;
         at = find_words(small, form, at + mask.size())) {
      shown.replace(at, form.size(), mask);
      small.replace(at, form.size(), mask);
    }
  }
  return shown;
}

}  // namespace templates

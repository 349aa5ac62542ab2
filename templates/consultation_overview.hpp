// The answers to a market consultation, question by question: for the buyer with names, for the public
// without.
#pragma once

#include "criteria/consultation.hpp"
#include "criteria/finding.hpp"
#include "templates/labels.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace templates {

struct RespondentAnswer {
  const criteria::Respondent* respondent;
  const criteria::ConsultationAnswer* answer;
};

// Of the numbers that were given; exact. The median of an even count is the mean of the two in the middle.
struct NumberSummary {
  criteria::Number lowest, highest, median;
  std::size_t count = 0;
};

struct QuestionOverview {
  const criteria::ConsultationQuestion* question = nullptr;
  std::vector<RespondentAnswer> answers;  // in the order of the responses
  std::optional<NumberSummary> numbers;
  std::vector<std::pair<const criteria::QuestionChoice*, std::size_t>> choices;  // as asked, with counts
  std::size_t confidential = 0;
};

enum class Audience { buyer, everybody };
// For everybody confidential answers are left out, but counted. What is passed in must outlive the result.
std::vector<QuestionOverview> overview(const criteria::Consultation& consultation,
                                       const std::vector<criteria::ConsultationResponse>& responses,
                                       Audience audience);

std::optional<NumberSummary> summary_of(std::vector<criteria::Number> numbers);
// "42,5 %", "binnen twee jaar", or the text; empty where there is a remark alone.
std::string answer_words(const criteria::ConsultationQuestion& question,
                         const criteria::ConsultationAnswer& answer, Language language);
// "10 tot 42,5 %, mediaan 30 % (3 antwoorden)"
std::string summary_words(const criteria::ConsultationQuestion& question, const NumberSummary& summary,
                          Language language);

// Places of the numbers on a line of `width`, for drawing only.
std::vector<double> dot_places(const QuestionOverview& question, double width);

// A warning `consultation.namesRespondent` for each answer for the public whose text holds the name of a
// respondent, or one of the words of that name. Legal forms, what stands in brackets, accents and capitals do
// not count.
criteria::Findings name_warnings(const std::vector<criteria::ConsultationResponse>& responses);
// The same of one text.
bool names_respondent(std::string_view text, const std::vector<criteria::ConsultationResponse>& responses);
// What somebody wrote in an answer: its text, its remark or both; empty: a number or a choice alone.
std::string free_text(const criteria::ConsultationAnswer& answer);
// The text with every name of a respondent replaced by "[…]", also where only its beginning of two words or
// more stands.
std::string without_names(std::string_view text,
                          const std::vector<criteria::ConsultationResponse>& responses);

}  // namespace templates

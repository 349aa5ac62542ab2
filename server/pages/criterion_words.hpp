// What a criterion asks and how it is scored, in words for a page.
#pragma once

#include "criteria/answer.hpp"
#include "criteria/criterion.hpp"
#include "templates/labels.hpp"

#include <string>
#include <utility>
#include <vector>

namespace server {

// A quantity of the kind that the answer type gives: "€ 245.000,00", "45%", "12 jaar".
std::string quantity_text(const criteria::Decimal& quantity, const criteria::AnswerType& type,
                          templates::Language language);
// The same for a computed quantity, exact or cut off after 12 decimals.
std::string quantity_text(const criteria::Number& quantity, const criteria::AnswerType& type,
                          templates::Language language);

// "getal (% van de massa)", "levenscycluskosten: 30 jaar, 2,25% disconteringsvoet".
std::string question_text(const criteria::AnswerType& type, templates::Language language);

// "ten minste 15% v/v".
std::string accept_text(const criteria::Accept& accept, const criteria::AnswerType& type,
                        templates::Language language);

// A scoring rule as a sentence, and its table (level → percent) when it has one.
struct RuleWords {
  std::string sentence;
  std::vector<std::pair<std::string, std::string>> table;
  bool operator==(const RuleWords&) const = default;
};
RuleWords rule_words(const criteria::ScoringRule& rule, const criteria::AnswerType& type,
                     templates::Language language);

// "b1, b2, b3".
std::string joined(const std::vector<std::string>& parts, std::string_view separator = ", ");

}  // namespace server

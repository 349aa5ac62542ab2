// How bids and grades are written before a member of the panel.
#pragma once

#include "server/app/assessment_desk.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/tender_form.hpp"
#include "templates/document_rules.hpp"
#include "templates/number_text.hpp"

#include <string>

namespace server {

// "Inschrijver A", or its id and the bidder.
inline std::string assessed_bid_title(const AssessedBid& bid, bool has_letters,
                                      templates::Language language) {
  const auto title =
      has_letters ? page_text(language, "assessment.bidder", {{"name", bid.handle}}) : bid.handle;
  return bid.bidder.empty() ? title : title + ": " + bid.bidder;
}

// A level as its word, a number in the notation of the language.
inline std::string grade_text(const criteria::Criterion& leaf, const std::string& level,
                              templates::Language language) {
  return criteria::answer_form(leaf) == criteria::AnswerForm::level ? templates::level_text(level, language)
                                                                    : templates::number_text(level, language);
}

// A number as a field shows it, and as it is stored from what somebody typed there; what does not read stays
// as it is, and is told of where it is checked.
inline std::string grade_in_field(const criteria::Criterion& leaf, const std::string& level,
                                  templates::Language language) {
  if (criteria::answer_form(leaf) == criteria::AnswerForm::level) return level;
  const auto number = criteria::Decimal::parse(level);
  return number ? number_in_field(*number, language) : level;
}
inline std::string grade_of_field(const criteria::Criterion& leaf, const std::string& typed,
                                  templates::Language language) {
  if (criteria::answer_form(leaf) == criteria::AnswerForm::level) return typed;
  const auto number = number_of_field(tidied(typed), language);
  return number ? number->text() : typed;
}

}  // namespace server

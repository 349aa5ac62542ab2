// The public report on a market consultation.
#pragma once

#include "templates/consultation_overview.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace templates {

// What the buyer decided that everybody may read of an answer; a text without one does not appear.
struct ReleasedText {
  std::string text;
  bool is_edited = false;  // not as it was written
};
// By the name of the respondent and the question.
using ReleasedTexts = std::map<std::pair<std::string, std::string>, ReleasedText>;

struct ConsultationReport {
  const criteria::Consultation& consultation;
  // In an order that says nothing about who they are or when they came: they become A, B, …
  const std::vector<criteria::ConsultationResponse>& responses;
  std::map<std::string, std::string> conclusions;  // by question
  ReleasedTexts released = {};
};

// One HTML file for everybody: respondents without names, contacts or moments of receipt; confidential
// answers and texts that are not released counted only; names in texts replaced; a size class only where at
// least three respondents have it.
std::string consultation_report_html(const ConsultationReport& report, Language language);

// "A", …, "Z", "AA", …
std::string party_letter(std::size_t index);

}  // namespace templates

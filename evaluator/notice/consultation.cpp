#include "criteria/notice_translation.hpp"
#include "evaluator/notice/question.hpp"

namespace evaluator {

using namespace criteria;

namespace {

const std::string& in_language(const LocalizedText& text, TextLanguage language) {
  return language == TextLanguage::nl ? text.nl : text.en;
}

// A day ends when the next one begins in the Netherlands; a minute before, whatever the season.
std::optional<Timestamp> end_of(const Date& day) { return Timestamp::parse(day.text() + "T21:59:00Z"); }

}  // namespace

Tender announced_consultation(const Consultation& consultation, std::vector<std::string> cpv_codes,
                              TextLanguage language) {
  Tender tender;
  tender.reference = consultation.id;
  tender.title = in_language(consultation.title, language);
  tender.description = in_language(consultation.background, language);
  tender.segment = consultation.segment;
  tender.cpv_codes = std::move(cpv_codes);
  tender.lots.emplace_back().id = consultation.id;
  return tender;
}

void complete_from(const Consultation& consultation, NoticeFile& file) {
  if (!file.answers_until) file.answers_until = end_of(consultation.closes_on);
  const TextLanguage other = other_language(file.language);
  NoticeTranslation& to = file.translation;
  if (to.title.empty()) to.title = in_language(consultation.title, other);
  if (to.description.empty()) to.description = in_language(consultation.background, other);
}

}  // namespace evaluator

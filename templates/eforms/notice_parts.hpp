// The parts of a notice; each adds its elements behind those that are there.
#pragma once

#include "evaluator/notice/result.hpp"
#include "templates/eforms/notice.hpp"
#include "templates/eforms/ubl_element.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace templates {

// The tender and what is told of it, in one language of the notice.
struct NoticeVoice {
  Language language = Language::nl;
  criteria::Tender tender;
  criteria::NoticeFile file;
};

// What all parts know. Only texts are taken from the voices; the first is that of the official language.
struct NoticeDraft {
  const evaluator::NoticeQuestion& question;
  const NoticeIssue& issue;
  std::vector<NoticeVoice> voices;
  std::vector<evaluator::LotResult> results;  // of notices of the result
  const criteria::NoticeTerms& terms() const { return question.file.terms; }
  criteria::NoticeSubtype subtype() const { return question.subtype; }
};

// ---- notations --------------------------------------------------------------------------------------------

std::string_view language_code(Language language);  // "NLD"
// The same text in each language of the notice, where there is one.
using VoiceText = std::function<std::string(const NoticeVoice&)>;
void add_texts(const UblElement& parent, const char* name, const NoticeDraft& draft, const VoiceText& text);
std::string numbered(std::string_view prefix, std::size_t number);  // "ORG-0001"
std::string lot_id(const NoticeDraft& draft, std::size_t index);    // "LOT-0000" where there is one
// On the clock of the Netherlands: "2027-01-15+01:00", "12:00:00+01:00".
std::string notice_date(const criteria::Timestamp& moment);
std::string notice_time(const criteria::Timestamp& moment);
// A day without a time, with the zone of that day's noon.
std::string notice_date(const criteria::Date& date);
std::string_view truth(bool value);
std::string plain_amount(const criteria::Number& amount);  // "795000.50", cents where there are any
void add_organisation_reference(const UblElement& parent, std::size_t number);
void add_amount(const UblElement& parent, const char* name, const criteria::Number& amount);

// Whether the notice names a review body.
bool tells_review(const NoticeDraft& draft);

inline constexpr std::size_t buyer_number = 1, review_number = 2, first_bidder_number = 3;

// ---- parts ------------------------------------------------------------------------------------------------

void add_organisations(const UblElement& extension, const NoticeDraft& draft);
void add_result(const UblElement& extension, const NoticeDraft& draft);
void add_procedure(const UblElement& root, const NoticeDraft& draft);
void add_lot(const UblElement& root, const NoticeDraft& draft, std::size_t index);
// The subject of the contract, of the procedure or of a lot.
void add_project(const UblElement& parent, const NoticeDraft& draft, std::optional<std::size_t> lot);
void add_award_criteria(const UblElement& terms, const NoticeDraft& draft, std::size_t lot);

// ---- award criteria, on one level -------------------------------------------------------------------------

struct FlatCriterion {
  std::string type;  // price, cost, quality
  std::string name;  // of the leaf, behind those of the criteria above it
  std::string description;
  std::string weight;     // where weights are told as numbers
  std::string threshold;  // minimum score in percent
};
struct FlatCriteria {
  std::string weight_kind;  // "per-exa", "poi-exa"; empty: told by the formula
  std::string formula;
  std::vector<FlatCriterion> criteria;
};
FlatCriteria flat_criteria(const criteria::Lot& lot, Language language);

}  // namespace templates

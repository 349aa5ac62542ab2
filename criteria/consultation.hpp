// A market consultation (marktconsultatie): what a buyer asks suppliers about criteria before any tender, and
// what they answer.
#pragma once

#include "criteria/criterion.hpp"
#include "criteria/date.hpp"
#include "criteria/finding.hpp"
#include "criteria/localized_text.hpp"
#include "criteria/tender.hpp"
#include "criteria/timestamp.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace criteria {

enum class ConsultationBasisKind { segment, criteria_template, draft };

// What the criteria were taken from, as it was then.
struct ConsultationBasis {
  ConsultationBasisKind kind = ConsultationBasisKind::segment;
  std::string id;  // of the segment or template, or the reference of the tender
  int version = 1;
  std::string sha256;  // of its canonical JSON
  bool operator==(const ConsultationBasis&) const = default;
};

struct PlannedMoment {
  Date date;
  LocalizedText text;
  bool operator==(const PlannedMoment&) const = default;
};

enum class QuestionTopic {
  feasible_threshold,  // what can be offered now
  evidence,            // how a bidder proves it
  price_effect,
  small_firm_barriers,
  take_back_logistics,
  award_method,
  open
};

struct QuestionChoice {
  std::string key;
  LocalizedText text;
  bool operator==(const QuestionChoice&) const = default;
};
struct TextQuestion {
  bool operator==(const TextQuestion&) const = default;
};
struct NumberQuestion {
  std::optional<std::string> unit;
  bool operator==(const NumberQuestion&) const = default;
};
struct SelectQuestion {
  std::vector<QuestionChoice> choices;
  bool operator==(const SelectQuestion&) const = default;
};
using QuestionAnswer = std::variant<TextQuestion, NumberQuestion, SelectQuestion>;
std::string_view name(const QuestionAnswer& answer);  // "text", "number", "choice"
const QuestionChoice* find_choice(const QuestionAnswer& answer, std::string_view key);

struct ConsultationQuestion {
  std::string id;
  std::optional<CriterionId> criterion;  // absent: about the purchase as a whole
  QuestionTopic topic = QuestionTopic::open;
  LocalizedText text;
  QuestionAnswer answer;
  bool operator==(const ConsultationQuestion&) const = default;
};

struct Consultation {
  std::string id;
  LocalizedText title;
  std::string segment;
  std::optional<std::string> owner;  // a party; absent: the working group
  ConsultationBasis basis;
  LocalizedText background;
  std::vector<std::string> agreements;
  std::vector<PlannedMoment> planning;
  Date opens_on, closes_on;
  std::string contact;
  std::optional<AwardMethod> method;
  bool weights_published = false;
  std::vector<CriterionId> withheld;  // criteria whose bounds are announced later
  std::vector<Criterion> criteria;    // what `disclosed` leaves of them
  std::vector<ConsultationQuestion> questions;
  bool operator==(const Consultation&) const = default;
};

inline constexpr std::string_view consultation_format = "wederwaarde-consultation/1";

// What of a draft the market may see. Bounds of prices give a budget away, so they are withheld unless
// `price_bounds` says otherwise.
struct Disclosure {
  bool weights = false;
  bool price_bounds = false;
  std::vector<CriterionId> withheld;  // further criteria whose bounds stay unpublished
};

// The criteria as the market sees them: ids, texts, answers and rules; without remarks to the buyer, panels
// and minimum scores, without weights, values and rules that count in euro unless weights are published,
// without the bounds of what is withheld.
std::vector<Criterion> disclosed(const std::vector<Criterion>& criteria, const Disclosure& disclosure);
// The leaves whose bounds or rule `disclosed` takes away.
std::vector<CriterionId> withheld_leaves(const std::vector<Criterion>& criteria,
                                         const Disclosure& disclosure);

// Everything that is wrong with a consultation: `consultation.id`, `consultation.segment`, `text.empty`,
// `consultation.basis`, `consultation.dates`, `consultation.contact`, `consultation.noCriteria`,
// `consultation.noQuestions`, `consultation.weights` (one that is not published stands there),
// `consultation.withheld` (bounds of a withheld criterion stand there), `consultation.criterionUnknown`,
// `consultation.choices`, `id.empty`, `id.duplicate`, and what is wrong with its criteria.
Findings validate(const Consultation& consultation);

// What keeps it from being shown to the market: `consultation.placeholder`, at each text that still holds a
// note to whoever drafts (`note_to_the_drafter`).
Findings unfinished(const Consultation& consultation);

const ConsultationQuestion* find_question(const Consultation& consultation, std::string_view id);

// ---- what suppliers answer ------------------------------------------------------------------------------

// By Recommendation 2003/361/EC.
enum class SizeClass { micro, small, medium, large };

struct Respondent {
  std::string name;
  SizeClass size = SizeClass::small;
  std::optional<std::string> contact;
  bool operator==(const Respondent&) const = default;
};

// One of the three as the question asks; none where there is a remark alone.
struct ConsultationAnswer {
  std::string question;
  std::optional<std::string> text;
  std::optional<Decimal> number;
  std::optional<std::string> choice;  // its key
  bool confidential = false;
  std::optional<std::string> remark;
  bool operator==(const ConsultationAnswer&) const = default;
};

struct ConsultationResponse {
  std::string consultation;  // its id
  std::string sha256;        // of the consultation that was answered
  Respondent respondent;
  std::optional<Timestamp> received_at;
  std::vector<ConsultationAnswer> answers;
  bool operator==(const ConsultationResponse&) const = default;
};

inline constexpr std::string_view consultation_response_format = "wederwaarde-consultation-response/1";

// On its own: `consultation.respondent`, `consultation.noAnswers`, `consultation.answerTwice`,
// `consultation.answerEmpty`.
Findings validate(const ConsultationResponse& response);
// Against the consultation that it answers: `consultation.other`, `consultation.questionUnknown`,
// `consultation.answerKind`, `consultation.choiceUnknown`.
Findings validate(const ConsultationResponse& response, const Consultation& consultation);

const ConsultationAnswer* find_answer(const ConsultationResponse& response, std::string_view question);

}  // namespace criteria

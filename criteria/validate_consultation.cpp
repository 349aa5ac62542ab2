#include "criteria/consultation.hpp"
#include "criteria/drafter_note.hpp"
#include "criteria/plain_id.hpp"
#include "criteria/validate_parts.hpp"

#include <algorithm>
#include <set>

namespace criteria {
namespace {

constexpr std::size_t sha256_digits = 64;
constexpr std::size_t longest_name = 200;  // bytes
constexpr std::size_t fewest_choices = 2;

bool is_sha256(const std::string& text) {
  return text.size() == sha256_digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// ---- the criteria ---------------------------------------------------------------------------------------

// A withheld leaf has no rule and no bound, which in a tender would be missing.
bool is_withheld_on_purpose(const Consultation& consultation, const Finding& finding) {
  if (finding.code != "scoring.missing" && finding.code != "accept.missing") return false;
  const auto& withheld = consultation.withheld;
  return std::find(withheld.begin(), withheld.end(), finding.parameter("criterion")) != withheld.end();
}

void check_disclosure(const Consultation& consultation, const PlacedCriterion& placed, Findings& findings) {
  const Criterion& node = *placed.criterion;
  if (!consultation.weights_published && (node.weight || node.value))
    findings.push_back(error("consultation.weights", placed.place, {{"criterion", node.id}}));
  const auto& withheld = consultation.withheld;
  const bool is_withheld = std::find(withheld.begin(), withheld.end(), node.id) != withheld.end();
  if (is_withheld && (node.scoring || node.accept))
    findings.push_back(error("consultation.withheld", placed.place, {{"criterion", node.id}}));
}

void check_criteria(const Consultation& consultation, Findings& findings) {
  if (consultation.criteria.empty()) findings.push_back(error("consultation.noCriteria", "criteria"));
  Lot lot;
  lot.award.method = consultation.method.value_or(AwardMethod::weighted_points);
  lot.criteria = consultation.criteria;
  Findings found;
  const LotCheck check{lot, "", all_criteria(lot.criteria, ""), found};
  check_tree(check);
  check_answer_types(check);
  check_scoring(check);
  for (const PlacedCriterion& placed : check.criteria) check_disclosure(consultation, placed, found);
  for (Finding& finding : found) {
    if (is_withheld_on_purpose(consultation, finding)) continue;
    if (finding.place.starts_with('.')) finding.place.erase(0, 1);
    findings.push_back(std::move(finding));
  }
  for (std::size_t i = 0; i < consultation.withheld.size(); ++i)
    if (!find_criterion(consultation.criteria, consultation.withheld[i]))
      findings.push_back(error("consultation.criterionUnknown", at_index("withheld", i),
                               {{"criterion", consultation.withheld[i]}}));
}

// ---- the questions --------------------------------------------------------------------------------------

void check_choices(const SelectQuestion& asked, const std::string& place, Findings& findings) {
  if (asked.choices.size() < fewest_choices) findings.push_back(error("consultation.choices", place));
  std::set<std::string> seen;
  for (std::size_t i = 0; i < asked.choices.size(); ++i) {
    const QuestionChoice& choice = asked.choices[i];
    const std::string own = at_index(place + ".choices", i);
    if (choice.key.empty()) findings.push_back(error("id.empty", own + ".key"));
    if (!seen.insert(choice.key).second)
      findings.push_back(error("id.duplicate", own + ".key", {{"id", choice.key}}));
    check_text(choice.text, own + ".text", findings);
  }
}

void check_questions(const Consultation& consultation, Findings& findings) {
  if (consultation.questions.empty()) findings.push_back(error("consultation.noQuestions", "questions"));
  std::set<std::string> seen;
  for (std::size_t i = 0; i < consultation.questions.size(); ++i) {
    const ConsultationQuestion& question = consultation.questions[i];
    const std::string place = at_index("questions", i);
    if (question.id.empty()) findings.push_back(error("id.empty", place + ".id"));
    if (!seen.insert(question.id).second)
      findings.push_back(error("id.duplicate", place + ".id", {{"id", question.id}}));
    if (question.criterion && !find_criterion(consultation.criteria, *question.criterion))
      findings.push_back(
          error("consultation.criterionUnknown", place + ".criterion", {{"criterion", *question.criterion}}));
    check_text(question.text, place + ".text", findings);
    if (const auto* asked = std::get_if<SelectQuestion>(&question.answer))
      check_choices(*asked, place + ".answer", findings);
  }
}

// ---- what is not finished -------------------------------------------------------------------------------

void check_finished(std::string_view text, const std::string& place, Findings& findings) {
  if (auto note = note_to_the_drafter(text))
    findings.push_back(error("consultation.placeholder", place, {{"matched", std::move(*note)}}));
}

void check_finished(const LocalizedText& text, const std::string& place, Findings& findings) {
  check_finished(text.nl, place + ".nl", findings);
  check_finished(text.en, place + ".en", findings);
}

void check_finished(const ConsultationQuestion& question, const std::string& place, Findings& findings) {
  check_finished(question.text, place + ".text", findings);
  const auto* asked = std::get_if<SelectQuestion>(&question.answer);
  if (!asked) return;
  for (std::size_t i = 0; i < asked->choices.size(); ++i)
    check_finished(asked->choices[i].text, at_index(place + ".answer.choices", i) + ".text", findings);
}

bool has_value(const ConsultationAnswer& answer) { return answer.text || answer.number || answer.choice; }

bool fits(const ConsultationAnswer& answer, const QuestionAnswer& asked) {
  if (answer.text && !std::holds_alternative<TextQuestion>(asked)) return false;
  if (answer.number && !std::holds_alternative<NumberQuestion>(asked)) return false;
  return !answer.choice || std::holds_alternative<SelectQuestion>(asked);
}

std::string place_of(const ConsultationAnswer& answer) { return "answers." + answer.question; }

}  // namespace

Findings validate(const Consultation& consultation) {
  Findings findings;
  if (!is_plain_id(consultation.id))
    findings.push_back(error("consultation.id", "id", {{"value", consultation.id}}));
  check_text(consultation.title, "title", findings);
  if (!is_plain_id(consultation.segment))
    findings.push_back(error("consultation.segment", "segment", {{"value", consultation.segment}}));
  if (consultation.basis.version < 1 || consultation.basis.id.empty() ||
      !is_sha256(consultation.basis.sha256))
    findings.push_back(error("consultation.basis", "basis"));
  check_text(consultation.background, "background", findings);
  for (std::size_t i = 0; i < consultation.planning.size(); ++i)
    check_text(consultation.planning[i].text, at_index("planning", i) + ".text", findings);
  if (consultation.closes_on < consultation.opens_on)
    findings.push_back(error("consultation.dates", "closesOn", {{"date", consultation.closes_on.text()}}));
  if (consultation.contact.empty()) findings.push_back(error("consultation.contact", "contact"));
  check_criteria(consultation, findings);
  check_questions(consultation, findings);
  return findings;
}

Findings unfinished(const Consultation& consultation) {
  Findings findings;
  check_finished(consultation.title, "title", findings);
  check_finished(consultation.background, "background", findings);
  for (std::size_t i = 0; i < consultation.planning.size(); ++i)
    check_finished(consultation.planning[i].text, at_index("planning", i) + ".text", findings);
  for (const PlacedCriterion& placed : all_criteria(consultation.criteria, "")) {
    const std::string place = placed.place.substr(1);
    check_finished(placed.criterion->title, place + ".title", findings);
    check_finished(placed.criterion->description.value_or(""), place + ".description", findings);
  }
  for (std::size_t i = 0; i < consultation.questions.size(); ++i)
    check_finished(consultation.questions[i], at_index("questions", i), findings);
  return findings;
}

Findings validate(const ConsultationResponse& response) {
  Findings findings;
  const std::string& name = response.respondent.name;
  if (name.empty() || name.size() > longest_name)
    findings.push_back(error("consultation.respondent", "respondent.name"));
  if (response.answers.empty()) findings.push_back(error("consultation.noAnswers", "answers"));
  std::set<std::string> seen;
  for (const ConsultationAnswer& answer : response.answers) {
    if (!seen.insert(answer.question).second)
      findings.push_back(
          error("consultation.answerTwice", place_of(answer), {{"question", answer.question}}));
    if (!has_value(answer) && !answer.remark)
      findings.push_back(
          error("consultation.answerEmpty", place_of(answer), {{"question", answer.question}}));
  }
  return findings;
}

Findings validate(const ConsultationResponse& response, const Consultation& consultation) {
  Findings findings = validate(response);
  if (response.consultation != consultation.id)
    findings.push_back(error("consultation.other", "consultation",
                             {{"found", response.consultation}, {"expected", consultation.id}}));
  for (const ConsultationAnswer& answer : response.answers) {
    const ConsultationQuestion* question = find_question(consultation, answer.question);
    if (!question) {
      findings.push_back(
          error("consultation.questionUnknown", place_of(answer), {{"question", answer.question}}));
      continue;
    }
    if (!fits(answer, question->answer))
      findings.push_back(
          error("consultation.answerKind", place_of(answer),
                {{"question", answer.question}, {"expected", std::string(name(question->answer))}}));
    else if (answer.choice && !find_choice(question->answer, *answer.choice))
      findings.push_back(error("consultation.choiceUnknown", place_of(answer),
                               {{"question", answer.question}, {"value", *answer.choice}}));
  }
  return findings;
}

}  // namespace criteria

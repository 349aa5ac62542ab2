#include "server/app/segment_choices.hpp"

#include "import/segment_choice_json.hpp"
#include "server/app/acting_person.hpp"
#include "server/app/segment_register.hpp"
#include "server/app/taken_decision.hpp"
#include "templates/segment_choice_json.hpp"

#include <functional>
#include <stdexcept>

namespace server {
namespace {

using criteria::ChoiceQuestion;
using criteria::SegmentChoice;

using QuestionOf = std::function<ChoiceQuestion(const std::vector<criteria::Segment>&)>;

Result<StoredChoice> record_on(Service& service, const Actor& actor, const QuestionOf& question_of,
                               const criteria::ChoiceDecision& decision) {
  SegmentChoice choice;
  choice.segments = service.database.read([](Unit& unit) { return registered_segments(unit); });
  choice.question = question_of(choice.segments);
  choice.decision = decision;
  auto maker = decision_maker(actor, decision.decided_by);
  choice.decision.decided_by = std::move(maker.decided_by);
  choice.decision.recorded_by =
      maker.recorded_by.empty() ? std::nullopt : std::optional(std::move(maker.recorded_by));
  auto findings = validate(choice.question);
  const auto more = validate(choice.decision, choice.segments);
  findings.insert(findings.end(), more.begin(), more.end());
  const auto future = check_taken(decision.decided_on, today(service.clock), "decidedOn");
  findings.insert(findings.end(), future.begin(), future.end());
  if (!findings.empty()) return failed(std::move(findings));
  const auto ranking = evaluator::rank_segments(choice.question, choice.segments);
  if (!ranking) return failed(ranking.error());
  StoredChoice stored;
  stored.decided_on = decision.decided_on.text();
  stored.decided_by = choice.decision.decided_by;
  stored.document = document_of(templates::canonical_segment_choice_json(choice, *ranking));
  stored.created_at = service.clock();
  return service.database.write([&](Unit& unit) -> Result<StoredChoice> {
    stored.id = ChoiceStore(unit).insert(stored, stored.created_at);
    record(unit, {stored.created_at, actor.name, actor.request, "segmentChoice.stored", std::nullopt,
                  std::to_string(stored.id), stored.document.sha256});
    return stored;
  });
}

}  // namespace

ChoiceQuestion usual_question(const Service& service, const std::vector<criteria::Segment>& segments) {
  ChoiceQuestion question;
  question.on = today(service.clock);
  question.year =
      criteria::last_spend_year(segments, question.on).value_or(std::stoi(question.on.text().substr(0, 4)));
  return question;
}

Result<StoredChoice> record_choice(Service& service, const Actor& actor, std::string_view json) {
  const auto sent = importing::read_sent_choice(json, importing::Limits{});
  if (!sent) return failed(sent.error());
  const auto question_of = [&](const std::vector<criteria::Segment>& segments) {
    auto question = usual_question(service, segments);
    question.on = sent->on.value_or(question.on);
    question.year = sent->year.value_or(question.year);
    question.weights = sent->weights.value_or(question.weights);
    question.scales = sent->scales.value_or(question.scales);
    return question;
  };
  return record_on(service, actor, question_of, sent->decision);
}

Result<StoredChoice> record_choice(Service& service, const Actor& actor,
                                   const std::optional<ChoiceQuestion>& question,
                                   const criteria::ChoiceDecision& decision) {
  const auto question_of = [&](const std::vector<criteria::Segment>& segments) {
    return question ? *question : usual_question(service, segments);
  };
  return record_on(service, actor, question_of, decision);
}

RankedChoice ranked_choice(const StoredChoice& stored) {
  RankedChoice ranked;
  auto choice = importing::read_segment_choice(stored.document.text, importing::Limits{});
  if (!choice)
    throw std::logic_error("stored choice " + std::to_string(stored.id) + ": " + choice.error()[0].code);
  ranked.choice = std::move(*choice);
  ranked.ranking = evaluator::rank_segments(ranked.choice.question, ranked.choice.segments).value();
  ranked.is_reproduced =
      templates::canonical_segment_choice_json(ranked.choice, ranked.ranking) == stored.document.text;
  return ranked;
}

}  // namespace server

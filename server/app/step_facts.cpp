#include "server/app/step_facts.hpp"

#include "import/json_reader.hpp"
#include "server/app/step_letters.hpp"
#include "templates/json_writer.hpp"

#include <stdexcept>

namespace server {
namespace {

using criteria::ProcessStep;
using templates::JsonWriter;

Document canonical(JsonWriter& json) {
  const auto text = json.close_object().take();
  const auto tree = importing::read_json(text, importing::record_limits());
  if (!tree) throw std::logic_error("facts of a step: " + tree.error()[0].code);
  return document_of(templates::canonical_json(tree->root()));
}

void write_bids(JsonWriter& json, const StepQuestion& question) {
  json.key("bids").open_array();
  for (const auto& bid : question.whole.dossier.bids) {
    json.open_object().member("id", bid.id).member("lot", bid.lot);
    if (bid.received_at) json.member("receivedAt", bid.received_at->text());
    json.close_object();
  }
  json.close_array();
}

void write_decisions(JsonWriter& json, const StepQuestion& question) {
  json.key("rejected").open_array();
  for (const auto& [bid, decision] : question.decisions)
    if (!decision.is_admitted)
      json.open_object()
          .member("bid", bid)
          .member("ground", decision.ground)
          .member("reason", decision.reason)
          .close_object();
  json.close_array();
}

void write_outcomes(JsonWriter& json, const StepQuestion& question) {
  json.key("lots").open_array();
  if (const auto& evaluation = question.admitted.evaluation)
    for (const auto& lot : evaluation->lots) {
      json.open_object().member("lot", lot.id).member("outcome", evaluator::name(lot.outcome));
      if (lot.winner) json.member("winner", *lot.winner);
      json.close_object();
    }
  json.close_array();
}

void write_grades(JsonWriter& json, const StepQuestion& question) {
  const auto& grades = question.whole.dossier.grades;
  json.key("grades").number(static_cast<std::int64_t>(grades ? grades->size() : 0));
}

void write_letters(JsonWriter& json, const LettersToSend& letters) {
  json.member("sentOn", letters.sent_on.text()).key("letters").number(letters.letters);
  json.key("awardFile").number(letters.file_version).member("awardFileSha256", letters.file_sha256);
}

void write_standstill(JsonWriter& json, const StandstillTerm& term) {
  json.member("sentOn", term.sent_on.text()).member("standstillEnd", term.last_day.text());
}

// A reversal leaves what came after its stage as history.
void write_reversal(JsonWriter& json, const StepQuestion& question) {
  const auto to = question.order.to.value();
  bool prices_known = false;
  json.key("supersedes").open_array();
  for (const auto& step : question.steps) {
    prices_known = prices_known || step.to == criteria::TenderStage::prices_opened;
    // A correction of a bid stays.
    const bool leads_on = criteria::rule_of(step.step).to.has_value();
    if (leads_on && criteria::is_before(to, step.to)) json.number(step.number);
  }
  json.close_array().key("pricesKnown").boolean(prices_known);
}

}  // namespace

Document facts_of(Unit& unit, const StepQuestion& question, const std::optional<EvaluationId>& evaluation) {
  JsonWriter json;
  json.open_object();
  const auto& order = question.order;
  switch (order.step) {
    case ProcessStep::open:
      write_bids(json, question);
      break;
    case ProcessStep::check_requirements:
      write_bids(json, question);
      write_decisions(json, question);
      break;
    case ProcessStep::lock_individual:
    case ProcessStep::lock_quality:
      write_grades(json, question);
      break;
    case ProcessStep::open_prices:
      write_bids(json, question);
      break;
    case ProcessStep::rank:
      if (evaluation) json.member("evaluation", std::to_string(*evaluation));
      json.member("dossierSha256", question.admitted.document.sha256);
      write_outcomes(json, question);
      write_decisions(json, question);
      break;
    case ProcessStep::decide_award:
      write_outcomes(json, question);
      break;
    case ProcessStep::send_letters:
      write_letters(json, letters_to_send(unit, question));
      break;
    case ProcessStep::start_standstill:
      write_standstill(json, standstill_term(unit, question).value());
      break;
    case ProcessStep::reverse:
      write_reversal(json, question);
      break;
    default:
      break;
  }
  return canonical(json);
}

Document facts_of(criteria::PassReason reason) {
  JsonWriter json;
  json.open_object().member("passed", criteria::name(reason));
  return canonical(json);
}

Document closing_facts(const std::string& deadline, std::int64_t bids) {
  JsonWriter json;
  json.open_object().member("deadline", deadline).key("bids").number(bids);
  return canonical(json);
}

}  // namespace server

#include "server/app/take_step.hpp"

#include "server/app/acting_person.hpp"
#include "server/app/blind_names.hpp"
#include "server/app/person_name.hpp"
#include "server/app/run_evaluation.hpp"
#include "server/app/sent_papers.hpp"
#include "server/app/step_action.hpp"
#include "server/app/step_facts.hpp"
#include "server/app/step_taker.hpp"
#include "server/app/submit_bid.hpp"
#include "server/app/tender_party.hpp"
#include "server/app/typed_text.hpp"
#include "server/storage/bid_store.hpp"
#include "server/storage/dialect.hpp"
#include "server/storage/held_documents.hpp"
#include "server/storage/vault_store.hpp"
#include "templates/json_writer.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::ProcessStep;
using criteria::TenderStage;

constexpr std::size_t remark_bytes = 4000;

Conflict step_conflict(const char* code, TenderId tender, const std::optional<ProcessState>& state,
                       ProcessStep step) {
  Conflict conflict{code, std::to_string(tender), {{"step", std::string(criteria::name(step))}}};
  if (state) conflict.parameters.emplace_back("stage", criteria::name(state->stage));
  return conflict;
}

// ---- recording ------------------------------------------------------------------------------------------

StoredStep record_step(const Change& change, StoredStep step) {
  StepStore steps(change.unit);
  const auto last = steps.last(change.tender);
  step.number = last ? last->number + 1 : 1;
  step.from = last ? last->to : TenderStage::draft;
  step.recorded_at = change.now;
  if (step.at.empty()) step.at = change.now;
  steps.insert(change.tender, step);
  note(change, action_name({step.step, StepEvent::taken}), std::to_string(step.number),
       row_sha256(change.unit, "tender_steps", "tender = $1 AND number = $2", {change.tender, step.number}));
  return step;
}

// The steps that have nothing to do in this tender, one after another.
void pass_steps(const Change& change, const criteria::Tender& tender, const StoredStep& taken) {
  const auto needs = criteria::grading_needs(tender);
  auto stage = taken.to;
  for (auto next = criteria::next_step(stage); next; next = criteria::next_step(stage)) {
    const auto reason = criteria::passed(*next, needs);
    if (!reason) return;
    StoredStep step;
    step.step = *next;
    step.to = stage = criteria::rule_of(*next).to.value();
    step.person = taken.person;
    step.facts = facts_of(*reason);
    record_step(change, std::move(step));
  }
}

// ---- what a step is held against ------------------------------------------------------------------------

// What was read before the unit of work that takes the step.
struct Readied {
  LoadedDossierPtr whole, admitted;
  ProcessState state;
  std::vector<StoredStep> steps;
  std::map<std::string, AdmissibilityDecision> decisions;
  std::string now;
};

Result<std::optional<Readied>> readied(Service& service, TenderId tender) {
  auto admitted = load_dossier(service, tender);
  if (!admitted) return failed(admitted.error());
  auto whole = load_whole_dossier(service, tender);
  if (!whole) return failed(whole.error());
  Readied made{*whole, *admitted, {}, {}, {}, service.clock()};
  const auto state = service.database.read([&](Unit& unit) {
    made.steps = StepStore(unit).list(tender);
    made.decisions = current_decisions(unit, tender);
    return process_state(unit, tender, made.now);
  });
  if (!state) return std::optional<Readied>();
  made.state = *state;
  return std::optional(std::move(made));
}

StepQuestion question_of(const Readied& ready, const StepOrder& order) {
  return {*ready.whole, *ready.admitted, ready.decisions, ready.steps, order, ready.now};
}

// Whether that step leads on from where the tender stands, with that many people.
Result<void> check_order(TenderId tender, const std::optional<Readied>& ready, const StepOrder& order,
                         int people) {
  const auto conflict = [&](const char* code) {
    return failed(
        step_conflict(code, tender, ready ? std::optional(ready->state) : std::nullopt, order.step));
  };
  if (!ready) return conflict("step.outsideProcess");
  const auto& rule = criteria::rule_of(order.step);
  if (!rule.from.has(ready->state.stage)) return conflict("step.notAllowed");
  if (rule.people != people) return conflict(people == 1 ? "step.needsTwo" : "step.needsOne");
  return {};
}

Findings check_target(const Readied& ready, const StepOrder& order) {
  if (order.step != ProcessStep::reverse) return {};
  const auto targets = criteria::reversal_targets(ready.state.stage);
  if (order.to && std::find(targets.begin(), targets.end(), *order.to) != targets.end()) return {};
  return {criteria::error("step.target", "to",
                          {{"stage", order.to ? std::string(criteria::name(*order.to)) : std::string()}})};
}

criteria::Checked<CorrectedBid> correction_of(const Readied& ready, const StepOrder& order) {
  return corrected_bid(ready.whole->dossier, order.correction.value_or(BidCorrection()), ready.state.stage);
}

Findings check_correction(const Readied& ready, const StepOrder& order) {
  if (order.step != ProcessStep::correct_bid) return {};
  const auto corrected = correction_of(ready, order);
  return corrected ? Findings() : corrected.error();
}

Findings missing_for(Unit& unit, TenderId tender, const Readied& ready, const StepOrder& order) {
  auto findings = check_target(ready, order);
  for (auto& finding : check_correction(ready, order)) findings.push_back(std::move(finding));
  for (const auto& state : conditions_of(unit, tender, question_of(ready, order)))
    findings.insert(findings.end(), state.missing.begin(), state.missing.end());
  return findings;
}

TenderStage target_of(const Readied& ready, const StepOrder& order) {
  const auto to = criteria::rule_of(order.step).to;
  if (order.step == ProcessStep::correct_bid) return ready.state.stage;
  return to ? *to : order.to.value();
}

// Nothing has happened since it was readied.
Result<void> unchanged(const Change& change, const Readied& ready) {
  if (auto guard = unchanged_dossier(change, *ready.whole); !guard) return guard;
  if (ready.whole->tender.revision != ready.admitted->tender.revision)
    return failed(Conflict{"tender.changedMeanwhile", std::to_string(change.tender), {}});
  return {};
}

// The corrected bid in place of the stored one; what the step says of it.
Document store_correction(const Change& change, const CorrectedBid& corrected) {
  const auto stored = BidStore(change.unit).find(change.tender, corrected.bid.id).value();
  replace_bid(change, stored, corrected.bid, stored.upload);
  return correction_facts(corrected);
}

// Everything is checked: the step with what belongs to it.
Result<StoredStep> carry_out(const Change& change, const Readied& ready, const StepOrder& order,
                             const std::string& second) {
  std::optional<EvaluationId> evaluation;
  if (order.step == ProcessStep::rank)
    evaluation = store_evaluation(change, *ready.admitted, evaluation_outcome(*ready.admitted));
  StoredStep step;
  step.step = order.step;
  step.to = target_of(ready, order);
  step.person = order.person;
  step.second = second;
  step.reason = order.reason;
  step.facts = order.step == ProcessStep::correct_bid
                   ? store_correction(change, correction_of(ready, order).value())
                   : facts_of(change.unit, question_of(ready, order), evaluation);
  if (order.step == ProcessStep::close) step.at = ready.now;
  step = record_step(change, std::move(step));
  if (order.step == ProcessStep::send_letters)
    keep_sent_papers(change, step.number, *ready.whole, *ready.admitted);
  if (order.step == ProcessStep::start_grading)
    if (const auto record = assessment_record(change.unit, change.tender); record.panel.is_blind)
      draw_blind_names(change, record, ready.admitted->dossier);
  if (criteria::rule_of(order.step).to) pass_steps(change, ready.whole->dossier.tender, step);
  return step;
}

bool knows_prices(const std::vector<StoredStep>& steps) {
  return std::any_of(steps.begin(), steps.end(),
                     [](const StoredStep& step) { return step.step == ProcessStep::open_prices; });
}

}  // namespace

const Actor& clock_actor() {
  static const Actor clock{"clock", ""};
  return clock;
}

void record_publishing(const Change& change, const std::string& person, const std::string& sha256) {
  StoredStep step;
  step.step = ProcessStep::publish;
  step.to = TenderStage::published;
  step.person = person;
  templates::JsonWriter json;
  json.open_object().key("publication").number(1).member("sha256", sha256);
  step.facts = document_of(json.close_object().take());
  record_step(change, std::move(step));
}

void close_by_deadline(const Change& change) {
  const auto deadline =
      change.unit.column<std::string>(fmt::format("SELECT {} FROM tenders WHERE id = $1",
                                                  json_text(change.unit.engine(), "document", "deadline")),
                                      {change.tender});
  StoredStep step;
  step.step = ProcessStep::close;
  step.to = TenderStage::closed;
  step.at = deadline.front();
  VaultStore vault(change.unit);
  const bool is_sealed = vault.is_sealed(change.tender).value_or(false);
  step.facts = closing_facts(
      step.at, is_sealed ? vault.standing(change.tender) : BidStore(change.unit).count(change.tender));
  record_step(change, std::move(step));
}

Result<void> can_open(const std::optional<ProcessState>& state, TenderId tender, ProcessStep opening) {
  if (!state) return failed(step_conflict("step.outsideProcess", tender, state, opening));
  if (!criteria::rule_of(opening).from.has(state->stage))
    return failed(step_conflict("step.notAllowed", tender, state, opening));
  return {};
}

Result<void> record_opening(const Change& change, const criteria::Tender& tender, ProcessStep opening,
                            const std::vector<std::string>& people, Document facts) {
  const auto state = process_state(change.unit, change.tender, change.now);
  if (auto allowed = can_open(state, change.tender, opening); !allowed) return allowed;
  if (state->is_closing_due) close_by_deadline(change);
  StoredStep step;
  step.step = opening;
  step.to = criteria::rule_of(opening).to.value();
  step.person = people.front();
  step.second = people.back();
  step.facts = std::move(facts);
  pass_steps(change, tender, record_step(change, std::move(step)));
  return {};
}

Result<std::optional<ProcessView>> view_process(Service& service, TenderId tender) {
  const auto ready = readied(service, tender);
  if (!ready) return failed(ready.error());
  if (!*ready) return std::optional<ProcessView>();
  ProcessView view;
  view.state = (*ready)->state;
  view.steps = (*ready)->steps;
  view.are_prices_known = knows_prices(view.steps);
  view.next = criteria::next_step(view.state.stage);
  service.database.read([&](Unit& unit) {
    StepStore store(unit);
    view.requests = store.requests(tender);
    view.open = store.open_request(tender);
    view.decisions = store.decisions(tender);
    view.late_bids = store.late_bids(tender);
    StepOrder order;
    order.step = view.next.value_or(ProcessStep::withdraw);
    if (view.next) view.conditions = conditions_of(unit, tender, question_of(**ready, order));
  });
  return std::optional(std::move(view));
}

namespace {

// Whether the step is theirs to take, and who acts.
Findings check_person(const Change& change, ProcessStep step, const criteria::Checked<std::string>& person) {
  auto findings = person ? Findings() : person.error();
  if (!change.actor.person) return findings;
  if (!is_taker(*change.actor.person, step, change.tender, party_of(change.unit, change.tender)))
    findings.push_back(criteria::error("step.role", "step", {{"step", std::string(criteria::name(step))}}));
  return findings;
}

// What stands in the way of it; to whom the step is not, what it still lacks is not told, for that tells of
// bids.
Findings obstacles(const Change& change, const Readied& ready, const StepOrder& order, Findings of_person) {
  if (!of_person.empty()) return of_person;
  return missing_for(change.unit, change.tender, ready, order);
}

}  // namespace

Result<StoredStep> take_step(Service& service, const Actor& actor, TenderId tender, const StepOrder& asked) {
  const auto ready = readied(service, tender);
  if (!ready) return failed(ready.error());
  if (auto allowed = check_order(tender, *ready, asked, 1); !allowed) return failed(allowed.error());
  auto order = asked;
  const auto person = acting_person(actor, asked.person);
  order.person = person.value_or("");
  return service.database.write([&](Unit& unit) -> Result<StoredStep> {
    const Change change{unit, actor, tender, (*ready)->now};
    if (auto guard = unchanged(change, **ready); !guard) return failed(guard.error());
    auto findings = obstacles(change, **ready, order, check_person(change, order.step, person));
    if (!findings.empty()) return failed(std::move(findings));
    return carry_out(change, **ready, order, "");
  });
}

Result<StepRequest> request_step(Service& service, const Actor& actor, TenderId tender,
                                 const StepOrder& asked) {
  const auto ready = readied(service, tender);
  if (!ready) return failed(ready.error());
  if (auto allowed = check_order(tender, *ready, asked, 2); !allowed) return failed(allowed.error());
  auto order = asked;
  const auto person = acting_person(actor, asked.person);
  order.person = person.value_or("");
  return service.database.write([&](Unit& unit) -> Result<StepRequest> {
    const Change change{unit, actor, tender, (*ready)->now};
    if (auto guard = unchanged(change, **ready); !guard) return failed(guard.error());
    StepStore store(unit);
    if (const auto open = store.open_request(tender)) {
      auto conflict = step_conflict("step.requestOpen", tender, (*ready)->state, open->step);
      conflict.id = std::to_string(open->id);
      return failed(std::move(conflict));
    }
    auto findings = obstacles(change, **ready, order, check_person(change, order.step, person));
    if (!findings.empty()) return failed(std::move(findings));
    StepRequest request;
    request.after_step = (*ready)->state.last_step;
    request.step = order.step;
    request.to = target_of(**ready, order);
    request.person = order.person;
    request.reason = order.reason;
    if (order.correction) request.details = correction_text(*order.correction);
    request.proposed_at = change.now;
    request.id = store.insert(tender, request);
    note(change, action_name({order.step, StepEvent::proposed}), std::to_string(request.id),
         request.details.empty() ? std::string() : document_of(request.details).sha256);
    return request;
  });
}

namespace {

Findings check_decision(const StepRequest& request, const criteria::Checked<std::string>& person,
                        const RequestDecision& decision, Findings findings) {
  if (person && decision.confirms && is_same_person(*person, request.person))
    findings.push_back(criteria::error("step.samePerson", "person", {{"person", request.person}}));
  if (decision.remark.size() > remark_bytes || (!decision.confirms && decision.remark.empty()))
    findings.push_back(criteria::error("step.remark", "remark"));
  return findings;
}

StepOrder order_of(const StepRequest& request) {
  StepOrder order;
  order.step = request.step;
  order.person = request.person;
  order.reason = request.reason;
  if (request.step == ProcessStep::reverse) order.to = request.to;
  if (!request.details.empty()) order.correction = read_correction(request.details);
  return order;
}

}  // namespace

Result<StepRequest> decide_request(Service& service, const Actor& actor, TenderId tender, StepRequestId id,
                                   const RequestDecision& decision) {
  const auto ready = readied(service, tender);
  if (!ready) return failed(ready.error());
  const auto person = acting_person(actor, decision.person);
  return service.database.write([&](Unit& unit) -> Result<StepRequest> {
    StepStore store(unit);
    auto request = store.find_request(tender, id);
    if (!request || !*ready) return failed(NotFound{"stepRequest", std::to_string(id)});
    const Change change{unit, actor, tender, (*ready)->now};
    if (auto guard = unchanged(change, **ready); !guard) return failed(guard.error());
    if (!request->outcome.empty() || request->after_step != (*ready)->state.last_step)
      return failed(step_conflict("step.requestSettled", tender, (*ready)->state, request->step));
    const auto order = order_of(*request);
    auto findings = check_decision(*request, person, decision, check_person(change, order.step, person));
    if (decision.confirms) findings = obstacles(change, **ready, order, std::move(findings));
    if (!findings.empty()) return failed(std::move(findings));
    const auto outcome = decision.confirms ? StepEvent::confirmed : StepEvent::declined;
    request->outcome = criteria::name(outcome);
    request->decided_by = *person;
    request->remark = decision.remark;
    request->decided_at = change.now;
    store.insert_outcome(*request);
    note(change, action_name({order.step, outcome}), std::to_string(id), "");
    if (!decision.confirms) return std::move(*request);
    if (auto taken = carry_out(change, **ready, order, *person); !taken) return failed(taken.error());
    return std::move(*request);
  });
}

}  // namespace server

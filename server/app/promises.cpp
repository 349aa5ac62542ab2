#include "server/app/promises.hpp"

#include "evaluator/evaluate.hpp"
#include "evaluator/promise_cap.hpp"
#include "evaluator/promise_origin.hpp"
#include "import/dossier_json.hpp"
#include "import/json_reader.hpp"
#include "import/library_json.hpp"
#include "import/promise_json.hpp"
#include "server/app/change.hpp"
#include "server/app/publication_day.hpp"
#include "server/app/run_evaluation.hpp"
#include "server/app/stage_gate.hpp"
#include "server/storage/party_store.hpp"
#include "server/storage/versioned_documents.hpp"
#include "templates/promise_json.hpp"
#include "templates/promise_workbook.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace server {
namespace {

using criteria::PromiseOrigin;
using criteria::PromiseTerms;
using evaluator::PromiseRegister;
using evaluator::RegisteredPromise;

// What was stored reads again.
template <typename Value>
Value kept(criteria::Checked<Value> read) {
  if (!read) throw std::logic_error("the register of promises: " + read.error()[0].code);
  return std::move(*read);
}

// ---- registering ----------------------------------------------------------------------------------------

Result<std::vector<PromiseOrigin>> promises_in(Service& service, TenderId tender, EvaluationId id) {
  std::string text;
  const auto stored = service.database.read([&](Unit& unit) {
    auto found = EvaluationStore(unit).find(tender, id);
    if (found) text = EvaluationStore(unit).dossier(found->dossier_sha256);
    return found;
  });
  if (!stored) return failed(NotFound{"evaluation", std::to_string(id)});
  // Also that newer rules come to the same outcome.
  if (const auto explained = explain_evaluation(service, tender, id); !explained)
    return failed(explained.error());
  const auto dossier = kept(importing::read_dossier(text, importing::record_limits()));
  const auto evaluation = kept(evaluator::evaluate(dossier));
  std::vector<PromiseOrigin> all;
  for (const auto& lot : evaluation.lots)
    for (PromiseOrigin& promise : evaluator::promises_of_winner(dossier, lot))
      all.push_back(std::move(promise));
  if (all.empty()) return failed(Findings{criteria::error("promise.noWinner", "")});
  return all;
}

// What the library says about proving it, in the language of tenders; else what the tender says.
std::string evidence_for(Unit& unit, const PromiseOrigin& promise) {
  if (promise.library)
    if (const auto stored = VersionedDocuments(unit, VersionedTable::library_criteria).find(*promise.library))
      return kept(importing::read_library_criterion(stored->document.text, importing::Limits{}))
          .verification.nl;
  return promise.asked.value_or("");
}

// Of one contract all promises have one cap: those that have another one get next terms.
void spread_cap(const Change& change, const StoredPromise& of,
                const std::optional<criteria::SanctionCap>& cap) {
  PromiseStore store(change.unit);
  for (const StoredPromise& stored : store.list(change.tender)) {
    if (stored.lot != of.lot || stored.bid != of.bid) continue;
    auto terms = kept(importing::read_promise_terms(stored.terms, importing::Limits{}));
    if (terms.cap == cap) continue;
    terms.cap = cap;
    const auto document = document_of(templates::canonical_json(terms));
    store.insert_terms(stored.id, stored.terms_version + 1, document, change.now);
    note(change, "promiseTerms.stored", std::to_string(stored.id), document.sha256);
  }
}

// That of the contract that the promise belongs to; nothing while nothing was registered of it.
std::optional<criteria::SanctionCap> known_cap(const Change& change, const StoredPromise& of) {
  for (const StoredPromise& stored : PromiseStore(change.unit).list(change.tender))
    if (stored.lot == of.lot && stored.bid == of.bid)
      return kept(importing::read_promise_terms(stored.terms, importing::Limits{})).cap;
  return std::nullopt;
}

std::size_t store_promises(const Change& change, const std::vector<PromiseOrigin>& promises,
                           StoredPromise stored, const PromiseTerms& common) {
  std::size_t added = 0;
  Unit& unit = change.unit;
  PromiseStore store(unit);
  const auto log = [&](const char* action, PromiseId id, const Document& document) {
    record(unit, {change.now, change.actor.name, change.actor.request, action, change.tender,
                  std::to_string(id), document.sha256});
  };
  for (const PromiseOrigin& promise : promises) {
    stored.lot = promise.lot;
    stored.bid = promise.bid;
    stored.criterion = promise.criterion;
    if (store.is_registered(stored)) continue;
    stored.document = document_of(templates::canonical_json(promise));
    PromiseTerms terms = common;
    if (terms.evidence.empty()) terms.evidence = evidence_for(unit, promise);
    if (!terms.cap) terms.cap = known_cap(change, stored);
    const auto agreed = document_of(templates::canonical_json(terms));
    const auto id = store.insert(stored, agreed);
    log("promise.stored", id, stored.document);
    log("promiseTerms.stored", id, agreed);
    spread_cap(change, stored, terms.cap);
    ++added;
  }
  return added;
}

// ---- reading --------------------------------------------------------------------------------------------

RegisteredPromise registered(const StoredPromise& stored) {
  RegisteredPromise promise;
  promise.id = stored.id;
  promise.evaluation = stored.evaluation;
  promise.registered_at = stored.created_at;
  promise.origin = kept(importing::read_promise(stored.document.text, importing::Limits{}));
  promise.terms_version = stored.terms_version;
  promise.terms = kept(importing::read_promise_terms(stored.terms, importing::Limits{}));
  return promise;
}

// The promises of the bid that was registered last for a lot stand.
void end_others(std::vector<RegisteredPromise>& promises) {
  std::map<std::string, std::string> standing;
  for (const RegisteredPromise& promise : promises) standing[promise.origin.lot] = promise.origin.bid;
  for (RegisteredPromise& promise : promises)
    promise.has_ended = standing[promise.origin.lot] != promise.origin.bid;
}

// A dossier that was evaluated, and its evaluation.
struct Evaluated {
  criteria::Dossier dossier;
  evaluator::Evaluation evaluation;
};

std::optional<Evaluated> evaluated(Unit& unit, TenderId tender, EvaluationId id) {
  EvaluationStore store(unit);
  const auto stored = store.find(tender, id);
  if (!stored) return std::nullopt;
  auto dossier =
      kept(importing::read_dossier(store.dossier(stored->dossier_sha256), importing::record_limits()));
  auto evaluation = evaluator::evaluate(dossier);
  if (!evaluation) return std::nullopt;
  return Evaluated{std::move(dossier), std::move(*evaluation)};
}

// What is due for a promise that was not kept follows from what the real performance would have earned, in
// the award that it was registered from.
void compare_with_award(Unit& unit, PromiseRegister& all) {
  std::map<EvaluationId, std::optional<Evaluated>> known;
  for (RegisteredPromise& promise : all.promises)
    for (auto& recorded : promise.measurements) {
      const auto& value = recorded.measurement.value;
      if (!value || !promise.origin.advantage ||
          evaluator::judge(promise.origin, promise.terms, recorded).outcome != criteria::Judgement::not_met)
        continue;
      const auto found = known.try_emplace(promise.evaluation);
      auto& of = found.first->second;
      if (found.second) of = evaluated(unit, all.tender, promise.evaluation);
      if (!of) continue;
      for (const auto& lot : of->evaluation.lots)
        if (lot.id == promise.origin.lot)
          recorded.gained_over = evaluator::gained_over(of->dossier, lot, promise.origin, *value);
    }
}

Result<FoundPromise> found_in(Unit& unit, PromiseId id) {
  const auto missing = [id] { return failed(NotFound{"promise", std::to_string(id)}); };
  const auto stored = PromiseStore(unit).find(id);
  if (!stored) return missing();
  FoundPromise found{promise_register(unit, stored->tender).value(), 0};
  while (found.promise().id != id) ++found.index;
  return found;
}

// The evaluation that the ranking froze; nothing for a tender that is not in process.
Result<std::optional<EvaluationId>> frozen_evaluation(Service& service, TenderId tender) {
  const auto state = process_state(service, tender);
  if (!state) return std::optional<EvaluationId>();
  const auto steps = service.database.read([&](Unit& unit) { return StepStore(unit).list(tender); });
  const bool is_ranked = !criteria::is_before(state->read_as, criteria::TenderStage::ranked);
  for (auto at = steps.rbegin(); is_ranked && at != steps.rend(); ++at) {
    if (at->step != criteria::ProcessStep::rank) continue;
    const auto facts = kept(importing::read_json(at->facts.text, importing::Limits{}));
    return std::optional<EvaluationId>(std::stoll(std::string(facts.root().at("evaluation").text())));
  }
  return failed(Conflict{"promises.notRanked", std::to_string(tender), {}});
}

Result<EvaluationId> evaluation_for(Service& service, const Actor& actor, TenderId tender,
                                    const std::optional<EvaluationId>& asked) {
  const auto frozen = frozen_evaluation(service, tender);
  if (!frozen) return failed(frozen.error());
  if (*frozen && asked && *asked != **frozen)
    return failed(Findings{
        criteria::error("promises.notFrozen", "evaluation",
                        {{"evaluation", std::to_string(*asked)}, {"frozen", std::to_string(**frozen)}})});
  if (*frozen) return **frozen;
  if (asked) return *asked;
  return run_evaluation(service, actor, tender);
}

}  // namespace

Result<std::size_t> register_promises(Service& service, const Actor& actor, TenderId tender,
                                      const Registration& registration) {
  if (auto findings = validate(registration.terms); !findings.empty()) return failed(std::move(findings));
  const auto evaluation = evaluation_for(service, actor, tender, registration.evaluation);
  if (!evaluation) return failed(evaluation.error());
  const auto promises = promises_in(service, tender, *evaluation);
  if (!promises) return failed(promises.error());
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<std::size_t> {
    StoredPromise stored;
    stored.tender = tender;
    stored.evaluation = *evaluation;
    stored.created_at = now;
    const auto added = store_promises({unit, actor, tender, now}, *promises, stored, registration.terms);
    if (added == 0) return failed(Conflict{"promises.registered", std::to_string(tender)});
    record(unit,
           {now, actor.name, actor.request, "promises.registered", tender, std::to_string(*evaluation), ""});
    return added;
  });
}

std::optional<PromiseRegister> promise_register(Unit& unit, TenderId tender) {
  const auto known = TenderStore(unit).find(tender);
  if (!known) return std::nullopt;
  PromiseRegister all{tender, known->summary.reference, known->summary.title, known->summary.buyer, {}};
  PromiseStore store(unit);
  std::map<PromiseId, std::size_t> places;
  for (const StoredPromise& stored : store.list(tender)) {
    places[stored.id] = all.promises.size();
    all.promises.push_back(registered(stored));
  }
  for (const StoredMeasurement& stored : store.measurements(tender))
    all.promises[places.at(stored.promise)].measurements.push_back(
        {stored.id, stored.corrects,
         kept(importing::read_measurement(stored.document.text, importing::Limits{})), stored.created_at});
  compare_with_award(unit, all);
  evaluator::apply_cap(all);
  end_others(all.promises);
  return all;
}

Result<PromiseRegister> promise_register(Service& service, TenderId tender) {
  auto found = service.database.read([&](Unit& unit) { return promise_register(unit, tender); });
  if (!found) return failed(NotFound{"tender", std::to_string(tender)});
  return std::move(*found);
}

Result<FoundPromise> find_promise(Service& service, PromiseId id) {
  return service.database.read([&](Unit& unit) { return found_in(unit, id); });
}

Result<FoundPromise> change_terms(Service& service, const Actor& actor, PromiseId id,
                                  const PromiseTerms& terms, std::optional<std::int64_t> expected_version) {
  if (auto findings = validate(terms); !findings.empty()) return failed(std::move(findings));
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<FoundPromise> {
    const auto stored = PromiseStore(unit).find(id);
    if (!stored) return failed(NotFound{"promise", std::to_string(id)});
    if (expected_version && *expected_version != stored->terms_version)
      return failed(Outdated{stored->terms_version});
    const auto document = document_of(templates::canonical_json(terms));
    PromiseStore(unit).insert_terms(id, stored->terms_version + 1, document, now);
    const Change change{unit, actor, stored->tender, now};
    note(change, "promiseTerms.stored", std::to_string(id), document.sha256);
    spread_cap(change, *stored, terms.cap);
    return found_in(unit, id);
  });
}

Findings check_measurement(const RegisteredPromise& promise, const NewMeasurement& measurement,
                           const criteria::Date& today) {
  Findings findings = validate(measurement.measurement, promise.origin, promise.terms);
  if (measurement.measurement.measured_on > today)
    findings.push_back(criteria::error("measurement.future", "measuredOn",
                                       {{"day", measurement.measurement.measured_on.text()}}));
  if (!measurement.corrects) return findings;
  const auto standing = evaluator::standing(promise.measurements);
  if (std::none_of(standing.begin(), standing.end(),
                   [&](const auto* each) { return each->id == *measurement.corrects; }))
    findings.push_back(
        criteria::error("measurement.corrects", "corrects", {{"id", std::to_string(*measurement.corrects)}}));
  return findings;
}

Result<MeasurementId> record_measurement(Service& service, const Actor& actor,
                                         const NewMeasurement& measurement) {
  const auto now = service.clock();
  const auto day = today(service.clock);
  return service.database.write([&](Unit& unit) -> Result<MeasurementId> {
    const auto found = found_in(unit, measurement.promise);
    if (!found) return failed(found.error());
    if (found->promise().has_ended)
      return failed(Conflict{"promise.ended", std::to_string(measurement.promise)});
    if (auto findings = check_measurement(found->promise(), measurement, day); !findings.empty())
      return failed(std::move(findings));
    const auto document = document_of(templates::canonical_json(measurement.measurement));
    const auto id = PromiseStore(unit).insert({0, measurement.promise, measurement.corrects, document, now});
    record(unit, {now, actor.name, actor.request, "measurement.stored", found->in.tender, std::to_string(id),
                  document.sha256});
    return id;
  });
}

Result<std::vector<PromiseRegister>> promise_registers(Service& service, const std::string& party,
                                                       const Reader& reader) {
  return service.database.read([&](Unit& unit) -> Result<std::vector<PromiseRegister>> {
    if (!party.empty() && !PartyStore(unit).find(party)) return failed(NotFound{"party", party});
    std::vector<PromiseRegister> all;
    for (const TenderId tender : PromiseStore(unit).tenders()) {
      if (!may_read(unit, reader, tender)) continue;
      auto one = promise_register(unit, tender);
      if (one && (party.empty() || party_for_figures(unit, tender, one->buyer) == party))
        all.push_back(std::move(*one));
    }
    return all;
  });
}

// ---- documents ------------------------------------------------------------------------------------------

std::string_view promise_document_name(PromiseDocument document) {
  constexpr std::string_view names[]{"register.xlsx", "register.csv", "register.json"};
  return names[static_cast<std::size_t>(document)];
}

std::string_view promise_document_type(PromiseDocument document) {
  constexpr std::string_view types[]{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                     "text/csv; charset=utf-8", "application/json"};
  return types[static_cast<std::size_t>(document)];
}

std::optional<PromiseDocument> promise_document(std::string_view name) {
  for (const auto each : {PromiseDocument::workbook, PromiseDocument::csv, PromiseDocument::json})
    if (promise_document_name(each) == name) return each;
  return std::nullopt;
}

Result<std::string> make_promise_document(Service& service, TenderId tender, PromiseDocument document,
                                          templates::Language language) {
  const auto all = promise_register(service, tender);
  if (!all) return failed(all.error());
  if (document == PromiseDocument::csv) return templates::promise_csv(*all, language);
  if (document == PromiseDocument::json) return templates::promise_register_json(*all);
  return templates::promise_workbook(*all, criteria::Timestamp::parse(service.clock()).value(), language);
}

}  // namespace server

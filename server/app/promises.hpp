// The register of promises of a tender: registering what the winners promised, agreeing on terms, recording
// measurements, and what is to be measured.
#pragma once

#include "criteria/promise.hpp"
#include "evaluator/promise_check.hpp"
#include "server/app/failure.hpp"
#include "server/app/readable.hpp"
#include "server/app/service.hpp"
#include "server/storage/evaluation_store.hpp"
#include "server/storage/promise_store.hpp"
#include "templates/labels.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

// What holds for all promises that are registered together; each can get terms of its own later. What is
// empty of the evidence is taken from the criterion: what the library says about it, else what the tender
// asks.
struct Registration {
  std::optional<EvaluationId> evaluation;  // stored; nothing: the frozen one, or made now
  criteria::PromiseTerms terms;
};

// Registers the promises of every winner of that evaluation that are not there yet, and gives how many.
// Of a tender in process it is that which the ranking froze: the conflict `promises.notRanked` before,
// `promises.notFrozen` for another one. `promise.noWinner`, the terms' findings, the conflict
// `promises.registered` when all are there, and `evaluation.otherRules` when this program comes to another
// outcome than the stored one. Those of an earlier winner of the lot end, and stay on record.
Result<std::size_t> register_promises(Service& service, const Actor& actor, TenderId tender,
                                      const Registration& registration);

// `NotFound` of kind "tender". Empty while nothing was registered.
Result<evaluator::PromiseRegister> promise_register(Service& service, TenderId tender);
std::optional<evaluator::PromiseRegister> promise_register(Unit& unit, TenderId tender);

// A promise with the register that it stands in.
struct FoundPromise {
  evaluator::PromiseRegister in;
  std::size_t index = 0;
  const evaluator::RegisteredPromise& promise() const { return in.promises[index]; }
};
// `NotFound` of kind "promise".
Result<FoundPromise> find_promise(Service& service, PromiseId id);

// The next version of a promise's terms; of another cap on sanctions also that of the other promises of the
// same contract. `Outdated` when another version is there than the sender changed.
Result<FoundPromise> change_terms(Service& service, const Actor& actor, PromiseId id,
                                  const criteria::PromiseTerms& terms,
                                  std::optional<std::int64_t> expected_version);

// One more measurement, perhaps a correction of one that nobody corrected yet (`measurement.corrects`).
// Further findings: those of criteria::validate, and `measurement.future`. The conflict `promise.ended`.
struct NewMeasurement {
  PromiseId promise = 0;
  std::optional<MeasurementId> corrects;
  criteria::Measurement measurement;
};
Result<MeasurementId> record_measurement(Service& service, const Actor& actor,
                                         const NewMeasurement& measurement);
// What is wrong with it, in a register as it is read.
Findings check_measurement(const evaluator::RegisteredPromise& promise, const NewMeasurement& measurement,
                           const criteria::Date& today);

// Every register with promises, of all tenders whose buyer is that party (by name), or of all when it is
// empty, as far as they are the reader's to read. `NotFound` of kind "party".
Result<std::vector<evaluator::PromiseRegister>> promise_registers(Service& service, const std::string& party,
                                                                  const Reader& reader = {});

enum class PromiseDocument { workbook, csv, json };
std::optional<PromiseDocument> promise_document(std::string_view name);  // "register.xlsx", ".csv", ".json"
std::string_view promise_document_name(PromiseDocument document);
std::string_view promise_document_type(PromiseDocument document);  // Content-Type
Result<std::string> make_promise_document(Service& service, TenderId tender, PromiseDocument document,
                                          templates::Language language);

}  // namespace server

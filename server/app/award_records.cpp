#include "server/app/award_records.hpp"

#include "import/award_record_json.hpp"
#include "server/app/acting_person.hpp"
#include "server/app/change.hpp"
#include "server/app/stage_gate.hpp"
#include "templates/award_record_json.hpp"

#include <algorithm>
#include <stdexcept>

namespace server {
namespace {

using criteria::AwardRecord;
using criteria::NumberedAwardRecord;

// What was stored reads again.
template <typename Value>
Value kept(criteria::Checked<Value> read) {
  if (!read) throw std::logic_error("records of an award: " + read.error()[0].code);
  return std::move(*read);
}

KeptAwardRecord kept_record(const StoredAwardRecord& stored) {
  return {stored.id, kept(importing::read_award_record(stored.document.text, importing::Limits{})),
          stored.document.sha256, stored.created_at};
}

KeptThresholds kept_thresholds(const StoredThresholds& stored) {
  return {stored.version, stored.person, stored.document.sha256, stored.created_at,
          kept(importing::read_advice_thresholds(stored.document.text, importing::Limits{}))};
}

Findings check_all(const Actor& actor, std::vector<AwardRecord>& records,
                   const criteria::AwardRecordQuestion& question) {
  Findings findings;
  for (AwardRecord& record : records) {
    auto wrong = criteria::validate(record, question);
    if (const auto person = acting_person(actor, record.person))
      record.person = *person;
    else
      wrong.insert(wrong.end(), person.error().begin(), person.error().end());
    for (auto& finding : wrong)
      if (std::find(findings.begin(), findings.end(), finding) == findings.end())
        findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace

Result<std::vector<KeptAwardRecord>> list_award_records(Service& service, TenderId tender) {
  if (const auto definition = load_definition(service, tender); !definition)
    return failed(definition.error());
  const auto state = process_state(service, tender);
  std::vector<KeptAwardRecord> readable;
  for (const auto& stored :
       service.database.read([&](Unit& unit) { return AwardRecordStore(unit).list(tender); }))
    if (auto record = kept_record(stored); may_read(state, criteria::rule_of(record.record.kind).reads))
      readable.push_back(std::move(record));
  return readable;
}

std::vector<NumberedAwardRecord> numbered_award_records(Unit& unit, TenderId tender) {
  std::vector<NumberedAwardRecord> records;
  for (const auto& stored : AwardRecordStore(unit).list(tender))
    records.push_back({stored.id, kept_record(stored).record});
  return records;
}

Result<std::vector<AwardRecordId>> record_for_award(Service& service, const Actor& actor, TenderId tender,
                                                    std::vector<AwardRecord> records) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  const auto now = service.clock();
  const auto day = today(service.clock);
  return service.database.write([&](Unit& unit) -> Result<std::vector<AwardRecordId>> {
    const Change change{unit, actor, tender, now};
    for (const AwardRecord& record : records)
      if (auto gate = may_write(change, criteria::rule_of(record.kind).writes); !gate)
        return failed(gate.error());
    const auto earlier = numbered_award_records(unit, tender);
    auto findings = check_all(actor, records, {(*loaded)->dossier, earlier, day});
    if (!findings.empty()) return failed(std::move(findings));
    std::vector<AwardRecordId> ids;
    for (const AwardRecord& record : records) {
      const StoredAwardRecord stored{0, document_of(templates::canonical_json(record)), now};
      ids.push_back(AwardRecordStore(unit).insert(tender, stored));
      note(change, "awardRecord.stored", std::to_string(ids.back()), stored.document.sha256);
    }
    return ids;
  });
}

KeptThresholds advice_thresholds(Unit& unit, TenderId tender) {
  const auto stored = AwardRecordStore(unit).thresholds(tender);
  return stored ? kept_thresholds(*stored) : KeptThresholds{};
}

Result<KeptThresholds> advice_thresholds(Service& service, TenderId tender) {
  return service.database.read([&](Unit& unit) -> Result<KeptThresholds> {
    if (!TenderStore(unit).find_state(tender)) return failed(NotFound{"tender", std::to_string(tender)});
    return advice_thresholds(unit, tender);
  });
}

Result<KeptThresholds> set_advice_thresholds(Service& service, const Actor& actor, TenderId tender,
                                             const criteria::AdviceThresholds& thresholds,
                                             const std::string& person,
                                             std::optional<std::int64_t> expected_version) {
  if (const auto definition = load_definition(service, tender); !definition)
    return failed(definition.error());
  auto findings = criteria::validate(thresholds);
  const auto who = acting_person(actor, person);
  if (!who) findings.insert(findings.end(), who.error().begin(), who.error().end());
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<KeptThresholds> {
    const Change change{unit, actor, tender, now};
    if (auto gate = may_write(change, criteria::WriteKind::thresholds); !gate) return failed(gate.error());
    const auto steps = StepStore(unit).list(tender);
    if (std::any_of(steps.begin(), steps.end(),
                    [](const StoredStep& step) { return step.step == criteria::ProcessStep::open_prices; }))
      return failed(Conflict{"thresholds.pricesKnown", std::to_string(tender), {}});
    AwardRecordStore store(unit);
    const auto newest = store.thresholds(tender);
    const std::int64_t current = newest ? newest->version : 0;
    if (expected_version && *expected_version != current) return failed(Outdated{current});
    if (!findings.empty()) return failed(findings);
    const StoredThresholds stored{current + 1, *who, document_of(templates::canonical_json(thresholds)), now};
    store.insert(tender, stored);
    note(change, "adviceThresholds.stored", std::to_string(stored.version), stored.document.sha256,
         newest ? newest->document.sha256 : "");
    return kept_thresholds(stored);
  });
}

evaluator::AdviceSettings advice_settings(const criteria::AdviceThresholds& thresholds) {
  const auto number = [](const std::optional<criteria::Decimal>& percent) {
    return percent ? std::optional(percent->value()) : std::nullopt;
  };
  return {thresholds.near_tie_percent.value(),
          {number(thresholds.percent_of_mean), number(thresholds.percent_of_median),
           number(thresholds.percent_of_estimate)}};
}

}  // namespace server

#include "server/app/agreements.hpp"

#include "import/agreement_json.hpp"
#include "server/app/acting_person.hpp"
#include "server/app/stage_gate.hpp"
#include "server/app/store_version.hpp"
#include "server/app/taken_decision.hpp"
#include "server/storage/held_documents.hpp"
#include "templates/agreement_json.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

namespace server {
namespace {

using evaluator::RuleOutcome;

// The newest decision on what was checked.
std::optional<StoredDeviation> deviation_from(const std::vector<StoredDeviation>& all,
                                              const std::string& agreement,
                                              const evaluator::RuleCheck& check) {
  const auto found = std::find_if(all.rbegin(), all.rend(), [&](const StoredDeviation& stored) {
    const Deviation& deviation = stored.deviation;
    return deviation.agreement == agreement && deviation.rule == check.rule->id &&
           deviation.lot == check.lot.value_or("");
  });
  if (found == all.rend()) return std::nullopt;
  return *found;
}

// At the level that is asked, where that is higher than the one agreed on.
AgreementReport report_on(const criteria::Tender& tender,
                          std::shared_ptr<const criteria::Agreement> agreement,
                          const evaluator::AgreementQuestion& asked,
                          const std::vector<StoredDeviation>& deviations) {
  AgreementReport report;
  report.question = {asked.published_on, std::max(agreement->level, asked.level)};
  report.agreement = std::move(agreement);
  for (auto& check : evaluator::check_agreement(*report.agreement, tender, report.question)) {
    auto deviation =
        is_beyond_agreed(report) ? std::nullopt : deviation_from(deviations, report.agreement->id, check);
    report.verdicts.push_back({std::move(check), std::move(deviation)});
  }
  return report;
}

std::vector<AgreementReport> reports_on(Service& service, TenderId tender, const criteria::Tender& announced,
                                        const evaluator::AgreementQuestion& asked) {
  std::vector<StoredDeviation> deviations;
  const auto stored = service.database.read([&](Unit& unit) {
    deviations = DeviationStore(unit).list(tender);
    return VersionedDocuments(unit, VersionedTable::agreements).all();
  });
  std::vector<AgreementReport> reports;
  for (const VersionedDocument& each : stored) {
    auto agreement = kept_agreement(service, each);
    if (!covers(*agreement, announced, asked.published_on)) continue;
    reports.push_back(report_on(announced, std::move(agreement), asked, deviations));
    reports.back().version = each.version;
  }
  return reports;
}

const RuleVerdict* find_verdict(const std::vector<AgreementReport>& reports, const Deviation& deviation) {
  for (const AgreementReport& report : reports) {
    if (report.agreement->id != deviation.agreement) continue;
    for (const RuleVerdict& verdict : report.verdicts)
      if (verdict.check.rule->id == deviation.rule && verdict.check.lot.value_or("") == deviation.lot)
        return &verdict;
  }
  return nullptr;
}

bool is_met(const RuleVerdict& verdict) {
  return verdict.check.outcome == RuleOutcome::pass || verdict.check.outcome == RuleOutcome::not_applicable;
}

Findings check_deviation(const std::vector<AgreementReport>& reports, const Deviation& deviation,
                         const criteria::Date& today) {
  Findings findings;
  const RuleVerdict* verdict = find_verdict(reports, deviation);
  if (!verdict)
    findings.push_back(criteria::error("deviation.rule", "rule", {{"rule", deviation.rule}}));
  else if (is_met(*verdict))
    findings.push_back(criteria::error("deviation.notNeeded", "rule", {{"rule", deviation.rule}}));
  if (deviation.reason.empty()) findings.push_back(criteria::error("deviation.reason", "reason"));
  if (deviation.decided_by.empty()) findings.push_back(criteria::error("deviation.decidedBy", "decidedBy"));
  const auto day = criteria::Date::parse(deviation.decided_on);
  if (!day)
    findings.push_back(criteria::error("date.notation", "decidedOn", {{"value", deviation.decided_on}}));
  else
    for (criteria::Finding& finding : check_taken(*day, today, "decidedOn"))
      findings.push_back(std::move(finding));
  return findings;
}

criteria::Checked<criteria::Agreement> read_sent(Service& service, std::string_view json) {
  auto agreement = importing::read_agreement(json, importing::Limits{});
  if (!agreement) return agreement;
  Findings findings;
  for (std::size_t at = 0; at < agreement->parties.size(); ++at) {
    const auto& signed_on = agreement->parties[at].signed_on;
    if (!signed_on) continue;
    const auto future =
        check_taken(*signed_on, today(service.clock), fmt::format("parties[{}].signedOn", at));
    findings.insert(findings.end(), future.begin(), future.end());
  }
  if (!findings.empty()) return tl::make_unexpected(std::move(findings));
  return agreement;
}

}  // namespace

Findings check_agreement_document(Service& service, std::string_view json) {
  const auto agreement = read_sent(service, json);
  return agreement ? Findings{} : agreement.error();
}

Result<VersionedDocument> publish_agreement(Service& service, const Actor& actor, std::string_view json,
                                            std::optional<std::int64_t> expected_version) {
  const auto agreement = read_sent(service, json);
  if (!agreement) return failed(agreement.error());
  return store_version(service, actor,
                       {VersionedTable::agreements, agreement->id,
                        templates::canonical_agreement_json(*agreement), "agreement.published"},
                       expected_version);
}

Result<VersionedDocument> undo_agreement(Service& service, const Actor& actor, std::string_view id,
                                         std::optional<std::int64_t> expected_version) {
  std::optional<VersionedDocument> newest, before;
  service.database.read([&](Unit& unit) {
    VersionedDocuments agreements(unit, VersionedTable::agreements);
    newest = agreements.find(id);
    before = newest ? agreements.find(id, newest->version - 1) : std::nullopt;
  });
  if (!newest) return failed(NotFound{"agreement", std::string(id)});
  if (expected_version && *expected_version != newest->version) return failed(Outdated{newest->version});
  if (!before) return failed(Conflict{"agreement.nothingToUndo", std::string(id), {}});
  return publish_agreement(service, actor, before->document.text, newest->version);
}

criteria::Agreement agreement_of(const VersionedDocument& stored) {
  auto agreement = importing::read_agreement(stored.document.text, importing::Limits{});
  if (!agreement) throw std::logic_error("stored agreement " + stored.id + ": " + agreement.error()[0].code);
  return std::move(*agreement);
}

std::shared_ptr<const criteria::Agreement> kept_agreement(Service& service, const VersionedDocument& stored) {
  if (auto known = service.agreements.find(stored.id, stored.version)) return known;
  auto made = std::make_shared<const criteria::Agreement>(agreement_of(stored));
  service.agreements.keep(stored.id, stored.version, made, stored.document.text.size());
  return made;
}

Findings explain(std::vector<AgreementReport>& reports, const Deviation& deviation,
                 const criteria::Date& today) {
  auto findings = check_deviation(reports, deviation, today);
  if (!findings.empty()) return findings;
  for (AgreementReport& report : reports)
    for (RuleVerdict& verdict : report.verdicts)
      if (&verdict == find_verdict(reports, deviation)) verdict.deviation = StoredDeviation{0, deviation, ""};
  return findings;
}

bool is_beyond_agreed(const AgreementReport& report) {
  return report.question.level > report.agreement->level;
}

bool is_unsettled(const RuleVerdict& verdict) { return !is_met(verdict) && !verdict.deviation; }

std::vector<AgreementReport> check_against_agreements(Service& service, TenderId tender,
                                                      const criteria::Tender& announced,
                                                      const criteria::Date& published_on) {
  return reports_on(service, tender, announced, {published_on, criteria::AmbitionLevel::bronze});
}

Result<std::vector<AgreementReport>> check_against_agreements(Service& service, TenderId tender,
                                                              std::optional<criteria::AmbitionLevel> level) {
  const auto definition = load_definition(service, tender);
  if (!definition) return failed(definition.error());
  const auto& announced = (*definition)->tender;
  return reports_on(service, tender, announced,
                    {announced.published_on.value_or(today(service.clock)),
                     level.value_or(criteria::AmbitionLevel::bronze)});
}

Deviation recorded_deviation(const Actor& actor, Deviation deviation) {
  auto maker = decision_maker(actor, deviation.decided_by);
  deviation.decided_by = std::move(maker.decided_by);
  deviation.recorded_by = std::move(maker.recorded_by);
  return deviation;
}

Result<StoredDeviation> record_deviation(Service& service, const Actor& actor, TenderId tender,
                                         const Deviation& stated) {
  const auto deviation = recorded_deviation(actor, stated);
  const auto definition = load_definition(service, tender);
  if (!definition) return failed(definition.error());
  const auto version = (*definition)->version;
  const auto reports = check_against_agreements(service, tender);
  if (!reports) return failed(reports.error());
  if (auto findings = check_deviation(*reports, deviation, today(service.clock)); !findings.empty())
    return failed(std::move(findings));
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<StoredDeviation> {
    const Change change{unit, actor, tender, now};
    if (auto gate = may_write(change, criteria::WriteKind::deviations); !gate) return failed(gate.error());
    if (auto guard = unchanged_definition(change, version); !guard) return failed(guard.error());
    const auto id = DeviationStore(unit).insert(tender, deviation, now);
    record(unit, {now, actor.name, actor.request, "deviation.stored", tender, std::to_string(id),
                  row_sha256(unit, "deviations", "position = $1", {id})});
    return StoredDeviation{id, deviation, now};
  });
}

}  // namespace server

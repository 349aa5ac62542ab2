#include "server/app/publish_tender.hpp"

#include "criteria/deadline.hpp"
#include "criteria/tender_difference.hpp"
#include "criteria/validate.hpp"
#include "server/app/acting_person.hpp"
#include "server/app/agreement_report_json.hpp"
#include "server/app/change.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/edit_tender.hpp"
#include "server/app/lint_tender.hpp"
#include "server/app/share_templates.hpp"
#include "server/app/stage_gate.hpp"
#include "server/app/take_step.hpp"
#include "server/app/tender_party.hpp"
#include "server/app/typed_text.hpp"
#include "server/app/vault_desk.hpp"
#include "server/app/vault_parts.hpp"
#include "server/storage/held_documents.hpp"
#include "templates/tender_changes.hpp"

#include <algorithm>

namespace server {
namespace {

constexpr PersonField publisher{"publishedBy", "publication.publishedBy"};
constexpr std::size_t reason_bytes = 4000;

criteria::Timestamp moment_of(const Service& service) {
  return criteria::Timestamp::parse(service.clock()).value_or(criteria::Timestamp());
}

// ---- what stands in the way -----------------------------------------------------------------------------

void check_facts(const criteria::Tender& tender, const criteria::Timestamp& now, Findings& findings) {
  const auto need = [&](bool is_there, const char* field) {
    if (!is_there)
      findings.push_back(
          criteria::error("publication.missing", std::string("tender.") + field, {{"field", field}}));
  };
  need(!tender.reference.empty(), "reference");
  need(!tender.title.empty(), "title");
  need(tender.buyer && !tender.buyer->name.empty(), "buyer");
  if (!tender.deadline)
    findings.push_back(criteria::error("publication.deadlineMissing", "tender.deadline"));
  else if (criteria::has_passed(tender.deadline, now))
    findings.push_back(criteria::error("publication.deadlinePassed", "tender.deadline"));
}

void check_pin(Service& service, const criteria::Tender& tender, Findings& findings) {
  if (!tender.drafted_from) return;
  const auto& pin = *tender.drafted_from;
  if (!find_published(service, pin.id)) return;
  const auto pinned = find_published(service, pin.id, pin.version);
  if (!pinned || pinned->pin != pin)
    findings.push_back(criteria::error("publication.templatePin", "tender.template",
                                       {{"template", pin.id}, {"version", std::to_string(pin.version)}}));
}

void check_rules(const std::vector<AgreementReport>& reports, Findings& findings) {
  for (const AgreementReport& report : reports)
    for (const RuleVerdict& verdict : report.verdicts) {
      if (!is_unsettled(verdict)) continue;
      const auto& check = verdict.check;
      findings.push_back(criteria::error(
          "publication.openRule", check.place.empty() ? "tender" : check.place,
          {{"agreement", report.agreement->id}, {"rule", check.rule->id}, {"lot", check.lot.value_or("")}}));
    }
}

// What bidders cannot work with, where the lint says so; null: something else.
const char* stops_publication(std::string_view lint_code) {
  if (lint_code == "lint.panelMissing") return "publication.panelMissing";
  return lint_code == "lint.placeholderLeft" ? "publication.placeholder" : nullptr;
}

// A text against procurement law stops a publication until somebody takes the responsibility for it; what is
// unfinished stops it until it is finished.
void check_advice(const Service& service, const criteria::Tender& tender, Findings& findings) {
  for (const auto& found : lint_definition(service, tender).findings) {
    if (const char* code = stops_publication(found.code)) {
      auto parameters = found.parameters;
      parameters.emplace_back("matched", found.matched);
      findings.push_back(criteria::error(code, found.place, std::move(parameters)));
      continue;
    }
    if (found.gravity != evaluator::lint::Gravity::unlawful) continue;
    auto parameters = found.parameters;
    parameters.emplace_back("matched", found.matched);
    findings.push_back(criteria::warning(found.code, found.place, std::move(parameters)));
  }
}

// Whose tender it is does not change by the name of the buyer: it would be reckoned to another party.
void check_party(Service& service, TenderId id, const criteria::Tender& tender, Findings& findings) {
  if (!tender.buyer) return;
  const auto named =
      service.database.read([&](Unit& unit) { return names_its_party(unit, id, tender.buyer->name); });
  if (!named) findings.insert(findings.end(), named.error().begin(), named.error().end());
}

// Each warning must be acknowledged; one that is not is an error beside it.
void check_warnings(const std::vector<std::string>& acknowledged, Findings& findings) {
  const std::size_t count = findings.size();
  for (std::size_t at = 0; at < count; ++at) {
    const criteria::Finding warning = findings[at];
    if (warning.severity != criteria::Severity::warning) continue;
    const std::string key = warning.place.empty() ? warning.code : warning.code + " " + warning.place;
    if (std::find(acknowledged.begin(), acknowledged.end(), key) == acknowledged.end())
      findings.push_back(criteria::error("publication.warningOpen", warning.place,
                                         {{"warning", warning.code}, {"subject", warning.place}}));
  }
}

// The dossier's tender is that which is to be published, with its day; the reports are on it.
// `more` is what else was found, warnings among them.
PublicationCheck checked(Service& service, const criteria::Dossier& dossier,
                         std::vector<AgreementReport> reports, const PublicationOrder& order, Findings more) {
  PublicationCheck check;
  check.findings = criteria::validate(dossier);
  check.findings.insert(check.findings.end(), more.begin(), more.end());
  check_facts(dossier.tender, moment_of(service), check.findings);
  check_pin(service, dossier.tender, check.findings);
  check_rules(reports, check.findings);
  check_advice(service, dossier.tender, check.findings);
  check_warnings(order.acknowledged, check.findings);
  check.agreements = std::move(reports);
  return check;
}

// Who publishes, in `check`'s findings or as its publisher.
void check_publisher(const Actor& actor, std::string_view typed, PublicationCheck& check) {
  if (auto person = acting_person(actor, typed, publisher))
    check.published_by = std::move(*person);
  else
    check.findings.insert(check.findings.end(), person.error().begin(), person.error().end());
}

// Sets the day of publication; only what was imported may keep one that is past.
void set_day(Service& service, TenderId id, criteria::Tender& tender, const PublicationOrder& order,
             Findings& findings) {
  const auto day_now = today(service.clock);
  const bool was_given = order.published_on.has_value();
  const auto day = was_given ? *order.published_on : tender.published_on.value_or(day_now);
  tender.published_on = day;
  const std::string place = was_given ? "publishedOn" : "tender.publishedOn";
  const auto is_imported = [&] {
    return service.database.read([&](Unit& unit) { return PublicationStore(unit).is_imported(id); });
  };
  if (day > day_now) findings.push_back(criteria::error("publication.future", place, {{"date", day.text()}}));
  if (day < day_now && (was_given || !is_imported()))
    findings.push_back(criteria::error("publication.past", place, {{"date", day.text()}}));
  if (tender.deadline && day.text() > tender.deadline->text().substr(0, day.text().size()))
    findings.push_back(criteria::error("publication.afterDeadline", place, {{"date", day.text()}}));
}

// The order with its key holders as the accounts name them; findings at `sealing.keyHolders[i]`.
PublicationOrder with_holders(Service& service, TenderId id, PublicationOrder order, Findings& findings) {
  if (!order.sealing || !order.sealing->sealed) return order;
  Findings wrong;
  check_holder_accounts(service, id, order.sealing->key_holders, wrong);
  for (auto& finding : wrong) {
    finding.place = "sealing." + finding.place;
    findings.push_back(std::move(finding));
  }
  order.sealing->of_accounts = service.accounts.on;
  return order;
}

PublicationCheck check_first(Service& service, const Actor& actor, TenderId id, criteria::Dossier& dossier,
                             const PublicationOrder& asked) {
  Findings on_day;
  const auto order = with_holders(service, id, asked, on_day);
  set_day(service, id, dossier.tender, order, on_day);
  auto check = checked(
      service, dossier,
      check_against_agreements(service, id, dossier.tender, dossier.tender.published_on.value()), order, {});
  check_party(service, id, dossier.tender, check.findings);
  check_publisher(actor, order.published_by, check);
  // Who knows a bid could still choose criteria and weights for it.
  if (!dossier.bids.empty())
    on_day.push_back(
        criteria::error("publication.hasBids", "bids", {{"count", std::to_string(dossier.bids.size())}}));
  check_sealing(order.sealing, on_day);
  check.findings.insert(check.findings.end(), on_day.begin(), on_day.end());
  return check;
}

// ---- storing --------------------------------------------------------------------------------------------

std::string texts_json(const std::vector<std::string>& texts) {
  templates::JsonWriter json;
  json.open_array();
  for (const std::string& text : texts) json.text(text);
  return json.close_array().take();
}

StoredPublication publication_of(const criteria::Tender& tender, const PublicationCheck& check,
                                 const PublicationOrder& order, const std::string& now) {
  StoredPublication publication;
  publication.document = tender_document(tender);
  publication.agreements = agreement_statement_json(check.agreements);
  publication.acknowledged = texts_json(order.acknowledged);
  publication.published_by = check.published_by;
  publication.published_at = now;
  return publication;
}

// Makes what is published the definition too.
Result<void> store(const Change& change, const LoadedDossier& loaded, const criteria::Tender& tender,
                   const StoredPublication& publication) {
  auto stored = store_definition(change, loaded, tender,
                                 publication.number == 1 ? "tender.published" : "tender.corrected");
  if (!stored) return failed(stored.error());
  PublicationStore(change.unit).insert(change.tender, publication);
  record(change.unit, {change.now, change.actor.name, change.actor.request, "publication.stored",
                       change.tender, std::to_string(publication.number),
                       row_sha256(change.unit, "publications", "tender = $1 AND number = $2",
                                  {change.tender, publication.number})});
  if (publication.number == 1)
    record_publishing(change, publication.published_by, publication.document.sha256);
  return {};
}

std::optional<StoredPublication> newest_publication(Service& service, TenderId tender) {
  return service.database.read([&](Unit& unit) { return PublicationStore(unit).newest(tender); });
}

void check_reason(const CorrectionOrder& order, Findings& findings) {
  if (!is_text(order.reason, reason_bytes))
    findings.push_back(criteria::error("correction.reason", "reason"));
}

// Who planned for the term that was announced loses time: to be taken for one's account.
void check_deadline(const criteria::Tender& before, const criteria::Tender& after, Findings& findings) {
  if (before.deadline && after.deadline && before.deadline->is_after(*after.deadline))
    findings.push_back(
        criteria::warning("correction.deadlineEarlier", "tender.deadline",
                          {{"before", before.deadline->text()}, {"after", after.deadline->text()}}));
}

void check_correction(const CorrectionOrder& order, const StoredPublication& newest,
                      const criteria::TenderChanges& changes, Findings& findings) {
  for (const criteria::FactChange& change : changes.facts)
    if (change.field == criteria::TenderField::reference)
      findings.push_back(
          criteria::error("correction.reference", "tender.reference", {{"reference", change.before}}));
  check_reason(order, findings);
  if (changes.empty())
    findings.push_back(
        criteria::error("correction.unchanged", "tender", {{"number", std::to_string(newest.number)}}));
}

// Places counted from what was sent, which holds the definition as its member `tender`.
Findings below_tender(Findings findings) {
  for (criteria::Finding& finding : findings)
    finding.place = finding.place.empty() ? "tender" : "tender." + finding.place;
  return findings;
}

std::vector<Deviation> recorded_deviations(const Actor& actor, std::vector<Deviation> deviations) {
  for (Deviation& deviation : deviations) deviation = recorded_deviation(actor, std::move(deviation));
  return deviations;
}

Findings take_deviations(const Service& service, std::vector<AgreementReport>& reports,
                         const std::vector<Deviation>& deviations) {
  Findings findings;
  for (std::size_t at = 0; at < deviations.size(); ++at)
    for (criteria::Finding& finding : explain(reports, deviations[at], today(service.clock))) {
      finding.place = "deviations[" + std::to_string(at) + "]." + finding.place;
      findings.push_back(std::move(finding));
    }
  return findings;
}

}  // namespace

Result<PublicationCheck> check_publication(Service& service, const Actor& actor, TenderId tender,
                                           const PublicationOrder& order) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  auto dossier = (*loaded)->dossier;
  return check_first(service, actor, tender, dossier, order);
}

Result<Publishing> publish_tender(Service& service, const Actor& actor, TenderId tender,
                                  const PublicationOrder& order) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  if (newest_publication(service, tender))
    return failed(Conflict{"tender.published", std::to_string(tender)});
  auto dossier = (*loaded)->dossier;
  const auto check = check_first(service, actor, tender, dossier, order);
  if (criteria::has_errors(check.findings)) return failed(check.findings);
  const auto now = service.clock();
  auto publication = publication_of(dossier.tender, check, order, now);
  publication.changes = templates::tender_changes_json({});
  Findings none;
  const auto sealing = with_holders(service, tender, order, none).sealing.value();
  const auto vault = make_vault(tender, sealing);
  auto published = service.database.write([&](Unit& unit) -> Result<Publishing> {
    const Change change{unit, actor, tender, now};
    if (auto stored = store(change, **loaded, dossier.tender, publication); !stored)
      return failed(stored.error());
    store_vault(change, sealing, vault);
    return Publishing{publication, vault.letters};
  });
  if (!published || !sealing.of_accounts) return published;
  service.vault_desk->lay(tender, {vault.letters, std::nullopt});
  published->letters = without_codes(vault.letters);
  return published;
}

Result<StoredPublication> correct_tender(Service& service, const Actor& actor, TenderId tender,
                                         const CorrectionOrder& order) {
  const auto loaded = load_whole_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  const auto version = (*loaded)->tender.version;
  if (order.expected_version && *order.expected_version != version) return failed(Outdated{version});
  // Read after the dossier: a publication in between changes its revision, which is checked when storing.
  const auto newest = newest_publication(service, tender);
  if (!newest) return failed(Conflict{"tender.notPublished", std::to_string(tender)});
  const auto before = tender_of(newest->document.text);
  if (criteria::has_passed(before.deadline, moment_of(service)))
    return failed(
        Findings{criteria::error("correction.afterDeadline", "", {{"deadline", before.deadline->text()}})});
  auto corrected = read_tender(order.json);
  if (!corrected) {
    auto unread = below_tender(std::move(corrected.error()));
    check_reason(order, unread);
    return failed(std::move(unread));
  }
  auto dossier = (*loaded)->dossier;
  dossier.tender = std::move(*corrected);
  dossier.tender.published_on = before.published_on;

  auto reports =
      check_against_agreements(service, tender, dossier.tender, dossier.tender.published_on.value());
  const auto deviations = recorded_deviations(actor, order.deviations);
  auto findings = take_deviations(service, reports, deviations);
  const PublicationOrder as{order.published_by, std::nullopt, order.acknowledged, std::nullopt};
  Findings on_term;
  check_deadline(before, dossier.tender, on_term);
  auto check = checked(service, dossier, std::move(reports), as, std::move(on_term));
  check_party(service, tender, dossier.tender, check.findings);
  check_publisher(actor, order.published_by, check);
  findings.insert(findings.end(), check.findings.begin(), check.findings.end());
  const auto changes = criteria::differences(before, dossier.tender);
  check_correction(order, *newest, changes, findings);
  if (criteria::has_errors(findings)) return failed(std::move(findings));

  const auto now = service.clock();
  auto publication = publication_of(dossier.tender, check, as, now);
  publication.number = newest->number + 1;
  publication.reason = order.reason;
  publication.changes = templates::tender_changes_json(changes);
  return service.database.write([&](Unit& unit) -> Result<StoredPublication> {
    const Change change{unit, actor, tender, now};
    if (auto gate = may_write(change, criteria::WriteKind::corrections); !gate) return failed(gate.error());
    if (auto stored = store(change, **loaded, dossier.tender, publication); !stored)
      return failed(stored.error());
    for (const Deviation& deviation : deviations) {
      const auto id = DeviationStore(unit).insert(tender, deviation, now);
      record(unit, {now, actor.name, actor.request, "deviation.stored", tender, std::to_string(id),
                    row_sha256(unit, "deviations", "position = $1", {id})});
    }
    return publication;
  });
}

Result<std::vector<StoredPublication>> list_publications(Service& service, TenderId tender) {
  return service.database.read([&](Unit& unit) -> Result<std::vector<StoredPublication>> {
    if (!TenderStore(unit).find_state(tender)) return failed(NotFound{"tender", std::to_string(tender)});
    return PublicationStore(unit).list(tender);
  });
}

Result<PublicationWithBids> find_publication(Service& service, TenderId tender, std::int64_t number) {
  return service.database.read([&](Unit& unit) -> Result<PublicationWithBids> {
    if (!TenderStore(unit).find_state(tender)) return failed(NotFound{"tender", std::to_string(tender)});
    PublicationStore store(unit);
    auto found = store.find(tender, number);
    if (!found) return failed(NotFound{"publication", std::to_string(number)});
    PublicationWithBids whole{std::move(*found), {}};
    if (number > 1) whole.bids_before = store.bids_before(tender, whole.publication.published_at);
    return whole;
  });
}

}  // namespace server

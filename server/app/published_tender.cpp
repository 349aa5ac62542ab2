#include "server/app/published_tender.hpp"

#include "criteria/agreement_names.hpp"
#include "criteria/deadline.hpp"
#include "import/json_reader.hpp"
#include "server/app/contract_json.hpp"
#include "server/storage/versioned_documents.hpp"
#include "templates/change_notice_html.hpp"
#include "templates/tender_changes.hpp"
#include "templates/tender_document.hpp"

#include <charconv>
#include <stdexcept>

namespace server {
namespace {

// Ours, stored by `agreement_statement_json`: what does not read is a bug.
criteria::DataTree stored_tree(const std::string& json) {
  auto tree = importing::read_json(json, importing::record_limits());
  if (!tree) throw std::logic_error("stored publication: " + tree.error()[0].code);
  return std::move(*tree);
}

std::string text_at(criteria::DataValue object, std::string_view key) {
  const auto value = object.find(key);
  return value ? std::string(value->text()) : std::string();
}

std::int64_t number_of(std::string_view text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

StoredDeviation deviation_of(criteria::DataValue stored) {
  StoredDeviation deviation;
  deviation.id = number_of(text_at(stored, "id"));
  deviation.deviation = {text_at(stored, "agreement"), text_at(stored, "rule"),
                         text_at(stored, "lot"),       text_at(stored, "reason"),
                         text_at(stored, "decidedBy"), text_at(stored, "decidedOn"),
                         text_at(stored, "recordedBy")};
  deviation.created_at = text_at(stored, "createdAt");
  return deviation;
}

AgreementReport report_of(Service& service, criteria::DataValue stored, const criteria::Tender& tender) {
  const std::string id = text_at(stored, "agreement");
  AgreementReport report;
  report.version = number_of(stored.at("version").text());
  const auto document = service.database.read([&](Unit& unit) {
    return VersionedDocuments(unit, VersionedTable::agreements).find(id, report.version);
  });
  if (!document) throw std::logic_error("stored publication: no agreement " + id);
  report.agreement = kept_agreement(service, *document);
  report.question = {criteria::Date::parse(stored.at("publishedOn").text()).value(),
                     criteria::from_name<criteria::AmbitionLevel>(stored.at("level").text()).value()};
  for (auto& check : evaluator::check_agreement(*report.agreement, tender, report.question))
    report.verdicts.push_back({std::move(check), std::nullopt});
  for (const criteria::DataValue each : stored.at("deviations")) {
    auto deviation = deviation_of(each);
    for (RuleVerdict& verdict : report.verdicts)
      if (verdict.check.rule->id == deviation.deviation.rule &&
          verdict.check.lot.value_or("") == deviation.deviation.lot)
        verdict.deviation = deviation;
  }
  return report;
}

templates::AgreementStatement stated(const AgreementReport& report) {
  templates::AgreementStatement statement{report.agreement.get(), report.version, report.question, {}};
  for (const RuleVerdict& verdict : report.verdicts) {
    std::optional<templates::Departure> departure;
    if (verdict.deviation) {
      const Deviation& deviation = verdict.deviation->deviation;
      departure = {deviation.reason, deviation.decided_by,
                   criteria::Date::parse(deviation.decided_on).value_or(criteria::Date())};
    }
    statement.rules.push_back({verdict.check, std::move(departure)});
  }
  return statement;
}

criteria::Timestamp moment_of(const std::string& text) {
  return criteria::Timestamp::parse(text).value_or(criteria::Timestamp());
}

std::string written(const templates::TenderDocument& document, TenderDocumentFormat format,
                    templates::Language language) {
  return format == TenderDocumentFormat::xlsx ? templates::tender_workbook(document, language)
                                              : templates::tender_xml(document);
}

}  // namespace

Result<PublishedTender> open_publication(Service& service, TenderId tender, std::int64_t number) {
  auto found = find_publication(service, tender, number);
  if (!found) return failed(found.error());
  PublishedTender opened;
  opened.publication = std::move(found->publication);
  opened.bids_before = std::move(found->bids_before);
  opened.tender = tender_of(opened.publication.document.text);
  const auto statement = stored_tree(opened.publication.agreements);
  for (const criteria::DataValue each : statement.root())
    opened.statement.push_back(report_of(service, each, opened.tender));
  const auto acknowledged = stored_tree(opened.publication.acknowledged);
  for (const criteria::DataValue each : acknowledged.root()) opened.acknowledged.emplace_back(each.text());
  if (number > 1) {
    const auto before = find_publication(service, tender, number - 1);
    if (!before) return failed(before.error());
    opened.sha256_before = before->publication.document.sha256;
    opened.changes = criteria::differences(tender_of(before->publication.document.text), opened.tender);
  }
  return opened;
}

std::optional<PublicationStage> publication_stage(Service& service, TenderId tender) {
  const auto newest =
      service.database.read([&](Unit& unit) { return PublicationStore(unit).newest(tender); });
  if (!newest) return std::nullopt;
  return PublicationStage{newest->number, newest->document.sha256};
}

std::string make_tender_document(Service& service, const LoadedDossier& loaded, TenderDocumentFormat format,
                                 templates::Language language) {
  const TenderId id = loaded.tender.id;
  const auto stage = publication_stage(service, id);
  if (!stage) {
    const auto& tender = loaded.dossier.tender;
    const auto reports =
        check_against_agreements(service, id, tender, tender.published_on.value_or(today(service.clock)));
    templates::TenderDocument draft{tender, std::nullopt, moment_of(loaded.tender.updated_at), {}, {}};
    for (const AgreementReport& report : reports) draft.statements.push_back(stated(report));
    return written(draft, format, language);
  }
  const auto opened = open_publication(service, id, stage->number).value();
  const auto at = moment_of(opened.publication.published_at);
  templates::TenderDocument document{
      opened.tender,
      templates::PublishedAs{stage->number, stage->sha256, at, opened.publication.reason},
      at,
      {},
      {}};
  for (const AgreementReport& report : opened.statement) document.statements.push_back(stated(report));
  for (auto& words : templates::change_words(templates::announced_changes(opened.changes), language))
    document.changes.push_back({words.where, words.field.empty() ? words.kind : words.field,
                                std::move(words.before), std::move(words.after)});
  return written(document, format, language);
}

Result<std::string> make_change_notice(Service& service, TenderId tender, std::int64_t number,
                                       templates::Language language) {
  const auto opened = open_publication(service, tender, number);
  if (!opened) return failed(opened.error());
  if (number == 1) return failed(NotFound{"publication", "1"});
  const auto& publication = opened->publication;
  return templates::change_notice_html(
      {opened->tender, number, publication.document.sha256, opened->sha256_before,
       moment_of(publication.published_at), publication.reason, opened->changes},
      language);
}

bool is_open(const Service& service, const criteria::Tender& tender) {
  const auto now = criteria::Timestamp::parse(service.clock());
  return !tender.deadline || (now && !criteria::has_passed(tender.deadline, *now));
}

}  // namespace server

#include "server/app/edit_tender.hpp"

#include "criteria/validate.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/tender_party.hpp"
#include "server/storage/publication_store.hpp"

namespace server {

TenderSummary tender_summary(const criteria::Tender& tender) {
  TenderSummary summary;
  summary.reference = tender.reference;
  summary.title = tender.title;
  if (tender.buyer) summary.buyer = tender.buyer->name;
  summary.segment = tender.segment.value_or("");
  summary.lots = static_cast<std::int64_t>(tender.lots.size());
  return summary;
}

Result<Document> store_definition(const Change& change, const LoadedDossier& loaded,
                                  const criteria::Tender& definition, std::string_view action) {
  if (auto guard = unchanged_dossier(change, loaded); !guard) return failed(guard.error());
  const auto summary = tender_summary(definition);
  if (definition.buyer != loaded.dossier.tender.buyer)
    if (auto kept = keep_party(change, summary.buyer); !kept) return failed(kept.error());
  TenderStore tenders(change.unit);
  if (const auto taken = tenders.find_reference(summary.reference); taken && *taken != change.tender)
    return failed(reference_taken(change.unit, change.actor, *taken));
  auto document = tender_document(definition);
  const auto stored = tenders.find(change.tender).value();
  tenders.replace(stored, summary, document, change.now);
  note(change, action, std::to_string(change.tender), document.sha256, stored.document.sha256);
  return document;
}

Result<void> still_a_draft(const Change& change) {
  if (PublicationStore(change.unit).is_published(change.tender))
    return failed(Conflict{"tender.published", std::to_string(change.tender)});
  return {};
}

Result<std::int64_t> edit_definition(Service& service, const Actor& actor, const LoadedDossier& loaded,
                                     const criteria::Tender& definition) {
  auto dossier = loaded.dossier;
  dossier.tender = definition;
  if (auto findings = criteria::validate(dossier); criteria::has_errors(findings))
    return failed(std::move(findings));
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<std::int64_t> {
    const Change change{unit, actor, loaded.tender.id, now};
    if (auto guard = still_a_draft(change); !guard) return failed(guard.error());
    if (auto stored = store_definition(change, loaded, definition, "tender.edited"); !stored)
      return failed(stored.error());
    return loaded.tender.version + 1;
  });
}

Result<criteria::Tender> earlier_definition(Service& service, TenderId tender, std::int64_t version) {
  const auto id = std::to_string(tender);
  const auto document = service.database.read([&](Unit& unit) {
    return superseded_document(unit, {"tenders", tender, id, version});
  });
  if (!document) return failed(NotFound{"tenderVersion", std::to_string(version)});
  return read_tender(document->text);
}

Result<std::int64_t> undo_edit(Service& service, const Actor& actor, TenderId tender,
                               std::int64_t expected_version) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  const auto version = (*loaded)->tender.version;
  if (expected_version != version) return failed(Outdated{version});
  const auto before = earlier_definition(service, tender, version - 1);
  if (!before) return failed(Conflict{"tender.nothingToUndo", std::to_string(tender), {}});
  return edit_definition(service, actor, **loaded, *before);
}

Result<std::int64_t> edit_tender(Service& service, const Actor& actor, TenderId tender, const Edit& edit) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  const auto version = (*loaded)->tender.version;
  if (edit.expected_version && *edit.expected_version != version) return failed(Outdated{version});
  const auto edited = read_tender(edit.json);
  if (!edited) return failed(edited.error());
  return edit_definition(service, actor, **loaded, *edited);
}

}  // namespace server

#include "server/app/edit_tender.hpp"

#include "criteria/validate.hpp"
#include "server/app/contract_json.hpp"

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

Result<std::int64_t> edit_tender(Service& service, const Actor& actor, TenderId tender, const Edit& edit) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  const auto version = (*loaded)->tender.version;
  if (edit.expected_version && *edit.expected_version != version) return failed(Outdated{version});
  auto edited = read_tender(edit.json);
  if (!edited) return failed(std::move(edited.error()));
  auto dossier = (*loaded)->dossier;
  dossier.tender = std::move(*edited);
  if (auto findings = criteria::validate(dossier); criteria::has_errors(findings))
    return failed(std::move(findings));

  const auto summary = tender_summary(dossier.tender);
  const auto document = tender_document(dossier.tender);
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<std::int64_t> {
    const Change change{unit, actor, tender, now};
    if (auto guard = unchanged_dossier(change, **loaded); !guard) return failed(guard.error());
    TenderStore tenders(unit);
    if (const auto taken = tenders.find_reference(summary.reference); taken && *taken != tender)
      return failed(Conflict{"tender.referenceTaken", std::to_string(*taken)});
    tenders.replace(tenders.find(tender).value(), summary, document, now);
    note(change, "tender.edited", std::to_string(tender), document.sha256);
    return version + 1;
  });
}

}  // namespace server

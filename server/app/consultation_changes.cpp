#include "server/app/consultation_changes.hpp"

#include "criteria/consultation_difference.hpp"
#include "server/app/hold_consultation.hpp"
#include "server/app/loaded_dossier.hpp"
#include "server/app/share_templates.hpp"
#include "server/storage/tender_store.hpp"

namespace server {
namespace {

constexpr std::int64_t most_tenders = 100;

Result<ConsultationChanges> since_template(Service& service, const criteria::Consultation& consultation,
                                           const ComparedWith& with) {
  const auto published = find_published(service, with.id, with.version);
  if (!published) return failed(published.error());
  ConsultationChanges found{with, published->set.title, {}};
  found.with.version = published->pin.version;
  found.changes = criteria::changes_since(consultation, published->set.criteria);
  return found;
}

Result<ConsultationChanges> since_tender(Service& service, const criteria::Consultation& consultation,
                                         const ComparedWith& with, const Reader& reader) {
  const auto id = service.database.read([&](Unit& unit) {
    const auto found = TenderStore(unit).find_reference(with.id);
    return found && may_read(unit, reader, *found) ? found : std::nullopt;
  });
  if (!id) return failed(NotFound{"tender", with.id});
  const auto definition = load_definition(service, *id);
  if (!definition) return failed(definition.error());
  const criteria::Tender& tender = (*definition)->tender;
  const criteria::Lot* lot = with.lot ? criteria::find_lot(tender, *with.lot)
                                      : (tender.lots.empty() ? nullptr : &tender.lots.front());
  if (!lot) return failed(NotFound{"lot", with.lot.value_or("")});
  ConsultationChanges found{with, {tender.title, tender.title}, {}};
  found.with.version = (*definition)->version;
  found.with.lot = lot->id;
  found.changes = criteria::changes_since(consultation, lot->criteria);
  return found;
}

}  // namespace

Result<ConsultationChanges> consultation_changes(Service& service, std::string_view consultation,
                                                 const ComparedWith& with, const Reader& reader) {
  const auto held = find_consultation(service, consultation);
  if (!held) return failed(held.error());
  return with.kind == ComparedKind::tender ? since_tender(service, held->consultation, with, reader)
                                           : since_template(service, held->consultation, with);
}

std::vector<ComparedChoice> comparison_choices(Service& service, std::string_view segment,
                                               const Reader& reader) {
  std::vector<ComparedChoice> choices;
  for (PublishedTemplate& each : list_published(service, segment))
    choices.push_back({ComparedKind::criteria_template, each.set.id, each.set.title});
  const auto tenders = service.database.read([&](Unit& unit) {
    return TenderStore(unit).list({"", std::string(segment), reader}, Page{1, most_tenders});
  });
  for (const StoredTender& each : tenders.rows)
    choices.push_back(
        {ComparedKind::tender, each.summary.reference, {each.summary.title, each.summary.title}});
  return choices;
}

}  // namespace server

#include "server/app/import_tender.hpp"

#include "server/app/check_dossier.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/edit_tender.hpp"
#include "server/app/record_grades.hpp"
#include "server/app/tender_party.hpp"
#include "server/storage/bid_store.hpp"
#include "server/storage/draw_store.hpp"
#include "server/storage/grade_store.hpp"
#include "templates/dossier_json.hpp"

namespace server {
namespace {

void insert_parts(Unit& unit, TenderId tender, const criteria::Dossier& dossier, const std::string& now) {
  for (const auto& bid : dossier.bids) {
    StoredBid stored;
    stored.id = bid.id;
    stored.lot = bid.lot;
    stored.document = bid_document(bid);
    BidStore(unit).insert(tender, stored, now);
  }
  if (dossier.grades)
    for (const auto& grade : *dossier.grades) {
      StoredGrade stored;
      stored.key = grade_key(grade);
      stored.document = grade_document(grade);
      GradeStore(unit).insert(tender, stored, now);
    }
  if (dossier.draws)
    for (const auto& draw : *dossier.draws)
      DrawStore(unit).insert(tender, draw.lot, draw_document(draw), now);
}

}  // namespace

Result<TenderId> import_tender(Service& service, const Actor& actor, std::string_view bytes,
                               bool is_fictitious) {
  criteria::expect(actor.progress, 3);
  auto check = check_dossier(bytes);
  criteria::step(actor.progress);
  if (!check.dossier) return failed(std::move(check.findings));
  const auto& dossier = *check.dossier;
  auto summary = tender_summary(dossier.tender);
  summary.fictitious = is_fictitious;
  summary.has_grades = dossier.grades.has_value();
  summary.has_draws = dossier.draws.has_value();
  const auto document = tender_document(dossier.tender);
  const auto dossier_sha256 = document_of(templates::canonical_dossier_json(dossier)).sha256;
  criteria::step(actor.progress);
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<TenderId> {
    TenderStore tenders(unit);
    if (const auto taken = tenders.find_reference(summary.reference))
      return failed(reference_taken(unit, actor, *taken));
    const auto tender = tenders.insert(summary, document, now);
    if (auto owned = give_to_party(unit, actor, tender, summary.buyer); !owned) return failed(owned.error());
    insert_parts(unit, tender, dossier, now);
    record(unit, {now, actor.name, actor.request, "tender.imported", tender, std::to_string(tender),
                  dossier_sha256});
    return tender;
  });
}

}  // namespace server

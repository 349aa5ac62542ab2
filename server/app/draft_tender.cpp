#include "server/app/draft_tender.hpp"

#include "criteria/validate.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/edit_tender.hpp"
#include "server/app/library_proof.hpp"
#include "server/app/published_tender.hpp"
#include "server/app/share_templates.hpp"
#include "server/app/tender_party.hpp"

namespace server {
namespace {

using criteria::error;

Findings check_facts(const criteria::DraftFacts& facts) {
  Findings findings;
  const std::string buyer = facts.buyer ? facts.buyer->name : "";
  const std::pair<const char*, const std::string*> needed[]{
      {"reference", &facts.reference}, {"title", &facts.title}, {"buyer", &buyer}};
  for (const auto& [fact, text] : needed)
    if (text->empty()) findings.push_back(error("draft.missing", fact, {{"fact", fact}}));
  return findings;
}

Findings give_weight(criteria::Lot& lot, const criteria::WeightEdit& edit) {
  auto changed = criteria::with_weight(lot, edit);
  if (!changed) return changed.error();
  lot.criteria = std::move(*changed);
  return {};
}

}  // namespace

Result<TenderId> draft_tender(Service& service, const Actor& actor, const DraftOrder& order) {
  const auto set = find_published(service, order.template_id, order.template_version);
  if (!set) return failed(set.error());
  auto tender = criteria::draft_tender(set->set, set->pin, order.facts);
  add_proof(service, tender);
  auto findings = check_facts(order.facts);
  for (criteria::Finding& finding : criteria::validate(tender))
    if (finding.severity == criteria::Severity::error) findings.push_back(std::move(finding));
  if (!findings.empty()) return failed(std::move(findings));
  const auto document = tender_document(tender);
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<TenderId> {
    TenderStore tenders(unit);
    if (const auto taken = tenders.find_reference(tender.reference))
      return failed(reference_taken(unit, actor, *taken));
    const auto summary = tender_summary(tender);
    const auto id = tenders.insert(summary, document, now);
    if (auto owned = give_to_party(unit, actor, id, summary.buyer); !owned) return failed(owned.error());
    record(unit, {now, actor.name, actor.request, "tender.drafted", id, std::to_string(id), document.sha256});
    return id;
  });
}

Result<std::int64_t> change_draft(Service& service, const Actor& actor, TenderId tender,
                                  std::optional<std::int64_t> expected_version, const DraftChange& change) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  const auto version = (*loaded)->tender.version;
  if (expected_version && *expected_version != version) return failed(Outdated{version});
  if (publication_stage(service, tender)) return failed(Conflict{"tender.published", std::to_string(tender)});
  auto definition = (*loaded)->dossier.tender;
  if (auto findings = change(definition); !findings.empty()) return failed(std::move(findings));
  return edit_definition(service, actor, **loaded, definition);
}

Result<std::int64_t> change_lot(Service& service, const Actor& actor, TenderId tender,
                                const LotOfDraft& which, const LotChange& change) {
  return change_draft(service, actor, tender, which.expected_version,
                      [&](criteria::Tender& definition) -> Findings {
                        for (criteria::Lot& lot : definition.lots)
                          if (lot.id == which.lot) return change(lot);
                        return {error("weight.unknownLot", "lot", {{"lot", which.lot}})};
                      });
}

Result<std::int64_t> change_weight(Service& service, const Actor& actor, TenderId tender,
                                   const WeightOrder& order) {
  return change_lot(service, actor, tender, {order.lot, order.expected_version},
                    [&](criteria::Lot& lot) { return give_weight(lot, order.edit); });
}

Result<std::int64_t> change_weights(Service& service, const Actor& actor, TenderId tender,
                                    const WeightsOrder& order) {
  return change_lot(service, actor, tender, {order.lot, order.expected_version}, [&](criteria::Lot& lot) {
    const auto before = lot.criteria;
    auto locked = order.locked;
    for (const auto& [id, weight] : order.weights) {
      const auto* known = criteria::find_criterion(before, id);
      if (known && known->weight && known->weight->value() == weight.value()) continue;
      if (auto findings = give_weight(lot, {id, weight, locked}); !findings.empty()) return findings;
      locked.push_back(id);
    }
    return Findings{};
  });
}

}  // namespace server

#include "server/app/template_impact.hpp"

#include "server/app/stage_gate.hpp"
#include "server/storage/tender_store.hpp"

#include <algorithm>

namespace server {
namespace {

ImpactStage stage_of(const LoadedDossier& loaded) {
  if (loaded.dossier.bids.empty()) return ImpactStage::draft;
  const auto& evaluation = loaded.evaluation;
  const bool is_evaluated =
      evaluation && std::all_of(evaluation->lots.begin(), evaluation->lots.end(), [](const auto& lot) {
        return lot.outcome != evaluator::Outcome::incomplete;
      });
  return is_evaluated ? ImpactStage::evaluated : ImpactStage::bids;
}

TenderImpact impact_on(Service& service, LoadedDossierPtr loaded, const criteria::CriteriaTemplate& set,
                       bool is_kept) {
  TenderImpact impact;
  impact.stage = stage_of(*loaded);
  const auto& pin = loaded->dossier.tender.drafted_from;
  impact.pinned_version = pin->version;
  const auto pinned = find_published(service, pin->id, pin->version);
  impact.is_pin_known = pinned && pinned->pin == *pin;
  if (impact.is_pin_known) impact.changes = criteria::differences(pinned->set, set);
  impact.is_kept = is_kept;
  if (is_kept && impact.stage == ImpactStage::evaluated) impact.stage = ImpactStage::bids;
  if (!is_kept && !loaded->dossier.bids.empty() && loaded->evaluation)
    impact.lots = evaluator::template_impact(loaded->dossier, *loaded->evaluation, set);
  impact.loaded = std::move(loaded);
  return impact;
}

}  // namespace

std::string_view name(ImpactStage stage) {
  constexpr std::string_view names[]{"draft", "bids", "evaluated"};
  return names[static_cast<std::size_t>(stage)];
}

Listed<TenderImpact> impact_of(Service& service, const criteria::CriteriaTemplate& set, const Page& page,
                               const Reader& reader) {
  const auto listed =
      service.database.read([&](Unit& unit) { return TenderStore(unit).drafted_from(set.id, page, reader); });
  Listed<TenderImpact> impacts;
  impacts.total = listed.total;
  for (const StoredTender& tender : listed.rows) {
    auto loaded = load_dossier(service, tender.id);
    const bool is_pinned = loaded && (*loaded)->dossier.tender.drafted_from &&
                           (*loaded)->dossier.tender.drafted_from->id == set.id;
    if (!is_pinned) continue;
    const bool is_kept = !may_read(process_state(service, tender.id), criteria::ReadKind::prices);
    impacts.rows.push_back(impact_on(service, std::move(*loaded), set, is_kept));
  }
  return impacts;
}

Result<criteria::CriteriaTemplate> asked_template(Service& service, std::string_view id,
                                                  const ImpactQuestion& question) {
  if (!question.proposal) {
    const auto found = find_published(service, id, question.version);
    if (!found) return failed(found.error());
    return found->set;
  }
  const auto all = service.database.read([&](Unit& unit) { return TemplateStore(unit).proposals(id); });
  const auto found = std::find_if(all.begin(), all.end(), [&](const TemplateProposal& each) {
    return each.number == *question.proposal;
  });
  if (found == all.end()) return failed(NotFound{"templateProposal", std::to_string(*question.proposal)});
  return template_of(*found);
}

}  // namespace server

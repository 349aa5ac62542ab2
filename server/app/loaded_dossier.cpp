#include "server/app/loaded_dossier.hpp"

#include "evaluator/evaluate.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/service.hpp"
#include "server/app/stage_gate.hpp"
#include "server/storage/bid_store.hpp"
#include "server/storage/draw_store.hpp"
#include "server/storage/grade_store.hpp"
#include "templates/dossier_json.hpp"

namespace server {
namespace {

using Decisions = std::map<std::string, AdmissibilityDecision>;

NotFound no_tender(TenderId id) { return {"tender", std::to_string(id)}; }

std::optional<std::vector<std::string>> listed(std::vector<std::string> documents, bool even_if_empty) {
  if (documents.empty() && !even_if_empty) return std::nullopt;
  return documents;
}

struct StoredDossier {
  StoredTender tender;
  DossierParts parts;
};

std::optional<StoredDossier> read_stored(Unit& unit, TenderId id) {
  auto tender = TenderStore(unit).find(id);
  if (!tender) return std::nullopt;
  StoredDossier stored;
  stored.parts.tender = std::move(tender->document.text);
  stored.parts.bids = BidStore(unit).documents(id);
  stored.parts.grades = listed(GradeStore(unit).documents(id), tender->summary.has_grades);
  stored.parts.draws = listed(DrawStore(unit).documents(id), tender->summary.has_draws);
  stored.tender = std::move(*tender);
  return stored;
}

LoadedDossierPtr loaded(const StoredTender& tender, criteria::Dossier dossier) {
  auto document = document_of(templates::canonical_dossier_json(dossier));
  auto evaluation = evaluator::evaluate(dossier);
  return std::make_shared<const LoadedDossier>(
      LoadedDossier{tender, std::move(dossier), std::move(document), std::move(evaluation)});
}

}  // namespace

Result<LoadedDossierPtr> load_whole_dossier(Service& service, TenderId tender) {
  LoadedDossierPtr known;
  const auto stored = service.database.read([&](Unit& unit) -> std::optional<StoredDossier> {
    const auto revision = TenderStore(unit).find_state(tender);
    if (!revision) return std::nullopt;
    known = service.dossiers.find(tender, revision->revision);
    return known ? std::nullopt : read_stored(unit, tender);
  });
  if (known) return known;
  if (!stored) return failed(no_tender(tender));
  auto made = loaded(stored->tender, dossier_of(stored->parts));
  service.dossiers.keep(tender, stored->tender.revision, made, made->document.text.size());
  return made;
}

Result<LoadedDossierPtr> load_dossier(Service& service, TenderId tender) {
  const auto now = service.clock();
  for (;;) {
    auto whole = load_whole_dossier(service, tender);
    if (!whole) return whole;
    const auto revision = (*whole)->tender.revision;
    LoadedDossierPtr known;
    bool is_same = false;
    Decisions decisions;
    const auto state = service.database.read([&](Unit& unit) {
      auto found = process_state(unit, tender, now);
      is_same = TenderStore(unit).find_state(tender).value_or(TenderState{0, 0}).revision == revision;
      if (!found || !is_same) return found;
      known = service.disclosed.find(tender, revision);
      if (!known) decisions = current_decisions(unit, tender);
      return found;
    });
    if (!is_same) continue;  // something was stored in between
    if (!state) return whole;
    if (state->is_closing_due) {
      record_closing(service, tender);
      continue;
    }
    if (known) return known;
    auto dossier = disclosed((*whole)->dossier, *state, decisions);
    auto made = dossier == (*whole)->dossier ? *whole : loaded((*whole)->tender, std::move(dossier));
    service.disclosed.keep(tender, revision, made, made->document.text.size());
    return made;
  }
}

Result<std::shared_ptr<const Definition>> load_definition(Service& service, TenderId tender) {
  std::shared_ptr<const Definition> known;
  const auto stored = service.database.read([&](Unit& unit) -> std::optional<StoredTender> {
    const auto state = TenderStore(unit).find_state(tender);
    if (!state) return std::nullopt;
    known = service.definitions.find(tender, state->version);
    return known ? std::nullopt : TenderStore(unit).find(tender);
  });
  if (known) return known;
  if (!stored) return failed(no_tender(tender));
  auto made =
      std::make_shared<const Definition>(Definition{stored->version, tender_of(stored->document.text)});
  service.definitions.keep(tender, stored->version, made, stored->document.text.size());
  return made;
}

}  // namespace server

#include "server/app/list_outcomes.hpp"

namespace server {

std::vector<evaluator::Outcome> lot_outcomes(Service& service, const StoredTender& tender) {
  if (const auto known = service.outcomes.find(tender.id, tender.revision)) return *known;
  const auto loaded = load_dossier(service, tender.id);
  std::vector<evaluator::Outcome> outcomes;
  if (!loaded) return outcomes;
  if (const auto& evaluation = (*loaded)->evaluation)
    for (const auto& lot : evaluation->lots) outcomes.push_back(lot.outcome);
  service.outcomes.keep(tender.id, (*loaded)->tender.revision,
                        std::make_shared<const std::vector<evaluator::Outcome>>(outcomes), 1);
  return outcomes;
}

}  // namespace server

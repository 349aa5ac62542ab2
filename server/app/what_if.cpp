#include "server/app/what_if.hpp"

#include <algorithm>

namespace server {

Result<TenderWhatIf> tender_what_if(Service& service, TenderId tender, const criteria::LotId& lot,
                                    const WhatIfQuestion& question) {
  auto loaded = evaluated_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  const auto& lots = (*loaded)->evaluation->lots;
  const auto at = std::find_if(lots.begin(), lots.end(), [&](const auto& each) { return each.id == lot; });
  if (at == lots.end()) return failed(NotFound{"lot", lot});
  if (at->ranking.empty()) return failed(Conflict{"whatIf.noRanking", lot});
  const auto place = static_cast<std::size_t>(at - lots.begin());
  auto found = evaluator::insight::what_if((*loaded)->dossier, *at, place, question);
  if (!found) return failed(std::move(found.error()));
  return TenderWhatIf{std::move(*loaded), place, std::move(*found)};
}

}  // namespace server

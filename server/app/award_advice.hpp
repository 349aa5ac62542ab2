// What a buyer should know of a ranking before the award is decided, as the award advice says it. Nothing of
// it changes an outcome.
#pragma once

#include "evaluator/advice/award_advice.hpp"
#include "server/app/award_records.hpp"
#include "server/app/loaded_dossier.hpp"

#include <cstddef>
#include <memory>
#include <vector>

namespace server {

// On one lot, by its place in the tender; made once for each state of the tender. `loaded` is what may be
// read, with the prices, and has an evaluation.
std::shared_ptr<const evaluator::LotAdvice> lot_advice(Service& service, const LoadedDossier& loaded,
                                                       std::size_t lot);

struct TenderAdvice {
  LoadedDossierPtr loaded;  // what the advice is on; it has an evaluation
  criteria::AdviceThresholds thresholds;
  std::vector<evaluator::LotAdvice> lots;  // one for each lot, in the order of the tender
};
// The conflict `stage.sealed` before the prices may be read; the findings of a dossier that cannot be
// evaluated.
Result<TenderAdvice> advise_award(Service& service, TenderId tender);

}  // namespace server

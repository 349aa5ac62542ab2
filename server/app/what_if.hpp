// A scored lot with other weights or grades: a copy in memory. Nothing is stored, and nothing of the tender
// changes.
#pragma once

#include "evaluator/insight/what_if.hpp"
#include "server/app/insight.hpp"

namespace server {

using evaluator::insight::WhatIfQuestion;

struct TenderWhatIf {
  LoadedDossierPtr dossier;
  std::size_t lot = 0;  // its place in the tender
  evaluator::insight::WhatIf found;

  const evaluator::LotEvaluation& announced() const { return dossier->evaluation->lots[lot]; }
};

// Only when the prices may be read (`stage.sealed`). NotFound "lot"; the conflict `whatIf.noRanking` of a lot
// without a ranking; findings of the question as the evaluator gives them.
Result<TenderWhatIf> tender_what_if(Service& service, TenderId tender, const criteria::LotId& lot,
                                    const WhatIfQuestion& question);

}  // namespace server

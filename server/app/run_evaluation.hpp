#pragma once

#include "server/app/change.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/evaluation_store.hpp"

#include <string>

namespace server {

// Evaluates the dossier as it is now and stores the outcome together with that dossier. Refused with all
// findings when a draw decides nothing; an incomplete lot is an outcome.
Result<EvaluationId> run_evaluation(Service& service, const Actor& actor, TenderId tender);

// Its outcome as it is stored; the dossier must have an evaluation.
Document evaluation_outcome(const LoadedDossier& loaded);
// Within a unit of work, of a dossier that is still the current one.
EvaluationId store_evaluation(const Change& change, const LoadedDossier& loaded, const Document& outcome);

// A stored evaluation once more from its own dossier, with every step (JSON). The conflict
// `evaluation.otherRules` when this program, by newer rules, comes to another outcome.
Result<std::string> explain_evaluation(Service& service, TenderId tender, EvaluationId id);

}  // namespace server

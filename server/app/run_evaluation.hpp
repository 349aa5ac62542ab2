#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/evaluation_store.hpp"

#include <string>

namespace server {

// Evaluates the dossier as it is now and stores the outcome together with that dossier. Refused with all
// findings when a draw decides nothing; an incomplete lot is an outcome.
Result<EvaluationId> run_evaluation(Service& service, const Actor& actor, TenderId tender);

// A stored evaluation once more from its own dossier, with every step (JSON). The conflict
// `evaluation.otherRules` when this program, by newer rules, comes to another outcome.
Result<std::string> explain_evaluation(Service& service, TenderId tender, EvaluationId id);

}  // namespace server

// Whether a tender is ready for a step.
#pragma once

#include "server/app/take_step.hpp"

namespace server {

// What the conditions are held against. `whole` and `admitted` are of one revision.
struct StepQuestion {
  const LoadedDossier& whole;
  const LoadedDossier& admitted;  // what may be read, without the bids that were rejected
  const std::map<std::string, AdmissibilityDecision>& decisions;
  const std::vector<StoredStep>& steps;
  const StepOrder& order;
  const std::string& now;
};

// One for each condition of the step, in their order.
std::vector<ConditionState> conditions_of(Unit& unit, TenderId tender, const StepQuestion& question);

}  // namespace server

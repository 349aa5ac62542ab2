// What is written down with a step, so that it can be told later what it was about.
#pragma once

#include "server/app/step_conditions.hpp"
#include "server/storage/evaluation_store.hpp"

namespace server {

// Canonical JSON: at `open` the bids that were there, at `rank` the evaluation that is frozen, …
Document facts_of(Unit& unit, const StepQuestion& question, const std::optional<EvaluationId>& evaluation);
// Of a step that has nothing to do.
Document facts_of(criteria::PassReason reason);
// Of a closing.
Document closing_facts(const std::string& deadline, std::int64_t bids);

}  // namespace server

#pragma once

#include "evaluator/evaluation.hpp"
#include "server/app/service.hpp"

#include <vector>

namespace server {

// How each lot of the tender ends as it is now; none when a draw decides nothing, so that there is no
// evaluation.
std::vector<evaluator::Outcome> lot_outcomes(Service& service, const StoredTender& tender);

}  // namespace server

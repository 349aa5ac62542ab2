// What a buyer should know of an evaluation before the award is decided, as JSON for the API. Exact numbers
// are texts: a decimal of at most twelve places, else a fraction.
#pragma once

#include "criteria/advice_thresholds.hpp"
#include "criteria/dossier.hpp"
#include "evaluator/advice/award_advice.hpp"

#include <string>
#include <vector>

namespace templates {

// `evaluation` is that of `dossier`; `lots` has the advice on each of its lots, in their order.
struct AdviceStatement {
  const criteria::Dossier& dossier;
  const evaluator::Evaluation& evaluation;
  const criteria::AdviceThresholds& thresholds;
  const std::vector<evaluator::LotAdvice>& lots;
};

// {thresholds, lots: […]}
std::string award_advice_json(const AdviceStatement& statement);

}  // namespace templates

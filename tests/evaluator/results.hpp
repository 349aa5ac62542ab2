// Evaluations as short texts, so that a test shows its expectation in one line.
#pragma once

#include "evaluator/evaluate.hpp"

#include <string>
#include <vector>

namespace results {

// The evaluation of a dossier; the test fails, and throws, when it has errors.
evaluator::Evaluation evaluation(const criteria::Dossier& dossier);
// Of its first lot.
evaluator::LotEvaluation lot(const criteria::Dossier& dossier);

// "1 A 61.69, 2 B 50.00": rank, bid and total with the announced decimals.
std::string ranking(const criteria::Dossier& dossier);
// "K1 19.69, P 22.00": the scores of a ranked bid of the first lot.
std::string scores(const criteria::Dossier& dossier, const std::string& bid);
// The unrounded total of a ranked bid, truncated to 12 decimals.
std::string unrounded(const criteria::Dossier& dossier, const std::string& bid);
// "C: requirement.failed E1; D: bid.late"
std::string rejected(const criteria::Dossier& dossier);
// "winner A", "tie A B", "no-admissible-bid", "incomplete answer.missing bids[0].answers.K1"
std::string outcome(const criteria::Dossier& dossier);
// "draw.mismatch draws[0]": the codes and places of the errors instead of an evaluation.
std::string errors(const criteria::Dossier& dossier);

std::string codes_and_places(const criteria::Findings& findings);

}  // namespace results

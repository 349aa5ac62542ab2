// What an evaluation found, in the exchange format of docs/dossier.md.
#pragma once

#include "criteria/data_tree.hpp"
#include "criteria/dossier.hpp"
#include "evaluator/evaluation.hpp"

#include <string>

namespace templates {

// What the evaluation is of: the SHA-256 of the dossier's canonical JSON, in lower-case hexadecimal.
struct EvaluationIdentity {
  std::string dossier_sha256;
};

// `steps` adds to every ranked bid how each of its numbers came about, and to every lot how ties were
// decided.
enum class EvaluationDetail { results, steps };

// For people, and equal for equal input. `evaluation` must be that of `dossier`.
std::string evaluation_json(const criteria::Dossier& dossier, const evaluator::Evaluation& evaluation,
                            const EvaluationIdentity& identity,
                            EvaluationDetail detail = EvaluationDetail::results);

// The same as values; the arguments must outlive the tree.
criteria::DataTree evaluation_tree(const criteria::Dossier& dossier, const evaluator::Evaluation& evaluation,
                                   const EvaluationIdentity& identity,
                                   EvaluationDetail detail = EvaluationDetail::results);

}  // namespace templates

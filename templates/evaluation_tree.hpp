// An evaluation as a value among others.
#pragma once

#include "templates/evaluation_json.hpp"
#include "templates/field_writer.hpp"

namespace templates {

// One evaluation with the dossier that it is of.
struct EvaluationDocument {
  const criteria::Dossier& dossier;
  const evaluator::Evaluation& evaluation;
  const EvaluationIdentity& identity;
  EvaluationDetail detail = EvaluationDetail::results;
};

void write(const Slot& slot, const EvaluationDocument& document);
// How many values it comes to, about.
std::size_t usual_size(const evaluator::Evaluation& evaluation);

}  // namespace templates

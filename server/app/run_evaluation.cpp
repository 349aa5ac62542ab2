#include "server/app/run_evaluation.hpp"

#include "evaluator/evaluate.hpp"
#include "import/dossier_json.hpp"
#include "server/app/stage_gate.hpp"
#include "templates/evaluation_json.hpp"
#include "templates/json_writer.hpp"

#include <stdexcept>

namespace server {
namespace {

std::string evaluation_text(const criteria::Dossier& dossier, const evaluator::Evaluation& evaluation,
                            const std::string& dossier_sha256, templates::EvaluationDetail detail) {
  const templates::EvaluationIdentity identity{dossier_sha256};
  return templates::compact_json(templates::evaluation_tree(dossier, evaluation, identity, detail).root());
}

// What was evaluated can be read and evaluated again.
criteria::Dossier evaluated_dossier(const std::string& text) {
  auto dossier = importing::read_dossier(text, importing::record_limits());
  if (!dossier) throw std::logic_error("an evaluated dossier cannot be read again");
  return std::move(*dossier);
}

}  // namespace

Document evaluation_outcome(const LoadedDossier& loaded) {
  return document_of(evaluation_text(loaded.dossier, *loaded.evaluation, loaded.document.sha256,
                                     templates::EvaluationDetail::results));
}

EvaluationId store_evaluation(const Change& change, const LoadedDossier& loaded, const Document& outcome) {
  const auto id = EvaluationStore(change.unit)
                      .insert(change.tender, loaded.document, evaluator::rule_set, outcome, change.now);
  record(change.unit, {change.now, change.actor.name, change.actor.request, "evaluation.stored",
                       change.tender, std::to_string(id), outcome.sha256});
  return id;
}

Result<EvaluationId> run_evaluation(Service& service, const Actor& actor, TenderId tender) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  if (const auto& evaluation = (*loaded)->evaluation; !evaluation) return failed(evaluation.error());
  const auto outcome = evaluation_outcome(**loaded);
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<EvaluationId> {
    const Change change{unit, actor, tender, now};
    if (auto gate = may_write(change, criteria::WriteKind::evaluations); !gate) return failed(gate.error());
    if (auto guard = unchanged_dossier(change, **loaded); !guard) return failed(guard.error());
    return store_evaluation(change, **loaded, outcome);
  });
}

Result<std::string> explain_evaluation(Service& service, TenderId tender, EvaluationId id) {
  if (auto gate = may_read(service, tender, criteria::ReadKind::prices); !gate) return failed(gate.error());
  std::string dossier_text;
  const auto stored = service.database.read([&](Unit& unit) {
    auto found = EvaluationStore(unit).find(tender, id);
    if (found) dossier_text = EvaluationStore(unit).dossier(found->dossier_sha256);
    return found;
  });
  if (!stored) return failed(NotFound{"evaluation", std::to_string(id)});
  const auto dossier = evaluated_dossier(dossier_text);
  const auto evaluation = evaluator::evaluate(dossier);
  const auto text = [&](templates::EvaluationDetail detail) {
    return evaluation_text(dossier, *evaluation, stored->dossier_sha256, detail);
  };
  if (!evaluation || text(templates::EvaluationDetail::results) != stored->document.text)
    return failed(Conflict{"evaluation.otherRules", std::to_string(id)});
  return text(templates::EvaluationDetail::steps);
}

}  // namespace server

#include "server/app/run_evaluation.hpp"
#include "server/app/stage_gate.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/storage/evaluation_store.hpp"

namespace server {
namespace {

void write_identity(templates::JsonWriter& json, const StoredEvaluation& evaluation) {
  json.member("id", std::to_string(evaluation.id)).member("createdAt", evaluation.created_at);
}

std::string summary_json(const StoredEvaluation& evaluation) {
  templates::JsonWriter json;
  write_identity(json.open_object(), evaluation);
  json.member("method", evaluation.rule_set).member("dossierSha256", evaluation.dossier_sha256);
  return json.close_object().take();
}

// The evaluation of the exchange contract, and what the service knows beside it.
std::string evaluation_json(const StoredEvaluation& evaluation, std::string_view document) {
  templates::JsonWriter json;
  write_identity(json.open_object(), evaluation);
  return joined_json(json, document);
}

Result<StoredEvaluation> find_evaluation(Service& service, TenderId tender, EvaluationId id) {
  auto evaluation = service.database.read([&](Unit& unit) { return EvaluationStore(unit).find(tender, id); });
  if (!evaluation) return failed(NotFound{"evaluation", std::to_string(id)});
  return std::move(*evaluation);
}

Response list_evaluations(Service& service, const Request& request, TenderId tender) {
  const auto page = page_of(request);
  if (!page) return page.error();
  if (auto gate = may_read(service, tender, criteria::ReadKind::prices); !gate)
    return failure_answer(gate.error());
  const auto listed =
      read_listed(service, tender, [&](Unit& unit) { return EvaluationStore(unit).list(tender, *page); });
  if (!listed) return failure_answer(listed.error());
  return list_answer(request, "evaluations", texts_of(listed->rows, summary_json), *page, listed->total);
}

Response get_evaluation(Service& service, const Request& request, TenderId tender) {
  const auto id = id_of(request, "evaluation");
  if (!id) return id.error();
  if (auto gate = may_read(service, tender, criteria::ReadKind::prices); !gate)
    return failure_answer(gate.error());
  const auto evaluation = find_evaluation(service, tender, *id);
  if (!evaluation) return failure_answer(evaluation.error());
  if (query_value(request, "steps") != "true")
    return json(evaluation_json(*evaluation, evaluation->document.text));
  const auto explained = explain_evaluation(service, tender, *id);
  return explained ? json(evaluation_json(*evaluation, *explained)) : failure_answer(explained.error());
}

Response post_evaluation(Service& service, const Request& request, TenderId tender) {
  const auto id = run_evaluation(service, actor_of(request), tender);
  if (!id) return failure_answer(id.error());
  const auto evaluation = find_evaluation(service, tender, *id);
  if (!evaluation) return failure_answer(evaluation.error());
  return created_answer(api_path({"tenders", std::to_string(tender), "evaluations", std::to_string(*id)}),
                        evaluation_json(*evaluation, evaluation->document.text));
}

}  // namespace

void add_evaluation_routes(Router& router, Service& service) {
  const auto list = api_pattern("/tenders/{tender}/evaluations");
  router.add({Method::get, list, "api.evaluations.list", with_tender(service, list_evaluations)});
  router.add({Method::post, list, "api.evaluations.create", with_tender(service, post_evaluation)});
  router.add(
      {Method::get, list + "/{evaluation}", "api.evaluations.get", with_tender(service, get_evaluation)});
}

}  // namespace server

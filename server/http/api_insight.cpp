#include "server/app/insight.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "templates/insight_json.hpp"

namespace server {
namespace {

Response get_simulation(Service& service, const Request& request, TenderId tender) {
  const auto question = simulation_question(request.query, {}, {});
  if (!question) return failure_answer(question.error());
  const auto found = simulate_tender(service, tender, *question);
  if (!found) return failure_answer(found.error());
  return json(templates::simulation_json(*question, found->lots));
}

Response get_robustness(Service& service, const Request& request, TenderId tender) {
  const auto question = robustness_question(request.query, {}, {});
  if (!question) return failure_answer(question.error());
  const auto found = tender_robustness(service, tender, *question);
  if (!found) return failure_answer(found.error());
  return json(templates::robustness_json(*question, found->lots));
}

}  // namespace

void add_insight_routes(Router& router, Service& service) {
  const auto tender = api_pattern("/tenders/{tender}");
  router.add({Method::get, tender + "/insight", "api.insight.get", with_tender(service, get_simulation)});
  router.add(
      {Method::get, tender + "/robustness", "api.robustness.get", with_tender(service, get_robustness)});
}

}  // namespace server

#include "server/app/lint_tender.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "templates/lint_text.hpp"

namespace server {
namespace {

Response get_lint(Service& service, const Request&, TenderId tender) {
  const auto linted = lint_tender(service, tender);
  if (!linted) return failure_answer(linted.error());
  return json(templates::lint_json(linted->lint.findings, linted->lint.on));
}

}  // namespace

void add_lint_routes(Router& router, Service& service) {
  router.add(
      {Method::get, api_pattern("/tenders/{tender}/lint"), "api.lint.get", with_tender(service, get_lint)});
}

}  // namespace server

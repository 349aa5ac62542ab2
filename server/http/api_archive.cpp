#include "import/redaction_json.hpp"
#include "server/app/redact_dossier.hpp"
#include "server/app/tender_archive.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"

namespace server {
namespace {

Response get_archive(Service& service, const Request& request, TenderId tender) {
  const auto& name = request.parameter("archive");
  if (name != "newest") return failure_answer(NotFound{"archive", name});
  const auto definition = load_definition(service, tender);
  if (!definition) return failure_answer(definition.error());
  auto zip = make_tender_archive(service, tender);
  if (!zip) return failure_answer(zip.error());
  return download(std::move(*zip), "application/zip", archive_file_name((*definition)->tender.reference));
}

// `format`: "zip" (also when absent), "json" or "html".
Response post_redaction(Service& service, const Request& request, TenderId tender) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto definition = load_definition(service, tender);
  if (!definition) return failure_answer(definition.error());
  const auto rules = importing::read_redactions(*body, importing::Limits{});
  if (!rules) return failure_answer(rules.error());
  const auto language =
      templates::language_from_name(query_value(request, "language")).value_or(templates::Language::nl);
  auto redacted = redact_tender(service, actor_of(request), tender, *rules, language);
  if (!redacted) return failure_answer(redacted.error());
  const auto format = query_value(request, "format");
  if (format == "json") return download(std::move(redacted->json), "application/json", "openbaar.json");
  if (format == "html")
    return download(std::move(redacted->html), "text/html; charset=utf-8", "openbaar.html");
  return download(redacted_zip(*redacted), "application/zip",
                  redacted_file_name((*definition)->tender.reference));
}

}  // namespace

void add_archive_routes(Router& router, Service& service) {
  router.add({Method::get, api_pattern("/tenders/{tender}/archives/{archive}"), "api.archives.get",
              with_tender(service, get_archive)});
  router.add({Method::post, api_pattern("/tenders/{tender}/redactions"), "api.redactions.create",
              with_tender(service, post_redaction)});
}

}  // namespace server

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

}  // namespace

void add_archive_routes(Router& router, Service& service) {
  router.add({Method::get, api_pattern("/tenders/{tender}/archives/{archive}"), "api.archives.get",
              with_tender(service, get_archive)});
}

}  // namespace server

#include "server/app/make_documents.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/document_order.hpp"

namespace server {
namespace {

Response list_documents(Service& service, const Request& request, TenderId tender) {
  if (const auto definition = load_definition(service, tender); !definition)
    return failure_answer(definition.error());
  std::vector<std::string> items;
  for (const auto name : document_names) {
    templates::JsonWriter json;
    json.open_object()
        .member("id", name)
        .member("href", api_path({"tenders", std::to_string(tender), "documents", std::string(name)}));
    items.push_back(json.close_object().take());
  }
  return whole_list_answer(request, "documents", items);
}

Response get_document(Service& service, const Request& request, TenderId tender) {
  auto order = document_order(request);
  if (!order) return order.error();
  order->name = request.parameter("document");
  auto document = make_document(service, tender, *order);
  if (!document) return failure_answer(document.error());
  return download(std::move(document->content), document->content_type, document->file_name);
}

}  // namespace

void add_document_routes(Router& router, Service& service) {
  const auto list = api_pattern("/tenders/{tender}/documents");
  router.add({Method::get, list, "api.documents.list", with_tender(service, list_documents)});
  router.add({Method::get, list + "/{document}", "api.documents.get", with_tender(service, get_document)});
}

}  // namespace server

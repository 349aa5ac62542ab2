#include "criteria/names.hpp"
#include "import/limits.hpp"
#include "server/app/edit_tender.hpp"
#include "server/app/import_tender.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/media_type.hpp"
#include "server/http/tender_answers.hpp"
#include "server/storage/tender_store.hpp"

#include <algorithm>

namespace server {
namespace {

std::string summary_json(const StoredTender& tender) {
  const auto& summary = tender.summary;
  templates::JsonWriter json;
  json.open_object()
      .member("id", std::to_string(tender.id))
      .member("reference", summary.reference)
      .member("title", summary.title);
  if (!summary.buyer.empty()) json.member("buyer", summary.buyer);
  if (!summary.segment.empty()) json.member("segment", summary.segment);
  json.key("lotCount").number(summary.lots);
  json.key("bidCount").number(tender.bids);
  json.key("revision").number(tender.revision);
  json.key("fictitious").boolean(summary.fictitious);
  write_times(json, tender);
  return json.close_object().take();
}

Response list_tenders(Service& service, const Request& request) {
  const auto page = page_of(request);
  if (!page) return page.error();
  const TenderFilter filter{std::string(query_value(request, "search")),
                            std::string(query_value(request, "segment")), reader_of(request)};
  const auto listed =
      service.database.read([&](Unit& unit) { return TenderStore(unit).list(filter, *page); });
  return list_answer(request, "tenders", texts_of(listed.rows, summary_json), *page, listed.total);
}

Response get_tender(Service& service, const Request& request, TenderId id) {
  const auto tender = find_tender(service, id);
  if (!tender) return failure_answer(tender.error());
  return conditional_answer(request, tender_json(*tender), tender->version);
}

// A whole dossier: JSON, or an archive in XML.
Response post_tender(Service& service, const Request& request) {
  const auto type = media_type(request);
  if (type != "application/json" && type != "application/xml" && type != "text/xml")
    return problem(415, "http.mediaType", "Unsupported Media Type",
                   "Send application/json or application/xml.");
  const auto id = import_tender(service, actor_of(request), request.body);
  if (!id) return failure_answer(id.error());
  const auto tender = find_tender(service, *id);
  if (!tender) return failure_answer(tender.error());
  return created_answer(api_path({"tenders", std::to_string(*id)}), tender_json(*tender));
}

Response put_tender(Service& service, const Request& request, TenderId id) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto edited = edit_tender(service, actor_of(request), id, {*body, *version});
  if (!edited) return failure_answer(edited.error());
  return changed_tender_answer(service, id);
}

// Takes back the last edit of a draft.
Response post_undo(Service& service, const Request& request, TenderId id) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto definition = load_definition(service, id);
  if (!definition) return failure_answer(definition.error());
  const auto undone = undo_edit(service, actor_of(request), id, version->value_or((*definition)->version));
  return undone ? changed_tender_answer(service, id) : failure_answer(undone.error());
}

std::string criterion_json(const criteria::Lot& lot, const criteria::PlacedCriterion& placed) {
  const auto& criterion = *placed.criterion;
  templates::JsonWriter json;
  json.open_object()
      .member("lot", lot.id)
      .member("id", criterion.id)
      .member("kind", criteria::name(criterion.kind))
      .member("title", criterion.title)
      .member("place", placed.place);
  json.key("depth").number(placed.depth);
  if (criterion.weight) json.member("weight", criterion.weight->text());
  if (criterion.value) json.member("value", criterion.value->text());
  if (criterion.answer) json.member("answer", criteria::name(*criterion.answer));
  if (criterion.scoring) json.member("rule", criteria::name(*criterion.scoring));
  return json.close_object().take();
}

// Every criterion of every lot in the order of the document, parents before their children.
Response list_criteria(Service& service, const Request& request, TenderId id) {
  const auto definition = load_definition(service, id);
  if (!definition) return failure_answer(definition.error());
  std::vector<std::string> items;
  const auto& lots = (*definition)->tender.lots;
  for (std::size_t at = 0; at < lots.size(); ++at)
    for (const auto& placed : criteria::all_criteria(lots[at].criteria, "lots[" + std::to_string(at) + "]"))
      items.push_back(criterion_json(lots[at], placed));
  return whole_list_answer(request, "criteria", items);
}

}  // namespace

void add_tender_routes(Router& router, Service& service) {
  const auto list = api_pattern("/tenders");
  const auto one = list + "/{tender}";
  const auto file_limit = importing::Limits{}.file_bytes;
  router.add({Method::get, list, "api.tenders.list", with(service, list_tenders)});
  router.add({Method::post, list, "api.tenders.create", with(service, post_tender), file_limit});
  router.add({Method::get, one, "api.tenders.get", with_tender(service, get_tender)});
  router.add({Method::put, one, "api.tenders.replace", with_tender(service, put_tender), file_limit});
  router.add({Method::post, one + "/draft-undos", "api.draftUndos.create", with_tender(service, post_undo)});
  router.add({Method::get, one + "/criteria", "api.criteria.list", with_tender(service, list_criteria)});
}

}  // namespace server

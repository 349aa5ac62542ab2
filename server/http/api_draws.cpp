#include "server/app/record_draw.hpp"
#include "server/app/stage_gate.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/storage/draw_store.hpp"

namespace server {
namespace {

// The draw as in a dossier, and what the service knows beside it.
std::string draw_json(const StoredDraw& draw) {
  templates::JsonWriter json;
  json.open_object().member("id", std::to_string(draw.id)).member("createdAt", draw.created_at);
  return joined_json(json, draw.document.text);
}

Result<StoredDraw> find_draw(Service& service, TenderId tender, DrawId id) {
  auto draw = service.database.read([&](Unit& unit) { return DrawStore(unit).find(tender, id); });
  if (!draw) return failed(NotFound{"draw", std::to_string(id)});
  return std::move(*draw);
}

Response list_draws(Service& service, const Request& request, TenderId tender) {
  const auto page = page_of(request);
  if (!page) return page.error();
  if (auto gate = may_read(service, tender, criteria::ReadKind::prices); !gate)
    return failure_answer(gate.error());
  const auto listed =
      read_listed(service, tender, [&](Unit& unit) { return DrawStore(unit).list(tender, *page); });
  if (!listed) return failure_answer(listed.error());
  return list_answer(request, "draws", texts_of(listed->rows, draw_json), *page, listed->total);
}

Response get_draw(Service& service, const Request& request, TenderId tender) {
  const auto id = id_of(request, "draw");
  if (!id) return id.error();
  if (auto gate = may_read(service, tender, criteria::ReadKind::prices); !gate)
    return failure_answer(gate.error());
  const auto draw = find_draw(service, tender, *id);
  return draw ? json(draw_json(*draw)) : failure_answer(draw.error());
}

Response post_draw(Service& service, const Request& request, TenderId tender) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto id = record_draw(service, actor_of(request), tender, *body);
  if (!id) return failure_answer(id.error());
  const auto draw = find_draw(service, tender, *id);
  if (!draw) return failure_answer(draw.error());
  return created_answer(api_path({"tenders", std::to_string(tender), "draws", std::to_string(*id)}),
                        draw_json(*draw));
}

}  // namespace

void add_draw_routes(Router& router, Service& service) {
  const auto list = api_pattern("/tenders/{tender}/draws");
  router.add({Method::get, list, "api.draws.list", with_tender(service, list_draws)});
  router.add({Method::post, list, "api.draws.create", with_tender(service, post_draw)});
  router.add({Method::get, list + "/{draw}", "api.draws.get", with_tender(service, get_draw)});
}

}  // namespace server

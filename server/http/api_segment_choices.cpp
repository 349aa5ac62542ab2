#include "import/json_reader.hpp"
#include "server/app/segment_choices.hpp"
#include "server/app/segment_register.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/choice_query.hpp"
#include "server/storage/party_store.hpp"
#include "templates/segment_choice_json.hpp"

namespace server {
namespace {

std::string choice_json(const StoredChoice& stored) {
  const auto document = importing::read_json(stored.document.text, importing::Limits{}).value();
  templates::JsonWriter json;
  json.open_object()
      .member("id", std::to_string(stored.id))
      .member("sha256", stored.document.sha256)
      .member("createdAt", stored.created_at)
      .key("choice")
      .tree(document.root())
      .close_object();
  return json.take();
}

Response get_ranking(Service& service, const Request& request) {
  std::vector<criteria::Segment> segments;
  std::size_t parties = 0;
  service.database.read([&](Unit& unit) {
    segments = registered_segments(unit);
    parties = PartyStore(unit).names().size();
  });
  const auto asked = asked_choice(request.query, usual_question(service, segments));
  if (!asked.findings.empty()) return failure_answer(asked.findings);
  const auto ranking = evaluator::rank_segments(asked.question, segments).value();
  return json(templates::segment_ranking_json(asked.question, ranking, segments, parties));
}

Response list_choices(Service& service, const Request& request) {
  const auto page = page_of(request);
  if (!page) return page.error();
  const auto listed = service.database.read([&](Unit& unit) { return ChoiceStore(unit).list(*page); });
  return list_answer(request, "segmentChoices", texts_of(listed.rows, choice_json), *page, listed.total);
}

Response get_choice(Service& service, const Request& request) {
  const auto id = id_of(request, "choice");
  if (!id) return id.error();
  const auto stored = service.database.read([&](Unit& unit) { return ChoiceStore(unit).find(*id); });
  return stored ? json(choice_json(*stored)) : failure_answer(NotFound{"choice", std::to_string(*id)});
}

Response post_choice(Service& service, const Request& request) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto stored = record_choice(service, actor_of(request), *body);
  if (!stored) return failure_answer(stored.error());
  return created_answer(api_path({"segment-choices", std::to_string(stored->id)}), choice_json(*stored));
}

}  // namespace

void add_segment_choice_routes(Router& router, Service& service) {
  const auto list = api_pattern("/segment-choices");
  router.add({Method::get, list, "api.segmentChoices.list", with(service, list_choices)});
  router.add({Method::post, list, "api.segmentChoices.create", with(service, post_choice)});
  router.add({Method::get, list + "/{choice}", "api.segmentChoices.get", with(service, get_choice)});
  router.add(
      {Method::get, api_pattern("/segment-rankings"), "api.segmentRanking.get", with(service, get_ranking)});
}

}  // namespace server

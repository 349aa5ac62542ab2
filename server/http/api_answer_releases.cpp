// What of the answers to a market consultation is public.
#include "server/app/release_answers.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/read_body.hpp"

namespace server {
namespace {

std::string text_json(const ReleasableText& text) {
  templates::JsonWriter json;
  json.open_object().member("respondent", text.respondent).key("version").number(text.version);
  json.member("question", text.question).member("text", text.text);
  json.key("namesRespondent").boolean(text.names_respondent);
  json.member("decision", text.release ? criteria::name(text.release->decision) : "none");
  if (text.release && text.release->decision == ReleaseDecision::edit)
    json.member("editedText", text.release->text)
        .key("editedNamesRespondent")
        .boolean(text.edited_names_respondent);
  return json.close_object().take();
}

void read_release(importing::ObjectReader& object, AnswerRelease& release) {
  object.required("respondent", release.respondent);
  int version = 1;
  object.required("version", version);
  release.version = version;
  object.required("question", release.question);
  object.required("decision", release.decision);
  object.optional_filled("text", release.text);
}

Response list_releases(Service& service, const Request& request) {
  const auto held = find_consultation(service, request.parameter("consultation"));
  if (!held) return failure_answer(held.error());
  return whole_list_answer(request, "texts",
                           texts_of(releasable_texts(service, held->consultation), text_json));
}

Response post_release(Service& service, const Request& request) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto release = read_body<AnswerRelease>(*body, read_release);
  if (!release) return failure_answer(release.error());
  const auto& id = request.parameter("consultation");
  const auto stored = release_answer(service, actor_of(request), id, *release);
  if (!stored) return failure_answer(stored.error());
  return created_answer(api_path({"consultations", id, "responses", "releases"}), text_json(*stored));
}

}  // namespace

void add_answer_release_routes(Router& router, Service& service) {
  const auto releases = api_pattern("/consultations/{consultation}/responses/releases");
  router.add({Method::get, releases, "api.answerReleases.list", with(service, list_releases)});
  router.add({Method::post, releases, "api.answerReleases.create", with(service, post_release)});
}

}  // namespace server

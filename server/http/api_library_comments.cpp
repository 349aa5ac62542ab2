#include "import/dossier_parts.hpp"
#include "import/json_reader.hpp"
#include "server/app/library_comments.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/read_body.hpp"

namespace server {
namespace {

std::string comment_json(const StoredComment& stored) {
  const auto& comment = stored.comment;
  templates::JsonWriter json;
  json.open_object()
      .member("id", std::to_string(stored.id))
      .member("party", comment.party)
      .member("author", comment.author);
  if (!comment.rating.empty()) json.member("rating", comment.rating);
  if (!comment.tender.empty()) json.member("tender", comment.tender);
  json.member("text", comment.text).member("createdAt", stored.created_at).close_object();
  return json.take();
}

void read_comment(importing::ObjectReader& object, LibraryComment& comment) {
  std::optional<std::string> rating, tender;
  object.required("party", comment.party);
  object.optional_filled("author", comment.author);
  object.optional("rating", rating);
  object.optional("tender", tender);
  object.required("text", comment.text);
  comment.rating = rating.value_or("");
  comment.tender = tender.value_or("");
}

Response get_comments(Service& service, const Request& request) {
  const auto comments = list_comments(service, request.parameter("criterion"));
  if (!comments) return failure_answer(comments.error());
  return whole_list_answer(request, "comments", texts_of(*comments, comment_json));
}

Response post_comment(Service& service, const Request& request) {
  const auto body = json_body(request);
  if (!body) return body.error();
  auto comment = read_body<LibraryComment>(*body, read_comment);
  if (!comment) return failure_answer(comment.error());
  comment->criterion = request.parameter("criterion");
  const auto stored = add_comment(service, actor_of(request), *comment);
  if (!stored) return failure_answer(stored.error());
  return created_answer(api_path({"library-criteria", comment->criterion, "comments"}),
                        comment_json(*stored));
}

Response post_withdrawal(Service& service, const Request& request) {
  const auto id = id_of(request, "comment");
  if (!id) return id.error();
  const auto done = withdraw_comment(service, actor_of(request), request.parameter("criterion"), *id);
  return done ? no_content() : failure_answer(done.error());
}

}  // namespace

void add_library_comment_routes(Router& router, Service& service) {
  const auto list = api_pattern("/library-criteria/{criterion}/comments");
  router.add({Method::get, list, "api.libraryComments.list", with(service, get_comments)});
  router.add({Method::post, list, "api.libraryComments.create", with(service, post_comment)});
  router.add({Method::post, list + "/{comment}/withdrawals", "api.libraryComments.withdraw",
              with(service, post_withdrawal)});
}

}  // namespace server

#include "import/limits.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/library_query.hpp"
#include "templates/library_json.hpp"

namespace server {
namespace {

std::string entry_json(const LibraryEntry& entry) {
  criteria::DataTree tree;
  templates::write(templates::Slot{tree, {}}, *entry.criterion);
  templates::JsonWriter json;
  json.open_object()
      .member("id", entry.criterion->id)
      .key("version")
      .number(entry.version)
      .member("sha256", entry.sha256)
      .member("createdAt", entry.created_at)
      .key("criterion")
      .tree(tree.root())
      .close_object();
  return json.take();
}

Response list_criteria(Service& service, const Request& request) {
  const auto filter = library_filter(request);
  if (!filter) return filter.error();
  return whole_list_answer(request, "libraryCriteria", texts_of(list_library(service, *filter), entry_json));
}

Response get_criterion(Service& service, const Request& request) {
  const auto entry = find_library_criterion(service, request.parameter("criterion"));
  if (!entry) return failure_answer(entry.error());
  return conditional_answer(request, entry_json(*entry), entry->version);
}

Response list_versions(Service& service, const Request& request) {
  const auto versions = library_versions(service, request.parameter("criterion"));
  if (!versions) return failure_answer(versions.error());
  return whole_list_answer(request, "versions", texts_of(*versions, entry_json));
}

Response post_criterion(Service& service, const Request& request) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto stored = create_library_criterion(service, actor_of(request), *body);
  if (!stored) return failure_answer(stored.error());
  return created_answer(api_path({"library-criteria", stored->criterion->id}), entry_json(*stored));
}

Response put_criterion(Service& service, const Request& request) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto stored = replace_library_criterion(service, actor_of(request), request.parameter("criterion"),
                                                {*body, *version});
  return stored ? versioned_answer(entry_json(*stored), stored->version) : failure_answer(stored.error());
}

Response export_library(Service& service, const Request& request) {
  const auto filter = library_filter(request);
  if (!filter) return filter.error();
  return json(templates::library_json(library_of(list_library(service, *filter))));
}

void write_ids(templates::JsonWriter& json, std::string_view name, const std::vector<std::string>& ids) {
  json.key(name).open_array();
  for (const std::string& id : ids) json.text(id);
  json.close_array();
}

Response post_library(Service& service, const Request& request) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto receipt = import_library(service, actor_of(request), *body);
  if (!receipt) return failure_answer(receipt.error());
  templates::JsonWriter members;
  members.open_object();
  write_ids(members, "created", receipt->created);
  write_ids(members, "replaced", receipt->replaced);
  members.key("unchanged").number(static_cast<std::int64_t>(receipt->unchanged)).close_object();
  return json(members.take());
}

}  // namespace

void add_library_routes(Router& router, Service& service) {
  constexpr std::size_t criterion_limit = std::size_t{256} << 10;
  const auto file_limit = importing::Limits{}.file_bytes;
  const auto list = api_pattern("/library-criteria");
  const auto one = list + "/{criterion}";
  router.add({Method::get, list, "api.library.list", with(service, list_criteria)});
  router.add({Method::post, list, "api.library.create", with(service, post_criterion), criterion_limit});
  router.add({Method::get, list + "/content", "api.library.export", with(service, export_library)});
  router.add({Method::post, api_pattern("/library-imports"), "api.library.import",
              with(service, post_library), file_limit});
  router.add({Method::get, one, "api.library.get", with(service, get_criterion)});
  router.add({Method::put, one, "api.library.replace", with(service, put_criterion), criterion_limit});
  router.add({Method::get, one + "/versions", "api.library.versions", with(service, list_versions)});
}

}  // namespace server

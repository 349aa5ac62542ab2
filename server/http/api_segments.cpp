#include "criteria/data_tree.hpp"
#include "import/dossier_parts.hpp"
#include "import/json_reader.hpp"
#include "server/app/edit_segments.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/storage/segment_store.hpp"

namespace server {
namespace {

std::string segment_json(const StoredSegment& stored) {
  const auto& segment = stored.segment;
  templates::JsonWriter json;
  json.open_object().member("id", segment.id).member("title", segment.title);
  if (!segment.sector.empty()) json.member("sector", segment.sector);
  if (!segment.description.empty()) json.member("description", segment.description);
  json.key("cpvCodes").open_array();
  for (const auto& code : segment.cpv_codes) json.text(code);
  json.close_array()
      .key("version")
      .number(stored.version)
      .member("createdAt", stored.created_at)
      .member("updatedAt", stored.updated_at);
  return json.close_object().take();
}

// Members that only the service writes are passed over.
criteria::Checked<Segment> read_segment(std::string_view body) {
  const importing::Limits limits;
  const auto tree = importing::read_json(body, limits);
  if (!tree) return tl::make_unexpected(tree.error());
  importing::FindingLog log(limits.findings);
  importing::Reading reading{log};
  Segment segment;
  importing::ObjectReader object(importing::Field{tree->root(), importing::Place{}, reading});
  object.required_id("id", segment.id);
  object.required("title", segment.title);
  std::optional<std::string> sector, description;
  object.optional("sector", sector);
  object.optional("description", description);
  segment.sector = sector.value_or("");
  segment.description = description.value_or("");
  if (const auto codes = object.member("cpvCodes")) importing::read_ids(*codes, segment.cpv_codes);
  for (const char* ours : {"version", "createdAt", "updatedAt"}) object.member(ours);
  object.finish();
  if (log.has_errors()) return tl::make_unexpected(log.take());
  return segment;
}

Asked<Segment> sent_segment(const Request& request) {
  const auto body = json_body(request);
  if (!body) return tl::make_unexpected(body.error());
  auto segment = read_segment(*body);
  if (!segment) return tl::make_unexpected(failure_answer(std::move(segment.error())));
  return std::move(*segment);
}

Result<StoredSegment> find_segment(Service& service, const std::string& id) {
  auto stored = service.database.read([&](Unit& unit) { return SegmentStore(unit).find(id); });
  if (!stored) return failed(NotFound{"segment", id});
  return std::move(*stored);
}

Response list_segments(Service& service, const Request& request) {
  const auto page = page_of(request);
  if (!page) return page.error();
  const auto listed = service.database.read([&](Unit& unit) { return SegmentStore(unit).list(*page); });
  return list_answer(request, "segments", texts_of(listed.rows, segment_json), *page, listed.total);
}

Response get_segment(Service& service, const Request& request) {
  const auto stored = find_segment(service, request.parameter("segment"));
  if (!stored) return failure_answer(stored.error());
  return conditional_answer(request, segment_json(*stored), stored->version);
}

Response post_segment(Service& service, const Request& request) {
  const auto segment = sent_segment(request);
  if (!segment) return segment.error();
  if (const auto created = create_segment(service, actor_of(request), *segment); !created)
    return failure_answer(created.error());
  return created_answer(api_path({"segments", segment->id}),
                        segment_json(*find_segment(service, segment->id)));
}

Response put_segment(Service& service, const Request& request) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto segment = sent_segment(request);
  if (!segment) return segment.error();
  if (segment->id != request.parameter("segment"))
    return failure_answer(Findings{criteria::error("segment.idDiffers", "id", {{"id", segment->id}})});
  if (const auto edited = edit_segment(service, actor_of(request), *segment, *version); !edited)
    return failure_answer(edited.error());
  const auto stored = find_segment(service, segment->id);
  return stored ? versioned_answer(segment_json(*stored), stored->version) : failure_answer(stored.error());
}

Response delete_segment(Service& service, const Request& request) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto removed = remove_segment(service, actor_of(request), request.parameter("segment"), *version);
  return removed ? no_content() : failure_answer(removed.error());
}

}  // namespace

void add_segment_routes(Router& router, Service& service) {
  const auto list = api_pattern("/segments");
  const auto one = list + "/{segment}";
  router.add({Method::get, list, "api.segments.list", with(service, list_segments)});
  router.add({Method::post, list, "api.segments.create", with(service, post_segment)});
  router.add({Method::get, one, "api.segments.get", with(service, get_segment)});
  router.add({Method::put, one, "api.segments.replace", with(service, put_segment)});
  router.add({Method::remove, one, "api.segments.remove", with(service, delete_segment)});
}

}  // namespace server

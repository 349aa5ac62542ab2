#include "import/segment_json.hpp"
#include "server/app/edit_segments.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/storage/segment_store.hpp"
#include "templates/segment_json.hpp"

namespace server {
namespace {

std::string segment_json(const StoredSegment& stored) {
  const auto& segment = stored.segment;
  criteria::DataTree tree;
  {
    templates::ObjectWriter object(templates::Slot{tree, {}});
    templates::write_facts(object, segment);
    tree.add_number(stored.version, "version");
    object.member("createdAt", stored.created_at);
    object.member("updatedAt", stored.updated_at);
  }
  return templates::compact_json(tree.root());
}

Asked<Segment> sent_segment(const Request& request) {
  const auto body = json_body(request);
  if (!body) return tl::make_unexpected(body.error());
  auto segment = importing::read_segment(*body, importing::Limits{});
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

#include "import/limits.hpp"
#include "server/app/receive_upload.hpp"
#include "server/app/stage_gate.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/api_vault.hpp"
#include "server/http/received_file.hpp"
#include "server/storage/upload_store.hpp"

namespace server {
namespace {

// What a file holds. That of a bid form may hold prices.
criteria::ReadKind content_kind(std::string_view kind) {
  return kind == upload_kind::grades ? criteria::ReadKind::individual_grades : criteria::ReadKind::prices;
}

// A sender may have written anything into the name of a file, and its hash lets a price be guessed.
StoredUpload readable(const std::optional<ProcessState>& state, StoredUpload stored) {
  if (may_read(state, content_kind(stored.upload.kind))) return stored;
  stored.upload.name.clear();
  stored.sha256.clear();
  return stored;
}

void write_upload(templates::JsonWriter& json, const StoredUpload& stored) {
  const auto& upload = stored.upload;
  json.member("id", std::to_string(stored.id))
      .member("kind", upload.kind)
      .member("name", upload.name)
      .member("mediaType", upload.media_type)
      .key("size")
      .number(stored.size);
  if (!stored.sha256.empty()) json.member("sha256", stored.sha256);
  json.member("receivedAt", stored.received_at);
}

std::string upload_json(const StoredUpload& stored) {
  templates::JsonWriter json;
  write_upload(json.open_object(), stored);
  return json.close_object().take();
}

std::string receipt_json(const StoredUpload& stored, const ReceivedUpload& received) {
  templates::JsonWriter json;
  write_upload(json.open_object(), stored);
  json.key("bids").open_array();
  for (const auto& bid : received.bids) json.text(bid);
  json.close_array().key("gradeCount").number(static_cast<std::int64_t>(received.grades));
  write_findings(json, received.notes);
  return json.close_object().take();
}

Result<StoredUpload> find_upload(Service& service, TenderId tender, UploadId id) {
  auto upload = service.database.read([&](Unit& unit) { return UploadStore(unit).find(tender, id); });
  if (!upload) return failed(NotFound{"upload", std::to_string(id)});
  return std::move(*upload);
}

Response list_uploads(Service& service, const Request& request, TenderId tender) {
  const auto page = page_of(request);
  if (!page) return page.error();
  const auto listed =
      read_listed(service, tender, [&](Unit& unit) { return UploadStore(unit).list(tender, *page); });
  if (!listed) return failure_answer(listed.error());
  const auto state = process_state(service, tender);
  std::vector<std::string> texts;
  for (const auto& upload : listed->rows) texts.push_back(upload_json(readable(state, upload)));
  return list_answer(request, "uploads", texts, *page, listed->total);
}

Response post_upload(Service& service, const Request& request, TenderId tender) {
  const auto file = received_file(request);
  if (!file) return file.error();
  const bool is_bid = file->kind == upload_kind::bid || file->kind == upload_kind::prices;
  if (is_bid && is_sealed(service, tender))
    return receipt_answer(tender,
                          seal_upload(service, actor_of(request), tender, *file, replaced_bid(request)));
  const auto received = receive_upload(service, actor_of(request), tender, *file, asks_to_replace(request));
  if (!received) return failure_answer(received.error());
  if (received->late_bid) {
    const auto id = std::to_string(*received->late_bid);
    templates::JsonWriter json;
    json.open_object().member("id", id).key("late").boolean(true);
    return created_answer(api_path({"tenders", std::to_string(tender), "late-bids", id}),
                          json.close_object().take());
  }
  const auto stored = find_upload(service, tender, received->id);
  if (!stored) return failure_answer(stored.error());
  return created_answer(
      api_path({"tenders", std::to_string(tender), "uploads", std::to_string(received->id)}),
      receipt_json(*stored, *received));
}

Response get_upload(Service& service, const Request& request, TenderId tender) {
  const auto id = id_of(request, "upload");
  if (!id) return id.error();
  const auto stored = find_upload(service, tender, *id);
  return stored ? json(upload_json(readable(process_state(service, tender), *stored)))
                : failure_answer(stored.error());
}

// The bytes as they were received. The type is that of a file to save, whatever the sender called it.
Response get_content(Service& service, const Request& request, TenderId tender) {
  const auto id = id_of(request, "upload");
  if (!id) return id.error();
  const auto stored = find_upload(service, tender, *id);
  if (!stored) return failure_answer(stored.error());
  if (auto gate = may_read(service, tender, content_kind(stored->upload.kind)); !gate)
    return failure_answer(gate.error());
  if (stored->upload.content.empty()) return failure_answer(NotFound{"upload", std::to_string(*id)});
  const auto& name = stored->upload.name;
  return download(stored->upload.content, "application/octet-stream",
                  name.empty() ? "upload-" + std::to_string(stored->id) : name);
}

}  // namespace

void add_upload_routes(Router& router, Service& service) {
  const auto list = api_pattern("/tenders/{tender}/uploads");
  const auto one = list + "/{upload}";
  // The form around a file takes some more.
  const auto limit = importing::Limits{}.file_bytes + default_body_limit;
  router.add({Method::get, list, "api.uploads.list", with_tender(service, list_uploads)});
  router.add({Method::post, list, "api.uploads.create", with_tender(service, post_upload), limit});
  router.add({Method::get, one, "api.uploads.get", with_tender(service, get_upload)});
  router.add({Method::get, one + "/content", "api.uploads.content", with_tender(service, get_content)});
}

}  // namespace server

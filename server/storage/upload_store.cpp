#include "server/storage/upload_store.hpp"

#include "server/storage/sha256.hpp"

namespace server {
namespace {

// Leaves the content out.
std::vector<StoredUpload> select_uploads(Unit& unit, std::string_view condition,
                                         const Parameters& parameters) {
  std::vector<StoredUpload> uploads;
  for (auto& row : unit.select<std::int64_t, std::string, std::string, std::string, std::int64_t, std::string,
                               std::string>(
           std::string("SELECT id, kind, name, media_type, size, sha256, received_at FROM uploads ") +
               std::string(condition),
           parameters)) {
    auto& stored = uploads.emplace_back();
    std::tie(stored.id, stored.upload.kind, stored.upload.name, stored.upload.media_type, stored.size,
             stored.sha256, stored.received_at) = std::move(row);
  }
  return uploads;
}

}  // namespace

std::optional<StoredUpload> UploadStore::find(TenderId tender, UploadId id) {
  auto found = select_uploads(unit_, "WHERE tender = $1 AND id = $2", {tender, id});
  if (found.empty()) return std::nullopt;
  auto content = unit_.find<Bytes>("SELECT content FROM uploads WHERE id = $1", {id});
  found.front().upload.content = std::move(std::get<0>(*content).content);
  return std::move(found.front());
}

Listed<StoredUpload> UploadStore::list(TenderId tender, const Page& page) {
  Listed<StoredUpload> listed;
  listed.total = unit_.number("SELECT COUNT(*) FROM uploads WHERE tender = $1", {tender});
  listed.rows = select_uploads(unit_, "WHERE tender = $1 ORDER BY id DESC LIMIT $2 OFFSET $3",
                               {tender, page.size, page.offset()});
  return listed;
}

UploadId UploadStore::insert(TenderId tender, const Upload& upload, std::string_view now) {
  return unit_.number(
      "INSERT INTO uploads (tender, kind, name, media_type, size, sha256, content, received_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id",
      {tender, upload.kind, upload.name, upload.media_type, upload.content.size(), sha256_hex(upload.content),
       Bytes{upload.content}, now});
}

}  // namespace server

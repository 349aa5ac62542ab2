#include "server/storage/upload_store.hpp"

#include "server/storage/sha256.hpp"

#include <fmt/format.h>

namespace server {
namespace {

// Leaves the content out.
std::vector<StoredUpload> select_uploads(Unit& unit, std::string_view condition,
                                         const Parameters& parameters) {
  return unit.select<StoredUpload>(
      fmt::format("SELECT id, kind, name, media_type, size, sha256, received_at FROM uploads {}", condition),
      parameters, [](StoredUpload& stored) {
        auto& upload = stored.upload;
        return std::tie(stored.id, upload.kind, upload.name, upload.media_type, stored.size, stored.sha256,
                        stored.received_at);
      });
}

}  // namespace

std::optional<StoredUpload> UploadStore::find(TenderId tender, UploadId id) {
  auto found = first(select_uploads(unit_, "WHERE tender = $1 AND id = $2", {tender, id}));
  if (found)
    found->upload.content =
        unit_.column<Bytes>("SELECT content FROM uploads WHERE id = $1", {id}).at(0).content;
  return found;
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

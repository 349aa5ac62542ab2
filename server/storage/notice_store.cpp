#include "server/storage/notice_store.hpp"

namespace server {
namespace {

std::optional<StoredNoticeFile> first_file(Unit& unit, const std::string& rest,
                                           const Parameters& parameters) {
  return first(unit.select<StoredNoticeFile>(
      "SELECT version, document, sha256, created_at FROM notice_files WHERE tender = $1 AND consultation = "
      "$2 " +
          rest,
      parameters, [](StoredNoticeFile& stored) {
        return std::tie(stored.version, stored.document.text, stored.document.sha256, stored.created_at);
      }));
}

}  // namespace

std::optional<StoredNoticeFile> NoticeStore::file(const NoticeSubject& subject) {
  return first_file(unit_, "ORDER BY version DESC LIMIT 1", {subject.tender, subject.consultation});
}

std::optional<StoredNoticeFile> NoticeStore::file(const NoticeSubject& subject, std::int64_t version) {
  return first_file(unit_, "AND version = $3", {subject.tender, subject.consultation, version});
}

void NoticeStore::insert(const NoticeSubject& subject, const StoredNoticeFile& file) {
  unit_.execute(
      "INSERT INTO notice_files (tender, consultation, version, document, sha256, created_at) "
      "VALUES ($1, $2, $3, $4, $5, $6)",
      {subject.tender, subject.consultation, file.version, file.document.text, file.document.sha256,
       file.created_at});
}

}  // namespace server

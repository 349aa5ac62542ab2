#include "server/storage/notice_store.hpp"

namespace server {

std::optional<StoredNoticeFile> NoticeStore::file(const NoticeSubject& subject) {
  return first(unit_.select<StoredNoticeFile>(
      "SELECT version, document, sha256, created_at FROM notice_files WHERE tender = $1 AND consultation = "
      "$2 "
      "ORDER BY version DESC LIMIT 1",
      {subject.tender, subject.consultation}, [](StoredNoticeFile& stored) {
        return std::tie(stored.version, stored.document.text, stored.document.sha256, stored.created_at);
      }));
}

void NoticeStore::insert(const NoticeSubject& subject, const StoredNoticeFile& file) {
  unit_.execute(
      "INSERT INTO notice_files (tender, consultation, version, document, sha256, created_at) "
      "VALUES ($1, $2, $3, $4, $5, $6)",
      {subject.tender, subject.consultation, file.version, file.document.text, file.document.sha256,
       file.created_at});
}

}  // namespace server

// What notices tell beside the definition of a tender or a consultation; every version stays what it was.
#pragma once

#include "server/storage/document_history.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace server {

// What is announced: one of the two.
struct NoticeSubject {
  TenderId tender = 0;
  std::string consultation;
  bool operator==(const NoticeSubject&) const = default;
  bool is_tender() const { return consultation.empty(); }
};

struct StoredNoticeFile {
  std::int64_t version = 1;
  Document document;  // canonical JSON
  std::string created_at;
};

class NoticeStore {
 public:
  explicit NoticeStore(Unit& unit) : unit_(unit) {}

  std::optional<StoredNoticeFile> file(const NoticeSubject& subject);  // the newest version
  std::optional<StoredNoticeFile> file(const NoticeSubject& subject, std::int64_t version);
  void insert(const NoticeSubject& subject, const StoredNoticeFile& file);

 private:
  Unit& unit_;
};

}  // namespace server

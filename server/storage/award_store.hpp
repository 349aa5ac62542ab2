// What is recorded around awards, and the Word documents of letters; every version stays what it was.
#pragma once

#include "server/storage/document_history.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct StoredAwardFile {
  std::int64_t version = 1;
  Document document;  // canonical JSON
  std::string created_at;
};

struct StoredLetterTemplate {
  std::string party;
  std::int64_t version = 1;
  std::string name;  // of the file that was sent
  std::int64_t size = 0;
  std::string sha256;
  std::string created_at;
};

// A letter or a record as it went out with a step.
struct SentPaper {
  std::int64_t step = 0;
  std::int64_t position = 0;  // from 1 within the step
  std::string kind;           // "letter" or "record"
  std::string name;           // of the file
  std::string sha256;
  std::string content;
};

class AwardStore {
 public:
  explicit AwardStore(Unit& unit) : unit_(unit) {}

  std::optional<StoredAwardFile> file(TenderId tender);  // the newest version
  std::optional<StoredAwardFile> file(TenderId tender, std::int64_t version);
  void insert(TenderId tender, const StoredAwardFile& file);

  std::vector<StoredLetterTemplate> letter_templates(std::string_view party);  // newest first
  // The bytes of a version that is there.
  std::string letter_template_content(std::string_view party, std::int64_t version);
  void insert(const StoredLetterTemplate& form, std::string_view content);

  std::vector<SentPaper> sent_papers(TenderId tender);  // of the newest step with any, in order
  void insert(TenderId tender, const SentPaper& paper);

 private:
  Unit& unit_;
};

}  // namespace server

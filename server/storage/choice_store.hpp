// Choices of three segments. What was decided stays on record.
#pragma once

#include "server/storage/document_history.hpp"
#include "server/storage/page.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

using ChoiceId = std::int64_t;

struct StoredChoice {
  ChoiceId id = 0;
  std::string decided_on;  // 2026-11-25
  std::string decided_by;
  Document document;  // format wederwaarde-segment-choice/1
  std::string created_at;
};

class ChoiceStore {
 public:
  explicit ChoiceStore(Unit& unit) : unit_(unit) {}

  std::optional<StoredChoice> find(ChoiceId id);
  Listed<StoredChoice> list(const Page& page);                        // newest first
  ChoiceId insert(const StoredChoice& choice, std::string_view now);  // under a new id

 private:
  Unit& unit_;
};

}  // namespace server

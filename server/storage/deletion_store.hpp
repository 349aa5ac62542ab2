// Deletions of what need not be kept any more: proposals, decisions, and the files themselves.
#pragma once

#include "server/storage/document_history.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace server {

using DeletionId = std::int64_t;

struct DeletionProposal {
  DeletionId id = 0;
  TenderId tender = 0;
  std::string kind;
  std::string due;  // a day
  std::string person, reason, proposed_at;
  std::string outcome;  // "confirmed" or "declined"; empty: it waits
  std::string decided_by, remark, decided_at;
  std::int64_t deleted = 0;
};

struct KeptFile {
  std::int64_t id = 0;
  std::string sha256;  // of the content
};

class DeletionStore {
 public:
  explicit DeletionStore(Unit& unit) : unit_(unit) {}

  std::vector<DeletionProposal> list();  // newest first
  std::optional<DeletionProposal> find(DeletionId id);
  DeletionId insert(const DeletionProposal& proposal);
  void insert_decision(const DeletionProposal& proposal);

  // Files whose content is still there.
  std::vector<KeptFile> files(TenderId tender);
  // Its content and its name; the rest of the row stays.
  void delete_file(std::int64_t id);

 private:
  Unit& unit_;
};

}  // namespace server

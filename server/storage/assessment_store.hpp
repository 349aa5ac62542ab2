// Panels, declarations of interests, recusals, blind names, and what is known of grades beside the dossier.
// Rows are only ever added.
#pragma once

#include "server/storage/document_history.hpp"
#include "server/storage/grade_store.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace server {

struct StoredPanelDocument {
  std::int64_t version = 1;
  Document document;
  std::string created_at;
};

struct StoredDeclaration {
  std::int64_t id = 0;
  std::string person;
  Document document;
  std::string declared_at;
};

struct StoredRecusal {
  std::int64_t id = 0;
  std::string person, bid, reason, decided_by, decided_at;
};

struct StoredBlindNames {
  std::int64_t version = 1;
  Document document;
  std::string drawn_at;
};

// Of a version of a grade.
struct GradeGiver {
  GradeId grade = 0;
  std::int64_t version = 1;
  std::string person;
  GradeKey key = {};  // not stored again
};
struct ConsensusReason {
  GradeId grade = 0;
  std::int64_t version = 1;
  std::string reason, person, given_at;
  GradeKey key = {};  // likewise
};

class AssessmentStore {
 public:
  explicit AssessmentStore(Unit& unit) : unit_(unit) {}

  std::optional<StoredPanelDocument> panel(TenderId tender);  // the newest version
  void insert(TenderId tender, const StoredPanelDocument& panel);

  std::vector<StoredDeclaration> declarations(TenderId tender);  // in the order in which they were made
  std::int64_t insert(TenderId tender, const StoredDeclaration& declaration);
  std::vector<StoredRecusal> recusals(TenderId tender);  // likewise
  std::int64_t insert(TenderId tender, const StoredRecusal& recusal);

  std::optional<StoredBlindNames> blind_names(TenderId tender);  // the newest version
  void insert(TenderId tender, const StoredBlindNames& names);

  // Those of the versions that the grades have now.
  std::vector<GradeGiver> givers(TenderId tender);
  void insert(TenderId tender, const GradeGiver& giver);
  std::vector<ConsensusReason> reasons(TenderId tender);
  std::int64_t insert(TenderId tender, const ConsensusReason& reason);

 private:
  Unit& unit_;
};

}  // namespace server

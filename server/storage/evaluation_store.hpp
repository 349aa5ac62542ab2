// Evaluations as they were made, each with the dossier that it was made of. Never changed.
#pragma once

#include "server/storage/document_history.hpp"
#include "server/storage/page.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace server {

using EvaluationId = std::int64_t;

struct StoredEvaluation {
  EvaluationId id = 0;
  std::string dossier_sha256;
  std::string rule_set;
  Document document;  // the evaluation of the exchange contract; empty in lists
  std::string created_at;
};

class EvaluationStore {
 public:
  explicit EvaluationStore(Unit& unit) : unit_(unit) {}

  std::optional<StoredEvaluation> find(TenderId tender, EvaluationId id);
  Listed<StoredEvaluation> list(TenderId tender, const Page& page);  // newest first
  // The dossier of an evaluation; throws std::logic_error when there is none of that hash.
  std::string dossier(std::string_view sha256);
  // `dossier` is canonical JSON; the same one is kept once.
  EvaluationId insert(TenderId tender, const Document& dossier, std::string_view rule_set,
                      const Document& evaluation, std::string_view now);

 private:
  Unit& unit_;
};

}  // namespace server

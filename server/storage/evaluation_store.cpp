#include "server/storage/evaluation_store.hpp"

#include <stdexcept>

#include <fmt/format.h>

namespace server {
namespace {

// `document` is a column or an expression in its place.
std::vector<StoredEvaluation> select_evaluations(Unit& unit, std::string_view document,
                                                 std::string_view condition, const Parameters& parameters) {
  return unit.select<StoredEvaluation>(
      fmt::format("SELECT id, dossier, rule_set, {}, sha256, created_at FROM evaluations {}", document,
                  condition),
      parameters, [](StoredEvaluation& evaluation) {
        return std::tie(evaluation.id, evaluation.dossier_sha256, evaluation.rule_set,
                        evaluation.document.text, evaluation.document.sha256, evaluation.created_at);
      });
}

}  // namespace

std::optional<StoredEvaluation> EvaluationStore::find(TenderId tender, EvaluationId id) {
  return first(select_evaluations(unit_, "document", "WHERE tender = $1 AND id = $2", {tender, id}));
}

Listed<StoredEvaluation> EvaluationStore::list(TenderId tender, const Page& page) {
  Listed<StoredEvaluation> listed;
  listed.total = unit_.number("SELECT COUNT(*) FROM evaluations WHERE tender = $1", {tender});
  listed.rows = select_evaluations(unit_, "''", "WHERE tender = $1 ORDER BY id DESC LIMIT $2 OFFSET $3",
                                   {tender, page.size, page.offset()});
  return listed;
}

std::string EvaluationStore::dossier(std::string_view sha256) {
  auto found =
      unit_.column<std::string>("SELECT document FROM evaluated_dossiers WHERE sha256 = $1", {sha256});
  if (found.empty()) throw std::logic_error("an evaluation without its dossier");
  return std::move(found.front());
}

EvaluationId EvaluationStore::insert(TenderId tender, const Document& dossier, std::string_view rule_set,
                                     const Document& evaluation, std::string_view now) {
  unit_.execute("INSERT INTO evaluated_dossiers (sha256, document) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                {dossier.sha256, dossier.text});
  return unit_.number(
      "INSERT INTO evaluations (tender, dossier, rule_set, document, sha256, created_at) "
      "VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
      {tender, dossier.sha256, rule_set, evaluation.text, evaluation.sha256, now});
}

}  // namespace server

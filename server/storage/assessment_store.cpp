#include "server/storage/assessment_store.hpp"

namespace server {

std::optional<StoredPanelDocument> AssessmentStore::panel(TenderId tender) {
  return first(unit_.select<StoredPanelDocument>(
      "SELECT version, document, sha256, created_at FROM panels WHERE tender = $1 ORDER BY version DESC "
      "LIMIT 1",
      {tender}, [](StoredPanelDocument& row) {
        return std::tie(row.version, row.document.text, row.document.sha256, row.created_at);
      }));
}

void AssessmentStore::insert(TenderId tender, const StoredPanelDocument& panel) {
  unit_.execute(
      "INSERT INTO panels (tender, version, document, sha256, created_at) VALUES ($1, $2, $3, $4, $5)",
      {tender, panel.version, panel.document.text, panel.document.sha256, panel.created_at});
}

std::vector<StoredDeclaration> AssessmentStore::declarations(TenderId tender) {
  return unit_.select<StoredDeclaration>(
      "SELECT position, person, document, sha256, declared_at FROM interest_declarations WHERE tender = $1 "
      "ORDER BY position",
      {tender}, [](StoredDeclaration& row) {
        return std::tie(row.id, row.person, row.document.text, row.document.sha256, row.declared_at);
      });
}

std::int64_t AssessmentStore::insert(TenderId tender, const StoredDeclaration& declaration) {
  return unit_.number(
      "INSERT INTO interest_declarations (tender, person, document, sha256, declared_at) "
      "VALUES ($1, $2, $3, $4, $5) RETURNING position",
      {tender, declaration.person, declaration.document.text, declaration.document.sha256,
       declaration.declared_at});
}

std::vector<StoredRecusal> AssessmentStore::recusals(TenderId tender) {
  return unit_.select<StoredRecusal>(
      "SELECT position, person, bid, reason, decided_by, decided_at FROM recusals WHERE tender = $1 "
      "ORDER BY position",
      {tender}, [](StoredRecusal& row) {
        return std::tie(row.id, row.person, row.bid, row.reason, row.decided_by, row.decided_at);
      });
}

std::int64_t AssessmentStore::insert(TenderId tender, const StoredRecusal& recusal) {
  return unit_.number(
      "INSERT INTO recusals (tender, person, bid, reason, decided_by, decided_at) "
      "VALUES ($1, $2, $3, $4, $5, $6) RETURNING position",
      {tender, recusal.person, recusal.bid, recusal.reason, recusal.decided_by, recusal.decided_at});
}

std::optional<StoredBlindNames> AssessmentStore::blind_names(TenderId tender) {
  return first(unit_.select<StoredBlindNames>(
      "SELECT version, document, sha256, drawn_at FROM blind_names WHERE tender = $1 "
      "ORDER BY version DESC LIMIT 1",
      {tender}, [](StoredBlindNames& row) {
        return std::tie(row.version, row.document.text, row.document.sha256, row.drawn_at);
      }));
}

void AssessmentStore::insert(TenderId tender, const StoredBlindNames& names) {
  unit_.execute(
      "INSERT INTO blind_names (tender, version, document, sha256, drawn_at) VALUES ($1, $2, $3, $4, $5)",
      {tender, names.version, names.document.text, names.document.sha256, names.drawn_at});
}

std::vector<GradeGiver> AssessmentStore::givers(TenderId tender) {
  return unit_.select<GradeGiver>(
      "SELECT grade, grade_givers.version, person, bid, criterion, assessor, consensus FROM grade_givers "
      "JOIN grades ON grades.position = grade AND grades.version = grade_givers.version "
      "WHERE grade_givers.tender = $1",
      {tender}, [](GradeGiver& row) {
        auto& key = row.key;
        return std::tie(row.grade, row.version, row.person, key.bid, key.criterion, key.assessor,
                        key.is_consensus);
      });
}

void AssessmentStore::insert(TenderId tender, const GradeGiver& giver) {
  unit_.execute("INSERT INTO grade_givers (tender, grade, version, person) VALUES ($1, $2, $3, $4)",
                {tender, giver.grade, giver.version, giver.person});
}

std::vector<ConsensusReason> AssessmentStore::reasons(TenderId tender) {
  return unit_.select<ConsensusReason>(
      "SELECT grade, consensus_reasons.version, reason, person, given_at, bid, criterion, assessor, "
      "consensus "
      "FROM consensus_reasons "
      "JOIN grades ON grades.position = grade AND grades.version = consensus_reasons.version "
      "WHERE consensus_reasons.tender = $1 ORDER BY consensus_reasons.position",
      {tender}, [](ConsensusReason& row) {
        auto& key = row.key;
        return std::tie(row.grade, row.version, row.reason, row.person, row.given_at, key.bid, key.criterion,
                        key.assessor, key.is_consensus);
      });
}

std::int64_t AssessmentStore::insert(TenderId tender, const ConsensusReason& reason) {
  return unit_.number(
      "INSERT INTO consensus_reasons (tender, grade, version, reason, person, given_at) "
      "VALUES ($1, $2, $3, $4, $5, $6) RETURNING position",
      {tender, reason.grade, reason.version, reason.reason, reason.person, reason.given_at});
}

}  // namespace server

#include "server/storage/progress_store.hpp"

namespace server {

StoredFacts ProgressStore::facts(std::string_view sql, const Parameters& parameters) {
  return unit_
      .select<StoredFacts>(sql, parameters, [](StoredFacts& row) { return std::tie(row.count, row.last); })
      .at(0);
}

StoredFacts ProgressStore::shared_templates(std::string_view but_of) {
  return facts(
      "SELECT COUNT(*), COALESCE(MAX(reviewed_at), '') FROM template_versions AS v "
      "JOIN template_proposals AS p ON p.number = v.proposal "
      "JOIN template_reviews AS r ON r.proposal = p.number WHERE p.proposed_by <> $1",
      {but_of});
}

StoredFacts ProgressStore::experiences() {
  return facts(
      "SELECT COUNT(*), COALESCE(MAX(created_at), '') FROM library_comments "
      "WHERE position NOT IN (SELECT comment FROM library_comment_withdrawals)");
}

StoredFacts ProgressStore::experienced_parties() {
  return facts(
      "SELECT COUNT(DISTINCT party), COALESCE(MAX(created_at), '') FROM library_comments "
      "WHERE position NOT IN (SELECT comment FROM library_comment_withdrawals)");
}

StoredFacts ProgressStore::choices() {
  return facts("SELECT COUNT(*), COALESCE(MAX(created_at), '') FROM segment_choices");
}

StoredFacts ProgressStore::held_consultations() {
  return facts(
      "SELECT COUNT(DISTINCT id), COALESCE(MAX(created_at), '') FROM consultations "
      "WHERE stage IN ('open', 'closed')");
}

StoredFacts ProgressStore::responses() {
  return facts(
      "SELECT COUNT(*), COALESCE(MAX(newest), '') FROM (SELECT MAX(created_at) AS newest "
      "FROM consultation_responses GROUP BY consultation, respondent) AS each_response");
}

}  // namespace server

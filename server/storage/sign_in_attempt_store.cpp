#include "server/storage/sign_in_attempt_store.hpp"

namespace server {
namespace {

AttemptCount count(Unit& unit, std::string_view sql, const Parameters& parameters) {
  return unit
      .select<AttemptCount>(sql, parameters, [](AttemptCount& row) { return std::tie(row.wrong, row.last); })
      .at(0);
}

}  // namespace

std::int64_t SignInAttemptStore::insert(const AttemptSource& source, std::string_view now) {
  return unit_.number(
      "INSERT INTO sign_in_attempts (subject, network, is_right, at) VALUES ($1, $2, 0, $3) RETURNING id",
      {source.subject, source.network, now});
}

void SignInAttemptStore::mark(std::int64_t attempt, bool is_right) {
  unit_.execute("UPDATE sign_in_attempts SET is_right = $1 WHERE id = $2", {is_right ? 1 : 0, attempt});
}

AttemptCount SignInAttemptStore::by_subject(std::string_view subject, std::string_view since) {
  return count(
      unit_,
      "SELECT COUNT(*), COALESCE(MAX(at), '') FROM sign_in_attempts WHERE subject = $1 AND at > $2 "
      "AND id > (SELECT COALESCE(MAX(id), 0) FROM sign_in_attempts WHERE subject = $1 AND is_right = 1)",
      {subject, since});
}

AttemptCount SignInAttemptStore::by_source(const AttemptSource& source, std::string_view since) {
  return count(unit_,
               "SELECT COUNT(*), COALESCE(MAX(at), '') FROM sign_in_attempts WHERE subject = $1 "
               "AND network = $2 AND at > $3 AND id > (SELECT COALESCE(MAX(id), 0) FROM sign_in_attempts "
               "WHERE subject = $1 AND network = $2 AND is_right = 1)",
               {source.subject, source.network, since});
}

AttemptCount SignInAttemptStore::by_network(std::string_view network, std::string_view since) {
  return count(unit_,
               "SELECT COUNT(*), COALESCE(MAX(at), '') FROM sign_in_attempts WHERE network = $1 AND at > $2 "
               "AND is_right = 0",
               {network, since});
}

bool SignInAttemptStore::has_right(const AttemptSource& source, std::string_view since) {
  return unit_.number(
             "SELECT COUNT(*) FROM sign_in_attempts WHERE subject = $1 AND network = $2 AND is_right = 1 "
             "AND at > $3",
             {source.subject, source.network, since}) > 0;
}

void SignInAttemptStore::forget(std::string_view before) {
  unit_.execute("DELETE FROM sign_in_attempts WHERE at < $1", {before});
}

}  // namespace server

#include "server/storage/salt_store.hpp"

namespace server {

void SaltStore::insert(TenderId tender, const SaltedVersion& salted) {
  unit_.execute(
      "INSERT INTO commitment_salts (kind, tender, subject, version, salt) VALUES ($1, $2, $3, $4, $5)",
      {salted.kind, tender, salted.subject, salted.version, salted.salt});
}

std::string SaltStore::salt(TenderId tender, const SaltedVersion& of) {
  return first(unit_.column<std::string>(
                   "SELECT salt FROM commitment_salts WHERE kind = $1 AND tender = $2 AND "
                   "subject = $3 AND version = $4",
                   {of.kind, tender, of.subject, of.version}))
      .value_or("");
}

std::vector<SaltedVersion> SaltStore::list(TenderId tender) {
  return unit_.select<SaltedVersion>(
      "SELECT kind, subject, version, salt FROM commitment_salts WHERE tender = $1 ORDER BY kind, subject, "
      "version",
      {tender}, [](SaltedVersion& row) { return std::tie(row.kind, row.subject, row.version, row.salt); });
}

}  // namespace server

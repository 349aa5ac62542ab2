#include "server/storage/agreement_store.hpp"

#include <fmt/format.h>

namespace server {
namespace {

constexpr std::string_view newest =
    "version = (SELECT MAX(version) FROM agreements AS other WHERE other.id = agreements.id)";

std::vector<StoredAgreement> select_agreements(Unit& unit, std::string_view condition,
                                               const Parameters& parameters) {
  return unit.select<StoredAgreement>(
      fmt::format("SELECT id, version, document, sha256, created_at FROM agreements WHERE {}", condition),
      parameters, [](StoredAgreement& stored) {
        return std::tie(stored.id, stored.version, stored.document.text, stored.document.sha256,
                        stored.created_at);
      });
}

}  // namespace

std::optional<StoredAgreement> AgreementStore::find(std::string_view id) {
  return first(select_agreements(unit_, "id = $1 ORDER BY version DESC LIMIT 1", {id}));
}

std::optional<StoredAgreement> AgreementStore::find(std::string_view id, std::int64_t version) {
  return first(select_agreements(unit_, "id = $1 AND version = $2", {id, version}));
}

Listed<StoredAgreement> AgreementStore::list(const Page& page) {
  return {select_agreements(unit_, fmt::format("{} ORDER BY id LIMIT $1 OFFSET $2", newest),
                            {page.size, page.offset()}),
          unit_.number("SELECT COUNT(DISTINCT id) FROM agreements")};
}

std::vector<StoredAgreement> AgreementStore::all() {
  return select_agreements(unit_, fmt::format("{} ORDER BY id", newest), {});
}

void AgreementStore::insert(const StoredAgreement& agreement, std::string_view now) {
  unit_.execute(
      "INSERT INTO agreements (id, version, document, sha256, created_at) VALUES ($1, $2, $3, $4, $5)",
      {agreement.id, agreement.version, agreement.document.text, agreement.document.sha256, now});
}

}  // namespace server

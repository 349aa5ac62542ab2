#include "server/app/shipped_agreements.hpp"

#include "embedded/agreements.hpp"
#include "import/agreement_json.hpp"
#include "server/app/agreements.hpp"
#include "templates/agreement_json.hpp"

#include <stdexcept>

namespace server {
namespace {

std::vector<criteria::Agreement> shipped() {
  std::vector<criteria::Agreement> all;
  for (const std::string_view file : embedded::agreements_paths()) {
    auto agreement = importing::read_agreement(embedded::agreements(file), importing::Limits{});
    if (!agreement) throw std::logic_error("shipped agreement " + std::string(file));
    all.push_back(std::move(*agreement));
  }
  return all;
}

}  // namespace

std::vector<criteria::Agreement> unadopted_agreements(Service& service) {
  auto all = shipped();
  service.database.read([&](Unit& unit) {
    VersionedDocuments stored(unit, VersionedTable::agreements);
    std::erase_if(all, [&](const criteria::Agreement& each) { return stored.find(each.id).has_value(); });
  });
  return all;
}

Result<VersionedDocument> adopt_agreement(Service& service, const Actor& actor, std::string_view id) {
  for (criteria::Agreement& agreement : shipped()) {
    if (agreement.id != id) continue;
    for (criteria::Signature& signature : agreement.parties) signature.signed_on.reset();
    constexpr std::int64_t none_yet = 0;
    auto stored = publish_agreement(service, actor, templates::canonical_agreement_json(agreement), none_yet);
    if (!stored && std::holds_alternative<Outdated>(stored.error()))
      return failed(Conflict{"agreement.idTaken", agreement.id});
    return stored;
  }
  return failed(NotFound{"agreement", std::string(id)});
}

}  // namespace server

#include "server/app/publication_day.hpp"

#include "server/storage/account_role_store.hpp"
#include "server/storage/publication_store.hpp"

namespace server {

std::optional<criteria::Date> publication_day(Service& service, TenderId id, const criteria::Tender& tender) {
  const auto published = service.database.read([&](Unit& unit) -> std::optional<std::string> {
    PublicationStore publications(unit);
    if (const auto all = publications.list(id); !all.empty()) return all.front().published_at;
    return publications.is_imported(id) ? std::optional<std::string>("") : std::nullopt;
  });
  if (!published) return std::nullopt;
  auto day = tender.published_on;
  if (!day && !published->empty()) day = day_of(*published);
  if (!day || *day > today(service.clock)) return std::nullopt;
  return day;
}

std::string party_for_figures(Unit& unit, TenderId id, std::string_view buyer) {
  AccountRoleStore roles(unit);
  if (auto party = roles.party_of(id)) return std::move(*party);
  return roles.party_named(buyer).value_or("");
}

std::string party_for_figures(Unit& unit, TenderId id, const criteria::Tender& tender) {
  return party_for_figures(unit, id, tender.buyer ? std::string_view(tender.buyer->name) : "");
}

}  // namespace server

#include "server/app/party_access.hpp"

#include "server/app/tender_party.hpp"
#include "server/storage/party_store.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::Role;

template <typename Condition>
std::vector<criteria::Party> parties_with(Service& service, const Condition& is_one) {
  std::vector<criteria::Party> parties;
  for (StoredParty& stored : service.database.read([](Unit& unit) { return PartyStore(unit).all(); }))
    if (is_one(stored.party.id)) parties.push_back(std::move(stored.party));
  return parties;
}

}  // namespace

bool speaks_for(const Actor& actor, std::string_view party, RoleSet roles) {
  if (!actor.person) return true;
  const auto& had = actor.person->party_roles;
  return std::any_of(had.begin(), had.end(),
                     [&](const PartyRole& role) { return role.party == party && roles.has(role.role); });
}

Findings check_party(const Actor& actor, std::string_view party, RoleSet roles, std::string_view place) {
  if (speaks_for(actor, party, roles)) return {};
  return {criteria::error("account.otherParty", std::string(place), {{"party", std::string(party)}})};
}

Findings check_owner(const Actor& actor, std::string_view owner, std::string_view place) {
  if (owner == criteria::working_group_id ||
      speaks_for(actor, criteria::working_group_id, contributing_roles))
    return {};
  return check_party(actor, owner, contributing_roles, place);
}

std::vector<criteria::Party> parties_spoken_for(Service& service, const Actor& actor, RoleSet roles) {
  return parties_with(service, [&](const std::string& party) { return speaks_for(actor, party, roles); });
}

std::vector<criteria::Party> letter_parties(Service& service, const Actor& actor, TenderId tender) {
  const auto own = party_of(service, tender);
  return parties_with(service, [&](const std::string& party) {
    return party == own || speaks_for(actor, party, {Role::buyer, Role::controller});
  });
}

Result<void> may_use_letters_of(Service& service, const Actor& actor, TenderId tender,
                                std::string_view party) {
  if (party.empty() || party == party_of(service, tender) ||
      speaks_for(actor, party, {Role::buyer, Role::controller}))
    return {};
  return failed(NotFound{"letterTemplate", std::string(party)});
}

}  // namespace server

#include "server/app/principal.hpp"

#include "criteria/party.hpp"
#include "server/storage/account_role_store.hpp"
#include "server/storage/account_store.hpp"
#include "server/storage/second_factor_store.hpp"

#include <algorithm>

namespace server {

using criteria::Role;

bool Principal::has(Role role, std::string_view party) const {
  return std::any_of(party_roles.begin(), party_roles.end(),
                     [&](const PartyRole& had) { return had.role == role && had.party == party; });
}

bool Principal::has(Role role) const {
  return std::any_of(party_roles.begin(), party_roles.end(),
                     [&](const PartyRole& had) { return had.role == role; });
}

bool Principal::has_in_tender(Role role, TenderId tender) const {
  return std::any_of(tender_roles.begin(), tender_roles.end(),
                     [&](const TenderRole& had) { return had.role == role && had.tender == tender; });
}

bool Principal::has_for(Role role, TenderId tender, std::string_view party) const {
  return has_in_tender(role, tender) || (!party.empty() && has(role, party));
}

bool Principal::reads_tenders_of(std::string_view party) const {
  return !party.empty() && (has(Role::buyer, party) || has(Role::assessor, party) ||
                            has(Role::panel_chair, party) || has(Role::controller, party));
}

bool Principal::reads(TenderId tender, std::string_view party) const {
  return reads_tenders_of(party) || std::any_of(tender_roles.begin(), tender_roles.end(),
                                                [&](const TenderRole& had) { return had.tender == tender; });
}

bool Principal::administers_all() const { return has(Role::administrator, criteria::working_group_id); }

bool Principal::administers(std::string_view party) const {
  return administers_all() || has(Role::administrator, party);
}

std::vector<std::string> Principal::parties_as(Role role) const {
  std::vector<std::string> parties;
  for (const PartyRole& had : party_roles)
    if (had.role == role) parties.push_back(had.party);
  return parties;
}

std::optional<Principal> read_principal(Unit& unit, AccountId account) {
  auto stored = AccountStore(unit).find(account);
  if (!stored || !stored->disabled_at.empty()) return std::nullopt;
  AccountRoleStore roles(unit);
  SecondFactorStore factors(unit);
  Principal principal;
  principal.account = account;
  principal.name = std::move(stored->name);
  principal.email = std::move(stored->email);
  principal.party_roles = roles.in_parties(account);
  principal.tender_roles = roles.in_tenders(account);
  principal.has_second_factor = factors.totp(account) || !factors.security_keys(account).empty();
  return principal;
}

}  // namespace server

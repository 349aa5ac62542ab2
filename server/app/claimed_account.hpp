// The account of somebody whom the provider of single sign-on vouches for, within a unit of work.
#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/oidc/id_token.hpp"
#include "server/oidc/provider_settings.hpp"
#include "server/storage/identity_store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace server {

struct ClaimedPerson {
  Identity identity;
  std::string name;                             // empty: it has none that can stand in the audit log
  std::string email;                            // empty: the provider does not vouch for one
  std::optional<std::vector<PartyRole>> roles;  // nothing: they are given here
};
ClaimedPerson claimed_person(const IdToken& token, const ProviderSettings& settings);

struct ClaimedAccount {
  std::optional<AccountId> account;  // also of who is not let in, where there is one
  Findings findings;                 // none: it is let in
};
// Bound before; else bound now, to the account of that address or to a new one, and its roles in parties are
// those of the claim. Findings: see end_round. What was changed is to be stored also with findings.
ClaimedAccount admit_claimed(Unit& unit, const Actor& actor, const ClaimedPerson& person,
                             const std::string& now);

// Of what acts when roles follow a claim; stands in the audit log.
inline constexpr const char* claim_actor_name = "wederwaarde single sign-on";

}  // namespace server

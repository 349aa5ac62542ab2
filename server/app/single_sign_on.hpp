// Single sign-on: signing in, and proving who one is, at a provider of OpenID Connect (docs/accounts.md).
#pragma once

#include "server/app/failure.hpp"
#include "server/app/keep_form.hpp"
#include "server/app/principal.hpp"
#include "server/app/service.hpp"
#include "server/app/sign_in.hpp"
#include "server/oidc/identity_provider.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace server {

// Bound to the provider of the settings: then it has no password here.
bool signs_in_at_provider(const Service& service, Unit& unit, AccountId account);
bool signs_in_at_provider(Service& service, AccountId account);
// Its roles in parties are those of the claim, and are not given or taken back here.
bool has_claimed_roles(const Service& service, Unit& unit, AccountId account);
bool has_claimed_roles(Service& service, AccountId account);
// Its session and tokens are of no use where local accounts are off and it is not bound.
bool may_sign_in(const Service& service, Unit& unit, AccountId account);

// ---- a round to the provider and back -------------------------------------------------------------------

inline constexpr std::int64_t round_seconds = 10 * 60;

struct StartedRound {
  std::string address;  // of the provider, where the browser goes
  std::string secret;   // for its cookie: 43 characters of A-Z a-z 0-9 - _
};

// `goes_to` is a path of ours. `account.ssoUnreachable`, `account.wait` with `seconds`, both at no place;
// NotFound "provider".
Result<StartedRound> start_sign_in(Service& service, const Visitor& visitor, const std::string& goes_to);

// What a person was about to do at a gate.
struct GateOrder {
  std::string goes_to;             // the address of the form, or where it goes on without one
  std::optional<FormFields> form;  // what was sent to it; nothing: that is not kept
};
// The same for who is signed in by a session, and has to sign in there anew.
Result<StartedRound> start_proof(Service& service, const Visitor& visitor, const Principal& principal,
                                 const GateOrder& order);

// The secrets in the browser's cookies; empty: there is none.
struct BrowserSecrets {
  std::string round, session;
};

struct EndedRound {
  OpenedSession session;
  bool is_proof = false;  // of a session that was there
  GateOrder order;
};

// `account.ssoExpired` (also for another browser, and for an answer that came before), `account.ssoDeclined`,
// `account.ssoUnreachable`, `account.ssoRefused` with `request`; of signing in `account.ssoEmail`,
// `account.ssoEmailTaken`, `account.ssoNoRole`, `account.ssoDisabled`; of proving `account.ssoOtherPerson`,
// `account.ssoProofOld`. All at no place. Why a token was refused is said in the log only.
Result<EndedRound> end_round(Service& service, const Visitor& visitor, const ProviderAnswer& answer,
                             const BrowserSecrets& secrets);

// Where the browser ends its session at the provider too, for a session that was opened there: to be asked
// before that is ended here.
std::optional<std::string> provider_sign_out(Service& service, std::string_view session_secret);

// Ends the binding: then whoever the provider vouches for with that address is bound anew. NotFound
// "account".
Result<void> unbind_account(Service& service, const Actor& actor, AccountId account);

}  // namespace server

#include "server/app/second_factors.hpp"

#include "server/accounts/random_secret.hpp"
#include "server/app/account_note.hpp"
#include "server/app/person_name.hpp"
#include "server/app/prove_factor.hpp"
#include "server/app/single_sign_on.hpp"
#include "server/app/totp_proposal.hpp"
#include "server/app/typed_text.hpp"
#include "server/storage/account_store.hpp"
#include "server/storage/second_factor_store.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::error;

constexpr std::size_t name_bytes = 100;
constexpr std::int64_t challenge_seconds = 5 * 60;

Actor actor_of(const Visitor& visitor, const Principal& principal) {
  return {principal.name, visitor.request, nullptr};
}

// With its first factor an account gets recovery codes.
std::vector<std::string> first_codes(Unit& unit, AccountId account, bool had_factor, const std::string& now) {
  return had_factor ? std::vector<std::string>{} : store_new_codes(unit, account, now);
}

// Whether the password would do alone.
bool is_password_long(Unit& unit, AccountId account) {
  const auto password = AccountStore(unit).password(account);
  return password && password->is_long;
}

// What is left when the last factor goes: no codes, and a password that will do.
Result<void> after_removal(Unit& unit, AccountId account, const std::string& now) {
  if (factors_of(unit, account).any()) return {};
  if (!is_password_long(unit, account))
    return failed(Conflict{"account.passwordShort", std::to_string(account)});
  SecondFactorStore(unit).set_recovery_codes(account, {}, now);
  return {};
}

}  // namespace

std::vector<std::string> store_new_codes(Unit& unit, AccountId account, const std::string& now) {
  auto codes = make_recovery_codes();
  std::vector<std::string> hashes;
  for (const std::string& code : codes) hashes.push_back(recovery_code_hash(code));
  SecondFactorStore(unit).set_recovery_codes(account, hashes, now);
  return codes;
}

FactorsView factors_of(Service& service, const Principal& principal) {
  return service.database.read([&](Unit& unit) {
    SecondFactorStore store(unit);
    FactorsView view;
    if (const auto totp = store.totp(principal.account)) {
      view.totp = true;
      view.totp_since = totp->added_at;
    }
    for (auto& key : store.security_keys(principal.account))
      view.keys.push_back({key.id, std::move(key.name), std::move(key.added_at), std::move(key.used_at)});
    view.recovery_codes = store.recovery_codes(principal.account);
    return view;
  });
}

// ---- authenticator app ----------------------------------------------------------------------------------

TotpProposal propose_totp(Service& service, const Principal& principal, std::string_view shown) {
  return kept_totp_proposal(service, principal.email, shown);
}

Result<std::vector<std::string>> add_totp(Service& service, const Visitor& visitor,
                                          const Principal& principal, std::string_view sealed,
                                          std::string_view code) {
  if (signs_in_at_provider(service, principal.account))
    return failed(Findings{error("account.ssoAccount", "")});
  const auto confirmed = confirm_totp(service, principal.email, sealed, code);
  if (!confirmed) return failed(confirmed.error());
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) {
    const bool had_factor = factors_of(unit, principal.account).any();
    store_totp(service, unit, principal.account, *confirmed, now);
    note_account(unit, actor_of(visitor, principal), "account.factorAdded", principal.account, now, "totp");
    return first_codes(unit, principal.account, had_factor, now);
  });
}

Result<void> remove_totp(Service& service, const Visitor& visitor, const Principal& principal) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<void> {
    SecondFactorStore store(unit);
    if (!store.totp(principal.account)) return failed(NotFound{"totp", ""});
    store.remove_totp(principal.account);
    note_account(unit, actor_of(visitor, principal), "account.factorRemoved", principal.account, now, "totp");
    return after_removal(unit, principal.account, now);
  });
}

// ---- security keys --------------------------------------------------------------------------------------

Result<RegistrationRequest> propose_security_key(Service& service, const Principal& principal,
                                                 const WebAuthnSite& site) {
  if (principal.by != SignedInBy::session) return failed(NotFound{"session", ""});
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<RegistrationRequest> {
    SecondFactorStore store(unit);
    RegistrationRequest request;
    request.site_id = site.id;
    request.challenge = make_secret();
    request.user_id = AccountStore(unit).find(principal.account).value().handle;
    request.user_name = principal.email;
    request.user_display_name = principal.name;
    request.algorithms = webauthn_algorithms();
    for (const auto& key : store.security_keys(principal.account)) request.excluded.push_back(key.credential);
    store.set_challenge(principal.session, "registration", request.challenge,
                        moment_after(now, challenge_seconds));
    return request;
  });
}

Result<std::vector<std::string>> add_security_key(Service& service, const Visitor& visitor,
                                                  const Principal& principal, const WebAuthnSite& site,
                                                  const NewSecurityKey& key) {
  if (signs_in_at_provider(service, principal.account))
    return failed(Findings{error("account.ssoAccount", "")});
  const auto now = service.clock();
  StoredSecurityKey stored;
  stored.name = tidy_name(key.name);
  stored.added_at = now;
  if (!is_text(stored.name, name_bytes)) return failed(Findings{error("account.securityKeyName", "name")});
  const auto refused = [](std::string_view reason) {
    return failed(Findings{error("account.securityKey", "credential", {{"reason", std::string(reason)}})});
  };
  // The number of an access token is that of somebody's session too.
  if (principal.by != SignedInBy::session) return refused(name(WebAuthnFault::wrong_challenge));
  // A challenge is used up by a wrong answer too.
  const auto challenge = service.database.write([&](Unit& unit) {
    return SecondFactorStore(unit).take_challenge(principal.session, "registration", now);
  });
  if (!challenge) return refused(name(WebAuthnFault::wrong_challenge));
  const auto verified = verify_registration(site, *challenge, key.answer);
  if (const auto* fault = std::get_if<WebAuthnFault>(&verified)) return refused(name(*fault));
  const auto& credential = std::get<Credential>(verified);
  stored.credential = base64url(credential.id);
  stored.algorithm = credential.algorithm;
  stored.public_key.content = credential.public_key;
  stored.sign_count = credential.sign_count;
  return service.database.write([&](Unit& unit) -> Result<std::vector<std::string>> {
    SecondFactorStore store(unit);
    if (store.has_credential(stored.credential))
      return failed(Findings{error("account.securityKeyTaken", "credential")});
    const bool had_factor = factors_of(unit, principal.account).any();
    store.insert(principal.account, stored);
    note_account(unit, actor_of(visitor, principal), "account.factorAdded", principal.account, now,
                 "security-key: " + stored.name);
    return first_codes(unit, principal.account, had_factor, now);
  });
}

Result<void> remove_security_key(Service& service, const Visitor& visitor, const Principal& principal,
                                 std::int64_t id) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<void> {
    SecondFactorStore store(unit);
    const auto keys = store.security_keys(principal.account);
    const auto key =
        std::find_if(keys.begin(), keys.end(), [&](const StoredSecurityKey& each) { return each.id == id; });
    if (key == keys.end()) return failed(NotFound{"securityKey", std::to_string(id)});
    store.remove_security_key(id, now);
    note_account(unit, actor_of(visitor, principal), "account.factorRemoved", principal.account, now,
                 "security-key: " + key->name);
    return after_removal(unit, principal.account, now);
  });
}

// ---- recovery codes -------------------------------------------------------------------------------------

Result<std::vector<std::string>> renew_recovery_codes(Service& service, const Visitor& visitor,
                                                      const Principal& principal) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<std::vector<std::string>> {
    if (!factors_of(unit, principal.account).any())
      return failed(Conflict{"account.noSecondFactor", std::to_string(principal.account)});
    note_account(unit, actor_of(visitor, principal), "account.recoveryCodesMade", principal.account, now);
    return store_new_codes(unit, principal.account, now);
  });
}

}  // namespace server

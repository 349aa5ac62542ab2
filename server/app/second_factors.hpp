// What an account shows beside its password: authenticator app, security keys, recovery codes.
#pragma once

#include "server/accounts/totp.hpp"
#include "server/accounts/webauthn.hpp"
#include "server/app/failure.hpp"
#include "server/app/principal.hpp"
#include "server/app/service.hpp"
#include "server/app/sign_in.hpp"

#include <string>
#include <vector>

namespace server {

struct SecurityKeyRow {
  std::int64_t id = 0;
  std::string name, added_at, used_at;  // never used: empty
};
struct FactorsView {
  bool totp = false;
  std::string totp_since;
  std::vector<SecurityKeyRow> keys;
  std::int64_t recovery_codes = 0;  // not used yet
};
FactorsView factors_of(Service& service, const Principal& principal);

// All that follow change how somebody signs in: web asks `is_recently_authenticated` first. Each is audited,
// and what gives `recovery_codes` replaces the earlier ones; they are shown once. Adding a first factor gives
// codes, later ones none.

// A secret to show as QR code and text; nothing is stored until `add_totp` sees a code of it.
// `shown` is the `sealed` of one that was shown before.
TotpProposal propose_totp(Service& service, const Principal& principal, std::string_view shown = {});
// In place of the earlier one. `account.totpExpired` at `totp`, `account.totpCode` at `code`.
Result<std::vector<std::string>> add_totp(Service& service, const Visitor& visitor,
                                          const Principal& principal, std::string_view sealed,
                                          std::string_view code);
// Of an account with a password under 15 characters the last factor stays: the conflict
// `account.passwordShort`. NotFound "totp".
Result<void> remove_totp(Service& service, const Visitor& visitor, const Principal& principal);

// What the browser's navigator.credentials.create() is asked; the challenge is good for 5 minutes, once.
Result<RegistrationRequest> propose_security_key(Service& service, const Principal& principal,
                                                 const WebAuthnSite& site);
struct NewSecurityKey {
  RegistrationAnswer answer;
  std::string name;  // by which its holder knows it
};
// `account.securityKey` at `credential` (with the parameter `reason`), `account.securityKeyName` at `name`
// (1 to 100 bytes), `account.securityKeyTaken` at `credential`.
Result<std::vector<std::string>> add_security_key(Service& service, const Visitor& visitor,
                                                  const Principal& principal, const WebAuthnSite& site,
                                                  const NewSecurityKey& key);
// NotFound "securityKey"; `account.passwordShort` as above.
Result<void> remove_security_key(Service& service, const Visitor& visitor, const Principal& principal,
                                 std::int64_t id);

// Ten new ones in place of the earlier. The conflict `account.noSecondFactor` without one.
Result<std::vector<std::string>> renew_recovery_codes(Service& service, const Visitor& visitor,
                                                      const Principal& principal);

}  // namespace server

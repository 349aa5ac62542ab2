// Signing in: by password, and by a second factor where the account has one (docs/accounts.md).
#pragma once

#include "server/accounts/webauthn.hpp"
#include "server/app/failure.hpp"
#include "server/app/principal.hpp"
#include "server/app/service.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace server {

// From where somebody tries.
struct Visitor {
  std::string address;  // of the client, without the port: "192.0.2.7", "2001:db8::1"
  std::string agent;    // the header User-Agent; shown in the list of sessions, cut at 200 bytes
  std::string request;  // id of the HTTP request, for the audit log
};

struct PasswordAttempt {
  std::string email;  // as typed: blanks around it and capitals do not matter
  std::string password;
};

// What an account can show beside its password.
struct SecondFactors {
  bool totp = false;
  bool security_key = false;
  std::int64_t recovery_codes = 0;  // not used yet
  bool operator==(const SecondFactors&) const = default;
  bool any() const { return totp || security_key; }
};

// A session whose secret the browser keeps in its cookie; it is stored nowhere in readable form.
struct OpenedSession {
  std::string secret;    // 43 characters of A-Z a-z 0-9 - _
  bool complete = true;  // false: it is of use only for the second factor, within 5 minutes
  SecondFactors factors;
};

// A wrong password and an e-mail address that nobody has give the same answer after the same time:
// `account.signInRefused`. After some wrong tries `account.wait` with `seconds`, longer each time, before
// anything is looked at. Both at no place. An account that was disabled, or signs in by single sign-on, is
// refused likewise; `account.localOff` where nobody signs in by password.
Result<OpenedSession> sign_in(Service& service, const Visitor& visitor, const PasswordAttempt& attempt);

// What is shown of a second factor.
struct TotpAnswer {
  std::string code;  // six digits; blanks do not matter
};
struct RecoveryAnswer {
  std::string code;  // one of the printed ones; is used up
};
struct SecurityKeyAnswer {
  WebAuthnSite site;
  AssertionAnswer assertion;
};
using SecondFactorAnswer = std::variant<TotpAnswer, RecoveryAnswer, SecurityKeyAnswer>;

// Ends the half-open session of that secret and gives a complete one with another secret.
// `account.secondFactorRefused` at `code`, `account.wait`; NotFound "session" when it is no half-open one, or
// its time is over: start again.
Result<OpenedSession> show_second_factor(Service& service, const Visitor& visitor, std::string_view secret,
                                         const SecondFactorAnswer& answer);
// What the half-open session of that secret waits for; nothing when it is none.
std::optional<SecondFactors> awaited_factors(Service& service, std::string_view secret);
// The challenge for a security key of the half-open session (or of the complete one that re-authenticates);
// NotFound "session", or "securityKey" when the account has none.
Result<AssertionRequest> security_key_request(Service& service, std::string_view secret,
                                              const WebAuthnSite& site);

// ---- sessions -------------------------------------------------------------------------------------------

inline constexpr std::int64_t session_idle_seconds = 30 * 60;
inline constexpr std::int64_t session_seconds = 12 * 60 * 60;
inline constexpr std::int64_t half_open_seconds = 5 * 60;
inline constexpr std::int64_t reauthentication_seconds = 5 * 60;

// Whose complete session it is; nothing when it ended, idled for too long or the account was disabled. Notes
// the use, at most once a minute.
std::optional<Principal> session_principal(Service& service, std::string_view secret);

// Against forged requests: HMAC-SHA256 keyed by the session's secret; goes into every form (field `csrf`) and
// into the header X-CSRF-Token. For a half-open session too.
std::string csrf_token(std::string_view session_secret);
// In constant time.
bool is_csrf_token(std::string_view session_secret, std::string_view token);

// Ends the session; nothing happens when there is none.
void sign_out(Service& service, const Visitor& visitor, std::string_view secret);
// Ends all sessions of the account, this one too. Gives how many.
std::int64_t sign_out_everywhere(Service& service, const Visitor& visitor, const Principal& principal);

struct SessionRow {
  std::int64_t id = 0;
  std::string address, agent;
  std::string opened_at, used_at;
  bool is_current = false;
};
// Those of the account that are open; newest use first.
std::vector<SessionRow> sessions_of(Service& service, const Principal& principal);
// Ends one of its sessions. NotFound "session".
Result<void> end_session(Service& service, const Visitor& visitor, const Principal& principal,
                         std::int64_t id);

// ---- re-authentication ----------------------------------------------------------------------------------

// The person proved who it is within the last 5 minutes: asked before a gate step.
bool is_recently_authenticated(const Service& service, const Principal& principal);

// One of the two: the password of the account, or a second factor that it has.
struct Proof {
  std::string password;                      // empty: none
  std::optional<SecondFactorAnswer> factor;  // no recovery code
};
// With a session: gives a new secret in place of the old one, which ends. With an access token: notes the
// proof for the token, and gives an empty secret. `account.proofRefused` at `password` or `code`,
// `account.wait`; `account.ssoAccount` at no place for who proves it at the provider of single sign-on.
// `secret` is that of the session or token by which `principal` was found.
Result<OpenedSession> reauthenticate(Service& service, const Visitor& visitor, const Principal& principal,
                                     std::string_view secret, const Proof& proof);

}  // namespace server

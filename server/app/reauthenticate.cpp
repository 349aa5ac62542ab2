#include "server/accounts/password_rules.hpp"
#include "server/accounts/random_secret.hpp"
#include "server/app/account_note.hpp"
#include "server/app/check_password.hpp"
#include "server/app/open_session.hpp"
#include "server/app/prove_factor.hpp"
#include "server/app/sign_in_limit.hpp"
#include "server/app/single_sign_on.hpp"

namespace server {
namespace {

// What follows when the person has proven who it is.
Result<OpenedSession> proven(Unit& unit, const Principal& principal,
                             const std::optional<StoredSession>& session, const std::string& now) {
  if (principal.by == SignedInBy::session) return renew_session(unit, *session, now);
  AccessTokenStore(unit).note_proof(principal.session, now);
  return OpenedSession{"", true, {}};
}

tl::unexpected<Failure> refused(const char* place) {
  return failed(Findings{criteria::error("account.proofRefused", place)});
}

}  // namespace

bool is_recently_authenticated(const Service& service, const Principal& principal) {
  return !principal.authenticated_at.empty() &&
         seconds_between(principal.authenticated_at, service.clock()) < reauthentication_seconds;
}

Result<void> check_own_password(Service& service, const Visitor& visitor, const Principal& principal,
                                std::string_view password) {
  const auto now = service.clock();
  const AttemptSource source{password_subject(principal.email), network_of(visitor.address)};
  std::string hash;
  const auto attempt = service.database.write([&](Unit& unit) {
    const auto stored = AccountStore(unit).password(principal.account);
    if (stored) hash = stored->hash;
    return enter_attempt(unit, Proving::password, source, now);
  });
  if (!attempt) return failed(attempt.error());
  const auto typed = password.size() <= 16 * longest_password ? normalized_password(password) : std::nullopt;
  const bool is_right = typed && !hash.empty() && is_password(hash, *typed);
  service.database.write([&](Unit& unit) {
    if (is_right)
      SignInAttemptStore(unit).mark(*attempt, true);
    else
      note_account(unit, {principal.name, visitor.request, nullptr}, "account.proofRefused",
                   principal.account, now, "password");
  });
  if (!is_right) return refused("password");
  return {};
}

Result<OpenedSession> reauthenticate(Service& service, const Visitor& visitor, const Principal& principal,
                                     std::string_view secret, const Proof& proof) {
  if (signs_in_at_provider(service, principal.account))
    return failed(Findings{criteria::error("account.ssoAccount", "")});
  const bool by_password = !proof.factor;
  if (by_password)
    if (auto checked = check_own_password(service, visitor, principal, proof.password); !checked)
      return failed(checked.error());
  if (!by_password && std::holds_alternative<RecoveryAnswer>(*proof.factor)) return refused("code");
  const auto now = service.clock();
  const Actor actor{principal.name, visitor.request, nullptr};
  // A refusal is stored too: it is no failure of the unit.
  auto result = service.database.write([&](Unit& unit) -> std::optional<Result<OpenedSession>> {
    std::optional<StoredSession> session;
    if (principal.by == SignedInBy::session) {
      session = find_open(unit, secret, now);
      if (!session || session->account != principal.account) return failed(NotFound{"session", ""});
    }
    std::string shown = "password";
    if (!by_password) {
      const AttemptSource source{factor_subject(principal.account), network_of(visitor.address)};
      const auto attempt = enter_attempt(unit, Proving::second_factor, source, now);
      if (!attempt) return failed(attempt.error());
      const auto named = prove_factor(
          service, unit, session.value_or(StoredSession{0, principal.account, false, {}, {}, {}, {}, {}}),
          *proof.factor, now);
      if (!named) {
        note_account(unit, actor, "account.proofRefused", principal.account, now, "second factor");
        return refused("code");
      }
      SignInAttemptStore(unit).mark(*attempt, true);
      shown = *named;
    }
    note_account(unit, actor, "account.reauthenticated", principal.account, now, shown);
    return proven(unit, principal, session, now);
  });
  return std::move(*result);
}

}  // namespace server

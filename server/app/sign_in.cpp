#include "server/app/sign_in.hpp"

#include "server/accounts/password_rules.hpp"
#include "server/accounts/random_secret.hpp"
#include "server/app/account_note.hpp"
#include "server/app/open_session.hpp"
#include "server/app/person_name.hpp"
#include "server/app/prove_factor.hpp"
#include "server/app/sign_in_limit.hpp"
#include "server/storage/account_store.hpp"
#include "server/storage/second_factor_store.hpp"

#include <map>
#include <mutex>

namespace server {
namespace {

constexpr std::int64_t kept_seconds = 30 * 24 * 60 * 60;

// Is compared where there is no account, so that it takes as long; made once for each cost.
const std::string& nobodys_hash(const PasswordCost& cost) {
  static std::mutex mutex;
  static std::map<std::pair<unsigned long long, std::size_t>, std::string> hashes;
  const std::lock_guard lock(mutex);
  auto& hash = hashes[{cost.passes, cost.memory_bytes}];
  if (hash.empty()) hash = hash_password(make_secret(), cost);
  return hash;
}

struct Tried {
  std::int64_t attempt = 0;
  std::optional<StoredAccount> account;
  std::optional<StoredPassword> password;
};

criteria::Checked<Tried> enter(Service& service, const Visitor& visitor, std::string_view email,
                               const std::string& now) {
  return service.database.write([&](Unit& unit) -> criteria::Checked<Tried> {
    const AttemptSource source{password_subject(email), network_of(visitor.address)};
    const auto attempt = enter_attempt(unit, Proving::password, source, now);
    if (!attempt) return tl::unexpected(attempt.error());
    Tried tried{*attempt, AccountStore(unit).find_email(name_key(email)), {}};
    if (tried.account) tried.password = AccountStore(unit).password(tried.account->id);
    return tried;
  });
}

tl::unexpected<Failure> refused_sign_in() {
  return failed(Findings{criteria::error("account.signInRefused", "")});
}

// That somebody tries an account is in its log. Something is stored also where there is none, so that it
// takes as long.
void note_refusal(Service& service, const Visitor& visitor, const Tried& tried, const std::string& now) {
  service.database.write([&](Unit& unit) {
    SignInAttemptStore(unit).mark(tried.attempt, false);
    if (!tried.account) return;
    note_account(unit, {tried.account->name, visitor.request, nullptr}, "account.signInRefused",
                 tried.account->id, now);
  });
}

}  // namespace

Result<OpenedSession> sign_in(Service& service, const Visitor& visitor, const PasswordAttempt& attempt) {
  if (!service.accounts.local) return failed(Findings{criteria::error("account.localOff", "")});
  const auto now = service.clock();
  const auto tried = enter(service, visitor, attempt.email, now);
  if (!tried) return failed(tried.error());
  const std::string& nobodys = nobodys_hash(service.accounts.password_cost);
  const auto typed =
      attempt.password.size() <= 16 * longest_password ? normalized_password(attempt.password) : std::nullopt;
  const bool is_right = is_password(tried->password ? tried->password->hash : nobodys, typed.value_or(""));
  if (!is_right || !tried->password || !typed || !tried->account->disabled_at.empty()) {
    note_refusal(service, visitor, *tried, now);
    return refused_sign_in();
  }
  std::string renewed;
  if (needs_rehash(tried->password->hash, service.accounts.password_cost))
    renewed = hash_password(*typed, service.accounts.password_cost);
  return service.database.write([&](Unit& unit) -> Result<OpenedSession> {
    // Whoever was disabled meanwhile is not let in.
    const auto account = AccountStore(unit).find(tried->account->id).value();
    if (!account.disabled_at.empty()) return refused_sign_in();
    SignInAttemptStore(unit).mark(tried->attempt, true);
    AccountSessionStore(unit).forget(moment_after(now, -kept_seconds), moment_after(now, -session_seconds));
    if (!renewed.empty())
      AccountStore(unit).set_password(account.id, {renewed, tried->password->is_long}, now);
    const auto factors = factors_of(unit, account.id);
    auto opened = open_session(unit, visitor, account.id, now, factors.any());
    opened.factors = factors;
    if (opened.complete) {
      AccountStore(unit).note_sign_in(account.id, now);
      note_account(unit, {account.name, visitor.request, nullptr}, "account.signedIn", account.id, now);
    }
    return opened;
  });
}

std::optional<SecondFactors> awaited_factors(Service& service, std::string_view secret) {
  const auto now = service.clock();
  return service.database.read([&](Unit& unit) -> std::optional<SecondFactors> {
    const auto session = find_half_open(unit, secret, now);
    if (!session) return std::nullopt;
    return factors_of(unit, session->account);
  });
}

Result<OpenedSession> show_second_factor(Service& service, const Visitor& visitor, std::string_view secret,
                                         const SecondFactorAnswer& answer) {
  const auto now = service.clock();
  // The refusal is stored too: it is no failure of the unit.
  auto result = service.database.write([&](Unit& unit) -> std::optional<Result<OpenedSession>> {
    auto session = find_half_open(unit, secret, now);
    if (!session) return failed(NotFound{"session", ""});
    const AttemptSource source{factor_subject(session->account), network_of(visitor.address)};
    const auto attempt = enter_attempt(unit, Proving::second_factor, source, now);
    if (!attempt) return failed(attempt.error());
    const auto account = AccountStore(unit).find(session->account).value();
    const Actor actor{account.name, visitor.request, nullptr};
    const auto shown = prove_factor(service, unit, *session, answer, now);
    if (!shown) {
      note_account(unit, actor, "account.secondFactorRefused", account.id, now);
      return failed(Findings{criteria::error("account.secondFactorRefused", "code")});
    }
    SignInAttemptStore(unit).mark(*attempt, true);
    session->opened_at = now;
    auto opened = renew_session(unit, *session, now);
    opened.factors = factors_of(unit, account.id);
    AccountStore(unit).note_sign_in(account.id, now);
    note_account(unit, actor, "account.signedIn", account.id, now, *shown);
    return opened;
  });
  return std::move(*result);
}

Result<AssertionRequest> security_key_request(Service& service, std::string_view secret,
                                              const WebAuthnSite& site) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<AssertionRequest> {
    auto session = find_half_open(unit, secret, now);
    if (!session) session = find_open(unit, secret, now);
    if (!session) return failed(NotFound{"session", ""});
    SecondFactorStore store(unit);
    AssertionRequest request{site.id, make_secret(), {}};
    for (const auto& key : store.security_keys(session->account)) request.allowed.push_back(key.credential);
    if (request.allowed.empty()) return failed(NotFound{"securityKey", ""});
    store.set_challenge(session->id, "assertion", request.challenge, moment_after(now, half_open_seconds));
    return request;
  });
}

}  // namespace server

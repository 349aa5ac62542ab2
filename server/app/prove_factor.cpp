#include "server/app/prove_factor.hpp"

#include "server/accounts/random_secret.hpp"
#include "server/accounts/secret_box.hpp"
#include "server/accounts/totp.hpp"
#include "server/storage/second_factor_store.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

struct FactorCheck {
  Service& service;
  Unit& unit;
  const StoredSession& session;
  const std::string& now;

  std::optional<std::string> operator()(const TotpAnswer& answer) const {
    SecondFactorStore store(unit);
    const auto stored = store.totp(session.account);
    if (!stored) return std::nullopt;
    const auto secret = SecretBox(service.data).open(stored->sealed.content, totp_place(session.account));
    if (!secret) return std::nullopt;
    const auto step =
        totp_step(*secret, answer.code, seconds_between("1970-01-01T00:00:00Z", now), stored->last_step);
    if (!step) return std::nullopt;
    store.note_step(session.account, *step);
    return "totp";
  }

  std::optional<std::string> operator()(const RecoveryAnswer& answer) const {
    const auto hash = recovery_code_hash(answer.code);
    if (hash.empty() || !SecondFactorStore(unit).use_recovery_code(session.account, hash, now))
      return std::nullopt;
    return "recovery-code";
  }

  std::optional<std::string> operator()(const SecurityKeyAnswer& answer) const {
    SecondFactorStore store(unit);
    const auto challenge = store.take_challenge(session.id, "assertion", now);
    if (!challenge) return std::nullopt;
    const auto keys = store.security_keys(session.account);
    const auto key = std::find_if(keys.begin(), keys.end(), [&](const StoredSecurityKey& each) {
      return each.credential == answer.assertion.credential;
    });
    if (key == keys.end()) return std::nullopt;
    const Credential credential{from_base64url(key->credential).value_or(""),
                                static_cast<int>(key->algorithm), key->public_key.content, key->sign_count};
    const auto verified = verify_assertion(answer.site, *challenge, credential, answer.assertion);
    const auto* count = std::get_if<std::int64_t>(&verified);
    if (!count) return std::nullopt;
    store.note_use(key->id, *count, now);
    return "security-key";
  }
};

}  // namespace

SecondFactors factors_of(Unit& unit, AccountId account) {
  SecondFactorStore store(unit);
  return {store.totp(account).has_value(), !store.security_keys(account).empty(),
          store.recovery_codes(account)};
}

std::optional<std::string> prove_factor(Service& service, Unit& unit, const StoredSession& session,
                                        const SecondFactorAnswer& answer, const std::string& now) {
  return std::visit(FactorCheck{service, unit, session, now}, answer);
}

std::string totp_place(AccountId account) { return fmt::format("wederwaarde-totp/1\naccount {}", account); }

}  // namespace server

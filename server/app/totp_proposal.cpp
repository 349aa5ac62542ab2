#include "server/app/totp_proposal.hpp"

#include "server/accounts/base64url.hpp"
#include "server/accounts/secret_box.hpp"
#include "server/app/person_name.hpp"
#include "server/app/prove_factor.hpp"
#include "server/storage/second_factor_store.hpp"

namespace server {
namespace {

std::string place_of(std::string_view email) { return "wederwaarde-totp-proposal/1\n" + name_key(email); }

std::int64_t unix_seconds(std::string_view now) { return seconds_between("1970-01-01T00:00:00Z", now); }

// Nothing when it was made for somebody else, or has expired.
std::optional<std::string> opened_secret(const Service& service, std::string_view email,
                                         std::string_view sealed) {
  const auto bytes = from_base64url(sealed);
  const auto opened = bytes ? SecretBox(service.data).open(*bytes, place_of(email)) : std::nullopt;
  if (!opened || opened->size() <= totp_secret_bytes ||
      seconds_between(opened->substr(totp_secret_bytes), service.clock()) >= totp_proposal_seconds)
    return std::nullopt;
  return opened->substr(0, totp_secret_bytes);
}

}  // namespace

TotpProposal make_totp_proposal(const Service& service, std::string_view email) {
  const auto secret = make_totp_secret();
  const auto sealed = SecretBox(service.data).seal(secret + service.clock(), place_of(email));
  return {totp_text(secret), totp_uri(secret, email), base64url(sealed)};
}

TotpProposal kept_totp_proposal(const Service& service, std::string_view email, std::string_view sealed) {
  const auto secret = opened_secret(service, email, sealed);
  if (!secret) return make_totp_proposal(service, email);
  return {totp_text(*secret), totp_uri(*secret, email), std::string(sealed)};
}

criteria::Checked<ConfirmedTotp> confirm_totp(const Service& service, std::string_view email,
                                              std::string_view sealed, std::string_view code) {
  const auto secret = opened_secret(service, email, sealed);
  if (!secret) return tl::unexpected(Findings{criteria::error("account.totpExpired", "totp")});
  ConfirmedTotp confirmed{*secret, 0};
  const auto step = totp_step(confirmed.secret, code, unix_seconds(service.clock()), 0);
  if (!step) return tl::unexpected(Findings{criteria::error("account.totpCode", "code")});
  confirmed.step = *step;
  return confirmed;
}

void store_totp(const Service& service, Unit& unit, AccountId account, const ConfirmedTotp& totp,
                const std::string& now) {
  const auto sealed = SecretBox(service.data).seal(totp.secret, totp_place(account));
  SecondFactorStore(unit).set_totp(account, {Bytes{sealed}, totp.step, now});
}

}  // namespace server

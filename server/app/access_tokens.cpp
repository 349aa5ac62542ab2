#include "server/app/access_tokens.hpp"

#include "server/accounts/random_secret.hpp"
#include "server/app/account_note.hpp"
#include "server/app/person_name.hpp"
#include "server/app/retention.hpp"
#include "server/app/single_sign_on.hpp"
#include "server/app/typed_text.hpp"
#include "server/storage/account_session_store.hpp"
#include "server/storage/account_store.hpp"

#include <fmt/format.h>

namespace server {
namespace {

using criteria::error;

constexpr std::string_view mark = "wwt_";
constexpr std::size_t name_bytes = 100;
constexpr std::size_t most_tokens = 50;
constexpr std::int64_t usual_days = 90;
constexpr std::int64_t note_after_seconds = 60;
constexpr std::int64_t token_rest_days = 30;

AccessTokenRow row_of(const StoredAccessToken& token) {
  return {token.id, token.name, token.created_at, token.used_at, token.expires_on};
}

std::string token_text(const StoredAccessToken& token) {
  return fmt::format("token {}: {}", token.id, token.name);
}

bool is_good(const StoredAccessToken& token, std::string_view now) {
  return token.expires_on >= day_of(now).text();
}

// The provider would not tell that somebody has left: their token rests until they sign in again.
bool may_use_token(const Service& service, Unit& unit, const Principal& person, const std::string& now) {
  if (!signs_in_at_provider(service, unit, person.account)) return service.accounts.local;
  const auto account = AccountStore(unit).find(person.account).value();
  return !account.signed_in_at.empty() &&
         seconds_between(account.signed_in_at, now) < token_rest_days * seconds_a_day;
}

std::string last_day(const Service& service, std::string_view asked, Findings& findings) {
  if (asked.empty()) return days_after(today(service.clock), usual_days).text();
  const auto first = today(service.clock);
  const auto date = criteria::Date::parse(asked);
  if (!date || *date <= first || *date > years_later(first, 1))
    findings.push_back(error("accessToken.expiry", "expiresOn"));
  return std::string(asked);
}

}  // namespace

Result<MadeAccessToken> make_access_token(Service& service, const Visitor& visitor,
                                          const Principal& principal, const std::string& name,
                                          std::string_view expires_on) {
  Findings findings;
  StoredAccessToken token;
  token.account = principal.account;
  token.name = tidy_name(name);
  if (!is_text(token.name, name_bytes)) findings.push_back(error("accessToken.name", "name"));
  token.expires_on = last_day(service, expires_on, findings);
  if (!findings.empty()) return failed(std::move(findings));
  const auto now = service.clock();
  token.created_at = now;
  const auto secret = std::string(mark) + make_secret();
  return service.database.write([&](Unit& unit) -> Result<MadeAccessToken> {
    AccessTokenStore store(unit);
    if (store.of(principal.account).size() >= most_tokens)
      return failed(Findings{error("accessToken.tooMany", "", {{"most", std::to_string(most_tokens)}})});
    token.id = store.insert(secret_hash(secret), token);
    note_account(unit, {principal.name, visitor.request, nullptr}, "accessToken.made", principal.account, now,
                 fmt::format("token {}: {}, {}", token.id, token.name, token.expires_on));
    return MadeAccessToken{row_of(token), secret};
  });
}

std::vector<AccessTokenRow> access_tokens_of(Service& service, const Principal& principal) {
  const auto now = service.clock();
  return service.database.read([&](Unit& unit) {
    std::vector<AccessTokenRow> rows;
    for (const auto& token : AccessTokenStore(unit).of(principal.account))
      if (is_good(token, now)) rows.push_back(row_of(token));
    return rows;
  });
}

Result<void> revoke_access_token(Service& service, const Visitor& visitor, const Principal& principal,
                                 std::int64_t id) {
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<void> {
    AccessTokenStore store(unit);
    for (const auto& token : store.of(principal.account)) {
      if (token.id != id) continue;
      store.end(id, now);
      note_account(unit, {principal.name, visitor.request, nullptr}, "accessToken.revoked", principal.account,
                   now, token_text(token));
      return {};
    }
    return failed(NotFound{"accessToken", std::to_string(id)});
  });
}

void revoke_access_tokens(Unit& unit, const Actor& actor, AccountId account, const std::string& now) {
  AccessTokenStore store(unit);
  for (const auto& token : store.of(account))
    note_account(unit, actor, "accessToken.revoked", account, now, token_text(token));
  store.end_all(account, now);
}

std::optional<Principal> token_principal(Service& service, std::string_view secret) {
  if (!secret.starts_with(mark)) return std::nullopt;
  const auto now = service.clock();
  std::string used_at;
  auto principal = service.database.read([&](Unit& unit) -> std::optional<Principal> {
    const auto token = AccessTokenStore(unit).find(secret_hash(secret));
    if (!token || !is_good(*token, now)) return std::nullopt;
    auto found = read_principal(unit, token->account);
    if (!found || !may_use_token(service, unit, *found, now)) return std::nullopt;
    found->by = SignedInBy::access_token;
    found->session = token->id;
    found->authenticated_at = token->authenticated_at;
    used_at = token->used_at;
    return found;
  });
  if (principal && (used_at.empty() || seconds_between(used_at, now) >= note_after_seconds))
    service.database.write([&](Unit& unit) { AccessTokenStore(unit).note_use(principal->session, now); });
  return principal;
}

}  // namespace server

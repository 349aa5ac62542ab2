// Personal access tokens, with which programs use the API on behalf of somebody.
#pragma once

#include "server/app/failure.hpp"
#include "server/app/principal.hpp"
#include "server/app/service.hpp"
#include "server/app/sign_in.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct AccessTokenRow {
  std::int64_t id = 0;
  std::string name;
  std::string created_at, used_at;  // never used: empty
  std::string expires_on;           // the last day on which it is good
};

struct MadeAccessToken {
  AccessTokenRow row;
  std::string secret;  // "wwt_" and 43 characters; shown once, stored as SHA-256
};

// `accessToken.name` (1 to 100 bytes), `accessToken.expiry` (a day after today, at most a year ahead; empty:
// 90 days), `accessToken.tooMany` (50).
Result<MadeAccessToken> make_access_token(Service& service, const Visitor& visitor,
                                          const Principal& principal, const std::string& name,
                                          std::string_view expires_on);
// Those that are good, newest first.
std::vector<AccessTokenRow> access_tokens_of(Service& service, const Principal& principal);
// NotFound "accessToken".
Result<void> revoke_access_token(Service& service, const Visitor& visitor, const Principal& principal,
                                 std::int64_t id);

// Revokes all of an account, each in the audit log.
void revoke_access_tokens(Unit& unit, const Actor& actor, AccountId account, const std::string& now);

// Whose token it is, what follows "Bearer "; nothing when it is none, too old or revoked, or the account was
// disabled. Notes the use, at most once a minute.
std::optional<Principal> token_principal(Service& service, std::string_view secret);

}  // namespace server

// ID tokens: what a provider signs about who somebody is (OpenID Connect Core 1.0, section 3.1.3.7).
#pragma once

#include "criteria/data_tree.hpp"
#include "criteria/names.hpp"
#include "server/oidc/key_set.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace server {

// Why a token is not believed; the names stand in the log.
enum class TokenFault {
  size,              // more bytes than any token needs
  form,              // no signed token in the compact form, or its JSON is none
  algorithm,         // not RS256, PS256 or ES256, or not the one of the key
  unknown_key,       // the set has no key of that name and kind
  signature,         // it is not by that key, or something was changed
  issuer,            // of another provider
  audience,          // not for this service, or for another one beside it that is not trusted
  authorized_party,  // `azp`: handed out to another program
  expired,           // `exp` is past, or missing
  not_yet_valid,     // `nbf` or `iat` is to come, or `iat` is missing or older than a day
  nonce,             // of another round, or missing
  subject,           // it names nobody
  assurance,         // `acr` is not what the settings ask
};

struct TokenRefusal {
  TokenFault fault = TokenFault::form;
  std::string detail;  // for the log: what was found, without secrets
};

struct TokenExpectation {
  std::string issuer, client_id, nonce;
  std::string acr;       // empty: any
  std::int64_t now = 0;  // seconds since 1970 in UTC
};

// How far the clocks of the two may be apart.
inline constexpr std::int64_t clock_skew_seconds = 60;
inline constexpr std::size_t most_token_bytes = 16 * 1024;

struct IdToken {
  std::string subject;
  std::optional<std::int64_t> authenticated_at;  // `auth_time`, seconds since 1970; nothing: it is not said
  std::shared_ptr<const criteria::DataTree> claims;

  // A text among the claims; empty when there is none of that name.
  std::string text(std::string_view claim) const;
};

tl::expected<IdToken, TokenRefusal> verify_id_token(std::string_view token,
                                                    const std::vector<ProviderKey>& keys,
                                                    const TokenExpectation& expected);

// The address, when the provider vouches that it is the person's: `email_verified` is true; of Entra ID,
// which has no such claim, `xms_edov` says that the domain of the address is the organisation's. Empty
// otherwise.
std::string verified_email(const IdToken& token, std::string_view issuer);

// The texts of a claim that is one text or a list of them. A claim is found by its whole name, or else by the
// names between dots, one in another: "realm_access.roles".
std::vector<std::string> texts_of_claim(const IdToken& token, std::string_view claim);

}  // namespace server

template <>
struct criteria::NameTable<server::TokenFault> {
  static constexpr std::array<std::pair<server::TokenFault, std::string_view>, 13> names{
      {{server::TokenFault::size, "size"},
       {server::TokenFault::form, "form"},
       {server::TokenFault::algorithm, "algorithm"},
       {server::TokenFault::unknown_key, "unknown-key"},
       {server::TokenFault::signature, "signature"},
       {server::TokenFault::issuer, "issuer"},
       {server::TokenFault::audience, "audience"},
       {server::TokenFault::authorized_party, "authorized-party"},
       {server::TokenFault::expired, "expired"},
       {server::TokenFault::not_yet_valid, "not-yet-valid"},
       {server::TokenFault::nonce, "nonce"},
       {server::TokenFault::subject, "subject"},
       {server::TokenFault::assurance, "assurance"}}};
};

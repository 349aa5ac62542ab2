#include "server/oidc/id_token.hpp"

#include "import/json_reader.hpp"
#include "server/accounts/base64url.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <utility>

#include <cjose/cjose.h>
#include <fmt/format.h>
#include <sodium.h>

namespace server {
namespace {

using criteria::DataKind;
using criteria::DataTree;
using criteria::DataValue;

constexpr std::int64_t oldest_seconds = 24 * 60 * 60;
constexpr std::size_t most_subject_bytes = 255;  // Core 1.0, section 2
constexpr std::size_t shown_bytes = 100;

using Verified = tl::expected<void, TokenRefusal>;

tl::unexpected<TokenRefusal> refused(TokenFault fault, std::string_view detail = {}) {
  return tl::make_unexpected(TokenRefusal{fault, std::string(detail.substr(0, shown_bytes))});
}

// ---- its form -------------------------------------------------------------------------------------------

std::optional<std::array<std::string_view, 3>> parts_of(std::string_view token) {
  std::array<std::string_view, 3> parts;
  for (auto& part : parts) {
    const auto end = std::min(token.find('.'), token.size());
    part = token.substr(0, end);
    token.remove_prefix(std::min(end + 1, token.size()));
    if (part.empty()) return std::nullopt;
  }
  return token.empty() ? std::optional(parts) : std::nullopt;
}

// An object in which no name stands twice: two readers could take different ones.
std::optional<DataTree> read_part(std::string_view encoded) {
  const auto json = from_base64url(encoded);
  if (!json) return std::nullopt;
  auto tree = importing::read_json(*json, importing::Limits{});
  if (!tree || !tree->root().is(DataKind::object)) return std::nullopt;
  std::set<std::string_view> names;
  for (const auto& member : tree->root())
    if (!names.insert(member.key()).second) return std::nullopt;
  return std::move(*tree);
}

std::string_view text_in(const DataValue& object, std::string_view name) {
  const auto member = object.find(name);
  return member && member->is(DataKind::text) ? member->text() : std::string_view();
}

// Whole seconds; a fraction is cut off.
std::optional<std::int64_t> moment_in(const DataValue& object, std::string_view name) {
  const auto member = object.find(name);
  if (!member || !member->is(DataKind::number)) return std::nullopt;
  const auto text = member->text().substr(0, member->text().find('.'));
  std::int64_t seconds = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  const bool is_moment = failed == std::errc() && end == text.data() + text.size() && text.size() <= 12;
  return is_moment && seconds >= 0 ? std::optional(seconds) : std::nullopt;
}

// ---- its signature --------------------------------------------------------------------------------------

struct Header {
  std::string algorithm, key_id;
};

tl::expected<Header, TokenRefusal> read_header(std::string_view encoded) {
  const auto tree = read_part(encoded);
  if (!tree) return refused(TokenFault::form, "header");
  const auto root = tree->root();
  // What a sender says must be understood is not understood here.
  if (root.find("crit")) return refused(TokenFault::form, "crit");
  Header header{std::string(text_in(root, "alg")), std::string(text_in(root, "kid"))};
  constexpr std::array<std::string_view, 3> allowed{"RS256", "PS256", "ES256"};
  if (std::find(allowed.begin(), allowed.end(), header.algorithm) == allowed.end())
    return refused(TokenFault::algorithm, header.algorithm);
  return header;
}

tl::expected<ProviderKey, TokenRefusal> find_key(const std::vector<ProviderKey>& keys, const Header& header) {
  const auto kind = header.algorithm == "ES256" ? KeyKind::p256 : KeyKind::rsa;
  std::vector<ProviderKey> fitting;
  for (const auto& key : keys)
    if (key.kind == kind && (header.key_id.empty() || key.id == header.key_id)) fitting.push_back(key);
  // Without a name there must be no choice.
  if (fitting.size() != 1) return refused(TokenFault::unknown_key, header.key_id);
  if (!fitting.front().algorithm.empty() && fitting.front().algorithm != header.algorithm)
    return refused(TokenFault::algorithm, header.algorithm);
  return std::move(fitting.front());
}

struct Release {
  void operator()(cjose_jwk_t* key) const { cjose_jwk_release(key); }
  void operator()(cjose_jws_t* token) const { cjose_jws_release(token); }
};

bool is_signed(std::string_view token, const ProviderKey& signing) {
  cjose_err error{};
  const std::unique_ptr<cjose_jwk_t, Release> key(
      cjose_jwk_import(signing.jwk.data(), signing.jwk.size(), &error));
  if (!key) return false;
  const std::unique_ptr<cjose_jws_t, Release> read(cjose_jws_import(token.data(), token.size(), &error));
  return read && cjose_jws_verify(read.get(), key.get(), &error);
}

// ---- what it says ---------------------------------------------------------------------------------------

bool is_equal(std::string_view one, std::string_view other) {
  return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

// For this service alone: nobody else is trusted with tokens for it.
Verified check_audience(const DataValue& claims, const std::string& client_id) {
  const auto audience = claims.find("aud");
  if (!audience) return refused(TokenFault::audience);
  if (audience->is(DataKind::text)) {
    if (audience->text() != client_id) return refused(TokenFault::audience, audience->text());
  } else {
    const bool is_list = audience->is(DataKind::array) && !audience->empty();
    if (!is_list) return refused(TokenFault::audience);
    for (const auto& each : *audience)
      if (!each.is(DataKind::text) || each.text() != client_id)
        return refused(TokenFault::audience, each.text());
  }
  const auto party = claims.find("azp");
  if (party && (!party->is(DataKind::text) || party->text() != client_id))
    return refused(TokenFault::authorized_party, party->text());
  return {};
}

Verified check_times(const DataValue& claims, std::int64_t now) {
  const auto expires = moment_in(claims, "exp");
  if (!expires || *expires <= now - clock_skew_seconds)
    return refused(TokenFault::expired, expires ? std::to_string(*expires) : "");
  if (claims.find("nbf")) {
    const auto begins = moment_in(claims, "nbf");
    if (!begins || *begins > now + clock_skew_seconds)
      return refused(TokenFault::not_yet_valid, begins ? fmt::format("nbf {}", *begins) : "nbf");
  }
  const auto issued = moment_in(claims, "iat");
  if (!issued || *issued > now + clock_skew_seconds || *issued < now - oldest_seconds)
    return refused(TokenFault::not_yet_valid, issued ? fmt::format("iat {}", *issued) : "iat");
  return {};
}

Verified check_person(const DataValue& claims, const TokenExpectation& expected) {
  const auto nonce = text_in(claims, "nonce");
  if (expected.nonce.empty() || !is_equal(nonce, expected.nonce)) return refused(TokenFault::nonce);
  const auto subject = text_in(claims, "sub");
  if (subject.empty() || subject.size() > most_subject_bytes) return refused(TokenFault::subject);
  if (!expected.acr.empty() && text_in(claims, "acr") != expected.acr)
    return refused(TokenFault::assurance, text_in(claims, "acr"));
  return {};
}

Verified check_claims(const DataValue& claims, const TokenExpectation& expected) {
  if (text_in(claims, "iss") != expected.issuer) return refused(TokenFault::issuer, text_in(claims, "iss"));
  if (auto audience = check_audience(claims, expected.client_id); !audience) return audience;
  if (auto times = check_times(claims, expected.now); !times) return times;
  return check_person(claims, expected);
}

}  // namespace

tl::expected<IdToken, TokenRefusal> verify_id_token(std::string_view token,
                                                    const std::vector<ProviderKey>& keys,
                                                    const TokenExpectation& expected) {
  if (token.size() > most_token_bytes) return refused(TokenFault::size, std::to_string(token.size()));
  const auto parts = parts_of(token);
  if (!parts) return refused(TokenFault::form, "parts");
  const auto header = read_header((*parts)[0]);
  if (!header) return tl::make_unexpected(header.error());
  const auto key = find_key(keys, *header);
  if (!key) return tl::make_unexpected(key.error());
  if (!is_signed(token, *key)) return refused(TokenFault::signature, header->key_id);
  auto claims = read_part((*parts)[1]);
  if (!claims) return refused(TokenFault::form, "claims");
  if (auto checked = check_claims(claims->root(), expected); !checked)
    return tl::make_unexpected(checked.error());
  IdToken read;
  read.claims = std::make_shared<const DataTree>(std::move(*claims));
  read.subject = read.text("sub");
  read.authenticated_at = moment_in(read.claims->root(), "auth_time");
  return read;
}

std::string IdToken::text(std::string_view claim) const {
  return std::string(text_in(claims->root(), claim));
}

std::string verified_email(const IdToken& token, std::string_view issuer) {
  const auto claims = token.claims->root();
  const auto said = claims.find("email_verified");
  bool is_verified = said && said->is(DataKind::boolean) && said->text() == "true";
  // learn.microsoft.com/entra/identity-platform/optional-claims-reference: `xms_edov` is a boolean, also
  // written as 1.
  const auto of_domain = claims.find("xms_edov");
  if (!said && of_domain && issuer.starts_with("https://login.microsoftonline.com/"))
    is_verified = !of_domain->is_container() && (of_domain->text() == "true" || of_domain->text() == "1");
  return is_verified ? token.text("email") : std::string();
}

std::vector<std::string> texts_of_claim(const IdToken& token, std::string_view claim) {
  auto found = token.claims->root().find(claim);
  if (!found) {
    found = token.claims->root();
    while (found && !claim.empty()) {
      const auto end = std::min(claim.find('.'), claim.size());
      found = found->is(DataKind::object) ? found->find(claim.substr(0, end)) : std::nullopt;
      claim.remove_prefix(std::min(end + 1, claim.size()));
    }
  }
  std::vector<std::string> texts;
  if (!found) return texts;
  if (found->is(DataKind::text)) texts.emplace_back(found->text());
  if (found->is(DataKind::array))
    for (const auto& each : *found)
      if (each.is(DataKind::text)) texts.emplace_back(each.text());
  return texts;
}

}  // namespace server

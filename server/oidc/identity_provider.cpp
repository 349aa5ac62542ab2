#include "server/oidc/identity_provider.hpp"

#include "server/accounts/base64url.hpp"
#include "server/http/url.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>
#include <sodium.h>

namespace server {
namespace {

using SteadyClock = std::chrono::steady_clock;
using std::chrono_literals::operator""h;
using std::chrono_literals::operator""min;
using std::chrono_literals::operator""s;

constexpr auto kept_for = 1h;
constexpr auto renewed_every = 1min;
constexpr auto failed_for = 5s;  // until it is asked again
constexpr auto patience = 3s;    // for others who ask
constexpr int most_questions = 8;
constexpr std::size_t most_hint_bytes = 4000;  // of an address

tl::unexpected<ProviderFault> unreachable(std::string detail) {
  return tl::make_unexpected(ProviderFault{true, "unreachable", std::move(detail)});
}

// RFC 7636, section 4.2
std::string code_challenge(const std::string& verifier) {
  std::string hash(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()),
                     reinterpret_cast<const unsigned char*>(verifier.data()), verifier.size());
  return base64url(hash);
}

std::string query_of(const Pairs& pairs) {
  std::string query;
  for (const auto& [name, value] : pairs)
    query += fmt::format("{}{}={}", query.empty() ? "" : "&", name, percent_encoded(value));
  return query;
}

std::string with_query(const std::string& address, const Pairs& pairs) {
  return address + (address.find('?') == std::string::npos ? "?" : "&") + query_of(pairs);
}

class Slot {
 public:
  explicit Slot(std::counting_semaphore<>& slots)
      : slots_(slots), is_taken_(slots.try_acquire_for(patience)) {}
  ~Slot() {
    if (is_taken_) slots_.release();
  }
  Slot(const Slot&) = delete;
  Slot& operator=(const Slot&) = delete;
  bool is_taken() const { return is_taken_; }

 private:
  std::counting_semaphore<>& slots_;
  bool is_taken_;
};

}  // namespace

IdentityProvider::IdentityProvider(ProviderSettings settings)
    : settings_(std::move(settings)), client_(settings_.ca_file), slots_(most_questions) {}

void IdentityProvider::log(std::string_view line) const {
  if (log_) log_(line);
}

FromProvider<std::string> IdentityProvider::ask(const ProviderRequest& request) {
  const Slot slot(slots_);
  if (!slot.is_taken()) return unreachable("too many wait for it");
  auto answer = client_.ask(request);
  if (!answer) return unreachable(std::move(answer.error()));
  if (answer->status != 200)
    return unreachable(
        fmt::format("{} answered {} {}", request.address, answer->status, error_of_answer(answer->body)));
  return std::move(answer->body);
}

// ---- what is kept ---------------------------------------------------------------------------------------

FromProvider<ProviderAddresses> IdentityProvider::addresses() {
  const std::unique_lock lock(mutex_, patience);
  if (!lock.owns_lock()) return unreachable("another request waits for it");
  const auto now = SteadyClock::now();
  if (addresses_ && now < addresses_until_) return *addresses_;
  if (now < failed_until_) return unreachable("it did not answer a moment ago");
  auto slash = settings_.issuer.ends_with('/') ? "" : "/";
  const auto body = ask({settings_.issuer + slash + ".well-known/openid-configuration", "", "", ""});
  auto read = body ? read_discovery(*body, settings_.issuer) : tl::make_unexpected(body.error().detail);
  if (read && !settings_.client_secret.empty() && !read->takes_basic)
    read = tl::make_unexpected(std::string("discovery: the provider does not take client_secret_basic"));
  if (!read) {
    failed_until_ = SteadyClock::now() + failed_for;
    return unreachable(read.error());
  }
  addresses_ = std::move(*read);
  addresses_until_ = now + kept_for;
  return *addresses_;
}

FromProvider<std::vector<ProviderKey>> IdentityProvider::keys() {
  const auto known = addresses();
  if (!known) return tl::make_unexpected(known.error());
  const std::unique_lock lock(mutex_, patience);
  if (!lock.owns_lock()) return unreachable("another request waits for it");
  if (keys_ && SteadyClock::now() < keys_until_) return *keys_;
  const auto body = ask({known->keys, "", "", ""});
  if (!body) return tl::make_unexpected(body.error());
  auto read = read_key_set(*body);
  if (!read) return unreachable("no key set at " + known->keys);
  keys_ = std::move(*read);
  keys_until_ = SteadyClock::now() + kept_for;
  return *keys_;
}

std::optional<std::vector<ProviderKey>> IdentityProvider::renewed_keys() {
  {
    const std::unique_lock lock(mutex_, patience);
    const auto now = SteadyClock::now();
    if (!lock.owns_lock() || (keys_renewed_ != Moment{} && now < keys_renewed_ + renewed_every))
      return std::nullopt;
    keys_renewed_ = now;
    keys_until_ = Moment{};
  }
  auto read = keys();
  return read ? std::optional(std::move(*read)) : std::nullopt;
}

// ---- a round --------------------------------------------------------------------------------------------

FromProvider<std::string> IdentityProvider::authorization_address(const RoundSecrets& round, bool proves) {
  const auto known = addresses();
  if (!known) return tl::make_unexpected(known.error());
  Pairs pairs{{"response_type", "code"},
              {"client_id", settings_.client_id},
              {"redirect_uri", settings_.redirect_address()},
              {"scope", "openid profile email"},
              {"state", round.state},
              {"nonce", round.nonce},
              {"code_challenge", code_challenge(round.verifier)},
              {"code_challenge_method", "S256"}};
  if (!settings_.acr.empty()) pairs.emplace_back("acr_values", settings_.acr);
  if (proves) {
    pairs.emplace_back("prompt", "login");
    pairs.emplace_back("max_age", "0");
  }
  return with_query(known->authorization, pairs);
}

bool IdentityProvider::is_from_here(const ProviderAnswer& answer) {
  if (!answer.issuer.empty()) return answer.issuer == settings_.issuer;
  const auto known = addresses();
  return !known || !known->names_itself;
}

FromProvider<std::string> IdentityProvider::token_for(const std::string& code, const RoundSecrets& round) {
  const auto known = addresses();
  if (!known) return tl::make_unexpected(known.error());
  Pairs pairs{{"grant_type", "authorization_code"},
              {"code", code},
              {"redirect_uri", settings_.redirect_address()},
              {"code_verifier", round.verifier}};
  ProviderRequest request{known->token, "", "", ""};
  if (settings_.client_secret.empty()) {
    pairs.emplace_back("client_id", settings_.client_id);
  } else {  // RFC 6749, section 2.3.1
    request.user = percent_encoded(settings_.client_id);
    request.password = percent_encoded(settings_.client_secret);
  }
  request.form = query_of(pairs);
  const auto body = ask(request);
  if (!body) return tl::make_unexpected(ProviderFault{false, "token-endpoint", body.error().detail});
  auto token = read_token_answer(*body);
  if (!token) return tl::make_unexpected(ProviderFault{false, "token-endpoint", token.error()});
  return std::move(*token);
}

FromProvider<SignedInThere> IdentityProvider::redeem(const std::string& code, const RoundSecrets& round,
                                                     std::int64_t now) {
  const auto text = token_for(code, round);
  if (!text) return tl::make_unexpected(text.error());
  const auto known = keys();
  if (!known) return tl::make_unexpected(known.error());
  const TokenExpectation expected{settings_.issuer, settings_.client_id, round.nonce, settings_.acr, now};
  auto token = verify_id_token(*text, *known, expected);
  if (!token && token.error().fault == TokenFault::unknown_key)
    if (const auto renewed = renewed_keys()) token = verify_id_token(*text, *renewed, expected);
  if (!token)
    return tl::make_unexpected(
        ProviderFault{false, std::string(criteria::name(token.error().fault)), token.error().detail});
  return SignedInThere{std::move(*token), *text};
}

std::optional<std::string> IdentityProvider::sign_out_address(const std::string& id_token) {
  const auto known = addresses();
  if (!known || known->end_session.empty()) return std::nullopt;
  Pairs pairs{{"post_logout_redirect_uri", settings_.signed_out_address()},
              {"client_id", settings_.client_id}};
  if (id_token.size() <= most_hint_bytes) pairs.emplace_back("id_token_hint", id_token);
  return with_query(known->end_session, pairs);
}

}  // namespace server

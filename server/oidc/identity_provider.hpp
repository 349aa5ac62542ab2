// The provider of single sign-on: OpenID Connect, authorization code flow with PKCE (RFC 7636).
#pragma once

#include "server/oidc/id_token.hpp"
#include "server/oidc/provider_client.hpp"
#include "server/oidc/provider_documents.hpp"
#include "server/oidc/provider_settings.hpp"

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <semaphore>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace server {

// What only this service knows of a round: it binds the answer to the question.
struct RoundSecrets {
  std::string state, nonce, verifier;
};

struct ProviderFault {
  bool is_unreachable = false;  // it gave no answer that could be read; else it, or its token, was refused
  std::string reason;           // for the log: "unreachable", "token-endpoint", or the name of a TokenFault
  std::string detail;           // for the log, without secrets
};
template <typename T>
using FromProvider = tl::expected<T, ProviderFault>;

// What came back by the browser.
struct ProviderAnswer {
  std::string state, code;
  std::string issuer;  // `iss` of RFC 9207; empty: it was not sent
  std::string error;   // `access_denied` and others; empty: none
};

struct SignedInThere {
  IdToken token;
  std::string text;  // the token as it came
};

// Of the whole service, in any thread. What it asks the provider more than once is kept for an hour.
class IdentityProvider {
 public:
  // Throws WorldError when the file of certificates cannot be read.
  explicit IdentityProvider(ProviderSettings settings);
  const ProviderSettings& settings() const { return settings_; }

  // Where the browser goes. `proves`: the person must sign in there again, whatever session it has.
  FromProvider<std::string> authorization_address(const RoundSecrets& round, bool proves);
  // Whether the answer is of this provider, as far as that can be seen before its token.
  bool is_from_here(const ProviderAnswer& answer);
  // Exchanges the code, once, and verifies the token. `now` in seconds since 1970.
  FromProvider<SignedInThere> redeem(const std::string& code, const RoundSecrets& round, std::int64_t now);
  // Where a browser ends its session there; nothing when the provider has no such address, or cannot be
  // asked. `id_token` is the newest that was had for that session.
  std::optional<std::string> sign_out_address(const std::string& id_token);

  // Lines of the log, from any thread; before the first request.
  void log_to(std::function<void(std::string_view line)> log) { log_ = std::move(log); }
  void log(std::string_view line) const;

 private:
  using Moment = std::chrono::steady_clock::time_point;

  FromProvider<ProviderAddresses> addresses();
  FromProvider<std::vector<ProviderKey>> keys();
  // Again, for a token by a key that is not in the set: at most once a minute.
  std::optional<std::vector<ProviderKey>> renewed_keys();
  FromProvider<std::string> ask(const ProviderRequest& request);
  FromProvider<std::string> token_for(const std::string& code, const RoundSecrets& round);

  ProviderSettings settings_;
  ProviderClient client_;
  std::function<void(std::string_view)> log_;
  std::counting_semaphore<> slots_;  // questions at a time: a slow provider holds no more workers than that
  std::timed_mutex mutex_;           // of what follows
  std::optional<ProviderAddresses> addresses_;
  std::optional<std::vector<ProviderKey>> keys_;
  Moment addresses_until_{}, keys_until_{}, keys_renewed_{}, failed_until_{};
};

}  // namespace server

// A real provider of OpenID Connect on this machine (tests/support/oidc_provider.mjs).
#pragma once

#include "tests/support/temporary_folder.hpp"

#include <cstdint>
#include <string>

namespace test_support {

struct OidcProviderSettings {
  std::string address;  // of the service that signs people in there, with a slash at its end
  std::string client_id = "wederwaarde";
  std::string client_secret = "geheim-van-de-dienst";  // empty: a public client
  std::string algorithm = "RS256";
  std::string certificate, key;  // PEM files; empty: plain HTTP
};

class OidcProvider {
 public:
  // Throws std::runtime_error when it does not listen within two minutes.
  explicit OidcProvider(OidcProviderSettings settings);
  ~OidcProvider();
  OidcProvider(const OidcProvider&) = delete;
  OidcProvider& operator=(const OidcProvider&) = delete;

  const std::string& issuer() const { return issuer_; }
  std::uint16_t port() const;
  // The claims of people by the name that they type: a JSON object of objects. From their next sign-in on.
  void set_people(const std::string& json) const;
  // With other keys, at the same address; nobody is signed in there any more.
  void restart();
  void stop();

 private:
  void start(std::uint16_t port);

  OidcProviderSettings settings_;
  TemporaryFolder folder_;
  std::string issuer_;
  int pid_ = -1;
  int input_ = -1;  // ends the provider when it is closed
};

}  // namespace test_support

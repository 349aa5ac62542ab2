// A security key for tests: answers as a browser and its authenticator do (Ed25519).
#pragma once

#include "server/accounts/webauthn.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace server_test {

class SecurityKey {
 public:
  SecurityKey();

  std::string id() const { return server::base64url(id_); }
  server::RegistrationAnswer register_at(const server::WebAuthnSite& site, std::string_view challenge) const;
  server::AssertionAnswer answer(const server::WebAuthnSite& site, std::string_view challenge);

  // What the next answers say, to see that wrong ones are refused.
  std::uint32_t counter = 1;  // goes up with each answer
  bool is_touched = true;
  bool has_counter = true;     // false: always 0
  std::string site_id;         // empty: that of the site
  std::string type_of_answer;  // empty: the right one
  std::string attestation_format = "none";

 private:
  std::string head(const server::WebAuthnSite& site, unsigned char flags) const;
  std::string client_data(const server::WebAuthnSite& site, std::string_view challenge,
                          std::string_view type) const;

  std::string id_, public_key_, secret_key_;
};

}  // namespace server_test

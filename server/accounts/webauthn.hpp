// Security keys (W3C Web Authentication): what is asked of the browser, and whether its answer proves
// anything. Algorithms: ES256, EdDSA, RS256. No attestation is asked: any authenticator will do.
#pragma once

#include "server/accounts/base64url.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace server {

// Under which the browser sees the service; taken from the request by web, after the check of the host's
// name.
struct WebAuthnSite {
  std::string id;      // host name without port: "localhost", "wederwaarde.example.nl"; no address
  std::string origin;  // "https://wederwaarde.example.nl", "http://localhost:8080"
};

// All binary members are base64url without padding, in both directions.
struct RegistrationRequest {
  std::string site_id;
  std::string challenge;
  std::string user_id;  // the account's handle: random, says nothing
  std::string user_name, user_display_name;
  std::vector<int> algorithms;        // COSE: -7, -8, -257
  std::vector<std::string> excluded;  // credential ids that the account already has
};
struct RegistrationAnswer {
  std::string client_data;         // response.clientDataJSON
  std::string attestation_object;  // response.attestationObject
};

struct AssertionRequest {
  std::string site_id;
  std::string challenge;
  std::vector<std::string> allowed;  // credential ids
};
struct AssertionAnswer {
  std::string credential;          // id of the credential
  std::string client_data;         // response.clientDataJSON
  std::string authenticator_data;  // response.authenticatorData
  std::string signature;           // response.signature
};

// A credential as it is stored; bytes, not base64url.
struct Credential {
  std::string id;
  int algorithm = -7;
  std::string public_key;  // as libfido2 holds it for the algorithm
  std::int64_t sign_count = 0;
};

// Why an answer proves nothing.
enum class WebAuthnFault {
  malformed,
  wrong_type,  // of the client data: "webauthn.create" or "webauthn.get"
  wrong_challenge,
  wrong_origin,
  wrong_site,   // hash of the site's id
  not_present,  // nobody touched the key
  algorithm,    // none of ours
  signature,
  counter,  // went back: the key was copied
};
std::string_view name(WebAuthnFault fault);

// COSE numbers in the order of preference.
std::vector<int> webauthn_algorithms();

// `challenge` is base64url, as it was asked.
std::variant<Credential, WebAuthnFault> verify_registration(const WebAuthnSite& site,
                                                            std::string_view challenge,
                                                            const RegistrationAnswer& answer);
// Gives the new sign count.
std::variant<std::int64_t, WebAuthnFault> verify_assertion(const WebAuthnSite& site,
                                                           std::string_view challenge,
                                                           const Credential& credential,
                                                           const AssertionAnswer& answer);

}  // namespace server

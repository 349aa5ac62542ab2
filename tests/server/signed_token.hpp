// ID tokens as a provider signs them, and as somebody forges them.
#pragma once

#include "server/oidc/key_set.hpp"

#include <memory>
#include <string>
#include <vector>

struct _cjose_jwk_int;

namespace server_test {

class TokenSigner {
 public:
  // A new key pair; `algorithm` is RS256, PS256 or ES256.
  TokenSigner(std::string id, std::string algorithm);

  std::string sign(const std::string& claims) const;
  // With a header of its own, by the key all the same.
  std::string sign(const std::string& claims, const std::string& algorithm, const std::string& id) const;
  // HS256, with the public key as the secret.
  std::string sign_with_public_key(const std::string& claims) const;

  // As it stands in a key set.
  std::string public_jwk() const;

 private:
  std::shared_ptr<_cjose_jwk_int> key_;
  std::string id_, algorithm_;
};

// `{"keys": […]}`, read.
std::vector<server::ProviderKey> key_set(const std::vector<std::string>& jwks);

// A token of three parts with any header, whose signature is this text.
std::string unsigned_token(const std::string& header, const std::string& claims,
                           const std::string& signature);

}  // namespace server_test

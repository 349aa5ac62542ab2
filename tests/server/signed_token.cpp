#include "tests/server/signed_token.hpp"

#include "server/accounts/base64url.hpp"

#include <cstdlib>
#include <stdexcept>

#include <cjose/cjose.h>
#include <fmt/format.h>

namespace server_test {
namespace {

struct Release {
  void operator()(cjose_header_t* header) const { cjose_header_release(header); }
  void operator()(cjose_jws_t* token) const { cjose_jws_release(token); }
};

std::string signed_by(cjose_jwk_t* key, const std::string& claims, const std::string& algorithm,
                      const std::string& id) {
  cjose_err error{};
  const std::unique_ptr<cjose_header_t, Release> header(cjose_header_new(&error));
  cjose_header_set(header.get(), CJOSE_HDR_ALG, algorithm.c_str(), &error);
  if (!id.empty()) cjose_header_set(header.get(), CJOSE_HDR_KID, id.c_str(), &error);
  const std::unique_ptr<cjose_jws_t, Release> token(cjose_jws_sign(
      key, header.get(), reinterpret_cast<const std::uint8_t*>(claims.data()), claims.size(), &error));
  const char* text = nullptr;
  if (!token || !cjose_jws_export(token.get(), &text, &error)) throw std::runtime_error("not signed");
  return text;
}

cjose_jwk_t* made_key(const std::string& algorithm) {
  cjose_err error{};
  const std::string exponent("\x01\x00\x01", 3);
  return algorithm == "ES256"
             ? cjose_jwk_create_EC_random(CJOSE_JWK_EC_P_256, &error)
             : cjose_jwk_create_RSA_random(2048, reinterpret_cast<const std::uint8_t*>(exponent.data()),
                                           exponent.size(), &error);
}

}  // namespace

TokenSigner::TokenSigner(std::string id, std::string algorithm)
    : key_(made_key(algorithm), [](cjose_jwk_t* key) { cjose_jwk_release(key); }),
      id_(std::move(id)),
      algorithm_(std::move(algorithm)) {}

std::string TokenSigner::sign(const std::string& claims) const { return sign(claims, algorithm_, id_); }

std::string TokenSigner::sign(const std::string& claims, const std::string& algorithm,
                              const std::string& id) const {
  return signed_by(key_.get(), claims, algorithm, id);
}

std::string TokenSigner::sign_with_public_key(const std::string& claims) const {
  cjose_err error{};
  const auto secret = public_jwk();
  const std::unique_ptr<cjose_jwk_t, bool (*)(cjose_jwk_t*)> key(
      cjose_jwk_create_oct_spec(reinterpret_cast<const std::uint8_t*>(secret.data()), secret.size(), &error),
      cjose_jwk_release);
  return signed_by(key.get(), claims, "HS256", id_);
}

std::string TokenSigner::public_jwk() const {
  cjose_err error{};
  const std::unique_ptr<char, decltype(&std::free)> json(cjose_jwk_to_json(key_.get(), false, &error),
                                                         std::free);
  std::string text(json.get());
  return text.insert(1, fmt::format(R"("kid":"{}","alg":"{}","use":"sig",)", id_, algorithm_));
}

std::vector<server::ProviderKey> key_set(const std::vector<std::string>& jwks) {
  std::string all;
  for (const auto& jwk : jwks) all += (all.empty() ? "" : ",") + jwk;
  return server::read_key_set(R"({"keys":[)" + all + "]}").value();
}

std::string unsigned_token(const std::string& header, const std::string& claims,
                           const std::string& signature) {
  return server::base64url(header) + "." + server::base64url(claims) + "." + signature;
}

}  // namespace server_test

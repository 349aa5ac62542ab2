#include "server/oidc/key_set.hpp"

#include "import/json_reader.hpp"
#include "server/accounts/base64url.hpp"
#include "templates/json_writer.hpp"

namespace server {
namespace {

using criteria::DataKind;
using criteria::DataValue;

constexpr std::size_t most_keys = 100;
constexpr std::size_t least_modulus = 2048 / 8, most_modulus = 8192 / 8;
constexpr std::size_t coordinate = 32;  // bytes, of P-256

std::string text_of(const DataValue& key, std::string_view name) {
  const auto member = key.find(name);
  return member && member->is(DataKind::text) ? std::string(member->text()) : std::string();
}

// How many bytes the number has.
std::size_t size_of(const std::string& encoded) {
  const auto bytes = from_base64url(encoded);
  if (!bytes) return 0;
  const auto first = bytes->find_first_not_of('\0');
  return first == std::string::npos ? 0 : bytes->size() - first;
}

bool is_coordinate(const std::string& encoded) {
  const auto bytes = from_base64url(encoded);
  return bytes && bytes->size() == coordinate;
}

std::optional<ProviderKey> read_rsa(const DataValue& key) {
  const auto modulus = text_of(key, "n"), exponent = text_of(key, "e");
  const auto size = size_of(modulus);
  if (size < least_modulus || size > most_modulus || size_of(exponent) == 0 || size_of(exponent) > 8)
    return std::nullopt;
  ProviderKey read;
  read.kind = KeyKind::rsa;
  read.jwk = templates::JsonWriter()
                 .open_object()
                 .member("kty", "RSA")
                 .member("n", modulus)
                 .member("e", exponent)
                 .close_object()
                 .take();
  return read;
}

std::optional<ProviderKey> read_p256(const DataValue& key) {
  const auto x = text_of(key, "x"), y = text_of(key, "y");
  if (text_of(key, "crv") != "P-256" || !is_coordinate(x) || !is_coordinate(y)) return std::nullopt;
  ProviderKey read;
  read.kind = KeyKind::p256;
  read.jwk = templates::JsonWriter()
                 .open_object()
                 .member("kty", "EC")
                 .member("crv", "P-256")
                 .member("x", x)
                 .member("y", y)
                 .close_object()
                 .take();
  return read;
}

std::optional<ProviderKey> read_key(const DataValue& key) {
  if (!key.is(DataKind::object)) return std::nullopt;
  if (const auto use = text_of(key, "use"); !use.empty() && use != "sig") return std::nullopt;
  const auto kind = text_of(key, "kty");
  auto read = kind == "RSA" ? read_rsa(key) : kind == "EC" ? read_p256(key) : std::nullopt;
  if (!read) return std::nullopt;
  read->id = text_of(key, "kid");
  read->algorithm = text_of(key, "alg");
  return read;
}

}  // namespace

std::optional<std::vector<ProviderKey>> read_key_set(std::string_view json) {
  const auto tree = importing::read_json(json, importing::Limits{});
  if (!tree || !tree->root().is(DataKind::object)) return std::nullopt;
  const auto listed = tree->root().find("keys");
  if (!listed || !listed->is(DataKind::array)) return std::nullopt;
  std::vector<ProviderKey> keys;
  for (const auto& each : *listed) {
    if (keys.size() == most_keys) return std::nullopt;
    if (auto key = read_key(each)) keys.push_back(std::move(*key));
  }
  return keys;
}

}  // namespace server

#include "server/accounts/webauthn.hpp"

#include "import/json_reader.hpp"
#include "server/storage/sha256.hpp"
#include "server/vault/secret_bytes.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <cbor.h>
#include <fido.h>
#include <fido/eddsa.h>
#include <fido/es256.h>
#include <fido/rs256.h>
#include <sodium.h>

namespace server {
namespace {

constexpr std::size_t site_hash_bytes = 32;
constexpr std::size_t head_bytes =
    site_hash_bytes + 1 + 4;  // of the authenticator's data: hash, flags, counter
constexpr unsigned char present_flag = 0x01;
constexpr std::size_t most_bytes = std::size_t{64} << 10;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string text_of(const unsigned char* bytes, std::size_t size) {
  return bytes ? std::string(reinterpret_cast<const char*>(bytes), size) : std::string();
}

void start_fido() {
  start_sodium();
  static const bool is_started = (fido_init(0), true);
  static_cast<void>(is_started);
}

// Bytes of an answer, of a size that makes sense.
std::optional<std::string> decoded(std::string_view text) {
  if (text.size() > most_bytes) return std::nullopt;
  return from_base64url(text);
}

// ---- what the browser adds ------------------------------------------------------------------------------

bool is_equal(std::string_view left, std::string_view right) {
  return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

std::optional<WebAuthnFault> check_client_data(const WebAuthnSite& site, std::string_view challenge,
                                               std::string_view client_data, std::string_view type) {
  const auto tree = importing::read_json(client_data, importing::Limits{});
  if (!tree || !tree->root().is(criteria::DataKind::object)) return WebAuthnFault::malformed;
  const auto text = [&](std::string_view key) {
    const auto member = tree->root().find(key);
    return member && member->is(criteria::DataKind::text) ? member->text() : std::string_view();
  };
  if (text("type") != type) return WebAuthnFault::wrong_type;
  if (challenge.empty() || !is_equal(text("challenge"), challenge)) return WebAuthnFault::wrong_challenge;
  if (text("origin") != site.origin) return WebAuthnFault::wrong_origin;
  return std::nullopt;
}

std::optional<WebAuthnFault> check_head(const WebAuthnSite& site, std::string_view data) {
  if (data.size() < head_bytes) return WebAuthnFault::malformed;
  const auto hash = sha256_of(site.id);
  if (sodium_memcmp(data.data(), hash.data(), site_hash_bytes) != 0) return WebAuthnFault::wrong_site;
  if ((static_cast<unsigned char>(data[site_hash_bytes]) & present_flag) == 0)
    return WebAuthnFault::not_present;
  return std::nullopt;
}

std::int64_t counter_of(std::string_view data) {
  std::int64_t counter = 0;
  for (const char byte : data.substr(site_hash_bytes + 1, 4))
    counter = (counter << 8) | static_cast<unsigned char>(byte);
  return counter;
}

// ---- registration ---------------------------------------------------------------------------------------

using CborItem = std::unique_ptr<cbor_item_t, void (*)(cbor_item_t*)>;

CborItem read_cbor(std::string_view bytes) {
  cbor_load_result result{};
  cbor_item_t* item = cbor_load(bytes_of(bytes), bytes.size(), &result);
  if (item && result.error.code == CBOR_ERR_NONE && result.read != bytes.size()) cbor_decref(&item);
  return {item, [](cbor_item_t* owned) { cbor_decref(&owned); }};
}

bool is_key(const cbor_item_t* item, std::string_view key) {
  return cbor_isa_string(item) && cbor_string_is_definite(item) &&
         text_of(cbor_string_handle(item), cbor_string_length(item)) == key;
}

// The member `authData` of an attestation object; what it attests is not asked.
std::optional<std::string> authenticator_data(std::string_view attestation_object) {
  const auto object = read_cbor(attestation_object);
  if (!object || !cbor_isa_map(object.get()) || !cbor_map_is_definite(object.get())) return std::nullopt;
  const cbor_pair* pairs = cbor_map_handle(object.get());
  for (std::size_t at = 0; at < cbor_map_size(object.get()); ++at) {
    if (!is_key(pairs[at].key, "authData")) continue;
    const cbor_item_t* value = pairs[at].value;
    if (!cbor_isa_bytestring(value) || !cbor_bytestring_is_definite(value)) return std::nullopt;
    return text_of(cbor_bytestring_handle(value), cbor_bytestring_length(value));
  }
  return std::nullopt;
}

using FidoCredential = std::unique_ptr<fido_cred_t, void (*)(fido_cred_t*)>;
FidoCredential make_credential() {
  fido_cred_t* credential = fido_cred_new();
  if (!credential) throw std::bad_alloc();
  return {credential, [](fido_cred_t* owned) { fido_cred_free(&owned); }};
}

std::variant<Credential, WebAuthnFault> read_credential(std::string_view data) {
  for (const int algorithm : webauthn_algorithms()) {
    const auto credential = make_credential();
    if (fido_cred_set_type(credential.get(), algorithm) != FIDO_OK ||
        fido_cred_set_authdata_raw(credential.get(), bytes_of(data), data.size()) != FIDO_OK)
      continue;
    Credential read;
    read.id = text_of(fido_cred_id_ptr(credential.get()), fido_cred_id_len(credential.get()));
    read.algorithm = algorithm;
    read.public_key = text_of(fido_cred_pubkey_ptr(credential.get()), fido_cred_pubkey_len(credential.get()));
    read.sign_count = fido_cred_sigcount(credential.get());
    if (read.id.empty() || read.public_key.empty()) return WebAuthnFault::malformed;
    return read;
  }
  return WebAuthnFault::algorithm;
}

// ---- assertion ------------------------------------------------------------------------------------------

using FidoAssertion = std::unique_ptr<fido_assert_t, void (*)(fido_assert_t*)>;
FidoAssertion make_assertion() {
  fido_assert_t* assertion = fido_assert_new();
  if (!assertion) throw std::bad_alloc();
  return {assertion, [](fido_assert_t* owned) { fido_assert_free(&owned); }};
}

template <typename Key>
bool is_signed_by(const fido_assert_t* assertion, const Credential& credential, Key* key,
                  int (*read)(Key*, const void*, std::size_t), void (*release)(Key**)) {
  if (!key) throw std::bad_alloc();
  const bool is_right = read(key, credential.public_key.data(), credential.public_key.size()) == FIDO_OK &&
                        fido_assert_verify(assertion, 0, credential.algorithm, key) == FIDO_OK;
  release(&key);
  return is_right;
}

bool is_signed(const fido_assert_t* assertion, const Credential& credential) {
  switch (credential.algorithm) {
    case COSE_ES256:
      return is_signed_by(assertion, credential, es256_pk_new(), es256_pk_from_ptr, es256_pk_free);
    case COSE_EDDSA:
      return is_signed_by(assertion, credential, eddsa_pk_new(), eddsa_pk_from_ptr, eddsa_pk_free);
    case COSE_RS256:
      return is_signed_by(assertion, credential, rs256_pk_new(), rs256_pk_from_ptr, rs256_pk_free);
    default:
      return false;
  }
}

}  // namespace

std::string_view name(WebAuthnFault fault) {
  constexpr std::array<std::string_view, 9> names{"malformed",    "wrong-type", "wrong-challenge",
                                                  "wrong-origin", "wrong-site", "not-present",
                                                  "algorithm",    "signature",  "counter"};
  return names.at(static_cast<std::size_t>(fault));
}

std::vector<int> webauthn_algorithms() { return {COSE_ES256, COSE_EDDSA, COSE_RS256}; }

std::variant<Credential, WebAuthnFault> verify_registration(const WebAuthnSite& site,
                                                            std::string_view challenge,
                                                            const RegistrationAnswer& answer) {
  start_fido();
  const auto client_data = decoded(answer.client_data);
  const auto object = decoded(answer.attestation_object);
  if (!client_data || !object) return WebAuthnFault::malformed;
  if (const auto fault = check_client_data(site, challenge, *client_data, "webauthn.create")) return *fault;
  const auto data = authenticator_data(*object);
  if (!data) return WebAuthnFault::malformed;
  if (const auto fault = check_head(site, *data)) return *fault;
  return read_credential(*data);
}

std::variant<std::int64_t, WebAuthnFault> verify_assertion(const WebAuthnSite& site,
                                                           std::string_view challenge,
                                                           const Credential& credential,
                                                           const AssertionAnswer& answer) {
  start_fido();
  const auto client_data = decoded(answer.client_data);
  const auto data = decoded(answer.authenticator_data);
  const auto signature = decoded(answer.signature);
  if (!client_data || !data || !signature) return WebAuthnFault::malformed;
  if (const auto fault = check_client_data(site, challenge, *client_data, "webauthn.get")) return *fault;
  if (const auto fault = check_head(site, *data)) return *fault;
  const auto assertion = make_assertion();
  const auto hash = sha256_of(*client_data);
  if (fido_assert_set_count(assertion.get(), 1) != FIDO_OK ||
      fido_assert_set_rp(assertion.get(), site.id.c_str()) != FIDO_OK ||
      fido_assert_set_clientdata_hash(assertion.get(), hash.data(), hash.size()) != FIDO_OK ||
      fido_assert_set_up(assertion.get(), FIDO_OPT_TRUE) != FIDO_OK ||
      fido_assert_set_authdata_raw(assertion.get(), 0, bytes_of(*data), data->size()) != FIDO_OK ||
      fido_assert_set_sig(assertion.get(), 0, bytes_of(*signature), signature->size()) != FIDO_OK)
    return WebAuthnFault::malformed;
  if (!is_signed(assertion.get(), credential)) return WebAuthnFault::signature;
  // Authenticators without a counter always say 0.
  const auto counter = counter_of(*data);
  if ((counter != 0 || credential.sign_count != 0) && counter <= credential.sign_count)
    return WebAuthnFault::counter;
  return counter;
}

}  // namespace server

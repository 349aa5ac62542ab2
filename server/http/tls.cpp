#include "server/http/tls.hpp"

#include "server/tls_suites.hpp"

#include <new>
#include <stdexcept>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

namespace server {
namespace {

using Context = std::shared_ptr<SSL_CTX>;

constexpr const char* groups = "X25519:P-256:P-384";
constexpr const char* signatures =
    "ed25519:ECDSA+SHA256:ECDSA+SHA384:ECDSA+SHA512:rsa_pss_rsae_sha256:rsa_pss_rsae_sha384:"
    "rsa_pss_rsae_sha512:RSA+SHA256:RSA+SHA384:RSA+SHA512";
constexpr int security_level = 2;  // at least 112 bits: RSA from 2048 on, no SHA-1

// The newest of the thread's queue, which is empty afterwards.
std::string reason() {
  const auto error = ERR_peek_last_error();
  ERR_clear_error();
  const char* const text = ERR_reason_error_string(error);
  return text == nullptr ? "the file cannot be used" : text;
}

void expect(bool done, const std::filesystem::path& file) {
  if (!done) throw std::runtime_error(fmt::format("{}: {}", file.string(), reason()));
}

void choose(SSL_CTX& context) {
  SSL_CTX_set_security_level(&context, security_level);
  const bool is_known = SSL_CTX_set_min_proto_version(&context, TLS1_2_VERSION) == 1 &&
                        SSL_CTX_set_ciphersuites(&context, tls_1_3_suites) == 1 &&
                        SSL_CTX_set_cipher_list(&context, tls_1_2_suites) == 1 &&
                        SSL_CTX_set1_groups_list(&context, groups) == 1 &&
                        SSL_CTX_set1_sigalgs_list(&context, signatures) == 1;
  if (!is_known) throw std::runtime_error("OpenSSL lacks a suite of TLS: " + reason());
  SSL_CTX_set_options(&context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_TICKET | SSL_OP_NO_COMPRESSION |
                                    SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
  SSL_CTX_set_num_tickets(&context, 0);
  SSL_CTX_set_session_cache_mode(&context, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_mode(&context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                                 SSL_MODE_RELEASE_BUFFERS);
}

Context context_with(const TlsFiles& files) {
  ERR_clear_error();
  Context context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
  if (context == nullptr) throw std::bad_alloc();
  choose(*context);
  // Nobody is there to type a password.
  SSL_CTX_set_default_passwd_cb(context.get(), [](char*, int, int, void*) { return 0; });
  expect(SSL_CTX_use_certificate_chain_file(context.get(), files.certificate.c_str()) == 1,
         files.certificate);
  expect(SSL_CTX_use_PrivateKey_file(context.get(), files.key.c_str(), SSL_FILETYPE_PEM) == 1 &&
             SSL_CTX_check_private_key(context.get()) == 1,
         files.key);
  return context;
}

}  // namespace

Tls::Tls(TlsFiles files) : files_(std::move(files)), context_(context_with(files_)) {}

Tls::~Tls() = default;

void Tls::reload() {
  auto context = context_with(files_);
  const std::lock_guard lock(mutex_);
  context_.swap(context);
}

TlsConnection Tls::accept(int descriptor) const {
  const std::lock_guard lock(mutex_);
  TlsConnection connection(SSL_new(context_.get()), SSL_free);
  if (connection == nullptr || SSL_set_fd(connection.get(), descriptor) != 1) throw std::bad_alloc();
  SSL_set_accept_state(connection.get());
  return connection;
}

}  // namespace server

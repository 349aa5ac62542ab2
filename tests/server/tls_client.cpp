#include "tests/server/tls_client.hpp"

#include <array>
#include <cstdlib>
#include <stdexcept>

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace server_test {
namespace {

int connected(std::uint16_t port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const timeval patience{10, 0};
  setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    throw std::runtime_error("connection refused");
  return socket;
}

}  // namespace

TlsClient::TlsClient(std::uint16_t port, const TlsOffer& offer)
    : socket_(connected(port)),
      context_(SSL_CTX_new(TLS_client_method()), SSL_CTX_free),
      tls_(nullptr, SSL_free) {
  auto* const context = context_.get();
  SSL_CTX_set_security_level(context, 0);
  SSL_CTX_set_min_proto_version(context, offer.least);
  SSL_CTX_set_max_proto_version(context, offer.most);
  if (!offer.suites.empty() && SSL_CTX_set_cipher_list(context, offer.suites.c_str()) != 1)
    throw std::runtime_error("no such suite: " + offer.suites);
  if (!offer.suites_13.empty() && SSL_CTX_set_ciphersuites(context, offer.suites_13.c_str()) != 1)
    throw std::runtime_error("no such suite: " + offer.suites_13);
  tls_.reset(SSL_new(context));
  SSL_set_fd(tls_.get(), socket_);
}

TlsClient::~TlsClient() { hang_up(); }

std::optional<std::string> TlsClient::handshake() {
  ERR_clear_error();
  if (SSL_connect(tls_.get()) != 1) return std::nullopt;
  return fmt::format("{} {}", SSL_get_version(tls_.get()), SSL_get_cipher_name(tls_.get()));
}

std::string TlsClient::subject() const {
  const std::unique_ptr<X509, void (*)(X509*)> certificate(SSL_get1_peer_certificate(tls_.get()), X509_free);
  std::array<char, 200> name{};
  X509_NAME_get_text_by_NID(X509_get_subject_name(certificate.get()), NID_commonName, name.data(),
                            static_cast<int>(name.size()));
  return name.data();
}

bool TlsClient::send(std::string_view bytes) {
  ERR_clear_error();
  std::size_t count = 0;
  return SSL_write_ex(tls_.get(), bytes.data(), bytes.size(), &count) == 1 && count == bytes.size();
}

std::optional<std::string> TlsClient::read_to_end() {
  std::string received;
  std::array<char, 16384> space{};
  for (;;) {
    ERR_clear_error();
    std::size_t count = 0;
    const int result = SSL_read_ex(tls_.get(), space.data(), space.size(), &count);
    if (result != 1)
      return SSL_get_error(tls_.get(), result) == SSL_ERROR_ZERO_RETURN ? std::optional(received)
                                                                        : std::nullopt;
    received.append(space.data(), count);
  }
}

bool TlsClient::is_resumable() const { return SSL_SESSION_is_resumable(SSL_get0_session(tls_.get())) == 1; }

bool TlsClient::renegotiates() {
  ERR_clear_error();
  return SSL_renegotiate(tls_.get()) == 1 && SSL_do_handshake(tls_.get()) == 1 &&
         SSL_renegotiate_pending(tls_.get()) == 0;
}

void TlsClient::hang_up() {
  if (socket_ < 0) return;
  ::close(socket_);
  socket_ = -1;
}

bool make_certificate(const std::filesystem::path& folder, const std::string& name, const std::string& key,
                      const std::string& more) {
  const auto command = fmt::format(
      "openssl req -x509 -newkey {} -nodes -days 2 -subj /CN={} -addext subjectAltName=IP:127.0.0.1 "
      "-keyout {}.key -out {}.pem {} 2>/dev/null",
      key, name, (folder / name).string(), (folder / name).string(), more);
  return std::system(command.c_str()) == 0;
}

}  // namespace server_test

#include "server/http/client_socket.hpp"

#include <cerrno>

#include <Poco/Net/StreamSocket.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>

namespace server {
namespace {

bool is_for_now(int error) { return error == EAGAIN || error == EWOULDBLOCK || error == EINTR; }

// What a call of OpenSSL that came to nothing waits for; nothing when the connection is broken.
std::optional<ClientSocket::Awaited> awaited_after(const ssl_st& tls, int result) {
  switch (SSL_get_error(&tls, result)) {
    case SSL_ERROR_WANT_READ:
      return ClientSocket::Awaited::bytes;
    case SSL_ERROR_WANT_WRITE:
      return ClientSocket::Awaited::room;
    default:
      return std::nullopt;
  }
}

}  // namespace

ClientSocket::ClientSocket(const Poco::Net::StreamSocket& socket)
    : socket_(std::make_unique<Poco::Net::StreamSocket>(socket)) {
  socket_->setBlocking(false);
  socket_->setNoDelay(true);
}

ClientSocket::~ClientSocket() = default;

int ClientSocket::descriptor() const { return socket_->impl()->sockfd(); }

// Poco's own receiveBytes and sendBytes throw where the system merely has nothing to give or no room.
ClientSocket::Read ClientSocket::receive(char* space, std::size_t size, std::string_view& received) {
  const auto count = ::recv(descriptor(), space, size, 0);
  if (count < 0) return is_for_now(errno) ? Read::nothing : Read::broken;
  received = {space, static_cast<std::size_t>(count)};
  return count == 0 ? Read::end : Read::bytes;
}

std::optional<std::size_t> ClientSocket::send(std::string_view bytes) {
  const auto count = ::send(descriptor(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
  if (count >= 0) return static_cast<std::size_t>(count);
  return is_for_now(errno) ? std::optional<std::size_t>(0) : std::nullopt;
}

void ClientSocket::finish_sending() {
  // Fails only when the client is gone already, which the next receive tells.
  ::shutdown(descriptor(), SHUT_WR);
}

TlsSocket::TlsSocket(const Poco::Net::StreamSocket& socket, const Tls& tls)
    : ClientSocket(socket), tls_(tls.accept(descriptor())) {}

ClientSocket::Read TlsSocket::receive(char* space, std::size_t size, std::string_view& received) {
  // Nobody reads any more what comes then.
  if (is_finished_) return ClientSocket::receive(space, size, received);
  ERR_clear_error();
  std::size_t count = 0;
  const int result = SSL_read_ex(tls_.get(), space, size, &count);
  if (result == 1) {
    received = {space, count};
    return Read::bytes;
  }
  if (SSL_get_error(tls_.get(), result) == SSL_ERROR_ZERO_RETURN) return Read::end;
  const auto awaited = awaited_after(*tls_, result);
  if (!awaited) return Read::broken;
  before_receive_ = *awaited;
  return Read::nothing;
}

std::optional<std::size_t> TlsSocket::send(std::string_view bytes) {
  ERR_clear_error();
  std::size_t count = 0;
  const int result = SSL_write_ex(tls_.get(), bytes.data(), bytes.size(), &count);
  if (result == 1) return count;
  const auto awaited = awaited_after(*tls_, result);
  if (!awaited) return std::nullopt;
  before_send_ = *awaited;
  return 0;
}

void TlsSocket::finish_sending() {
  ERR_clear_error();
  if (SSL_is_init_finished(tls_.get()) != 0) SSL_shutdown(tls_.get());
  is_finished_ = true;
  before_receive_ = Awaited::bytes;
  ClientSocket::finish_sending();
}

}  // namespace server

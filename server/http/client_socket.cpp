#include "server/http/client_socket.hpp"

#include <cerrno>

#include <Poco/Net/StreamSocket.h>
#include <sys/socket.h>

namespace server {
namespace {

bool is_for_now(int error) { return error == EAGAIN || error == EWOULDBLOCK || error == EINTR; }

}  // namespace

ClientSocket::ClientSocket(const Poco::Net::StreamSocket& socket)
    : socket_(std::make_unique<Poco::Net::StreamSocket>(socket)) {
  socket_->setBlocking(false);
  socket_->setNoDelay(true);
}

ClientSocket::~ClientSocket() = default;

int ClientSocket::descriptor() const { return socket_->impl()->sockfd(); }

// Poco's own receiveBytes and sendBytes throw where the system merely has nothing to give or no room.
ClientSocket::Read ClientSocket::receive(char* space, std::size_t size, std::string_view& received) const {
  const auto count = ::recv(descriptor(), space, size, 0);
  if (count < 0) return is_for_now(errno) ? Read::nothing : Read::broken;
  received = {space, static_cast<std::size_t>(count)};
  return count == 0 ? Read::end : Read::bytes;
}

std::optional<std::size_t> ClientSocket::send(std::string_view bytes) const {
  const auto count = ::send(descriptor(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
  if (count >= 0) return static_cast<std::size_t>(count);
  return is_for_now(errno) ? std::optional<std::size_t>(0) : std::nullopt;
}

void ClientSocket::finish_sending() const {
  // Fails only when the client is gone already, which the next receive tells.
  ::shutdown(descriptor(), SHUT_WR);
}

}  // namespace server

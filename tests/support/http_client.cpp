#include "tests/support/http_client.hpp"

#include <array>
#include <cerrno>
#include <stdexcept>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace test_support {
namespace {

std::runtime_error failure(const std::string& what, std::string_view received) {
  return std::runtime_error(what + "; received so far: " + std::string(received.substr(0, 500)));
}

RawResponse parse_response_head(std::string_view head) {
  RawResponse response;
  response.status = std::stoi(std::string(head.substr(9, 3)));
  for (auto at = head.find("\r\n"); at != std::string_view::npos;) {
    const auto next = head.find("\r\n", at + 2);
    const auto line = head.substr(at + 2, next == std::string_view::npos ? next : next - at - 2);
    const auto colon = line.find(": ");
    if (colon != std::string_view::npos)
      response.headers.emplace_back(line.substr(0, colon), line.substr(colon + 2));
    at = next;
  }
  return response;
}

}  // namespace

std::optional<std::string> RawResponse::header(std::string_view name) const {
  for (const auto& [key, value] : headers)
    if (key == name) return value;
  return std::nullopt;
}

RawClient::RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  timeval patience{10, 0};
  setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    ::close(socket_);
    throw std::runtime_error("connection refused");
  }
}

RawClient::~RawClient() { ::close(socket_); }

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count < 0 && (errno == EPIPE || errno == ECONNRESET)) return false;
    if (count <= 0) throw failure("cannot send", received_);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

void RawClient::finish_sending() const { ::shutdown(socket_, SHUT_WR); }

void RawClient::abort_on_close() const {
  const linger at_once{1, 0};
  setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
}

bool RawClient::receive_more() {
  std::array<char, 16384> space{};
  const auto count = ::recv(socket_, space.data(), space.size(), 0);
  if (count < 0 && errno != ECONNRESET) throw failure("no answer in time", received_);
  if (count <= 0) return false;
  received_.append(space.data(), static_cast<std::size_t>(count));
  return true;
}

RawResponse RawClient::read_response(bool with_body) {
  auto end = received_.find("\r\n\r\n");
  for (; end == std::string::npos; end = received_.find("\r\n\r\n"))
    if (!receive_more()) throw failure("the connection ended before an answer", received_);
  auto response = parse_response_head(std::string_view(received_).substr(0, end));
  received_.erase(0, end + 4);
  const auto length = with_body ? std::stoul(response.header("Content-Length").value_or("0")) : 0;
  while (received_.size() < length)
    if (!receive_more()) throw failure("the connection ended within an answer", received_);
  response.body = received_.substr(0, length);
  received_.erase(0, length);
  return response;
}

std::string RawClient::read_to_end() {
  while (receive_more()) {
  }
  return std::move(received_);
}

RawResponse fetch(std::uint16_t port, std::string_view request) {
  RawClient client(port);
  client.send(request);
  return client.read_response();
}

RawResponse get(std::uint16_t port, std::string_view path, std::string_view headers) {
  return fetch(port,
               "GET " + std::string(path) + " HTTP/1.1\r\nHost: test\r\n" + std::string(headers) + "\r\n");
}

}  // namespace test_support

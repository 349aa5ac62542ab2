// The socket of one client, as Poco accepted it: never blocks, and throws only when it is made.
#pragma once

#include "server/http/tls.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

namespace Poco::Net {
class StreamSocket;
}

namespace server {

class ClientSocket {
 public:
  explicit ClientSocket(const Poco::Net::StreamSocket& socket);
  virtual ~ClientSocket();
  ClientSocket(const ClientSocket&) = delete;
  ClientSocket& operator=(const ClientSocket&) = delete;

  int descriptor() const;

  enum class Read { bytes, nothing, end, broken };  // nothing: for now; end: the client will send no more
  virtual Read receive(char* space, std::size_t size, std::string_view& received);
  // How many bytes were taken, 0 when none can be for now; nothing when the connection is broken.
  virtual std::optional<std::size_t> send(std::string_view bytes);
  // Tells the client that nothing more will come; receiving goes on.
  virtual void finish_sending();

  // What the system must have before it goes on: bytes after Read::nothing, room after a send of 0. A
  // handshake turns that round.
  enum class Awaited { bytes, room };
  virtual Awaited before_receive() const { return Awaited::bytes; }
  virtual Awaited before_send() const { return Awaited::room; }

 private:
  std::unique_ptr<Poco::Net::StreamSocket> socket_;
};

// By TLS. The handshake is made by the first calls; a client that leaves without a farewell has broken off,
// for somebody else could have cut its request short.
class TlsSocket final : public ClientSocket {
 public:
  TlsSocket(const Poco::Net::StreamSocket& socket, const Tls& tls);

  Read receive(char* space, std::size_t size, std::string_view& received) override;
  std::optional<std::size_t> send(std::string_view bytes) override;
  void finish_sending() override;
  Awaited before_receive() const override { return before_receive_; }
  Awaited before_send() const override { return before_send_; }

 private:
  TlsConnection tls_;
  Awaited before_receive_ = Awaited::bytes;
  Awaited before_send_ = Awaited::room;
  bool is_finished_ = false;
};

}  // namespace server

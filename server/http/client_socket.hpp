// The socket of one client, as Poco accepted it: never blocks, and throws only when it is made.
#pragma once

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
  ~ClientSocket();
  ClientSocket(const ClientSocket&) = delete;
  ClientSocket& operator=(const ClientSocket&) = delete;

  int descriptor() const;

  enum class Read { bytes, nothing, end, broken };  // nothing: for now; end: the client will send no more
  Read receive(char* space, std::size_t size, std::string_view& received) const;
  // How many bytes the system took, 0 when it is full for now; nothing when the connection is broken.
  std::optional<std::size_t> send(std::string_view bytes) const;
  // Tells the client that nothing more will come; receiving goes on.
  void finish_sending() const;

 private:
  std::unique_ptr<Poco::Net::StreamSocket> socket_;
};

}  // namespace server

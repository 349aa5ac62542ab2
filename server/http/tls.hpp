// HTTPS: TLS 1.3 and 1.2 with nothing but what the guidelines of NCSC-NL for TLS (2025-05) call good. No
// renegotiation, no tickets, no early data, no compression.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>

struct ssl_ctx_st;
struct ssl_st;

namespace server {

struct TlsFiles {
  std::filesystem::path certificate;  // PEM: that of the service first, then those that vouch for it
  std::filesystem::path key;          // PEM, without a password
};

// A connection's side of TLS, before its handshake; it owns no socket.
using TlsConnection = std::unique_ptr<ssl_st, void (*)(ssl_st*)>;

class Tls {
 public:
  // Throws std::runtime_error when a file cannot be read, the key is not that of the certificate, or either
  // is too weak (RSA below 2048 bits, SHA-1).
  explicit Tls(TlsFiles files);
  ~Tls();
  Tls(const Tls&) = delete;
  Tls& operator=(const Tls&) = delete;

  // Reads both files again for the connections that come from now on. Throws as the constructor does; all is
  // as before then.
  void reload();

  // For a socket that does not block. From any thread.
  TlsConnection accept(int descriptor) const;

 private:
  const TlsFiles files_;
  mutable std::mutex mutex_;  // of the context
  std::shared_ptr<ssl_ctx_st> context_;
};

}  // namespace server

// A client of HTTPS that says exactly what it can, and certificates to try with.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct ssl_ctx_st;
struct ssl_st;

namespace server_test {

struct TlsOffer {
  int least = 0, most = 0;  // TLS1_2_VERSION and such; 0: what OpenSSL has
  std::string suites;       // of TLS 1.2 and below, and any is let be weak; empty: those of OpenSSL
  std::string suites_13;
};

// One connection to 127.0.0.1; every wait ends after ten seconds.
class TlsClient {
 public:
  explicit TlsClient(std::uint16_t port, const TlsOffer& offer = {});
  ~TlsClient();
  TlsClient(const TlsClient&) = delete;
  TlsClient& operator=(const TlsClient&) = delete;

  // "TLSv1.3 TLS_AES_256_GCM_SHA384", or nothing when it did not come about.
  std::optional<std::string> handshake();
  // Whatever of the certificate stands behind "CN =".
  std::string subject() const;
  bool send(std::string_view bytes);
  // Until the other side says farewell; nothing when it leaves without.
  std::optional<std::string> read_to_end();
  // Whether the session could be taken up again later.
  bool is_resumable() const;
  // Asks for new keys by the handshake of TLS 1.2, and whether that was granted.
  bool renegotiates();
  // Leaves the connection without a farewell.
  void hang_up();

 private:
  int socket_;
  std::unique_ptr<ssl_ctx_st, void (*)(ssl_ctx_st*)> context_;
  std::unique_ptr<ssl_st, void (*)(ssl_st*)> tls_;
};

// Makes NAME.pem and NAME.key by openssl, for the subject NAME and the address 127.0.0.1; `key` is its kind
// as -newkey takes it. False when openssl refuses.
bool make_certificate(const std::filesystem::path& folder, const std::string& name, const std::string& key,
                      const std::string& more = {});

}  // namespace server_test

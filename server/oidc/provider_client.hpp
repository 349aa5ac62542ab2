// Asks a provider over HTTPS: certificates are checked, nothing is followed elsewhere, and no answer is
// larger or takes longer than it may.
#pragma once

#include "server/http/request.hpp"

#include <filesystem>
#include <memory>
#include <string>

#include <tl/expected.hpp>

namespace server {

struct ProviderRequest {
  std::string address;         // see is_provider_address
  std::string form;            // posted as application/x-www-form-urlencoded; empty: it is a GET
  std::string user, password;  // of HTTP Basic; empty: none
};

struct ProviderResponse {
  int status = 0;
  std::string body;
};

inline constexpr std::size_t most_response_bytes = 512 * 1024;

class ProviderClient {
 public:
  // Trusts the certificates in `ca_file` (PEM), or those of the system when there is none. Throws WorldError
  // when that cannot be read.
  explicit ProviderClient(const std::filesystem::path& ca_file);
  ~ProviderClient();
  ProviderClient(const ProviderClient&) = delete;
  ProviderClient& operator=(const ProviderClient&) = delete;

  // In at most some 15 seconds; or why there is no answer.
  tl::expected<ProviderResponse, std::string> ask(const ProviderRequest& request) const;

 private:
  struct Tls;
  std::unique_ptr<Tls> tls_;
};

}  // namespace server

#include "server/oidc/provider_client.hpp"

#include "server/files.hpp"
#include "server/tls_suites.hpp"

#include <array>
#include <chrono>
#include <istream>
#include <ostream>

#include <Poco/Exception.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPBasicCredentials.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/NetSSL.h>
#include <Poco/Timespan.h>
#include <Poco/URI.h>
#include <fmt/format.h>

namespace server {
namespace {

namespace net = Poco::Net;
using SteadyClock = std::chrono::steady_clock;

constexpr int connect_seconds = 5, quiet_seconds = 5;
constexpr auto longest = std::chrono::seconds(10);

// The whole body, or why not.
tl::expected<std::string, std::string> read_body(std::istream& in, SteadyClock::time_point until) {
  std::string body;
  std::array<char, 4096> part{};
  while (in.read(part.data(), part.size()) || in.gcount() > 0) {
    body.append(part.data(), static_cast<std::size_t>(in.gcount()));
    if (body.size() > most_response_bytes) return tl::make_unexpected("the answer is too large");
    if (SteadyClock::now() > until) return tl::make_unexpected("the answer takes too long");
  }
  return body;
}

ProviderResponse exchange(net::HTTPClientSession& session, const ProviderRequest& asked,
                          const std::string& target) {
  const auto until = SteadyClock::now() + longest;
  const bool posts = !asked.form.empty();
  net::HTTPRequest request(posts ? net::HTTPRequest::HTTP_POST : net::HTTPRequest::HTTP_GET, target,
                           net::HTTPMessage::HTTP_1_1);
  request.set("Accept", "application/json");
  request.setKeepAlive(false);
  if (!asked.user.empty()) net::HTTPBasicCredentials(asked.user, asked.password).authenticate(request);
  if (posts) {
    request.setContentType("application/x-www-form-urlencoded");
    request.setContentLength(static_cast<std::streamsize>(asked.form.size()));
  }
  session.sendRequest(request) << asked.form;
  net::HTTPResponse response;
  auto body = read_body(session.receiveResponse(response), until);
  if (!body) throw Poco::Net::NetException(body.error());
  return {static_cast<int>(response.getStatus()), std::move(*body)};
}

}  // namespace

struct ProviderClient::Tls {
  net::Context::Ptr context;
};

ProviderClient::ProviderClient(const std::filesystem::path& ca_file) : tls_(std::make_unique<Tls>()) {
  net::initializeSSL();
  try {
    tls_->context = new net::Context(net::Context::TLS_CLIENT_USE, "", "", ca_file.string(),
                                     net::Context::VERIFY_STRICT, 9, ca_file.empty(), tls_1_2_suites);
    tls_->context->requireMinimumProtocol(net::Context::PROTO_TLSV1_2);
    tls_->context->enableExtendedCertificateVerification(true);
  } catch (const Poco::Exception& wrong) {
    net::uninitializeSSL();
    throw WorldError(fmt::format("oidc_ca_file: {}", wrong.displayText()));
  }
}

ProviderClient::~ProviderClient() {
  tls_.reset();
  net::uninitializeSSL();
}

tl::expected<ProviderResponse, std::string> ProviderClient::ask(const ProviderRequest& asked) const {
  try {
    const Poco::URI uri(asked.address);
    const bool is_secure = uri.getScheme() == "https";
    const auto session =
        is_secure ? std::make_unique<net::HTTPSClientSession>(uri.getHost(), uri.getPort(), tls_->context)
                  : std::make_unique<net::HTTPClientSession>(uri.getHost(), uri.getPort());
    session->setTimeout(Poco::Timespan(connect_seconds, 0), Poco::Timespan(quiet_seconds, 0),
                        Poco::Timespan(quiet_seconds, 0));
    return exchange(*session, asked, uri.getPathAndQuery().empty() ? "/" : uri.getPathAndQuery());
  } catch (const Poco::Exception& wrong) {
    return tl::make_unexpected(wrong.displayText());
  }
}

}  // namespace server

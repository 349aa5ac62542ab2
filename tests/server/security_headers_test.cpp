// Every answer of the service carries the headers that a browser needs to keep others out: pages, data, files
// and refusals alike.
#include "tests/server/api_service.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using server_test::ApiAnswer;
using server_test::ApiService;

std::string objections(const ApiAnswer& answer, bool is_https) {
  std::string found;
  const auto must = [&](const char* name, std::string_view value) {
    const auto is = answer.header(name).value_or("(none)");
    if (is != value) found += fmt::format(" {}: {}", name, is);
  };
  must("X-Content-Type-Options", "nosniff");
  must("Referrer-Policy", "same-origin");
  must("Cross-Origin-Opener-Policy", "same-origin");
  must("Cross-Origin-Resource-Policy", "same-origin");
  must("Strict-Transport-Security", is_https ? "max-age=31536000; includeSubDomains" : "(none)");
  const auto policy = answer.header("Content-Security-Policy").value_or("");
  if (policy.find("default-src 'none'") == std::string::npos ||
      policy.find("frame-ancestors 'none'") == std::string::npos ||
      policy.find("unsafe") != std::string::npos || policy.find('*') != std::string::npos)
    found += " Content-Security-Policy: " + policy;
  if (answer.header("X-Request-Id").value_or("").empty()) found += " no X-Request-Id";
  if (answer.header("Cache-Control").value_or("").empty()) found += " no Cache-Control";
  if (answer.header("Server") || answer.header("X-Powered-By")) found += " tells its software";
  for (const auto& [name, value] : answer.headers)
    if (name == "Set-Cookie" && (value.find("HttpOnly") == std::string::npos ||
                                 (is_https && value.find("; Secure") == std::string::npos)))
      found += " Set-Cookie: " + value;
  return found;
}

// A path that the pattern matches.
std::string any_path(std::string pattern) {
  for (auto at = pattern.find('{'); at != std::string::npos; at = pattern.find('{'))
    pattern.replace(at, pattern.find('}') - at + 1, "1");
  return pattern;
}

// Malformed, too large, foreign, unknown: answers that no handler makes.
std::vector<std::string> refused_requests() {
  const std::string host = "Host: localhost\r\n";
  return {
      "GET / HTTP/9.9\r\n" + host + "\r\n",
      "GET / HTTP/1.1\r\n\r\n",
      "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
      "GET /%00 HTTP/1.1\r\n" + host + "\r\n",
      "GET /" + std::string(5000, 'a') + " HTTP/1.1\r\n" + host + "\r\n",
      "GET / HTTP/1.1\r\n" + host + "X: " + std::string(20'000, 'a') + "\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: stranger.example\r\n\r\n",
      "POST /tenders HTTP/1.1\r\n" + host + "Origin: https://stranger.example\r\nContent-Length: 0\r\n\r\n",
      "POST /tenders HTTP/1.1\r\n" + host + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
      "POST /tenders HTTP/1.1\r\n" + host + "Content-Length: 99999999999\r\n\r\n",
      "DELETE /tenders HTTP/1.1\r\n" + host + "Content-Length: 0\r\n\r\n",
      "OPTIONS /tenders HTTP/1.1\r\n" + host + "\r\n",
      "GET /nowhere HTTP/1.1\r\n" + host + "\r\n",
      "GET /api/v1/nowhere HTTP/1.1\r\n" + host + "\r\n",
      "GET /sign-in?lang=en HTTP/1.1\r\n" + host + "\r\n"};
}

class SecurityHeaders : public testing::TestWithParam<bool> {};

TEST_P(SecurityHeaders, AreOnEveryAnswer) {
  server::AccountSettings accounts;
  accounts.https = GetParam();
  const ApiService service(accounts);
  stored_tender(service);
  std::size_t asked = 0;
  std::set<int> statuses;
  const auto look_at = [&](const std::string& request) {
    const auto answer = ApiService::fetch(service.port(), request);
    ++asked;
    statuses.insert(answer.status);
    EXPECT_EQ(objections(answer, GetParam()), "") << request.substr(0, 200) << answer.status;
  };
  for (const auto& route : service.routes().routes())
    look_at(fmt::format(
        "{} {} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 0\r\n\r\n",
        server::method_name(route.method), any_path(route.pattern)));
  for (const auto& request : refused_requests()) look_at(request);
  EXPECT_GT(asked, 300U);
  EXPECT_THAT(statuses,
              testing::IsSupersetOf({200, 204, 303, 400, 403, 404, 405, 413, 414, 415, 421, 422, 431, 505}));
}

INSTANTIATE_TEST_SUITE_P(PlainAndHttps, SecurityHeaders, testing::Bool(),
                         [](const auto& chosen) { return chosen.param ? "Https" : "Plain"; });

// The check finds what is missing.
TEST(SecurityHeadersCheck, ObjectsToABareAnswer) {
  ApiAnswer bare;
  bare.headers = {{"Set-Cookie", "session=x"}, {"Content-Security-Policy", "default-src *"}};
  const auto found = objections(bare, true);
  for (const char* const name : {"X-Content-Type-Options", "Referrer-Policy", "Strict-Transport-Security",
                                 "Content-Security-Policy", "X-Request-Id", "Cache-Control", "Set-Cookie"})
    EXPECT_THAT(found, testing::HasSubstr(name));
}

}  // namespace

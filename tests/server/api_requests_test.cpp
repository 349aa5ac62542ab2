// Requests made from openapi.json, right and wrong ones, to every route: none may fail by a fault of ours,
// and every answer is as it is described.
#include "tests/server/api_service.hpp"
#include "tests/support/proof.hpp"

#include <map>
#include <random>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace {

using server_test::ApiService;
using server_test::Call;

// What stands for a parameter of a path: what is there, mostly.
const std::map<std::string, std::vector<std::string>>& values() {
  static const std::map<std::string, std::vector<std::string>> all{
      {"tender", {"1", "2", "9"}},
      {"bid", {"A", "C", "Z"}},
      {"lot", {"1", "2", "x"}},
      {"party", {"gouda", "inkopers-werkgroep", "nergens"}},
      {"segment", {"kantoormeubilair", "x"}},
      {"document", {"dossier", "archive", "bid-form", "tender-document", "x"}},
      {"criterion", {"MEU-G1", "K2", "x"}},
      {"template", {"kantoormeubilair", "x"}},
      {"publication", {"1", "7"}},
      {"archive", {"newest"}},
      {"checkpoint", {"newest"}},
      {"notice", {"16", "E3", "x"}}};
  return all;
}

class ProofApiRequests : public testing::Test {
 protected:
  unsigned pick(std::size_t count) { return static_cast<unsigned>(random_() % count); }

  std::string target_of(std::string pattern) {
    for (auto open = pattern.find('{'); open != std::string::npos; open = pattern.find('{', open + 1)) {
      const auto close = pattern.find('}', open);
      auto name = pattern.substr(open + 1, close - open - 1);
      if (name.ends_with('*')) name.pop_back();
      const auto known = values().find(name);
      const std::vector<std::string> usual{"1", "2", "newest", "x", "%C3%A9", "-1", "99999999999999999999"};
      const auto& from = known == values().end() || pick(6) == 0 ? usual : known->second;
      pattern.replace(open, close - open + 1, from[pick(from.size())]);
    }
    constexpr const char* queries[]{
        "",        "?page=2&pageSize=3", "?page=0",     "?pageSize=x", "?lot=1&language=en",
        "?lot=9",  "?on=2026-11-25",     "?on=nu",      "?q=%C3%A9",   "?seed=1&fields=20",
        "?from=1", "?format=xlsx",       "?unheard=of", "?=&&=",       "?party=gouda"};
    return pattern + (pick(2) == 0 ? "" : queries[pick(std::size(queries))]);
  }

  Call call_of(const server::Route& route) {
    Call call{std::string(server::method_name(route.method)), target_of(route.pattern)};
    if (call.method == "GET" || call.method == "HEAD") return call;
    if (pick(3) != 0) call.headers = pick(2) == 0 ? "If-Match: *\r\n" : "If-Match: \"1\"\r\n";
    call.body = service_.description().made_body(call.method, call.target, random_, pick(3) == 0 ? 0 : 12);
    if (!route.pattern.starts_with("/api/")) {
      call.headers += "Origin: http://localhost\r\n";
      call.type = "application/x-www-form-urlencoded";
      call.body = "person=Anna&title=x&version=1&reason=&id=%3Cb%3E&rules[0].id=1&weights=abc";
    }
    if (pick(20) == 0) call.body = call.body.substr(0, call.body.size() / 2);
    return call;
  }

  ApiService service_;
  std::mt19937 random_{20261125};
};

TEST_F(ProofApiRequests, NeverFailByAFaultOfOurs) {
  server_test::stored_tender(service_);
  server_test::stored_tender(service_, server_test::api_dossier("T-2"));
  const auto& routes = service_.routes().routes();
  std::map<int, int> by_status;
  const int requests = test_support::proof_cases(1500, 60000);
  for (int number = 0; number < requests; ++number) {
    const auto call = call_of(routes[static_cast<std::size_t>(number) % routes.size()]);
    const auto answer = service_.call(call);
    ++by_status[answer.status / 100];
    EXPECT_LT(answer.status, 500) << call.method << " " << call.target << "\n" << call.body;
    if (HasFailure()) return;
  }
  EXPECT_TRUE(service_.incidents().empty()) << service_.incidents().front();
  EXPECT_GT(by_status[2], requests / 20);
  EXPECT_TRUE(service_.verified().findings.empty());
  fmt::print("{} requests to {} routes: {} answered 2xx, {} 3xx, {} 4xx\n", requests, routes.size(),
             by_status[2], by_status[3], by_status[4]);
}

}  // namespace

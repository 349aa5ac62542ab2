// What the API refuses before any resource is asked, and what every refusal looks like.
#include "tests/server/api_service.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiService;
using server_test::Call;
using server_test::stored_tender;

namespace {

struct Refused {
  Call call;
  int status;
  const char* code;
};

void expect_refusals(const ApiService& service, const std::vector<Refused>& cases) {
  for (const auto& [call, status, code] : cases) {
    SCOPED_TRACE(call.method + " " + call.target + " " + call.type + " " + call.headers);
    const auto answer = service.call(call);
    EXPECT_EQ(answer.status, status);
    EXPECT_EQ(answer.at("/code"), code);
  }
}

TEST(ApiRefusal, ThereIsNothingAtOtherAddresses) {
  const ApiService service;
  const auto tender = stored_tender(service);
  expect_refusals(service, {{{"GET", "/api"}, 404, "http.notFound"},
                            {{"GET", "/api/v1"}, 404, "http.notFound"},
                            {{"GET", "/api/v2/tenders"}, 404, "http.notFound"},
                            {{"GET", "/api/v1/tenders/"}, 404, "http.notFound"},
                            {{"GET", tender + "/"}, 404, "http.notFound"},
                            {{"GET", tender + "/bids/A/"}, 404, "http.notFound"},
                            {{"GET", "/api/v1/Tenders"}, 404, "http.notFound"},
                            {{"GET", "/api/v1/tenders/9"}, 404, "tender.notFound"},
                            {{"GET", "/api/v1/tenders/x"}, 404, "tender.notFound"},
                            {{"GET", "/api/v1/tenders/9/criteria"}, 404, "tender.notFound"},
                            {{"GET", "/api/v1/tenders/9/bids"}, 404, "tender.notFound"},
                            {{"GET", "/api/v1/tenders/9/uploads"}, 404, "tender.notFound"},
                            {{"GET", "/api/v1/tenders/9/documents"}, 404, "tender.notFound"},
                            {{"GET", tender + "/uploads/1"}, 404, "upload.notFound"},
                            {{"GET", tender + "/uploads/1/content"}, 404, "upload.notFound"},
                            {{"GET", "/health/"}, 404, "http.notFound"}});
}

TEST(ApiRefusal, AnAddressSaysWhichMethodsItTakes) {
  const ApiService service;
  const auto tender = stored_tender(service);
  struct Case {
    std::string target;
    const char* allowed;
  };
  for (const auto& [target, allowed] :
       {Case{"/api/v1/tenders", "GET, HEAD, POST, OPTIONS"}, Case{tender, "GET, HEAD, PUT, OPTIONS"},
        Case{"/api/v1/segments/x", "GET, HEAD, PUT, DELETE, OPTIONS"},
        Case{tender + "/criteria", "GET, HEAD, POST, OPTIONS"}, Case{"/health", "GET, HEAD, OPTIONS"}}) {
    SCOPED_TRACE(target);
    const auto refused = service.call({"PATCH", target, "{}"});
    EXPECT_EQ(refused.status, 405);
    EXPECT_EQ(refused.at("/code"), "http.methodNotAllowed");
    EXPECT_EQ(refused.header("Allow"), allowed);
    const auto asked = service.call({"OPTIONS", target});
    EXPECT_EQ(asked.status, 204);
    EXPECT_EQ(asked.header("Allow"), allowed);
    EXPECT_EQ(asked.header("Access-Control-Allow-Origin"), std::nullopt);
  }
}

TEST(ApiRefusal, WhatAcceptDoesNotTakeIsNotSent) {
  const ApiService service;
  const auto tender = stored_tender(service);
  struct Case {
    std::string target;
    const char* accept;
    int status;
  };
  for (const auto& [target, accept, status] :
       {Case{tender, "application/json", 200}, Case{tender, "*/*", 200},
        Case{tender, "application/*;q=0.1", 200}, Case{tender, "", 200}, Case{tender, "application/xml", 406},
        Case{tender, "application/json;q=0, */*", 406},
        Case{"/tenders", "text/html,application/xhtml+xml,*/*;q=0.8", 200},
        Case{"/tenders", "application/json", 406}, Case{"/api/v1/tenders/9", "application/xml", 404}}) {
    SCOPED_TRACE(target + " " + accept);
    const auto answer = service.call({"GET", target, "", "", std::string("Accept: ") + accept + "\r\n"});
    EXPECT_EQ(answer.status, status);
    if (status != 406) continue;
    EXPECT_EQ(answer.at("/code"), "http.notAcceptable");
    EXPECT_EQ(answer.header("Content-Type"), "application/problem+json");
  }
  // Done is done, whatever the client reads of it.
  EXPECT_EQ(
      service.call({"POST", "/api/v1/tenders", "{}", "application/json", "Accept: text/csv\r\n"}).status,
      422);
}

TEST(ApiRefusal, ABodyIsSentAsWhatItIs) {
  const ApiService service;
  const auto tender = stored_tender(service);
  std::vector<Refused> cases;
  for (const std::string list : {"/api/v1/segments", "/api/v1/tenders"})
    for (const std::string type :
         {"", "text/plain", "application/x-www-form-urlencoded", "application/jsonx"})
      cases.push_back({{"POST", list, "{}", type}, 415, "http.mediaType"});
  for (const std::string part : {"/bids", "/grades", "/draws"})
    cases.push_back({{"POST", tender + part, "{}", "text/plain"}, 415, "http.mediaType"});
  cases.push_back({{"POST", tender + "/uploads?kind=bid", "x", ""}, 415, "http.mediaType"});
  for (const std::string one : {"", "/bids/A", "/grades/1"})
    cases.push_back({{"PUT", tender + one, "{}", "text/plain", "If-Match: *\r\n"}, 415, "http.mediaType"});
  expect_refusals(service, cases);
  EXPECT_EQ(
      service
          .call({"POST", "/api/v1/segments", R"({"id":"a","title":"A"})", "Application/JSON; charset=utf-8"})
          .status,
      201);
}

TEST(ApiRefusal, ATooLargeBodyIsNotRead) {
  const ApiService service;
  const auto tender = stored_tender(service);
  for (const auto& [target, limit] : {std::pair{std::string("/api/v1/segments"), std::size_t{64} << 10},
                                      std::pair{tender + "/grades", std::size_t{64} << 10},
                                      std::pair{tender + "/bids", std::size_t{4} << 20}}) {
    SCOPED_TRACE(target);
    expect_refusals(service, {{{"POST", target, std::string(limit, ' ')}, 422, "input.findings"}});
    expect_refusals(service, {{{"POST", target, std::string(limit + 1, ' ')}, 413, "http.bodyTooLarge"}});
  }
}

TEST(ApiRefusal, AnotherSiteChangesNothing) {
  const ApiService service;
  const std::string segment = R"({"id":"a","title":"A"})";
  const auto from = [&](const std::string& headers) {
    return Call{"POST", "/api/v1/segments", segment, "application/json", headers};
  };
  expect_refusals(service, {{from("Origin: https://evil.example\r\n"), 403, "http.foreignOrigin"},
                            {from("Origin: null\r\n"), 403, "http.foreignOrigin"},
                            {from("Sec-Fetch-Site: cross-site\r\n"), 403, "http.foreignOrigin"},
                            {from("Sec-Fetch-Site: same-site\r\n"), 403, "http.foreignOrigin"}});
  EXPECT_EQ(service.get("/api/v1/segments/a").status, 404);
  EXPECT_EQ(service.call(from("Origin: http://localhost\r\n")).status, 201);
}

// Before who asks is looked up: neither a sign-in page nor a proof is offered to another site.
TEST(ApiRefusal, AnotherSiteIsRefusedBeforeItsPersonIsLookedUp) {
  const ApiService service({true, false, false, true, {1, 8192}});
  const std::string evil = "Origin: https://evil.example\r\n";
  const auto forged = service.call(
      {"POST", "/tenders/1/process", "proof-password=x", "application/x-www-form-urlencoded", evil});
  EXPECT_EQ(forged.status, 403);
  EXPECT_EQ(service.call({"POST", "/api/v1/tenders", "{}", "application/json", evil}).at("/code"),
            "http.foreignOrigin");
  const auto foreign =
      ApiService::fetch(service.port(), "GET /tenders HTTP/1.1\r\nHost: evil.example\r\n\r\n");
  EXPECT_EQ(foreign.status, 421);
  const auto own = service.call({"POST", "/tenders/1/process", "", "application/x-www-form-urlencoded",
                                 "Origin: http://localhost\r\n"});
  EXPECT_EQ(own.status, 303) << "a stranger of our own pages is sent to the sign-in page";
}

TEST(ApiRefusal, UnderAStrangersNameNothingIsAnswered) {
  const ApiService service;
  const auto answer =
      ApiService::fetch(service.port(), "GET /api/v1/tenders HTTP/1.1\r\nHost: evil.example\r\n\r\n");
  EXPECT_EQ(answer.status, 421);
  EXPECT_EQ(answer.at("/code"), "http.foreignHost");
  EXPECT_EQ(answer.header("API-Version"), service.description().version());
}

TEST(ApiRefusal, HeadIsGetWithoutABody) {
  const ApiService service;
  const auto tender = stored_tender(service);
  for (const auto& target :
       {tender, tender + "/bids", tender + "/documents/dossier", std::string("/health")}) {
    SCOPED_TRACE(target);
    const auto got = service.get(target);
    const auto head = service.call({"HEAD", target});
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header("Content-Length"), got.header("Content-Length"));
    EXPECT_EQ(head.etag(), got.etag());
  }
  EXPECT_EQ(service.call({"HEAD", "/api/v1/tenders/9"}).status, 404);
}

TEST(ApiRefusal, HealthSaysThatTheDatabaseCanBeRead) {
  const ApiService service;
  const auto answer = service.get("/health");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.at("/status"), "ok");
  EXPECT_EQ(answer.header("Cache-Control"), "no-store");
  EXPECT_TRUE(service.incidents().empty());
}

}  // namespace

// What the running service does with good requests, and with handlers that fail.
#include "tests/server/http_service.hpp"

#include <set>
#include <thread>

#include <gtest/gtest.h>

using server_test::HttpService;
using server_test::post;
using test_support::fetch;
using test_support::get;
using test_support::RawClient;

namespace {

TEST(HttpServer, ABodyThatNobodyReadIsNeverTheNextRequest) {
  HttpService service;
  const std::string inner = "GET /reflect HTTP/1.1\r\nHost: smuggled\r\n\r\n";
  RawClient client(service.port());
  client.send(post("/nowhere", inner) + post("/", inner) + "GET / HTTP/1.1\r\nHost: test\r\n\r\n");
  EXPECT_EQ(client.read_response().status, 404);
  EXPECT_EQ(client.read_response().status, 405);
  EXPECT_EQ(client.read_response().body, "home");
  client.finish_sending();
  EXPECT_EQ(client.read_to_end(), "");
  EXPECT_EQ(service.log_lines().size(), 3U);
}

TEST(HttpServer, PipelinedRequestsAreAnsweredInOrder) {
  HttpService service;
  RawClient client(service.port());
  std::string requests;
  for (int i = 0; i < 50; ++i) requests += post("/echo", "body " + std::to_string(i));
  client.send(requests);
  for (int i = 0; i < 50; ++i) EXPECT_EQ(client.read_response().body, "body " + std::to_string(i));
}

TEST(HttpServer, ARequestMayArriveByteByByte) {
  HttpService service;
  RawClient client(service.port());
  const std::string request =
      "\r\nPOST /echo HTTP/1.1\r\nhOST: test\r\nTransfer-Encoding: Chunked\r\n\r\n"
      "5;name=value\r\nhello\r\nA\r\n, you all!\r\n000\r\nTrailer: x\r\n\r\n";
  for (const char byte : request) client.send(std::string_view(&byte, 1));
  EXPECT_EQ(client.read_response().body, "hello, you all!");
  client.send("GET / HTTP/1.1\r\nHost: test\r\n\r\n");
  EXPECT_EQ(client.read_response().body, "home");
}

TEST(HttpServer, AClientThatAsksIsToldToGoOn) {
  HttpService service;
  RawClient client(service.port());
  client.send("POST /echo HTTP/1.1\r\nHost: test\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
  EXPECT_EQ(client.read_response().status, 100);
  client.send("hello");
  EXPECT_EQ(client.read_response().body, "hello");
}

TEST(HttpServer, TheConnectionClosesWhenTheClientAsksForIt) {
  HttpService service;
  for (const char* const request :
       {"GET / HTTP/1.1\r\nHost: test\r\nConnection: x, Close\r\n\r\n", "GET / HTTP/1.0\r\n\r\n"}) {
    RawClient client(service.port());
    client.send(request);
    const auto response = client.read_response();
    EXPECT_EQ(response.body, "home");
    EXPECT_EQ(response.header("Connection"), "close");
    EXPECT_EQ(client.read_to_end(), "");
  }
}

TEST(HttpServer, AClientThatSendsNoMoreStillGetsItsAnswers) {
  HttpService service;
  RawClient client(service.port());
  client.send(post("/echo", "one") + post("/echo", "two"));
  client.finish_sending();
  EXPECT_EQ(client.read_response().body, "one");
  EXPECT_EQ(client.read_response().body, "two");
  EXPECT_EQ(client.read_to_end(), "");
}

TEST(HttpServer, ALargeAnswerArrivesWhole) {
  HttpService service;
  EXPECT_EQ(get(service.port(), "/large").body, std::string(HttpService::large_size, 'x'));
}

TEST(HttpServer, ClientsAtTheSameTimeGetTheirOwnAnswers) {
  HttpService service;
  const auto converse = [&service](int number) {
    RawClient client(service.port());
    for (int i = 0; i < 200; ++i) {
      const auto body = std::to_string(number) + "/" + std::to_string(i);
      client.send(post("/echo", body));
      ASSERT_EQ(client.read_response().body, body);
    }
  };
  std::vector<std::thread> clients;
  clients.reserve(8);
  for (int number = 0; number < 8; ++number) clients.emplace_back(converse, number);
  for (auto& client : clients) client.join();
}

TEST(HttpServer, ResetConnectionsLeaveNothingBehind) {
  HttpService service;
  for (int i = 0; i < 50; ++i) {
    RawClient client(service.port());
    client.send(i % 5 == 0 ? "GET /large HTTP/1.1\r\nHost: test\r\n\r\n" : "POST /echo HTTP/1.1\r\nHo");
    client.abort_on_close();
  }
  EXPECT_EQ(get(service.port(), "/").body, "home");
}

TEST(HttpServer, EncodedWordsInHeadersStayAsTheyWereSent) {
  HttpService service;
  const std::string value = "=?utf-8?Q?a=0D=0ASet-Cookie:_stolen=3D1?=";
  const auto response = get(service.port(), "/reflect", "X-Wanted: " + value + "\r\n");
  EXPECT_EQ(response.header("X-Given"), value);
  EXPECT_EQ(response.header("Set-Cookie"), std::nullopt);
  EXPECT_EQ(response.body, "reflected");
}

TEST(HttpServer, AHandlerCannotSplitItsAnswer) {
  HttpService service;
  for (const char* const value :
       {"a%0D%0ASet-Cookie:%20x=1", "a%0Ab", "a%0Db%0D%0A%0D%0AHTTP/1.1%20200%20OK"}) {
    const auto response = get(service.port(), std::string("/header?value=") + value);
    EXPECT_EQ(response.status, 500);
    EXPECT_EQ(response.header("Set-Cookie"), std::nullopt);
    EXPECT_EQ(response.header("X-Given"), std::nullopt);
  }
  EXPECT_EQ(get(service.port(), "/header?value=a%20b").header("X-Given"), "a b");
}

TEST(HttpServer, AnExceptionBecomesAnIncidentThatTellsTheClientNothing) {
  HttpService service;
  const auto response = get(service.port(), "/throw");
  EXPECT_EQ(response.status, 500);
  EXPECT_EQ(response.header("Content-Type"), "application/problem+json");
  EXPECT_EQ(response.body.find("secret"), std::string::npos);
  const auto incident = response.header("X-Request-Id").value_or("none");
  EXPECT_NE(response.body.find("\"incident\":\"" + incident + "\""), std::string::npos) << response.body;

  const auto lines = service.log_lines();
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_NE(lines[0].find(R"("event":"error","incident":")" + incident), std::string::npos) << lines[0];
  EXPECT_NE(lines[0].find(R"("route":"throw","message":"secret of the house")"), std::string::npos)
      << lines[0];
  EXPECT_NE(lines[1].find(R"("route":"throw","status":500,"code":"http.bug")"), std::string::npos)
      << lines[1];
}

TEST(HttpServer, TheLogHasALineForEveryAnswer) {
  HttpService service;
  get(service.port(), "/?q=private");
  fetch(service.port(), "GET / HTTP/3.0\r\n\r\n");
  const auto lines = service.log_lines();
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_NE(lines[0].find(R"("client":"127.0.0.1","method":"GET","route":"home","status":200,)"),
            std::string::npos)
      << lines[0];
  EXPECT_EQ(lines[0].find("private"), std::string::npos) << "a query may hold what is nobody's business";
  EXPECT_NE(lines[1].find(R"("status":505,"code":"http.version")"), std::string::npos) << lines[1];
}

TEST(HttpServer, TheConfigurationMayTranslateExceptionsAndFinishEveryAnswer) {
  server::ServerConfig config;
  config.translate = [](const std::exception& thrown) -> std::optional<server::Response> {
    if (std::string(thrown.what()) != "secret of the house") return std::nullopt;
    return server::problem(503, "storage.down", "Service Unavailable", "Later.");
  };
  config.finish = [](const server::Request& request, server::Response& response) {
    if (request.target == "/?bug") throw std::logic_error("in the finish");
    set_header(response, "API-Version", "1.0.0");
  };
  HttpService service(config);
  EXPECT_EQ(get(service.port(), "/throw").status, 503);
  EXPECT_EQ(get(service.port(), "/nowhere").header("API-Version"), "1.0.0");
  EXPECT_EQ(get(service.port(), "/?bug").status, 500);
}

TEST(HttpServer, EveryAnswerCarriesTheSecurityHeaders) {
  HttpService service;
  std::set<std::string> ids;
  for (const char* const path : {"/", "/nowhere", "/throw", "/%00"}) {
    const auto response = get(service.port(), path);
    EXPECT_EQ(response.header("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(response.header("Referrer-Policy"), "same-origin");
    EXPECT_EQ(response.header("Cache-Control"), "no-store");
    EXPECT_EQ(response.header("Content-Security-Policy"),
              "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'");
    EXPECT_EQ(response.header("Date").value_or("").substr(25), " GMT");
    ids.insert(response.header("X-Request-Id").value_or(""));
  }
  EXPECT_EQ(ids.size(), 4U);
}

TEST(HttpServer, PagesMayUseTheirOwnStylesScriptsAndForms) {
  server::Router router;
  router.add(
      {server::Method::get, "/page", "page", [](const server::Request&) { return server::html("<p>"); }});
  HttpService service({}, router);
  EXPECT_EQ(get(service.port(), "/page").header("Content-Security-Policy"),
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; font-src 'self'; "
            "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'");
}

TEST(HttpServer, MethodsThatARouteDoesNotTakeAreNamed) {
  HttpService service;
  const auto refused = fetch(service.port(), "DELETE /echo HTTP/1.1\r\nHost: test\r\n\r\n");
  EXPECT_EQ(refused.status, 405);
  EXPECT_EQ(refused.header("Allow"), "POST, OPTIONS");
  const auto asked = fetch(service.port(), "OPTIONS / HTTP/1.1\r\nHost: test\r\n\r\n");
  EXPECT_EQ(asked.status, 204);
  EXPECT_EQ(asked.header("Allow"), "GET, HEAD, OPTIONS");
  EXPECT_EQ(asked.header("Content-Length"), std::nullopt);
  EXPECT_EQ(fetch(service.port(), "OPTIONS /nowhere HTTP/1.1\r\nHost: test\r\n\r\n").status, 404);
}

TEST(HttpServer, HeadIsGetWithoutTheBody) {
  HttpService service;
  RawClient client(service.port());
  client.send("HEAD / HTTP/1.1\r\nHost: test\r\n\r\nHEAD /throw HTTP/1.1\r\nHost: test\r\n\r\n");
  const auto response = client.read_response(false);
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.header("Content-Length"), "4");
  EXPECT_EQ(client.read_response(false).status, 500);
  client.send("GET / HTTP/1.1\r\nHost: test\r\n\r\n");
  EXPECT_EQ(client.read_response().body, "home");
}

}  // namespace

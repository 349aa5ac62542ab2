// What the service refuses, shown by raw bytes to a running one: each is a way to make two readers of the
// same bytes see different requests, or to make one hold too much.
#include "tests/server/http_service.hpp"

#include <gtest/gtest.h>

using server_test::HttpService;
using server_test::post;
using test_support::RawClient;

namespace {

struct Bad {
  const char* why;
  std::string bytes;
  int status;
  const char* code;
};

void expect_refusals(const std::vector<Bad>& cases) {
  HttpService service;
  for (const auto& bad : cases) {
    SCOPED_TRACE(bad.why);
    RawClient client(service.port());
    // What follows must not be taken for a request.
    client.send(bad.bytes + "GET /reflect HTTP/1.1\r\nHost: smuggled\r\n\r\n");
    const auto response = client.read_response();
    EXPECT_EQ(response.status, bad.status);
    EXPECT_NE(response.body.find(bad.code), std::string::npos) << response.body;
    EXPECT_EQ(response.header("Content-Type"), "application/problem+json");
    EXPECT_EQ(response.header("Connection"), "close");
    client.finish_sending();
    EXPECT_EQ(client.read_to_end(), "");
  }
  EXPECT_EQ(test_support::get(service.port(), "/").body, "home");
}

std::string get_with(const std::string& headers) { return "GET / HTTP/1.1\r\n" + headers + "\r\n"; }
std::string get_of(const std::string& target) { return "GET " + target + " HTTP/1.1\r\nHost: test\r\n\r\n"; }
std::string post_with(const std::string& headers, const std::string& body = "") {
  return "POST /echo HTTP/1.1\r\nHost: test\r\n" + headers + "\r\n" + body;
}
std::string chunked(const std::string& body) { return post_with("Transfer-Encoding: chunked\r\n", body); }

TEST(HttpRefusal, AMissingOrOddHostIsRefused) {
  expect_refusals({{"none", get_with("X: y\r\n"), 400, "http.host"},
                   {"empty", get_with("Host:\r\n"), 400, "http.host"},
                   {"two", get_with("Host: a\r\nHost: b\r\n"), 400, "http.headerTwice"},
                   {"two alike", get_with("Host: a\r\nhost: a\r\n"), 400, "http.headerTwice"},
                   {"blank before the colon", get_with("Host : a\r\n"), 400, "http.header"},
                   {"blank before the name", get_with(" Host: a\r\n"), 400, "http.header"},
                   {"blank inside", get_with("Host: a b\r\n"), 400, "http.host"},
                   {"path inside", get_with("Host: a/b\r\n"), 400, "http.host"},
                   {"user inside", get_with("Host: a@b\r\n"), 400, "http.host"}});
}

TEST(HttpRefusal, AnOddRequestLineIsRefused) {
  const std::string host = "Host: test\r\n\r\n";
  expect_refusals({{"no version", "GET /\r\n" + host, 400, "http.requestLine"},
                   {"another major version", "GET / HTTP/9.9\r\n" + host, 505, "http.version"},
                   {"a later minor version", "GET / HTTP/1.2\r\n" + host, 505, "http.version"},
                   {"HTTP/2 by prior knowledge", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505, "http.version"},
                   {"version with more behind it", "GET / HTTP/1.10\r\n" + host, 400, "http.requestLine"},
                   {"version in lower case", "GET / http/1.1\r\n" + host, 400, "http.requestLine"},
                   {"two blanks", "GET  / HTTP/1.1\r\n" + host, 400, "http.target"},
                   {"a tab", "GET\t/ HTTP/1.1\r\n" + host, 400, "http.requestLine"},
                   {"a blank in front", " GET / HTTP/1.1\r\n" + host, 400, "http.requestLine"},
                   {"two empty lines in front", "\r\n\r\nGET / HTTP/1.1\r\n" + host, 400, "http.requestLine"},
                   {"an unknown method", "BREW / HTTP/1.1\r\n" + host, 501, "http.method"},
                   {"a method in lower case", "get / HTTP/1.1\r\n" + host, 501, "http.method"},
                   {"a tunnel", "CONNECT test:443 HTTP/1.1\r\n" + host, 501, "http.method"}});
}

TEST(HttpRefusal, LineBreaksAndControlCharactersOutOfPlaceAreRefused) {
  expect_refusals(
      {{"bare LF after the request line", "GET / HTTP/1.1\nHost: a\r\n\r\n", 400, "http.bareLineFeed"},
       {"bare LF after a header", get_with("Host: a\nX: y\r\n"), 400, "http.bareLineFeed"},
       {"bare LFs at the end", "GET / HTTP/1.1\r\nHost: a\r\n\n", 400, "http.bareLineFeed"},
       {"bare CR in a value", get_with("Host: a\r\nX: y\rSet-Cookie: z\r\n"), 400, "http.header"},
       {"bare CR in the request line", "GET / HTTP/1.1\rHost: a\r\n\r\n", 400, "http.requestLine"},
       {"NUL in a value", get_with(std::string("Host: a\r\nX: y\0z\r\n", 17)), 400, "http.header"},
       {"escape in a value", get_with("Host: a\r\nX: \x1b[31m\r\n"), 400, "http.header"},
       {"NUL in a name", get_with(std::string("Host: a\r\nX\0: y\r\n", 16)), 400, "http.header"},
       {"a folded header", get_with("Host: a\r\nX: y\r\n z\r\n"), 400, "http.header"},
       {"a header without a colon", get_with("Host: a\r\nXyz\r\n"), 400, "http.header"},
       {"a header without a name", get_with("Host: a\r\n: y\r\n"), 400, "http.header"}});
}

TEST(HttpRefusal, ABodyOfUnclearLengthIsRefused) {
  expect_refusals(
      {{"no length", post_with(""), 411, "http.lengthRequired"},
       {"two lengths", post_with("Content-Length: 5\r\nContent-Length: 6\r\n", "hello"), 400,
        "http.headerTwice"},
       {"the same length twice", post_with("Content-Length: 5\r\nContent-Length: 5\r\n", "hello"), 400,
        "http.headerTwice"},
       {"a list of lengths", post_with("Content-Length: 5, 5\r\n", "hello"), 400, "http.contentLength"},
       {"negative", post_with("Content-Length: -5\r\n"), 400, "http.contentLength"},
       {"with a plus", post_with("Content-Length: +5\r\n", "hello"), 400, "http.contentLength"},
       {"no number", post_with("Content-Length: five\r\n", "hello"), 400, "http.contentLength"},
       {"hexadecimal", post_with("Content-Length: 0x5\r\n", "hello"), 400, "http.contentLength"},
       {"empty", post_with("Content-Length:\r\n", "hello"), 400, "http.contentLength"},
       {"blank before the colon", post_with("Content-Length : 5\r\n", "hello"), 400, "http.header"},
       {"past 64 bits", post_with("Content-Length: 18446744073709551621\r\n", "hello"), 413,
        "http.bodyTooLarge"},
       {"within 64 bits", post_with("Content-Length: 18446744073709551615\r\n", "hello"), 413,
        "http.bodyTooLarge"},
       {"length in an encoded word", post_with("Content-Length: =?utf-8?Q?5?=\r\n", "hello"), 400,
        "http.contentLength"},
       {"chunked and a length", post_with("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"),
        400, "http.twoLengths"},
       {"a length and chunked", post_with("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
        400, "http.twoLengths"},
       {"gzip, chunked", post_with("Transfer-Encoding: gzip, chunked\r\n"), 501, "http.transferEncoding"},
       {"chunked, identity", post_with("Transfer-Encoding: chunked, identity\r\n"), 501,
        "http.transferEncoding"},
       {"xchunked", post_with("Transfer-Encoding: xchunked\r\n"), 501, "http.transferEncoding"},
       {"no coding", post_with("Transfer-Encoding:\r\n"), 501, "http.transferEncoding"},
       {"coding in an encoded word", post_with("Transfer-Encoding: =?utf-8?Q?chunked?=\r\n"), 501,
        "http.transferEncoding"},
       {"two codings", post_with("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), 400,
        "http.headerTwice"},
       {"chunked in HTTP/1.0", "POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400,
        "http.transferEncoding"},
       {"an unknown expectation", post_with("Content-Length: 5\r\nExpect: more\r\n"), 417,
        "http.expectation"}});
}

TEST(HttpRefusal, AChunkedBodyWithAnErrorIsRefused) {
  expect_refusals(
      {{"a size that is no number", chunked("ZZ\r\nhello\r\n0\r\n\r\n"), 400, "http.chunk"},
       {"a negative size", chunked("-1\r\nhello\r\n0\r\n\r\n"), 400, "http.chunk"},
       {"0x before the size", chunked("0x5\r\nhello\r\n0\r\n\r\n"), 400, "http.chunk"},
       {"a blank behind the size", chunked("5 \r\nhello\r\n0\r\n\r\n"), 400, "http.chunk"},
       {"an empty size", chunked("\r\nhello\r\n0\r\n\r\n"), 400, "http.chunk"},
       {"a size past 64 bits", chunked("10000000000000005\r\nhello\r\n"), 413, "http.bodyTooLarge"},
       {"a size near 64 bits", chunked("ffffffffffffffff\r\nhello\r\n"), 413, "http.bodyTooLarge"},
       {"bare LF after the size", chunked("5\nhello\r\n0\r\n\r\n"), 400, "http.chunk"},
       {"bare LF after a size and a letter", chunked("5x\nhello\r\n0\r\n\r\n"), 400, "http.chunk"},
       {"bare LF after a trailer", chunked("0\r\nX: yz\n\r\n"), 400, "http.chunk"},
       {"bare LF in an extension", chunked("5;a\nb\r\nhello\r\n0\r\n\r\n"), 400, "http.chunk"},
       {"bare CR in an extension", chunked("5;a\rb\r\nhello\r\n0\r\n\r\n"), 400, "http.chunk"},
       {"an endless extension", chunked("5;" + std::string(5000, 'a')), 400, "http.chunk"},
       {"more content than its size", chunked("4\r\nhello\r\n0\r\n\r\n"), 400, "http.chunk"},
       {"bare LF after the content", chunked("5\r\nhello\n0\r\n\r\n"), 400, "http.chunk"},
       {"a trailer that is no header", chunked("0\r\nno trailer\r\n\r\n"), 400, "http.chunk"},
       {"too many trailers",
        chunked("0\r\n" +
                [] {
                  std::string lines;
                  for (int i = 0; i < 500; ++i) lines += "trailer: value\r\n";
                  return lines;
                }()),
        400, "http.chunk"}});
}

TEST(HttpRefusal, ATargetThatCouldMeanAnotherPathIsRefused) {
  std::vector<Bad> cases;
  for (const char* const target :
       {"/a%00b",        "/%2e%2e/etc", "/%2E%2e",      "/../etc", "/a/./b",  "/a/..",   "/a%2Fb",
        "/a%5cb",        "/a\\b",       "/%zz",         "/%2",     "/%",      "/%C0%AF", "/%ED%A0%80",
        "/%F4%90%80%80", "/%FF",        "/caf\xc3\xa9", "/a%0Ab",  "/a%7Fb",  "/a\"b",   "/a#fragment",
        "http://test/",  "*",           "home",         "/?a=%00", "/?a=%1b", "/?a=%zz", "/?a=%FF",
        "/?a=\x80"})
    cases.push_back({target, get_of(target), 400, "http.target"});
  std::string many = "/?";
  for (int i = 0; i < 201; ++i) many += "a=b&";
  cases.push_back({"too many parameters", get_of(many), 400, "http.target"});
  expect_refusals(cases);
}

TEST(HttpRefusal, AHeadThatIsTooLargeIsRefused) {
  std::string many;
  for (int i = 0; i < 100; ++i) many += "X-" + std::to_string(i) + ": y\r\n";
  expect_refusals({{"a long target", get_of("/" + std::string(5000, 'a')), 414, "http.targetTooLong"},
                   {"a target without an end", "GET /" + std::string(50000, 'a'), 414, "http.targetTooLong"},
                   {"101 headers", get_with("Host: a\r\n" + many), 431, "http.tooManyHeaders"},
                   {"a large header", get_with("Host: a\r\nX: " + std::string(17000, 'y') + "\r\n"), 431,
                    "http.headTooLarge"},
                   {"a header without an end", "GET / HTTP/1.1\r\nX: " + std::string(50000, 'y'), 431,
                    "http.headTooLarge"}});
}

TEST(HttpRefusal, ABodyPastTheLimitOfItsRouteIsRefusedHoweverItIsSent) {
  expect_refusals(
      {{"by its length", post("/small", "01234567890"), 413, "http.bodyTooLarge"},
       {"in chunks",
        "POST /small HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n"
        "6\r\n012345\r\n5\r\n67890\r\n0\r\n\r\n",
        413, "http.bodyTooLarge"},
       {"where no route is", post("/nowhere", std::string(70000, 'x')), 413, "http.bodyTooLarge"}});
  HttpService service;
  EXPECT_EQ(test_support::fetch(service.port(), post("/small", "0123456789")).body, "0123456789");
}

TEST(HttpRefusal, AClientThatIsStillSendingSeesWhyItsBodyIsRefused) {
  HttpService service;
  RawClient client(service.port());
  client.send("POST /small HTTP/1.1\r\nHost: test\r\nContent-Length: 8000000\r\n\r\n");
  EXPECT_TRUE(client.send(std::string(8'000'000, 'x')));
  EXPECT_EQ(client.read_response().status, 413);
}

TEST(HttpRefusal, ABodyThatEndsEarlyNeverReachesAHandler) {
  HttpService service;
  const auto head = post_with("Content-Length: 100\r\n", "0123456789");
  for (const auto& bytes : {head, chunked("5\r\nhel"), chunked("5\r\nhello\r\n"),
                            chunked("5\r\nhello\r\n0\r\n"), std::string("POST /ec")}) {
    SCOPED_TRACE(bytes);
    RawClient client(service.port());
    client.send(bytes);
    client.finish_sending();
    const auto response = client.read_response();
    EXPECT_EQ(response.status, 400);
    EXPECT_NE(response.body.find("http.truncated"), std::string::npos);
    EXPECT_EQ(client.read_to_end(), "");
  }
  for (const auto& line : service.log_lines()) EXPECT_EQ(line.find("\"echo\""), std::string::npos) << line;
}

}  // namespace

// Requests from bytes, without a socket: what the parts of a request become.
#include "server/http/request_reader.hpp"
#include "server/http/url.hpp"

#include <gtest/gtest.h>

using server::Limits;
using server::Request;
using server::RequestReader;
using server::Router;

namespace {

// All requests in the bytes, fed in pieces of that size; ends at the first refusal.
std::vector<Request> read_all(const std::string& bytes, std::size_t piece) {
  const Limits limits;
  const Router router;
  RequestReader reader(limits, router);
  std::vector<Request> requests;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    reader.feed(std::string_view(bytes).substr(at, piece));
    while (true) {
      auto outcome = reader.next();
      if (std::holds_alternative<server::Refusal>(outcome)) return requests;
      if (!std::holds_alternative<Request>(outcome)) break;
      requests.push_back(std::get<Request>(std::move(outcome)));
    }
  }
  EXPECT_EQ(reader.phase(), RequestReader::Phase::idle);
  EXPECT_EQ(reader.buffered(), 0U);
  return requests;
}

Request request_of(const std::string& bytes) {
  auto requests = read_all(bytes, bytes.size());
  EXPECT_EQ(requests.size(), 1U) << bytes;
  return requests.empty() ? Request{} : std::move(requests.front());
}

TEST(HttpRequest, PathAndQueryAreDecodedInTheirOrder) {
  const auto request =
      request_of("GET /caf%C3%A9/a+b/%25?q=a+b%2Bc&empty&=x&q=2%0Aline HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n");
  EXPECT_EQ(request.path, (std::vector<std::string>{"caf\xc3\xa9", "a+b", "%"}));
  EXPECT_EQ(request.query, (server::Pairs{{"q", "a b+c"}, {"empty", ""}, {"", "x"}, {"q", "2\nline"}}));
  EXPECT_EQ(request.target, "/caf%C3%A9/a+b/%25?q=a+b%2Bc&empty&=x&q=2%0Aline");
  EXPECT_EQ(server::value_of(request.query, "q"), "a b+c");
  EXPECT_EQ(server::value_of(request.query, "Q"), std::nullopt);
  EXPECT_TRUE(request_of("GET / HTTP/1.1\r\nHost: a\r\n\r\n").path.empty());
  EXPECT_EQ(request_of("GET /a/ HTTP/1.1\r\nHost: a\r\n\r\n").path, (std::vector<std::string>{"a", ""}));
}

TEST(HttpRequest, HeadersAreFoundInAnyCaseAndRepeatedOnesAreOneList) {
  const auto request = request_of(
      "GET / HTTP/1.1\r\nhost:a\r\nIF-Match: \"1\"\r\nX:\t y z \t\r\nif-match:\"2\"\r\nEmpty:\r\n"
      "Cookie: a=1;b=2\r\nCookie: c = 3; =4; d\r\n\r\n");
  EXPECT_EQ(request.header("If-Match"), "\"1\", \"2\"");
  EXPECT_EQ(request.header("x"), "y z");
  EXPECT_EQ(request.header("empty"), "");
  EXPECT_EQ(request.header("none"), std::nullopt);
  EXPECT_EQ(request.cookies(), (server::Pairs{{"a", "1"}, {"b", "2"}, {"c", "3"}}));
  EXPECT_THROW(request.parameter("id"), std::logic_error);
}

TEST(HttpRequest, ThePiecesInWhichBytesArriveChangeNothing) {
  const std::string bytes =
      "\r\nGET /a?b=c HTTP/1.1\r\nHost: a\r\nX: 1\r\nX: 2\r\n\r\n"
      "POST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 12\r\n\r\nhello\r\n\r\nyou"
      "PUT /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
      "c;x=\"y\"\r\nhello\r\n\r\nyou\r\n1\r\n!\r\n0\r\nX: y\r\n\r\n"
      "PATCH /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"
      "DELETE /d HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
  for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
    SCOPED_TRACE(piece);
    const auto requests = read_all(bytes, piece);
    ASSERT_EQ(requests.size(), 5U);
    EXPECT_EQ(requests[0].target, "/a?b=c");
    EXPECT_EQ(requests[0].header("x"), "1, 2");
    EXPECT_EQ(requests[1].body, "hello\r\n\r\nyou");
    EXPECT_EQ(requests[2].body, "hello\r\n\r\nyou!");
    EXPECT_TRUE(requests[2].keep_alive);
    EXPECT_EQ(requests[3].body, "ok");
    EXPECT_FALSE(requests[4].keep_alive);
  }
}

TEST(HttpRequest, TextIsUtf8OnlyWhenEveryReaderWouldSaySo) {
  for (const char* const good :
       {"", "a", "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x8c\xb1", "\xed\x9f\xbf", "\xf4\x8f\xbf\xbf"})
    EXPECT_TRUE(server::is_utf8(good)) << good;
  for (const char* const bad :
       {"\x80", "\xc3", "\xc0\xaf", "\xc1\x81", "\xe0\x80\xaf", "\xed\xa0\x80", "\xe2\x82",
        "\xf0\x80\x80\xaf", "\xf4\x90\x80\x80", "\xf8\x88\x80\x80\x80", "\xff", "a\xc3z"})
    EXPECT_FALSE(server::is_utf8(bad)) << bad;
}

TEST(HttpRequest, PercentEncodingIsUndoneByDecoding) {
  EXPECT_EQ(server::percent_encoded("a b/\xc3\xa9'~"), "a%20b%2F%C3%A9%27~");
  std::string all;
  for (char letter = ' '; letter < 0x7f; ++letter) all += letter;
  EXPECT_EQ(server::percent_decoded(server::percent_encoded(all)), all);
}

}  // namespace

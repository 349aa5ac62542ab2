#include "server/http/acceptable.hpp"
#include "server/http/conditional.hpp"
#include "server/http/gzip.hpp"
#include "server/http/response.hpp"
#include "templates/json_writer.hpp"

#include <stdexcept>

#include <gtest/gtest.h>
#include <zlib.h>

using server::Precondition;
using server::Request;
using server::Response;

namespace {

Request with_header(std::string name, std::string value, server::Method method = server::Method::get) {
  Request request;
  request.method = method;
  request.headers = {{std::move(name), std::move(value)}};
  return request;
}

TEST(HttpResponse, AcceptTakesByTheMostSpecificRange) {
  struct Case {
    const char* accept;
    bool takes;
  };
  for (const auto& [accept, takes] :
       {Case{"", true}, Case{"*/*", true}, Case{"text/html", true}, Case{"TEXT/HTML", true},
        Case{"text/*", true}, Case{"image/*", false}, Case{"application/json", false},
        Case{"text/html;q=0", false}, Case{"text/html;q=0.000, */*", false}, Case{"text/html;q=0.001", true},
        Case{"*/*;q=0, text/html", true}, Case{"text/*;q=0, */*", false},
        Case{"image/png, text/*;q=0.3", true}, Case{"text/html;level=1", true}, Case{"nonsense", true},
        Case{"text/htm", false}})
    EXPECT_EQ(server::takes_type(accept, "text/html; charset=utf-8"), takes) << accept;
}

TEST(HttpResponse, AHeaderThatIsNoneIsNeverSent) {
  for (const auto& [name, value] : server::Pairs{{"X", "a\r\nb: c"},
                                                 {"X", "a\nb"},
                                                 {"X", "a\rb"},
                                                 {"X\r\nY", "a"},
                                                 {"X: Y", "a\n"},
                                                 {"", "a"},
                                                 {"X Y", "a"},
                                                 {"X", std::string(1, '\0')},
                                                 {"Content-Length", "5"},
                                                 {"transfer-encoding", "chunked"},
                                                 {"Connection", "close"},
                                                 {"Date", "now"}}) {
    Response response;
    response.headers = {{name, value}};
    EXPECT_THROW(server::wire_text(response, {}), std::invalid_argument) << name;
  }
}

TEST(HttpResponse, AProblemIsJsonWhateverItsTexts) {
  const auto response = server::problem(
      422, "bid.late", "Unprocessable", "a \"quoted\"\nline \x01",
      [](templates::JsonWriter& writer) { writer.key("findings").open_array().text("x").close_array(); });
  EXPECT_EQ(response.body, R"({"type":"about:blank","code":"bid.late","title":"Unprocessable","status":422,)"
                           R"("detail":"a \"quoted\"\nline \u0001","findings":["x"]})");
  EXPECT_EQ(response.problem_code, "bid.late");
  EXPECT_EQ(response.header("content-type"), "application/problem+json");
}

TEST(HttpResponse, ADownloadKeepsTheNameOfItsFile) {
  struct Case {
    const char *name, *disposition;
  };
  for (const auto& [name, disposition] :
       {Case{"report.xlsx", "attachment; filename=\"report.xlsx\"; filename*=UTF-8''report.xlsx"},
        Case{"b\xc3\xa9ton \"1\".xlsx",
             "attachment; filename=\"b__ton _1_.xlsx\"; filename*=UTF-8''b%C3%A9ton%20%221%22.xlsx"},
        Case{"a\r\nb", "attachment; filename=\"a__b\"; filename*=UTF-8''a%0D%0Ab"}}) {
    const auto response = server::download("content", "application/x", name);
    EXPECT_EQ(response.header("Content-Disposition"), disposition);
    EXPECT_NO_THROW(server::wire_text(response, {}));
  }
}

TEST(HttpResponse, SomeAnswersHaveNoBody) {
  EXPECT_EQ(server::see_other("/tenders/7").header("Location"), "/tenders/7");
  for (const auto& response : {server::no_content(), server::not_modified("\"7\"")})
    EXPECT_EQ(server::wire_text(response, {}).find("Content-Length"), std::string::npos) << response.status;
  EXPECT_NE(server::wire_text(server::see_other("/"), {}).find("\r\nContent-Length: 0\r\n"),
            std::string::npos);
}

TEST(HttpResponse, SettingAHeaderReplacesIt) {
  Response response = server::json("{}");
  set_header(response, "content-TYPE", "text/plain");
  set_default_header(response, "Content-Type", "text/html");
  set_default_header(response, "X", "y");
  EXPECT_EQ(response.headers, (server::Pairs{{"content-TYPE", "text/plain"}, {"X", "y"}}));
}

std::string gunzip(std::string content, std::size_t size) {
  std::string plain(size, '\0');
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  stream.next_in = reinterpret_cast<Bytef*>(content.data());
  stream.avail_in = static_cast<uInt>(content.size());
  stream.next_out = reinterpret_cast<Bytef*>(plain.data());
  stream.avail_out = static_cast<uInt>(plain.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  plain.resize(stream.total_out);
  inflateEnd(&stream);
  return plain;
}

TEST(HttpResponse, TextIsCompressedForClientsThatTakeIt) {
  const std::string text(5000, 'a');
  const auto compressed = [&](const char* accepted, Response response) {
    compress_if_useful(with_header("accept-encoding", accepted), response);
    return response;
  };
  for (const char* const accepted : {"gzip", "br, GZIP;q=0.5", "deflate, gzip ;q=1"}) {
    const auto response = compressed(accepted, server::html(text));
    EXPECT_EQ(response.header("Content-Encoding"), "gzip") << accepted;
    EXPECT_EQ(response.header("Vary"), "Accept-Encoding");
    EXPECT_LT(response.body.size(), 100U);
    EXPECT_EQ(gunzip(response.body, text.size()), text);
  }
  for (const char* const accepted : {"", "br", "gzip;q=0", "gzip; q=0.000", "xgzip"})
    EXPECT_EQ(compressed(accepted, server::html(text)).body, text) << accepted;
  EXPECT_EQ(compressed("gzip", server::html("short")).body, "short");
  EXPECT_EQ(compressed("gzip", server::download(text, "application/zip", "a.zip")).body, text);
}

TEST(HttpResponse, AStrongTagNamesTheBytesAsTheyAre) {
  auto tagged = server::json(std::string(5000, 'a'));
  set_header(tagged, "ETag", server::version_etag(7));
  compress_if_useful(with_header("accept-encoding", "gzip"), tagged);
  EXPECT_EQ(tagged.body.size(), 5000U);
}

TEST(HttpCondition, IfMatchIsStrongAndIfNoneMatchIsWeak) {
  struct Case {
    std::string header, tags;
    std::optional<std::string> current;
    Precondition on_get = Precondition::met, on_put = Precondition::met;
  };
  const auto tag = server::version_etag(7);
  EXPECT_EQ(tag, "\"7\"");
  const auto met = Precondition::met;
  const auto failed = Precondition::failed;
  const auto same = Precondition::not_modified;
  for (const auto& [header, tags, current, on_get, on_put] :
       {Case{"x", "y", tag, met, met}, Case{"if-match", "\"7\"", tag, met, met},
        Case{"if-match", R"("6" , "7")", tag, met, met}, Case{"if-match", "\"6\"", tag, failed, failed},
        Case{"if-match", "W/\"7\"", tag, failed, failed}, Case{"if-match", "7", tag, failed, failed},
        Case{"if-match", "", tag, failed, failed}, Case{"if-match", "*", tag, met, met},
        Case{"if-match", "*", std::nullopt, failed, failed},
        Case{"if-none-match", "\"7\"", tag, same, failed},
        Case{"if-none-match", "W/\"7\"", tag, same, failed}, Case{"if-none-match", "\"6\"", tag, met, met},
        Case{"if-none-match", "*", tag, same, failed}, Case{"if-none-match", "*", std::nullopt, met, met}}) {
    SCOPED_TRACE(testing::Message() << header << ": " << tags);
    EXPECT_EQ(check_precondition(with_header(header, tags), current), on_get);
    EXPECT_EQ(check_precondition(with_header(header, tags, server::Method::put), current), on_put);
  }
}

}  // namespace

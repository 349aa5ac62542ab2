#include "server/http/form.hpp"
#include "server/http/media_type.hpp"
#include "server/http/multipart.hpp"

#include <gtest/gtest.h>

using server::Request;

namespace {

Request with_body(std::string type, std::string body) {
  Request request;
  request.headers = {{"content-type", std::move(type)}};
  request.body = std::move(body);
  return request;
}

Request multipart(std::string body) {
  return with_body("multipart/form-data; boundary=XyZ", std::move(body));
}

TEST(HttpForm, FieldsAreDecodedInTheirOrder) {
  const auto form = parse_form(with_body("application/X-www-form-urlencoded; charset=utf-8",
                                         "motivation=goed%0D%0Aplan+%26+meer&grade=8&grade=9&&empty="));
  ASSERT_TRUE(form);
  EXPECT_EQ(
      *form,
      (server::Pairs{{"motivation", "goed\r\nplan & meer"}, {"grade", "8"}, {"grade", "9"}, {"empty", ""}}));
}

TEST(HttpForm, ABadFormIsAnAnswerForTheClient) {
  std::string many;
  for (int i = 0; i < 5001; ++i) many += "a=b&";
  for (const auto& body : {std::string("a=%zz"), std::string("a=%00"), std::string("%FF=a"), many})
    EXPECT_EQ(parse_form(with_body("application/x-www-form-urlencoded", body)).error().status, 400);
  EXPECT_EQ(parse_form(with_body("text/plain", "a=b")).error().status, 415);
  EXPECT_EQ(parse_form(Request{}).error().status, 415);
}

TEST(HttpForm, ParametersOfAHeaderMayBeQuoted) {
  struct Case {
    std::string value;
    std::optional<std::string> boundary;
  };
  for (const auto& [value, boundary] :
       {Case{"a/b; boundary=xyz", "xyz"}, Case{R"(a/b;charset=u ;BOUNDARY="x ;\"yz" ; c=d)", "x ;\"yz"},
        Case{"a/b", std::nullopt}, Case{"a/b; boundary", std::nullopt},
        Case{"a/b; boundary=\"x", std::nullopt}, Case{"a/b; q=\"x\"y; boundary=z", std::nullopt},
        Case{"a/b; xboundary=z", std::nullopt}})
    EXPECT_EQ(server::value_parameter(value, "boundary"), boundary) << value;
}

TEST(HttpMultipart, PartsAreWhatTheFormSent) {
  const std::string content = std::string("bytes \0 --XyZ \r\n-- and \r\n--XyY\r\n", 32);
  const auto request = multipart(
      "--XyZ\r\nContent-Disposition: form-data; name=\"lot\"\r\n\r\n1\r\n"
      "--XyZ\r\ncontent-disposition:form-data; name=\"file\"; filename=\"C:\\map\\b\xc3\xa9ton.xlsx\"\r\n"
      "Content-Type: application/octet-stream\r\nX: y\r\n\r\n" +
      content +
      "\r\n--XyZ\r\nContent-Disposition: form-data; name=\"none\"; filename=\"\"\r\n\r\n\r\n--XyZ--\r\n");
  const auto parts = parse_multipart(request);
  ASSERT_TRUE(parts);
  ASSERT_EQ(parts->size(), 3U);
  EXPECT_EQ((*parts)[0].name, "lot");
  EXPECT_EQ((*parts)[0].content, "1");
  EXPECT_FALSE((*parts)[0].is_file);
  const auto* const file = find_part(*parts, "file");
  ASSERT_NE(file, nullptr);
  EXPECT_TRUE(file->is_file);
  EXPECT_EQ(file->file_name, "b\xc3\xa9ton.xlsx");
  EXPECT_EQ(file->content_type, "application/octet-stream");
  EXPECT_EQ(file->content, content);
  EXPECT_TRUE((*parts)[2].is_file);
  EXPECT_EQ((*parts)[2].file_name, "");
  EXPECT_EQ(find_part(*parts, "other"), nullptr);
}

TEST(HttpMultipart, AMalformedFormIsAnAnswerForTheClient) {
  const std::string good = "--XyZ\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--XyZ--\r\n";
  ASSERT_TRUE(parse_multipart(multipart(good)));
  const auto without = [&](const std::string& text) {
    auto bad = good;
    return bad.erase(bad.find(text), text.size());
  };
  std::string many;
  for (int i = 0; i < 1001; ++i) many += "--XyZ\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n";
  for (const auto& body :
       {std::string(), without("--XyZ--\r\n"), without("--\r\n"),
        without("Content-Disposition: form-data; name=a"), without("; name=a"), without("=a"),
        without("form-data"), without("--XyZ\r\n"), good + "more", "preamble\r\n" + good,
        "--XyZ\r\n" + std::string(5000, 'x') + good, many + "--XyZ--",
        std::string("--XyZ\r\nContent-Disposition: form-data; name=\"a\xff\"\r\n\r\n1\r\n--XyZ--\r\n"),
        std::string("--XyZ\r\nContent-Disposition: form-data; name=a\r\nContent-Disposition: form-data; "
                    "name=b\r\n\r\n1\r\n--XyZ--\r\n"),
        std::string("--XyZ\nContent-Disposition: form-data; name=a\n\n1\n--XyZ--\n")}) {
    SCOPED_TRACE(body.substr(0, 300));
    const auto parts = parse_multipart(multipart(body));
    ASSERT_FALSE(parts);
    EXPECT_EQ(parts.error().status, 400);
  }
  EXPECT_EQ(parse_multipart(with_body("multipart/form-data", good)).error().status, 400);
  EXPECT_EQ(parse_multipart(with_body("multipart/mixed; boundary=XyZ", good)).error().status, 415);
}

TEST(HttpMultipart, AFileNameIsSafeToShow) {
  struct Case {
    std::string sent, safe;
  };
  for (const auto& [sent, safe] :
       {Case{"prijzen.xlsx", "prijzen.xlsx"}, Case{"../../etc/passwd", "passwd"},
        Case{"C:\\a\\b.csv", "b.csv"}, Case{"..", ""}, Case{".htaccess", "htaccess"},
        Case{"a\r\nb\tc\x7f.csv", "a__b_c_.csv"}, Case{"a\xff.csv", "a_.csv"},
        Case{"b\xc3\xa9.csv", "b\xc3\xa9.csv"}, Case{"/", ""}, Case{" . a", "a"},
        Case{std::string(300, 'x') + ".xlsx", std::string(195, 'x') + ".xlsx"}})
    EXPECT_EQ(server::safe_file_name(sent), safe) << sent;
  std::string long_name;
  for (int i = 0; i < 150; ++i) long_name += "\xc3\xa9";
  EXPECT_EQ(server::safe_file_name(long_name + "x.csv").size(), 199U);
}

TEST(HttpMultipart, BrowsersEscapeQuotesAndLineBreaksInNames) {
  const auto request = multipart(
      "--XyZ\r\nContent-Disposition: form-data; name=\"a%22b%0D%0Ac\"; filename=\"50%22 100%25.csv\"\r\n\r\n"
      "\r\n--XyZ--");
  const auto parts = parse_multipart(request);
  ASSERT_TRUE(parts);
  EXPECT_EQ(parts->front().name, "a\"b\r\nc");
  EXPECT_EQ(parts->front().file_name, "50\" 100%25.csv");
}

}  // namespace

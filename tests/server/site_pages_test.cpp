// The pages of the running service: what a buyer gets after a click or after sending a file.
#include "server/app/load_demo.hpp"
#include "tests/server/api_service.hpp"
#include "tests/server/filled_form.hpp"

#include <regex>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::api_dossier;
using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::filled_form;
using server_test::stored_tender;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr const char* page_type = "text/html; charset=utf-8";
constexpr const char* tender = "/tenders/1";

std::set<std::string> links_in(const std::string& html) {
  static const std::regex link("href=\"(/[^\"#]*)");
  std::set<std::string> found;
  for (std::sregex_iterator at(html.begin(), html.end(), link), end; at != end; ++at) {
    auto address = at->str(1);
    for (auto amp = address.find("&amp;"); amp != std::string::npos; amp = address.find("&amp;"))
      address.replace(amp, 5, "&");
    found.insert(address);
  }
  return found;
}

TEST(SitePages, EveryLinkOfATenderLeadsSomewhere) {
  const ApiService service;
  stored_tender(service);
  std::size_t documents = 0;
  for (const auto& address : links_in(service.get(tender).body)) {
    const auto answer = service.get(address);
    EXPECT_EQ(answer.status, 200) << address;
    documents += answer.header("Content-Disposition") ? 1 : 0;
  }
  // The workbook, report, archive (as XML and whole), outcome and dossier, the tender document twice; three
  // forms of each lot, and three for the panel of one.
  EXPECT_EQ(documents, 17U);
  EXPECT_THAT(service.incidents(), testing::IsEmpty());
}

// Style and scripts weigh most of a page; fonts and pictures are compressed as they are.
TEST(SitePages, StyleAndScriptsComeCompressedOnceAndAreThenRemembered) {
  const ApiService service;
  const std::string accepts = "Accept-Encoding: gzip\r\n";
  for (const char* const file : {"/static/pages.css", "/static/theme.css", "/static/forms.js"}) {
    SCOPED_TRACE(file);
    const auto whole = service.get(file);
    const auto packed = service.get(file, accepts);
    EXPECT_EQ(whole.header("Content-Encoding"), std::nullopt);
    EXPECT_EQ(packed.header("Content-Encoding"), "gzip");
    EXPECT_EQ(packed.header("Vary"), "Accept-Encoding");
    EXPECT_LT(packed.body.size(), whole.body.size() / 2);
    EXPECT_EQ(packed.etag(), whole.etag());
    const auto again = service.get(file, accepts + "If-None-Match: \"x\", " + packed.etag() + "\r\n");
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.header("Vary"), "Accept-Encoding");
    EXPECT_EQ(again.header("Cache-Control"), whole.header("Cache-Control"));
  }
  const auto font = service.get("/static/noto-sans-latin-wght-normal.woff2", accepts);
  EXPECT_EQ(font.status, 200);
  EXPECT_EQ(font.header("Content-Encoding"), std::nullopt);
}

TEST(SitePages, TheStartOffersTheWalkThroughTheDemoWhileItIsThere) {
  ApiService service;
  EXPECT_THAT(service.get("/work").body, Not(HasSubstr("/help#tour")));
  EXPECT_THAT(service.get("/help").body, Not(HasSubstr("id=\"tour\"")));
  server::load_demo(service.service());
  EXPECT_THAT(service.get("/work").body, HasSubstr("/help#tour"));
  const auto help = service.get("/help").body;
  const auto begin = help.find("id=\"tour\"");
  ASSERT_NE(begin, std::string::npos);
  const auto steps = links_in(help.substr(begin, help.find("</ol>", begin) - begin));
  EXPECT_EQ(steps.size(), 9U);
  EXPECT_TRUE(steps.contains("/tenders/new"));
  EXPECT_TRUE(steps.contains("/tenders/1/letters"));
  for (const auto& step : steps) EXPECT_EQ(service.get(step).status, 200) << step;
}

TEST(SitePages, AStoredFormLeadsBackToTheTender) {
  const ApiService service;
  stored_tender(service);
  const auto form = service.get("/tenders/1/lots/2/bid-form.xlsx").body;
  const auto stored = service.send_file("/tenders/1/bids", "", filled_form(form, {{"ww:answer:P", "999.5"}}));
  EXPECT_EQ(stored.status, 303);
  EXPECT_EQ(stored.header("Location"), "/tenders/1?done=bid-stored");
  EXPECT_THAT(service.get("/tenders/1?done=bid-stored").body, HasSubstr("De inschrijving is opgeslagen."));
}

TEST(SitePages, WhatIsNoteworthyAboutAStoredFormIsShown) {
  const ApiService service;
  stored_tender(service);
  const auto form = service.get("/tenders/1/lots/1/bid-form.xlsx").body;
  const auto stored = service.send_file("/tenders/1/bids", "", filled_form(form, {{"ww:answer:K1", "40"}}));
  EXPECT_EQ(stored.status, 200);
  EXPECT_EQ(stored.header("Content-Type"), page_type);
  EXPECT_THAT(stored.body, HasSubstr("De inschrijving is opgeslagen"));
  EXPECT_THAT(stored.body, HasSubstr("Criterium P is niet ingevuld."));
  EXPECT_EQ(service.get("/api/v1/tenders/1/bids").at("/total"), "4");
}

TEST(SitePages, AFormAsItWasHandedOutIsNoBidAndNoGrade) {
  const ApiService service;
  stored_tender(service);
  struct Case {
    const char *form, *send;
  };
  for (const auto& [form, send] :
       {Case{"/tenders/1/lots/1/bid-form.xlsx", "/tenders/1/bids"},
        Case{"/tenders/1/lots/1/bid-form.xlsx?envelope=price", "/tenders/1/prices"},
        Case{"/tenders/1/lots/1/grade-form.xlsx?assessor=b2", "/tenders/1/grades"}}) {
    SCOPED_TRACE(form);
    const auto refused = service.send_file(send, "", service.get(form).body, "leeg.xlsx");
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("In dit formulier is geen enkel antwoord ingevuld."));
    EXPECT_THAT(refused.body, HasSubstr("leeg.xlsx"));
  }
  EXPECT_EQ(service.get("/api/v1/tenders/1/uploads").at("/total"), "0");
}

TEST(SitePages, ATooLargeFileIsAPageInTheReadersLanguage) {
  const ApiService service;
  const std::size_t too_large = std::size_t{65} << 20;
  for (const auto& [language, title] :
       {std::pair{"nl", "Dit bestand is te groot"}, {"en", "This file is too large"}}) {
    test_support::RawClient client(service.port());
    client.send("POST /tenders HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nCookie: lang=" +
                std::string(language) +
                "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: " +
                std::to_string(too_large) + "\r\n\r\n");
    const ApiAnswer answer{client.read_response()};
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(answer.header("Content-Type"), page_type);
    EXPECT_EQ(answer.header("Connection"), "close");
    EXPECT_THAT(answer.body, HasSubstr(title));
  }
}

TEST(SitePages, AProblemIsAPageAndNotJson) {
  const ApiService service;
  struct Case {
    server_test::Call call;
    int status;
  };
  for (const auto& [call, status] :
       {Case{{"GET", "/nowhere"}, 404}, Case{{"GET", "/tenders/9"}, 404}, Case{{"GET", "/tenders/x"}, 404},
        Case{{"GET", "/tenders/"}, 404}, Case{{"GET", "/segments/none"}, 404},
        Case{{"PUT", "/tenders", "", "text/plain", "Origin: http://localhost\r\n"}, 405},
        Case{{"POST", "/tenders", "x", "", "Origin: http://localhost\r\n"}, 415},
        Case{{"POST", "/tenders", "x", "multipart/form-data", "Origin: http://localhost\r\n"}, 400},
        Case{{"POST", "/tenders", "x", "text/plain", "Origin: http://evil.example\r\n"}, 403},
        Case{{"POST", "/tenders", "x", "text/plain"}, 403}}) {
    SCOPED_TRACE(call.method + " " + call.target);
    const auto answer = service.call(call);
    EXPECT_EQ(answer.status, status);
    EXPECT_EQ(answer.header("Content-Type"), page_type);
    EXPECT_EQ(answer.header("API-Version"), std::nullopt);
    EXPECT_THAT(answer.body, HasSubstr("Foutcode " + std::to_string(status)));
  }
}

}  // namespace

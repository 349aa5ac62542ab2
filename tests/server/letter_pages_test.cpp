// Letters of a tender as a buyer sees them.
#include "templates/award_letter.hpp"
#include "templates/word_letter.hpp"
#include "tests/server/api_service.hpp"

#include <gmock/gmock.h>

namespace {

using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::stored_tender;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr const char* ours = "Origin: http://localhost\r\n";
constexpr const char* filled =
    "letters.sentOn=2026-12-05&letters.standstillDays=20&letters.court=rechtbank+Den+Haag&"
    "letters.contact=&letters.place=Gouda&letters.signatory=M.+de+Vries&letters.signatoryRole=";

ApiAnswer post(const ApiService& service, const std::string& target, const std::string& fields) {
  return service.call({"POST", target, fields, "application/x-www-form-urlencoded", ours});
}

TEST(LetterPages, AreMadeOnceItIsSaidWhatTheySay) {
  const ApiService service;
  stored_tender(service);
  EXPECT_THAT(service.get("/tenders/1").body, HasSubstr("/tenders/1/letters"));
  EXPECT_THAT(service.get("/tenders/1/letters").body, HasSubstr("Vul eerst in"));
  const auto stored = post(service, "/tenders/1/letters", filled);
  EXPECT_EQ(stored.header("Location"), "/tenders/1/letters?done=letters-stored");
  const auto page = service.get("/tenders/1/letters").body;
  EXPECT_THAT(page, HasSubstr("28 december 2026"));
  EXPECT_THAT(page, HasSubstr("letter.tie"));
  EXPECT_THAT(page, HasSubstr("concepten"));
  EXPECT_THAT(page, HasSubstr("/tenders/1/letters/brief-2-C.docx"));
  EXPECT_THAT(service.get("/tenders/1/letters/gunningsadvies.html").body,
              HasSubstr("<h1>Gunningsadvies</h1>"));
  EXPECT_THAT(service.get("/tenders/1/letters/brieven.zip").body, StartsWith("PK"));
  EXPECT_EQ(service.get("/tenders/1/letters/anders.docx").status, 404);
}

TEST(LetterPages, ShowAgainWhatWasWrong) {
  const ApiService service;
  stored_tender(service);
  const auto wrong = post(service, "/tenders/1/letters",
                          "letters.sentOn=gisteren&letters.standstillDays=19&letters.court=X");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(wrong.body, HasSubstr("De opschortende termijn is 19 dagen"));
  EXPECT_THAT(wrong.body, HasSubstr(R"(value="X")"));
  EXPECT_THAT(service.get("/tenders/1/letters").body, HasSubstr("Vul eerst in"));
}

// 20 days after 5 December is Christmas Day; the next working day is the 28th, unless that counts as a
// holiday.
TEST(LetterPages, SetTheTermAndTheAdviceInOwnWords) {
  const ApiService service;
  const auto details = stored_tender(service) + "/award-details";
  const auto fields = std::string(filled);
  post(service, "/tenders/1/letters",
       fields +
           "&letters.extendToWorkingDay=yes&letters.furtherHolidays=2026-12-29%2C+2026-12-28%3B2026-12-29"
           "&advice=Gun+aan+C.%0D%0A%0D%0ADat+is+alles.");
  auto page = service.get("/tenders/1/letters").body;
  EXPECT_THAT(page, AllOf(HasSubstr("30 december 2026"), HasSubstr(R"(value="2026-12-28, 2026-12-29")"),
                          HasSubstr(R"(<option value="yes" selected>)"), HasSubstr("Gun aan C.")));
  EXPECT_EQ(service.get(details).at("/file/letters/furtherHolidays"), R"(["2026-12-28","2026-12-29"])");
  EXPECT_EQ(service.get(details).at("/file/advice"), "Gun aan C.\n\nDat is alles.");
  EXPECT_THAT(service.get("/tenders/1/letters/gunningsadvies.html").body,
              AllOf(HasSubstr("<p>Gun aan C.</p>"), HasSubstr("<p>Dat is alles.</p>")));
  // What is not sent stays.
  post(service, "/tenders/1/letters", "version=1&" + fields);
  EXPECT_EQ(service.get(details).at("/file/letters/furtherHolidays/1"), "2026-12-29");
  post(service, "/tenders/1/letters",
       "version=2&" + fields + "&letters.extendToWorkingDay=no&letters.furtherHolidays=&advice=+%0D%0A");
  page = service.get("/tenders/1/letters").body;
  EXPECT_THAT(page, AllOf(HasSubstr("25 december 2026"), HasSubstr(R"(<option value="no" selected>)")));
  EXPECT_EQ(service.get(details).at("/file/letters/extendToWorkingDay"), "false");
  EXPECT_EQ(service.get(details).at("/file/letters/furtherHolidays"), "(none)");
  EXPECT_EQ(service.get(details).at("/file/advice"), "(none)");
}

TEST(LetterPages, TellEveryDayThatIsNone) {
  const ApiService service;
  stored_tender(service);
  const auto wrong = post(service, "/tenders/1/letters",
                          std::string(filled) + "&letters.furtherHolidays=morgen%2C2026-12-28%2C2026-02-30");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(wrong.body, AllOf(HasSubstr("morgen&#39; is geen datum"), HasSubstr("2026-02-30&#39; is geen"),
                                HasSubstr(R"(value="morgen,2026-12-28,2026-02-30")")));
}

TEST(LetterPages, KeepWhatTwoPeopleFillInAndTellWhatBothDid) {
  const ApiService service;
  stored_tender(service);
  ASSERT_EQ(post(service, "/tenders/1/letters", filled).status, 303);
  EXPECT_THAT(service.get("/tenders/1/letters").body, HasSubstr(R"(name="version" value="1")"));
  const auto with = [&](const char* from, const char* to) {
    return post(service, "/tenders/1/letters", "version=1&" + server_test::replaced(filled, from, to));
  };
  ASSERT_EQ(with("place=Gouda", "place=Woerden").status, 303);
  ASSERT_EQ(with("contact=&", "contact=Inkoop&").status, 303);
  const auto file = service.get("/api/v1/tenders/1/award-details");
  EXPECT_EQ(file.at("/version"), "3");
  EXPECT_EQ(file.at("/file/letters/place"), "Woerden") << "left alone by the second";
  EXPECT_EQ(file.at("/file/letters/contact"), "Inkoop");
  const auto both = with("place=Gouda", "place=Alphen");
  EXPECT_EQ(both.status, 409);
  EXPECT_THAT(both.body, HasSubstr("Een ander heeft dit intussen ook gewijzigd, in: Woerden."));
  EXPECT_THAT(both.body, HasSubstr(R"(value="Alphen")"));
  EXPECT_THAT(both.body, HasSubstr(R"(name="version" value="3")"));
  EXPECT_EQ(service.get("/api/v1/tenders/1/award-details").at("/version"), "3");
}

TEST(LetterPages, TakeThePartysTemplate) {
  const ApiService service;
  stored_tender(service);
  post(service, "/tenders/1/letters", filled);
  const auto send = [&](const std::string& content) {
    const std::string body =
        "--b\r\nContent-Disposition: form-data; name=\"party\"\r\n\r\ngouda\r\n--b\r\n"
        "Content-Disposition: form-data; name=\"file\"; filename=\"brief.docx\"\r\n"
        "Content-Type: application/octet-stream\r\n\r\n" +
        content + "\r\n--b--\r\n";
    return service.call(
        {"POST", "/tenders/1/letter-template", body, "multipart/form-data; boundary=b", ours});
  };
  EXPECT_THAT(service.get("/tenders/1/letters?templateOf=gouda").body, HasSubstr("nog geen sjabloon"));
  EXPECT_EQ(send("geen document").status, 422);
  EXPECT_EQ(send(templates::word_file(templates::default_letter(templates::Language::nl))).header("Location"),
            "/tenders/1/letters?done=letter-template-stored");
  EXPECT_THAT(service.get("/tenders/1/letters?templateOf=gouda").body,
              HasSubstr("/tenders/1/letters/brief-2-C.docx?templateOf=gouda"));
}

}  // namespace

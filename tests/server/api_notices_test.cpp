// European notices by the API: what they tell, what is missing, making them, reading them, open data.
#include "criteria/notice_file.hpp"
#include "import/notice_xml.hpp"
#include "server/app/library.hpp"
#include "server/app/notice_id.hpp"
#include "server/app/notices.hpp"
#include "templates/consultation_draft.hpp"
#include "templates/consultation_json.hpp"
#include "templates/dossier_json.hpp"
#include "templates/notice_json.hpp"
#include "tests/server/api_service.hpp"
#include "tests/server/sealed_tender.hpp"
#include "tests/support/consultation_samples.hpp"
#include "tests/support/notice_samples.hpp"
#include "tests/support/source_text.hpp"

#include <gmock/gmock.h>

using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::replaced;
using server_test::stored_tender;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

std::string details() { return test_support::source_text("docs/examples/notice.json"); }

// A tender with bids and what its notices tell, all of it.
std::string announced(const ApiService& service) {
  const auto made = service.post("/api/v1/tenders", templates::dossier_json(test_support::notice_dossier()));
  const std::string tender = "/api/v1/tenders/" + made.at("/id");
  service.put(tender + "/notice-details", templates::notice_json(test_support::filled_notice_file()), "*");
  return tender;
}

ApiAnswer import(const ApiService& service, const std::string& xml) {
  return service.call({"POST", "/api/v1/notice-imports", xml, "application/xml"});
}

TEST(ApiNotices, KeepEveryVersionOfWhatIsTold) {
  const ApiService service;
  const auto tender = stored_tender(service);
  EXPECT_EQ(service.get(tender + "/notice-details").at("/code"), "noticeFile.notFound");
  EXPECT_EQ(service.put(tender + "/notice-details", details(), "*").at("/version"), "1");
  const auto later = replaced(details(), "\"durationMonths\": 48", "\"durationMonths\": 36");
  EXPECT_EQ(service.put(tender + "/notice-details", later, "\"7\"").status, 412);
  EXPECT_EQ(service.put(tender + "/notice-details", later, "\"1\"").at("/version"), "2");
  EXPECT_EQ(service.get(tender + "/notice-details").at("/file/terms/durationMonths"), "36");
  EXPECT_EQ(service.get("/api/v1/tenders/99/notice-details").status, 404);
}

TEST(ApiNotices, GiveAProcedureOnceAndKeepIt) {
  const ApiService service;
  const auto tender = stored_tender(service);
  const auto without = replaced(details(), "\"procedure\": \"1c0a4a53-6f1e-4b43-9a86-3d2f6f0f9c11\",", "");
  const auto first = service.put(tender + "/notice-details", without, "*").at("/file/procedure");
  EXPECT_TRUE(criteria::is_notice_uuid(first)) << first;
  EXPECT_EQ(service.put(tender + "/notice-details", without, "*").at("/file/procedure"), first);
}

TEST(ApiNotices, TellEverythingThatIsWrongWithTheDetails) {
  const ApiService service;
  const auto tender = stored_tender(service);
  auto wrong = replaced(details(), "2803 PG", "2803");
  wrong = replaced(wrong, "NL361", "NL33C");
  EXPECT_THAT(service.put(tender + "/notice-details", wrong, "*").findings(),
              ElementsAre("notice.postcode buyer.postcode", "notice.nuts reviewBody.nuts"));
  EXPECT_EQ(service.get(tender + "/notice-details").status, 404);
}

TEST(ApiNotices, SayInTheDraftWhatIsMissing) {
  const ApiService service;
  const auto tender = stored_tender(service);
  const auto list = service.get(tender + "/notices");
  EXPECT_EQ(list.at("/total"), "9");
  EXPECT_EQ(list.at("/notices/1/id"), "16");
  EXPECT_EQ(list.at("/notices/1/complete"), "false");
  EXPECT_THAT(list.body, HasSubstr("Voor aankondiging 16 ontbreekt: naam van de beroepsinstantie."));
  EXPECT_EQ(service.get(tender + "/notices/16").status, 422);
  EXPECT_EQ(service.get(tender + "/notices/18").at("/code"), "notice.notFound");
}

TEST(ApiNotices, AreGivenOnceTheyAreComplete) {
  const ApiService service;
  const auto tender = announced(service);
  EXPECT_EQ(service.get(tender + "/notices").each("/notices", "/complete"),
            "[true true true true true true true true true]");
  const auto notice = service.get(tender + "/notices/16");
  EXPECT_EQ(notice.header("Content-Type"), "application/xml");
  EXPECT_EQ(notice.body, service.get(tender + "/notices/16").body);
  EXPECT_THAT(notice.body, HasSubstr("2026-11-25+01:00"));
  const auto read = importing::read_notice(notice.body, importing::Limits{});
  ASSERT_TRUE(read);
  EXPECT_EQ(read->tender.reference, "WDV-2027-01");
  EXPECT_THAT(service.get(tender + "/notices/29").body, HasSubstr("660000"));
}

TEST(ApiNotices, AreGivenInTwoLanguages) {
  const ApiService service;
  const auto tender = announced(service);
  const auto refused = service.get(tender + "/notices/E2?languages=nl,en");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.findings(), testing::Contains("notice.untranslated translation.title"));
  EXPECT_EQ(service.get(tender + "/notices?languages=nl,en").at("/notices/0/complete"), "false");
  service.put(tender + "/notice-details",
              templates::notice_json(test_support::translated_notice_file(
                  test_support::filled_notice_file(), test_support::notice_dossier().tender)),
              "*");
  EXPECT_EQ(service.get(tender + "/notices?languages=nl,en").each("/notices", "/complete"),
            "[true true true true true true true true true]");
  EXPECT_THAT(service.get(tender + "/notices/29?languages=en,nl").body,
              HasSubstr("<cbc:NoticeLanguageCode>ENG<"));
  for (const char* wrong : {"fr", "nl,nl", "nl,", "nl,en,nl"})
    EXPECT_EQ(service.get(tender + "/notices/16?languages=" + wrong).status, 400) << wrong;
}

TEST(ApiNotices, TakeCriteriaThatReadAsInTheLibraryInBothLanguages) {
  ApiService service;
  server::load_library(service.service());
  const auto entry = server::list_library(service.service(), {}).at(0);
  auto dossier = test_support::notice_dossier();
  auto& criterion = dossier.tender.lots[0].criteria[0].criteria[1];
  criterion.library = entry.criterion->id;
  criterion.title = entry.criterion->title.nl;
  criterion.description = entry.criterion->variants[0].text.nl;
  const auto made = service.post("/api/v1/tenders", templates::dossier_json(dossier));
  const std::string tender = "/api/v1/tenders/" + made.at("/id");
  const auto missing = service.get(tender + "/notices/16?languages=nl,en").findings();
  EXPECT_THAT(missing, testing::Contains("notice.untranslated translation.lots[0].criteria[1].title"));
  EXPECT_THAT(missing, Not(testing::Contains("notice.untranslated translation.lots[0].criteria[2].title")));
  EXPECT_THAT(missing,
              Not(testing::Contains("notice.untranslated translation.lots[0].criteria[2].description")));
}

TEST(ApiNotices, AChangeNamesTheNoticeBeforeIt) {
  const ApiService service;
  const auto tender = announced(service);
  auto file = test_support::filled_notice_file();
  file.changes = {{criteria::NoticeSubtype::contract, criteria::NoticeChangeReason::update, "Termijn.", {}},
                  {criteria::NoticeSubtype::contract, criteria::NoticeChangeReason::update, "Bijlage.", {}}};
  service.put(tender + "/notice-details", templates::notice_json(file), "*");
  EXPECT_THAT(service.get(tender + "/notices").each("/notices", "/id"), HasSubstr("16 16-1 16-2 17"));
  const auto id = [&](std::size_t change) { return server::notice_id(file.procedure, "16", change); };
  EXPECT_THAT(service.get(tender + "/notices/16-1").body, HasSubstr("Identifier>" + id(0) + "-01<"));
  const auto second = service.get(tender + "/notices/16-2").body;
  EXPECT_THAT(second, HasSubstr("Identifier>" + id(1) + "-01<"));
  EXPECT_THAT(second, HasSubstr(">" + id(2) + "<"));
  EXPECT_THAT(service.get(tender + "/notices/16-3").findings(), ElementsAre("notice.changeUnknown changes"));
  EXPECT_EQ(service.get(tender + "/notices/16-0").status, 404);
}

TEST(ApiNotices, APublishedNoticeBecomesADraft) {
  const ApiService service;
  const auto tender = announced(service);
  const auto notice = service.get(tender + "/notices/16").body;
  EXPECT_EQ(import(service, notice).at("/code"), "tender.referenceTaken");
  const auto made = import(service, replaced(notice, ">WDV-2027-01<", ">WDV-2027-02<"));
  EXPECT_EQ(made.status, 201);
  EXPECT_THAT(made.findings(), testing::Contains("notice.ruleUnsaid tender.lots[0].criteria[0].scoring"));
  const std::string draft = *made.header("Location");
  EXPECT_EQ(service.get(draft).at("/deadline"), "2027-01-15T11:00:00Z");
  EXPECT_EQ(service.get(draft + "/notice-details").at("/file/reviewBody/name"), "Rechtbank Den Haag");
  EXPECT_EQ(import(service, "<a/>").findings(), std::vector<std::string>{"notice.kind"});
  EXPECT_EQ(service.post("/api/v1/notice-imports", "{}").status, 415);
}

TEST(ApiNotices, OpenDataTellsTheAwardOnceThereIsOne) {
  const ApiService service;
  const auto tender = announced(service);
  const auto release = service.get(tender + "/ocds-releases?prefix=ocds-abc123");
  EXPECT_EQ(release.at("/releases/0/ocid"), "ocds-abc123-WDV-2027-01");
  EXPECT_EQ(release.at("/releases/0/tag"), R"(["award"])");
  EXPECT_EQ(release.at("/releases/0/awards/0/value/amount"), "400000");
  EXPECT_THAT(release.body, Not(HasSubstr("410000")));
}

TEST(ApiNotices, AConsultationHasOneNotice) {
  const ApiService service;
  const auto tender = test_support::secret_tender();
  const auto made = service.post(
      "/api/v1/consultations",
      templates::consultation_json(templates::consultation_on(tender, tender.lots[0], 1,
                                                              {"beton-2027",
                                                               *criteria::Date::parse("2027-01-04"),
                                                               *criteria::Date::parse("2027-02-05"),
                                                               "inkoop@voorbeeld.nl",
                                                               {},
                                                               std::string(64, 'a')})));
  ASSERT_EQ(made.status, 201) << made.body;
  const std::string one = "/api/v1/consultations/beton-2027";
  EXPECT_EQ(service.get(one + "/notices").each("/notices", "/id"), "[E1]");
  EXPECT_EQ(service.get(one + "/notices/16").status, 404);
  EXPECT_EQ(service.get(one + "/notices/E1").status, 422);
  EXPECT_EQ(service.put(one + "/notice-details", details(), "*").at("/version"), "1");
  EXPECT_EQ(service.get(one + "/notice-details").at("/version"), "1");
  EXPECT_EQ(service.get("/api/v1/consultations/geen/notices").status, 404);
  // Its title and background are there in both languages.
  for (const auto& finding : service.get(one + "/notices/E1?languages=nl,en").findings())
    EXPECT_THAT(finding, testing::AnyOf(HasSubstr("notice.missing"), HasSubstr("translation.nationalLaw")));
}

TEST(ApiNotices, AResultIsToldOnlyOnceTheAwardIsDecided) {
  const ApiService service;
  const auto tender = server_test::sealed_tender(service);
  const auto bid = server_test::bid_json("A", "Hout BV", "60", "98765.43");
  ASSERT_EQ(service.post(tender.path + "/bids", bid).status, 202);
  const auto told = [&] { return service.get(tender.path + "/notices/E4").at("/code"); };
  const auto release = [&] { return service.get(tender.path + "/ocds-releases").body; };
  EXPECT_EQ(told(), "stage.sealed");
  EXPECT_THAT(release(), Not(HasSubstr("Hout BV")));
  service.set_clock(server_test::after_deadline);
  server_test::opened(service, tender, "quality");
  EXPECT_EQ(told(), "stage.sealed");
  server_test::lock_quality(service, tender, {"A"});
  server_test::opened(service, tender, "prices");
  EXPECT_EQ(told(), "notice.tooEarly");
  EXPECT_THAT(service.get(tender.path + "/notices").body, HasSubstr("notice.tooEarly"));
  EXPECT_THAT(release(), Not(HasSubstr("98765")));
}

}  // namespace

// The notices of a tender as a buyer sees them: what is missing, the form, the files.
#include "criteria/names.hpp"
#include "criteria/notice_translation.hpp"
#include "evaluator/evaluate.hpp"
#include "server/pages/notice_form.hpp"
#include "server/pages/tender_form.hpp"
#include "templates/dossier_json.hpp"
#include "templates/eforms/notice.hpp"
#include "templates/notice_json.hpp"
#include "tests/server/api_service.hpp"
#include "tests/support/notice_samples.hpp"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>

namespace {

using server::FormValues;
using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::replaced;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* ours = "Origin: http://localhost\r\n";
constexpr auto dutch = templates::Language::nl;

ApiAnswer post(const ApiService& service, const std::string& fields) {
  return service.call({"POST", "/tenders/1/notices", fields, "application/x-www-form-urlencoded", ours});
}

server::NoticeFormParts form_parts(const criteria::Dossier& dossier) {
  server::NoticeFormParts parts;
  for (const auto& bid : dossier.bids) parts.bids.push_back({bid.id, bid.lot, ""});
  for (const auto& lot : dossier.tender.lots) parts.lots.push_back(lot.id);
  parts.tender = dossier.tender;
  return parts;
}

// The form asks in the order of the bids.
void in_order_of(std::vector<criteria::BidId>& winners, const criteria::Dossier& dossier) {
  std::vector<criteria::BidId> ordered;
  for (const auto& bid : dossier.bids)
    if (std::find(winners.begin(), winners.end(), bid.id) != winners.end()) ordered.push_back(bid.id);
  winners = ordered;
}

TEST(NoticePages, TellInTheDraftWhatIsMissing) {
  const ApiService service;
  auto dossier = test_support::notice_dossier();
  dossier.bids.clear();
  service.post("/api/v1/tenders", templates::dossier_json(dossier));
  EXPECT_THAT(service.get("/tenders/1").body, HasSubstr("/tenders/1/notices"));
  EXPECT_THAT(service.get("/tenders/1/draft").body,
              HasSubstr("Gegevens die voor aankondiging 16 nog ontbreken"));
  const auto page = service.get("/tenders/1/notices").body;
  EXPECT_THAT(page, HasSubstr("Voor aankondiging 16 ontbreekt: naam van de beroepsinstantie."));
  EXPECT_THAT(page, Not(HasSubstr("/tenders/1/notices/16")));
  service.put("/api/v1/tenders/1/notice-details", templates::notice_json(test_support::filled_notice_file()),
              "*");
  EXPECT_THAT(service.get("/tenders/1/notices").body, HasSubstr("/tenders/1/notices/16"));
  EXPECT_THAT(service.get("/tenders/1/notices/16").body, HasSubstr("ContractNotice"));
  EXPECT_THAT(service.get("/tenders/1/draft").body, HasSubstr("Aankondiging 16 is compleet."));
  EXPECT_EQ(service.get("/tenders/1/notices/18").status, 404);
  EXPECT_THAT(service.get("/tenders/1/open-data.json").body, HasSubstr("ocds-213czf-WDV-2027-01"));
}

TEST(NoticePages, StoreWhatWasFilledInAndShowAgainWhatWasWrong) {
  const ApiService service;
  service.post("/api/v1/tenders", templates::dossier_json(test_support::notice_dossier()));
  const auto stored =
      post(service,
           "buyer.name=Gouda&buyer.postcode=2803+PG&terms.gpa=true&terms.places=NL363%2C+NL366&"
           "terms.frameworkMaximum=1.000%2C50&strategy.goals=env-imp&strategy.environment=circ-econ&"
           "strategy.environment=biodiv-eco&answersUntil=2027-01-10T12%3A00&awards%5B0%5D.contract=C-1&"
           "bidders%5B1%5D.size=large");
  ASSERT_EQ(stored.header("Location"), "/tenders/1/notices?done=notices-stored") << stored.body;
  const auto file = service.get("/api/v1/tenders/1/notice-details");
  EXPECT_EQ(file.at("/file/terms/places"), R"(["NL363","NL366"])");
  EXPECT_EQ(file.at("/file/terms/gpa"), "true");
  EXPECT_EQ(file.at("/file/terms/frameworkMaximum"), "1000.50");
  EXPECT_EQ(file.at("/file/strategy/environment"), R"(["circ-econ","biodiv-eco"])");
  EXPECT_EQ(file.at("/file/answersUntil"), "2027-01-10T11:00:00Z");
  EXPECT_EQ(file.at("/file/awards/0/contract"), "C-1");
  EXPECT_EQ(file.at("/file/bidders/0/size"), "large");
  const auto wrong =
      post(service, "version=1&buyer.name=Gouda&buyer.postcode=2803&terms.durationMonths=lang");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(wrong.body, HasSubstr(R"(value="lang")"));
  EXPECT_EQ(service.get("/api/v1/tenders/1/notice-details").at("/version"), "1");
}

TEST(NoticePages, KeepWhatTwoPeopleFillInAndTellWhatBothDid) {
  const ApiService service;
  service.post("/api/v1/tenders", templates::dossier_json(test_support::notice_dossier()));
  const std::string first = "buyer.name=Gouda&strategy.goals=env-imp&strategy.environment=circ-econ";
  ASSERT_EQ(post(service, "version=0&" + first).status, 303);
  EXPECT_THAT(service.get("/tenders/1/notices").body, HasSubstr(R"(name="version" value="1")"));
  // Both have opened version 1, and each fills in something else.
  const std::string phone = "&buyer.telephone=%2B31+182588211";
  ASSERT_EQ(post(service, "version=1&" + first + phone + "&strategy.environment=biodiv-eco").status, 303);
  const auto second = post(service, "version=1&" + first + "&buyer.telephone=&buyer.email=inkoop%40gouda.nl");
  ASSERT_EQ(second.status, 303) << second.body;
  const auto file = service.get("/api/v1/tenders/1/notice-details");
  EXPECT_EQ(file.at("/version"), "3");
  EXPECT_EQ(file.at("/file/buyer/telephone"), "+31 182588211") << "left alone by the second";
  EXPECT_EQ(file.at("/file/buyer/email"), "inkoop@gouda.nl");
  EXPECT_EQ(file.at("/file/strategy/environment"), R"(["circ-econ","biodiv-eco"])");
  const auto both = post(service, "version=1&" + first + "&buyer.telephone=%2B31+348428411");
  EXPECT_EQ(both.status, 409);
  EXPECT_THAT(both.body, HasSubstr("Een ander heeft dit intussen ook gewijzigd, in: +31 182588211."));
  EXPECT_THAT(both.body, HasSubstr(R"(name="version" value="3")"));
  EXPECT_THAT(both.body, HasSubstr(R"(value="+31 348428411")"));
  const auto unknown = post(service, "version=9&" + first);
  EXPECT_EQ(unknown.status, 409);
  EXPECT_THAT(unknown.body, HasSubstr("Iemand anders heeft dit intussen gewijzigd."));
  EXPECT_EQ(service.get("/api/v1/tenders/1/notice-details").at("/version"), "3");
}

TEST(NoticePages, AddAChangeThatWasFilledIn) {
  const ApiService service;
  service.post("/api/v1/tenders", templates::dossier_json(test_support::notice_dossier()));
  post(service, "buyer.name=Gouda&change.notice=16&change.reason=update-add&change.text=Langer.");
  post(service, "version=1&buyer.name=Gouda&change.notice=16&change.reason=cor-buy&change.text=Anders.");
  EXPECT_THAT(service.get("/api/v1/tenders/1/notices").each("/notices", "/id"), HasSubstr("16 16-1 16-2 17"));
}

TEST(NoticePages, AReadNoticeIsADraftWithNotes) {
  const ApiService service;
  service.post("/api/v1/tenders", templates::dossier_json(test_support::notice_dossier()));
  service.put("/api/v1/tenders/1/notice-details", templates::notice_json(test_support::filled_notice_file()),
              "*");
  const auto notice = replaced(service.get("/tenders/1/notices/16").body, ">WDV-2027-01<", ">WDV-2027-02<");
  const std::string body =
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"16.xml\"\r\n\r\n" + notice +
      "\r\n--x--\r\n";
  const auto read = service.call({"POST", "/tenders", body, "multipart/form-data; boundary=x", ours});
  EXPECT_EQ(read.status, 200) << read.body;
  EXPECT_THAT(read.body, HasSubstr("voorlopige regel"));
  EXPECT_EQ(service.get("/api/v1/tenders/2").at("/reference"), "WDV-2027-02");
}

TEST(NoticePages, ASideForEachLotAndBidSaysWhatItAsks) {
  const ApiService service;
  service.post("/api/v1/tenders", templates::dossier_json(test_support::notice_dossier()));
  for (const char* language : {"nl", "en"}) {
    const auto page = service.get(std::string("/tenders/1/notices?lang=") + language).body;
    EXPECT_THAT(page, HasSubstr("bidders[3].organisation.telephone"));
    EXPECT_THAT(page, HasSubstr("awards[1].contract"));
    for (const char* key : {"notice.field.", "Notice.field.", "notices.", "nuts.NL", "consultation.size"})
      EXPECT_THAT(page, Not(HasSubstr(key))) << language;
  }
}

// Whatever is missing for whichever notice, there is a field for it on the page or in the draft; in both
// languages, for every procedure, and when nothing at all is filled in.
TEST(NoticePages, EveryFindingOnWhatIsMissingHasAField) {
  int found = 0;
  const auto sent = *criteria::Timestamp::parse("2028-01-01T00:00:00Z");
  for (const auto procedure :
       {criteria::Procedure::open, criteria::Procedure::restricted, criteria::Procedure::negotiated,
        criteria::Procedure::competitive_dialogue, criteria::Procedure::private_tender}) {
    criteria::Dossier dossier = test_support::notice_dossier();
    dossier.tender.procedure = procedure;
    const auto evaluation = evaluator::evaluate(dossier).value();
    criteria::NoticeFile frame;
    frame.terms.framework = criteria::FrameworkKind::mixed;
    frame.terms.duration_months = 120;
    frame.terms.accelerated = true;
    frame.strategy.goals = {criteria::StrategicGoal::environment};
    frame.awards = {{"stoelen", std::nullopt, {}, {}, "", std::nullopt, {"A", "B"}}};
    for (const criteria::NoticeFile& file : {criteria::NoticeFile{}, frame}) {
      const auto parts = form_parts(dossier);
      const auto fields = server::notice_field_names(server::with_entries(file, parts), parts, dutch);
      std::set<std::string> places(fields.begin(), fields.end());
      for (const auto& [name, value] : server::fact_values(dossier.tender, dutch))
        places.insert("tender." + name);
      for (const auto& [subtype, word] : criteria::NameTable<criteria::NoticeSubtype>::names) {
        const evaluator::NoticeQuestion question{dossier.tender,
                                                 file,
                                                 subtype,
                                                 &dossier.bids,
                                                 &evaluation,
                                                 nullptr,
                                                 {criteria::TextLanguage::nl, criteria::TextLanguage::en}};
        for (const auto& finding : templates::notice_findings(question, sent)) {
          if (finding.place == "procedure") continue;  // given when the details are stored
          // A procedure that this notice does not know is chosen anew in the draft.
          EXPECT_EQ(places.count(finding.place), 1u)
              << word << ": " << finding.code << " at " << finding.place;
          ++found;
        }
      }
    }
  }
  EXPECT_GT(found, 2000);
}

TEST(NoticePages, AFindingLeadsToItsField) {
  const ApiService service;
  auto dossier = test_support::notice_dossier();
  dossier.bids.clear();
  dossier.tender.cpv_codes.reset();
  service.post("/api/v1/tenders", templates::dossier_json(dossier));
  for (const char* language : {"nl", "en"}) {
    const auto page = service.get(std::string("/tenders/1/notices?lang=") + language).body;
    EXPECT_THAT(page, HasSubstr("href=\"#buyer-telephone\""));
    EXPECT_THAT(page, HasSubstr("id=\"buyer-telephone\""));
    EXPECT_THAT(page, HasSubstr("href=\"/tenders/1/draft#cpvCodes\""));
  }
  EXPECT_THAT(service.get("/tenders/1/draft").body, HasSubstr("id=\"cpvCodes\""));
}

TEST(NoticePages, ANoticeInTwoLanguagesIsGivenOnceEverythingIsTranslated) {
  const ApiService service;
  auto dossier = test_support::notice_dossier();
  service.post("/api/v1/tenders", templates::dossier_json(dossier));
  auto file = test_support::filled_notice_file();
  service.put("/api/v1/tenders/1/notice-details", templates::notice_json(file), "*");
  EXPECT_THAT(service.get("/tenders/1/notices").body, Not(HasSubstr("languages=nl,en")));
  EXPECT_THAT(service.get("/tenders/1/notices").body, HasSubstr("translation.lots[1].criteria[0].title"));
  file = test_support::translated_notice_file(file, dossier.tender);
  service.put("/api/v1/tenders/1/notice-details", templates::notice_json(file), "*");
  EXPECT_THAT(service.get("/tenders/1/notices").body, HasSubstr("/tenders/1/notices/16?languages=nl,en"));
  EXPECT_THAT(service.get("/tenders/1/notices/16?languages=nl,en").body,
              HasSubstr("AdditionalNoticeLanguage"));
  EXPECT_EQ(service.get("/tenders/1/notices/16?languages=fr").status, 404);
  file.translation.lots[1].criteria[0].title.clear();
  service.put("/api/v1/tenders/1/notice-details", templates::notice_json(file), "*");
  const auto page = service.get("/tenders/1/notices?lang=en").body;
  EXPECT_THAT(page, HasSubstr("href=\"#translation-lots-1--criteria-0--title\""));
  EXPECT_THAT(page, Not(HasSubstr("/notices/16?languages=nl,en")));
  EXPECT_THAT(page, HasSubstr("/notices/4?languages=nl,en"));
}

TEST(NoticePages, PartiesToAFrameworkAgreementAreTicked) {
  const ApiService service;
  service.post("/api/v1/tenders", templates::dossier_json(test_support::notice_dossier()));
  EXPECT_THAT(service.get("/tenders/1/notices").body, Not(HasSubstr("awards[0].winners")));
  const std::string framework =
      "buyer.name=Gouda&terms.framework=fa-w-rc&terms.frameworkMaximum=1000000&terms.frameworkParticipants=2";
  post(service, framework);
  EXPECT_THAT(service.get("/tenders/1/notices").body, HasSubstr("awards[0].winners"));
  const auto stored =
      post(service, "version=1&" + framework +
                        "&awards%5B0%5D.winners=A&awards%5B0%5D.winners=B&bidders%5B1%5D.contract=");
  ASSERT_EQ(stored.status, 303) << stored.body;
  EXPECT_EQ(service.get("/api/v1/tenders/1/notice-details").at("/file/awards/0/winners"), R"(["A","B"])");
  const auto own = post(service, "version=2&" + framework +
                                     "&awards%5B0%5D.winners=A&awards%5B0%5D.winners=B&"
                                     "bidders%5B1%5D.contract=C-2&bidders%5B1%5D.value=409.999%2C99");
  ASSERT_EQ(own.status, 303) << own.body;
  const auto file = service.get("/api/v1/tenders/1/notice-details");
  EXPECT_EQ(file.at("/file/bidders/0/contract"), "C-2");
  EXPECT_EQ(file.at("/file/bidders/0/value"), "409999.99");
}

// What stands in the form is what is stored, whatever is in it.
TEST(NoticePages, TheFormTakesNothingAwayAndAddsNothing) {
  const auto dossier = test_support::notice_dossier();
  const server::NoticeFormParts parts = form_parts(dossier);
  for (const auto& sample : test_support::notice_samples()) {
    criteria::NoticeFile file = server::with_entries(sample.file, parts);
    const FormValues values = server::notice_values(file, parts, dutch);
    EXPECT_THAT(server::take_notice_fields(file, parts, values, dutch), IsEmpty()) << sample.name;
    criteria::NoticeFile before = sample.file;
    // Of a bidder of whom nothing but the usual country is told there is no entry.
    std::erase_if(before.bidders, [](const criteria::NoticeBidder& bidder) {
      criteria::NoticeBidder empty;
      empty.bid = bidder.bid;
      return bidder == empty;
    });
    for (auto& award : before.awards) in_order_of(award.winners, dossier);
    criteria::drop_empty_translations(before.translation);
    EXPECT_EQ(file, before) << sample.name;
  }
}

}  // namespace

// Between opening and award, by the API and by the page: questions, low prices, evidence, thresholds.
#include "tests/server/api_service.hpp"
#include "tests/server/assessed_tender.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::replaced;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char* ours = "Origin: http://localhost\r\n";
constexpr const char* thresholds = R"({"nearTiePercent":"2.5","percentOfMean":"80","person":"Anna"})";

ApiAnswer by_two(const ApiService& service, const std::string& tender, const std::string& step,
                 const std::string& more = "") {
  const auto proposed =
      service.post(tender + "/step-requests", R"({"step":")" + step + R"(","person":"Anna")" + more + "}");
  return service.post(proposed.header("Location").value_or("/") + "/decisions",
                      R"({"outcome":"confirmed","person":"Bram"})");
}

// Nothing is graded, so that it goes from the opening to the prices.
std::string opened_tender(ApiService& service) {
  auto dossier = replaced(server_test::api_dossier(), R"("reference")",
                          R"("publishedOn":"2026-11-01","deadline":"2026-11-25T11:00:00Z","reference")");
  const auto tender = server_test::published_tender(service, dossier);
  service.set_clock("2026-11-26T09:00:00Z");
  EXPECT_EQ(by_two(service, tender, "open").at("/outcome"), "confirmed");
  return tender;
}

void open_prices(const ApiService& service, const std::string& tender, const std::string& rejected = "") {
  for (const std::string bid : {"A", "B", "C"})
    service.post(tender + "/admissibility-decisions",
                 R"({"bid":")" + bid +
                     (bid == rejected ? R"(","outcome":"rejected","ground":"E1","reason":"Geen uittreksel")"
                                      : R"(","outcome":"admitted")") +
                     R"(,"person":"Anna"})");
  const auto step = [&](const char* name) {
    const auto taken =
        service.post(tender + "/steps", std::string(R"({"step":")") + name + R"(","person":"Anna"})");
    EXPECT_EQ(taken.status, 201) << taken.body;
  };
  step("check-requirements");
  server_test::seat_sample_panel(service, tender);
  step("start-grading");
  server_test::declare_sample_interests(service, tender);
  server_test::grade_sample(service, tender, rejected);
  server_test::agree_sample(service, tender, rejected);
  EXPECT_EQ(by_two(service, tender, "open-prices").at("/outcome"), "confirmed");
}

std::string asked(const std::string& kind, const std::string& bids) {
  return R"({"kind":")" + kind + R"(","bids":)" + bids +
         R"(,"text":"Waarom?","on":"2026-11-26","dueOn":"2026-11-28","person":"Anna"})";
}

TEST(AwardRecords, AreAppendedAndReadAsTheStageAllows) {
  ApiService service;
  const auto tender = opened_tender(service);
  const auto records = tender + "/award-records";
  const auto question = service.post(records, asked("clarification", R"(["A","B"])"));
  ASSERT_EQ(question.status, 201) << question.body;
  EXPECT_EQ(service.post(records, asked("price-question", R"(["A"])")).at("/kind"), "price-examinations");
  EXPECT_THAT(service
                  .post(records, R"({"kind":"clarification-answer","about":"1","bids":["C"],"text":"Zo",)"
                                 R"("on":"2026-11-26","person":" "})")
                  .findings(),
              ElementsAre("award.notAsked bids[0]", "step.person person"));
  EXPECT_EQ(service
                .post(records, R"({"kind":"clarification-answer","about":"1","bids":["A"],"text":"Zo",)"
                               R"("on":"2026-11-26","person":"Anna"})")
                .status,
            201);
  open_prices(service, tender);
  EXPECT_EQ(service.post(records, asked("price-question", R"(["A"])")).at("/id"), "3");
  EXPECT_EQ(service.get(records).each("/awardRecords", "/kind"),
            "[clarification clarification-answer price-question]");
  EXPECT_EQ(service.get(records + "/3").at("/bids/0"), "A");
  EXPECT_EQ(service.get(records + "/9").at("/code"), "awardRecord.notFound");
  EXPECT_EQ(by_two(service, tender, "reverse", R"(,"to":"opened","reason":"Fout")").at("/outcome"),
            "confirmed");
  EXPECT_EQ(service.get(records).each("/awardRecords", "/id"), "[1 2]");
  EXPECT_EQ(service.get(records + "/3").status, 404);
}

TEST(AwardRecords, AreInTheAdviceWithTheThresholds) {
  ApiService service;
  const auto tender = opened_tender(service);
  EXPECT_EQ(service.get(tender + "/advice-thresholds").at("/version"), "0");
  EXPECT_THAT(
      service.put(tender + "/advice-thresholds", R"({"nearTiePercent":"101","percentOfMean":"-1"})", "*")
          .findings(),
      ElementsAre("thresholds.percent nearTiePercent", "thresholds.percent percentOfMean",
                  "step.person person"));
  EXPECT_EQ(service.put(tender + "/advice-thresholds", thresholds, "\"3\"").status, 412);
  EXPECT_EQ(service.put(tender + "/advice-thresholds", thresholds, "*").at("/version"), "1");
  service.post(tender + "/award-records", asked("clarification", R"(["A"])"));
  open_prices(service, tender);
  EXPECT_EQ(service.put(tender + "/advice-thresholds", thresholds, "*").at("/code"), "stage.locked");
  service.put(tender + "/award-details",
              R"({"format":"wederwaarde-award/1","letters":{"sentOn":"2026-11-26","standstillDays":20,)"
              R"("extendToWorkingDay":true},"clarifications":[],"prices":[],"evidence":[]})",
              "*");
  const auto advice = service.get(tender + "/award-papers/gunningsadvies.html").body;
  EXPECT_THAT(advice, AllOf(HasSubstr("2,5%"), HasSubstr("80% van het gemiddelde"), HasSubstr("Waarom?"),
                            Not(HasSubstr("70%"))));
  EXPECT_EQ(by_two(service, tender, "reverse", R"(,"to":"opened","reason":"Fout")").at("/outcome"),
            "confirmed");
  EXPECT_EQ(service.put(tender + "/advice-thresholds", thresholds, "*").at("/code"),
            "thresholds.pricesKnown");
  EXPECT_THAT(service.get("/tenders/1/award-records").body, Not(HasSubstr("thresholds-form")));
}

// Of B, which wins by the draw.
std::string ranked_tender(ApiService& service) {
  const auto tender = opened_tender(service);
  open_prices(service, tender);
  service.post(tender + "/draws",
               R"({"lot":"1","order":["B","A"],"heldAt":"2026-11-26T08:00:00Z","witness":"W. Smit"})");
  EXPECT_EQ(service.post(tender + "/steps", R"({"step":"rank","person":"Anna"})").status, 201);
  return tender;
}

TEST(AwardRecords, TheRecordOfTheOpeningNeedsNoLettersAndTellsNoPrice) {
  ApiService service;
  const auto dossier =
      replaced(server_test::api_dossier(), R"("reference")",
               R"("publishedOn":"2026-11-01","deadline":"2026-11-25T11:00:00Z","reference")");
  const auto tender = server_test::published_tender(service, dossier);
  const auto papers = tender + "/award-papers";
  EXPECT_EQ(service.get(papers).at("/code"), "stage.sealed");
  service.set_clock("2026-11-26T09:00:00Z");
  EXPECT_EQ(by_two(service, tender, "open").at("/outcome"), "confirmed");
  EXPECT_EQ(service.get(papers).each("/awardPapers", "/id"), "[proces-verbaal-van-opening.html]");
  EXPECT_THAT(service.get(papers + "/proces-verbaal-van-opening.html").body,
              AllOf(HasSubstr("Anna"), HasSubstr("Bram"), HasSubstr("Bouwer A"),
                    HasSubstr("Controlegetal van het logboek"), Not(HasSubstr("245.000"))));
  for (const char* later : {"/award-papers/gunningsadvies.html", "/award-checks", "/award-advice"})
    EXPECT_EQ(service.get(tender + later).at("/code"), "stage.sealed") << later;
  EXPECT_THAT(service.get("/tenders/1/letters").body,
              AllOf(HasSubstr("/tenders/1/letters/proces-verbaal-van-opening.html"),
                    HasSubstr("De prijzen zijn nog niet geopend"), Not(HasSubstr("gunningsadvies.html"))));
}

// Prices that two people mended are hidden again with the others when the tender is turned back.
TEST(AwardRecords, TheRecordOfTheOpeningHidesMendedPricesAgain) {
  ApiService service;
  const auto tender = opened_tender(service);
  open_prices(service, tender);
  const auto mended = by_two(service, tender, "correct-bid",
                             R"(,"bid":"A","answers":{"P":"245111.10"},"reason":"Komma verschoven")");
  ASSERT_EQ(mended.at("/outcome"), "confirmed") << mended.body;
  const auto record = tender + "/award-papers/proces-verbaal-van-opening.html";
  EXPECT_THAT(service.get(record).body, HasSubstr("245.111,10"));
  EXPECT_EQ(by_two(service, tender, "reverse", R"(,"to":"opened","reason":"Fout")").at("/outcome"),
            "confirmed");
  EXPECT_THAT(service.get(record).body, AllOf(HasSubstr("Bouwer A"), Not(HasSubstr("245.111"))));
}

TEST(AwardRecords, TheAdviceIsThereBeforeTheAwardIsDecided) {
  ApiService service;
  const auto tender = ranked_tender(service);
  const auto papers = tender + "/award-papers";
  EXPECT_EQ(service.get(papers).each("/awardPapers", "/id"),
            "[proces-verbaal-van-opening.html gunningsadvies.html verslag-beoordeling.html "
            "verslag-beoordeling-openbaar.html]");
  EXPECT_THAT(service.get(papers + "/gunningsadvies.html").body,
              AllOf(HasSubstr("W. Smit"), HasSubstr("bijna gelijke stand")));
  EXPECT_EQ(service.get(tender + "/award-checks").at("/code"), "awardFile.notFound");
  EXPECT_EQ(service.get(papers + "/brief-1-A.docx?draft=true").at("/code"), "awardFile.notFound");
  const auto advice = service.get(tender + "/award-advice");
  ASSERT_EQ(advice.status, 200) << advice.body;
  EXPECT_EQ(advice.at("/thresholds/nearTiePercent") + " " + advice.at("/thresholds/percentOfMean"), "1 70");
  EXPECT_EQ(advice.each("/lots", "/winner"), "[B C]");
  EXPECT_EQ(advice.at("/lots/0/nearTie/first") + " " + advice.at("/lots/0/nearTie/gap"), "B 0");
  EXPECT_EQ(advice.at("/lots/0/nearTie/isNear") + " " + advice.at("/lots/0/nearTie/byTieRule"), "true true");
  EXPECT_EQ(advice.at("/lots/0/draws/0/order") + " " + advice.at("/lots/0/draws/0/witness"),
            R"(["B","A"] W. Smit)");
  EXPECT_EQ(advice.each("/lots/0/leftOut", "/winner"), "[A B]");
  EXPECT_EQ(advice.each("/lots/0/priceDeficits", "/bid"), "[A]");
  EXPECT_EQ(advice.at("/lots/0/priceDeficits/0/price") + " " + advice.at("/lots/0/priceDeficits/0/deficit"),
            "245000.1 0");
  EXPECT_EQ(advice.at("/lots/1/nearTie"), "(none)");
}

TEST(AwardRecords, TheRankingWarnsOfANearTieAndShowsThePriceDeficits) {
  ApiService service;
  const auto tender = ranked_tender(service);
  EXPECT_THAT(service.get("/tenders/1/lots/1/ranking").body,
              AllOf(HasSubstr("Bouwer B staat onafgerond 0 voor op Bouwer A"),
                    HasSubstr("een aangekondigde regel voor gelijke stand besliste"), HasSubstr("Tekort"),
                    HasSubstr("€ 0,00")));
  EXPECT_THAT(service.get("/tenders/1/lots/2/ranking").body,
              AllOf(Not(HasSubstr("Bijna gelijke stand")), Not(HasSubstr("Tekort"))));
}

TEST(AwardRecords, EvidenceThatIsOpenOrInsufficientHoldsTheAward) {
  ApiService service;
  const auto tender = ranked_tender(service);
  const auto verify = [&] {
    return service.post(tender + "/steps",
                        R"({"step":"verify","person":"Anna","reason":"Uittreksel gezien"})");
  };
  const auto request = service.post(tender + "/award-records", asked("evidence-request", R"(["B"])"));
  ASSERT_EQ(request.status, 201) << request.body;
  EXPECT_THAT(verify().findings(), ElementsAre("step.evidenceOpen evidence"));
  const auto decide = [&](const std::string& verdict) {
    return service.post(tender + "/award-records",
                        R"({"kind":"evidence-decision","about":")" + request.at("/id") + R"(","verdict":")" +
                            verdict + R"(","text":"Bekeken","on":"2026-11-26","person":"Anna"})");
  };
  EXPECT_EQ(decide("not-met").status, 201);
  EXPECT_THAT(verify().findings(), ElementsAre("step.evidenceNotMet evidence"));
  // What is asked of who does not win holds nothing.
  EXPECT_EQ(service.post(tender + "/award-records", asked("evidence-request", R"(["A"])")).status, 201);
  EXPECT_EQ(decide("met").status, 201);
  EXPECT_EQ(verify().status, 201);
  EXPECT_EQ(by_two(service, tender, "decide-award").at("/outcome"), "confirmed");
}

TEST(AwardRecords, APriceThatIsExaminedOrRejectedHoldsTheAward) {
  ApiService service;
  const auto tender = ranked_tender(service);
  const auto records = tender + "/award-records";
  const auto verify = [&] {
    return service.post(tender + "/steps",
                        R"({"step":"verify","person":"Anna","reason":"Uittreksel gezien"})");
  };
  // What is asked about the price of who does not win holds nothing.
  EXPECT_EQ(service.post(records, asked("price-question", R"(["A"])")).status, 201);
  const auto question = service.post(records, asked("price-question", R"(["B"])"));
  ASSERT_EQ(question.status, 201) << question.body;
  EXPECT_THAT(verify().findings(), ElementsAre("step.priceOpen prices"));
  const auto about = R"("about":")" + question.at("/id") + R"(","on":"2026-11-26","person":"Anna",)";
  service.post(records, R"({"kind":"price-explanation",)" + about + R"("text":"Voorraad"})");
  const auto decide = [&](const std::string& verdict) {
    return service.post(
        records, R"({"kind":"price-decision",)" + about + R"("text":"Zo","verdict":")" + verdict + R"("})");
  };
  EXPECT_EQ(decide("rejected").status, 201);
  EXPECT_THAT(verify().findings(), ElementsAre("step.priceRejected prices"));
  EXPECT_EQ(decide("accepted").status, 201);
  EXPECT_EQ(verify().status, 201);
}

TEST(AwardRecords, LettersCannotHaveGoneOutBeforeTheirDecision) {
  ApiService service;
  const auto tender = ranked_tender(service);
  service.post(tender + "/steps", R"({"step":"verify","person":"Anna","reason":"Uittreksel gezien"})");
  EXPECT_EQ(by_two(service, tender, "decide-award").at("/outcome"), "confirmed");
  const auto put_file = [&](const std::string& sent_on) {
    service.put(tender + "/award-details",
                R"({"format":"wederwaarde-award/1","letters":{"sentOn":")" + sent_on +
                    R"(","standstillDays":20,"extendToWorkingDay":true,"court":"rechtbank Den Haag",)"
                    R"("signatory":"M. de Vries"},)"
                    R"("clarifications":[],"prices":[],"evidence":[]})",
                "*");
  };
  const auto send = [&] {
    return service.post(tender + "/steps", R"({"step":"send-letters","person":"Anna"})");
  };
  put_file("2026-11-25");
  EXPECT_THAT(send().findings(), ElementsAre("step.lettersSentPast letters.sentOn"));
  service.set_clock("2026-11-28T09:00:00Z");
  put_file("2026-11-27");  // recorded the day after
  EXPECT_EQ(send().status, 201);
  EXPECT_EQ(
      by_two(service, tender, "reverse", R"(,"to":"award-decided","reason":"Verkeerd adres")").at("/outcome"),
      "confirmed");
  service.set_clock("2026-12-02T09:00:00Z");
  EXPECT_THAT(send().findings(), ElementsAre("step.lettersSentPast letters.sentOn"));
  put_file("2026-12-02");
  EXPECT_EQ(send().status, 201);
}

TEST(AwardRecords, TheRecordOfTheOpeningIsThatOfTheProcess) {
  ApiService service;
  const auto tender = opened_tender(service);
  service.post(tender + "/bids",
               R"({"id":"L","lot":"2","receivedAt":"2026-11-25T12:00:00Z","answers":{"P":"1.00"}})");
  open_prices(service, tender);
  service.put(tender + "/award-details",
              R"({"format":"wederwaarde-award/1","letters":{"sentOn":"2026-11-26","standstillDays":20,)"
              R"("extendToWorkingDay":true},"opening":{"openedAt":"2026-11-20T09:00:00Z","place":"Gouda",)"
              R"("people":[{"name":"Zwarte Kat","role":"x"},{"name":"Sinterklaas","role":"y"}]},)"
              R"("clarifications":[],"prices":[],"evidence":[]})",
              "*");
  const auto record = service.get(tender + "/award-papers/proces-verbaal-van-opening.html").body;
  EXPECT_THAT(record, AllOf(HasSubstr("Anna"), HasSubstr("Bram"), HasSubstr("opende de prijzen"),
                            HasSubstr("26 november 2026"), HasSubstr("Gouda"), HasSubstr("SHA-256 ")));
  EXPECT_THAT(record, AllOf(Not(HasSubstr("Sinterklaas")), Not(HasSubstr("20 november"))));
}

TEST(AwardRecords, WhoWasRejectedGetsALetterWithTheGround) {
  ApiService service;
  const auto tender = opened_tender(service);
  open_prices(service, tender, "A");
  service.put(tender + "/award-details",
              R"({"format":"wederwaarde-award/1","letters":{"sentOn":"2026-11-26","standstillDays":20,)"
              R"("extendToWorkingDay":true},"clarifications":[],"prices":[],"evidence":[]})",
              "*");
  const auto letter = service.get(tender + "/award-papers/brief-1-A.html?draft=true");
  EXPECT_EQ(letter.status, 200) << letter.body;
  EXPECT_THAT(letter.body, AllOf(HasSubstr("Bouwer A"), HasSubstr("E1: Geen uittreksel")));
  EXPECT_THAT(service.get(tender + "/award-papers/proces-verbaal-van-opening.html").body,
              HasSubstr("Bouwer A"));
}

ApiAnswer send(const ApiService& service, const std::string& to, const std::string& fields) {
  return service.call({"POST", "/tenders/1/" + to, fields, "application/x-www-form-urlencoded", ours});
}

TEST(AwardRecordsPage, AsksAllAtOnceAndKeepsWhatCame) {
  ApiService service;
  const auto tender = opened_tender(service);
  EXPECT_THAT(service.get("/tenders/1/process").body, HasSubstr("/tenders/1/award-records"));
  EXPECT_THAT(service.get("/tenders/1/award-records").body, HasSubstr("src=\"/static/forms.js\""));
  const std::string dates = "&on-clarification=2026-11-26&dueOn-clarification=2026-11-28";
  const auto refused = send(service, "award-records",
                            "form=clarification&kind=clarification&text-clarification=Waar%3F" + dates);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body,
              AllOf(HasSubstr("award.bidsMissing"), HasSubstr("Waar?"), HasSubstr("step.person")));
  const auto stored = send(service, "award-records",
                           "form=clarification&kind=clarification&bids=A&bids=B&text-clarification=Waar%3F"
                           "&person-clarification=Anna" +
                               dates);
  EXPECT_EQ(stored.header("Location"), "/tenders/1/award-records?done=award-record-stored");
  EXPECT_THAT(service.get("/tenders/1/award-records").body,
              AllOf(HasSubstr("2 antwoorden open"), HasSubstr("Bouwer A")));
  send(service, "award-records",
       "form=clarification-answer-1&kind=clarification-answer&about=1&bids-clarification-answer-1=A"
       "&text-clarification-answer-1=Hier&on-clarification-answer-1=2026-11-26&person-clarification-answer-1="
       "Anna");
  EXPECT_THAT(service.get("/tenders/1/award-records").body,
              AllOf(HasSubstr("1 antwoord open"), HasSubstr("Hier")));
  EXPECT_EQ(service.get(tender + "/award-records").at("/total"), "2");
}

TEST(AwardRecordsPage, SetsThresholdsInTheNotationOfThePage) {
  ApiService service;
  opened_tender(service);
  const auto wrong =
      send(service, "advice-thresholds", "version=0&nearTiePercent-thresholds=x&person-thresholds=Anna");
  EXPECT_EQ(wrong.status, 422);
  const auto stored = send(service, "advice-thresholds",
                           "version=0&nearTiePercent-thresholds=1%2C5&percentOfMedian-thresholds=60"
                           "&percentOfMean-thresholds=&percentOfEstimate-thresholds=&person-thresholds=Anna");
  EXPECT_EQ(stored.header("Location"), "/tenders/1/award-records?done=thresholds-stored");
  EXPECT_THAT(service.get("/tenders/1/award-records").body,
              AllOf(HasSubstr("1,5%"), HasSubstr("niet gebruikt"), HasSubstr("Anna")));
}

TEST(AwardRecordsPage, RejectsAPriceOnlyOnceTheBidderWasHeard) {
  ApiService service;
  const auto tender = opened_tender(service);
  open_prices(service, tender);
  service.post(tender + "/award-records", asked("price-question", R"(["A"])"));
  const std::string decision =
      "form=price-decision-1&kind=price-decision&about=1&text-price-decision-1=Onhoudbaar"
      "&on-price-decision-1=2026-11-26&person-price-decision-1=Anna&verdict=rejected";
  const auto refused = send(service, "award-records", decision);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, HasSubstr("award.unheard"));
  service.post(tender + "/award-records", R"({"kind":"price-explanation","about":"1","text":"Voorraad",)"
                                          R"("on":"2026-11-26","person":"Anna"})");
  EXPECT_EQ(send(service, "award-records", decision).status, 303);
  EXPECT_THAT(service.get("/tenders/1/award-records").body,
              AllOf(HasSubstr("afgewezen"), HasSubstr("Voorraad")));
}

}  // namespace

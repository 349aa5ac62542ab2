// Market consultations by the API: drafted, opened, answered, concluded, closed; each answer as described.
#include "templates/consultation_draft.hpp"
#include "templates/consultation_json.hpp"
#include "tests/server/api_service.hpp"
#include "tests/support/consultation_samples.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiService;
using server_test::replaced;
using testing::HasSubstr;

namespace {

constexpr const char* list = "/api/v1/consultations";
const std::string one = "/api/v1/consultations/beton-2027";

std::string consultation() {
  const auto tender = test_support::secret_tender();
  return templates::consultation_json(templates::consultation_on(tender, tender.lots[0], 1,
                                                                 {"beton-2027",
                                                                  *criteria::Date::parse("2027-01-04"),
                                                                  *criteria::Date::parse("2027-02-05"),
                                                                  "inkoop@voorbeeld.nl",
                                                                  {},
                                                                  std::string(64, 'a')}));
}

std::string answer(const std::string& sha256, const std::string& text) {
  criteria::ConsultationResponse response;
  response.consultation = "beton-2027";
  response.sha256 = sha256;
  response.respondent = {"Steen BV", criteria::SizeClass::small, {}};
  response.answers.push_back({"open", text, {}, {}, false, {}});
  return templates::consultation_response_json(response);
}

TEST(ApiConsultations, GoFromDraftToReport) {
  const ApiService service;
  const auto created = service.post(list, consultation());
  ASSERT_EQ(created.status, 201) << created.body;
  EXPECT_EQ(created.header("Location"), one);
  EXPECT_EQ(created.at("/stage"), "draft");
  EXPECT_EQ(service.get(one).body, created.body);
  EXPECT_EQ(service.get(list).each("/consultations", "/id"), "[beton-2027]");
  EXPECT_EQ(service.post(list, consultation()).at("/code"), "consultation.idTaken");

  const auto opened = service.post(one + "/stages", R"({"stage":"open"})");
  ASSERT_EQ(opened.status, 201) << opened.body;
  EXPECT_EQ(opened.at("/stage"), "open");
  EXPECT_EQ(opened.at("/issue"), "1");
  EXPECT_EQ(service.put(one, consultation(), "*").at("/code"), "consultation.notDraft");

  const auto received = service.post(one + "/responses", answer(opened.at("/sha256"), "Tekst"));
  ASSERT_EQ(received.status, 201) << received.body;
  EXPECT_EQ(received.at("/response/answers/open/text"), "Tekst");
  const auto again = service.post(one + "/responses", answer(opened.at("/sha256"), "Anders"));
  EXPECT_EQ(again.status, 422);
  EXPECT_THAT(again.body, HasSubstr("consultation.answeredBefore"));
  EXPECT_EQ(
      service.post(one + "/responses?kind=replace", answer(opened.at("/sha256"), "Anders")).at("/version"),
      "2");
  EXPECT_EQ(service.get(one + "/responses").each("/responses", "/version"), "[2]");

  EXPECT_EQ(service.post(one + "/conclusions", R"({"question":"open","text":"Nemen wij mee"})").status, 201);
  EXPECT_THAT(service.get(one + "/documents/report").body, HasSubstr("Nemen wij mee"));
  EXPECT_THAT(service.get(one + "/documents/report?language=en").body,
              HasSubstr("Texts that are not released: 1."));
  const auto release = [&](const std::string& more) {
    return service.post(one + "/responses/releases",
                        R"({"respondent":"Steen BV","question":"open",)" + more + "}");
  };
  EXPECT_EQ(release(R"("version":1,"decision":"release")").status, 412);
  EXPECT_EQ(release(R"("version":2,"decision":"release","text":"x")").findings(),
            std::vector<std::string>{"consultation.releaseNeedless text"});
  EXPECT_EQ(release(R"("version":2,"decision":"edit","text":"Anders")").findings(),
            std::vector<std::string>{"consultation.releaseText text"});
  EXPECT_EQ(service
                .post(one + "/responses/releases",
                      R"({"respondent":"Zand BV","version":1,"question":"open","decision":"release"})")
                .findings(),
            std::vector<std::string>{"consultation.answerUnknown question"});
  const auto edited = release(R"("version":2,"decision":"edit","text":"Iets van Steen")");
  EXPECT_EQ(edited.at("/editedText"), "Iets van Steen");
  EXPECT_EQ(edited.at("/editedNamesRespondent"), "true");
  EXPECT_EQ(release(R"("version":2,"decision":"release")").status, 201);
  const auto texts = service.get(one + "/responses/releases");
  EXPECT_EQ(texts.each("/texts", "/decision"), "[release]");
  EXPECT_EQ(texts.at("/texts/0/text"), "Anders");
  EXPECT_EQ(texts.at("/texts/0/namesRespondent"), "false");
  EXPECT_THAT(service.get(one + "/documents/report?language=en").body, HasSubstr("Market party A"));
  service.post(one + "/responses?kind=replace", answer(opened.at("/sha256"), "Weer anders"));
  EXPECT_EQ(service.get(one + "/responses/releases").each("/texts", "/decision"), "[none]");
  EXPECT_EQ(service.get(one + "/documents/pack").body.substr(0, 2), "PK");
  EXPECT_THAT(service.get(one + "/documents/xml").body, HasSubstr("urn:wederwaarde:consultation:1"));
  EXPECT_EQ(service.post(one + "/stages", R"({"stage":"closed"})").at("/stage"), "closed");
  EXPECT_EQ(service.post(one + "/responses", answer(opened.at("/sha256"), "Laat")).at("/code"),
            "consultation.notOpen");
}

TEST(ApiConsultations, RefuseWhatIsNotThereOrNotRight) {
  const ApiService service;
  EXPECT_EQ(service.get(one).at("/code"), "consultation.notFound");
  EXPECT_EQ(service.get(one + "/documents/pack").status, 404);
  EXPECT_EQ(service.post(one + "/stages", R"({"stage":"draft"})").status, 422);
  EXPECT_EQ(service.post(one + "/conclusions", R"({"question":"open","text":"x"})").status, 404);
  ASSERT_EQ(service.post(list, consultation()).status, 201);
  const auto leaking = replaced(consultation(), R"("id": "K1",)", R"("id": "K1", "weight": "40",)");
  const auto refused = service.put(one, leaking, "\"1\"");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, HasSubstr("consultation.weights"));
  EXPECT_EQ(service.call({"PUT", one, consultation()}).status, 428);
  EXPECT_EQ(service.put(one, consultation(), "\"7\"").status, 412);
  const auto other = replaced(consultation(), R"("id": "beton-2027")", R"("id": "grind-2027")");
  EXPECT_EQ(service.put(one, other, "\"1\"").findings(), std::vector<std::string>{"consultation.otherId id"});
  EXPECT_EQ(service.get(one + "/documents/gossip").status, 404);
  EXPECT_EQ(service.get(one + "/documents/pack?language=fr").status, 400);
}

}  // namespace

#include "criteria/consultation_names.hpp"
#include "import/consultation_json.hpp"
#include "server/app/hold_consultation.hpp"
#include "server/app/load_demo.hpp"
#include "server/storage/storage_error.hpp"
#include "support/temporary_folder.hpp"
#include "templates/consultation_json.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/finding_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace server;
using criteria::ConsultationBasisKind;
using testing::ElementsAre;
using testing::IsEmpty;

const Actor buyer{"buyer", "r-1"};
std::string january() { return "2027-01-10T09:00:00.000Z"; }

std::vector<std::string> codes(const Failure& failure) {
  return test_support::codes(std::get<Findings>(failure));
}
std::string conflict(const Failure& failure) { return std::get<Conflict>(failure).code; }

class ConsultationTest : public testing::Test {
 protected:
  ConsultationTest() : service_(server_test::test_database(folder_.path()), january) { load_demo(service_); }

  Result<HeldConsultation> start(const ConsultationSource& source, const std::string& id = "stoelen") {
    return start_consultation(service_, buyer, source,
                              {id, "2027-01-04", "2027-02-05", "inkoop@voorbeeld.nl", {}});
  }
  static ConsultationSource draft() { return {ConsultationBasisKind::draft, "GOU-2026-014", {}, {}}; }

  HeldConsultation opened() {
    start(draft()).value();
    return open_consultation(service_, buyer, "stoelen").value();
  }
  static Upload answer(const HeldConsultation& held, const std::string& text) {
    criteria::ConsultationResponse response;
    response.consultation = held.consultation.id;
    response.sha256 = held.issue.sha256;
    response.respondent = {"Zitgoed BV", criteria::SizeClass::small, {}};
    response.answers.push_back({"open", text, {}, {}, false, {}});
    return {"", "antwoord.json", "application/json", templates::consultation_response_json(response)};
  }
  Result<ReceivedResponse> receive(const Upload& upload, bool replace = false) {
    return receive_response(service_, buyer, "stoelen", upload, replace);
  }

  test_support::TemporaryFolder folder_;
  Service service_;
};

TEST_F(ConsultationTest, StartsFromADraftWithoutItsEstimateWeightsOrPriceBounds) {
  const auto held = start(draft());
  ASSERT_TRUE(held);
  EXPECT_EQ(held->stage, consultation_stage::draft);
  EXPECT_EQ(held->consultation.basis.id, "GOU-2026-014");
  const auto text = templates::consultation_json(held->consultation);
  EXPECT_EQ(text.find("610000"), std::string::npos);
  EXPECT_EQ(text.find("\"weight\""), std::string::npos);
  for (const auto* leaf : criteria::leaves(held->consultation.criteria))
    EXPECT_FALSE(leaf->kind == criteria::Kind::price && leaf->scoring) << leaf->id;
  EXPECT_EQ(conflict(start(draft()).error()), "consultation.idTaken");
  EXPECT_EQ(std::get<NotFound>(start({ConsultationBasisKind::draft, "weg", {}, {}}, "x").error()).kind,
            "tender");
  EXPECT_EQ(
      std::get<NotFound>(start({ConsultationBasisKind::criteria_template, "weg", {}, {}}, "x").error()).kind,
      "template");
}

TEST_F(ConsultationTest, SaysEverythingThatIsWrongWithAPlan) {
  const auto wrong = start_consultation(service_, buyer, draft(), {"x", "4-1-2027", "gisteren", "", {}});
  EXPECT_THAT(codes(wrong.error()), ElementsAre("date.notation opensOn", "date.notation closesOn"));
  auto plan = ConsultationPlan{"X Y", "2027-01-04", "2027-01-03", "", {}};
  plan.disclosure.withheld = {"K1.1", "K99"};
  EXPECT_THAT(codes(start_consultation(service_, buyer, draft(), plan).error()),
              ElementsAre("consultation.id id", "consultation.dates closesOn", "consultation.contact contact",
                          "consultation.criterionUnknown withheld[1]"));
  EXPECT_EQ(std::get<NotFound>(start({ConsultationBasisKind::segment, "onbekend", {}, {}}).error()).kind,
            "segment");
  EXPECT_THAT(list_consultations(service_).size(), testing::Le(1U));
}

TEST_F(ConsultationTest, ChangesUntilItOpensAndThenKeepsItsContentAndVersion) {
  auto held = start(draft()).value();
  held.consultation.background = {"Nieuwe tekst", "New text"};
  const auto edited = save_consultation(service_, buyer, templates::consultation_json(held.consultation), 1);
  ASSERT_TRUE(edited);
  EXPECT_EQ(edited->issue.version, 2);
  EXPECT_TRUE(std::holds_alternative<Outdated>(
      save_consultation(service_, buyer, templates::consultation_json(held.consultation), 1).error()));
  const auto open = open_consultation(service_, buyer, "stoelen");
  ASSERT_TRUE(open);
  EXPECT_EQ(open->issue.sha256, edited->issue.sha256);
  EXPECT_EQ(open->issue.version, 2);
  EXPECT_EQ(
      conflict(
          save_consultation(service_, buyer, templates::consultation_json(held.consultation), {}).error()),
      "consultation.notDraft");
  EXPECT_EQ(conflict(open_consultation(service_, buyer, "stoelen").error()), "consultation.notDraft");
  ASSERT_TRUE(close_consultation(service_, buyer, "stoelen"));
  EXPECT_EQ(find_consultation(service_, "stoelen")->issue.version, 2);
  EXPECT_EQ(conflict(close_consultation(service_, buyer, "stoelen").error()), "consultation.notOpen");
}

TEST_F(ConsultationTest, DoesNotOpenWithANoteToWhoeverDrafts) {
  auto held = start(draft()).value();
  held.consultation.background.nl = "Wij zoeken [invullen] stoelen.";
  held.consultation.criteria[0].description = "Per stuk. [Inkoper: noem het aantal.]";
  held.consultation.questions[0].text.en = "How many? [...]";
  ASSERT_TRUE(save_consultation(service_, buyer, templates::consultation_json(held.consultation), 1));
  EXPECT_THAT(codes(open_consultation(service_, buyer, "stoelen").error()),
              ElementsAre("consultation.placeholder background.nl",
                          "consultation.placeholder criteria[0].description",
                          "consultation.placeholder questions[0].text.en"));
  EXPECT_EQ(find_consultation(service_, "stoelen")->stage, consultation_stage::draft);
  held.consultation.background.nl = "Wij zoeken stoelen [met leuning].";
  held.consultation.criteria[0].description = "Per stuk.";
  held.consultation.questions[0].text.en = "How many?";
  ASSERT_TRUE(save_consultation(service_, buyer, templates::consultation_json(held.consultation), 2));
  EXPECT_TRUE(open_consultation(service_, buyer, "stoelen"));
}

TEST_F(ConsultationTest, ReceivesAnAnswerOnceAndAnotherOnlyAfterShowingTheDifference) {
  const auto held = opened();
  const auto first = receive(answer(held, "Eerste"));
  ASSERT_TRUE(first);
  EXPECT_EQ(first->held.version, 1);
  const auto again = receive(answer(held, "Tweede"));
  ASSERT_FALSE(again);
  EXPECT_THAT(codes(again.error()),
              ElementsAre("consultation.answeredBefore", "upload.replaces answers.open.text"));
  EXPECT_EQ(list_responses(service_, "stoelen").at(0).response.answers[0].text, "Eerste");
  const auto replaced = receive(answer(held, "Tweede"), true);
  ASSERT_TRUE(replaced);
  EXPECT_EQ(replaced->held.version, 2);
  const auto all = list_responses(service_, "stoelen");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].response.answers[0].text, "Tweede");
  EXPECT_EQ(all[0].response.received_at->text(), january());
  const auto kept = service_.database.read(
      [&](Unit& unit) { return ConsultationStore(unit).find_upload("stoelen", first->held.upload); });
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->upload.content, answer(held, "Eerste").content);
}

TEST_F(ConsultationTest, StoresNothingOfAFileWithFindingsOrOutOfTime) {
  const auto held = opened();
  auto other = held;
  other.issue.sha256 = std::string(64, '0');
  EXPECT_THAT(codes(receive(answer(other, "x")).error()), ElementsAre("consultation.otherVersion sha256"));
  EXPECT_FALSE(receive({"", "x", "", "geen antwoord"}));
  ASSERT_TRUE(close_consultation(service_, buyer, "stoelen"));
  EXPECT_EQ(conflict(receive(answer(held, "x")).error()), "consultation.notOpen");
  EXPECT_THAT(list_responses(service_, "stoelen"), IsEmpty());
  const auto uploads = service_.database.read([](Unit& unit) {
    return unit.number("SELECT COUNT(*) FROM consultation_uploads WHERE consultation = 'stoelen'");
  });
  EXPECT_EQ(uploads, 0);
}

TEST_F(ConsultationTest, IsClosedOnceItsLastDayHasPassed) {
  const auto held = opened();
  service_.clock = [] { return std::string("2027-02-05T22:59:59Z"); };
  EXPECT_EQ(find_consultation(service_, "stoelen")->stage, consultation_stage::open);
  service_.clock = [] { return std::string("2027-02-05T23:00:00Z"); };
  EXPECT_EQ(find_consultation(service_, "stoelen")->stage, consultation_stage::closed);
  EXPECT_EQ(conflict(receive(answer(held, "x")).error()), "consultation.notOpen");
  for (const HeldConsultation& each : list_consultations(service_)) {
    if (each.consultation.id != "stoelen") continue;
    EXPECT_EQ(each.stage, consultation_stage::closed);
  }
  // A draft stays one: what the market sees is for somebody to decide.
  start(draft(), "kasten").value();
  EXPECT_EQ(find_consultation(service_, "kasten")->stage, consultation_stage::draft);
}

TEST_F(ConsultationTest, KeepsWhatTheBuyerConcludes) {
  opened();
  ASSERT_TRUE(record_conclusion(service_, buyer, "stoelen", "open", "Eerst"));
  ASSERT_TRUE(record_conclusion(service_, buyer, "stoelen", "open", "Later"));
  const auto all = list_conclusions(service_, "stoelen");
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].text, "Later");
  EXPECT_THAT(codes(record_conclusion(service_, buyer, "stoelen", "K99", "").error()),
              ElementsAre("consultation.questionUnknown question", "consultation.conclusion text"));
}

TEST_F(ConsultationTest, TellsRespondentsApartWhateverTheirCapitals) {
  const auto held = opened();
  auto response = importing::read_consultation_response(answer(held, "Een").content, {}).value();
  response.respondent.name = "Ünal  Zitten";
  auto upload = answer(held, "");
  upload.content = templates::consultation_response_json(response);
  ASSERT_TRUE(receive(upload));
  response.respondent.name = "ÜNAL ZITTEN";
  response.answers[0].text = "Twee";
  upload.content = templates::consultation_response_json(response);
  EXPECT_THAT(codes(receive(upload).error()), testing::Contains("consultation.answeredBefore"));
  ASSERT_TRUE(receive(upload, true));
  EXPECT_EQ(list_responses(service_, "stoelen").size(), 1U);
}

TEST_F(ConsultationTest, NeverChangesARow) {
  const auto held = opened();
  ASSERT_TRUE(receive(answer(held, "x")));
  ASSERT_TRUE(record_conclusion(service_, buyer, "stoelen", "open", "x"));
  service_.database.write([](Unit& unit) {
    ConsultationStore(unit).insert_release("stoelen",
                                           {"x", 1, "open", "withhold", "", "2026-11-25T10:00:00Z"});
  });
  for (const std::string table : {"consultations", "consultation_uploads", "consultation_responses",
                                  "consultation_conclusions", "consultation_releases"}) {
    const auto change = [&](const std::string& sql) {
      service_.database.write([&](Unit& unit) { return unit.execute(sql); });
    };
    EXPECT_ANY_THROW(change("DELETE FROM " + table)) << table;
    EXPECT_ANY_THROW(change("UPDATE " + table + " SET consultation = 'y'")) << table;
  }
  EXPECT_EQ(find_consultation(service_, "stoelen")->stage, consultation_stage::open);
}

}  // namespace

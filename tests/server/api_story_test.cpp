// The story of one tender by the API: sealed bids, one that is late, one that is rejected, three assessors
// who know the bids by letters, a tie with its draw, a reversal, letters.
#include "tests/server/assessed_tender.hpp"
#include "tests/server/sealed_tender.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace server_test;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view dossier = R"({
  "format": "wederwaarde-dossier/1",
  "tender": { "reference": "V-1", "title": "Schoolmeubilair", "buyer": { "name": "Gemeente Gouda" },
    "publishedOn": "2026-11-01", "deadline": "2026-12-01T12:00:00Z", "lots": [
    { "id": "1",
      "award": { "method": "weighted-points", "rounding": { "decimals": 2, "mode": "half-up", "at": "total" },
                 "ties": ["draw"] },
      "criteria": [
        { "id": "E1", "kind": "requirement", "title": "Terugname", "answer": { "type": "boolean" },
          "accept": { "equals": true } },
        { "id": "K1", "kind": "quality", "title": "Plan", "weight": "40", "answer": { "type": "grade" },
          "scoring": { "rule": "levels", "levels": { "goed": "100", "matig": "60", "slecht": "0" } },
          "panel": { "assessors": ["b1", "b2", "b3"], "combine": "consensus" } },
        { "id": "K2", "kind": "quality", "title": "Onderhoud", "weight": "20", "answer": { "type": "grade" },
          "scoring": { "rule": "points", "max": "10" },
          "panel": { "assessors": ["b2", "b3"], "combine": "mean" } },
        { "id": "P", "kind": "price", "title": "Prijs", "weight": "40", "answer": { "type": "amount" },
          "scoring": { "rule": "linear", "worst": "300000.00", "best": "200000.00", "outside": "clamp" } } ] } ] },
  "bids": [] })";

std::string bid(const std::string& id, const std::string& bidder, const std::string& price) {
  return R"({"id":")" + id + R"(","lot":"1","bidder":{"name":")" + bidder +
         R"("},"answers":{"E1":true,"P":")" + price + R"("}})";
}

class ApiStory : public testing::Test {
 protected:
  ApiAnswer post(const std::string& below, const std::string& body) const {
    return service_.post(vault_.path + below, body);
  }
  ApiAnswer get(const std::string& below) const { return service_.get(vault_.path + below); }
  ApiAnswer by_one(const std::string& step, const std::string& more = "") const {
    return post("/steps", R"({"step":")" + step + R"(","person":"Inge")" + more + "}");
  }
  ApiAnswer by_two(const std::string& step, const std::string& more = "") const {
    const auto proposed = post("/step-requests", R"({"step":")" + step + R"(","person":"Inge")" + more + "}");
    if (proposed.status != 201) return proposed;
    const auto decisions = proposed.header("Location").value() + "/decisions";
    EXPECT_THAT(service_.post(decisions, R"({"outcome":"confirmed","person":"inge"})").findings(),
                ElementsAre("step.samePerson person"));
    return service_.post(decisions, R"({"outcome":"confirmed","person":"Joost"})");
  }

  void publish();
  void receive();
  void open();
  void assess() const;
  void open_prices() const;
  void rank() const;
  void award();
  void conclude();

  ApiService service_;
  SealedTender vault_;
};

void ApiStory::publish() {
  vault_.path = stored_tender(service_, dossier);
  const auto published = post(
      "/publications", R"({"publishedBy":"Inge","sealing":{"sealed":true,"keyHolders":["An","Bo","Cas"]}})");
  ASSERT_EQ(published.status, 201) << published.body;
  for (const std::string at : {"0", "1", "2"}) {
    vault_.quality_codes.push_back(published.at("/keyLetters/" + at + "/qualityCode"));
    vault_.prices_codes.push_back(published.at("/keyLetters/" + at + "/pricesCode"));
  }
}

void ApiStory::receive() {
  for (const auto& [id, bidder] : {std::pair("A", "Bouwer A"), {"B", "Bouwer B"}, {"C", "Bouwer C"}})
    EXPECT_EQ(post("/bids", bid(id, bidder, "245000.10")).status, 202) << id;
  EXPECT_EQ(get("/bids").at("/total"), "0");
  service_.set_clock("2026-12-01T12:00:00.001Z");
  const auto late = post("/bids", bid("L", "Laatkomer", "1.00"));
  EXPECT_EQ(late.at("/late"), "true") << late.body;
  EXPECT_EQ(get("/sealed-bids").each("/sealedBids", "/late"), "[false false false true]");
}

void ApiStory::open() {
  EXPECT_EQ(by_two("open").status, 422) << "the keys are not released";
  const auto record = opened(service_, vault_, "quality");
  ASSERT_EQ(record.status, 201) << record.body;
  EXPECT_EQ(record.each("/opened", "/bid"), "[A B C]");
  EXPECT_EQ(record.at("/openedBy"), R"(["An","Cas"])");
  EXPECT_THAT(record.at("/late"), HasSubstr("receipt"));
  EXPECT_THAT(record.body, AllOf(Not(HasSubstr("Laatkomer")), Not(HasSubstr("245000"))));
  for (const std::string id : {"A", "B"})
    EXPECT_EQ(
        post("/admissibility-decisions", R"({"bid":")" + id + R"(","outcome":"admitted","person":"Inge"})")
            .status,
        201);
  EXPECT_THAT(by_one("check-requirements").findings(), testing::SizeIs(1)) << "C is not decided";
  EXPECT_EQ(post("/admissibility-decisions", R"({"bid":"C","outcome":"rejected","ground":"E1",)"
                                             R"("reason":"Neemt niets terug","person":"Inge"})")
                .status,
            201);
  const auto checked = by_one("check-requirements");
  EXPECT_EQ(checked.each("/facts/rejected", "/bid"), "[C]") << checked.body;
}

void ApiStory::assess() const {
  const AssessedTender panel(service_, vault_.path);
  EXPECT_EQ(panel.store_panel().status, 200);
  EXPECT_EQ(by_one("start-grading").status, 201);
  EXPECT_EQ(get("/assessment-details?person=Anna").each("/lots/0/bids", "/bid"), "[]")
      << "interests are not declared";
  for (const char* person : {"Anna", "Bram", "Cora"}) EXPECT_EQ(panel.declare(person).status, 201);
  panel.grade_all(service_, {"Anna", "Bram"});
  EXPECT_FALSE(by_one("lock-individual").findings().empty()) << "Cora has not graded";
  panel.grade_all(service_, {"Cora"});
  EXPECT_EQ(by_one("lock-individual").at("/facts/grades"), "10");  // of two bids, five each
  EXPECT_EQ(by_one("start-consensus").status, 201);
  EXPECT_EQ(panel.consensus("Anna", panel.handle_of("A"), "goed").status, 409) << "Cora leads";
  EXPECT_EQ(panel.consensus("Cora", panel.handle_of("A"), "slecht").status, 422)
      << "outside, without a reason";
  for (const char* id : {"A", "B"}) {
    const auto agreed = panel.consensus("Cora", panel.handle_of(id), "goed");
    EXPECT_EQ(agreed.status, 201) << agreed.body;
    EXPECT_THAT(agreed.body, Not(HasSubstr("Bouwer"))) << "they are letters";
  }
  EXPECT_EQ(by_one("lock-quality").status, 201);
}

void ApiStory::open_prices() const {
  EXPECT_EQ(get("/bids/A").at("/answers/P"), "(none)");
  const auto record = opened(service_, vault_, "prices");
  ASSERT_EQ(record.status, 201) << record.body;
  EXPECT_EQ(get("/bids/A").at("/answers/P"), "245000.10");
}

// Ranked, turned back, and ranked once more.
void ApiStory::rank() const {
  EXPECT_THAT(by_one("rank").findings(), ElementsAre("step.tieOpen lots"));
  EXPECT_EQ(
      post("/draws", R"({"lot":"1","order":["B","A"],"heldAt":"2026-12-01T12:00:00Z","witness":"W. Smit"})")
          .status,
      201);
  const auto first = by_one("rank");
  EXPECT_EQ(first.at("/facts/lots/0/winner"), "B") << first.body;
  EXPECT_EQ(by_two("reverse", R"(,"to":"prices-opened","reason":"Eerst de prijzen nagaan")").at("/outcome"),
            "confirmed");
  const auto steps = get("/steps");
  const auto reversal = get("/steps/" + steps.at("/total"));
  EXPECT_EQ(reversal.at("/facts/pricesKnown") + " " + reversal.at("/facts/supersedes"),
            "true [" + first.at("/number") + "]");
  const auto again = by_one("rank");
  EXPECT_EQ(again.at("/facts/lots/0/winner"), "B") << again.body;
  EXPECT_EQ(again.at("/facts/dossierSha256"), first.at("/facts/dossierSha256"));
  EXPECT_EQ(get("/evaluations").at("/total"), "2") << "what was superseded stays";
}

void ApiStory::award() {
  EXPECT_EQ(by_one("verify", R"(,"reason":"Uittreksel gezien")").status, 201);
  EXPECT_EQ(by_two("decide-award").at("/outcome"), "confirmed");
  const auto stored =
      service_.put(vault_.path + "/award-details",
                   R"({"format":"wederwaarde-award/1","letters":{"sentOn":"2026-12-01","standstillDays":20,)"
                   R"("extendToWorkingDay":true,"court":"rechtbank Den Haag","signatory":"M. de Vries"},)"
                   R"("clarifications":[],"prices":[],"evidence":[]})",
                   "*");
  ASSERT_EQ(stored.status, 200) << stored.body;
  const auto sent = by_one("send-letters");
  EXPECT_EQ(sent.at("/facts/letters"), "3") << sent.body;
  const auto rejected = get("/award-papers/brief-1-C.html").body;
  EXPECT_THAT(rejected, AllOf(HasSubstr("Bouwer C"), HasSubstr("Neemt niets terug")));
  const auto winner = get("/award-papers/brief-1-B.html").body;
  EXPECT_THAT(winner, AllOf(HasSubstr("Bouwer B"), Not(HasSubstr("Neemt niets terug"))));
  EXPECT_EQ(get("/award-papers/brief-1-L.html").at("/code"), "awardPaper.notFound");
}

void ApiStory::conclude() {
  EXPECT_EQ(by_one("start-standstill").at("/facts/standstillEnd"), "2026-12-21");
  service_.set_clock("2026-12-21T12:00:00Z");
  EXPECT_THAT(by_one("conclude").findings(), ElementsAre("step.standstillRuns"));
  service_.set_clock("2026-12-22T12:00:00Z");
  EXPECT_EQ(by_one("conclude").at("/to"), "concluded");
  EXPECT_EQ(get("/archives/newest").status, 200);
}

TEST_F(ApiStory, OfOneTenderFromSealedBidsToTheEndOfItsStandstill) {
  ASSERT_NO_FATAL_FAILURE(publish());
  receive();
  ASSERT_NO_FATAL_FAILURE(open());
  assess();
  ASSERT_NO_FATAL_FAILURE(open_prices());
  rank();
  ASSERT_NO_FATAL_FAILURE(award());
  conclude();
  EXPECT_EQ(get("/steps").each("/steps", "/to"),
            "[published closed opened requirements-checked individual-scores individual-locked consensus "
            "quality-locked prices-opened ranked prices-opened ranked verified award-decided letters-sent "
            "standstill concluded]");
  const auto log = texts_of(get("/archives/newest").body);
  EXPECT_THAT(log, Not(HasSubstr("Laatkomer")));
  EXPECT_THAT(service_.verified().findings, IsEmpty());
  EXPECT_THAT(service_.incidents(), IsEmpty());
}

}  // namespace

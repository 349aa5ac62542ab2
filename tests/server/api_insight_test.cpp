// What a formula does and how firm a ranking is: by the API, on the pages, as workbooks and on the command
// line.
#include "server/cli.hpp"
#include "tests/server/api_service.hpp"
#include "tests/server/demo_dossier.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/temporary_folder.hpp"

#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiService;
using server_test::demo_text;
using server_test::replaced;
using server_test::stored_tender;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

TEST(ApiInsight, SimulatesTheFormula) {
  const ApiService service;
  const auto path = stored_tender(service, demo_text("kantoormeubilair"));
  const auto found = service.get(path + "/insight?fields=40&seed=7");
  EXPECT_EQ(found.status, 200);
  EXPECT_EQ(found.at("/seed"), "7");
  EXPECT_EQ(found.at("/lots/0/loserDecides/of"), "40");
  EXPECT_NE(found.at("/lots/0/verdict/soundness"), "(none)");
  EXPECT_EQ(found.body, service.get(path + "/insight?fields=40&seed=7").body);
  EXPECT_NE(found.body, service.get(path + "/insight?fields=40&seed=8").body);
  EXPECT_EQ(service.get(path + "/insight?fields=20&estimate=500000").at("/lots/0/estimateBasis"), "given");
}

TEST(ApiInsight, SimulatesTheBidsThatTheBuyerExpects) {
  const ApiService service;
  const auto path = stored_tender(service, demo_text("kantoormeubilair")) + "/insight?fields=20";
  const auto usual = service.get(path);
  EXPECT_EQ(usual.at("/model/fewestBids") + " " + usual.at("/model/mostBids"), "3 6");
  EXPECT_EQ(usual.at("/model/priceSpreadPercent"), "6");
  const auto asked = service.get(path +
                                 "&fewestBids=7&mostBids=7&priceLevel=90&estimateSpread=0&priceSpread=12.5"
                                 "&quality=80&qualitySpread=5");
  EXPECT_EQ(asked.status, 200);
  EXPECT_EQ(asked.at("/model/fewestBids") + " " + asked.at("/model/mostBids"), "7 7");
  EXPECT_EQ(asked.at("/model/priceLevelPercent"), "90");
  EXPECT_EQ(asked.at("/model/priceSpreadPercent"), "12.5");
  EXPECT_NE(asked.at("/lots/0"), usual.at("/lots/0"));
  EXPECT_EQ(service.get(path + "&fewestBids=9").at("/model/mostBids"), "9");
  EXPECT_THAT(
      service.get(path + "&fewestBids=8&mostBids=5&priceSpread=-1&quality=101").findings(),
      ElementsAre("insight.question mostBids", "insight.question priceSpread", "insight.question quality"));
}

TEST(ApiInsight, TellsHowFirmTheRankingIs) {
  const ApiService service;
  const auto path = stored_tender(service, demo_text("betonbestrating"));
  const auto before = service.get(path + "/evaluations").body;
  const auto found = service.get(path + "/robustness?samples=5000");
  EXPECT_EQ(found.status, 200);
  EXPECT_EQ(found.at("/lots/0/outcome"), "winner");
  EXPECT_NE(found.each("/lots/0/weights", "/criterion"), "[]");
  EXPECT_EQ(service.get(path + "/evaluations").body, before);
}

TEST(ApiInsight, SaysEverythingThatIsWrongWithTheQuestion) {
  const ApiService service;
  const auto path = stored_tender(service, demo_text("kantoormeubilair"));
  EXPECT_THAT(service.get(path + "/insight?fields=6000&seed=-1&estimate=veel").findings(),
              ElementsAre("insight.question seed", "insight.question fields", "insight.question estimate"));
  EXPECT_THAT(service.get(path + "/robustness?samples=10&within=0").findings(),
              ElementsAre("insight.question samples", "insight.question within"));
  EXPECT_EQ(service.get("/api/v1/tenders/99/insight").status, 404);
  EXPECT_EQ(service.get("/api/v1/tenders/99/robustness").status, 404);
}

// The prices of a tender in process are sealed, and so is what follows from them; its formula is not.
TEST(ApiInsight, KeepsWhatIsSealed) {
  const ApiService service;
  const auto tender = server_test::published_tender(
      service, replaced(server_test::api_dossier(), R"("reference")",
                        R"("publishedOn":"2026-11-01","deadline":"2027-01-15T11:00:00Z","reference")"));
  const auto sealed = service.get(tender + "/robustness");
  EXPECT_EQ(sealed.status, 409);
  EXPECT_EQ(sealed.at("/code") + " " + sealed.at("/kind"), "stage.sealed prices");
  EXPECT_EQ(service.get(tender + "/insight?fields=20").status, 200);
  EXPECT_EQ(service.get("/tenders/1/robustness").status, 409);
  EXPECT_EQ(service.get("/tenders/1/robustness.xlsx").status, 409);
}

TEST(InsightPages, ShowTheVerdictAndTheNumbersBehindEachPicture) {
  const ApiService service;
  stored_tender(service, demo_text("kantoormeubilair"));
  const auto page = service.get("/tenders/1/insight?lang=nl&fields=40");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("Wat de formule doet"));
  EXPECT_THAT(page.body, HasSubstr("Intern: hier staat de raming in"));
  EXPECT_THAT(page.body, HasSubstr("<svg"));
  EXPECT_THAT(page.body, HasSubstr("Prijs van een kwaliteitspunt"));
  EXPECT_THAT(page.body, HasSubstr("href=\"/tenders/1/insight.xlsx?fields=40&amp;seed=1\""));
  EXPECT_THAT(service.get("/tenders/1/insight?lang=en&fields=40").body,
              HasSubstr("Price of a quality point"));
  EXPECT_EQ(service.get("/tenders/1/insight?fields=1").status, 422);
  EXPECT_EQ(service.get("/tenders/99/insight").status, 404);
}

TEST(InsightPages, ShowHowFirmTheRankingIs) {
  const ApiService service;
  stored_tender(service, demo_text("betonbestrating"));
  const auto page = service.get("/tenders/1/robustness?lang=nl&samples=5000");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("Hoe vast de rangschikking staat"));
  EXPECT_THAT(page.body, HasSubstr("Kleinste verandering van één weging"));
  EXPECT_THAT(page.body, Not(HasSubstr("{{")));
  EXPECT_THAT(service.get("/tenders/1?lang=nl").body, HasSubstr("/tenders/1/robustness"));
  EXPECT_EQ(service.get("/tenders/1/robustness?within=1000").status, 422);
}

TEST(InsightPages, GiveWorkbooks) {
  const ApiService service;
  stored_tender(service, demo_text("betonbestrating"));
  for (const std::string address :
       {"/tenders/1/insight.xlsx?fields=20", "/tenders/1/robustness.xlsx?samples=2000"}) {
    const auto workbook = service.get(address);
    EXPECT_EQ(workbook.status, 200) << address;
    EXPECT_EQ(workbook.body.substr(0, 2), "PK") << address;
    EXPECT_EQ(workbook.body, service.get(address).body) << address;
  }
  EXPECT_EQ(service.get("/tenders/1/insight.xlsx?fields=x").status, 422);
}

// ---- the command line -----------------------------------------------------------------------------------

struct Said {
  server::Exit exit;
  std::string out, err;
};
Said run(const std::vector<std::string>& words) {
  std::ostringstream out, err;
  const auto exit = server::run_command_line(words, out, err);
  return {exit, out.str(), err.str()};
}

class InsightCommands : public testing::Test {
 protected:
  std::string file(const std::string& name) const {
    const auto path = folder_.path() / (name + ".json");
    std::ofstream(path) << demo_text(name);
    return path.string();
  }
  test_support::TemporaryFolder folder_;
};

TEST_F(InsightCommands, SimulateInWordsAndInNumbers) {
  for (const std::string language : {"nl", "en"}) {
    const auto said = run({"simulate", file("kantoormeubilair"), "--fields", "200", "--language", language});
    EXPECT_EQ(said.exit, server::Exit::fine) << said.err;
    test_support::expect_golden("insight/simulate-" + language + ".txt", said.out);
  }
  const auto json = run({"simulate", file("kantoormeubilair"), "--fields", "200", "--json"});
  test_support::expect_golden("insight/simulate.json", json.out);
}

TEST_F(InsightCommands, SimulateTheBidsThatTheBuyerExpects) {
  const auto said = run({"simulate", file("kantoormeubilair"), "--fields", "20", "--fewest-bids", "2",
                         "--most-bids", "4", "--price-level", "95", "--estimate-spread", "10",
                         "--price-spread", "8", "--quality", "70", "--quality-spread", "12", "--json"});
  EXPECT_EQ(said.exit, server::Exit::fine) << said.err;
  EXPECT_THAT(said.out, HasSubstr(R"("fewestBids": 2)"));
  EXPECT_THAT(said.out, HasSubstr(R"("priceSpreadPercent": "8")"));
  EXPECT_EQ(run({"simulate", file("kantoormeubilair"), "--price-spread", "veel"}).exit,
            server::Exit::wrong_use);
}

TEST_F(InsightCommands, RobustnessInWordsAndInNumbers) {
  for (const std::string language : {"nl", "en"}) {
    const auto said =
        run({"robustness", file("betonbestrating"), "--samples", "20000", "--language", language});
    EXPECT_EQ(said.exit, server::Exit::fine) << said.err;
    test_support::expect_golden("insight/robustness-" + language + ".txt", said.out);
  }
  const auto json = run({"robustness", file("kantoormeubilair"), "--samples", "20000", "--json"});
  test_support::expect_golden("insight/robustness.json", json.out);
}

TEST_F(InsightCommands, WriteWorkbooks) {
  const std::string out = (folder_.path() / "insight.xlsx").string();
  for (const std::string command : {"simulate", "robustness"}) {
    EXPECT_EQ(run({command, file("schoolpaviljoen"), "--format", "xlsx", "-o", out}).exit,
              server::Exit::fine);
    std::ifstream written(out, std::ios::binary);
    EXPECT_EQ(written.get(), 'P');
    EXPECT_EQ(run({command, file("schoolpaviljoen"), "--format", "xlsx"}).exit, server::Exit::wrong_use);
    EXPECT_EQ(run({command, file("schoolpaviljoen"), "--format", "odt"}).exit, server::Exit::wrong_use);
    EXPECT_EQ(run({command, file("schoolpaviljoen"), "--seed", "x"}).exit, server::Exit::wrong_use);
  }
}

TEST_F(InsightCommands, RefuseWhatIsNoDossier) {
  const auto path = (folder_.path() / "empty.json").string();
  std::ofstream(path) << "{}";
  for (const std::string command : {"simulate", "robustness"}) {
    const auto said = run({command, path});
    EXPECT_EQ(said.exit, server::Exit::findings);
    EXPECT_TRUE(said.out.empty());
    EXPECT_FALSE(said.err.empty());
  }
}

}  // namespace

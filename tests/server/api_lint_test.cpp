// Advice on a draft: by the API, on its page and on the command line.
#include "evaluator/lint/lint.hpp"
#include "server/cli.hpp"
#include "tests/server/api_service.hpp"
#include "tests/server/demo_dossier.hpp"
#include "tests/support/temporary_folder.hpp"

#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiService;
using server_test::demo_text;
using server_test::replaced;
using server_test::stored_tender;
using testing::HasSubstr;
using testing::Not;

namespace {

std::string unlawful_dossier() {
  return replaced(demo_text("schoolpaviljoen"), "Kwaliteit van de leeromgeving",
                  "Hout uit het Groene Hart <b>. Kwaliteit van de leeromgeving");
}

TEST(ApiLint, TellsWhatIsFoundWithSourceAndLawfulForm) {
  const ApiService service;
  const auto path = stored_tender(service, unlawful_dossier());
  const auto found = service.get(path + "/lint");
  EXPECT_EQ(found.status, 200);
  EXPECT_EQ(found.at("/counts/unlawful"), "1");
  EXPECT_EQ(found.at("/findings/0/code"), "lint.originWording");
  EXPECT_EQ(found.at("/findings/0/matched"), "Hout uit het Groene Hart");
  EXPECT_THAT(found.at("/findings/0/source/en"), HasSubstr("Directive 2014/24/EU"));
  EXPECT_THAT(found.at("/findings/0/lawfulForm/nl"), HasSubstr("MKI inclusief transport"));
  EXPECT_EQ(service.get("/api/v1/tenders/99/lint").status, 404);
}

TEST(LintPages, ShowTheFindingsAndLeadToWhatTheyAreAbout) {
  const ApiService service;
  stored_tender(service, unlawful_dossier());
  const auto page = service.get("/tenders/1/lint?lang=nl");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("Onrechtmatig (1)"));
  EXPECT_THAT(page.body, HasSubstr("<q>Hout uit het Groene Hart</q>"));
  EXPECT_THAT(page.body, HasSubstr("/tenders/1?criteria="));
  EXPECT_THAT(service.get("/tenders/1/lint?lang=en").body, HasSubstr("Unlawful (1)"));
  EXPECT_EQ(service.get("/tenders/99/lint").status, 404);
}

TEST(LintPages, ATenderWithoutBidsShowsTheCounts) {
  const ApiService service;
  stored_tender(service, unlawful_dossier());
  EXPECT_THAT(service.get("/tenders/1?lang=nl").body, Not(HasSubstr("1 onrechtmatig")));
  const auto draft = unlawful_dossier();
  const auto bids = draft.find(R"("bids")");
  ASSERT_NE(bids, std::string::npos);
  stored_tender(service, replaced(draft.substr(0, bids) + R"("bids": []})", R"("reference": ")",
                                  R"("reference": "X-)"));
  EXPECT_THAT(service.get("/tenders/2?lang=nl").body, HasSubstr("1 onrechtmatig"));
}

TEST(LintDemo, HasNoUnlawfulFinding) {
  for (const char* name : {"kantoormeubilair", "betonbestrating", "schoolpaviljoen"}) {
    const auto tender = server_test::demo_dossier(name).tender;
    for (const auto& finding : evaluator::lint::lint(tender, {*tender.published_on}))
      EXPECT_NE(finding.gravity, evaluator::lint::Gravity::unlawful)
          << name << " " << finding.code << " " << finding.place << " " << finding.matched;
  }
}

struct Said {
  server::Exit exit;
  std::string out;
};
Said run(const std::vector<std::string>& words) {
  std::ostringstream out, err;
  const auto exit = server::run_command_line(words, out, err);
  return {exit, out.str() + err.str()};
}

TEST(LintCommand, SaysItInALanguageOrAsJsonAndFailsOnWhatIsUnlawful) {
  const test_support::TemporaryFolder folder;
  const auto file = (folder.path() / "dossier.json").string();
  std::ofstream(file) << unlawful_dossier();
  const auto dutch = run({"lint", file, "--lang", "nl"});
  EXPECT_EQ(dutch.exit, server::Exit::findings);
  EXPECT_THAT(dutch.out, HasSubstr("onrechtmatig: Herkomst of vestigingsplaats [lint.originWording]"));
  EXPECT_THAT(dutch.out, HasSubstr("onrechtmatig: 1, "));
  EXPECT_THAT(run({"lint", file, "--on", "2026-01-01"}).out, HasSubstr(R"("on": "2026-01-01")"));
  EXPECT_EQ(run({"lint", file, "--on", "soon"}).exit, server::Exit::wrong_use);
  EXPECT_EQ(run({"lint", file, "--lang", "fy"}).exit, server::Exit::wrong_use);
  std::ofstream(file) << demo_text("schoolpaviljoen");
  EXPECT_EQ(run({"lint", file}).exit, server::Exit::fine);
  std::ofstream(file) << "{}";
  EXPECT_EQ(run({"lint", file}).exit, server::Exit::findings);
}

TEST(LintCommand, AdvisesOnADraftWhoseWeightsDoNotSumBesideItsErrors) {
  const test_support::TemporaryFolder folder;
  const auto file = (folder.path() / "dossier.json").string();
  std::ofstream(file) << replaced(demo_text("schoolpaviljoen"), R"("scale": ")", R"("scale": "1)");
  const auto said = run({"lint", file, "--lang", "nl"});
  EXPECT_EQ(said.exit, server::Exit::findings);
  EXPECT_THAT(said.out, HasSubstr("weight.sum"));
  EXPECT_THAT(said.out, HasSubstr("Wegingen tellen niet op [lint.weightsSum]"));
  EXPECT_THAT(said.out, HasSubstr("Aanbestedingswet 2012, artikelen 1.9"));
}

}  // namespace

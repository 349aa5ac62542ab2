// What the parties share in the region with accounts on: one monitor for everybody, and the decisions to
// depart from agreements, without the tenders of others.
#include "criteria/party.hpp"
#include "tests/server/demo_dossier.hpp"
#include "tests/server/signed_in.hpp"
#include "tests/support/source_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using criteria::Role;
using server_test::AccountsOn;
using server_test::demo_text;
using server_test::replaced;
using server_test::SignedIn;
using testing::HasSubstr;
using testing::Not;

const std::string group(criteria::working_group_id);

class SharedRegion : public testing::Test {
 protected:
  SharedRegion() {
    for (const std::string name : {"groene-hart-circulair-inkopen", "moederbestek-beton"})
      service_.call(editor_, "POST", "/api/v1/agreements",
                    test_support::source_text("server/agreements/" + name + ".json"));
    service_.add_tender(demo_text("kantoormeubilair"));
    service_.add_tender(demo_text("betonbestrating"));
    service_.call(editor_, "POST", "/api/v1/spend-imports",
                  "party;segment;year;amount\ngouda;kantoormeubilair;2026;900000\n", "text/csv");
  }

  server_test::ApiAnswer depart(const SignedIn& who, const std::string& tender, const std::string& on) {
    return service_.call(who, "POST", "/api/v1/tenders/" + tender + "/deviations",
                         R"({"agreement":"klein","rule":"N","lot":"1","reason":"De markt is nog niet zover",)"
                         R"("decidedBy":"College","decidedOn":")" +
                             on + "\"}");
  }

  // A tender of Gouda that does not meet the rule of an agreement; `day` when it is published.
  std::string departing_tender(const std::string& day) {
    service_.call(editor_, "POST", "/api/v1/agreements", R"({
      "format": "wederwaarde-agreement/1", "id": "klein", "title": {"nl": "Klein", "en": "Small"},
      "segments": ["kantoormeubilair"], "level": "bronze", "validFrom": "2026-01-01",
      "parties": [{"party": "gouda", "signedOn": "2026-01-01"}],
      "rules": [{"id": "N", "title": {"nl": "Weinig criteria", "en": "Few criteria"}, "clause": "1",
        "demand": {"rule": "criteria-count",
          "thresholds": [{"from": "2026-01-01", "level": "bronze", "value": "1"}]}}]})");
    auto dossier = replaced(server_test::api_dossier("GEHEIM-7"), R"("reference")",
                            R"("segment":"kantoormeubilair",)" +
                                (day.empty() ? "" : R"("publishedOn":")" + day + "\",") + R"("reference")");
    return std::to_string(service_.add_tender(dossier));
  }

  AccountsOn service_;
  const SignedIn editor_ = service_.add("Marit", {{group, Role::working_group_editor}});
  const SignedIn administrator_ = service_.add("Ada", {{group, Role::administrator}});
  const SignedIn controller_ = service_.add("Ruud", {{group, Role::controller}});
  const SignedIn gouda_ = service_.add("Noor", {{"gouda", Role::buyer}});
  const SignedIn alphen_ = service_.add("Hanna", {{"alphen-aan-den-rijn", Role::buyer}});
  const SignedIn woerden_ = service_.add("Ilse", {{"woerden", Role::assessor}});
};

TEST_F(SharedRegion, TheMonitorTellsEverybodyTheSame) {
  const std::string years = "/api/v1/monitor?from=2025&to=2026";
  const auto whole = service_.get(controller_, years);
  EXPECT_EQ(whole.at("/totals/all/tenders"), "2");
  EXPECT_EQ(whole.each("/rows", "/party"), "[alphen-aan-den-rijn gouda]");
  for (const SignedIn* who : {&editor_, &administrator_, &gouda_, &alphen_, &woerden_}) {
    EXPECT_EQ(service_.get(*who, years).body, whole.body);
    const auto page = service_.get(*who, "/monitor?from=2025&to=2026").body;
    EXPECT_THAT(page, HasSubstr("2 aanbestedingen"));
  }
}

// Whose it is, is what the register of parties and people says; a buyer's name is typed.
TEST_F(SharedRegion, TheMonitorCountsATenderForThePartyThatMadeIt) {
  const auto make = [&](const std::string& buyer) {
    return service_.call(gouda_, "POST", "/api/v1/tenders",
                         replaced(replaced(demo_text("kantoormeubilair"), "Gemeente Gouda", buyer),
                                  "\"reference\": \"", "\"reference\": \"X-"));
  };
  EXPECT_THAT(make("Gemeente Woerden").body, HasSubstr("tender.otherParty"));
  const auto made = make("Inkoopbureau De Gouwe");
  ASSERT_EQ(made.status, 201) << made.body;
  const auto monitor = service_.get(editor_, "/api/v1/monitor?from=2026&to=2026");
  EXPECT_EQ(monitor.each("/totals/parties", "/party").find("woerden"), std::string::npos);
  EXPECT_EQ(service_.get(editor_, "/api/v1/monitor?party=gouda").at("/totals/all/tenders"), "2");
}

TEST_F(SharedRegion, EverybodySeesWhoDepartedFromARuleAndWhy) {
  const auto tender = departing_tender("2026-10-01");
  const auto stored = depart(gouda_, tender, "2026-09-20");
  ASSERT_EQ(stored.status, 201) << stored.body;
  for (const SignedIn* who : {&editor_, &alphen_, &controller_, &gouda_}) {
    const auto listed = service_.get(*who, "/api/v1/agreements/klein/deviations");
    EXPECT_EQ(listed.at("/deviations/0/party"), "gouda");
    EXPECT_EQ(listed.at("/deviations/0/ruleTitle/nl"), "Weinig criteria");
    EXPECT_EQ(listed.at("/deviations/0/reason"), "De markt is nog niet zover");
    EXPECT_EQ(listed.at("/deviations/0/decidedOn"), "2026-09-20");
    EXPECT_EQ(listed.at("/deviations/0/reference"), "GEHEIM-7");
    EXPECT_EQ(service_.get(*who, "/api/v1/monitor").at("/deviations/0/reason"), "De markt is nog niet zover");
    for (const std::string page : {"/agreements/klein", "/monitor"}) {
      const auto shown = service_.get(*who, page).body;
      EXPECT_THAT(shown, HasSubstr("De markt is nog niet zover")) << page;
      EXPECT_THAT(shown, HasSubstr("Gemeente Gouda")) << page;
      EXPECT_THAT(shown, HasSubstr("GEHEIM-7")) << page;
    }
  }
  // The tender itself stays Gouda's.
  const std::string link = "href=\"/tenders/" + tender + "\"";
  EXPECT_THAT(service_.get(gouda_, "/agreements/klein").body, HasSubstr(link));
  EXPECT_THAT(service_.get(alphen_, "/agreements/klein").body, Not(HasSubstr(link)));
  EXPECT_EQ(service_.get(alphen_, "/api/v1/tenders/" + tender).status, 404);
  EXPECT_EQ(service_.get(alphen_, "/api/v1/agreements/moederbestek-beton/deviations").at("/total"), "0");
  EXPECT_EQ(service_.get(alphen_, "/api/v1/agreements/nergens/deviations").status, 404);
}

TEST_F(SharedRegion, ADraftHasNoNameInADeviation) {
  const auto tender = departing_tender("");
  ASSERT_EQ(depart(gouda_, tender, "2026-11-20").status, 201);
  const auto listed = service_.get(alphen_, "/api/v1/agreements/klein/deviations");
  EXPECT_EQ(listed.at("/deviations/0/reason"), "De markt is nog niet zover");
  EXPECT_EQ(listed.at("/deviations/0/title"), "(none)");
  for (const std::string page : {"/agreements/klein", "/monitor", "/api/v1/monitor"})
    EXPECT_THAT(service_.get(alphen_, page).body, Not(HasSubstr("GEHEIM-7"))) << page;
}

TEST_F(SharedRegion, TheNewestDecisionOnARuleIsTheOneThatIsShown) {
  const auto tender = departing_tender("2026-10-01");
  depart(gouda_, tender, "2026-09-20");
  depart(gouda_, tender, "2026-09-25");
  const auto listed = service_.get(editor_, "/api/v1/agreements/klein/deviations");
  EXPECT_EQ(listed.each("/deviations", "/decidedOn"), "[2026-09-25]");
}

}  // namespace

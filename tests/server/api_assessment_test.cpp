// A panel of three at work by the API: interests before bids, letters for names, own grades only, a workbook,
// consensus.
#include "tests/server/assessed_tender.hpp"

#include <array>
#include <exception>
#include <string>
#include <thread>
#include <tuple>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::AssessedTender;
using testing::AnyOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

TEST(ApiAssessment, ThePanelIsWhoTheDefinitionNames) {
  const ApiService service;
  const AssessedTender tender(service);
  EXPECT_EQ(service.get(tender.path + "/panel-details").status, 404);
  const auto wrong =
      service.put(tender.path + "/panel-details",
                  R"({"blind":true,"members":[{"person":"Anna","assessor":"b1"},)"
                  R"({"person":" anna","assessor":"b1"},{"person":"","assessor":"x","chair":true},)"
                  R"({"person":"Dirk","chair":true}]})",
                  "*");
  EXPECT_THAT(wrong.findings(),
              testing::UnorderedElementsAre(
                  "panel.personTwice members[1].person", "panel.assessorTwice members[1].assessor",
                  "panel.person members[2].person", "panel.assessorUnknown members[2].assessor",
                  "panel.assessorMissing members", "panel.assessorMissing members", "panel.chair members"));
  const auto stored = tender.store_panel();
  ASSERT_EQ(stored.status, 200) << stored.body;
  EXPECT_EQ(stored.at("/version"), "1");
  EXPECT_EQ(service.put(tender.path + "/panel-details", server_test::panel_of_three, "\"0\"").status, 412);
  EXPECT_EQ(service.get(tender.path + "/panel-details").each("/members", "/person"), "[Anna Bram Cora]");
}

TEST(ApiAssessment, NothingOfABidBeforeTheInterestsAreDeclared) {
  ApiService service;
  const AssessedTender tender(service);
  EXPECT_EQ(service.get(tender.path + "/assessment-details?person=Anna").at("/code"), "panel.missing");
  tender.store_panel();
  tender.lead_to_grading(service);
  EXPECT_EQ(service.get(tender.path + "/assessment-details?person=Zoe").at("/code"), "panel.notMember");
  EXPECT_THAT(service.get(tender.path + "/assessment-details?person=").findings(),
              ElementsAre("step.person person"));
  const auto before = service.get(tender.path + "/assessment-details?person=anna");
  EXPECT_EQ(before.at("/interest"), "(none)");
  EXPECT_EQ(before.at("/lots/0/bids") + before.at("/assigned"), "[]0");
  EXPECT_EQ(tender.grade("Anna", "A", "K1", "goed").at("/code"), "assessment.notDeclared");
  EXPECT_EQ(service.get(tender.path + "/assessment-workbooks?person=Anna").at("/code"),
            "assessment.notDeclared");
  EXPECT_EQ(tender.declare("Zoe").at("/code"), "panel.notMember");
  EXPECT_THAT(tender.declare("Anna", R"("interest":"bidders")").findings(),
              ElementsAre("interest.firms firms", "interest.explanation explanation"));
  EXPECT_EQ(tender.declare("Anna").status, 201);
  const auto after = service.get(tender.path + "/assessment-details?person=anna");
  EXPECT_EQ(after.each("/lots/0/bids", "/bid"), "[A B C]");
  EXPECT_EQ(after.each("/lots/0/criteria", "/id"), "[K1]");
  EXPECT_EQ(after.at("/assigned"), "3");
  EXPECT_EQ(service.get(tender.path + "/interest-declarations").each("/interestDeclarations", "/interest"),
            "[none]");
}

TEST(ApiAssessment, AMemberSeesOwnGradesAndLettersOnly) {
  ApiService service;
  const AssessedTender tender(service);
  tender.begin(service);
  ASSERT_EQ(tender.grade("Anna", "A", "K1", "goed", "Geheim motief van Anna").status, 201);
  ASSERT_EQ(tender.grade("Bram", "A", "K1", "matig", "Geheim motief van Bram").status, 201);
  ASSERT_EQ(tender.grade("Bram", "A", "K2", "7", "Geheim motief van Bram").status, 201);
  for (const char* person : {"Anna", "Bram", "Cora"})
    for (const auto& [path, text] : tender.member_reads(service, person)) {
      for (const std::string other : {"Anna", "Bram"}) {
        if (other == person) continue;
        EXPECT_THAT(text, Not(HasSubstr("motief van " + other))) << path;
      }
      for (const char* bidder : {"Bouwer X", "Bouwer Y", "Bouwer Z", "I-1", "I-2"})
        EXPECT_THAT(text, Not(HasSubstr(bidder))) << path << " for " << person;
    }
  EXPECT_EQ(service.get(tender.path + "/consensus?person=Cora").at("/code"), "stage.sealed");
  EXPECT_EQ(service.get(tender.path + "/assessment-progress").each("/assessmentProgress", "/given"),
            "[1 2 0]");
  EXPECT_THAT(service.get(tender.path + "/grades").body, Not(HasSubstr("motief")));
}

TEST(ApiAssessment, AGradeIsAssignedMotivatedAndKnown) {
  ApiService service;
  const AssessedTender tender(service);
  tender.begin(service);
  EXPECT_THAT(tender.grade("Anna", "Q", "K1", "goed").findings(),
              ElementsAre("assessment.bidUnknown grades[0].bid"));
  EXPECT_THAT(tender.grade("Anna", "I-1", "K1", "goed").findings(),
              ElementsAre("assessment.bidUnknown grades[0].bid"));
  EXPECT_THAT(tender.grade("Anna", "A", "K2", "7").findings(),
              ElementsAre("assessment.notAssigned grades[0].criterion"));
  EXPECT_THAT(
      tender.grade("Anna", "A", "K1", "super", " \n").findings(),
      ElementsAre("grade.levelUnknown grades[0].level", "assessment.motivation grades[0].motivation"));
  EXPECT_EQ(tender.grade("Cora", "A", "K1", "goed").status, 201);
  const auto changed = tender.grade("Cora", "A", "K1", "matig", "Toch niet\r\nzo goed ");
  EXPECT_EQ(changed.at("/lots/0/criteria/0/grades/0/motivation"), "Toch niet\nzo goed");
  EXPECT_EQ(changed.at("/given"), "1");
  const auto by_other_way = service.post(
      tender.path + "/grades",
      R"({"bid":"I-1","criterion":"K1","assessor":"b1","level":"goed","motivation":"Namens Anna"})");
  EXPECT_EQ(by_other_way.at("/code"), "grade.byPanel");
}

// Each of them changes the tender, and none is told to come back for that.
TEST(ApiAssessment, MembersGradeAtTheSameTime) {
  ApiService service;
  const AssessedTender tender(service);
  tender.begin(service);
  std::vector<std::thread> members;
  std::array<std::string, 3> refusals;
  const std::array<std::string, 3> people{"Anna", "Bram", "Cora"};
  for (std::size_t i = 0; i < people.size(); ++i)
    members.emplace_back([&, i] {
      try {
        for (int round = 0; round < 5; ++round) tender.grade_all(service, {people[i]});
      } catch (const std::exception& refused) {
        refusals[i] = refused.what();
      }
    });
  for (auto& member : members) member.join();
  EXPECT_THAT(refusals, testing::Each(IsEmpty()));
}

TEST(ApiAssessment, AGradeThatTheRuleDoesNotTakeIsRefusedWhenItIsGiven) {
  ApiService service;
  const AssessedTender tender(service);
  tender.begin(service);
  for (const char* level : {"11", "-3", "10.01"})
    EXPECT_THAT(tender.grade("Bram", "A", "K2", level).findings(),
                ElementsAre("answer.outOfRange grades[0].level"))
        << level;
  EXPECT_EQ(tender.grade("Bram", "A", "K2", "10").status, 201);
  EXPECT_EQ(tender.grade("Bram", "B", "K2", "0").status, 201);
}

TEST(ApiAssessment, AnInterestTakesTheBidAway) {
  ApiService service;
  const AssessedTender tender(service);
  tender.begin(service);
  EXPECT_EQ(
      tender.declare("Bram", R"("interest":"bidders","firms":["bouwer x bv","Elders"],"explanation":"Broer")")
          .status,
      201);
  const auto left = service.get(tender.path + "/assessment-details?person=Bram");
  EXPECT_EQ(left.at("/assigned"), "4");
  const auto gone = tender.handle_of("I-1");
  EXPECT_THAT(left.each("/lots/0/bids", "/bid"), Not(HasSubstr(gone)));
  EXPECT_THAT(tender.grade("Bram", gone, "K1", "goed").findings(),
              ElementsAre("assessment.bidUnknown grades[0].bid"));
  EXPECT_THAT(service.get("/tenders/1/panel").body, HasSubstr("geen &#39;Elders&#39;"));
  EXPECT_THAT(
      service.post(tender.path + "/recusals", R"({"person":"Inge","member":"Zoe","bid":"I-9","reason":""})")
          .findings(),
      ElementsAre("recusal.member member", "recusal.bid bid", "recusal.reason reason"));
  EXPECT_EQ(service
                .post(tender.path + "/recusals",
                      R"({"person":"Inge","member":"bram","bid":"I-2","reason":"Elders is Bouwer Y"})")
                .status,
            201);
  EXPECT_EQ(service.get(tender.path + "/assessment-details?person=Bram").at("/assigned"), "2");
  EXPECT_EQ(service.get(tender.path + "/assessment-progress").each("/assessmentProgress", "/recused"),
            "[0 2 0]");
  // K1 is graded by the others; K2, of a mean, needs somebody in Bram's place.
  tender.grade_all(service, {"Anna", "Bram", "Cora"});
  EXPECT_THAT(tender.step(service, "lock-individual").findings(),
              ElementsAre("step.substituteMissing panel", "step.substituteMissing panel"));
  EXPECT_EQ(tender.store_panel("Bram", "Daan").status, 200);
  EXPECT_THAT(tender.step(service, "lock-individual").findings(),
              testing::Contains("step.undeclared panel").Times(1));
  EXPECT_EQ(tender.declare("Daan").status, 201);
  const auto taken_over = service.get(tender.path + "/assessment-details?person=Daan");
  EXPECT_EQ(taken_over.at("/given") + " of " + taken_over.at("/assigned"), "0 of 6");
  EXPECT_THAT(taken_over.body, Not(HasSubstr("motief van Bram")));
  tender.grade_all(service, {"Daan"});
  EXPECT_EQ(tender.step(service, "lock-individual").status, 201);
}

// A bid that goes with a declaration and comes back with the next would tell whose letter it had.
TEST(ApiAssessment, AnInterestOnlyGrowsOnceLettersAreDrawn) {
  ApiService service;
  const AssessedTender tender(service);
  tender.store_panel();
  const auto firms = [](const std::string& names) {
    return R"("interest":"bidders","firms":[)" + names + R"(],"explanation":"Broer")";
  };
  const auto bids = [&] {
    return service.get(tender.path + "/assessment-details?person=Anna").each("/lots/0/bids", "/bid");
  };
  EXPECT_EQ(tender.declare("Anna", firms(R"("Bouwer X")")).status, 201);
  EXPECT_EQ(tender.declare("Anna").status, 201) << "before there is anything to see";
  for (const char* person : {"Bram", "Cora"}) tender.declare(person);
  tender.lead_to_grading(service);
  EXPECT_EQ(bids(), "[A B C]");
  EXPECT_EQ(tender.declare("Anna").status, 201);
  EXPECT_EQ(tender.declare("Anna", firms(R"("Bouwer X")")).status, 201);
  const auto left = bids();
  EXPECT_THAT(left, Not(HasSubstr(tender.handle_of("I-1"))));
  for (const auto& less :
       {std::string(R"("interest":"none")"), firms(R"("Bouwer Y")"), firms(R"("Bouwer")")}) {
    const auto refused = tender.declare("Anna", less);
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.findings(), ElementsAre("interest.fixed interest")) << less;
    EXPECT_EQ(bids(), left);
  }
  EXPECT_EQ(tender.declare("anna", firms(R"("Bouwer Y","bouwer x bv")")).status, 201);
  EXPECT_EQ(bids(), "[" + tender.handle_of("I-3") + "]");
  EXPECT_EQ(tender.declare("Anna", R"("interest":"tender","explanation":"Oud-werknemer")").status, 201);
  EXPECT_EQ(bids(), "[]");
  EXPECT_THAT(tender.declare("Anna", firms(R"("Bouwer X","Bouwer Y","Bouwer Z")")).findings(),
              ElementsAre("interest.fixed interest"));
  EXPECT_EQ(bids(), "[]");
  EXPECT_EQ(service.get(tender.path + "/interest-declarations").each("/interestDeclarations", "/interest"),
            "[bidders none none none none bidders bidders tender]");
}

TEST(ApiAssessment, WhoHasAnInterestInTheTenderGradesNothing) {
  ApiService service;
  const AssessedTender tender(service);
  tender.begin(service);
  tender.declare("Anna", R"("interest":"tender","explanation":"Oud-werknemer")");
  EXPECT_EQ(service.get(tender.path + "/assessment-details?person=Anna").at("/lots/0/bids"), "[]");
  tender.grade_all(service, {"Bram", "Cora"});
  EXPECT_EQ(tender.step(service, "lock-individual").status, 201);
}

TEST(ApiAssessment, TheConsensusIsOfTheChairAndLeavesTheRangeWithAReason) {
  ApiService service;
  const AssessedTender tender(service);
  tender.begin(service);
  tender.grade_all(service, {"Anna", "Bram", "Cora"});
  EXPECT_EQ(tender.step(service, "lock-individual").status, 201);
  EXPECT_EQ(tender.grade("Anna", "A", "K1", "goed").at("/code"), "stage.locked");
  EXPECT_EQ(tender.store_panel("Bram", "Daan").findings().front(), "panel.assessorsFixed members");
  const auto spread = service.get(tender.path + "/consensus?person=Anna");
  EXPECT_EQ(spread.each("/criteria", "/id"), "[K1 K2]");
  EXPECT_EQ(
      spread.at("/criteria/0/bids/0/range/lowest") + " " + spread.at("/criteria/0/bids/0/range/highest"),
      "60 100");
  EXPECT_THAT(spread.body, HasSubstr("motief van Bram"));
  EXPECT_THAT(spread.body, Not(HasSubstr("Bouwer")));
  EXPECT_EQ(tender.consensus("Cora", "A", "goed").at("/code"), "stage.locked");
  EXPECT_EQ(tender.step(service, "start-consensus").status, 201);
  EXPECT_EQ(tender.consensus("Anna", "A", "goed").at("/code"), "assessment.notChair");
  EXPECT_THAT(tender.consensus("Cora", "A", "slecht").findings(), ElementsAre("assessment.reason reason"));
  EXPECT_EQ(tender.consensus("Cora", "A", "slecht", R"(,"reason":"Eis over het hoofd gezien")").status, 201);
  for (const char* bid : {"B", "C"}) EXPECT_EQ(tender.consensus("Cora", bid, "goed").status, 201);
  const auto agreed = service.get(tender.path + "/consensus?person=Cora");
  EXPECT_EQ(agreed.at("/criteria/0/bids/0/consensus/reason"), "Eis over het hoofd gezien");
  EXPECT_EQ(agreed.at("/criteria/0/bids/1/consensus/reason"), "(none)");
  EXPECT_EQ(tender.step(service, "lock-quality").status, 201);
  EXPECT_EQ(service.put(tender.path + "/panel-details", server_test::panel_of_three, "*").at("/kind"),
            "panel");
  tender.open_prices(service);
  EXPECT_THAT(service.get(tender.path + "/consensus?person=Cora").body, HasSubstr("Bouwer X"));
}

TEST(ApiAssessment, AWorkbookIsComparedBeforeItIsStored) {
  ApiService service;
  const AssessedTender tender(service);
  tender.begin(service);
  tender.grade("Anna", "A", "K1", "goed", "Helder plan");
  const auto workbook = service.get(tender.path + "/assessment-workbooks?person=Anna").body;
  const auto target = tender.path + "/assessment-imports?person=Anna";
  const auto same = service.send_file(target, "", workbook);
  EXPECT_EQ(same.at("/stored") + same.at("/changes") + same.at("/unchanged"), "false[]1");
  EXPECT_EQ(
      service.send_file(tender.path + "/assessment-imports?person=Bram", "", workbook).findings().front(),
      "assessment.otherSeat");
  const auto filled = server_test::filled_grades(
      workbook, {{"A", "K1", "matig", "Helder plan"}, {"B", "K1", "goed", "Ook helder"}});
  const auto compared = service.send_file(target + "&dryRun=true", "", filled);
  EXPECT_EQ(compared.at("/stored") + " " + compared.each("/changes", "/bid"), "false [A B]");
  EXPECT_EQ(compared.at("/changes/0/cells/0/before") + " " + compared.at("/changes/0/cells/0/after"),
            "goed matig");
  EXPECT_EQ(compared.at("/changes/0/cells/1/member"), "(none)");
  EXPECT_THAT(compared.at("/changes/1/cells/1/cell"), HasSubstr("!"));
  EXPECT_EQ(service.get(tender.path + "/assessment-details?person=Anna").at("/given"), "1");
  EXPECT_EQ(service.send_file(target, "", filled).at("/stored"), "true");
  const auto stored = service.get(tender.path + "/assessment-details?person=Anna");
  EXPECT_EQ(stored.at("/given") + stored.at("/lots/0/criteria/0/grades/0/level"), "2matig");
  const auto bare = server_test::filled_grades(workbook, {{"C", "K1", "goed", ""}});
  EXPECT_THAT(service.send_file(target, "", bare).findings(),
              ElementsAre(HasSubstr("assessment.motivation ")));
}

// `wederwaarde verify` holds what is on record of the panel against the log.
TEST(ApiAssessment, WhatThePanelDidIsHeldAgainstTheLog) {
  ApiService service;
  const AssessedTender tender(service);
  tender.begin(service);
  service.post(tender.path + "/recusals",
               R"({"person":"Inge","member":"Anna","bid":"I-2","reason":"Zwager"})");
  tender.grade_all(service, {"Anna", "Bram", "Cora"});
  tender.step(service, "lock-individual");
  tender.step(service, "start-consensus");
  tender.consensus("Cora", "A", "slecht", R"(,"reason":"Eis over het hoofd gezien")");
  const auto check = [&] {
    std::vector<std::string> found;
    for (const auto& finding : service.verified().findings)
      found.push_back(finding.code + " " + finding.place);
    return found;
  };
  EXPECT_THAT(check(), IsEmpty());
  for (const auto& [table, change, place] : std::vector<std::tuple<std::string, std::string, std::string>>{
           {"panels", "document = replace(document, 'Bram', 'Daan')", "panels[1]"},
           {"interest_declarations", "document = replace(document, 'none', 'tender')",
            "interest-declarations[1]"},
           {"recusals", "reason = 'Niets'", "recusals[1]"},
           {"blind_names", "document = replace(document, 'I-1', 'I-2')", "blind-names[1]"},
           {"grade_givers", "person = 'Daan'", "grade-givers[1]"},
           {"consensus_reasons", "reason = 'Niets'", "consensus-reasons[1]"}}) {
    service.tamper(table, change);
    EXPECT_THAT(check(), testing::Contains(HasSubstr(place))) << table;
  }
}

// Beside the answer that an assessor reads; while bids are letters it may tell whose they are.
TEST(ApiAssessment, GivesTheRemarkOfABidToWhoGradesItUnlessThePanelIsBlind) {
  for (const bool is_blind : {false, true}) {
    ApiService service;
    auto dossier =
        server_test::replaced(server_test::api_dossier(), R"("reference")",
                              R"("publishedOn":"2026-11-01","deadline":"2026-11-25T11:00:00Z","reference")");
    dossier = server_test::replaced(
        dossier, R"("K1": "45.50", "P": "245000.10" })",
        R"("K1": "45.50", "P": "245000.10" },"remarks":{"K1":"Getal","K2":"Zie bijlage 3"})");
    const auto tender = server_test::published_tender(service, dossier);
    service.set_clock("2026-11-26T09:00:00Z");
    const auto proposed = service.post(tender + "/step-requests", R"({"step":"open","person":"Anna"})");
    service.post(proposed.header("Location").value() + "/decisions",
                 R"({"outcome":"confirmed","person":"Bram"})");
    for (const std::string bid : {"A", "B", "C"})
      service.post(tender + "/admissibility-decisions",
                   R"({"bid":")" + bid + R"(","outcome":"admitted","person":"Anna"})");
    service.post(tender + "/steps", R"({"step":"check-requirements","person":"Anna"})");
    server_test::seat_sample_panel(service, tender);
    if (is_blind)
      service.put(tender + "/panel-details",
                  R"({"blind":true,"members":[{"person":"Els","assessor":"b1","chair":true},)"
                  R"({"person":"Frits","assessor":"b2"}]})",
                  "*");
    EXPECT_THAT(service.get(tender + "/assessment-details?person=Els").body, Not(HasSubstr("bijlage")));
    EXPECT_EQ(service.post(tender + "/steps", R"({"step":"start-grading","person":"Anna"})").status, 201);
    EXPECT_THAT(service.get(tender + "/assessment-details?person=Els").body, Not(HasSubstr("bijlage")));
    server_test::declare_sample_interests(service, tender);
    const auto work = service.get(tender + "/assessment-details?person=Els");
    if (is_blind) {
      EXPECT_THAT(work.body, Not(HasSubstr("bijlage")));
    } else {
      EXPECT_EQ(work.at("/lots/0/criteria/0/grades/0/remark"), "Zie bijlage 3") << work.body;
      EXPECT_EQ(work.at("/lots/0/criteria/0/grades/1/remark"), "(none)");
    }
    EXPECT_THAT(work.body, Not(HasSubstr("Getal")));
  }
}

}  // namespace

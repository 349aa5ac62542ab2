// The pages of the panel as people use them: forms sent, mistakes shown where they were made.
#include "tests/server/assessed_tender.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::AssessedTender;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

ApiAnswer send(const ApiService& service, const std::string& address, const std::string& fields) {
  return service.call(
      {"POST", address, fields, "application/x-www-form-urlencoded", "Origin: http://localhost\r\n"});
}

TEST(AssessmentPages, ThePanelIsChosenByTheSeatsOfTheDefinition) {
  const ApiService service;
  const AssessedTender tender(service);
  EXPECT_THAT(service.get("/tenders/1").body, HasSubstr("/tenders/1/panel"));
  EXPECT_THAT(service.get("/tenders/1/panel").body, AllOf(HasSubstr("K1, K2"), HasSubstr("person-2")));
  const auto wrong =
      send(service, "/tenders/1/panel", "version=0&person-0=Anna&person-1=anna&person-2=&chair=2&blind=yes");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(wrong.body, AllOf(HasSubstr("person-1-error"), HasSubstr("person-2-error"), HasSubstr("anna")));
  const auto stored =
      send(service, "/tenders/1/panel",
           "version=0&person-0=Anna&person-1=Bram&person-2=Cora&chair=other&chairPerson=Dirk&blind=no");
  EXPECT_EQ(stored.status, 303);
  EXPECT_EQ(service.get(tender.path + "/panel-details").each("/members", "/person"), "[Anna Bram Cora Dirk]");
  EXPECT_EQ(send(service, "/tenders/1/panel", "version=0&person-0=A&person-1=B&person-2=C&chair=0").status,
            422);
}

TEST(AssessmentPages, AMemberDeclaresAndGrades) {
  ApiService service;
  const AssessedTender tender(service);
  tender.store_panel();
  tender.lead_to_grading(service);
  EXPECT_THAT(service.get("/tenders/1/assessment").body, HasSubstr("name=\"person\""));
  EXPECT_EQ(service.get("/tenders/1/assessment?person=Zoe").status, 422);
  EXPECT_THAT(service.get("/tenders/1/assessment?person=Anna").body,
              AllOf(HasSubstr("Ik verklaar dit naar waarheid"), Not(HasSubstr("Inschrijver A"))));
  EXPECT_THAT(send(service, "/tenders/1/interest-declarations", "person=Anna&interest=").body,
              HasSubstr("interest-error"));
  EXPECT_THAT(
      send(service, "/tenders/1/interest-declarations", "person=Anna&interest=bidders&firms=%0D%0A").body,
      AllOf(HasSubstr("firms-error"), HasSubstr("explanation-error")));
  EXPECT_EQ(send(service, "/tenders/1/interest-declarations", "person=Anna&interest=none").status, 303);
  EXPECT_THAT(service.get("/tenders/1/assessment?person=Anna").body,
              AllOf(HasSubstr("Inschrijver A"), HasSubstr("level-0-0-2"), Not(HasSubstr("Bouwer"))));
  const auto half = send(service, "/tenders/1/assessment", "person=Anna&level-0-0-1=goed&motivation-0-0-1=");
  EXPECT_EQ(half.status, 422);
  EXPECT_THAT(half.body, HasSubstr("motivation-0-0-1-error"));
  EXPECT_EQ(send(service, "/tenders/1/assessment", "person=Anna").status, 422);
  EXPECT_EQ(send(service, "/tenders/1/assessment",
                 "person=Anna&level-0-0-1=goed&motivation-0-0-1=Helder&level-0-0-0=&motivation-0-0-0=")
                .status,
            303);
  EXPECT_THAT(service.get("/tenders/1/assessment?person=Anna").body, HasSubstr("1 van 3"));
}

TEST(AssessmentPages, AWorkbookIsShownBeforeItIsStored) {
  ApiService service;
  const AssessedTender tender(service);
  tender.begin(service);
  const auto workbook = service.get("/tenders/1/lots/1/grades.xlsx?person=Anna").body;
  const auto filled = server_test::filled_grades(workbook, {{"B", "K1", "matig", "Kan beter"}});
  const auto shown = service.send_file("/tenders/1/assessment-imports?person=Anna", "", filled);
  EXPECT_THAT(shown.body, AllOf(HasSubstr("Kan beter"), HasSubstr("Deze cijfers vastleggen")));
  EXPECT_EQ(service.get(tender.path + "/assessment-details?person=Anna").at("/given"), "0");
  const auto value = [&](const std::string& name) {
    const auto at = shown.body.find("name=\"" + name + "\" value=\"") + name.size() + 15;
    return shown.body.substr(at, shown.body.find('"', at) - at);
  };
  const std::string lines =
      "%5B%7B%22bid%22%3A%22B%22%2C%22criterion%22%3A%22K1%22%2C%22level%22%3A%22matig%22%2C"
      "%22motivation%22%3A%22Kan+beter%22%7D%5D";
  EXPECT_EQ(send(service, "/tenders/1/assessment-changes", "person=Anna&state=0&lines=" + lines).status, 409);
  EXPECT_EQ(send(service, "/tenders/1/assessment-changes",
                 "person=Anna&state=" + value("state") + "&lines=" + lines)
                .status,
            303);
  EXPECT_EQ(service.get(tender.path + "/assessment-details?person=Anna").at("/given"), "1");
}

TEST(AssessmentPages, TheChairSeesTheSpreadAndRecordsTheGrade) {
  ApiService service;
  const AssessedTender tender(service);
  tender.begin(service);
  tender.grade_all(service, {"Anna", "Bram", "Cora"});
  const auto sealed = service.get("/tenders/1/consensus?person=Cora");
  EXPECT_THAT(sealed.body, AllOf(HasSubstr("3 van 3"), HasSubstr("6 van 6"), Not(HasSubstr("motief"))));
  tender.step(service, "lock-individual");
  tender.step(service, "start-consensus");
  const auto spread = service.get("/tenders/1/consensus?person=Cora").body;
  EXPECT_THAT(spread,
              AllOf(HasSubstr("<svg"), HasSubstr("ww-spread__grade"), HasSubstr("-description\">"),
                    HasSubstr("motief van Bram"), HasSubstr("Inschrijver C"), Not(HasSubstr("Bouwer"))));
  EXPECT_THAT(service.get("/tenders/1/consensus?person=Anna").body, Not(HasSubstr("name=\"place\"")));
  const auto refused =
      send(service, "/tenders/1/consensus",
           "person=Cora&bid=A&criterion=K1&place=-0-0&level-0-0=slecht&motivation-0-0=Samen&reason-0-0=");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, HasSubstr("reason-0-0-error"));
  EXPECT_EQ(send(service, "/tenders/1/consensus",
                 "person=Cora&bid=A&criterion=K1&place=-0-0&level-0-0=slecht&motivation-0-0=Samen&reason-0-0="
                 "Eis+gemist")
                .status,
            303);
  EXPECT_THAT(service.get("/tenders/1/consensus?person=Cora").body, HasSubstr("omdat: Eis gemist"));
}

}  // namespace

// The cap on the sanctions of a contract: by the API, on the pages and in the workbook.
#include "tests/server/api_service.hpp"
#include "tests/server/assessed_tender.hpp"
#include "tests/server/promise_dossier.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using server_test::ApiAnswer;
using server_test::ApiService;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string measured(const char* on, const char* value) {
  return std::string(R"({"measuredOn":")") + on + R"(","measuredBy":"Lab","value":")" + value + R"("})";
}

struct CappedContract {
  explicit CappedContract(const ApiService& service)
      : tender(server_test::stored_tender(service, server_test::winning_dossier)) {
    const auto made = service.post(tender + "/promises", "{}");
    first = "/api/v1/promises/" + made.at("/promises/0/id");
    second = "/api/v1/promises/" + made.at("/promises/1/id");
    page = "/tenders/" + tender.substr(tender.rfind('/') + 1) + "/promises";
  }
  ApiAnswer agree(const ApiService& service, const std::string& cap) const {
    return service.put(first + "/terms", R"({"sanctionCap":)" + cap + "}", service.get(first).etag());
  }
  std::string tender, first, second, page;
};

TEST(PromiseCap, IsOfTheContractAndLeavesWhatEarlierMeasurementsDidNotTake) {
  const ApiService service;
  const CappedContract contract(service);
  EXPECT_THAT(
      contract.agree(service, R"({"contractValue":"0","percent":"101","period":"contract-year"})").findings(),
      ElementsAre("promise.contractValue sanctionCap.contractValue", "promise.capPercent sanctionCap.percent",
                  "promise.capStart sanctionCap.startsOn"));
  // 10 % of 100,000 is 10,000 in a year.
  const auto agreed = contract.agree(service, R"({"contractValue":"100000"})");
  EXPECT_EQ(agreed.at("/terms/sanctionCap"),
            R"({"contractValue":"100000","percent":"10","period":"calendar-year"})");
  EXPECT_EQ(service.get(contract.second).at("/terms/sanctionCap/contractValue"), "100000");
  EXPECT_EQ(service.get(contract.second).at("/termsVersion"), "2");
  EXPECT_EQ(service.get("/api/v1/audit-entries?action=promiseTerms.stored").at("/total"), "4");

  service.post(contract.first + "/measurements", measured("2026-03-02", "19"));  // 7,500
  service.post(contract.first + "/measurements", measured("2026-06-02", "19"));
  auto stands = service.get(contract.first);
  EXPECT_EQ(stands.each("/measurements", "/sanction"), "[7500 7500]");
  EXPECT_EQ(stands.each("/measurements", "/sanctionDue"), "[7500 2500]");
  // An earlier day takes from the cap first, whenever it was recorded; another year has a cap of its own.
  service.post(contract.first + "/measurements", measured("2026-01-15", "19"));
  service.post(contract.first + "/measurements", measured("2025-12-31", "19"));
  stands = service.get(contract.first);
  EXPECT_EQ(stands.each("/measurements", "/sanctionDue"), "[2500 0 7500 7500]");
  // What is corrected takes nothing.
  const auto corrected = stands.at("/measurements/2/id");
  service.post(
      contract.first + "/measurements",
      R"({"corrects":")" + corrected + R"(","measuredOn":"2026-01-15","measuredBy":"Lab","value":"18.5"})");
  EXPECT_EQ(service.get(contract.first).each("/measurements", "/sanctionDue"),
            "[7500 2500 (none) 7500 (none)]");
  EXPECT_EQ(service.get(contract.tender + "/promises").at("/sanctionYears"),
            R"([{"lot":"1","bid":"A","from":"2025-01-01","cap":"10000","sanctions":"7500","due":"7500"},)"
            R"({"lot":"1","bid":"A","from":"2026-01-01","cap":"10000","sanctions":"15000","due":"10000"}])");
}

TEST(PromiseCap, CountsAllPromisesOfTheContractInItsOwnYears) {
  const ApiService service;
  const CappedContract contract(service);
  contract.agree(service, R"({"contractValue":"80000","period":"contract-year","startsOn":"2025-03-01"})");
  service.post(contract.first + "/measurements", measured("2026-02-28", "19"));  // 7,500 of 8,000
  const auto second = service.post(contract.second + "/measurements", measured("2026-02-28", "geen"));
  ASSERT_EQ(second.status, 201) << second.body;
  EXPECT_EQ(second.at("/measurements/0/sanctionDue"), "500");
  service.post(contract.first + "/measurements", measured("2026-03-01", "19"));
  EXPECT_EQ(service.get(contract.first).each("/measurements", "/sanctionDue"), "[7500 7500]");
}

TEST(PromiseCap, IsOnThePagesAndInTheWorkbook) {
  const ApiService service;
  const CappedContract contract(service);
  const auto page = contract.page + "/" + contract.first.substr(contract.first.rfind('/') + 1);
  const std::string form =
      "version=1&sanctionFactor=1%2C5&sanctionCap.contractValue=50.000%2C00&sanctionCap.percent=10&"
      "sanctionCap.period=calendar-year&sanctionCap.startsOn=";
  const auto stored = service.call(
      {"POST", page + "/terms", form, "application/x-www-form-urlencoded", "Origin: http://localhost\r\n"});
  EXPECT_EQ(stored.status, 303) << stored.body;
  service.post(contract.first + "/measurements", measured("2026-03-02", "19"));
  const auto shown = service.get(page).body;
  EXPECT_THAT(shown, AllOf(HasSubstr("10 % van € 50.000,00 per kalenderjaar: € 5.000,00"),
                           HasSubstr("€ 5.000,00"), HasSubstr("€ 7.500,00"), HasSubstr("Zonder maximum")));
  EXPECT_THAT(service.get(contract.page).body,
              AllOf(HasSubstr("Sancties per jaar"), HasSubstr("1 januari 2026"), HasSubstr("€ 7.500,00")));
  const auto refused = service.call({"POST", page + "/terms",
                                     "version=2&sanctionCap.contractValue=50000&sanctionCap.percent=0&"
                                     "sanctionCap.period=contract-year&sanctionCap.startsOn=",
                                     "application/x-www-form-urlencoded", "Origin: http://localhost\r\n"});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, AllOf(HasSubstr("eerste dag van het contract nodig"), HasSubstr("niet boven 0")));
  const auto workbook =
      server_test::texts_of(service.get(contract.tender + "/promise-documents/register.xlsx").body);
  EXPECT_THAT(workbook, AllOf(HasSubstr("Verschuldigde sanctie (€)"), HasSubstr(">5000<"),
                              HasSubstr(">7500<"), HasSubstr("per kalenderjaar")));
  EXPECT_THAT(service.get(contract.tender + "/promise-documents/register.csv").body,
              AllOf(HasSubstr("7.500,00"), HasSubstr("5.000,00")));
  // Without a cap nothing is said of one.
  const ApiService other;
  const CappedContract uncapped(other);
  EXPECT_THAT(other.get(uncapped.page).body, Not(HasSubstr("Sancties per jaar")));
}

}  // namespace

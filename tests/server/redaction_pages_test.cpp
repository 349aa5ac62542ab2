// Leaving out parts of a dossier, by the page and the API.
#include "import/limits.hpp"
#include "import/zip_reader.hpp"
#include "tests/server/api_service.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using server_test::ApiAnswer;
using server_test::ApiService;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char* ours = "Origin: http://localhost\r\n";

std::string contents(const std::string& zip) {
  std::string all;
  const auto archive = importing::ZipArchive::open(zip, importing::Limits{}).value();
  for (const auto& entry : archive.entries()) {
    importing::ZipEntryStream stream(archive, entry);
    for (auto piece = stream.next(); piece && !piece->empty(); piece = stream.next()) all += *piece;
  }
  return all;
}

ApiAnswer post(const ApiService& service, const std::string& fields) {
  return service.call({"POST", "/tenders/1/redaction", fields, "application/x-www-form-urlencoded", ours});
}

TEST(Redaction, IsChosenOnAPageAndComesAsAZip) {
  const ApiService service;
  const auto tender = server_test::stored_tender(service);
  EXPECT_THAT(service.get("/tenders/1").body, HasSubstr("/tenders/1/redaction"));
  EXPECT_THAT(service.get("/tenders/1/redaction").body,
              AllOf(HasSubstr("bids[].bidder"), HasSubstr("onder f"), HasSubstr("grades[].motivation")));
  const auto refused = post(service, "path=bids%5B%5D.bidder&article=5.1&reason=&use=1");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, HasSubstr("redaction.reason"));
  const auto made =
      post(service, "path=bids%5B%5D.bidder&article=5.1&reason=Bedrijf&use=1&path=x&article=&reason=");
  ASSERT_EQ(made.status, 200) << made.body;
  EXPECT_THAT(contents(made.body), AllOf(HasSubstr("Woo art. 5.1"), Not(HasSubstr("Bouwer A"))));
  EXPECT_THAT(service.get("/tenders/1/audit-log").body, HasSubstr("dossier gelakt"));
}

TEST(Redaction, IsGivenByTheApiInThreeForms) {
  const ApiService service;
  const auto tender = server_test::stored_tender(service);
  const auto list = [](const std::string& path) {
    return R"({"format":"wederwaarde-redactions/1","fields":[{"path":")" + path +
           R"(","article":"5.1","reason":"Bedrijf"}]})";
  };
  EXPECT_THAT(service.post(tender + "/redactions", list("bids[].nergens")).findings(),
              ElementsAre(testing::StartsWith("redaction.nothing")));
  const auto json = service.post(tender + "/redactions?format=json", list("bids[].bidder"));
  EXPECT_THAT(json.body, AllOf(HasSubstr("wederwaarde-redacted/1"), Not(HasSubstr("Bouwer A"))));
  EXPECT_THAT(service.post(tender + "/redactions?format=html", list("bids[].bidder")).body, HasSubstr("<h1"));
  EXPECT_THAT(service.post(tender + "/redactions", list("bids[].bidder")).body, testing::StartsWith("PK"));
}

}  // namespace

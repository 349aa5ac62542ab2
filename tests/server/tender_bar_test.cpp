// The bar above the pages of a tender says who is waited for.
#include "tests/server/assessed_tender.hpp"
#include "tests/server/page_expectations.hpp"

#include <gtest/gtest.h>

namespace {

using server_test::ApiService;
using server_test::AssessedTender;
using server_test::shows;

TEST(TenderBar, SaysWhoIsWaitedFor) {
  ApiService service;
  service.post("/api/v1/tenders", server_test::api_dossier("T-0"));
  EXPECT_FALSE(shows(service.get("/tenders/1").body, "Wacht op:")) << "outside the process";
  const AssessedTender tender(service);
  const auto page = tender.path.substr(std::string("/api/v1").size());
  EXPECT_TRUE(shows(service.get(page).body, "Wacht op: <strong>inschrijvers, tot en met 25 november 2026"));
  service.set_clock("2026-11-25T12:00:00Z");
  EXPECT_TRUE(shows(service.get(page).body, "Wacht op: <strong>inkoper</strong>"));
  const auto proposed = service.post(tender.path + "/step-requests", R"({"step":"open","person":"Inge"})");
  EXPECT_TRUE(shows(service.get(page).body,
                    "Wacht op: <strong>een tweede persoon (inkoper) voor &quot;Inschrijvingen openen&quot;"));
  EXPECT_TRUE(shows(service.get(page + "/process?lang=en").body,
                    "Waits for: <strong>a second person (buyer) for &quot;Open the bids&quot;"));
  service.post(proposed.header("Location").value() + "/decisions",
               R"({"outcome":"confirmed","person":"Joost"})");
  EXPECT_TRUE(shows(service.get(page).body, "Wacht op: <strong>inkoper</strong>"));
}

}  // namespace

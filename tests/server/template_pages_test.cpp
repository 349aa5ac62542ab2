// The pages on templates as a buyer uses them: a file is read, compared, taken, reviewed and published.
#include "server/http/url.hpp"
#include "tests/server/api_service.hpp"
#include "tests/server/page_expectations.hpp"
#include "tests/server/template_texts.hpp"

#include <regex>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiService;
using server_test::furniture_template;
using server_test::shows;

namespace {

constexpr const char* form_type = "application/x-www-form-urlencoded";
constexpr const char* own_page = "Sec-Fetch-Site: same-origin\r\n";

std::string form(const std::vector<std::pair<std::string, std::string>>& fields) {
  std::string body;
  for (const auto& [name, value] : fields)
    body += (body.empty() ? "" : "&") + name + "=" + server::percent_encoded(value);
  return body;
}

std::string propose(const ApiService& service, const std::string& set, const std::string& based_on) {
  const auto taken = service.call(
      {"POST", "/templates",
       form({{"template", set}, {"basedOn", based_on}, {"proposedBy", "Anna"}, {"changeNote", "Opzet"}}),
       form_type, own_page});
  EXPECT_EQ(taken.status, 303) << taken.body;
  return taken.header("Location").value_or("");
}

server_test::ApiAnswer review(const ApiService& service, int number, const std::string& who,
                              const std::string& outcome) {
  return service.call({"POST", "/templates/kantoormeubilair/proposals/" + std::to_string(number) + "/reviews",
                       form({{"reviewedBy", who}, {"outcome", outcome}, {"remark", "Zie gesprek"}}),
                       form_type, own_page});
}

TEST(TemplatePages, AFileIsComparedTakenReviewedAndPublished) {
  const ApiService service;
  EXPECT_TRUE(shows(service.get("/templates").body, "Er is nog geen sjabloon gepubliceerd."));
  const auto read = service.send_file("/template-uploads", "", furniture_template(), "sjabloon.json");
  EXPECT_EQ(read.status, 200);
  EXPECT_TRUE(shows(read.body, "het wordt een eerste versie"));
  EXPECT_EQ(service.get("/api/v1/templates").at("/total"), "0");
  EXPECT_EQ(propose(service, furniture_template(), "0"),
            "/templates/kantoormeubilair/proposals/1?done=template-proposed");
  const auto refused = review(service, 1, "ANNA", "publish");
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(shows(refused.body, "een ander beoordeelt en publiceert het"));
  const auto published = review(service, 1, "Bram", "publish");
  EXPECT_EQ(published.header("Location"), "/templates/kantoormeubilair?done=template-published");
  EXPECT_TRUE(shows(service.get("/templates").body, "Kantoormeubilair"));
  const auto second =
      service.send_file("/template-uploads", "", furniture_template("45", "55"), "sjabloon.json");
  EXPECT_TRUE(shows(second.body, "Verschillen met versie 1"));
  EXPECT_TRUE(shows(second.body, "criterium K1 (Gereviseerd)"));
  propose(service, furniture_template("45", "55"), "1");
  EXPECT_EQ(review(service, 2, "Bram", "return").header("Location"),
            "/templates/kantoormeubilair/proposals/2?done=template-returned");
  EXPECT_TRUE(shows(service.get("/templates/kantoormeubilair").body, "Teruggegeven voorstellen"));
}

TEST(TemplatePages, EveryLinkLeadsSomewhereAndEveryFileReadsBackWithoutADifference) {
  const ApiService service;
  propose(service, furniture_template(), "0");
  review(service, 1, "Bram", "publish");
  propose(service, furniture_template("45", "55"), "1");
  review(service, 2, "Bram", "publish");
  propose(service, furniture_template("50", "50"), "2");
  static const std::regex link("href=\"(/templates[^\"#]*)");
  std::set<std::string> seen, files;
  std::vector<std::string> next{"/templates"};
  while (!next.empty()) {
    const std::string address = next.back();
    next.pop_back();
    if (!seen.insert(address).second) continue;
    const auto answer = service.get(address);
    EXPECT_EQ(answer.status, 200) << address;
    if (answer.header("Content-Disposition")) {
      files.insert(address);
      continue;
    }
    const std::string& html = answer.body;
    for (std::sregex_iterator at(html.begin(), html.end(), link), end; at != end; ++at)
      next.push_back(std::regex_replace(at->str(1), std::regex("&amp;"), "&"));
  }
  EXPECT_EQ(files.size(), 6U);
  for (const std::string& address : files) {
    if (address.find("/versions/2/") == std::string::npos) continue;
    const auto again = service.send_file("/template-uploads", "", service.get(address).body);
    EXPECT_EQ(again.status, 200) << address;
    EXPECT_TRUE(shows(again.body, "Er is geen verschil.")) << address;
  }
}

TEST(TemplatePages, SayWhatIsWrongWithAFile) {
  const ApiService service;
  const auto wrong = service.send_file("/template-uploads", "", furniture_template("45"), "sjabloon.json");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_TRUE(shows(wrong.body, "De gewichten tellen op tot 105"));
  EXPECT_EQ(service.get("/templates/geen").status, 404);
  EXPECT_EQ(service.get("/templates/geen/versions/x").status, 404);
  EXPECT_EQ(service.get("/templates/geen/proposals/1").status, 404);
}

}  // namespace

// Pages are kept until the dossier changes: what a visitor sees is never out of date, nor another's.
#include "server/app/edit_tender.hpp"
#include "server/app/load_demo.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/url.hpp"
#include "tests/server/page_expectations.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

namespace {

using namespace server;
using server_test::shows;

class KeptPagesTest : public testing::Test {
 protected:
  KeptPagesTest() {
    load_demo(service_);
    add_page_routes(router_, site_);
    tender_ =
        service_.database.read([](Unit& unit) { return TenderStore(unit).list({}, {}).rows.front().id; });
  }

  std::string page(const std::string& rest = "", Pairs query = {}) {
    Request request;
    request.path = {"tenders", std::to_string(tender_)};
    request.target = "/tenders/" + std::to_string(tender_) + rest;
    for (std::size_t at = 0; at < rest.size();) {
      const auto end = std::min(rest.find('/', at + 1), rest.size());
      request.path.push_back(rest.substr(at + 1, end - at - 1));
      at = end;
    }
    request.query = std::move(query);
    const auto match = router_.match(request.method, request.path);
    request.parameters = match.parameters;
    return match.route->handler(request).body;
  }

  void rename(const std::string& title) {
    const auto stored =
        service_.database.read([&](Unit& unit) { return TenderStore(unit).find(tender_); }).value();
    std::string text = stored.document.text;
    const std::string before = "\"title\":\"" + stored.summary.title + "\"";
    text.replace(text.rfind(before), before.size(), "\"title\":\"" + title + "\"");
    ASSERT_TRUE(edit_tender(service_, {"test", ""}, tender_, {text, stored.version}));
  }

  test_support::TemporaryFolder folder_;
  Service service_{folder_.path() / "data", [] { return std::string("2026-11-20T10:00:00Z"); }};
  Site site_{service_};
  Router router_;
  TenderId tender_ = 0;
};

TEST_F(KeptPagesTest, AChangedDossierChangesItsPages) {
  const std::string before = page("/lots/1/ranking");
  EXPECT_EQ(page("/lots/1/ranking"), before);
  rename("Een heel andere titel");
  EXPECT_TRUE(shows(page("/lots/1/ranking"), "Een heel andere titel"));
  EXPECT_TRUE(shows(page(), "Een heel andere titel"));
}

TEST_F(KeptPagesTest, EveryVisitorSeesTheOwnLanguageNoticeAndAddress) {
  const std::string dutch = page();
  EXPECT_NE(page("", {{"lang", "en"}}), dutch);
  EXPECT_NE(page("", {{"done", "bid-stored"}}), dutch);
  EXPECT_NE(page("/lots/1/ranking"), dutch);
  EXPECT_EQ(page(), dutch);
}

}  // namespace

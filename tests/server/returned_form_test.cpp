// A form that is refused comes back with what was typed, on the page that it stands on.
#include "server/http/url.hpp"
#include "tests/server/api_service.hpp"
#include "tests/server/template_texts.hpp"
#include "tests/support/source_text.hpp"

#include <regex>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using server_test::ApiAnswer;
using server_test::ApiService;
using testing::HasSubstr;
using testing::Not;

namespace {

class ReturnedForms : public testing::Test {
 protected:
  ReturnedForms() {
    service_.post("/api/v1/agreements",
                  test_support::source_text("server/agreements/groene-hart-circulair-inkopen.json"));
    server_test::stored_tender(service_, server_test::replaced(server_test::api_dossier(), R"("title":)",
                                                               R"("segment":"kantoormeubilair","title":)"));
    const auto page = service_.get(page_).body;
    const std::regex form(R"re(<form [^>]*action="(/tenders/1/deviations)"[\s\S]*?</form>)re");
    for (std::sregex_iterator at(page.begin(), page.end(), form), end; at != end; ++at)
      forms_.push_back(at->str());
  }

  // What stands fixed in the form.
  static std::string hidden(const std::string& form) {
    const std::regex field(R"re(type="hidden" name="([^"]*)" value="([^"]*)")re");
    std::string body;
    for (std::sregex_iterator at(form.begin(), form.end(), field), end; at != end; ++at)
      body += fmt::format("{}={}&", (*at)[1].str(), server::percent_encoded((*at)[2].str()));
    return body;
  }

  ApiAnswer send(const std::string& form, const std::string& typed, const std::string& headers = {}) const {
    return service_.call({"POST", "/tenders/1/deviations", hidden(form) + typed,
                          "application/x-www-form-urlencoded", "Sec-Fetch-Site: same-origin\r\n" + headers});
  }

  const std::string page_ = "/tenders/1/agreements";
  ApiService service_;
  std::vector<std::string> forms_;
};

TEST_F(ReturnedForms, KeepWhatWasTypedInTheFormThatSentIt) {
  ASSERT_GE(forms_.size(), 2u);
  const auto answer = send(forms_[1], "reason=Te+duur&decidedBy=College&decidedOn=");
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(answer.body, HasSubstr("De afwijking is niet vastgelegd"));
  EXPECT_THAT(answer.body, HasSubstr(R"(aria-invalid="true")"));
  const auto typed = answer.body.find(R"(value="Te duur")");
  ASSERT_NE(typed, std::string::npos);
  const auto form = answer.body.rfind("<form ", typed);
  EXPECT_EQ(hidden(answer.body.substr(form, typed - form)), hidden(forms_[1]));
  EXPECT_EQ(answer.body.find(R"(value="Te duur")", typed + 1), std::string::npos);
}

TEST_F(ReturnedForms, GoToThePageThatTheBrowserNames) {
  ASSERT_FALSE(forms_.empty());
  const auto referer = fmt::format("Referer: http://127.0.0.1:{}{}?lang=en\r\n", service_.port(), page_);
  const auto answer = send(forms_[0], "reason=Te+duur&decidedBy=&decidedOn=", referer);
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(answer.body, HasSubstr(R"(value="Te duur")"));
  const auto foreign = send(
      forms_[0], "reason=Te+duur&decidedBy=&decidedOn=", "Referer: http://elsewhere.example/tenders\r\n");
  EXPECT_THAT(foreign.body, HasSubstr(R"(value="Te duur")"));
}

TEST_F(ReturnedForms, AreOnlyThoseThatWereRefused) {
  ASSERT_FALSE(forms_.empty());
  const auto answer = send(forms_[0], "reason=Te+duur&decidedBy=College&decidedOn=2026-11-24");
  EXPECT_EQ(answer.status, 303) << answer.body.substr(0, 200);
}

}  // namespace

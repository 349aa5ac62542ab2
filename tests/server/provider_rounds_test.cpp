// The way to a real provider and back: what is no answer of this round, and what is no provider of ours.
#include "tests/server/sign_on_service.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cstdlib>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace {

using criteria::Role;
using server_test::noor_claims;
using test_support::Browser;
using test_support::OidcProviderSettings;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class ProviderRounds : public server_test::SignOnService {};

// ---- answers that are not of this round -----------------------------------------------------------------

TEST_F(ProviderRounds, TakesAnAnswerOnceAndFromTheBrowserThatAsked) {
  start({{"u-noor", noor_claims + R"(,"roles":["inkopers"])"}});
  const auto expired = HasSubstr("verlopen");
  Browser browser;
  const auto answer = answer_for(browser, "u-noor");
  EXPECT_THAT(Browser().open(answer).body(), expired);
  Browser again;
  again.set_cookie("round", std::string(43, 'A'));
  EXPECT_THAT(again.open(answer).body(), expired);

  // A stranger's answer in somebody's browser.
  Browser victim, attacker;
  to_provider(victim);
  const auto round = victim.cookie("round");
  to_provider(attacker);
  EXPECT_NE(round, attacker.cookie("round"));
  EXPECT_THAT(victim.open(answer).body(), expired);
  EXPECT_THAT(victim.open(address("/sign-in/oidc/callback")).body(), expired);
  EXPECT_THAT(victim.open(address("/sign-in/oidc/callback?state=x&code=y")).body(), expired);
  EXPECT_EQ(victim.cookie("session"), "");
}

TEST_F(ProviderRounds, BeginsNoneByALinkOfSomebodyElse) {
  start({});
  const auto sent_from = [&](const std::string& site) {
    const auto answer = on_.api.get("/sign-in/oidc?to=%2Ftenders", "Sec-Fetch-Site: " + site + "\r\n");
    EXPECT_EQ(answer.status, 303) << answer.body;
    return answer.header("Location").value_or("");
  };
  for (const char* const other : {"cross-site", "same-site"})
    EXPECT_EQ(sent_from(other), "/sign-in?to=%2Ftenders") << other;
  for (const char* const own : {"same-origin", "none"})
    EXPECT_THAT(sent_from(own), HasSubstr("code_challenge=")) << own;
}

TEST_F(ProviderRounds, ForgetsARoundAfterTenMinutes) {
  start({{"u-noor", noor_claims + R"(,"roles":["inkopers"])"}});
  Browser browser;
  const auto there = to_provider(browser);
  auto page = browser.send(there, "/interaction/", {{"login", "u-noor"}, {"password", "x"}});
  on_.api.set_clock(server::moment_after(server::system_time(), server::round_seconds));
  page = browser.send(page, "/interaction/");
  EXPECT_THAT(page.body(), HasSubstr("verlopen"));
}

TEST_F(ProviderRounds, TellsWhatTheProviderSays) {
  start({{"u-noor", noor_claims + R"(,"roles":["inkopers"])"}});
  Browser browser;
  const auto there = to_provider(browser);
  EXPECT_THAT(browser.open(there.link("Cancel")).body(), HasSubstr("afgebroken of niet toegestaan"));

  const auto state = [&](Browser& of) {
    const auto page = of.open_once(address("/sign-in/oidc"));
    const auto to = page.response.header("Location").value_or("");
    const auto at = to.find("&state=") + 7;
    return to.substr(at, to.find('&', at) - at);
  };
  const auto back = [&](const std::string& rest) {
    Browser own;
    const auto its_state = state(own);
    return own.open(address("/sign-in/oidc/callback?state=" + its_state + rest)).body();
  };
  const auto refused = HasSubstr("kon niet worden vertrouwd");
  const auto iss = "&iss=" + std::string("http%3A%2F%2F127.0.0.1%3A") + std::to_string(provider_->port());
  EXPECT_THAT(back("&code=x&iss=https%3A%2F%2Fevil.example"), refused);
  EXPECT_THAT(back("&code=x"), refused) << "the provider says that it names itself";
  EXPECT_THAT(back("&error=server_error" + iss), refused);
  EXPECT_THAT(back(iss), refused);
  EXPECT_THAT(back("&code=stolen" + iss), refused);
  EXPECT_THAT(reasons(), ElementsAre("answer-issuer", "answer-issuer", "answer-error", "answer-error",
                                     "token-endpoint"));
}

// ---- the provider ---------------------------------------------------------------------------------------

TEST_F(ProviderRounds, KnowsTheProviderByItsNewKeysToo) {
  start({{"u-noor", noor_claims + R"(,"roles":["inkopers"])"}});
  Browser before, after;
  EXPECT_EQ(sign_in(before, "u-noor").address, address("/account"));
  provider_->restart();
  EXPECT_EQ(sign_in(after, "u-noor").address, address("/account"));
}

TEST_F(ProviderRounds, TakesEachAlgorithmAndAPublicClient) {
  for (const char* algorithm : {"PS256", "ES256"}) {
    settings_.client_secret.clear();
    OidcProviderSettings provider;
    provider.algorithm = algorithm;
    start({{"u-noor", noor_claims + R"(,"roles":["inkopers"])"}}, provider);
    // Another provider calls the same person anew, and the address is what is known of them.
    Browser browser;
    EXPECT_EQ(sign_in(browser, "u-noor").address, address("/account")) << algorithm;
  }
}

TEST_F(ProviderRounds, IsRefusedForWhatTheProviderDoesNotVouchFor) {
  start({{"u-noor", noor_claims + R"(,"roles":["inkopers"])"}});
  settings_.acr = "urn:wederwaarde:strong";
  use_settings();
  Browser browser;
  const auto page = sign_in(browser, "u-noor");
  EXPECT_THAT(page.body(), HasSubstr("kon niet worden vertrouwd"));
  EXPECT_THAT(page.body(), Not(HasSubstr("assurance"))) << "why is said in the log only";
  settings_.acr.clear();
  settings_.client_secret = "een-ander-geheim";
  use_settings();
  Browser other;
  EXPECT_THAT(sign_in(other, "u-noor").body(), HasSubstr("kon niet worden vertrouwd"));
  EXPECT_THAT(reasons(), ElementsAre("assurance", "token-endpoint"));
  EXPECT_THAT(log_.back(), Not(HasSubstr("een-ander-geheim")));
}

TEST_F(ProviderRounds, SaysThatTheProviderDoesNotAnswer) {
  start({});
  provider_->stop();
  Browser browser;
  const auto page = browser.open(address("/sign-in/oidc"));
  EXPECT_EQ(page.response.status, 422);
  EXPECT_THAT(page.body(), HasSubstr("antwoordt nu niet"));
  EXPECT_THAT(reasons(), ElementsAre("unreachable"));
}

// ---- HTTPS ----------------------------------------------------------------------------------------------

TEST_F(ProviderRounds, SpeaksHttpsWithWhomItKnowsOnly) {
  const test_support::TemporaryFolder folder;
  const auto file = [&](const char* name) { return (folder.path() / name).string(); };
  const auto certificate = [&](const std::string& name, const std::string& alternative) {
    const auto command = fmt::format(
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=provider -addext subjectAltName={} "
        "-keyout {} -out {} 2>/dev/null",
        alternative, file((name + ".key").c_str()), file((name + ".pem").c_str()));
    ASSERT_EQ(std::system(command.c_str()), 0) << "openssl of Debian";
  };
  certificate("right", "IP:127.0.0.1");
  certificate("wrong", "DNS:elsewhere.example");
  const auto found = [&](const std::string& name, const std::string& trusted) {
    OidcProviderSettings provider;
    provider.certificate = file((name + ".pem").c_str());
    provider.key = file((name + ".key").c_str());
    settings_.ca_file = trusted.empty() ? "" : file((trusted + ".pem").c_str());
    start({}, provider);
    return Browser().open_once(address("/sign-in/oidc")).response.status;
  };
  EXPECT_EQ(found("right", "right"), 303);
  EXPECT_EQ(found("right", ""), 422) << "nobody vouches for it";
  EXPECT_EQ(found("right", "wrong"), 422) << "another one is trusted";
  EXPECT_EQ(found("wrong", "wrong"), 422) << "it is another host's";
  EXPECT_THAT(reasons(), ElementsAre("unreachable", "unreachable", "unreachable"));
}

}  // namespace

// At a gate a person proves who they are with a security key, as the page's script does it; over HTTP.
#include "server/app/second_factors.hpp"
#include "tests/server/security_key.hpp"
#include "tests/server/signed_in.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using criteria::Role;
using server_test::AccountsOn;
using server_test::ApiAnswer;
using server_test::SecurityKey;
using server_test::SignedIn;
using testing::HasSubstr;
using testing::Not;

class ProofByKey : public testing::Test {
 protected:
  ProofByKey() {
    auto& service = service_.api.service();
    const auto person = server::session_principal(service, buyer_.secret).value();
    const auto request = server::propose_security_key(service, person, site_).value();
    server::add_security_key(service, {"127.0.0.1", "Firefox", "r-1"}, person, site_,
                             {key_.register_at(site_, request.challenge), "Sleutelbos"})
        .value();
    service_.api.set_clock("2026-11-25T10:20:00Z");
  }

  ApiAnswer at_gate(const std::string& more = "name=koppeling&expiresOn=2027-01-01") {
    return service_.send(buyer_, "/account/access-tokens", more);
  }
  // What the page asks of the key.
  static std::string challenge_in(const std::string& html) {
    constexpr std::string_view name = "&quot;challenge&quot;:&quot;";
    const auto begin = html.find(name);
    if (begin == std::string::npos) return {};
    const auto from = begin + name.size();
    return html.substr(from, html.find("&quot;", from) - from);
  }
  static std::string fields_of(const server::AssertionAnswer& answer) {
    return "proof-key-credential=" + answer.credential + "&proof-key-clientData=" + answer.client_data +
           "&proof-key-authenticatorData=" + answer.authenticator_data +
           "&proof-key-signature=" + answer.signature;
  }
  std::vector<std::string> audited(const std::string& action) {
    return service_.api.service().database.read([&](server::Unit& unit) {
      return unit.column<std::string>("SELECT subject FROM audit_log WHERE action = $1 ORDER BY id",
                                      {action});
    });
  }

  AccountsOn service_;
  const SignedIn buyer_ = service_.add("Noor de Bruijn", {{"gouda", Role::buyer}});
  const server::WebAuthnSite site_{"localhost", "http://localhost"};
  SecurityKey key_;
};

TEST_F(ProofByKey, OpensTheGateAndGoesOn) {
  const auto asked = at_gate();
  ASSERT_EQ(asked.status, 403);
  EXPECT_THAT(asked.body, HasSubstr("data-security-key=\"get\""));
  EXPECT_THAT(asked.body, HasSubstr("name=\"proof-password\"")) << "for who has no script";
  EXPECT_THAT(asked.body, testing::ContainsRegex("<form [^>]*data-security-key[^>]* hidden>"));
  EXPECT_THAT(asked.header("Content-Security-Policy").value_or(""), HasSubstr("script-src 'self'"));
  const auto challenge = challenge_in(asked.body);
  ASSERT_NE(challenge, "");
  const auto passed =
      at_gate("name=koppeling&expiresOn=2027-01-01&" + fields_of(key_.answer(site_, challenge)));
  EXPECT_EQ(passed.status, 200);
  EXPECT_THAT(passed.body, HasSubstr("koppeling"));
  EXPECT_NE(AccountsOn::after(buyer_, passed).secret, buyer_.secret) << "a new session";
  EXPECT_THAT(audited("account.reauthenticated"),
              testing::ElementsAre("account " + std::to_string(buyer_.account) + ": security-key"));
}

TEST_F(ProofByKey, IsOfThisChallengeAndOnce) {
  const auto challenge = challenge_in(at_gate().body);
  const auto answer = fields_of(key_.answer(site_, challenge));
  const auto newer = challenge_in(at_gate().body);
  EXPECT_NE(newer, challenge);
  const auto stale = at_gate("name=koppeling&" + answer);
  EXPECT_EQ(stale.status, 403);
  EXPECT_THAT(stale.body, HasSubstr("Dit klopt niet; probeer het opnieuw."));
  EXPECT_THAT(stale.body, HasSubstr("name=\"name\" value=\"koppeling\"")) << "what was asked is kept";
  EXPECT_THAT(stale.body, Not(HasSubstr("name=\"proof-key-credential\" value=")));
  SecurityKey other;
  const auto wrong = at_gate("name=koppeling&" + fields_of(other.answer(site_, challenge_in(stale.body))));
  EXPECT_EQ(wrong.status, 403);
  EXPECT_EQ(audited("account.reauthenticated").size(), 0U);
  EXPECT_EQ(audited("account.proofRefused").size(), 2U);
}

TEST_F(ProofByKey, IsAskedOnItsOwnPageToo) {
  const auto page = service_.get(buyer_, "/re-authenticate");
  const auto challenge = challenge_in(page.body);
  ASSERT_NE(challenge, "");
  const auto proved = service_.send(buyer_, "/re-authenticate", fields_of(key_.answer(site_, challenge)));
  EXPECT_EQ(proved.status, 303) << proved.body.substr(0, 500);
}

TEST_F(ProofByKey, IsNotOfferedToWhoHasNoKey) {
  const auto second = service_.add("Bas van Vliet", {{"gouda", Role::buyer}});
  service_.api.set_clock("2026-11-25T10:40:00Z");
  const auto asked = service_.send(second, "/account/access-tokens", "name=x");
  ASSERT_EQ(asked.status, 403);
  EXPECT_THAT(asked.body, Not(HasSubstr("data-security-key")));
}

}  // namespace

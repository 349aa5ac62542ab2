// Security keys: what proves something and what does not.
#include "server/accounts/webauthn.hpp"

#include "import/json_reader.hpp"
#include "server/app/second_factors.hpp"
#include "tests/server/account_service.hpp"
#include "tests/server/security_key.hpp"
#include "tests/support/shared_data.hpp"

#include <filesystem>

#include <gmock/gmock.h>

namespace server {
namespace {

using server_test::failures;
using server_test::good_password;
using server_test::SecurityKey;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const WebAuthnSite site{"localhost", "http://localhost:8080"};
constexpr std::string_view challenge = "c29tZSByYW5kb20gYnl0ZXM";

WebAuthnFault fault_of_registration(const SecurityKey& key, std::string_view asked = challenge) {
  return std::get<WebAuthnFault>(verify_registration(site, asked, key.register_at(site, challenge)));
}

Credential registered(const SecurityKey& key) {
  return std::get<Credential>(verify_registration(site, challenge, key.register_at(site, challenge)));
}

TEST(WebAuthn, ARegistrationGivesTheCredential) {
  const SecurityKey key;
  const auto credential = registered(key);
  EXPECT_EQ(base64url(credential.id), key.id());
  EXPECT_EQ(credential.algorithm, -8);
  EXPECT_EQ(credential.public_key.size(), 32u);
  EXPECT_EQ(credential.sign_count, 1);
}

TEST(WebAuthn, AWrongRegistrationGivesNone) {
  SecurityKey key;
  EXPECT_EQ(fault_of_registration(key, "another"), WebAuthnFault::wrong_challenge);
  EXPECT_EQ(fault_of_registration(key, ""), WebAuthnFault::wrong_challenge);
  EXPECT_EQ(std::get<WebAuthnFault>(verify_registration({"localhost", "https://localhost"}, challenge,
                                                        key.register_at(site, challenge))),
            WebAuthnFault::wrong_origin);
  key.is_touched = false;
  EXPECT_EQ(fault_of_registration(key), WebAuthnFault::not_present);
  key.is_touched = true;
  key.site_id = "elsewhere";
  EXPECT_EQ(fault_of_registration(key), WebAuthnFault::wrong_site);
  key.site_id.clear();
  key.type_of_answer = "webauthn.get";
  EXPECT_EQ(fault_of_registration(key), WebAuthnFault::wrong_type);
}

TEST(WebAuthn, AnyBytesAreRefusedAndNothingWorse) {
  const SecurityKey key;
  const auto answer = key.register_at(site, challenge);
  const auto fault = [](const RegistrationAnswer& wrong) {
    return std::holds_alternative<WebAuthnFault>(verify_registration(site, challenge, wrong));
  };
  EXPECT_TRUE(fault({"", ""}));
  EXPECT_TRUE(fault({answer.client_data, ""}));
  EXPECT_TRUE(fault({"bm8ganNvbg", answer.attestation_object}));
  EXPECT_TRUE(fault({answer.client_data, std::string(100'000, 'A')}));
  const auto object = from_base64url(answer.attestation_object).value();
  for (std::size_t size = 0; size < object.size(); ++size)
    EXPECT_TRUE(fault({answer.client_data, base64url(object.substr(0, size))})) << size;
  for (std::size_t at = 0; at < object.size(); ++at) {
    auto changed = object;
    changed[at] = static_cast<char>(changed[at] ^ 0x55);
    static_cast<void>(fault({answer.client_data, base64url(changed)}));
  }
}

TEST(WebAuthn, AnAssertionProvesTheKey) {
  SecurityKey key;
  auto credential = registered(key);
  for (int at = 0; at < 3; ++at) {
    const auto count = verify_assertion(site, challenge, credential, key.answer(site, challenge));
    ASSERT_TRUE(std::holds_alternative<std::int64_t>(count));
    EXPECT_GT(std::get<std::int64_t>(count), credential.sign_count);
    credential.sign_count = std::get<std::int64_t>(count);
  }
}

TEST(WebAuthn, AKeyWithoutCounterIsTaken) {
  SecurityKey key;
  key.has_counter = false;
  const auto credential = registered(key);
  EXPECT_EQ(
      std::get<std::int64_t>(verify_assertion(site, challenge, credential, key.answer(site, challenge))), 0);
  EXPECT_EQ(
      std::get<std::int64_t>(verify_assertion(site, challenge, credential, key.answer(site, challenge))), 0);
}

TEST(WebAuthn, AWrongAssertionProvesNothing) {
  SecurityKey key;
  const auto credential = registered(key);
  const auto fault = [&](const AssertionAnswer& answer, const WebAuthnSite& at = site) {
    return std::get<WebAuthnFault>(verify_assertion(at, challenge, credential, answer));
  };
  const auto right = key.answer(site, challenge);
  EXPECT_EQ(fault(right, {"localhost", "http://127.0.0.1:8080"}), WebAuthnFault::wrong_origin);
  EXPECT_EQ(fault(right, {"elsewhere", site.origin}), WebAuthnFault::wrong_site);
  EXPECT_EQ(fault(key.answer(site, "another")), WebAuthnFault::wrong_challenge);
  EXPECT_EQ(fault({right.credential, right.client_data, right.authenticator_data, ""}),
            WebAuthnFault::malformed);
  EXPECT_EQ(fault({right.credential, right.client_data, "", right.signature}), WebAuthnFault::malformed);
  SecurityKey other;
  EXPECT_EQ(fault(other.answer(site, challenge)), WebAuthnFault::signature);
  auto bytes = from_base64url(right.signature).value();
  bytes[5] = static_cast<char>(bytes[5] ^ 1);
  EXPECT_EQ(fault({right.credential, right.client_data, right.authenticator_data, base64url(bytes)}),
            WebAuthnFault::signature);
  key.counter = 0;
  EXPECT_EQ(fault(key.answer(site, challenge)), WebAuthnFault::counter);
  key.counter = 10;
  key.is_touched = false;
  EXPECT_EQ(fault(key.answer(site, challenge)), WebAuthnFault::not_present);
  key.is_touched = true;
  key.type_of_answer = "webauthn.create";
  EXPECT_EQ(fault(key.answer(site, challenge)), WebAuthnFault::wrong_type);
}

// What Chromium's virtual authenticator answered at http://localhost:8080, for each algorithm.
TEST(WebAuthn, TakesTheAnswersOfABrowser) {
  const auto tree =
      importing::read_json(test_support::read_bytes(std::filesystem::path(WEDERWAARDE_SOURCE_DIR) /
                                                    "tests/golden/security_keys/chromium.json"),
                           importing::Limits{});
  std::vector<int> algorithms;
  for (const auto recorded : tree->root()) {
    const auto text = [&](std::string_view part, std::string_view member) {
      return std::string(recorded.at(part).at(member).text());
    };
    const auto made = verify_registration(
        site, challenge, {text("registration", "clientData"), text("registration", "attestationObject")});
    ASSERT_TRUE(std::holds_alternative<Credential>(made)) << name(std::get<WebAuthnFault>(made));
    auto credential = std::get<Credential>(made);
    algorithms.push_back(credential.algorithm);
    AssertionAnswer answer{text("assertion", "credential"), text("assertion", "clientData"),
                           text("assertion", "authenticatorData"), text("assertion", "signature")};
    EXPECT_EQ(base64url(credential.id), answer.credential);
    const auto shown = verify_assertion(site, challenge, credential, answer);
    ASSERT_TRUE(std::holds_alternative<std::int64_t>(shown)) << name(std::get<WebAuthnFault>(shown));
    EXPECT_EQ(std::get<std::int64_t>(shown), 2);
    credential.sign_count = 2;
    EXPECT_EQ(std::get<WebAuthnFault>(verify_assertion(site, challenge, credential, answer)),
              WebAuthnFault::counter);
    auto signature = from_base64url(answer.signature).value();
    signature.back() = static_cast<char>(signature.back() ^ 1);
    answer.signature = base64url(signature);
    EXPECT_EQ(std::get<WebAuthnFault>(verify_assertion(site, challenge, credential, answer)),
              WebAuthnFault::signature);
  }
  EXPECT_THAT(algorithms, ElementsAre(-7, -8, -257));
}

// ---- as a second factor ---------------------------------------------------------------------------------

class SecurityKeys : public server_test::AccountService {
 protected:
  Result<std::vector<std::string>> add_key(const Principal& person, const SecurityKey& key,
                                           const std::string& name = "blauwe sleutel") {
    const auto asked = propose_security_key(*service_, person, site);
    return add_security_key(*service_, visitor_, person, site,
                            {key.register_at(site, asked->challenge), name});
  }
};

TEST_F(SecurityKeys, SignSomebodyIn) {
  const auto noor = buyer();
  SecurityKey key;
  const auto asked = propose_security_key(*service_, noor, site);
  EXPECT_EQ(asked->user_name, "noor@gouda.example");
  EXPECT_EQ(asked->user_id.size(), 43u);
  EXPECT_THAT(asked->algorithms, ElementsAre(-7, -8, -257));
  EXPECT_THAT(*add_key(noor, key), SizeIs(10)) << "recovery codes with the first factor";
  const auto half = sign_in("noor@gouda.example");
  EXPECT_EQ(half->factors, (SecondFactors{false, true, 10}));
  const auto request = security_key_request(*service_, half->secret, site);
  EXPECT_THAT(request->allowed, ElementsAre(key.id()));
  const auto answer = SecurityKeyAnswer{site, key.answer(site, request->challenge)};
  const auto whole = show_second_factor(*service_, visitor_, half->secret, answer);
  ASSERT_TRUE(whole) << failures(whole).at(0);
  EXPECT_TRUE(session_principal(*service_, whole->secret));
  EXPECT_EQ(factors_of(*service_, noor).keys.at(0).used_at, now_);
}

TEST_F(SecurityKeys, AChallengeIsGoodOnceAndForFiveMinutes) {
  SecurityKey key;
  const auto noor = buyer();
  ASSERT_TRUE(add_key(noor, key));
  const auto half = sign_in("noor@gouda.example");
  const auto request = security_key_request(*service_, half->secret, site);
  const auto show = [&] {
    return failures(show_second_factor(*service_, visitor_, half->secret,
                                       SecurityKeyAnswer{site, key.answer(site, request->challenge)}));
  };
  key.is_touched = false;
  EXPECT_THAT(show(), ElementsAre("account.secondFactorRefused code"));
  key.is_touched = true;
  EXPECT_THAT(show(), ElementsAre("account.secondFactorRefused code")) << "it was used up";

  const auto asked = propose_security_key(*service_, noor, site);
  SecurityKey second;
  const NewSecurityKey late{second.register_at(site, asked->challenge), "tweede"};
  wait(5 * 60);
  EXPECT_THAT(failures(add_security_key(*service_, visitor_, noor, site, late)),
              ElementsAre("account.securityKey credential"));
}

TEST_F(SecurityKeys, AProgramUsesUpNoChallengeOfASession) {
  const auto noor = buyer();
  const auto other = add("Bas van Vliet", "bas@gouda.example", gouda_buyer);
  const auto asked = propose_security_key(*service_, noor, site);
  SecurityKey key;
  auto program = other;
  program.by = SignedInBy::access_token;
  program.session = noor.session;
  EXPECT_THAT(failures(add_security_key(*service_, visitor_, program, site,
                                        {key.register_at(site, asked->challenge), "vreemd"})),
              ElementsAre("account.securityKey credential"));
  EXPECT_TRUE(add_security_key(*service_, visitor_, noor, site,
                               {key.register_at(site, asked->challenge), "blauwe sleutel"}));
}

TEST_F(SecurityKeys, AreAddedAndRemoved) {
  const auto noor = buyer();
  SecurityKey one, two;
  EXPECT_THAT(failures(add_key(noor, one, " ")), ElementsAre("account.securityKeyName name"));
  ASSERT_TRUE(add_key(noor, one));
  EXPECT_THAT(*add_key(noor, two, "reserve"), IsEmpty());
  EXPECT_THAT(propose_security_key(*service_, noor, site)->excluded, ElementsAre(one.id(), two.id()));
  EXPECT_THAT(failures(add_key(noor, one)), ElementsAre("account.securityKeyTaken credential"));
  const auto keys = factors_of(*service_, noor).keys;
  ASSERT_THAT(keys, SizeIs(2));
  EXPECT_TRUE(remove_security_key(*service_, visitor_, noor, keys[0].id));
  EXPECT_THAT(failures(remove_security_key(*service_, visitor_, noor, keys[0].id)),
              ElementsAre("notFound securityKey"));
  EXPECT_EQ(factors_of(*service_, noor).recovery_codes, 10);
  EXPECT_TRUE(remove_security_key(*service_, visitor_, noor, keys[1].id));
  EXPECT_EQ(factors_of(*service_, noor).recovery_codes, 0);
  EXPECT_TRUE(sign_in("noor@gouda.example")->complete);
}

TEST_F(SecurityKeys, BelongToOneAccount) {
  SecurityKey key;
  const auto noor = buyer(), bas = add("Bas van Vliet", "bas@gouda.example", gouda_buyer);
  ASSERT_TRUE(add_key(noor, key));
  EXPECT_THAT(failures(add_key(bas, key)), ElementsAre("account.securityKeyTaken credential"));
  SecurityKey other;
  ASSERT_TRUE(add_key(bas, other));
  const auto half = sign_in("bas@gouda.example");
  const auto request = security_key_request(*service_, half->secret, site);
  EXPECT_THAT(failures(show_second_factor(*service_, visitor_, half->secret,
                                          SecurityKeyAnswer{site, key.answer(site, request->challenge)})),
              ElementsAre("account.secondFactorRefused code"));
}

TEST_F(SecurityKeys, ReauthenticateTheirHolder) {
  SecurityKey key;
  ASSERT_TRUE(add_key(buyer(), key));
  const auto half = sign_in("noor@gouda.example");
  const auto first = security_key_request(*service_, half->secret, site);
  const auto session = show_second_factor(*service_, visitor_, half->secret,
                                          SecurityKeyAnswer{site, key.answer(site, first->challenge)});
  wait(600);
  const auto person = session_principal(*service_, session->secret).value();
  EXPECT_FALSE(is_recently_authenticated(*service_, person));
  const auto request = security_key_request(*service_, session->secret, site);
  const auto again = reauthenticate(*service_, visitor_, person, session->secret,
                                    {"", SecurityKeyAnswer{site, key.answer(site, request->challenge)}});
  ASSERT_TRUE(again);
  EXPECT_TRUE(is_recently_authenticated(*service_, session_principal(*service_, again->secret).value()));
}

}  // namespace
}  // namespace server

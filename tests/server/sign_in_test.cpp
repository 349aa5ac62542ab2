// Signing in, and what a session is worth.
#include "server/app/sign_in.hpp"

#include "server/app/access_tokens.hpp"
#include "server/app/second_factors.hpp"
#include "tests/server/account_service.hpp"

#include <gmock/gmock.h>

namespace server {
namespace {

using server_test::failures;
using server_test::good_password;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class SignIn : public server_test::AccountService {};

TEST_F(SignIn, OpensASessionOfThatPerson) {
  const auto person = buyer();
  wait(60);
  const auto session = sign_in("  NOOR@gouda.example ");
  ASSERT_TRUE(session);
  EXPECT_TRUE(session->complete);
  const auto principal = session_principal(*service_, session->secret);
  ASSERT_TRUE(principal);
  EXPECT_EQ(principal->account, person.account);
  EXPECT_EQ(principal->name, "Noor de Bruijn");
  EXPECT_THAT(principal->party_roles, ElementsAre(gouda_buyer));
  EXPECT_EQ(principal->authenticated_at, now_);
  EXPECT_EQ(principal->by, SignedInBy::session);
  EXPECT_FALSE(session_principal(*service_, session->secret + "x"));
  EXPECT_FALSE(session_principal(*service_, ""));
  EXPECT_EQ(find_account(*service_, "noor@gouda.example")->signed_in_at, now_);
}

TEST_F(SignIn, SaysTheSameToWhoeverIsRefused) {
  const auto person = buyer();
  const std::vector<std::string> refused{"account.signInRefused"};
  EXPECT_EQ(failures(sign_in("noor@gouda.example", "another long password")), refused);
  EXPECT_EQ(failures(sign_in("nobody@gouda.example")), refused);
  EXPECT_EQ(failures(sign_in("noor@gouda.example", "")), refused);
  EXPECT_EQ(failures(sign_in("noor@gouda.example", "\xFF")), refused);
  EXPECT_EQ(failures(sign_in("", "")), refused);
  ASSERT_TRUE(disable_account(*service_, operator_, person.account));
  EXPECT_EQ(failures(sign_in("noor@gouda.example")), refused);
  EXPECT_THAT(audited("account.signInRefused"), SizeIs(4));
}

TEST_F(SignIn, TakesThePasswordHoweverAKeyboardWritesIt) {
  add("Noor de Bruijn", "noor@gouda.example", gouda_buyer, "caf\xC3\xA9 vuurtoren klimop");
  EXPECT_TRUE(sign_in("noor@gouda.example", "cafe\xCC\x81 vuurtoren klimop"));
}

TEST_F(SignIn, HashesAnewAtAnotherCost) {
  buyer();
  service_->accounts.password_cost = {2, 16384};
  EXPECT_TRUE(sign_in("noor@gouda.example"));
  const auto hash = service_->database.read(
      [](Unit& unit) { return unit.column<std::string>("SELECT hash FROM passwords").at(0); });
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=16,t=2,")) << hash;
  EXPECT_TRUE(sign_in("noor@gouda.example"));
}

// ---- wrong tries ----------------------------------------------------------------------------------------

TEST_F(SignIn, MakesWhoeverGuessesWaitLongerAndLonger) {
  buyer();
  const auto guess = [&] { return failures(sign_in("noor@gouda.example", "wrong")); };
  const std::vector<std::string> refused{"account.signInRefused"}, wait_first{"account.wait"};
  for (int at = 0; at < 5; ++at) EXPECT_EQ(guess(), refused) << at;
  for (const int seconds : {15, 30, 60, 120, 240, 480, 900, 900}) {
    EXPECT_EQ(guess(), wait_first);
    wait(seconds - 1);
    EXPECT_EQ(guess(), wait_first) << seconds;
    EXPECT_EQ(failures(sign_in("noor@gouda.example")), wait_first) << "nothing is looked at before";
    wait(1);
    EXPECT_EQ(guess(), refused) << seconds;
  }
  restart();
  EXPECT_EQ(guess(), wait_first) << "a restart forgets nothing";
  wait(900);
  EXPECT_TRUE(sign_in("noor@gouda.example"));
  for (int at = 0; at < 5; ++at) EXPECT_EQ(guess(), refused) << "a right one begins anew";
  EXPECT_EQ(guess(), wait_first);
}

TEST_F(SignIn, SaysHowLongToWait) {
  buyer();
  for (int at = 0; at < 5; ++at) sign_in("noor@gouda.example", "wrong");
  wait(4);
  const auto waiting = sign_in("noor@gouda.example", "wrong");
  EXPECT_EQ(std::get<Findings>(waiting.error())[0].parameter("seconds"), "11");
}

TEST_F(SignIn, CountsAnAddressThatNobodyHasLikeOneThatSomebodyHas) {
  for (int at = 0; at < 5; ++at)
    EXPECT_THAT(failures(sign_in("nobody@gouda.example", "wrong")), ElementsAre("account.signInRefused"));
  EXPECT_THAT(failures(sign_in("Nobody@gouda.example", "wrong")), ElementsAre("account.wait"));
  const auto stored = service_->database.read(
      [](Unit& unit) { return unit.column<std::string>("SELECT subject FROM sign_in_attempts"); });
  for (const auto& subject : stored) EXPECT_EQ(subject.find("nobody"), std::string::npos);
}

TEST_F(SignIn, NoStrangerLocksSomebodyOut) {
  buyer();
  ASSERT_TRUE(sign_in("noor@gouda.example", good_password, "198.51.100.9"));
  for (int at = 0; at < 40; ++at)
    sign_in("noor@gouda.example", "wrong", "203.0.113." + std::to_string(at + 1));
  EXPECT_THAT(failures(sign_in("noor@gouda.example", good_password, "203.0.113.99")),
              ElementsAre("account.wait"));
  EXPECT_TRUE(sign_in("noor@gouda.example", good_password, "198.51.100.9"))
      << "from where the person has signed in before";
}

TEST_F(SignIn, OneHouseOfAddressesCountsAsOne) {
  buyer();
  for (int at = 0; at < 5; ++at)
    sign_in("noor@gouda.example", "wrong", "2001:db8:1:2::" + std::to_string(at + 1));
  EXPECT_THAT(failures(sign_in("noor@gouda.example", "wrong", "2001:db8:1:2:ffff::1")),
              ElementsAre("account.wait"));
  EXPECT_THAT(failures(sign_in("noor@gouda.example", "wrong", "2001:db8:1:3::1")),
              ElementsAre("account.signInRefused"));
  for (int at = 0; at < 4; ++at) sign_in("noor@gouda.example", "wrong", "::ffff:203.0.113.5");
  sign_in("noor@gouda.example", "wrong", "203.0.113.5");
  EXPECT_THAT(failures(sign_in("noor@gouda.example", "wrong", "::ffff:203.0.113.5")),
              ElementsAre("account.wait"));
}

TEST_F(SignIn, AStrangerWhoTriesEverybodyIsSlowedDown) {
  for (int at = 0; at < 50; ++at) sign_in("someone" + std::to_string(at) + "@gouda.example", "wrong");
  EXPECT_THAT(failures(sign_in("somebody@gouda.example", "wrong")), ElementsAre("account.wait"));
  EXPECT_THAT(failures(sign_in("somebody@gouda.example", "wrong", "198.51.100.1")),
              ElementsAre("account.signInRefused"));
  wait(60);
  EXPECT_THAT(failures(sign_in("somebody@gouda.example", "wrong")), ElementsAre("account.signInRefused"));
}

// ---- second factor --------------------------------------------------------------------------------------

TEST_F(SignIn, WaitsForTheSecondFactor) {
  const auto person = buyer();
  const auto app = add_authenticator(person);
  wait(60);
  const auto half = sign_in("noor@gouda.example");
  ASSERT_TRUE(half);
  EXPECT_FALSE(half->complete);
  EXPECT_EQ(half->factors, (SecondFactors{true, false, 10}));
  EXPECT_FALSE(session_principal(*service_, half->secret)) << "good for nothing else";
  EXPECT_EQ(awaited_factors(*service_, half->secret), half->factors);
  EXPECT_THAT(failures(show_second_factor(*service_, visitor_, half->secret, TotpAnswer{"000000"})),
              ElementsAre("account.secondFactorRefused code"));
  const auto whole = show_second_factor(*service_, visitor_, half->secret, TotpAnswer{code(app.secret)});
  ASSERT_TRUE(whole);
  EXPECT_NE(whole->secret, half->secret);
  EXPECT_FALSE(session_principal(*service_, half->secret));
  EXPECT_FALSE(awaited_factors(*service_, half->secret));
  const auto principal = session_principal(*service_, whole->secret);
  ASSERT_TRUE(principal);
  EXPECT_TRUE(principal->has_second_factor);
  EXPECT_THAT(audited("account.signedIn"), ElementsAre("account 1", "account 1: totp"));
}

TEST_F(SignIn, TakesACodeOnce) {
  const auto app = add_authenticator(buyer());
  const auto used = code(app.secret);
  const auto first = sign_in("noor@gouda.example");
  EXPECT_THAT(failures(show_second_factor(*service_, visitor_, first->secret, TotpAnswer{used})),
              ElementsAre("account.secondFactorRefused code"))
      << "it was used to set the app up";
  wait(30);
  EXPECT_TRUE(show_second_factor(*service_, visitor_, first->secret, TotpAnswer{code(app.secret)}));
  const auto second = sign_in("noor@gouda.example");
  EXPECT_THAT(failures(show_second_factor(*service_, visitor_, second->secret, TotpAnswer{code(app.secret)})),
              ElementsAre("account.secondFactorRefused code"));
}

TEST_F(SignIn, TakesARecoveryCodeOnce) {
  const auto app = add_authenticator(buyer());
  ASSERT_THAT(app.codes, SizeIs(10));
  const auto half = sign_in("noor@gouda.example");
  const auto whole = show_second_factor(*service_, visitor_, half->secret, RecoveryAnswer{app.codes[3]});
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->factors.recovery_codes, 9);
  const auto again = sign_in("noor@gouda.example");
  EXPECT_THAT(failures(show_second_factor(*service_, visitor_, again->secret, RecoveryAnswer{app.codes[3]})),
              ElementsAre("account.secondFactorRefused code"));
  EXPECT_TRUE(show_second_factor(*service_, visitor_, again->secret, RecoveryAnswer{app.codes[4]}));
}

TEST_F(SignIn, OneWhoKnowsThePasswordCannotGuessTheCode) {
  add_authenticator(buyer());
  int refused = 0;
  for (int at = 0; at < 40; ++at) {
    const auto half = sign_in("noor@gouda.example", good_password, "203.0.113." + std::to_string(at + 1));
    if (!half) continue;
    const Visitor there{"203.0.113." + std::to_string(at + 1), "", "r-1"};
    const auto shown = show_second_factor(*service_, there, half->secret, TotpAnswer{"000000"});
    if (failures(shown) == std::vector<std::string>{"account.secondFactorRefused code"}) ++refused;
  }
  EXPECT_EQ(refused, 5);
}

TEST_F(SignIn, AHalfOpenSessionEndsAfterFiveMinutes) {
  const auto app = add_authenticator(buyer());
  const auto half = sign_in("noor@gouda.example");
  wait(half_open_seconds - 1);
  EXPECT_TRUE(awaited_factors(*service_, half->secret));
  wait(1);
  EXPECT_FALSE(awaited_factors(*service_, half->secret));
  EXPECT_THAT(failures(show_second_factor(*service_, visitor_, half->secret, TotpAnswer{code(app.secret)})),
              ElementsAre("notFound session"));
}

// ---- sessions -------------------------------------------------------------------------------------------

TEST_F(SignIn, ASessionEndsAfterHalfAnHourWithoutUse) {
  buyer();
  const auto session = sign_in("noor@gouda.example");
  for (int at = 0; at < 5; ++at) {
    wait(session_idle_seconds - 1);
    EXPECT_TRUE(session_principal(*service_, session->secret)) << at;
  }
  wait(session_idle_seconds);
  EXPECT_FALSE(session_principal(*service_, session->secret));
}

TEST_F(SignIn, ASessionEndsAfterTwelveHoursAnyhow) {
  buyer();
  const auto session = sign_in("noor@gouda.example");
  for (int at = 0; at < 12 * 3 - 1; ++at) {
    wait(20 * 60);
    ASSERT_TRUE(session_principal(*service_, session->secret)) << at;
  }
  wait(20 * 60);
  EXPECT_FALSE(session_principal(*service_, session->secret));
}

TEST_F(SignIn, SigningOutEndsTheSession) {
  const auto person = buyer();
  const auto one = sign_in("noor@gouda.example"), two = sign_in("noor@gouda.example");
  sign_out(*service_, visitor_, one->secret);
  sign_out(*service_, visitor_, one->secret);
  EXPECT_FALSE(session_principal(*service_, one->secret));
  EXPECT_TRUE(session_principal(*service_, two->secret));
  EXPECT_EQ(sign_out_everywhere(*service_, visitor_, person), 2);
  EXPECT_FALSE(session_principal(*service_, two->secret));
}

TEST_F(SignIn, ShowsTheOpenSessionsAndEndsOne) {
  const auto person = buyer();
  wait(60);
  const auto other = sign_in("noor@gouda.example", good_password, "198.51.100.9");
  const auto mine = sessions_of(*service_, person);
  ASSERT_THAT(mine, SizeIs(2));
  EXPECT_EQ(mine[0].address, "198.51.100.9");
  EXPECT_FALSE(mine[0].is_current);
  EXPECT_TRUE(mine[1].is_current);
  EXPECT_TRUE(end_session(*service_, visitor_, person, mine[0].id));
  EXPECT_FALSE(session_principal(*service_, other->secret));
  EXPECT_THAT(failures(end_session(*service_, visitor_, person, mine[0].id)),
              ElementsAre("notFound session"));
  const auto stranger = add("Bas van Vliet", "bas@gouda.example", gouda_buyer);
  EXPECT_THAT(failures(end_session(*service_, visitor_, stranger, mine[1].id)),
              ElementsAre("notFound session"));
}

TEST_F(SignIn, ADisabledAccountIsOutAtOnce) {
  const auto person = buyer();
  const auto session = sign_in("noor@gouda.example");
  ASSERT_TRUE(disable_account(*service_, operator_, person.account));
  EXPECT_FALSE(session_principal(*service_, session->secret));
  ASSERT_TRUE(enable_account(*service_, operator_, person.account));
  EXPECT_FALSE(session_principal(*service_, session->secret)) << "sessions do not come back";
  EXPECT_TRUE(sign_in("noor@gouda.example"));
}

TEST_F(SignIn, NoSecretStandsInTheDatabaseOrTheLog) {
  const auto person = buyer();
  const auto app = add_authenticator(person);
  const auto session = sign_in("noor@gouda.example");
  const auto token = make_access_token(*service_, visitor_, person, "script", "");
  std::string all;
  for (const char* column :
       {"SELECT hash FROM passwords", "SELECT sha256 FROM sessions", "SELECT sha256 FROM access_tokens",
        "SELECT sha256 FROM recovery_codes", "SELECT subject FROM audit_log",
        "SELECT sha256 FROM invitations", "SELECT sealed FROM totp_secrets"})
    for (const auto& text :
         service_->database.read([&](Unit& unit) { return unit.column<std::string>(column); }))
      all += text + "\n";
  for (const std::string& secret :
       {std::string(good_password), session->secret, token->secret, app.secret, app.codes[0]})
    EXPECT_EQ(all.find(secret), std::string::npos);
  EXPECT_GT(all.size(), 500u);
}

TEST(Csrf, TheTokenBelongsToTheSession) {
  const auto token = csrf_token("secret of a session");
  EXPECT_EQ(token.size(), 64u);
  EXPECT_TRUE(is_csrf_token("secret of a session", token));
  EXPECT_FALSE(is_csrf_token("secret of a sessiom", token));
  EXPECT_FALSE(is_csrf_token("secret of a session", token.substr(1)));
  EXPECT_FALSE(is_csrf_token("secret of a session", ""));
}

// ---- re-authentication ----------------------------------------------------------------------------------

TEST_F(SignIn, ReauthenticationIsGoodForFiveMinutes) {
  buyer();
  const auto session = sign_in("noor@gouda.example");
  auto person = session_principal(*service_, session->secret).value();
  EXPECT_TRUE(is_recently_authenticated(*service_, person));
  wait(reauthentication_seconds - 1);
  EXPECT_TRUE(is_recently_authenticated(*service_, person));
  wait(1);
  EXPECT_FALSE(is_recently_authenticated(*service_, person));
  const auto again =
      reauthenticate(*service_, visitor_, person, session->secret, {std::string(good_password), {}});
  ASSERT_TRUE(again);
  EXPECT_FALSE(session_principal(*service_, session->secret)) << "another secret";
  person = session_principal(*service_, again->secret).value();
  EXPECT_TRUE(is_recently_authenticated(*service_, person));
}

TEST_F(SignIn, ReauthenticationAsksARightPassword) {
  const auto person = buyer();
  const auto session = sign_in("noor@gouda.example");
  const auto mine = session_principal(*service_, session->secret).value();
  const auto attempt = [&](const char* password) {
    return failures(reauthenticate(*service_, visitor_, mine, session->secret, {password, {}}));
  };
  for (int at = 0; at < 5; ++at) EXPECT_THAT(attempt("wrong"), ElementsAre("account.proofRefused password"));
  EXPECT_THAT(attempt("wrong"), ElementsAre("account.wait"));
  EXPECT_TRUE(session_principal(*service_, session->secret));
  const auto other = add("Bas van Vliet", "bas@gouda.example", gouda_buyer);
  EXPECT_THAT(
      failures(reauthenticate(*service_, visitor_, other, session->secret, {std::string(good_password), {}})),
      ElementsAre("notFound session"))
      << "the session is somebody else's";
}

TEST_F(SignIn, ReauthenticationTakesASecondFactorButNoRecoveryCode) {
  const auto app = add_authenticator(buyer());
  const auto half = sign_in("noor@gouda.example");
  wait(30);
  const auto session = show_second_factor(*service_, visitor_, half->secret, TotpAnswer{code(app.secret)});
  const auto person = session_principal(*service_, session->secret).value();
  const auto by = [&](SecondFactorAnswer answer) {
    return reauthenticate(*service_, visitor_, person, session->secret, {"", std::move(answer)});
  };
  EXPECT_THAT(failures(by(RecoveryAnswer{app.codes[0]})), ElementsAre("account.proofRefused code"));
  EXPECT_THAT(failures(by(TotpAnswer{"123456"})), ElementsAre("account.proofRefused code"));
  wait(30);
  EXPECT_TRUE(by(TotpAnswer{code(app.secret)}));
}

TEST_F(SignIn, AnAccessTokenReauthenticatesForItself) {
  const auto made = make_access_token(*service_, visitor_, buyer(), "script", "");
  auto person = token_principal(*service_, made->secret).value();
  EXPECT_FALSE(is_recently_authenticated(*service_, person));
  const auto proven =
      reauthenticate(*service_, visitor_, person, made->secret, {std::string(good_password), {}});
  ASSERT_TRUE(proven);
  EXPECT_EQ(proven->secret, "");
  person = token_principal(*service_, made->secret).value();
  EXPECT_TRUE(is_recently_authenticated(*service_, person));
  wait(reauthentication_seconds);
  EXPECT_FALSE(is_recently_authenticated(*service_, person));
}

}  // namespace
}  // namespace server

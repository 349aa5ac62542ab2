// Signing in and out, invitations, forged forms, access tokens, proofs at gates, and what a page shows to
// whom; over HTTP, as a browser does it.
#include "server/app/sign_in.hpp"
#include "tests/server/authenticator.hpp"
#include "tests/server/signed_in.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using criteria::Role;
using server_test::AccountsOn;
using server_test::ApiAnswer;
using server_test::SignedIn;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const SignedIn nobody;

std::string cookie_of(const ApiAnswer& answer) { return answer.header("Set-Cookie").value_or("(none)"); }
std::string location(const ApiAnswer& answer) { return answer.header("Location").value_or("(none)"); }

// The value of a hidden field.
std::string hidden(const std::string& html, const std::string& name) {
  const auto begin = html.find("name=\"" + name + "\" value=\"");
  if (begin == std::string::npos) return {};
  const auto from = begin + name.size() + 15;
  return html.substr(from, html.find('"', from) - from);
}

class AccountPages : public testing::Test {
 protected:
  AccountsOn service_;
  const SignedIn buyer_ = service_.add("Noor de Bruijn", {{"gouda", Role::buyer}});
  const std::string password_{server_test::some_password};
  const std::string sent_password_ = "paling+fluitketel+zwaluw";
};

// ---- signing in -----------------------------------------------------------------------------------------

TEST_F(AccountPages, SendAStrangerToTheSignInPageAndBack) {
  const auto page = service_.get(nobody, "/tenders?q=stoel");
  EXPECT_EQ(page.status, 303);
  EXPECT_EQ(location(page), "/sign-in?to=%2Ftenders%3Fq%3Dstoel");
  const auto form = service_.get(nobody, location(page));
  EXPECT_EQ(form.status, 200);
  EXPECT_THAT(form.body, HasSubstr(R"(name="to" value="/tenders?q=stoel")"));
  EXPECT_THAT(form.body, Not(HasSubstr("href=\"/segments\"")));
  const auto signed_in = service_.send(
      nobody, "/sign-in", "to=%2Ftenders%3Fq%3Dstoel&email=" + buyer_.email + "&password=" + sent_password_);
  EXPECT_EQ(signed_in.status, 303);
  EXPECT_EQ(location(signed_in), "/tenders?q=stoel");
  EXPECT_THAT(cookie_of(signed_in),
              testing::MatchesRegex("session=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax"));
  const auto list = service_.get(AccountsOn::after({}, signed_in), "/tenders");
  EXPECT_EQ(list.status, 200);
  EXPECT_THAT(list.body, HasSubstr("Noor de Bruijn"));
  const auto data = service_.get(nobody, "/api/v1/tenders");
  EXPECT_EQ(data.status, 401);
  EXPECT_EQ(data.at("/code"), "account.signIn");
  EXPECT_EQ(data.header("WWW-Authenticate"), "Bearer realm=\"wederwaarde\"");
}

TEST_F(AccountPages, LeadNowhereElse) {
  for (const char* to :
       {"https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example", "tenders", ""}) {
    const auto signed_in =
        service_.send(nobody, "/sign-in",
                      std::string("to=") + to + "&email=" + buyer_.email + "&password=" + sent_password_);
    EXPECT_EQ(location(signed_in), "/work") << to;
  }
}

TEST_F(AccountPages, SayTheSameOfAWrongPasswordAndAnUnknownAddress) {
  const auto wrong = service_.send(nobody, "/sign-in", "email=" + buyer_.email + "&password=iets+anders");
  const auto unknown =
      service_.send(nobody, "/sign-in", "email=niemand%40voorbeeld.example&password=iets+anders");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_EQ(unknown.status, 422);
  const auto without = [](std::string html, const std::string& email) {
    const auto at = html.find(email);
    return at == std::string::npos ? html : html.replace(at, email.size(), "");
  };
  EXPECT_EQ(without(wrong.body, buyer_.email), without(unknown.body, "niemand@voorbeeld.example"));
  EXPECT_EQ(cookie_of(wrong), "(none)");
}

TEST_F(AccountPages, MakeOneWaitAfterManyWrongTries) {
  ApiAnswer last;
  for (int i = 0; i < 12; ++i)
    last = service_.send(nobody, "/sign-in", "email=" + buyer_.email + "&password=iets+anders");
  const auto right =
      service_.send(nobody, "/sign-in", "email=" + buyer_.email + "&password=" + sent_password_);
  EXPECT_EQ(right.status, 422);
  EXPECT_EQ(cookie_of(right), "(none)");
}

TEST_F(AccountPages, SignOutHereAndEverywhere) {
  const auto other = service_.sign_in(buyer_);
  const auto out = service_.send(buyer_, "/sign-out", "");
  EXPECT_EQ(out.status, 303);
  EXPECT_THAT(cookie_of(out), HasSubstr("session=; "));
  EXPECT_THAT(cookie_of(out), HasSubstr("Max-Age=0"));
  EXPECT_EQ(service_.get(buyer_, "/tenders").status, 303);
  EXPECT_EQ(service_.get(other, "/tenders").status, 200);
  const auto third = service_.sign_in(buyer_);
  EXPECT_EQ(service_.send(third, "/account/sessions-end", "").status, 303);
  for (const auto& session : {other, third}) EXPECT_EQ(service_.get(session, "/api/v1/account").status, 401);
}

TEST_F(AccountPages, SigningInAnewLeavesTheSessionThatTheBrowserHad) {
  const auto other = service_.sign_in(buyer_);
  const auto sent = "email=" + buyer_.email + "&password=" + sent_password_;
  const auto anew = AccountsOn::after(buyer_, service_.send(buyer_, "/sign-in", sent));
  ASSERT_NE(anew.secret, buyer_.secret);
  EXPECT_EQ(service_.get(buyer_, "/api/v1/account").status, 401);
  EXPECT_EQ(service_.get(anew, "/api/v1/account").status, 200);
  EXPECT_EQ(service_.get(other, "/api/v1/account").status, 200) << "of another browser";
}

// By the list of open sessions and by the log.
TEST_F(AccountPages, NameTheClientThatAProxyOnThisMachineNamesAndNobodyElses) {
  const auto sign_in_from = [&](const std::string& forwarded) {
    const auto answer =
        service_.api.call({"POST", "/sign-in", "email=" + buyer_.email + "&password=" + sent_password_,
                           "application/x-www-form-urlencoded",
                           "Origin: http://localhost\r\nX-Forwarded-For: " + forwarded + "\r\n"});
    EXPECT_EQ(answer.status, 303);
    return service_.api.log().back();
  };
  const auto sessions = [&] { return service_.get(service_.sign_in(buyer_), "/account").body; };
  EXPECT_THAT(sign_in_from("192.0.2.7"), HasSubstr(R"("client":"127.0.0.1")")) << "there is no proxy";
  EXPECT_THAT(sessions(), Not(HasSubstr("192.0.2.7")));
  service_.api.service().accounts.https = true;
  sign_in_from("198.51.100.1, 192.0.2.8");
  service_.api.service().accounts.https = false;
  const auto shown = sessions();
  EXPECT_THAT(shown, HasSubstr("192.0.2.8")) << "whom the proxy itself saw";
  EXPECT_THAT(shown, Not(HasSubstr("198.51.100.1"))) << "what the client had said before";
}

TEST_F(AccountPages, TheLogSaysWhichAccountAsked) {
  service_.get(buyer_, "/tenders");
  EXPECT_THAT(service_.api.log().back(), HasSubstr(fmt::format(R"("account":{},)", buyer_.account)));
  service_.get(nobody, "/sign-in");
  EXPECT_THAT(service_.api.log().back(), Not(HasSubstr("\"account\"")));
}

TEST_F(AccountPages, GoOnForHalfAnHourWithoutUse) {
  service_.api.set_clock("2026-11-25T10:29:00Z");
  EXPECT_EQ(service_.get(buyer_, "/tenders").status, 200);
  service_.api.set_clock("2026-11-25T10:58:30Z");
  EXPECT_EQ(service_.get(buyer_, "/tenders").status, 200);
  service_.api.set_clock("2026-11-25T11:29:00Z");
  EXPECT_EQ(service_.get(buyer_, "/tenders").status, 303);
}

TEST(AccountCookie, GoesNowhereWithoutHttpsBehindAProxyThatSpeaksIt) {
  AccountsOn service;
  const auto buyer = service.add("Noor de Bruijn", {{"gouda", Role::buyer}});
  service.api.service().accounts.https = true;
  const auto signed_in =
      service.send(nobody, "/sign-in", "email=" + buyer.email + "&password=paling+fluitketel+zwaluw");
  EXPECT_THAT(
      cookie_of(signed_in),
      testing::MatchesRegex("__Host-session=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax; Secure"));
  EXPECT_EQ(service.get(buyer, "/tenders").status, 303) << "a cookie of the plain name is none";
}

// ---- forged forms ---------------------------------------------------------------------------------------

TEST_F(AccountPages, TakeNothingWithoutTheTokenOfTheSession) {
  const auto cookie = "Cookie: session=" + buyer_.secret + "\r\nOrigin: http://localhost\r\n";
  const auto post = [&](const std::string& target, const std::string& body, const std::string& headers) {
    return service_.api.call({"POST", target, body, "application/x-www-form-urlencoded", cookie + headers});
  };
  const auto form = post("/account/sessions/999/end", "", "");
  EXPECT_EQ(form.status, 403);
  const auto other = service_.add("Iemand Anders", {{"gouda", Role::buyer}});
  const auto foreign = post("/account/sessions/999/end", "csrf=" + server::csrf_token(other.secret), "");
  EXPECT_EQ(foreign.status, 403);
  EXPECT_EQ(post("/account/sessions/999/end", "csrf=" + server::csrf_token(buyer_.secret), "").status, 422);
  const auto data =
      service_.api.call({"POST", "/api/v1/tenders", server_test::api_dossier(), "application/json", cookie});
  EXPECT_EQ(data.at("/code"), "account.csrf");
  const auto token = "X-CSRF-Token: " + server::csrf_token(buyer_.secret) + "\r\n";
  EXPECT_EQ(
      service_.api
          .call({"POST", "/api/v1/tenders", server_test::api_dossier(), "application/json", cookie + token})
          .status,
      201);
}

TEST_F(AccountPages, PutTheTokenIntoEveryFormAndIntoThoseWithFiles) {
  const auto page = service_.get(buyer_, "/tenders");
  const auto token = server::csrf_token(buyer_.secret);
  EXPECT_EQ(hidden(page.body, "csrf"), token);
  const auto begin = page.body.find("action=\"/tenders\" enctype");
  ASSERT_NE(begin, std::string::npos);
  EXPECT_THAT(page.body.substr(begin, 300), HasSubstr(token));
  const std::string part = "--limit\r\nContent-Disposition: form-data; name=";
  const auto send = [&](const std::string& first) {
    const auto body = first + part + "\"file\"; filename=\"a.json\"\r\n\r\n" + server_test::api_dossier() +
                      "\r\n--limit--\r\n";
    return service_.api.call({"POST", "/tenders", body, "multipart/form-data; boundary=limit",
                              "Cookie: session=" + buyer_.secret + "\r\nOrigin: http://localhost\r\n"});
  };
  EXPECT_EQ(send("").status, 403);
  EXPECT_EQ(send(part + "\"csrf\"\r\n\r\n" + token + "\r\n").status, 303);
}

// ---- invitations ----------------------------------------------------------------------------------------

TEST_F(AccountPages, LetAnInvitedPersonChooseAPasswordOnce) {
  const auto administrator = service_.add("Sjoerd Haan", {{"gouda", Role::administrator}});
  const auto invited = service_.send(administrator, "/parties/gouda/people",
                                     "name=Hanna+Mulder&email=hanna%40gouda.example&role=buyer");
  EXPECT_EQ(invited.status, 200);
  const auto at = invited.body.find("http://localhost/invitation/");
  ASSERT_NE(at, std::string::npos);
  const auto link = invited.body.substr(at + 16, 12 + 43);
  EXPECT_THAT(service_.get(administrator, "/parties/gouda/people").body, Not(HasSubstr(link)));
  const auto page = service_.get(nobody, link);
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("Hanna Mulder"));
  EXPECT_THAT(page.body, HasSubstr("<svg"));
  const auto weak = service_.send(nobody, link, "password=kort&repeated=kort");
  EXPECT_EQ(weak.status, 422);
  EXPECT_EQ(service_.send(nobody, link, "password=een+lange+zin+met+woorden&repeated=iets+anders").status,
            422);
  // In the browser of somebody who is still signed in.
  const auto accepted =
      service_.send(buyer_, link, "password=een+lange+zin+met+woorden&repeated=een+lange+zin+met+woorden");
  EXPECT_EQ(accepted.status, 303);
  EXPECT_EQ(service_.get(buyer_, "/tenders").status, 303) << "the old session has ended";
  const auto hanna = AccountsOn::after({}, accepted);
  EXPECT_EQ(service_.get(hanna, "/api/v1/account").at("/partyRoles/0/party"), "gouda");
  EXPECT_EQ(service_.get(nobody, link).status, 404);
  EXPECT_EQ(
      service_.send(nobody, link, "password=een+lange+zin+met+woorden&repeated=een+lange+zin+met+woorden")
          .status,
      404);
}

TEST_F(AccountPages, AskASecondFactorThatWasSetUpWithTheInvitation) {
  const auto made = server::invite(service_.api.service(), service_.operator_,
                                   {"Hanna Mulder", "hanna@gouda.example", {{"gouda", Role::buyer}}, {}});
  const auto link = "/invitation/" + made.value().secret;
  const auto page = service_.get(nobody, link);
  const auto begin = page.body.find("ww-code ww-break\">") + 18;
  const auto secret = page.body.substr(begin, page.body.find('<', begin) - begin);
  const auto code = [&] { return server_test::authenticator_code(secret, service_.api.service().clock()); };
  // What was scanned stays good when something else was wrong.
  const auto weak = service_.send(
      nobody, link, "password=x&repeated=y&totp=" + hidden(page.body, "totp") + "&code=" + code());
  EXPECT_EQ(weak.status, 422);
  EXPECT_THAT(weak.body, HasSubstr(secret));
  EXPECT_EQ(hidden(weak.body, "totp"), hidden(page.body, "totp"));
  const auto accepted =
      service_.send(nobody, link,
                    "password=vlonderkruimel&repeated=vlonderkruimel&totp=" + hidden(page.body, "totp") +
                        "&code=" + code());
  EXPECT_EQ(accepted.status, 200) << accepted.body;
  EXPECT_THAT(accepted.body, HasSubstr("ww-code"));
  service_.api.set_clock("2026-11-25T10:01:00Z");
  const auto half =
      service_.send(nobody, "/sign-in", "to=%2Fsegments&email=hanna%40gouda.example&password=vlonderkruimel");
  EXPECT_EQ(location(half), "/sign-in/second-factor?to=%2Fsegments");
  const auto hanna = AccountsOn::after({}, half);
  EXPECT_EQ(service_.get(hanna, "/segments").status, 303) << "half a session opens nothing";
  EXPECT_EQ(service_.get(hanna, location(half)).status, 200);
  EXPECT_EQ(service_.send(hanna, "/sign-in/second-factor", "to=%2Fsegments&code=000000").status, 422);
  const auto whole = service_.send(hanna, "/sign-in/second-factor", "to=%2Fsegments&code=" + code());
  EXPECT_EQ(location(whole), "/segments");
  EXPECT_EQ(service_.get(AccountsOn::after({}, whole), "/segments").status, 200);
  EXPECT_EQ(service_.get(hanna, "/segments").status, 303) << "the half one has ended";
}

// ---- access tokens --------------------------------------------------------------------------------------

TEST_F(AccountPages, GiveAProgramATokenThatCanBeTakenBack) {
  const auto made = service_.call(buyer_, "POST", "/api/v1/access-tokens", R"({"name":"koppeling"})");
  ASSERT_EQ(made.status, 201) << made.body;
  const auto bearer = "Authorization: Bearer " + made.at("/secret") + "\r\n";
  const auto with = [&](const std::string& method, const std::string& target, const std::string& body = {}) {
    return service_.api.call({method, target, body, "application/json", bearer});
  };
  EXPECT_EQ(with("GET", "/api/v1/account").at("/name"), "Noor de Bruijn");
  EXPECT_EQ(with("GET", "/api/v1/account").at("/csrfToken"), "(none)");
  EXPECT_EQ(with("POST", "/api/v1/tenders", server_test::api_dossier()).status, 201)
      << "no token against forgery";
  EXPECT_EQ(with("GET", "/api/v1/access-tokens").at("/accessTokens/0/name"), "koppeling");
  EXPECT_EQ(with("GET", "/api/v1/access-tokens").body.find(made.at("/secret")), std::string::npos);
  EXPECT_EQ(with("DELETE", "/api/v1/access-tokens/" + made.at("/id")).status, 204);
  EXPECT_EQ(with("GET", "/api/v1/account").status, 401);
  EXPECT_EQ(service_.api.get("/api/v1/account", "Authorization: Bearer wwt_onzin\r\n").status, 401);
  EXPECT_EQ(service_.api.get("/api/v1/account", "Authorization: Basic bm9vcjpub29y\r\n").status, 401);
}

// ---- gates ----------------------------------------------------------------------------------------------

TEST_F(AccountPages, AskAProofBeforeAGateAndGoOnWithWhatWasAsked) {
  const auto tender = service_.add_tender(server_test::api_dossier());
  const auto process = "/tenders/" + std::to_string(tender) + "/process";
  service_.api.set_clock("2026-11-25T10:06:00Z");
  const auto asked = service_.send(buyer_, process, "step=close&reason=%22%3Cniets%3E%22");
  EXPECT_EQ(asked.status, 403);
  EXPECT_THAT(asked.body, HasSubstr("action=\"" + process + "\""));
  EXPECT_THAT(asked.body, HasSubstr(R"(name="step" value="close")"));
  EXPECT_THAT(asked.body, HasSubstr(R"(name="reason" value="&quot;&lt;niets&gt;&quot;")"));
  const auto wrong = service_.send(buyer_, process, "step=close&proof-password=mis");
  EXPECT_EQ(wrong.status, 403);
  EXPECT_EQ(cookie_of(wrong), "(none)");
  const auto right = service_.send(buyer_, process, "step=close&proof-password=" + sent_password_);
  EXPECT_EQ(right.status, 422) << "the tender is outside the process, and says so";
  const auto now = AccountsOn::after(buyer_, right);
  EXPECT_NE(now.secret, buyer_.secret);
  EXPECT_EQ(service_.get(buyer_, "/tenders").status, 303) << "the old session has ended";
  EXPECT_EQ(service_.send(now, process, "step=close").status, 422);
}

TEST_F(AccountPages, AskAProofOfThePersonBehindAProgram) {
  const auto tender = service_.add_tender(server_test::api_dossier());
  const auto steps = "/api/v1/tenders/" + std::to_string(tender) + "/steps";
  service_.api.set_clock("2026-11-25T10:06:00Z");
  EXPECT_EQ(service_.call(buyer_, "POST", steps, R"({"step":"close"})").at("/code"),
            "account.reauthenticate");
  const auto wrong = service_.call(buyer_, "POST", "/api/v1/re-authentications", R"({"password":"mis"})");
  EXPECT_THAT(wrong.findings(), ElementsAre("account.proofRefused password"));
  const auto proved =
      service_.call(buyer_, "POST", "/api/v1/re-authentications", R"({"password":")" + password_ + "\"}");
  EXPECT_EQ(proved.status, 204) << proved.body;
  const auto now = AccountsOn::after(buyer_, proved);
  EXPECT_EQ(service_.call(now, "POST", steps, R"({"step":"close"})").at("/code"), "step.outsideProcess");
}

// ---- what is shown to whom ------------------------------------------------------------------------------

TEST_F(AccountPages, ShowAPartyNoTenderOfAnotherAnywhere) {
  const auto id = std::to_string(service_.add_tender(server_test::api_dossier("GEHEIM-1")));
  const auto other = service_.add("Hanna Mulder", {{"alphen-aan-den-rijn", Role::buyer}});
  for (const std::string target :
       {"/api/v1/tenders", "/api/v1/tenders?search=GEHEIM", "/tenders", "/tenders?q=GEHEIM", "/retention",
        "/api/v1/retention-items", "/promises", "/api/v1/promise-reminders", "/monitor", "/api/v1/monitor",
        "/audit-log?action=tender.", "/consultations/new", "/segments/kantoormeubilair"}) {
    const auto answer = service_.get(other, target);
    EXPECT_EQ(answer.status, 200) << target;
    EXPECT_EQ(answer.body.find("GEHEIM-1"), std::string::npos) << target;
    EXPECT_EQ(answer.body.find("/tenders/" + id), std::string::npos) << target;
  }
  EXPECT_EQ(service_.get(other, "/api/v1/tenders").at("/total"), "0");
  EXPECT_EQ(service_.get(buyer_, "/api/v1/tenders").at("/total"), "1");
  const auto missing = service_.get(other, "/api/v1/tenders/999");
  auto hidden_one = service_.get(other, "/api/v1/tenders/" + id);
  EXPECT_EQ(hidden_one.status, 404);
  EXPECT_EQ(hidden_one.body, missing.body);
  const auto entry =
      service_.get(buyer_, "/api/v1/tenders/" + id + "/audit-entries").at("/auditEntries/0/sequence");
  EXPECT_EQ(service_.get(buyer_, "/api/v1/audit-entries/" + entry).status, 200);
  EXPECT_EQ(service_.get(other, "/api/v1/audit-entries/" + entry).at("/code"), "auditEntry.notFound");
  EXPECT_EQ(service_.get(other, "/api/v1/audit-exports?tender=" + id).at("/code"), "tender.notFound");
  EXPECT_EQ(service_.get(other, "/api/v1/audit-exports").at("/code"), "account.notAllowed");
}

TEST_F(AccountPages, KeepPagesWithoutMixingPersons) {
  const auto id = std::to_string(service_.add_tender(server_test::api_dossier()));
  const auto controller = service_.add("Ruud Kuipers", {{"gouda", Role::controller}});
  const auto page = "/tenders/" + id + "/lots/2/ranking";
  for (int i = 0; i < 2; ++i) {
    EXPECT_THAT(service_.get(buyer_, page).body, HasSubstr("Noor de Bruijn"));
    const auto read = service_.get(controller, page).body;
    EXPECT_THAT(read, HasSubstr("Ruud Kuipers"));
    EXPECT_THAT(read, Not(HasSubstr("Noor de Bruijn")));
    EXPECT_THAT(read, Not(HasSubstr(server::csrf_token(buyer_.secret))));
  }
}

TEST_F(AccountPages, OfferOnlyWhatOneMayDo) {
  const auto id = std::to_string(service_.add_tender(server_test::api_dossier()));
  const auto controller = service_.add("Ruud Kuipers", {{"gouda", Role::controller}});
  const auto for_buyer = service_.get(buyer_, "/tenders/" + id).body;
  const auto for_controller = service_.get(controller, "/tenders/" + id).body;
  for (const std::string& part :
       {std::string("method=\"post\" action=\"/tenders/") + id, std::string("id=\"uploads\"")}) {
    EXPECT_THAT(for_buyer, HasSubstr(part));
    EXPECT_THAT(for_controller, Not(HasSubstr(part)));
  }
  EXPECT_THAT(service_.get(buyer_, "/tenders").body, HasSubstr("href=\"/tenders/new\""));
  EXPECT_THAT(service_.get(controller, "/tenders").body, Not(HasSubstr("href=\"/tenders/new\"")));
}

}  // namespace

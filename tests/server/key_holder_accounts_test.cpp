// With accounts the two who open are two people with an account, each with their own code in their own
// session.
#include "server/app/vault_desk.hpp"
#include "tests/server/sealed_tender.hpp"
#include "tests/server/signed_in.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using criteria::Role;
using server_test::AccountsOn;
using server_test::after_deadline;
using server_test::ApiAnswer;
using server_test::bid_json;
using server_test::SignedIn;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

class KeyHolderAccounts : public testing::Test {
 protected:
  ApiAnswer post(const SignedIn& who, const std::string& below, const std::string& body) {
    return on_.call(who, "POST", path_ + below, body);
  }
  ApiAnswer publish(const std::string& holders) {
    return post(noor_, "/publications", R"({"sealing":{"sealed":true,"keyHolders":[)" + holders + "]}}");
  }
  // The codes of the letter that who is signed in takes.
  std::pair<std::string, std::string> take(const SignedIn& who) {
    const auto letter = post(who, "/own-key-letters", "{}");
    EXPECT_EQ(letter.status, 201) << letter.body;
    return {letter.at("/keyLetters/0/qualityCode"), letter.at("/keyLetters/0/pricesCode")};
  }
  static std::string release(const std::string& envelope, const std::string& code) {
    return R"({"envelope":")" + envelope + R"(","releases":[{"code":")" + code + R"("}]})";
  }

  AccountsOn on_;
  const SignedIn noor_ = on_.add("Noor", {{"gouda", Role::buyer}});
  const SignedIn bas_ = on_.add("Bas", {{"gouda", Role::buyer}});
  const SignedIn cas_ = on_.add("Cas", {{"gouda", Role::buyer}});
  const SignedIn ruud_ = on_.add("Ruud", {{"gouda", Role::controller}});
  const std::string id_ = std::to_string(on_.add_tender(server_test::dossier_without_bids()));
  const std::string path_ = "/api/v1/tenders/" + id_;
};

TEST_F(KeyHolderAccounts, AreBuyersWithAnAccount) {
  EXPECT_THAT(publish(R"("Sinterklaas","Noor","Ruud")").findings(),
              ElementsAre("keyHolders.noAccount sealing.keyHolders[0]",
                          "keyHolders.noAccount sealing.keyHolders[2]"));
  const auto page = on_.get(noor_, "/tenders/" + id_ + "/publish");
  for (const char* name : {"Bas", "Cas", "Noor"})
    EXPECT_THAT(page.body, HasSubstr("name=\"keyHolders\" type=\"checkbox\" value=\"" + std::string(name)));
  EXPECT_THAT(page.body, testing::Not(HasSubstr("value=\"Ruud\"")));
}

TEST_F(KeyHolderAccounts, TakeTheirOwnLetterOnce) {
  const auto published = publish(R"("bas","Cas")");
  ASSERT_EQ(published.status, 201) << published.body;
  EXPECT_EQ(published.each("/keyLetters", "/holder"), "[Bas Cas]");
  EXPECT_THAT(published.body, Not(HasSubstr("qualityCode")));
  EXPECT_EQ(post(noor_, "/own-key-letters", "{}").at("/code"), "keyLetter.none");
  EXPECT_EQ(post(noor_, "/bids", bid_json("A", "Bouwer", "45", "245000")).at("/code"), "vault.lettersOut");
  take(bas_);
  EXPECT_EQ(post(bas_, "/own-key-letters", "{}").at("/code"), "keyLetter.none");
  EXPECT_EQ(post(noor_, "/bids", bid_json("A", "Bouwer", "45", "245000")).at("/code"), "vault.lettersOut");
  EXPECT_THAT(on_.get(cas_, "/tenders/" + id_ + "/sealed-bids").body, HasSubstr("own-key-letter"));
  EXPECT_THAT(on_.get(noor_, "/tenders/" + id_ + "/sealed-bids").body, Not(HasSubstr("own-key-letter")));
  take(cas_);
  EXPECT_EQ(post(noor_, "/bids", bid_json("A", "Bouwer", "45", "245000")).status, 202);
}

TEST_F(KeyHolderAccounts, OpenTogetherEachInTheirOwnSession) {
  ASSERT_EQ(publish(R"("Bas","Cas","Noor")").status, 201);
  const auto bas = take(bas_), cas = take(cas_), noor = take(noor_);
  ASSERT_EQ(post(noor_, "/bids", bid_json("A", "Bouwer", "45", "245000")).status, 202);
  on_.api.set_clock(after_deadline);
  const auto bas_now = on_.sign_in(bas_), cas_now = on_.sign_in(cas_), noor_now = on_.sign_in(noor_);
  const auto both = R"({"envelope":"quality","releases":[{"holder":1,"code":")" + bas.first +
                    R"("},{"holder":2,"code":")" + cas.first + R"("}]})";
  EXPECT_THAT(post(noor_now, "/openings", both).findings(), ElementsAre("releases.own releases"));
  EXPECT_THAT(post(noor_now, "/openings", release("quality", bas.first)).findings(),
              ElementsAre("releaseCode.wrong releases[0].code"));
  EXPECT_EQ(post(bas_now, "/openings", release("quality", bas.first)).status, 202);
  EXPECT_EQ(post(bas_now, "/openings", release("quality", bas.first)).status, 202);
  EXPECT_THAT(on_.get(cas_now, "/tenders/" + id_ + "/openings/quality").body,
              HasSubstr("Bas gaf de eigen code"));
  const auto opened = post(cas_now, "/openings", release("quality", cas.first));
  ASSERT_EQ(opened.status, 201) << opened.body;
  EXPECT_EQ(opened.at("/openedBy"), R"(["Bas","Cas"])");
  const auto steps = on_.call(noor_now, "GET", path_ + "/steps");
  EXPECT_EQ(steps.each("/steps", "/person"), "[Noor (none) Bas]");
}

TEST_F(KeyHolderAccounts, TheFirstCodeCountsForAnHour) {
  ASSERT_EQ(publish(R"("Bas","Cas")").status, 201);
  const auto bas = take(bas_), cas = take(cas_);
  on_.api.set_clock("2026-12-01T12:00:01Z");
  const auto bas_now = on_.sign_in(bas_);
  EXPECT_EQ(post(bas_now, "/openings", release("quality", bas.first)).status, 202);
  on_.api.set_clock("2026-12-01T13:00:02Z");
  const auto cas_now = on_.sign_in(cas_);
  EXPECT_EQ(post(cas_now, "/openings", release("quality", cas.first)).status, 202);
}

}  // namespace

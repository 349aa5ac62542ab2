// Tokens that a provider signed are believed; whatever else is refused, each for its own reason.
#include "server/oidc/id_token.hpp"

#include "tests/server/signed_token.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using server::IdToken;
using server::TokenFault;
using server_test::key_set;
using server_test::TokenSigner;
using server_test::unsigned_token;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::int64_t now = 1'795'000'000;
const server::TokenExpectation expected{"https://inloggen.example", "wederwaarde", "n-1", "", now};

// Made once: a key of 2048 bits takes a while.
const TokenSigner& signer() {
  static const TokenSigner one("k1", "RS256");
  return one;
}
const TokenSigner& stranger() {
  static const TokenSigner one("k1", "RS256");
  return one;
}

// The claims of a good token, with one member in place of that of the same name; an empty value: without it.
std::string claims(const std::string& name = {}, const std::string& value = {}) {
  std::vector<std::pair<std::string, std::string>> members{{"iss", R"("https://inloggen.example")"},
                                                           {"aud", R"("wederwaarde")"},
                                                           {"sub", R"("u-7")"},
                                                           {"nonce", R"("n-1")"},
                                                           {"iat", std::to_string(now - 5)},
                                                           {"exp", std::to_string(now + 300)}};
  std::erase_if(members, [&](const auto& member) { return member.first == name; });
  if (!value.empty()) members.emplace_back(name, value);
  std::string json;
  for (const auto& [key, text] : members) json += (json.empty() ? "{\"" : ",\"") + key + "\":" + text;
  return json + "}";
}

std::string reason(const std::string& token, const std::vector<server::ProviderKey>& keys,
                   const server::TokenExpectation& wanted = expected) {
  const auto read = server::verify_id_token(token, keys, wanted);
  return read ? "believed" : std::string(criteria::name(read.error().fault));
}

std::string reason(const std::string& token) {
  static const auto keys = key_set({signer().public_jwk()});
  return reason(token, keys);
}

IdToken token_with(const std::string& name, const std::string& value) {
  static const auto keys = key_set({signer().public_jwk()});
  return server::verify_id_token(signer().sign(claims(name, value)), keys, expected).value();
}

TEST(IdTokens, AreBelievedByTheKeyOfTheirKind) {
  EXPECT_EQ(reason(signer().sign(claims())), "believed");
  EXPECT_EQ(token_with("auth_time", "1794999990").authenticated_at, 1'794'999'990);
  EXPECT_EQ(token_with("", "").authenticated_at, std::nullopt);
  EXPECT_EQ(token_with("", "").subject, "u-7");
  for (const char* algorithm : {"PS256", "ES256"}) {
    const TokenSigner other("k2", algorithm);
    const auto keys = key_set({signer().public_jwk(), other.public_jwk()});
    EXPECT_EQ(reason(other.sign(claims()), keys), "believed") << algorithm;
  }
}

TEST(IdTokens, AreRefusedForWhatTheySay) {
  const auto at = [](std::int64_t moment) { return std::to_string(now + moment); };
  const std::vector<std::tuple<std::string, std::string, std::string>> cases{
      {"iss", R"("https://inloggen.example/")", "issuer"},
      {"iss", "", "issuer"},
      {"iss", "7", "issuer"},
      {"aud", R"("another")", "audience"},
      {"aud", "", "audience"},
      {"aud", "[]", "audience"},
      {"aud", R"(["wederwaarde","another"])", "audience"},
      {"aud", R"(["wederwaarde",7])", "audience"},
      {"aud", R"(["wederwaarde"])", "believed"},
      {"azp", R"("wederwaarde")", "believed"},
      {"azp", R"("another")", "authorized-party"},
      {"azp", "null", "authorized-party"},
      {"exp", at(-61), "expired"},
      {"exp", at(-60), "expired"},
      {"exp", at(-59), "believed"},
      {"exp", at(300) + ".5", "believed"},
      {"exp", "", "expired"},
      {"exp", R"("tomorrow")", "expired"},
      {"exp", "1e12", "expired"},
      {"exp", "99999999999999999999", "expired"},
      {"exp", "-5", "expired"},
      {"nbf", at(61), "not-yet-valid"},
      {"nbf", at(60), "believed"},
      {"nbf", R"("soon")", "not-yet-valid"},
      {"iat", at(61), "not-yet-valid"},
      {"iat", at(60), "believed"},
      {"iat", at(-86401), "not-yet-valid"},
      {"iat", "", "not-yet-valid"},
      {"nonce", R"("n-2")", "nonce"},
      {"nonce", R"("")", "nonce"},
      {"nonce", "", "nonce"},
      {"sub", "", "subject"},
      {"sub", R"("")", "subject"},
      {"sub", "7", "subject"},
      {"sub", '"' + std::string(256, 'a') + '"', "subject"},
  };
  for (const auto& [name, value, refused] : cases)
    EXPECT_EQ(reason(signer().sign(claims(name, value))), refused) << name << " " << value;
}

TEST(IdTokens, AreRefusedForWhoSignedThem) {
  const auto good = signer().sign(claims());
  EXPECT_EQ(reason(stranger().sign(claims())), "signature");
  EXPECT_EQ(reason(signer().sign(claims(), "RS256", "k9")), "unknown-key");
  EXPECT_EQ(reason(signer().sign(claims(), "PS256", "k1")), "algorithm") << "the key is for another";
  EXPECT_EQ(reason(signer().sign(claims(), "RS384", "k1")), "algorithm");
  EXPECT_EQ(reason(signer().sign_with_public_key(claims())), "algorithm");
  EXPECT_EQ(reason(unsigned_token(R"({"alg":"none"})", claims(), "x")), "algorithm");
  EXPECT_EQ(reason(unsigned_token(R"({"alg":"none"})", claims(), "")), "form");
  EXPECT_EQ(reason(unsigned_token(R"({"alg":"None","kid":"k1"})", claims(), "x")), "algorithm");
  EXPECT_EQ(reason(unsigned_token(R"({"kid":"k1"})", claims(), "x")), "algorithm");
  EXPECT_EQ(reason(unsigned_token(R"({"alg":"ES256","kid":"k1"})", claims(), "x")), "unknown-key")
      << "an RSA key verifies no signature of a curve";
  EXPECT_EQ(reason(good.substr(0, good.size() - 4)), "signature");
  EXPECT_EQ(reason(good.substr(0, good.rfind('.') + 1)), "form");
  const auto other = signer().sign(claims("sub", R"("u-8")"));
  const auto forged = good.substr(0, good.find('.')) +
                      other.substr(other.find('.'), other.rfind('.') - other.find('.')) +
                      good.substr(good.rfind('.'));
  EXPECT_EQ(reason(forged), "signature");
}

TEST(IdTokens, NeedANameOfTheirKeyWhereThereIsAChoice) {
  const TokenSigner second("k2", "RS256");
  const auto both = key_set({signer().public_jwk(), second.public_jwk()});
  const auto nameless = second.sign(claims(), "RS256", "");
  EXPECT_EQ(reason(nameless, both), "unknown-key");
  EXPECT_EQ(reason(nameless, key_set({second.public_jwk()})), "believed");
  EXPECT_EQ(reason(nameless, {}), "unknown-key");
}

TEST(IdTokens, AreRefusedForTheirForm) {
  const auto good = signer().sign(claims());
  const auto body = good.substr(good.find('.'));
  EXPECT_EQ(reason(""), "form");
  EXPECT_EQ(reason("a.b"), "form");
  EXPECT_EQ(reason(good + ".x"), "form");
  EXPECT_EQ(reason("." + good), "form");
  EXPECT_EQ(reason("!!!" + body), "form");
  EXPECT_EQ(reason(unsigned_token("[]", claims(), "x")), "form");
  EXPECT_EQ(reason(unsigned_token(R"({"alg":"RS256","kid":"k1","crit":["exp"]})", claims(), "x")), "form");
  EXPECT_EQ(reason(unsigned_token(R"({"alg":"none","alg":"RS256","kid":"k1"})", claims(), "x")), "form");
  EXPECT_EQ(reason(signer().sign("[1]")), "form");
  EXPECT_EQ(reason(signer().sign(R"({"sub":"u-7","sub":"u-8"})")), "form");
  EXPECT_EQ(reason(signer().sign(claims("picture", '"' + std::string(16 * 1024, 'a') + '"'))), "size");
}

TEST(IdTokens, MustBeAsSureAsTheSettingsAsk) {
  auto sure = expected;
  sure.acr = "urn:sterk";
  const auto keys = key_set({signer().public_jwk()});
  EXPECT_EQ(reason(signer().sign(claims()), keys, sure), "assurance");
  EXPECT_EQ(reason(signer().sign(claims("acr", R"("urn:zwak")")), keys, sure), "assurance");
  EXPECT_EQ(reason(signer().sign(claims("acr", R"("urn:sterk")")), keys, sure), "believed");
}

TEST(IdTokens, VouchForAnAddressOnlyWhenTheySaySo) {
  constexpr const char* entra = "https://login.microsoftonline.com/7f/v2.0";
  const auto address = [](const std::string& more, std::string_view issuer) {
    return server::verified_email(token_with("email", R"("a@b.nl")" + more), issuer);
  };
  EXPECT_EQ(address(R"(,"email_verified":true)", expected.issuer), "a@b.nl");
  EXPECT_EQ(address(R"(,"email_verified":"true")", expected.issuer), "");
  EXPECT_EQ(address(R"(,"email_verified":false)", expected.issuer), "");
  EXPECT_EQ(address("", expected.issuer), "");
  EXPECT_EQ(address(R"(,"xms_edov":true)", entra), "a@b.nl");
  EXPECT_EQ(address(R"(,"xms_edov":"1")", entra), "a@b.nl");
  EXPECT_EQ(address(R"(,"xms_edov":1)", entra), "a@b.nl");
  EXPECT_EQ(address(R"(,"xms_edov":false)", entra), "");
  EXPECT_EQ(address("", entra), "");
  EXPECT_EQ(address(R"(,"xms_edov":true)", expected.issuer), "") << "only Entra ID says it so";
  EXPECT_EQ(address(R"(,"xms_edov":true,"email_verified":false)", entra), "");
}

TEST(IdTokens, HoldRolesWhereTheSettingsSay) {
  const auto roles = [](const std::string& name, const std::string& value, std::string_view claim) {
    return server::texts_of_claim(token_with(name, value), claim);
  };
  EXPECT_THAT(roles("roles", R"(["a","b",7])", "roles"), ElementsAre("a", "b"));
  EXPECT_THAT(roles("roles", R"("a")", "roles"), ElementsAre("a"));
  EXPECT_THAT(roles("realm_access", R"({"roles":["a"]})", "realm_access.roles"), ElementsAre("a"));
  EXPECT_THAT(roles("https://x.nl/roles", R"(["a"])", "https://x.nl/roles"), ElementsAre("a"))
      << "the whole name before its parts";
  EXPECT_THAT(roles("realm_access", R"(["roles"])", "realm_access.roles"), IsEmpty());
  EXPECT_THAT(roles("roles", R"({"a":"b"})", "roles"), IsEmpty());
  EXPECT_THAT(roles("roles", "7", "roles"), IsEmpty());
  EXPECT_THAT(roles("", "", "roles"), IsEmpty());
}

TEST(KeySets, KeepWhatVerifiesHereAndItsPublicPartOnly) {
  const TokenSigner curve("c1", "ES256");
  auto secret = signer().public_jwk();
  secret.insert(1, R"("d":"AQAB",)");
  const auto keys =
      key_set({secret, curve.public_jwk(), R"({"kty":"oct","k":"AQAB","kid":"s1"})",
               R"({"kty":"RSA","n":"AQAB","e":"AQAB","kid":"short"})",
               R"({"kty":"EC","crv":"P-384","x":"AQAB","y":"AQAB","kid":"p384"})",
               R"({"kty":"EC","crv":"P-256","x":"AQAB","y":"AQAB","kid":"cut"})", "7", R"({"kty":7})"});
  ASSERT_EQ(keys.size(), 2U);
  EXPECT_EQ(keys[0].id, "k1");
  EXPECT_EQ(keys[0].jwk.find("\"d\""), std::string::npos);
  EXPECT_EQ(keys[1].id, "c1");
  auto encrypts = signer().public_jwk();
  encrypts.replace(encrypts.find("sig"), 3, "enc");
  EXPECT_THAT(key_set({encrypts}), IsEmpty());
  for (const char* no_set : {"", "[]", "{}", R"({"keys":7})"})
    EXPECT_FALSE(server::read_key_set(no_set)) << no_set;
}

}  // namespace

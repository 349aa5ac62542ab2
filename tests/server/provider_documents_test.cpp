// What a provider says about itself, and what the settings say about its roles.
#include "server/oidc/provider_documents.hpp"

#include "server/cli_arguments.hpp"
#include "server/oidc/provider_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using server::read_discovery;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* issuer = "https://inloggen.example/realms/gouda";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

const std::string document =
    R"({"issuer":"https://inloggen.example/realms/gouda","authorization_endpoint":"https://inloggen.example/auth",)"
    R"("token_endpoint":"https://inloggen.example/token","jwks_uri":"https://inloggen.example/keys",)"
    R"("end_session_endpoint":"https://inloggen.example/end","code_challenge_methods_supported":["plain","S256"]})";

TEST(ProviderDocuments, TellWhereEverythingIs) {
  const auto read = read_discovery(document, issuer);
  ASSERT_TRUE(read) << read.error();
  EXPECT_EQ(read->authorization, "https://inloggen.example/auth");
  EXPECT_EQ(read->token, "https://inloggen.example/token");
  EXPECT_EQ(read->keys, "https://inloggen.example/keys");
  EXPECT_EQ(read->end_session, "https://inloggen.example/end");
  EXPECT_FALSE(read->names_itself);
  EXPECT_TRUE(read->takes_basic);
  const auto more = document.substr(0, document.size() - 1) +
                    R"(,"authorization_response_iss_parameter_supported":true,)"
                    R"("token_endpoint_auth_methods_supported":["private_key_jwt"]})";
  EXPECT_TRUE(read_discovery(more, issuer)->names_itself);
  EXPECT_FALSE(read_discovery(more, issuer)->takes_basic);
}

TEST(ProviderDocuments, AreRefusedWhenTheyAreAnothersOrNotSafe) {
  const auto fault = [](const std::string& json, const char* of = issuer) {
    const auto read = read_discovery(json, of);
    return read ? "fine" : read.error();
  };
  EXPECT_EQ(fault(document), "fine");
  EXPECT_THAT(fault(document, "https://inloggen.example/realms/alphen"), HasSubstr("the issuer is"));
  EXPECT_THAT(fault(document, "https://inloggen.example/realms/gouda/"), HasSubstr("the issuer is"));
  EXPECT_THAT(fault("nonsense"), HasSubstr("no JSON object"));
  EXPECT_THAT(fault("[]"), HasSubstr("no JSON object"));
  EXPECT_THAT(fault(replaced(document, "https://inloggen.example/token", "http://inloggen.example/token")),
              HasSubstr("token_endpoint"));
  EXPECT_THAT(fault(replaced(document, "https://inloggen.example/auth", "javascript:alert(1)")),
              HasSubstr("authorization_endpoint"));
  EXPECT_THAT(fault(replaced(document, "https://inloggen.example/keys", "https://a@inloggen.example/keys")),
              HasSubstr("jwks_uri"));
  EXPECT_THAT(fault(replaced(document, "https://inloggen.example/keys", "http://127.0.0.1/keys")),
              HasSubstr("jwks_uri"));
  EXPECT_THAT(fault(replaced(document, R"("plain","S256")", R"("plain")")), HasSubstr("PKCE"));
  EXPECT_EQ(
      read_discovery(replaced(document, "https://inloggen.example/end", "http://x/"), issuer)->end_session,
      "");
}

TEST(ProviderDocuments, AreAskedOnSafeAddressesOnly) {
  EXPECT_TRUE(server::is_provider_address("https://inloggen.example/x?y=1", false));
  EXPECT_TRUE(server::is_provider_address("http://127.0.0.1:8080", true));
  EXPECT_TRUE(server::is_provider_address("http://localhost:8080/realms/x", true));
  for (const char* address :
       {"", "http://inloggen.example", "http://127.0.0.1.example", "https://", "https://a:b@c.nl/",
        "https://c.nl/#x", "https://c .nl/", "ftp://c.nl/", "//c.nl/", "/sign-in"})
    EXPECT_FALSE(server::is_provider_address(address, true)) << address;
  EXPECT_FALSE(server::is_provider_address("http://127.0.0.1:8080", false));
}

TEST(ProviderDocuments, HoldAToken) {
  EXPECT_EQ(server::read_token_answer(R"({"id_token":"a.b.c","access_token":"x"})"), "a.b.c");
  EXPECT_FALSE(server::read_token_answer(R"({"access_token":"x"})"));
  EXPECT_FALSE(server::read_token_answer(R"({"id_token":7})"));
  EXPECT_FALSE(server::read_token_answer("<html>"));
  EXPECT_EQ(server::error_of_answer(R"({"error":"invalid_grant"})"), "invalid_grant");
  EXPECT_EQ(server::error_of_answer("<html>"), "");
}

TEST(RoleMappings, GiveRolesInPartiesAndInTheWorkingGroup) {
  const auto mapping = server::parse_role_mapping(
      R"({"inkopers":["buyer@gouda","assessor@gouda"],"beheer":["administrator@inkopers-werkgroep"]})",
      "r.json");
  EXPECT_THAT(mapping.at("inkopers"), ElementsAre(server::PartyRole{"gouda", criteria::Role::buyer},
                                                  server::PartyRole{"gouda", criteria::Role::assessor}));
  EXPECT_TRUE(server::gives_administrator(mapping));
  EXPECT_FALSE(
      server::gives_administrator(server::parse_role_mapping(R"({"a":["administrator@gouda"]})", "r.json")));
}

TEST(RoleMappings, AreRefusedWithTheirReason) {
  for (const auto& [json, reason] : std::vector<std::pair<std::string, std::string>>{
           {"", "r.json must be a JSON object"},
           {"{}", "r.json must be a JSON object"},
           {"[]", "r.json must be a JSON object"},
           {R"({"a":"buyer@gouda"})", "\"a\" must have a list"},
           {R"({"a":["buyer"]})", "\"buyer\" must be a role and a party"},
           {R"({"a":["boss@gouda"]})", "\"boss@gouda\" must be a role"},
           {R"({"a":["buyer@"]})", "cannot be had there"},
           {R"({"a":["working-group-editor@gouda"]})", "cannot be had there"},
           {R"({"a":["buyer@inkopers-werkgroep"]})", "cannot be had there"},
           {R"({"a":[7]})", "must be a role and a party"},
       }) {
    try {
      server::parse_role_mapping(json, "r.json");
      ADD_FAILURE() << json;
    } catch (const server::UsageError& refused) {
      EXPECT_THAT(refused.what(), HasSubstr(reason));
    }
  }
}

}  // namespace

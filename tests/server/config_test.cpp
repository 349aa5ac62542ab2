// The settings file: each key is read, and what is wrong is refused with its reason.
#include "server/config.hpp"

#include "server/cli_arguments.hpp"
#include "server/storage/database_address.hpp"
#include "tests/support/temporary_folder.hpp"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using server::Config;
using server::UsageError;

class Settings : public testing::Test {
 protected:
  Config read(const std::string& text) const {
    std::ofstream(file()) << text;
    auto config = server::read_config(file());
    check_config(config);
    return config;
  }
  std::string refusal(const std::string& text) const {
    try {
      read(text);
    } catch (const UsageError& refused) {
      return refused.what();
    }
    return "";
  }
  std::filesystem::path file() const { return folder_.path() / "service.properties"; }

 private:
  test_support::TemporaryFolder folder_;
};

TEST_F(Settings, AreReadByTheirNames) {
  const auto config = read(
      "host = ::1\nport = 81\ndata = d\nhost_names = a.nl, b.nl\nworkers = 3\ndemo = true\naccounts = off\n"
      "https = on\ntheme_file = t.css\nparty_themes = themes\nslow_query_ms = 250\n"
      "metrics_token_file = /run/token\n"
      "security_contact = mailto:a@b.nl, https://b.nl/melden\nsecurity_expires = 2027-06-30\n"
      "security_policy = https://b.nl/beleid\n"
      "database = postgresql://wederwaarde@db.b.nl/w?passfile=/run/password\n");
  Config expected;
  expected.host = "::1";
  expected.port = 81;
  expected.data = file().parent_path() / "d";
  expected.host_names = {"a.nl", "b.nl"};
  expected.workers = 3;
  expected.demo = true;
  expected.accounts = false;
  expected.https = true;
  expected.theme_file = file().parent_path() / "t.css";
  expected.party_themes = file().parent_path() / "themes";
  expected.slow_query = std::chrono::milliseconds(250);
  expected.metrics_token_file = "/run/token";
  expected.security_contacts = {"mailto:a@b.nl", "https://b.nl/melden"};
  expected.security_expires = "2027-06-30";
  expected.security_policy = "https://b.nl/beleid";
  expected.database = "postgresql://wederwaarde@db.b.nl/w?passfile=/run/password";
  EXPECT_EQ(config, expected);
  EXPECT_EQ(read(""), Config());
}

TEST_F(Settings, OfHttpsAreOfTheServiceItselfOrOfAProxy) {
  const std::string certificate = "tls_certificate_file = c.pem\n", key = "tls_key_file = /run/key\n";
  const auto config = read(certificate + key + "address = https://b.nl\nscan_socket = /run/clamd.ctl\n");
  EXPECT_EQ(config.tls_certificate_file, file().parent_path() / "c.pem");
  EXPECT_EQ(config.tls_key_file, "/run/key");
  EXPECT_EQ(config.scan_socket, "/run/clamd.ctl");
  EXPECT_TRUE(has_tls(config) && is_https(config));
  EXPECT_FALSE(has_tls(read("https = on\n")));
  EXPECT_TRUE(is_https(read("https = on\n")));
  EXPECT_FALSE(is_https(read("")));
  EXPECT_THAT(refusal(certificate), testing::HasSubstr("need each other"));
  EXPECT_THAT(refusal(key), testing::HasSubstr("need each other"));
  EXPECT_THAT(refusal(certificate + key + "https = on\n"), testing::HasSubstr("for a proxy"));
  EXPECT_THAT(refusal("scan_socket = clamd\n"), testing::HasSubstr("host:port"));
}

TEST_F(Settings, OfTheDemoLetNobodyElseIn) {
  EXPECT_EQ(refusal("demo = true\n"), "");
  EXPECT_EQ(refusal("demo = true\nhost = localhost\n"), "");
  EXPECT_THAT(refusal("demo = true\nhost = 0.0.0.0\n"), testing::HasSubstr("everybody knows"));
  EXPECT_THAT(refusal("demo = true\nhttps = on\n"), testing::HasSubstr("everybody knows"));
}

TEST(DatabaseAddress, ProvesItsServerHereOrByACertificate) {
  for (const char* const safe :
       {"postgresql:///w", "host=/run/postgresql dbname=w", "host=127.0.0.1,localhost dbname=w",
        "postgresql://w@[::1]/w", "postgresql://db.b.nl/w?sslmode=verify-full"})
    EXPECT_TRUE(server::proves_its_server(safe)) << safe;
  for (const char* const open : {"postgresql://db.b.nl/w", "postgresql://db.b.nl/w?sslmode=require",
                                 "host=127.0.0.1,10.0.0.2 dbname=w", "hostaddr=10.0.0.2 dbname=w"})
    EXPECT_FALSE(server::proves_its_server(open)) << open;
}

TEST_F(Settings, AreRefusedWhenTheyAreWrong) {
  const std::string contact = "security_contact = mailto:a@b.nl\n", until = "security_expires = 2027-06-30\n";
  EXPECT_EQ(refusal(contact + until), "");
  for (const auto& [text, reason] : std::vector<std::pair<std::string, std::string>>{
           {"colour = red\n", "unknown setting \"colour\""},
           {"slow_query_ms = fast\n", "slow_query_ms must be a number from 0 to 3600000"},
           {"accounts = perhaps\n", "accounts must be on or off"},
           {"database = mysql\n", "database must be postgresql://"},
           {"database = postgresql://w:geheim@db/w\n", "in a file of its own"},
           {contact, "security_expires as a date"},
           {until, "security.txt needs security_contact"},
           {contact + "security_expires = 2027-02-30\n", "security_expires as a date"},
           {"security_contact = a@b.nl\n" + until, "mailto:"},
           {contact + until + "security_policy = http://b.nl\n", "begins with https://"}})
    EXPECT_THAT(refusal(text), testing::HasSubstr(reason)) << text;
}

TEST_F(Settings, OfSingleSignOnBelongTogether) {
  const std::string whole =
      "address = https://b.nl\nhost_names = b.nl\nhttps = on\noidc_issuer = https://inloggen.b.nl/realms/b\n"
      "oidc_client_id = wederwaarde\n";
  const auto config = read(whole +
                           "local_accounts = off\noidc_client_secret_file = /run/secret\n"
                           "oidc_roles_file = roles.json\noidc_roles_claim = realm_access.roles\n"
                           "oidc_name = Inloggen\noidc_acr = urn:sterk\noidc_ca_file = ca.pem\n");
  EXPECT_EQ(config.address, "https://b.nl/");
  EXPECT_FALSE(config.local_accounts);
  EXPECT_EQ(config.oidc_issuer, "https://inloggen.b.nl/realms/b");
  EXPECT_EQ(config.oidc_client_id, "wederwaarde");
  EXPECT_EQ(config.oidc_client_secret_file, "/run/secret");
  EXPECT_EQ(config.oidc_roles_file, file().parent_path() / "roles.json");
  EXPECT_EQ(config.oidc_roles_claim, "realm_access.roles");
  EXPECT_EQ(config.oidc_name, "Inloggen");
  EXPECT_EQ(config.oidc_acr, "urn:sterk");
  EXPECT_EQ(config.oidc_ca_file, file().parent_path() / "ca.pem");
  EXPECT_EQ(
      refusal("address = http://127.0.0.1:8080/\noidc_issuer = http://127.0.0.1:9/\noidc_client_id = w\n"),
      "");
  for (const auto& [text, reason] : std::vector<std::pair<std::string, std::string>>{
           {"oidc_client_id = w\n", "need oidc_issuer"},
           {"oidc_roles_claim = groups\n", "need oidc_issuer"},
           {"local_accounts = off\n", "only with oidc_issuer"},
           {"local_accounts = no\n", "local_accounts must be on or off"},
           {whole + "accounts = off\n", "needs accounts = on"},
           {whole + "local_accounts = off\n", "needs oidc_roles_file"},
           {whole + "oidc_roles_claim =\n", "must name a claim"},
           {"address = https://b.nl\noidc_issuer = http://inloggen.b.nl\noidc_client_id = w\n",
            "oidc_issuer must be an https address"},
           {"address = https://b.nl\noidc_issuer = https://inloggen.b.nl\n", "needs oidc_client_id"},
           {"oidc_issuer = https://inloggen.b.nl\noidc_client_id = w\n", "needs address"},
           {"address = https://b.nl\noidc_issuer = https://inloggen.b.nl\noidc_client_id = w\n",
            "host_names must have b.nl"},
           {"address = b.nl\n", "address must be how browsers find"},
           {"address = http://b.nl\n", "address must be how browsers find"},
           {"address = https://b.nl/below/\n", "address must be how browsers find"},
           {"address = https://b.nl/?x\n", "address must be how browsers find"}})
    EXPECT_THAT(refusal(text), testing::HasSubstr(reason)) << text;
}

}  // namespace

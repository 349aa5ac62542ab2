// HTTPS of the service itself: what it agrees to, what it refuses, and that everything arrives.
#include "server/http/tls.hpp"

#include "server/http/site_front.hpp"
#include "tests/server/http_service.hpp"
#include "tests/server/tls_client.hpp"
#include "tests/support/temporary_folder.hpp"

#include <fstream>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <openssl/ssl.h>

namespace {

using namespace std::chrono_literals;
using server_test::HttpService;
using server_test::make_certificate;
using server_test::TlsClient;
using server_test::TlsOffer;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* ask = "GET / HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n";

class TlsTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new test_support::TemporaryFolder;
    ASSERT_TRUE(make_certificate(folder_->path(), "rsa", "rsa:2048"));
    ASSERT_TRUE(make_certificate(folder_->path(), "ecdsa", "ec -pkeyopt ec_paramgen_curve:P-256"));
  }
  static void TearDownTestSuite() {
    delete folder_;
    folder_ = nullptr;
  }
  static const std::filesystem::path& folder() { return folder_->path(); }
  static std::filesystem::path file(const std::string& name) { return folder_->path() / name; }
  static server::TlsFiles files(const std::string& name) {
    return {file(name + ".pem"), file(name + ".key")};
  }
  static server::ServerConfig with(const std::string& certificate) {
    server::ServerConfig config;
    config.tls = std::make_shared<server::Tls>(files(certificate));
    return config;
  }
  static std::optional<std::string> agreed(const HttpService& service, const TlsOffer& offer) {
    return TlsClient(service.port(), offer).handshake();
  }

 private:
  static test_support::TemporaryFolder* folder_;
};
test_support::TemporaryFolder* TlsTest::folder_ = nullptr;

TEST_F(TlsTest, AgreesToTheSuitesThatAreGoodAndToNoOther) {
  const HttpService rsa(with("rsa")), ecdsa(with("ecdsa"));
  for (const std::string suite : {"AES256-GCM-SHA384", "CHACHA20-POLY1305", "AES128-GCM-SHA256"}) {
    const TlsOffer of_rsa{TLS1_2_VERSION, TLS1_2_VERSION, "ECDHE-RSA-" + suite, {}};
    const TlsOffer of_ecdsa{TLS1_2_VERSION, TLS1_2_VERSION, "ECDHE-ECDSA-" + suite, {}};
    EXPECT_EQ(agreed(rsa, of_rsa), "TLSv1.2 ECDHE-RSA-" + suite);
    EXPECT_EQ(agreed(ecdsa, of_ecdsa), "TLSv1.2 ECDHE-ECDSA-" + suite);
  }
  for (const std::string suite :
       {"TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_GCM_SHA256"})
    EXPECT_EQ(agreed(rsa, {TLS1_3_VERSION, 0, {}, suite}), "TLSv1.3 " + suite);
  for (const char* const suite :
       {"ECDHE-RSA-AES256-SHA384", "ECDHE-RSA-AES128-SHA", "DHE-RSA-AES256-GCM-SHA384", "AES256-GCM-SHA384",
        "AES128-SHA", "ECDHE-RSA-CAMELLIA256-SHA384", "ECDHE-RSA-NULL-SHA", "AECDH-AES256-SHA"})
    EXPECT_EQ(agreed(rsa, {TLS1_2_VERSION, TLS1_2_VERSION, suite, {}}), std::nullopt) << suite;
  EXPECT_EQ(agreed(rsa, {TLS1_3_VERSION, 0, {}, "TLS_AES_128_CCM_SHA256"}), std::nullopt);
  for (const int old : {TLS1_VERSION, TLS1_1_VERSION})
    EXPECT_EQ(agreed(rsa, {old, old, "ALL", {}}), std::nullopt);
}

TEST_F(TlsTest, CarriesRequestsAndAnswersOfEverySize) {
  for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    const HttpService service(with("ecdsa"));
    TlsClient client(service.port(), {version, version, {}, {}});
    ASSERT_TRUE(client.handshake());
    std::string body;
    for (int i = 0; body.size() < 1'000'000; ++i) body += std::to_string(i);
    // On one connection, the first two in one piece.
    EXPECT_TRUE(client.send("GET / HTTP/1.1\r\nHost: test\r\n\r\n" + server_test::post("/echo", body)));
    EXPECT_TRUE(client.send("GET /large HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n"));
    const auto answers = client.read_to_end();
    ASSERT_TRUE(answers) << "no farewell";
    EXPECT_THAT(*answers, HasSubstr("\r\n\r\nhomeHTTP/1.1 200"));
    EXPECT_NE(answers->find("\r\n\r\n" + body + "HTTP/1.1 200"), std::string::npos);
    EXPECT_THAT(*answers, EndsWith("\r\n\r\n" + std::string(HttpService::large_size, 'x')));
  }
}

TEST_F(TlsTest, NeitherRenegotiatesNorTakesUpASessionAgain) {
  const HttpService service(with("rsa"));
  TlsClient old(service.port(), {TLS1_2_VERSION, TLS1_2_VERSION, {}, {}});
  ASSERT_TRUE(old.handshake());
  EXPECT_FALSE(old.is_resumable());
  EXPECT_FALSE(old.renegotiates());
  TlsClient current(service.port(), {TLS1_3_VERSION, 0, {}, {}});
  ASSERT_TRUE(current.handshake());
  ASSERT_TRUE(current.send(ask));
  EXPECT_TRUE(current.read_to_end());
  EXPECT_FALSE(current.is_resumable());
}

TEST_F(TlsTest, TakesNoRequestOutsideTls) {
  HttpService service(with("rsa"));
  test_support::RawClient client(service.port());
  client.send(ask);
  EXPECT_THAT(client.read_to_end(), testing::Not(HasSubstr("home")));
  EXPECT_THAT(service.log_lines(), IsEmpty());
}

TEST_F(TlsTest, LetsNobodyHoldAPlaceByAHandshake) {
  auto config = with("rsa");
  config.timeouts.idle = 50ms;
  HttpService service(std::move(config));
  test_support::RawClient silent(service.port()), halfway(service.port());
  halfway.send(std::string("\x16\x03\x01\x02\x00\x01", 6));
  EXPECT_THAT(silent.read_to_end(), IsEmpty());
  EXPECT_THAT(halfway.read_to_end(), IsEmpty());
  EXPECT_THAT(service.log_lines(), IsEmpty());
}

TEST_F(TlsTest, TellsWhomThereIsNoRoomFor) {
  auto config = with("rsa");
  config.limits.connections = 1;
  const HttpService service(std::move(config));
  TlsClient first(service.port());
  ASSERT_TRUE(first.handshake());
  TlsClient second(service.port());
  ASSERT_TRUE(second.handshake());
  EXPECT_THAT(second.read_to_end().value_or(""), HasSubstr("HTTP/1.1 503"));
  EXPECT_TRUE(first.send(ask));
  EXPECT_THAT(first.read_to_end().value_or(""), EndsWith("home"));
}

TEST_F(TlsTest, DoesNothingWithARequestThatWasCutShort) {
  HttpService service(with("rsa"));
  for (const char* const sent : {"POST /small HTTP/1.1\r\nHost: test\r\nContent-Length: 9\r\n\r\n1234", ""}) {
    TlsClient client(service.port());
    ASSERT_TRUE(client.handshake());
    if (*sent != 0) {
      EXPECT_TRUE(client.send(sent));
    }
    client.hang_up();
  }
  TlsClient(service.port()).handshake();
  EXPECT_THAT(service.log_lines(), IsEmpty());
}

TEST_F(TlsTest, ReadsARenewedCertificateAndKeepsTheOldOneBesideAWrongOne) {
  std::filesystem::copy_file(file("rsa.pem"), file("now.pem"));
  std::filesystem::copy_file(file("rsa.key"), file("now.key"));
  const auto tls = std::make_shared<server::Tls>(files("now"));
  server::ServerConfig config;
  config.tls = tls;
  const HttpService service(std::move(config));
  const auto subject = [&] {
    TlsClient client(service.port());
    return client.handshake() ? client.subject() : std::string();
  };
  TlsClient before(service.port());
  ASSERT_TRUE(before.handshake());
  EXPECT_EQ(subject(), "rsa");
  const auto replace = std::filesystem::copy_options::overwrite_existing;
  std::filesystem::copy_file(file("ecdsa.pem"), file("now.pem"), replace);
  EXPECT_THROW(tls->reload(), std::runtime_error) << "the key is still another one's";
  EXPECT_EQ(subject(), "rsa");
  std::filesystem::copy_file(file("ecdsa.key"), file("now.key"), replace);
  tls->reload();
  EXPECT_EQ(subject(), "ecdsa");
  EXPECT_TRUE(before.send(ask));
  EXPECT_THAT(before.read_to_end().value_or(""), EndsWith("home")) << "who is connected stays so";
}

TEST_F(TlsTest, RefusesFilesThatDoNotSuit) {
  ASSERT_TRUE(make_certificate(folder(), "short", "rsa:1024"));
  std::ofstream(file("empty.pem")).close();
  ASSERT_EQ(std::system(fmt::format("openssl pkey -in {} -aes256 -passout pass:geheim -out {} 2>/dev/null",
                                    file("rsa.key").string(), file("locked.key").string())
                            .c_str()),
            0);
  const auto refusal = [](const server::TlsFiles& files) {
    try {
      const server::Tls tls(files);
    } catch (const std::runtime_error& refused) {
      return std::string(refused.what());
    }
    return std::string();
  };
  EXPECT_EQ(refusal(files("rsa")), "");
  EXPECT_THAT(refusal(files("short")), HasSubstr("short.pem: ee key too small"));
  EXPECT_THAT(refusal({file("none.pem"), file("rsa.key")}), HasSubstr("none.pem: "));
  EXPECT_THAT(refusal({file("empty.pem"), file("rsa.key")}), HasSubstr("empty.pem: "));
  EXPECT_THAT(refusal({file("rsa.pem"), file("ecdsa.key")}), HasSubstr("ecdsa.key: "));
  EXPECT_THAT(refusal({file("rsa.pem"), file("none.key")}), HasSubstr("none.key: "));
  EXPECT_THAT(refusal({file("rsa.pem"), file("locked.key")}), HasSubstr("locked.key: "));
}

}  // namespace

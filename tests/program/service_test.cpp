// The service as an administrator runs it: start, stop, and why it does not start.
#include "tests/program/service.hpp"

#include "tests/program/dossier_files.hpp"
#include "tests/support/shared_data.hpp"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace program_test {
namespace {

using test_support::RawClient;

class ServiceProcess : public testing::Test {
 protected:
  std::filesystem::path data() const { return files_.path() / "data"; }
  std::filesystem::path file(const char* name) const { return files_.path() / name; }

 private:
  test_support::TemporaryFolder files_;
};

// Until the service takes no more connections.
void wait_for_refusal(std::uint16_t port) {
  for (;;) {
    try {
      const RawClient client(port);
    } catch (const std::runtime_error&) {
      return;
    }
  }
}

TEST_F(ServiceProcess, SaysWhereItListensAndEndsWellWhenAsked) {
  for (const int signal : {SIGTERM, SIGINT}) {
    Service service(data());
    const std::string address = "http://127.0.0.1:" + std::to_string(service.port()) + "/\n";
    service.read_until("listens at " + address);
    EXPECT_EQ(service.announced(),
              "Wederwaarde luistert op " + address + "Wederwaarde listens at " + address);
    EXPECT_EQ(get_ok(service.port(), "/health"), R"({"status":"ok"})");
    service.signal(signal);
    EXPECT_EQ(service.wait(), 0);
    EXPECT_THAT(service.log(), testing::HasSubstr(R"("route":"health","status":200)"));
    EXPECT_THROW(RawClient(service.port()), std::runtime_error);
  }
}

TEST_F(ServiceProcess, KeepsWhatItStored) {
  {
    Service service(data());
    EXPECT_EQ(post(service.port(), "/api/v1/tenders", "application/json", contract_text()).status, 201);
    EXPECT_EQ(service.stop(), 0);
  }
  Service again(data());
  EXPECT_EQ(text_member(get_ok(again.port(), "/api/v1/tenders"), "reference"), "GOU-2026-014");
  EXPECT_EQ(
      get_ok(again.port(), "/api/v1/tenders/1/documents/evaluation"),
      run_program(
          {"evaluate",
           (std::filesystem::path(WEDERWAARDE_SOURCE_DIR) / "tests/golden/dossier/contract.json").string()})
          .out);
}

TEST_F(ServiceProcess, FinishesTheRequestUnderWayBeforeItEnds) {
  Service service(data());
  const auto dossier = contract_text();
  RawClient client(service.port());
  client.send(request_head("POST", "/api/v1/tenders", "application/json", dossier.size()));
  client.send(dossier.substr(0, dossier.size() / 2));
  // Once another request is answered the first one has been accepted.
  get_ok(service.port(), "/health");
  service.signal(SIGTERM);
  wait_for_refusal(service.port());
  client.send(dossier.substr(dossier.size() / 2));
  EXPECT_EQ(client.read_response().status, 201);
  EXPECT_EQ(service.wait(), 0);
  Service again(data());
  EXPECT_EQ(text_member(get_ok(again.port(), "/api/v1/tenders"), "reference"), "GOU-2026-014");
}

TEST_F(ServiceProcess, IsTheOnlyOneOnItsData) {
  Service service(data());
  const auto second = run_program({"serve", "--port", "0", "--data", data().string()});
  EXPECT_EQ(second.exit, 3);
  EXPECT_EQ(second.err, "wederwaarde: another process uses " + data().string() + "\n");
  EXPECT_EQ(get_ok(service.port(), "/health"), R"({"status":"ok"})");
  service.kill();
  Service third(data());
  EXPECT_EQ(third.stop(), 0);
}

TEST_F(ServiceProcess, SaysThatItsPortIsTaken) {
  Service service(data());
  const auto port = std::to_string(service.port());
  const auto second = run_program({"serve", "--port", port, "--data", file("other").string()});
  EXPECT_EQ(second.exit, 3);
  EXPECT_THAT(second.err, testing::StartsWith("wederwaarde: cannot listen on 127.0.0.1 port " + port));
  EXPECT_THAT(second.err, testing::HasSubstr("already in use"));
}

TEST_F(ServiceProcess, TakesItsSettingsFromAFile) {
  write(file("service.properties"), "# of the test\nport = 0\ndata = from here\ndemo = true\nworkers = 2\n");
  Service service(Words{"--config", file("service.properties").string()});
  EXPECT_TRUE(std::filesystem::exists(file("from here") / "wederwaarde.db"));
  EXPECT_THAT(get_ok(service.port(), "/api/v1/tenders"), testing::HasSubstr(R"("total":3)"));
  EXPECT_EQ(service.stop(), 0);
}

TEST_F(ServiceProcess, HasWhatItsOperatorSet) {
  write(file("token"), "token-of-the-test-1\n");
  write(file("service.properties"),
        "port = 0\ndata = here\ndemo = true\nmetrics_token_file = token\nslow_query_ms = 1\n"
        "security_contact = mailto:security@example.nl, https://example.nl/melden\n"
        "security_expires = 2020-01-01\nsecurity_policy = https://example.nl/beleid\n");
  Service service(Words{"--config", file("service.properties").string()});
  EXPECT_EQ(
      get_ok(service.port(), "/.well-known/security.txt"),
      "Contact: mailto:security@example.nl\nContact: https://example.nl/melden\n"
      "Expires: 2020-01-01T00:00:00Z\nPreferred-Languages: nl, en\nPolicy: https://example.nl/beleid\n");
  const std::string asks_metrics = "GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\n";
  EXPECT_EQ(test_support::fetch(service.port(), asks_metrics + "\r\n").status, 401);
  EXPECT_THAT(
      test_support::fetch(service.port(), asks_metrics + "Authorization: Bearer token-of-the-test-1\r\n\r\n")
          .body,
      testing::HasSubstr("wederwaarde_build_info"));
  EXPECT_EQ(service.stop(), 0);
  EXPECT_THAT(service.log(), testing::HasSubstr(R"("event":"warning","message":"security_expires is past)"));
  // The demo is stored with many flushes to disk.
  EXPECT_THAT(service.log(),
              testing::ContainsRegex(R"("event":"slowQuery","sql":"[A-Z][^"]*","us":[0-9]{4,}})"));

  write(file("token"), "too short\n");
  const auto refused = run_program({"serve", "--config", file("service.properties").string()});
  EXPECT_EQ(refused.exit, 2);
  EXPECT_THAT(refused.err, testing::HasSubstr("must hold a token"));
}

// By openssl and curl of Debian.
TEST_F(ServiceProcess, SpeaksHttpsAndReadsARenewedCertificate) {
  const auto run = [](const std::string& command) {
    EXPECT_EQ(std::system((command + " 2>/dev/null").c_str()), 0) << command;
  };
  const auto make = [&](const std::string& name) {
    run(fmt::format(
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN={} "
        "-addext subjectAltName=IP:127.0.0.1 -keyout {} -out {}",
        name, file("service.key").string(), file("service.pem").string()));
  };
  make("first");
  std::filesystem::copy_file(file("service.pem"), file("first.pem"));
  write(file("service.properties"),
        "port = 0\ndata = here\ntls_certificate_file = service.pem\ntls_key_file = service.key\n");
  Service service(Words{"--config", file("service.properties").string()});
  EXPECT_THAT(service.announced(), testing::HasSubstr("https://127.0.0.1:"));
  const auto fetch = [&](const std::string& trusted) {
    return std::system(
        fmt::format("curl -s --max-time 10 --cacert {} -D {} -o {} https://127.0.0.1:{}/health",
                    file(trusted.c_str()).string(), file("head").string(), file("body").string(),
                    service.port())
            .c_str());
  };
  ASSERT_EQ(fetch("first.pem"), 0);
  EXPECT_EQ(test_support::read_bytes(file("body")), R"({"status":"ok"})");
  EXPECT_THAT(test_support::read_bytes(file("head")),
              testing::HasSubstr("Strict-Transport-Security: max-age=31536000"));
  make("second");
  service.signal(SIGHUP);
  while (service.log().find(R"("event":"tls")") == std::string::npos)
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  EXPECT_NE(fetch("first.pem"), 0);
  EXPECT_EQ(fetch("service.pem"), 0);
  EXPECT_EQ(service.stop(), 0);

  write(file("service.key"), "no key\n");
  const auto refused = run_program({"serve", "--config", file("service.properties").string()});
  EXPECT_EQ(refused.exit, 2);
  EXPECT_THAT(refused.err, testing::HasSubstr("service.key"));
}

TEST_F(ServiceProcess, RefusesADatabaseThatIsNone) {
  std::filesystem::create_directory(data());
  write(data() / "wederwaarde.db", std::string(5000, 'x'));
  const auto ran = run_program({"serve", "--port", "0", "--data", data().string()});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, testing::HasSubstr("not a database"));
  EXPECT_EQ(test_support::read_bytes(data() / "wederwaarde.db"), std::string(5000, 'x'));
}

}  // namespace
}  // namespace program_test

// What whoever runs the service asks it: health, metrics, security.txt, and the ids of requests.
#include "server/app/background_jobs.hpp"
#include "tests/server/api_service.hpp"
#include "tests/server/http_service.hpp"

#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using server_test::ApiAnswer;
using server_test::ApiService;
using server_test::HttpService;
using testing::HasSubstr;
using testing::Not;

constexpr const char* token = "prometheus-of-gouda-1";

std::string metrics_of(const ApiService& service) {
  const auto answer = service.get("/metrics");
  EXPECT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(answer.header("Content-Type"), "text/plain; version=0.0.4; charset=utf-8");
  return answer.body;
}

// The value of the sample that begins so; -1 without one.
double sample(const std::string& text, const std::string& name) {
  const auto at = ("\n" + text).find("\n" + name + " ");
  return at == std::string::npos ? -1 : std::stod(text.substr(at + name.size() + 1));
}

ApiAnswer ask_metrics(const ApiService& service, const std::string& headers) {
  return ApiService::fetch(service.port(), "GET /metrics HTTP/1.1\r\n" + headers + "\r\n");
}

// ---- health ---------------------------------------------------------------------------------------------

TEST(Health, TellsThatItLivesAndIsReady) {
  const ApiService service;
  for (const char* const path : {"/health", "/health/live", "/health/ready"}) {
    const auto answer = service.get(path);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, R"({"status":"ok"})");
  }
}

TEST(Health, IsNotReadyWithoutATableButLives) {
  ApiService service;
  service.service().database.write(
      [](server::Unit& unit) { unit.execute("ALTER TABLE schema_migrations RENAME TO lost"); });
  EXPECT_EQ(service.get("/health/ready").status, 503);
  EXPECT_EQ(service.get("/health").status, 503);
  EXPECT_EQ(service.get("/health/live").status, 200);
}

TEST(Health, AskingWritesNothing) {
  const ApiService service;
  const auto before = service.verified().head;
  service.get("/health/ready");
  EXPECT_EQ(service.verified().head, before);
}

// ---- metrics --------------------------------------------------------------------------------------------

TEST(Metrics, CountAnswersByRouteAndStatus) {
  const ApiService service;
  service.get("/api/v1/parties");
  service.get("/api/v1/parties");
  service.get("/api/v1/tenders/999");
  service.get("/nowhere");
  const auto text = metrics_of(service);
  EXPECT_EQ(sample(text, R"(wederwaarde_http_requests_total{route="api.parties.list",status="200"})"), 2);
  EXPECT_EQ(sample(text, R"(wederwaarde_http_requests_total{route="api.tenders.get",status="404"})"), 1);
  EXPECT_EQ(sample(text, R"(wederwaarde_http_requests_total{route="",status="404"})"), 1);
  const std::string duration = "wederwaarde_http_request_duration_seconds";
  EXPECT_EQ(sample(text, duration + R"(_count{route="api.parties.list"})"), 2);
  EXPECT_EQ(sample(text, duration + R"(_bucket{route="api.parties.list",le="+Inf"})"), 2);
  EXPECT_EQ(sample(text, duration + R"(_bucket{route="api.parties.list",le="60"})"), 2);
  EXPECT_GT(sample(text, duration + R"(_sum{route="api.parties.list"})"), 0);
  EXPECT_LE(sample(text, duration + R"(_bucket{route="api.parties.list",le="0.001"})"),
            sample(text, duration + R"(_bucket{route="api.parties.list",le="0.025"})"));
}

TEST(Metrics, TellOfConnectionsTheDatabaseTheLogAndJobs) {
  ApiService service;
  const test_support::RawClient idle(service.port());
  stored_tender(service);
  const auto before = metrics_of(service);
  EXPECT_GE(sample(before, "wederwaarde_http_open_connections"), 1);
  EXPECT_EQ(sample(before, "wederwaarde_http_waiting_requests"), 0);
  EXPECT_EQ(sample(before, "wederwaarde_audit_log_entries"),
            static_cast<double>(service.verified().head.sequence));
  EXPECT_GT(sample(before, "wederwaarde_database_bytes"), 0);
  EXPECT_GT(sample(before, "wederwaarde_database_seconds_total"), 0);
  EXPECT_EQ(sample(before, R"(wederwaarde_background_jobs{state="running"})"), 0);
  const auto statements = sample(before, "wederwaarde_database_statements_total");
  service.get("/api/v1/parties");
  EXPECT_GT(sample(metrics_of(service), "wederwaarde_database_statements_total"), statements);
}

TEST(Metrics, CountAJobThatRuns) {
  ApiService service;
  auto& jobs = *service.service().jobs;
  ASSERT_TRUE(jobs.start({"", "tender 1"}, "test", [](criteria::Progress& progress) -> server::JobOutput {
    for (;;) progress.check();
  }));
  constexpr const char* running = R"(wederwaarde_background_jobs{state="running"})";
  while (sample(metrics_of(service), running) != 1) continue;
  jobs.stop();
  EXPECT_EQ(sample(metrics_of(service), running), 0);
}

// Each line is a comment or a sample of the text format, and every sample's metric was announced.
TEST(Metrics, AreInTheTextFormat) {
  const ApiService service;
  service.get("/api/v1/parties");
  const std::regex head(R"(# (HELP|TYPE) (wederwaarde_[a-z_]+) .+)");
  const std::regex line(
      R"re((wederwaarde_[a-z_]+)(\{[a-z_]+="[^"\\\n]*"(,[a-z_]+="[^"\\\n]*")*\})? [0-9]+(\.[0-9]{6})?)re");
  std::set<std::string> announced;
  std::istringstream text(metrics_of(service));
  std::size_t samples = 0;
  for (std::string each; std::getline(text, each);) {
    std::smatch match;
    if (std::regex_match(each, match, head)) {
      announced.insert(match[2]);
      continue;
    }
    ASSERT_TRUE(std::regex_match(each, match, line)) << each;
    ++samples;
    const auto name = std::regex_replace(std::string(match[1]), std::regex("_(bucket|sum|count)$"), "");
    EXPECT_TRUE(announced.contains(name)) << each;
  }
  EXPECT_GT(samples, 20U);
}

TEST(Metrics, HoldNothingOfTendersOrAddresses) {
  const ApiService service;
  const auto path = stored_tender(service, server_test::api_dossier("GEHEIM-2026"));
  service.get(path + "?GEHEIM-query");
  service.get("/GEHEIM-path");
  EXPECT_THAT(metrics_of(service), Not(HasSubstr("GEHEIM")));
}

TEST(Metrics, AreForThisMachineWithoutAToken) {
  const ApiService service;
  EXPECT_EQ(ask_metrics(service, "Host: localhost\r\n").status, 200);
  EXPECT_EQ(ask_metrics(service, "Host: 127.0.0.1:8080\r\n").status, 200);
  EXPECT_EQ(ask_metrics(service, "Host: [::1]\r\n").status, 200);
  EXPECT_EQ(ask_metrics(service, "Host: 192.0.2.7\r\n").status, 403);
  for (const char* const header : {"Forwarded: for=192.0.2.7", "Via: 1.1 proxy", "X-Forwarded-For: 127.0.0.1",
                                   "X-Forwarded-Host: localhost", "X-Real-IP: 127.0.0.1"}) {
    const auto refused = ask_metrics(service, "Host: localhost\r\n" + std::string(header) + "\r\n");
    EXPECT_EQ(refused.status, 403) << header;
    EXPECT_EQ(refused.at("/code"), "metrics.notLocal");
  }
}

TEST(Metrics, AreNotForAProxyOnThisMachine) {
  server::AccountSettings accounts;
  accounts.https = true;
  const ApiService service(accounts);
  EXPECT_EQ(ask_metrics(service, "Host: localhost\r\n").status, 403);
}

TEST(Metrics, AreForTheTokenFromAnywhere) {
  server::AccountSettings accounts;
  accounts.on = true;
  accounts.https = true;
  ApiService service(accounts);
  service.site().operating.metrics_token = token;
  const auto with = [&](const std::string& authorization) {
    return ask_metrics(service, "Host: 192.0.2.7\r\nX-Forwarded-For: 192.0.2.9\r\n" + authorization);
  };
  EXPECT_EQ(with("Authorization: Bearer " + std::string(token) + "\r\n").status, 200);
  for (const char* const other :
       {"", "Authorization: Bearer prometheus-of-gouda-2\r\n", "Authorization: Bearer \r\n",
        "Authorization: Basic prometheus-of-gouda-1\r\n"}) {
    const auto refused = with(other);
    EXPECT_EQ(refused.status, 401) << other;
    EXPECT_EQ(refused.header("WWW-Authenticate"), "Bearer realm=\"wederwaarde-metrics\"");
    EXPECT_THAT(refused.body, Not(HasSubstr("wederwaarde_")));
  }
}

// ---- slow statements ------------------------------------------------------------------------------------

TEST(SlowStatements, AreToldWithoutTheirValues) {
  ApiService service;
  std::vector<std::string> told;
  auto& statements = service.service().database.statements();
  statements.tell_slow(std::chrono::nanoseconds(0),
                       [&](std::string_view sql, server::StatementWatch::Duration took) {
                         told.emplace_back(sql);
                         EXPECT_GE(took.count(), 0);
                       });
  service.service().database.read([](server::Unit& unit) {
    return unit.column<std::string>("SELECT $1 || name FROM parties LIMIT 1", {"GEHEIM"});
  });
  EXPECT_THAT(told, testing::ElementsAre("BEGIN", "SELECT $1 || name FROM parties LIMIT 1", "COMMIT"));
  EXPECT_EQ(statements.totals().slow, 3);
}

TEST(SlowStatements, AreNoneBelowTheThreshold) {
  ApiService service;
  auto& statements = service.service().database.statements();
  statements.tell_slow(std::chrono::hours(1),
                       [](std::string_view, server::StatementWatch::Duration) { FAIL(); });
  service.get("/api/v1/parties");
  EXPECT_EQ(statements.totals().slow, 0);
}

// ---- security.txt ---------------------------------------------------------------------------------------

TEST(SecurityTxt, IsWhatTheSettingsSay) {
  ApiService service;
  EXPECT_EQ(service.get("/.well-known/security.txt").status, 404);
  service.site().operating.security_txt =
      "Contact: mailto:security@example.nl\nExpires: 2027-06-30T00:00:00Z\n";
  const auto answer = service.get("/.well-known/security.txt");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("Content-Type"), "text/plain; charset=utf-8");
  EXPECT_EQ(answer.body, service.site().operating.security_txt);
}

// ---- ids of requests ------------------------------------------------------------------------------------

TEST(RequestIds, AreRepeatedWhenTheyAreSafe) {
  HttpService service;
  const auto echoed = [&](const std::string& given) {
    return test_support::get(service.port(), "/", "X-Request-Id: " + given + "\r\n")
        .header("X-Request-Id")
        .value_or("");
  };
  for (const std::string& safe : {std::string("abcdefgh"), std::string("3f2a-77.B_c"), std::string(64, 'x')})
    EXPECT_EQ(echoed(safe), safe);
  for (const std::string& unsafe :
       {std::string("short"), std::string(65, 'x'), std::string("abcdefgh ijk"), std::string("abcdefgh\"}"),
        std::string("abcdefgh,x"), std::string("abcdefgh<b>"),
        std::string("abcd\xc3\xa9"
                    "fgh")}) {
    const auto own = echoed(unsafe);
    EXPECT_NE(own, unsafe);
    EXPECT_THAT(own, testing::MatchesRegex("[0-9a-f]{8}-[0-9a-f]+")) << unsafe;
  }
}

TEST(RequestIds, OfTheServiceStayItsOwnInTheLog) {
  HttpService service;
  const std::string trace = "4bf92f3577b34da6a3ce929d0e0e4736";
  const std::string headers = "X-Request-Id: from-the-proxy\r\n";
  test_support::get(service.port(), "/", headers + "traceparent: 00-" + trace + "-00f067aa0ba902b7-01\r\n");
  test_support::get(service.port(), "/", headers);
  for (const std::string& wrong :
       {"01-" + trace + "-00f067aa0ba902b7-01", "00-" + std::string(32, '0') + "-00f067aa0ba902b7-01",
        "00-" + trace + "-0000000000000000-01", "00-" + trace + "-00f067aa0ba902b7-0",
        "00-" + trace + "-00F067AA0BA902B7-01", std::string("00-") + trace})
    test_support::get(service.port(), "/", "traceparent: " + wrong + "\r\n");
  const auto lines = service.log_lines();
  ASSERT_EQ(lines.size(), 8U);
  EXPECT_THAT(lines[0],
              testing::ContainsRegex(R"("id":"[0-9a-f]{8}-1","givenId":"from-the-proxy","trace":")" + trace));
  EXPECT_THAT(lines[1],
              testing::ContainsRegex(R"("id":"[0-9a-f]{8}-2","givenId":"from-the-proxy","client":)"));
  for (std::size_t at = 2; at < lines.size(); ++at)
    EXPECT_THAT(lines[at], Not(HasSubstr("trace"))) << lines[at];
}

}  // namespace

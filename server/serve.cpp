#include "server/serve.hpp"

#include "server/app/background_jobs.hpp"
#include "server/app/demo_accounts.hpp"
#include "server/app/first_start.hpp"
#include "server/app/library.hpp"
#include "server/app/load_demo.hpp"
#include "server/app/search.hpp"
#include "server/app/service.hpp"
#include "server/app/share_templates.hpp"
#include "server/cli_arguments.hpp"
#include "server/files.hpp"
#include "server/http/file_scanner.hpp"
#include "server/http/server.hpp"
#include "server/http/site_front.hpp"
#include "server/oidc/identity_provider.hpp"
#include "server/theme_files.hpp"
#include "templates/json_writer.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <initializer_list>
#include <memory>
#include <ostream>

#include <fmt/format.h>
#include <malloc.h>
#include <unistd.h>

namespace server {
namespace {

// Signals wait for `wait` instead of ending the process; threads that start later leave them alone too.
class WaitingSignals {
 public:
  explicit WaitingSignals(std::initializer_list<int> numbers) {
    sigemptyset(&signals_);
    for (const int number : numbers) sigaddset(&signals_, number);
    pthread_sigmask(SIG_BLOCK, &signals_, &before_);
  }
  // From here on a signal ends the process at once.
  ~WaitingSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  WaitingSignals(const WaitingSignals&) = delete;
  WaitingSignals& operator=(const WaitingSignals&) = delete;

  int wait() const {
    int signal = 0;
    sigwait(&signals_, &signal);
    return signal;
  }

 private:
  sigset_t signals_{};
  sigset_t before_{};
};

// One write for one line, so that the lines of threads do not mix.
void write_log_line(std::string_view line) {
  const auto text = fmt::format("{}\n", line);
  static_cast<void>(!::write(STDERR_FILENO, text.data(), text.size()));
}

void start(HttpServer& http, ServerConfig settings, Router router) {
  try {
    http.start(std::move(settings), std::move(router));
  } catch (const std::runtime_error& failed) {
    throw WorldError(failed.what());
  }
}

// RFC 9116; empty without a contact.
std::string security_txt(const Config& config) {
  if (config.security_contacts.empty()) return {};
  std::string text;
  for (const auto& contact : config.security_contacts) text += fmt::format("Contact: {}\n", contact);
  text += fmt::format("Expires: {}T00:00:00Z\nPreferred-Languages: nl, en\n", config.security_expires);
  if (!config.security_policy.empty()) text += fmt::format("Policy: {}\n", config.security_policy);
  return text;
}

// One word, alone in its file; `what` it is.
std::string secret_in(const std::filesystem::path& file, const char* what, std::size_t least) {
  constexpr std::size_t most_bytes = 4096;
  auto secret = read_file(file, most_bytes);
  while (!secret.empty() && (secret.back() == '\n' || secret.back() == '\r')) secret.pop_back();
  const bool is_visible =
      std::all_of(secret.begin(), secret.end(), [](char c) { return c > ' ' && c < '\x7f'; });
  if (secret.size() < least || !is_visible)
    throw UsageError(
        fmt::format("{} must hold a {}: one word of at least {} characters", file.string(), what, least));
  return secret;
}

std::string metrics_token(const std::filesystem::path& file) {
  return file.empty() ? std::string() : secret_in(file, "token", 16);
}

std::string host_of(const std::string& address) {
  const auto begin = address.find("://") + 3;
  return address.substr(begin, address.find('/', begin) - begin);
}

// Of single sign-on; null without an issuer.
std::shared_ptr<IdentityProvider> identity_provider(const Config& config) {
  constexpr std::size_t most_bytes = 1024 * 1024, least_secret = 8;
  if (config.oidc_issuer.empty()) return nullptr;
  ProviderSettings settings;
  settings.issuer = config.oidc_issuer;
  settings.name = config.oidc_name.empty() ? host_of(config.oidc_issuer) : config.oidc_name;
  settings.client_id = config.oidc_client_id;
  if (!config.oidc_client_secret_file.empty())
    settings.client_secret = secret_in(config.oidc_client_secret_file, "secret", least_secret);
  settings.address = config.address;
  settings.roles_claim = config.oidc_roles_claim;
  if (!config.oidc_roles_file.empty())
    settings.roles =
        parse_role_mapping(read_file(config.oidc_roles_file, most_bytes), config.oidc_roles_file.string());
  settings.acr = config.oidc_acr;
  settings.ca_file = config.oidc_ca_file;
  if (!config.local_accounts && !gives_administrator(*settings.roles))
    throw UsageError(
        fmt::format("local_accounts = off: {} must give somebody \"administrator@inkopers-werkgroep\"",
                    config.oidc_roles_file.string()));
  auto provider = std::make_shared<IdentityProvider>(std::move(settings));
  provider->log_to(write_log_line);
  return provider;
}

OperatorSettings operator_settings(const Config& config) {
  OperatorSettings settings{metrics_token(config.metrics_token_file), security_txt(config)};
  if (!config.scan_socket.empty()) settings.scanner = std::make_shared<FileScanner>(config.scan_socket);
  return settings;
}

std::shared_ptr<Tls> tls_of(const Config& config) {
  if (!has_tls(config)) return nullptr;
  try {
    return std::make_shared<Tls>(TlsFiles{config.tls_certificate_file, config.tls_key_file});
  } catch (const std::runtime_error& wrong) {
    throw UsageError(wrong.what());
  }
}

// A certificate that was renewed; with one that cannot be used the service goes on with what it has.
void read_again(Tls& tls) {
  std::string outcome = "certificate and key are read again";
  try {
    tls.reload();
  } catch (const std::runtime_error& wrong) {
    outcome = fmt::format("certificate and key stay as they were: {}", wrong.what());
  }
  write_log_line(event_line("tls", outcome));
}

void watch_statements(Service& service, std::chrono::milliseconds threshold) {
  if (threshold.count() == 0) return;
  service.database.statements().tell_slow(threshold, [clock = service.clock](std::string_view sql,
                                                                             StatementWatch::Duration took) {
    templates::JsonWriter line;
    line.open_object().member("time", clock()).member("event", "slowQuery").member("sql", sql);
    line.key("us").number(std::chrono::duration_cast<std::chrono::microseconds>(took).count()).close_object();
    write_log_line(line.take());
  });
}

// What an operator should know and may have chosen.
std::vector<std::string_view> warnings(const Service& service, const Config& config) {
  std::vector<std::string_view> all;
  if (!config.security_expires.empty() && today(service.clock).text() >= config.security_expires)
    all.emplace_back("security_expires is past: nobody goes by security.txt any more");
  if (!is_https(config) && !is_on_this_machine(config))
    all.emplace_back("others reach it without HTTPS: set tls_certificate_file, or https behind a proxy");
  if (!config.database.empty() && !proves_its_server(config.database))
    all.emplace_back("database: without sslmode=verify-full nothing shows that it is the right server");
  return all;
}

void warn(const Service& service, const Config& config) {
  for (const auto warning : warnings(service, config)) write_log_line(event_line("warning", warning));
}

// An address that a browser takes, also for an IPv6 host.
std::string address(const Config& config, std::uint16_t port) {
  const bool is_ipv6 = config.host.find(':') != std::string::npos;
  return fmt::format("{}://{}:{}/", has_tls(config) ? "https" : "http",
                     is_ipv6 ? "[" + config.host + "]" : config.host, port);
}

// Returns when it is told to stop.
void wait_for_stop(const WaitingSignals& signals, Tls* tls) {
  while (signals.wait() == SIGHUP)
    if (tls != nullptr) read_again(*tls);
}

}  // namespace

void serve(const Config& config, std::ostream& out) {
  auto operating = operator_settings(config);
  auto provider = identity_provider(config);
  // Each worker thread would otherwise keep an arena of its own, and what it once freed.
  mallopt(M_ARENA_MAX, 2);
  auto tls = tls_of(config);
  // At a terminal without a certificate, SIGHUP says that the terminal is gone.
  const bool reloads = tls != nullptr || isatty(STDIN_FILENO) == 0;
  const auto signals = reloads ? WaitingSignals{SIGTERM, SIGINT, SIGHUP} : WaitingSignals{SIGTERM, SIGINT};
  Service service(DatabaseAddress(config.data, config.database), system_time);
  watch_statements(service, config.slow_query);
  check_account_key(service);
  fill_search(service);
  publish_shipped_templates(service);
  load_library(service);
  if (config.demo) load_demo(service);
  service.accounts.on = config.accounts;
  service.accounts.https = is_https(config);
  service.accounts.local = config.local_accounts;
  service.identity_provider = std::move(provider);
  service.accounts.demo = config.accounts && config.local_accounts && config.demo;
  if (service.accounts.demo) load_demo_accounts(service);
  Site site{service, read_themes(config)};
  site.operating = std::move(operating);
  ServerConfig settings;
  settings.host = config.host;
  settings.port = config.port;
  settings.workers = config.workers;
  settings.log = write_log_line;
  settings.tls = tls;
  set_site_answers(settings, site, config.host_names);
  service.jobs->log_to(write_log_line);
  HttpServer http;
  start(http, std::move(settings), site_routes(site));
  warn(service, config);
  const auto listening = address(config, http.port());
  out << bilingual_lines("start.listening", {{"address", listening}});
  out << account_announcement(service, listening) << std::flush;
  wait_for_stop(signals, tls.get());
  out << bilingual_lines("start.stopping", {}) << std::flush;
  service.jobs->stop();
  if (!http.stop()) throw WorldError("a request did not end in time; the service stops without its answer");
}

}  // namespace server

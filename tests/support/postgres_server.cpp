#include "tests/support/postgres_server.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <libpq-fe.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace test_support {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;
constexpr std::chrono::milliseconds pause{20};
constexpr int most_pauses = 1500;

// Where Debian puts the programs of the newest version.
fs::path programs() {
  std::vector<fs::path> versions;
  if (fs::exists("/usr/lib/postgresql"))
    for (const auto& each : fs::directory_iterator("/usr/lib/postgresql"))
      versions.push_back(each.path() / "bin");
  if (versions.empty()) throw std::runtime_error("PostgreSQL is not installed (postgresql of Debian)");
  return *std::max_element(versions.begin(), versions.end());
}

// PostgreSQL does not run as root.
Words as_its_user(const Words& words) {
  if (geteuid() != 0) return words;
  Words with{"setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--pdeathsig=INT", "--"};
  with.insert(with.end(), words.begin(), words.end());
  return with;
}

// The child's output goes to the log.
int started(const Words& words, const fs::path& log) {
  const auto whole = as_its_user(words);
  std::vector<char*> arguments;
  for (const auto& word : whole) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const int pid = fork();
  if (pid != 0) return pid;
  const int file = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0666);
  dup2(file, STDOUT_FILENO);
  dup2(file, STDERR_FILENO);
  execvp(arguments[0], arguments.data());
  _exit(127);
}

std::uint16_t free_port() {
  const int probe = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in place{};
  place.sin_family = AF_INET;
  place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof place;
  const bool is_bound = bind(probe, reinterpret_cast<sockaddr*>(&place), size) == 0 &&
                        getsockname(probe, reinterpret_cast<sockaddr*>(&place), &size) == 0;
  close(probe);
  if (!is_bound) throw std::runtime_error("no free port");
  return ntohs(place.sin_port);
}

struct Close {
  void operator()(PGconn* connection) const { PQfinish(connection); }
  void operator()(PGresult* result) const { PQclear(result); }
};

}  // namespace

std::string run_sql(const std::string& address, const std::string& sql) {
  const std::unique_ptr<PGconn, Close> connection(PQconnectdb(address.c_str()));
  const std::unique_ptr<PGresult, Close> result(PQexec(connection.get(), sql.c_str()));
  const auto status = PQresultStatus(result.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
    throw std::runtime_error(sql + ": " + PQerrorMessage(connection.get()));
  return PQntuples(result.get()) == 0 ? "" : PQgetvalue(result.get(), 0, 0);
}

PostgresServer::PostgresServer() {
  auto pattern = (fs::temp_directory_path() / "wederwaarde-pg-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder");
  folder_ = pattern;
  if (const passwd* user = geteuid() == 0 ? getpwnam("postgres") : nullptr)
    if (chown(pattern.c_str(), user->pw_uid, user->pw_gid) != 0)
      throw std::runtime_error("cannot give a folder away");
  const int making =
      started({(programs() / "initdb").string(), "--no-sync", "-D", (folder_ / "data").string(), "-A",
               "trust", "-U", "wederwaarde", "-E", "UTF8", "--locale=C"},
              folder_ / "log");
  int status = 0;
  waitpid(making, &status, 0);
  if (status != 0) throw std::runtime_error("initdb failed: " + (folder_ / "log").string());
  port_ = free_port();
  start();
}

PostgresServer::~PostgresServer() {
  stop(SIGINT);
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

PostgresServer& PostgresServer::shared() {
  static PostgresServer server;
  return server;
}

void PostgresServer::start() {
  pid_ = started(
      {(programs() / "postgres").string(), "-D", (folder_ / "data").string(), "-k", folder_.string(), "-h",
       "127.0.0.1", "-p", std::to_string(port_), "-c", "max_connections=200", "-c", "fsync=off"},
      folder_ / "log");
  for (int tries = 0; tries < most_pauses && !answers(); ++tries) std::this_thread::sleep_for(pause);
  if (!answers()) throw std::runtime_error("PostgreSQL does not start: " + (folder_ / "log").string());
}

void PostgresServer::stop(int signal) {
  if (pid_ <= 0) return;
  kill(pid_, signal);
  int status = 0;
  waitpid(pid_, &status, 0);
  pid_ = -1;
}

void PostgresServer::restart() {
  stop(SIGQUIT);
  start();
}

bool PostgresServer::answers() const { return PQping(address("").c_str()) == PQPING_OK; }

std::string PostgresServer::address(const std::string& options) const {
  return fmt::format("host={} port={} user=wederwaarde dbname=postgres {}", folder_.string(), port_, options);
}

std::string PostgresServer::database(const std::string& name) {
  // A schema of its own: made at once, and all that the service asks for is in it.
  std::string schema;
  for (const char c : name) schema += isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  for (char& c : schema) c = static_cast<char>(tolower(static_cast<unsigned char>(c)));
  run_sql(address(""), fmt::format("CREATE SCHEMA IF NOT EXISTS s{}", schema));
  return address(fmt::format("options='-c search_path=s{}'", schema));
}

std::string PostgresServer::sorted_database() {
  run_sql(address(""),
          "CREATE DATABASE sorted ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'nl' LOCALE 'C' TEMPLATE "
          "template0");
  return fmt::format("host={} port={} user=wederwaarde dbname=sorted", folder_.string(), port_);
}

}  // namespace test_support

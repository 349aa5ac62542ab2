// A PostgreSQL of the tests' own: made in a temporary folder, durable as long as the machine stays up, and
// ended with the object by its own process id. It runs as the user `postgres` when the tests run as root.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace test_support {

class PostgresServer {
 public:
  PostgresServer();  // throws std::runtime_error
  ~PostgresServer();
  PostgresServer(const PostgresServer&) = delete;
  PostgresServer& operator=(const PostgresServer&) = delete;

  // The one of this program, started when it is first asked for.
  static PostgresServer& shared();

  // As libpq takes it. Whatever has the same name is the same database, empty at first.
  std::string database(const std::string& name);
  // One that its maker did not give the order of bytes.
  std::string sorted_database();

  // Ends it as a power failure does for its clients, and starts it again.
  void restart();

 private:
  void start();
  void stop(int signal);
  bool answers() const;
  std::string address(const std::string& options) const;

  std::filesystem::path folder_;
  std::uint16_t port_ = 0;
  int pid_ = -1;
};

// One statement or several by a connection of its own, as somebody with a database program would; gives the
// first column of the first row.
std::string run_sql(const std::string& address, const std::string& sql);

}  // namespace test_support

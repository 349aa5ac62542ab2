#pragma once

#include <filesystem>
#include <string>
#include <utility>

namespace server {

// Where the data of a service is.
struct DatabaseAddress {
  DatabaseAddress(std::filesystem::path data) : folder(std::move(data)) {}
  DatabaseAddress(std::filesystem::path data, std::string database)
      : folder(std::move(data)), postgresql(std::move(database)) {}

  bool is_sqlite() const { return postgresql.empty(); }

  std::filesystem::path folder;  // of the keys, and of the SQLite file
  // An address as libpq takes it; empty: the database is the SQLite file in the folder.
  std::string postgresql;
};

// What is wrong with such an address, which must not hold a password; empty: nothing. It is not tried.
std::string fault_of_postgres_address(const std::string& text);

// Whether nobody can pass for the server of such an address, or listen: it is on this machine, or shows a
// certificate of its name (sslmode=verify-full).
bool proves_its_server(const std::string& postgres_address);

}  // namespace server

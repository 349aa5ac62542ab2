// The database that a test of the server uses: a SQLite file in its folder, or with the environment variable
// WEDERWAARDE_TEST_DATABASE=postgresql one of a PostgreSQL that the test program starts.
#pragma once

#include "server/storage/database_address.hpp"
#include "tests/support/postgres_server.hpp"

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

namespace server_test {

inline bool is_on_postgresql() {
  const char* const database = std::getenv("WEDERWAARDE_TEST_DATABASE");
  return database != nullptr && std::string_view(database) == "postgresql";
}

// Of the same folder the same database.
inline server::DatabaseAddress test_database(const std::filesystem::path& folder) {
  if (!is_on_postgresql()) return {folder};
  return {folder, test_support::PostgresServer::shared().database(folder.string())};
}

}  // namespace server_test

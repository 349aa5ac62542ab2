// Brings the tables to the shape that this program knows: the numbered files of storage/sqlite or
// storage/postgresql, each once.
#pragma once

#include "server/storage/unit.hpp"

#include <string>
#include <vector>

namespace server {

struct Migration {
  std::string name;    // "0001_main_line"
  std::string sql;     // statements
  std::string sha256;  // of `sql`
  bool operator==(const Migration&) const = default;
};

// In order, from the files inside the program. Those of the engines have the same names.
std::vector<Migration> known_migrations(Engine engine);

// Runs what is missing; the unit is one transaction. Throws StorageError when the database was changed by a
// migration that is not among `known` or whose text was another: a newer program made it, or somebody edited
// it. Gives whether anything was missing.
bool migrate(Unit& unit, const std::vector<Migration>& known, const std::string& now);

}  // namespace server

// A whole database from one engine to the other: every row of every table, and the proof that nothing
// changed.
#pragma once

#include "server/app/verify_data.hpp"
#include "server/storage/database_address.hpp"

#include <cstdint>
#include <string>

namespace server {

struct MovedDatabase {
  std::int64_t rows = 0;
  // Of the database as it stands at the new place, which is equal to that at the old one: the head of the
  // audit log, what was counted, and findings that were there before.
  DataCheck check;
};

// Copies what is at `from` to `to`, in one transaction that is stored only when `verify_data` gives the same
// of both. The search index is made again by the service. Nothing is changed at `from`, and nobody may write
// there meanwhile. Throws StorageError: also when `to` is not empty, when `from` is of another version of the
// program, and when a service uses a SQLite file of the two.
MovedDatabase move_database(const DatabaseAddress& from, const DatabaseAddress& to, const std::string& now);

}  // namespace server

// Connections to the database, each with the settings that durability and isolation rest on
// (docs/decisions/0002-storage.md, docs/decisions/0003-postgresql.md).
#pragma once

#include "server/storage/database_address.hpp"
#include "server/storage/session.hpp"

#include <filesystem>
#include <mutex>
#include <vector>

namespace server {

// The only connection of this process that writes, and of a SQLite file the only one that checkpoints.
SessionPtr open_writer(const DatabaseAddress& address);
SessionPtr open_writer(const DatabaseAddress& address, StatementWatch& watch);
SessionPtr open_reader(const DatabaseAddress& address);
// Likewise, on a SQLite file of any name.
SessionPtr open_file_reader(const std::filesystem::path& file);

// Readers that wait for their next use; a new one is opened when all are busy.
class ReaderPool {
 public:
  // The watch must outlive it.
  ReaderPool(DatabaseAddress address, StatementWatch& watch);
  ~ReaderPool();
  ReaderPool(const ReaderPool&) = delete;
  ReaderPool& operator=(const ReaderPool&) = delete;

  // One that has begun to read.
  SessionPtr take();
  void give_back(SessionPtr session);

 private:
  SessionPtr idle();

  DatabaseAddress address_;
  StatementWatch& watch_;
  std::mutex mutex_;
  std::vector<SessionPtr> idle_;
};

}  // namespace server

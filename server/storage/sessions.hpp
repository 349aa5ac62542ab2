// Connections to the SQLite file, each with the settings that durability and isolation rest on
// (docs/decisions/0002-storage.md).
#pragma once

#include "server/storage/session.hpp"

#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

namespace server {

using SessionPtr = std::unique_ptr<Session>;

// The only connection that writes and checkpoints.
SessionPtr open_writer(const std::filesystem::path& file);
SessionPtr open_writer(const std::filesystem::path& file, StatementWatch& watch);
SessionPtr open_reader(const std::filesystem::path& file);

// Readers that wait for their next use; a new one is opened when all are busy.
class ReaderPool {
 public:
  // The watch must outlive it.
  ReaderPool(std::filesystem::path file, StatementWatch& watch);
  ~ReaderPool();
  ReaderPool(const ReaderPool&) = delete;
  ReaderPool& operator=(const ReaderPool&) = delete;

  SessionPtr take();
  void give_back(SessionPtr session);

 private:
  std::filesystem::path file_;
  StatementWatch& watch_;
  std::mutex mutex_;
  std::vector<SessionPtr> idle_;
};

}  // namespace server

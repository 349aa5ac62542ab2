// Connections to the SQLite file, each with the settings that durability and isolation rest on
// (docs/decisions/0002-storage.md).
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

namespace Poco::Data {
class Session;
}

namespace server {

using SessionPtr = std::unique_ptr<Poco::Data::Session>;

// The only connection that writes and checkpoints.
SessionPtr open_writer(const std::filesystem::path& file);
SessionPtr open_reader(const std::filesystem::path& file);

// Runs one statement without parameters or result.
void execute(Poco::Data::Session& session, const char* sql);

// Readers that wait for their next use; a new one is opened when all are busy.
class ReaderPool {
 public:
  explicit ReaderPool(std::filesystem::path file);
  ~ReaderPool();

  SessionPtr take();
  void give_back(SessionPtr session);

 private:
  std::filesystem::path file_;
  std::mutex mutex_;
  std::vector<SessionPtr> idle_;
};

// `what` throws as the rest of the program expects it: a Poco exception of the database becomes a
// StorageError, a broken constraint (which stores check beforehand) a std::logic_error. Call in a catch
// block.
[[noreturn]] void rethrow_translated();

}  // namespace server

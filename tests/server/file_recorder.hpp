// What SQLite writes to its files, event by event, and what a loss of power could leave of them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace server_test {

struct FileEvent {
  enum class Kind { write, truncate, sync, remove };
  Kind kind = Kind::write;
  std::string file;     // its name in the folder
  std::int64_t at = 0;  // of a write its place, of a truncation the new size
  std::string bytes = {};
};

// While it is there SQLite uses it for every file of this process, and it keeps what happens to databases and
// their journals in the folder. One at a time.
class FileRecorder {
 public:
  explicit FileRecorder(const std::filesystem::path& folder);
  ~FileRecorder();
  FileRecorder(const FileRecorder&) = delete;
  FileRecorder& operator=(const FileRecorder&) = delete;

  // From now on nothing is written or synced any more, and SQLite gets that result: SQLITE_FULL,
  // SQLITE_IOERR_WRITE. 0: it works again.
  void fail(int result) const;

  std::size_t events() const;           // so far
  std::vector<FileEvent> take() const;  // all of them
};

// What is on disk after so many events: what was synced, and of what was not anything at all. A write may be
// torn between sectors.
class PowerLoss {
 public:
  enum class Unsynced { nothing, everything, some };

  explicit PowerLoss(const std::vector<FileEvent>& events) : events_(events) {}
  // Forward only.
  void go_to(std::size_t event);
  // Into an empty folder.
  void leave(const std::filesystem::path& folder, Unsynced unsynced, std::mt19937& random) const;

 private:
  struct File {
    std::string synced;
    std::vector<const FileEvent*> pending;
  };
  const std::vector<FileEvent>& events_;
  std::size_t done_ = 0;
  std::map<std::string, File> files_;
};

}  // namespace server_test

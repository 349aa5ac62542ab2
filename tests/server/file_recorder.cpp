#include "tests/server/file_recorder.hpp"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <mutex>
#include <stdexcept>

#include <sqlite3.h>

namespace server_test {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t sector = 512;

struct Record {
  std::mutex mutex;
  std::string folder;
  std::vector<FileEvent> events;
  std::atomic<int> failure{0};
};
Record record;
sqlite3_vfs* usual = nullptr;
sqlite3_vfs recording;

// Empty: not one that is recorded.
std::string recorded_name(const char* path) {
  if (path == nullptr) return {};
  const fs::path file(path);
  const auto name = file.filename().string();
  const bool is_database = name.ends_with(".db") || name.ends_with("-wal") || name.ends_with("-journal");
  return is_database && file.parent_path().string() == record.folder ? name : std::string();
}

void note(FileEvent event) {
  const std::lock_guard lock(record.mutex);
  record.events.push_back(std::move(event));
}

// The file of the usual way in stands behind it.
struct Recorded {
  sqlite3_file base;
  std::string* name;
};
sqlite3_file* behind(sqlite3_file* file) {
  return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + sizeof(Recorded));
}
const std::string& name_of(sqlite3_file* file) { return *reinterpret_cast<Recorded*>(file)->name; }

int close_file(sqlite3_file* file) {
  const int result = behind(file)->pMethods->xClose(behind(file));
  delete reinterpret_cast<Recorded*>(file)->name;
  return result;
}
int read_file(sqlite3_file* file, void* into, int size, sqlite3_int64 at) {
  return behind(file)->pMethods->xRead(behind(file), into, size, at);
}
int write_file(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  if (const int failure = record.failure) return failure;
  const int result = behind(file)->pMethods->xWrite(behind(file), from, size, at);
  if (result == SQLITE_OK)
    note({FileEvent::Kind::write, name_of(file), at,
          std::string(static_cast<const char*>(from), static_cast<std::size_t>(size))});
  return result;
}
int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  if (const int failure = record.failure) return failure;
  const int result = behind(file)->pMethods->xTruncate(behind(file), size);
  if (result == SQLITE_OK) note({FileEvent::Kind::truncate, name_of(file), size});
  return result;
}
int sync_file(sqlite3_file* file, int flags) {
  if (const int failure = record.failure) return failure;
  const int result = behind(file)->pMethods->xSync(behind(file), flags);
  if (result == SQLITE_OK) note({FileEvent::Kind::sync, name_of(file)});
  return result;
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return behind(file)->pMethods->xFileSize(behind(file), size);
}
int lock_file(sqlite3_file* file, int level) { return behind(file)->pMethods->xLock(behind(file), level); }
int unlock_file(sqlite3_file* file, int level) {
  return behind(file)->pMethods->xUnlock(behind(file), level);
}
int check_lock(sqlite3_file* file, int* held) {
  return behind(file)->pMethods->xCheckReservedLock(behind(file), held);
}
int control(sqlite3_file* file, int operation, void* argument) {
  return behind(file)->pMethods->xFileControl(behind(file), operation, argument);
}
int sector_size(sqlite3_file* file) { return behind(file)->pMethods->xSectorSize(behind(file)); }
int characteristics(sqlite3_file* file) {
  return behind(file)->pMethods->xDeviceCharacteristics(behind(file));
}
int map_shared(sqlite3_file* file, int region, int size, int extend, void volatile** at) {
  return behind(file)->pMethods->xShmMap(behind(file), region, size, extend, at);
}
int lock_shared(sqlite3_file* file, int from, int count, int flags) {
  return behind(file)->pMethods->xShmLock(behind(file), from, count, flags);
}
void barrier(sqlite3_file* file) { behind(file)->pMethods->xShmBarrier(behind(file)); }
int unmap_shared(sqlite3_file* file, int removes) {
  return behind(file)->pMethods->xShmUnmap(behind(file), removes);
}

// Version 2: no reading through a map of memory.
constexpr sqlite3_io_methods methods{2,         close_file,   read_file,       write_file,  truncate_file,
                                     sync_file, file_size,    lock_file,       unlock_file, check_lock,
                                     control,   sector_size,  characteristics, map_shared,  lock_shared,
                                     barrier,   unmap_shared, nullptr,         nullptr};

int open_file(sqlite3_vfs* /*vfs*/, const char* path, sqlite3_file* file, int flags, int* flags_out) {
  const auto name = recorded_name(path);
  if (name.empty()) return usual->xOpen(usual, path, file, flags, flags_out);
  auto* recorded = reinterpret_cast<Recorded*>(file);
  recorded->base.pMethods = nullptr;
  const int result = usual->xOpen(usual, path, behind(file), flags, flags_out);
  if (behind(file)->pMethods == nullptr) return result;
  recorded->name = new std::string(name);
  recorded->base.pMethods = &methods;
  return result;
}
int remove_file(sqlite3_vfs* /*vfs*/, const char* path, int sync) {
  const int result = usual->xDelete(usual, path, sync);
  if (const auto name = recorded_name(path); !name.empty() && result == SQLITE_OK)
    note({FileEvent::Kind::remove, name});
  return result;
}

void apply(std::string& content, const FileEvent& event, std::size_t bytes) {
  const auto at = static_cast<std::size_t>(event.at);
  if (event.kind == FileEvent::Kind::truncate) {
    content.resize(at);
    return;
  }
  if (content.size() < at + bytes) content.resize(at + bytes);
  content.replace(at, bytes, event.bytes, 0, bytes);
}

}  // namespace

FileRecorder::FileRecorder(const fs::path& folder) {
  if (usual != nullptr) throw std::logic_error("two recorders at a time");
  usual = sqlite3_vfs_find(nullptr);
  record.folder = folder.string();
  record.events.clear();
  record.failure = 0;
  recording = *usual;
  recording.pNext = nullptr;
  recording.zName = "recording";
  recording.szOsFile = usual->szOsFile + static_cast<int>(sizeof(Recorded));
  recording.xOpen = open_file;
  recording.xDelete = remove_file;
  sqlite3_vfs_register(&recording, 1);
}

FileRecorder::~FileRecorder() {
  sqlite3_vfs_register(usual, 1);
  sqlite3_vfs_unregister(&recording);
  usual = nullptr;
}

void FileRecorder::fail(int result) const { record.failure = result; }

std::size_t FileRecorder::events() const {
  const std::lock_guard lock(record.mutex);
  return record.events.size();
}

std::vector<FileEvent> FileRecorder::take() const {
  const std::lock_guard lock(record.mutex);
  return record.events;
}

void PowerLoss::go_to(std::size_t event) {
  for (; done_ < event; ++done_) {
    const FileEvent& next = events_[done_];
    if (next.kind == FileEvent::Kind::remove) {
      files_.erase(next.file);
      continue;
    }
    File& file = files_[next.file];
    if (next.kind != FileEvent::Kind::sync) {
      file.pending.push_back(&next);
      continue;
    }
    for (const FileEvent* each : file.pending) apply(file.synced, *each, each->bytes.size());
    file.pending.clear();
  }
}

void PowerLoss::leave(const fs::path& folder, Unsynced unsynced, std::mt19937& random) const {
  for (const auto& [name, file] : files_) {
    std::string content = file.synced;
    for (const FileEvent* each : file.pending) {
      if (unsynced == Unsynced::nothing) break;
      if (unsynced == Unsynced::some && random() % 2 == 0) continue;
      const bool is_torn = unsynced == Unsynced::some && random() % 4 == 0 && each->bytes.size() > sector;
      const auto sectors = each->bytes.size() / sector;
      apply(content, *each, is_torn ? sector * (random() % sectors) : each->bytes.size());
    }
    std::ofstream(folder / name, std::ios::binary) << content;
  }
}

}  // namespace server_test

#include "server/storage/data_folder_lock.hpp"

#include "server/storage/storage_error.hpp"

#include <cerrno>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

namespace server {

void make_data_folder(const std::filesystem::path& folder) {
  std::error_code failed;
  if (std::filesystem::create_directories(folder, failed))
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failed);
  if (failed)
    throw StorageError(fmt::format("cannot make the folder {}: {}", folder.string(), failed.message()));
}

DataFolderLock::DataFolderLock(const std::filesystem::path& folder) {
  make_data_folder(folder);
  file_ = open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file_ < 0)
    throw StorageError(fmt::format("cannot write in {}: {}", folder.string(), std::strerror(errno)));
  if (flock(file_, LOCK_EX | LOCK_NB) != 0) {
    close(file_);
    throw StorageError(fmt::format("another process uses {}", folder.string()));
  }
}

DataFolderLock::~DataFolderLock() { close(file_); }

}  // namespace server

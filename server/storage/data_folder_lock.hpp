// Keeps a second process off the folder: the database has one writer.
#pragma once

#include <filesystem>

namespace server {

// Makes the folder, for this user only, when it is not there. Throws StorageError.
void make_data_folder(const std::filesystem::path& folder);

class DataFolderLock {
 public:
  // Makes the folder, for this user only, when it is not there. Throws StorageError when another process
  // holds it, or when it cannot be made or written.
  explicit DataFolderLock(const std::filesystem::path& folder);
  ~DataFolderLock();
  DataFolderLock(const DataFolderLock&) = delete;
  DataFolderLock& operator=(const DataFolderLock&) = delete;

 private:
  int file_ = -1;
};

}  // namespace server

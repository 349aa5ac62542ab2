// Files as bytes, whatever their size.
#pragma once

#include <filesystem>
#include <string>

namespace server {

// SHA-256 in hexadecimal. Throws StorageError when it cannot be read.
std::string file_sha256(const std::filesystem::path& file);

// Copies it to a new file for its owner only, and returns when that is on disk, with the SHA-256 of what was
// copied. Throws StorageError, also when `to` is there already.
std::string copy_to_disk(const std::filesystem::path& from, const std::filesystem::path& to);

// Returns when what a file holds, or which names a folder has, is on disk. Throws StorageError.
void flush_to_disk(const std::filesystem::path& path);

}  // namespace server

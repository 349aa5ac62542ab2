#pragma once

#include <filesystem>
#include <string>

namespace server {

// A copy of a database as it is at one moment, made beside whoever reads and writes it (the online backup
// interface of SQLite). The copy is one file that needs no other. `to` must not be there. Throws
// StorageError.
void copy_database(const std::filesystem::path& from, const std::filesystem::path& to);

// What SQLite says against the inner order of a database file; nothing when it is sound.
std::string unsound(const std::filesystem::path& file);

}  // namespace server

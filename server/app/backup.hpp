// Copies of a data folder that restore it on another machine: the database and the keys without which it
// cannot be used, with a list of their hashes.
#pragma once

#include "criteria/finding.hpp"
#include "server/app/verify_data.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace server {

struct CheckedBackup {
  std::filesystem::path folder;
  bool is_there = false;        // the files were put there
  AuditHead head;               // of the audit log in it
  criteria::Findings findings;  // as of `verify_data`, and what is wrong with its files
};

// Makes `into`/wederwaarde-TIME beside a service that runs or not, and verifies the copy. The name appears
// when all of it is on disk; what is found is told, and the copy stays. Throws StorageError.
CheckedBackup make_backup(const std::filesystem::path& data, const std::filesystem::path& into,
                          const std::string& now);

// Deletes all but the `keep` newest backups in the folder.
void remove_old_backups(const std::filesystem::path& into, std::size_t keep);

// Puts the backup into a data folder without a database, which is made when it is not there. Files that are
// not as the backup's list has them are refused: then nothing is put there. What `verify_data` finds was so
// in the backup, and is told. Throws StorageError, also when a service uses the folder.
CheckedBackup restore_backup(const std::filesystem::path& backup, const std::filesystem::path& data);

}  // namespace server

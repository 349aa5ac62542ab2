#include "server/app/backup.hpp"

#include "server/storage/data_folder_lock.hpp"
#include "server/storage/database_file.hpp"
#include "server/storage/file_copy.hpp"
#include "server/storage/online_copy.hpp"
#include "server/storage/storage_error.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <system_error>
#include <vector>

#include <fmt/format.h>

namespace server {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = "wederwaarde-";
constexpr std::string_view unfinished = ".partial";
constexpr const char* list_name = "SHA256SUMS";
// Beside the database: what it cannot be used without, and what the operator wrote.
constexpr std::array<std::string_view, 3> small_files{"account-secrets.key", "template-signing.key",
                                                      "known-signers.txt"};

using Hashes = std::map<std::string, std::string>;  // by the name of the file

// 20261126T160000.123Z
std::string name_of(std::string now) {
  std::erase_if(now, [](char c) { return c == '-' || c == ':'; });
  return std::string(prefix) + now;
}

bool is_known(const std::string& name) {
  return name == database_file_name ||
         std::find(small_files.begin(), small_files.end(), name) != small_files.end();
}

// In the form of sha256sum.
void write_list(const fs::path& file, const Hashes& hashes) {
  std::ofstream out(file, std::ios::binary);
  for (const auto& [name, hash] : hashes) out << hash << "  " << name << '\n';
  out.close();
  if (!out) throw StorageError("cannot write " + file.string());
  flush_to_disk(file);
}

// Nothing when it is no list of files of ours, with the database among them.
Hashes read_list(const fs::path& file) {
  constexpr std::size_t hash_length = 64, name_at = 66;
  Hashes hashes;
  std::ifstream in(file, std::ios::binary);
  for (std::string line; std::getline(in, line);) {
    if (line.size() <= name_at || line.substr(hash_length, 2) != "  ") return {};
    if (!is_known(line.substr(name_at))) return {};
    hashes[line.substr(name_at)] = line.substr(0, hash_length);
  }
  if (!hashes.contains(std::string(database_file_name))) return {};
  return hashes;
}

void verify_file(const fs::path& file, CheckedBackup& checked) {
  if (const auto said = unsound(file); !said.empty()) {
    checked.findings.push_back(criteria::error("backup.unsound", file.filename().string(), {{"said", said}}));
    return;
  }
  read_database(file, [&](Unit& unit) {
    auto check = verify_data(unit, std::nullopt);
    checked.head = check.head;
    std::move(check.findings.begin(), check.findings.end(), std::back_inserter(checked.findings));
  });
}

// Those with our names, by age; with `unfinished` those that were never finished.
std::vector<fs::path> backups_in(const fs::path& into, bool is_unfinished) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(into)) {
    const auto name = entry.path().filename().string();
    if (entry.is_directory() && name.starts_with(prefix) && name.ends_with(unfinished) == is_unfinished)
      found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

// What is copied has another name until all of it is there and right.
class Placing {
 public:
  explicit Placing(fs::path data) : data_(std::move(data)) {}
  ~Placing() {
    std::error_code ignored;
    for (const auto& name : names_) fs::remove(partial(name), ignored);
  }
  Placing(const Placing&) = delete;
  Placing& operator=(const Placing&) = delete;

  fs::path partial(const std::string& name) const { return data_ / (name + std::string(unfinished)); }
  // Its SHA-256.
  std::string copy(const fs::path& from, const std::string& name) {
    fs::remove(partial(name));
    names_.push_back(name);
    return copy_to_disk(from, partial(name));
  }
  // The database last: with it the folder is restored.
  void place() const {
    for (const auto& name : names_)
      if (name != database_file_name) fs::rename(partial(name), data_ / name);
    flush_to_disk(data_);
    fs::rename(partial(std::string(database_file_name)), data_ / database_file_name);
    flush_to_disk(data_);
  }

 private:
  const fs::path data_;
  std::vector<std::string> names_;
};

}  // namespace

CheckedBackup make_backup(const fs::path& data, const fs::path& into, const std::string& now) {
  const DataFolderLock only_one(into);
  for (const auto& left : backups_in(into, true)) fs::remove_all(left);
  CheckedBackup made;
  made.folder = into / name_of(now);
  const fs::path making = made.folder.string() + std::string(unfinished);
  fs::create_directory(making);
  fs::permissions(making, fs::perms::owner_all);
  const auto database = making / database_file_name;
  copy_database(data / database_file_name, database);
  fs::permissions(database, fs::perms::owner_read | fs::perms::owner_write);
  verify_file(database, made);
  flush_to_disk(database);
  Hashes hashes{{std::string(database_file_name), file_sha256(database)}};
  // After the database: each key that it needs was there before it.
  for (const auto name : small_files)
    if (fs::exists(data / name)) hashes[std::string(name)] = copy_to_disk(data / name, making / name);
  write_list(making / list_name, hashes);
  flush_to_disk(making);
  fs::rename(making, made.folder);
  flush_to_disk(into);
  made.is_there = true;
  return made;
}

void remove_old_backups(const fs::path& into, std::size_t keep) {
  const auto all = backups_in(into, false);
  for (std::size_t at = 0; at + keep < all.size(); ++at) fs::remove_all(all[at]);
}

CheckedBackup restore_backup(const fs::path& backup, const fs::path& data) {
  CheckedBackup restored;
  restored.folder = data;
  const auto hashes = read_list(backup / list_name);
  if (hashes.empty()) {
    restored.findings.push_back(criteria::error("backup.list", list_name));
    return restored;
  }
  const DataFolderLock only_one(data);
  for (const auto& [name, hash] : hashes)
    if (fs::exists(data / name))
      throw StorageError(
          fmt::format("{} is there already; restore into an empty folder", (data / name).string()));
  Placing placing(data);
  for (const auto& [name, hash] : hashes)
    if (!fs::exists(backup / name))
      restored.findings.push_back(criteria::error("backup.fileMissing", name));
    else if (placing.copy(backup / name, name) != hash)
      restored.findings.push_back(criteria::error("backup.fileChanged", name));
  if (!restored.findings.empty()) return restored;
  verify_file(placing.partial(std::string(database_file_name)), restored);
  placing.place();
  restored.is_there = true;
  return restored;
}

}  // namespace server

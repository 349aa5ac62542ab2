#include "server/key_file.hpp"

#include "server/files.hpp"
#include "server/storage/storage_error.hpp"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <unistd.h>

namespace server {
namespace {

constexpr std::size_t file_bytes = std::size_t{1} << 20;

void make_file(const std::filesystem::path& path, const std::string& text) {
  // The name appears with the whole key behind it.
  const auto whole = path.string() + fmt::format(".{}", getpid());
  const int file = open(whole.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  const bool is_written = file >= 0 &&
                          write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
                          fsync(file) == 0;
  if (file >= 0) close(file);
  const bool is_there = is_written && (link(whole.c_str(), path.c_str()) == 0 || errno == EEXIST);
  const int failure = errno;
  unlink(whole.c_str());
  if (!is_there) throw StorageError(fmt::format("cannot make {}: {}", path.string(), std::strerror(failure)));
}

}  // namespace

std::string read_or_make_key(const std::filesystem::path& path, const std::function<std::string()>& make) {
  if (!std::filesystem::exists(path)) {
    std::string made = make() + "\n";
    make_file(path, made);
    sodium_memzero(made.data(), made.size());
  }
  std::string text = read_file(path, file_bytes);
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

}  // namespace server

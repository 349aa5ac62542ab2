#include "server/storage/file_copy.hpp"

#include "server/storage/sha256.hpp"
#include "server/storage/storage_error.hpp"

#include <cerrno>
#include <cstring>
#include <functional>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <unistd.h>

namespace server {
namespace {

[[noreturn]] void throw_file_failure(std::string_view what, const std::filesystem::path& path) {
  throw StorageError(fmt::format("cannot {} {}: {}", what, path.string(), std::strerror(errno)));
}

class OpenedFile {
 public:
  OpenedFile(const std::filesystem::path& path, int flags, std::string_view what)
      : path_(path), number_(open(path.c_str(), flags | O_CLOEXEC, 0600)) {
    if (number_ < 0) throw_file_failure(what, path);
  }
  ~OpenedFile() { close(number_); }
  OpenedFile(const OpenedFile&) = delete;
  OpenedFile& operator=(const OpenedFile&) = delete;

  // The next bytes; empty at the end.
  std::string_view read_into(std::vector<char>& space) const {
    ssize_t count = 0;
    do count = read(number_, space.data(), space.size());
    while (count < 0 && errno == EINTR);
    if (count < 0) throw_file_failure("read", path_);
    return {space.data(), static_cast<std::size_t>(count)};
  }

  void write_all(std::string_view bytes) const {
    while (!bytes.empty()) {
      const auto count = write(number_, bytes.data(), bytes.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) throw_file_failure("write", path_);
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
  }

  void flush() const {
    if (fsync(number_) != 0) throw_file_failure("write", path_);
  }

 private:
  const std::filesystem::path& path_;
  const int number_;
};

// Every piece of the file goes to `take` as well.
std::string hash_pieces(const std::filesystem::path& file,
                        const std::function<void(std::string_view)>& take) {
  constexpr std::size_t piece = std::size_t{1} << 20;
  const OpenedFile source(file, O_RDONLY, "read");
  std::vector<char> space(piece);
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  for (auto bytes = source.read_into(space); !bytes.empty(); bytes = source.read_into(space)) {
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    take(bytes);
  }
  Digest digest{};
  crypto_hash_sha256_final(&state, digest.data());
  return hex_text(digest);
}

}  // namespace

std::string file_sha256(const std::filesystem::path& file) {
  return hash_pieces(file, [](std::string_view) {});
}

std::string copy_to_disk(const std::filesystem::path& from, const std::filesystem::path& to) {
  const OpenedFile target(to, O_WRONLY | O_CREAT | O_EXCL, "make");
  auto hash = hash_pieces(from, [&](std::string_view bytes) { target.write_all(bytes); });
  target.flush();
  return hash;
}

void flush_to_disk(const std::filesystem::path& path) { OpenedFile(path, O_RDONLY, "read").flush(); }

}  // namespace server

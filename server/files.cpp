#include "server/files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace server {
namespace {

[[noreturn]] void fail(std::string_view what, const std::filesystem::path& path) {
  throw WorldError(fmt::format("{} {}: {}", what, path.string(), std::strerror(errno)));
}

class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  ~OpenFile() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  int get() const { return descriptor_; }
  bool is_open() const { return descriptor_ >= 0; }

 private:
  int descriptor_;
};

bool write_all(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const auto written = write(descriptor, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// What a new file of this process would get.
mode_t default_mode() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

}  // namespace

std::string read_start(const std::filesystem::path& path, std::size_t most_bytes) {
  const OpenFile file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) fail("cannot read", path);
  std::string content;
  std::string block(std::size_t{1} << 16, '\0');
  while (content.size() < most_bytes) {
    const auto got = read(file.get(), block.data(), std::min(block.size(), most_bytes - content.size()));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("cannot read", path);
    if (got == 0) break;
    content.append(block, 0, static_cast<std::size_t>(got));
  }
  return content;
}

std::string read_file(const std::filesystem::path& path, std::size_t most_bytes) {
  std::string content = read_start(path, most_bytes + 1);
  if (content.size() <= most_bytes) return content;
  throw WorldError(fmt::format("cannot read {}: it has more than {} bytes", path.string(), most_bytes));
}

void write_file(const std::filesystem::path& path, std::string_view content) {
  // A device or pipe cannot be replaced by another file.
  std::error_code unknown;
  const auto status = std::filesystem::status(path, unknown);
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    const OpenFile device(open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!device.is_open() || !write_all(device.get(), content)) fail("cannot write", path);
    return;
  }
  auto temporary = path.string() + ".XXXXXX";
  const OpenFile file(mkstemp(temporary.data()));
  if (!file.is_open()) fail("cannot write", path);
  const bool is_written = write_all(file.get(), content) && fchmod(file.get(), default_mode()) == 0 &&
                          fsync(file.get()) == 0 && std::rename(temporary.c_str(), path.c_str()) == 0;
  if (is_written) return;
  const int reason = errno;
  unlink(temporary.c_str());
  errno = reason;
  fail("cannot write", path);
}

}  // namespace server

// Files of the command line: read whole, written whole or not at all.
#pragma once

#include <cstddef>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace server {

// The world did not do its part: a file cannot be read or written, a port is taken.
class WorldError : public std::runtime_error {
 public:
  explicit WorldError(const std::string& what) : std::runtime_error(what) {}
};

// The whole file, or its first bytes when it has more than that. Throws WorldError when it cannot be read.
std::string read_start(const std::filesystem::path& path, std::size_t most_bytes);

// Throws WorldError when it cannot be read or has more bytes than that.
std::string read_file(const std::filesystem::path& path, std::size_t most_bytes);

// Whoever looks sees the old file or the new one, whole. Throws WorldError.
void write_file(const std::filesystem::path& path, std::string_view content);

}  // namespace server

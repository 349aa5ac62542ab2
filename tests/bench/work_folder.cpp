#include "bench/work_folder.hpp"

#include "bench/harness.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include <fcntl.h>
#include <fmt/format.h>

namespace bench {

WorkFolder::WorkFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "wederwaarde-bench-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder");
  path_ = name;
}

WorkFolder::~WorkFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  std::string bytes(std::filesystem::file_size(file), '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

std::string source(const std::string& name) { return WEDERWAARDE_SOURCE_DIR "/tests/bench/" + name; }

std::string beside_this_program(const std::string& name) {
  return (std::filesystem::read_symlink("/proc/self/exe").parent_path() / name).string();
}

std::string output_of(const std::vector<std::string>& arguments) {
  const WorkFolder folder;
  const auto file = folder.path() / "output";
  run_command(arguments, 0, file.string());
  return bytes_of(file);
}

}  // namespace bench

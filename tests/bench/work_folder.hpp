// Files of a benchmark, and the outputs of the programs that it compares with.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bench {

// An empty folder, removed with all in it at the end.
class WorkFolder {
 public:
  WorkFolder();
  ~WorkFolder();
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

std::string bytes_of(const std::filesystem::path& file);

// The Python for which Debian's packages are installed; another one may come first on the path.
inline constexpr const char* system_python = "/usr/bin/python3";

// A file of tests/bench.
std::string source(const std::string& name);

// A program that was built into the same folder as this one.
std::string beside_this_program(const std::string& name);

// What the program prints on its standard output. Throws std::runtime_error when it fails.
std::string output_of(const std::vector<std::string>& arguments);

}  // namespace bench

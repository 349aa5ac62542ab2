#include "support/shared_data.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace test_support {

namespace fs = std::filesystem;

std::optional<fs::path> shared_folder() {
  const char* named = std::getenv("WEDERWAARDE_SHARED");
  const fs::path folder =
      named != nullptr ? fs::path(named) : fs::path(WEDERWAARDE_SOURCE_DIR).parent_path() / "shared";
  return fs::is_directory(folder) ? std::optional(folder) : std::nullopt;
}

std::vector<fs::path> shared_files(std::string_view folder, const std::vector<std::string>& extensions) {
  std::vector<fs::path> files;
  const auto shared = shared_folder();
  if (!shared || !fs::is_directory(*shared / folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(*shared / folder)) {
    const std::string extension = entry.path().extension().string();
    const bool wanted = std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
    if (entry.is_regular_file() && wanted) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string read_bytes(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string test_name(const fs::path& file) {
  std::string name = file.parent_path().filename().string() + "_" + file.filename().string();
  std::replace_if(
      name.begin(), name.end(),
      [](char c) { return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')); },
      '_');
  return name;
}

}  // namespace test_support

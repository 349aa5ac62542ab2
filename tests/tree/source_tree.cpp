#include "tree/source_tree.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>

namespace tree {
namespace {

namespace fs = std::filesystem;

const fs::path& root() {
  static const fs::path path(WEDERWAARDE_SOURCE_DIR);
  return path;
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

bool is_foreign(const fs::path& folder) {
  constexpr std::array<std::string_view, 3> foreign{".git", "build", "node_modules"};
  return std::find(foreign.begin(), foreign.end(), folder.filename().string()) != foreign.end();
}

std::vector<SourceFile> collect() {
  std::vector<SourceFile> files;
  for (fs::recursive_directory_iterator entry(root()), end; entry != end; ++entry) {
    if (entry->is_directory() && is_foreign(entry->path())) entry.disable_recursion_pending();
    if (!entry->is_regular_file() || entry->path().filename() == ".git") continue;
    std::string text = read(entry->path());
    if (text.find('\0') != std::string::npos) continue;
    files.push_back({fs::relative(entry->path(), root()).generic_string(), std::move(text)});
  }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

}  // namespace

const std::vector<SourceFile>& source_files() {
  static const std::vector<SourceFile> files = collect();
  return files;
}

const std::string& text_of(std::string_view path) {
  const auto& files = source_files();
  const auto found = std::find_if(files.begin(), files.end(), [&](const auto& f) { return f.path == path; });
  if (found == files.end()) throw std::runtime_error(fmt::format("there is no {}", path));
  return found->text;
}

bool exists(std::string_view path) { return fs::exists(root() / path); }

std::vector<std::string> root_entries() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(root())) names.push_back(entry.path().filename().string());
  return names;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string_view without_comment(std::string_view line) { return line.substr(0, line.find("//")); }

bool has_suffix(std::string_view path, std::string_view suffix) { return path.ends_with(suffix); }

std::string_view room_of(std::string_view path) { return path.substr(0, path.find('/')); }

bool is_program_source(std::string_view path) {
  constexpr std::array<std::string_view, 5> rooms{"criteria", "evaluator", "import", "templates", "server"};
  return (has_suffix(path, ".cpp") || has_suffix(path, ".hpp")) &&
         std::find(rooms.begin(), rooms.end(), room_of(path)) != rooms.end();
}

std::string complaint(std::string_view path, std::size_t line, std::string_view what) {
  return fmt::format("{}:{}: {}", path, line, what);
}

std::string joined(const std::vector<std::string>& complaints) {
  return fmt::format("\n{}", fmt::join(complaints, "\n"));
}

}  // namespace tree

// The documents name only what is there.
#include "tree/source_tree.hpp"

#include <algorithm>
#include <filesystem>
#include <regex>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace tree {
namespace {

struct Mention {
  std::string path;  // from the root of the tree
  std::size_t line;
};

template <typename Visit>
void each_match(const SourceFile& file, const std::regex& pattern, const Visit& visit) {
  std::size_t number = 0;
  for (const std::string& line : lines_of(file.text)) {
    ++number;
    for (std::sregex_iterator match(line.begin(), line.end(), pattern), end; match != end; ++match)
      visit(match->str(1), number);
  }
}

// The relative links of a Markdown document.
std::vector<Mention> links(const SourceFile& file) {
  static const std::regex link(R"(\]\(([^)#\s]+)(?:#[^)\s]*)?\))");
  static const std::regex absolute("^[a-z]+:.*");
  const auto folder = std::filesystem::path(file.path).parent_path();
  std::vector<Mention> found;
  each_match(file, link, [&](const std::string& target, std::size_t line) {
    if (!std::regex_match(target, absolute))
      found.push_back({(folder / target).lexically_normal().generic_string(), line});
  });
  return found;
}

// Backticked paths that begin with one of the root's folders and have no placeholder in them.
std::vector<Mention> paths(const SourceFile& file, const std::vector<std::string>& folders) {
  static const std::regex quoted(R"(`([A-Za-z0-9_.]+/[A-Za-z0-9_./-]+)`)");
  std::vector<Mention> found;
  each_match(file, quoted, [&](const std::string& path, std::size_t line) {
    const std::string folder(room_of(path));
    if (folder != "build" && std::find(folders.begin(), folders.end(), folder) != folders.end())
      found.push_back({path, line});
  });
  return found;
}

bool is_there(const std::string& path) {
  return exists(path) || exists(path + ".hpp") || exists(path + ".cpp");
}

std::vector<std::string> dangling(const SourceFile& file) {
  std::vector<std::string> complaints;
  const auto look = [&](const std::vector<Mention>& mentions) {
    for (const Mention& mention : mentions)
      if (!is_there(mention.path))
        complaints.push_back(complaint(file.path, mention.line, fmt::format("there is no {}", mention.path)));
  };
  look(links(file));
  look(paths(file, root_entries()));
  return complaints;
}

TEST(Documents, NameOnlyFilesThatExist) {
  std::vector<std::string> all;
  std::size_t seen = 0;
  for (const SourceFile& file : source_files()) {
    if (!has_suffix(file.path, ".md")) continue;
    ++seen;
    for (std::string& each : dangling(file)) all.push_back(std::move(each));
  }
  EXPECT_TRUE(all.empty()) << joined(all);
  EXPECT_GT(seen, 0U);
}

TEST(Documents, AreSeenToNameAFileThatIsGone) {
  EXPECT_TRUE(
      dangling({"docs/a.md", "[x](../CMakeLists.txt#top), `criteria/number`, [y](https://a.example/)"})
          .empty());
  EXPECT_TRUE(dangling({"docs/a.md", "`tests/<room>/x_test.cpp` and `build/dev/thing`"}).empty());
  const auto complaints = dangling({"docs/a.md", "\n[x](nowhere.md) and `criteria/nothing.hpp`\n"});
  ASSERT_EQ(complaints.size(), 2U);
  EXPECT_EQ(complaints[0], "docs/a.md:2: there is no docs/nowhere.md");
  EXPECT_EQ(complaints[1], "docs/a.md:2: there is no criteria/nothing.hpp");
}

}  // namespace
}  // namespace tree

// Every package that is installed has a reason in docs/architecture.md, and every reason has a package.
#include "tree/source_tree.hpp"

#include <algorithm>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include <gtest/gtest.h>
#include <rapidjson/document.h>

namespace tree {
namespace {

using Names = std::set<std::string>;

// The words of every `name_packages=( ... )` in a shell script.
Names debian_packages(const std::string& script) {
  static const std::regex list(R"(_packages=\(([^)]*)\))");
  Names names;
  for (std::sregex_iterator match(script.begin(), script.end(), list), end; match != end; ++match) {
    std::istringstream words(match->str(1));
    names.insert(std::istream_iterator<std::string>(words), {});
  }
  return names;
}

Names npm_packages(const std::string& manifest) {
  rapidjson::Document document;
  document.Parse(manifest.c_str());
  Names names;
  for (const char* group : {"dependencies", "devDependencies"})
    if (document.IsObject() && document.HasMember(group))
      for (const auto& each : document[group].GetObject()) names.insert(each.name.GetString());
  return names;
}

// The backticked names in the first cell of each table row with a reason, below the heading "##
// Dependencies".
Names reasoned_packages(const std::string& architecture) {
  static const std::regex row(R"(^\| (`[^|]*`) \|.*\b\w+\b.*\|$)");
  static const std::regex quoted("`([^`]+)`");
  Names names;
  bool inside = false;
  for (const std::string& line : lines_of(architecture)) {
    if (line.rfind("## ", 0) == 0) inside = line == "## Dependencies";
    std::smatch match;
    if (!inside || !std::regex_match(line, match, row)) continue;
    const std::string cell = match.str(1);
    for (std::sregex_iterator name(cell.begin(), cell.end(), quoted), end; name != end; ++name)
      names.insert(name->str(1));
  }
  return names;
}

std::string missing(const Names& wanted, const Names& present) {
  std::string text;
  for (const std::string& name : wanted)
    if (!present.contains(name)) text += "\n" + name;
  return text;
}

TEST(Dependencies, AllHaveAReasonInTheArchitecture) {
  Names used = debian_packages(text_of("dev"));
  EXPECT_TRUE(used.contains("cmake"));
  if (exists("package.json")) used.merge(npm_packages(text_of("package.json")));
  const Names reasoned = reasoned_packages(text_of("docs/architecture.md"));
  EXPECT_EQ(missing(used, reasoned), "") << "installed without a reason in docs/architecture.md";
  EXPECT_EQ(missing(reasoned, used), "") << "in docs/architecture.md, but not installed";
}

TEST(Dependencies, AreReadFromScriptManifestAndTable) {
  EXPECT_EQ(debian_packages("a_packages=(one two\n  three)\nb_packages=()\n"),
            (Names{"one", "two", "three"}));
  EXPECT_EQ(npm_packages(R"({"dependencies":{"a":"1"},"devDependencies":{"@b/c":"2"}})"),
            (Names{"a", "@b/c"}));
  EXPECT_EQ(
      reasoned_packages("| `x` | no |\n## Dependencies\n| `a` | why |\n| `b`, `c` | because |\n| `d` |  |\n"
                        "## Next\n| `y` | no |\n"),
      (Names{"a", "b", "c"}));
}

// A check of .clang-tidy that is switched off has its reason in a comment of that file.
std::string unreasoned_checks(const std::string& configuration) {
  static const std::regex off(R"(^  -([a-z][A-Za-z0-9-]*),?$)");
  std::string text;
  for (const std::string& line : lines_of(configuration)) {
    std::smatch match;
    if (std::regex_match(line, match, off) &&
        !std::regex_search(configuration, std::regex("#   " + match.str(1) + ": \\w+")))
      text += "\n" + match.str(1);
  }
  return text;
}

TEST(Lint, HasAReasonForEveryCheckThatIsOff) {
  EXPECT_EQ(unreasoned_checks(text_of(".clang-tidy")), "");
  EXPECT_EQ(unreasoned_checks("#   a-b: why\nChecks: >\n  -a-b,\n  -c-d\n"), "\nc-d");
}

}  // namespace
}  // namespace tree

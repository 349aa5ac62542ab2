#include "tree/text_rules.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace tree {
namespace {

template <typename Rule>
std::vector<std::string> complaints_of_tree(const Rule& rule) {
  std::vector<std::string> all;
  for (const SourceFile& file : source_files()) {
    if (file.path == "LICENSE" || file.path == "package-lock.json") continue;
    for (std::string& each : rule(file)) all.push_back(std::move(each));
  }
  return all;
}

TEST(SourceTree, HoldsNoUnfinishedWorkSwitchedOffTestsOrMachinePaths) {
  const auto complaints = complaints_of_tree(forbidden_texts);
  EXPECT_TRUE(complaints.empty()) << joined(complaints);
}

TEST(SourceTree, HasFilesOfAReadableLength) {
  const auto complaints = complaints_of_tree(shape_faults);
  EXPECT_TRUE(complaints.empty()) << joined(complaints);
}

TEST(SourceTree, EscapesEveryPageTemplate) {
  const auto complaints = complaints_of_tree(escaping_faults);
  EXPECT_TRUE(complaints.empty()) << joined(complaints);
}

TEST(TextRules, SeeUnfinishedWorkAndMachinePaths) {
  std::vector<std::string> bad{"// TO@DO later", "GTEST@_SKIP();", "TEST(A, DIS@ABLED_B)", "cd /wo@rk/main",
                               "path = \"/ho@me/somebody/x\""};
  for (std::string& line : bad) {
    line.erase(line.find('@'), 1);
    const auto complaints = forbidden_texts({"docs/a.md", "fine\n" + line + "\n"});
    ASSERT_EQ(complaints.size(), 1U) << line;
    EXPECT_EQ(complaints.front().rfind("docs/a.md:2: ", 0), 0U) << complaints.front();
  }
  EXPECT_TRUE(forbidden_texts({"a", "the work/home balance, https://example.org/work/\n"}).empty());
}

TEST(TextRules, SeeALongFileABareHeaderAndAnUnescapedTemplate) {
  std::string lines;
  for (int i = 0; i < 400; ++i) lines += "int a;\n";
  EXPECT_TRUE(shape_faults({"criteria/a.cpp", lines}).empty());
  EXPECT_EQ(shape_faults({"criteria/a.cpp", lines + "\n"}).size(), 1U);
  EXPECT_EQ(shape_faults({"criteria/a.hpp", "int a;\n"}).size(), 1U);
  EXPECT_EQ(escaping_faults({"server/pages/templates/a.tpl", "<p>{{NAME}}</p>"}).size(), 1U);
  EXPECT_TRUE(
      escaping_faults({"server/pages/templates/a.tpl", "{{%AUTOESCAPE context=\"HTML\"}}\n<p>"}).empty());
}

}  // namespace
}  // namespace tree

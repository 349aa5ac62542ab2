#include "tree/include_rules.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace tree {
namespace {

template <typename Rule>
std::vector<std::string> complaints_of_program(const Rule& rule, std::size_t& seen) {
  std::vector<std::string> all;
  for (const SourceFile& file : source_files()) {
    if (!is_program_source(file.path)) continue;
    ++seen;
    for (std::string& each : rule(file)) all.push_back(std::move(each));
  }
  return all;
}

TEST(SourceTree, EveryIncludeIsInTheTableOfTheArchitecture) {
  std::size_t seen = 0;
  const auto complaints = complaints_of_program(forbidden_includes, seen);
  EXPECT_TRUE(complaints.empty()) << joined(complaints);
  EXPECT_GT(seen, 10U);
}

TEST(SourceTree, OnlyTheServerHasEffectsAndTheEvaluatorIsExact) {
  std::size_t seen = 0;
  const auto complaints = complaints_of_program(forbidden_effects, seen);
  EXPECT_TRUE(complaints.empty()) << joined(complaints);
  EXPECT_GT(seen, 10U);
}

struct IncludeCase {
  std::string path;
  std::string line;
  bool allowed;
};

TEST(IncludeRules, TellAnAllowedIncludeFromAForbiddenOne) {
  const std::vector<IncludeCase> cases{
      {"evaluator/a.cpp", "#include \"criteria/number.hpp\"", true},
      {"evaluator/a.cpp", "#include <fmt/format.h>", true},
      {"evaluator/a.hpp", "#include <tl/expected.hpp>", true},
      {"criteria/number.cpp", "#include <boost/multiprecision/gmp.hpp>", true},
      {"import/a.cpp", "#include <zlib.h>", true},
      {"templates/a.cpp", "#include \"embedded/schemas.hpp\"", true},
      {"templates/a.cpp", "#include \"evaluator/evaluate.hpp\"", true},
      {"server/http/a.hpp", "#include <Poco/Net/HTTPServer.h>", true},
      {"server/http/a.cpp", "#include <sys/socket.h>", true},
      {"server/http/a.cpp", "#include \"import/xlsx_reader.hpp\"", true},
      {"criteria/a.cpp", "#include \"evaluator/evaluate.hpp\"", false},
      {"evaluator/a.cpp", "#include \"templates/labels.hpp\"", false},
      {"import/a.cpp", "#include \"templates/labels.hpp\"", false},
      {"templates/a.cpp", "#include \"import/json_reader.hpp\"", false},
      {"import/a.cpp", "  #  include \"server/http/routes.hpp\"", false},
      {"criteria/a.cpp", "#include \"number.hpp\"", false},
      {"criteria/a.hpp", "#include <boost/multiprecision/gmp.hpp>", false},
      {"templates/a.hpp", "#include <xlsxwriter.h>", false},
      {"criteria/a.hpp", "#include <fmt/format.h>", false},
      {"templates/a.cpp", "#include <Poco/DateTime.h>", false},
      {"import/a.cpp", "#include <unistd.h>", false},
      {"server/a.cpp", "#include <curl/curl.hpp>", false},
  };
  for (const IncludeCase& each : cases) {
    const auto complaints = forbidden_includes({each.path, "#pragma once\n" + each.line + "\n"});
    EXPECT_EQ(complaints.empty(), each.allowed) << each.path << ": " << each.line;
    if (!each.allowed) {
      EXPECT_EQ(complaints.front().rfind(each.path + ":2: ", 0), 0U) << complaints.front();
    }
  }
}

TEST(IncludeRules, TellAnEffectOrAFloatWithItsLine) {
  EXPECT_EQ(forbidden_effects({"evaluator/a.cpp", "int a;\ndouble share = 0;\n"}).size(), 1U);
  EXPECT_TRUE(forbidden_effects({"evaluator/insight/a.cpp", "double share = 0;\n"}).empty());
  EXPECT_TRUE(forbidden_effects({"evaluator/a.cpp", "int a;  // no double here\n"}).empty());
  const auto complaints =
      forbidden_effects({"import/a.cpp", "\nauto t = std::chrono::system_clock::now();\n"});
  ASSERT_EQ(complaints.size(), 1U);
  EXPECT_EQ(complaints.front(), "import/a.cpp:2: only server has effects: system_clock");
  EXPECT_TRUE(forbidden_effects({"server/a.cpp", "std::getenv(\"HOME\");\n"}).empty());
}

}  // namespace
}  // namespace tree

#include "tree/text_rules.hpp"

#include <regex>

#include <fmt/format.h>

namespace tree {
namespace {

constexpr std::size_t most_lines = 400;

// The brackets keep this file from holding what it looks for.
const std::regex& unwanted() {
  static const std::regex pattern(
      R"re(\b(TO[D]O|FIX[M]E|GTEST_[S]KIP|DISABL[E]D_)|(^|[\s"'`(=])/(w[o]rk|f[a]rm|r[o]ot|h[o]me)/)re");
  return pattern;
}

}  // namespace

std::vector<std::string> forbidden_texts(const SourceFile& file) {
  std::vector<std::string> complaints;
  std::size_t number = 0;
  for (const std::string& line : lines_of(file.text)) {
    ++number;
    std::smatch match;
    if (line.size() < 10'000 && std::regex_search(line, match, unwanted()))
      complaints.push_back(complaint(file.path, number, match.str()));
  }
  return complaints;
}

std::vector<std::string> shape_faults(const SourceFile& file) {
  const bool header = has_suffix(file.path, ".hpp");
  if (!header && !has_suffix(file.path, ".cpp")) return {};
  std::vector<std::string> complaints;
  const std::size_t length = lines_of(file.text).size();
  if (length > most_lines)
    complaints.push_back(complaint(file.path, length, fmt::format("longer than {} lines", most_lines)));
  if (header && file.text.find("#pragma once\n") == std::string::npos)
    complaints.push_back(complaint(file.path, 1, "a header without #pragma once"));
  return complaints;
}

std::vector<std::string> escaping_faults(const SourceFile& file) {
  if (!file.path.starts_with("server/pages/templates/")) return {};
  if (file.text.starts_with(R"({{%AUTOESCAPE context="HTML"}})")) return {};
  return {complaint(file.path, 1, "does not begin with {{%AUTOESCAPE context=\"HTML\"}}")};
}

}  // namespace tree

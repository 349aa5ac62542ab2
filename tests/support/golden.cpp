#include "tests/support/golden.hpp"

#include "tests/support/source_text.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include <gtest/gtest.h>

namespace test_support {
namespace {

bool updating() {
  const char* wish = std::getenv("UPDATE_GOLDEN");
  return wish != nullptr && std::string_view(wish) == "1";
}

std::string line_at(std::string_view text, std::size_t offset) {
  const std::size_t start = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
  return std::string(text.substr(start, text.find('\n', offset) - start));
}

}  // namespace

std::string golden_text(const std::string& path) { return source_text("tests/golden/" + path); }

void expect_golden(const std::string& path, std::string_view actual) {
  if (updating()) {
    std::ofstream(WEDERWAARDE_SOURCE_DIR "/tests/golden/" + path, std::ios::binary) << actual;
    return;
  }
  const std::string expected = golden_text(path);
  if (expected == actual) return;
  const auto [in_file, now] = std::mismatch(expected.begin(), expected.end(), actual.begin(), actual.end());
  const auto offset = static_cast<std::size_t>(in_file - expected.begin());
  ADD_FAILURE() << "tests/golden/" << path << ", line " << std::count(expected.begin(), in_file, '\n') + 1
                << "\nexpected: " << line_at(expected, offset) << "\nactual:   " << line_at(actual, offset)
                << "\nUPDATE_GOLDEN=1 accepts what is written now";
}

std::string replaced(std::string text, std::string_view old_part, std::string_view new_part) {
  const std::size_t at = text.find(old_part);
  if (at == std::string::npos) throw std::invalid_argument("nothing to replace: " + std::string(old_part));
  return text.replace(at, old_part.size(), new_part);
}

}  // namespace test_support

#include "tests/support/source_text.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace test_support {

std::string source_text(std::string_view path) {
  const std::string full = std::string(WEDERWAARDE_SOURCE_DIR) + "/" + std::string(path);
  std::ifstream file(full, std::ios::binary);
  if (!file) throw std::runtime_error("no such file: " + full);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace test_support

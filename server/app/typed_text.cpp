#include "server/app/typed_text.hpp"

#include <algorithm>

namespace server {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

bool is_text(const std::string& text, std::size_t most_bytes) {
  return !text.empty() && text.size() <= most_bytes;
}

bool holds(std::string_view text, std::string_view word) {
  return std::search(text.begin(), text.end(), word.begin(), word.end(),
                     [](char left, char right) { return lower(left) == lower(right); }) != text.end();
}

}  // namespace server

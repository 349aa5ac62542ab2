#include "server/app/typed_text.hpp"

#include <algorithm>

namespace server {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

bool is_text(const std::string& text, std::size_t most_bytes) {
  return !text.empty() && text.size() <= most_bytes;
}

std::string tidy_lines(std::string_view text) {
  std::string tidy;
  for (const char c : text)
    if (c != '\r') tidy += c;
  constexpr std::string_view blanks = " \t\n";
  const auto first = tidy.find_first_not_of(blanks);
  if (first == std::string::npos) return {};
  return tidy.substr(first, tidy.find_last_not_of(blanks) - first + 1);
}

bool holds(std::string_view text, std::string_view word) {
  return std::search(text.begin(), text.end(), word.begin(), word.end(),
                     [](char left, char right) { return lower(left) == lower(right); }) != text.end();
}

}  // namespace server

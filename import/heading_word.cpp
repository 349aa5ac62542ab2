#include "import/heading_word.hpp"

#include <algorithm>

namespace importing {

std::string heading_word(std::string_view text) {
  std::string word;
  for (const char c : text) word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
  word.erase(word.begin(), std::find_if_not(word.begin(), word.end(), is_blank));
  word.erase(std::find_if_not(word.rbegin(), word.rend(), is_blank).base(), word.end());
  return word;
}

bool is_blank(const Cell& cell) {
  return cell.kind == CellKind::empty || (cell.kind == CellKind::text && heading_word(cell.text).empty());
}

}  // namespace importing

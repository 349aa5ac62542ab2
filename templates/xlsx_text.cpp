#include "templates/xlsx_text.hpp"

#include <algorithm>

namespace templates {
namespace {

constexpr std::size_t most_units = 32767;
constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view ellipsis = "…";

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

bool is_escape(std::string_view text) {
  return text.size() >= 7 && text[1] == 'x' && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, is_hex);
}

// U+FFFE and U+FFFF are EF BF BE and EF BF BF.
bool is_not_a_character(std::string_view text) {
  return text.size() >= 3 && text[0] == '\xEF' && text[1] == '\xBF' &&
         (text[2] == '\xBE' || text[2] == '\xBF');
}

bool needs_care(std::string_view text) {
  return text.size() > most_units || text.find('\0') != std::string_view::npos ||
         text.find("_x") != std::string_view::npos || text.find("\xEF\xBF") != std::string_view::npos;
}

std::size_t character_bytes(char first) {
  const auto byte = static_cast<unsigned char>(first);
  if (byte < 0xC0) return 1;
  if (byte < 0xE0) return 2;
  return byte < 0xF0 ? 3 : 4;
}

}  // namespace

std::string cell_text(std::string_view text) {
  if (!needs_care(text)) return std::string(text);
  std::string shown;
  std::size_t units = 0;
  while (!text.empty()) {
    const std::size_t bytes = std::min(character_bytes(text.front()), text.size());
    std::string_view written = text.substr(0, bytes);
    std::size_t written_units = bytes == 4 ? 2 : 1;
    if (text.front() == '\0' || is_not_a_character(text)) {
      written = replacement;
    } else if (text.front() == '_' && is_escape(text)) {
      written = "_x005F_";
      written_units = written.size();
    }
    if (units + written_units > most_units - 1) return shown.append(ellipsis);
    units += written_units;
    shown.append(written);
    text.remove_prefix(bytes);
  }
  return shown;
}

double text_height(std::string_view text, double column_width) {
  constexpr double letters_per_unit = 1.15;
  constexpr double line_height = 13.5, padding = 3;
  const auto room = static_cast<std::size_t>(std::max(column_width * letters_per_unit, 1.0));
  std::size_t lines = 1, used = 0, word = 0;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >> 6 == 2) continue;  // not the first byte of a letter
    if (c == '\n') {
      ++lines;
      used = word = 0;
      continue;
    }
    ++used;
    word = c == ' ' ? 0 : word + 1;
    if (used <= room) continue;
    ++lines;
    used = word < room ? word : 1;  // the word moves down whole, unless it fills a line by itself
  }
  return static_cast<double>(lines) * line_height + padding;
}

std::string cut(std::string_view text, std::size_t most_bytes) {
  std::size_t end = std::min(text.size(), most_bytes);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end));
}

}  // namespace templates

#include "import/text_encoding.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace importing {
namespace {

// The characters of 0x80..0x9F; 0 where the code page has none.
constexpr std::array<std::uint16_t, 32> windows_1252_high = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool is_plain_ascii(unsigned char byte) {
  return (byte >= 0x20 && byte < 0x80) || byte == '\t' || byte == '\n' || byte == '\r';
}

// Eight bytes of 0x20..0x7F at once: no high bit, and no borrow when 0x20 is taken from each.
bool is_printable_word(const char* bytes) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  const std::uint64_t not_below_0x20 = (word | high_bits) - 0x2020202020202020;
  return (word & high_bits) == 0 && (not_below_0x20 & high_bits) == high_bits;
}

bool is_deceptive(std::uint32_t code_point) {
  return (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069) ||
         code_point == 0x200B || code_point == 0x200E || code_point == 0x200F || code_point == 0x2060 ||
         code_point == 0xFEFF;
}

std::uint32_t unit_at(std::string_view bytes, std::size_t index, bool little_endian) {
  const auto low = static_cast<unsigned char>(bytes[index + (little_endian ? 0 : 1)]);
  const auto high = static_cast<unsigned char>(bytes[index + (little_endian ? 1 : 0)]);
  return static_cast<std::uint32_t>(high << 8 | low);
}

bool is_high_surrogate(std::uint32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(std::uint32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

}  // namespace

bool Utf8Check::feed_byte(unsigned char byte) {
  if (missing_ > 0) {
    if ((byte & 0xC0) != 0x80) return false;
    code_point_ = code_point_ << 6 | (byte & 0x3F);
    return --missing_ > 0 || (code_point_ >= smallest_ && is_allowed_character(code_point_));
  }
  if (byte < 0x80) return is_plain_ascii(byte) || byte == 0x7F;
  if ((byte & 0xE0) == 0xC0) {
    missing_ = 1, smallest_ = 0x80, code_point_ = byte & 0x1F;
  } else if ((byte & 0xF0) == 0xE0) {
    missing_ = 2, smallest_ = 0x800, code_point_ = byte & 0x0F;
  } else if ((byte & 0xF8) == 0xF0) {
    missing_ = 3, smallest_ = 0x10000, code_point_ = byte & 0x07;
  } else {
    return false;
  }
  return true;
}

bool Utf8Check::feed(std::string_view piece) {
  std::size_t at = 0;
  while (at < piece.size()) {
    while (missing_ == 0 && at + 8 <= piece.size() && is_printable_word(piece.data() + at)) at += 8;
    if (at < piece.size() && !feed_byte(static_cast<unsigned char>(piece[at++]))) return false;
  }
  return true;
}

bool is_clean_utf8(std::string_view text) {
  Utf8Check check;
  return check.feed(text) && check.complete();
}

bool is_allowed_character(std::uint32_t code_point) {
  if (code_point < 0x20) return code_point == '\t' || code_point == '\n' || code_point == '\r';
  return code_point < 0xD800 || (code_point > 0xDFFF && code_point < 0xFFFE) ||
         (code_point > 0xFFFF && code_point <= 0x10FFFF);
}

void append_utf8(std::string& text, std::uint32_t code_point) {
  const auto continuation = [&](int shift) {
    text += static_cast<char>(0x80 | (code_point >> shift & 0x3F));
  };
  if (code_point < 0x80) {
    text += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    text += static_cast<char>(0xC0 | code_point >> 6);
    continuation(0);
  } else if (code_point < 0x10000) {
    text += static_cast<char>(0xE0 | code_point >> 12);
    continuation(6);
    continuation(0);
  } else {
    text += static_cast<char>(0xF0 | code_point >> 18);
    continuation(12);
    continuation(6);
    continuation(0);
  }
}

std::optional<std::string> utf8_from_utf16(std::string_view bytes, bool little_endian) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  std::string text;
  text.reserve(bytes.size() / 2 * 3);
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    std::uint32_t character = unit_at(bytes, at, little_endian);
    if (is_high_surrogate(character)) {
      at += 2;
      const std::uint32_t low = at < bytes.size() ? unit_at(bytes, at, little_endian) : 0;
      if (!is_low_surrogate(low)) return std::nullopt;
      character = 0x10000 + ((character - 0xD800) << 10) + (low - 0xDC00);
    }
    if (!is_allowed_character(character)) return std::nullopt;
    append_utf8(text, character);
  }
  return text;
}

std::optional<std::string> utf8_from_windows_1252(std::string_view bytes) {
  // Room for what it will be: a large text that grows would stand in memory twice.
  std::size_t needed = bytes.size();
  for (const char raw : bytes) {
    const auto byte = static_cast<unsigned char>(raw);
    if (byte >= 0x80) needed += byte < 0xA0 ? 2 : 1;
  }
  std::string text;
  text.reserve(needed);
  for (const char raw : bytes) {
    std::uint32_t character = static_cast<unsigned char>(raw);
    if (character >= 0x80 && character < 0xA0) character = windows_1252_high[character - 0x80];
    if (character == 0 || !is_allowed_character(character)) return std::nullopt;
    append_utf8(text, character);
  }
  return text;
}

bool has_deceptive_characters(std::string_view utf8) {
  for (std::size_t at = 0; at + 2 < utf8.size(); ++at) {
    const auto lead = static_cast<unsigned char>(utf8[at]);
    if (lead != 0xE2 && lead != 0xEF)
      continue;  // all of them have one of these as their first of three bytes
    const auto second = static_cast<unsigned char>(utf8[at + 1]);
    const auto third = static_cast<unsigned char>(utf8[at + 2]);
    if (is_deceptive((lead & 0x0FU) << 12 | (second & 0x3FU) << 6 | (third & 0x3FU))) return true;
  }
  return false;
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

std::string printable(std::string_view bytes) {
  constexpr std::size_t most = 100;
  std::string text(bytes.substr(0, most));
  const bool clean = is_clean_utf8(text);
  std::replace_if(
      text.begin(), text.end(),
      [clean](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7F || (!clean && byte >= 0x80);
      },
      '?');
  return text;
}

}  // namespace importing

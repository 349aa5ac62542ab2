// Bytes that claim to be text. Everything past the readers is valid UTF-8 without control characters other
// than tab, line feed and carriage return, and without the non-characters U+FFFE and U+FFFF.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace importing {

// Checks text that arrives in pieces; a character may lie across two pieces.
class Utf8Check {
 public:
  // False from the first byte that cannot belong to such text.
  bool feed(std::string_view piece);
  // True when the last character is whole.
  bool complete() const { return missing_ == 0; }

 private:
  bool feed_byte(unsigned char byte);

  std::uint32_t code_point_ = 0;
  std::uint32_t smallest_ = 0;
  int missing_ = 0;
};

bool is_clean_utf8(std::string_view text);

// A character that such text may hold: no surrogate, control character or non-character.
bool is_allowed_character(std::uint32_t code_point);
void append_utf8(std::string& text, std::uint32_t code_point);

// Without byte order mark; nothing when a surrogate has no partner, a character is not allowed, or the number
// of bytes is odd.
std::optional<std::string> utf8_from_utf16(std::string_view bytes, bool little_endian);
// Nothing when a byte has no character in the code page or stands for a control character.
std::optional<std::string> utf8_from_windows_1252(std::string_view bytes);

// True when the text holds characters that change the order in which it is shown or that cannot be seen (for
// example U+202E, U+200B): what a person reads is then not what is compared.
bool has_deceptive_characters(std::string_view utf8);

// The letters A to Z in lower case, everything else unchanged.
std::string ascii_lower(std::string_view text);

// A name from a file, fit for a finding: at most 100 bytes, whatever is not allowed replaced by '?'.
std::string printable(std::string_view bytes);

}  // namespace importing

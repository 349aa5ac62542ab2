#include "criteria/latin_letters.hpp"

namespace criteria {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }
bool is_continuation(std::string_view text, std::size_t at) { return (byte_at(text, at) & 0xC0U) == 0x80U; }
bool is_two_bytes(std::string_view text, std::size_t at) {
  return byte_at(text, at) >= 0xC2 && byte_at(text, at) <= 0xDF && at + 1 < text.size() &&
         is_continuation(text, at + 1);
}
char32_t two_bytes(std::string_view text, std::size_t at) {
  return ((byte_at(text, at) & 0x1FU) << 6U) | (byte_at(text, at + 1) & 0x3FU);
}

// Of Latin Extended-A, where capitals and small letters alternate, in one of two orders. İ (0x130) has a
// small letter of another length.
bool is_extended_capital(char32_t letter) {
  const bool even = letter % 2 == 0;
  if (letter >= 0x100 && letter <= 0x137) return even && letter != 0x130;
  if (letter >= 0x139 && letter <= 0x148) return !even;
  if (letter >= 0x14A && letter <= 0x177) return even;
  return letter >= 0x179 && letter <= 0x17E && !even;
}

char32_t small_letter(char32_t letter) {
  constexpr char32_t multiplication = 0xD7, y_diaeresis = 0x178;
  if (letter >= 0xC0 && letter <= 0xDE && letter != multiplication) return letter + 0x20;
  if (letter == y_diaeresis) return 0xFF;
  return is_extended_capital(letter) ? letter + 1 : letter;
}

// Letters and digits of any script, as far as bytes tell: not what stands in Latin-1 as a sign, nor general
// punctuation.
bool is_word(std::string_view text, std::size_t at) {
  const unsigned byte = byte_at(text, at);
  if (byte < 0x80)
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
  if (is_two_bytes(text, at)) {
    const char32_t letter = two_bytes(text, at);
    return letter >= 0xC0 && letter != 0xD7 && letter != 0xF7;
  }
  constexpr unsigned punctuation_and_signs = 0xE2;
  return byte != punctuation_and_signs;
}

std::size_t begin_of_last(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && is_continuation(text, at)) --at;
  return at;
}

}  // namespace

std::string small_letters(std::string_view text) {
  std::string small(text);
  for (std::size_t at = 0; at < small.size(); ++at) {
    if (small[at] >= 'A' && small[at] <= 'Z') small[at] = static_cast<char>(small[at] + ('a' - 'A'));
    if (!is_two_bytes(small, at)) continue;
    const char32_t letter = small_letter(two_bytes(small, at));
    small[at] = static_cast<char>(0xC0U | (letter >> 6U));
    small[++at] = static_cast<char>(0x80U | (letter & 0x3FU));
  }
  return small;
}

bool is_whole_words(std::string_view text, std::size_t at, std::size_t size) {
  if (size == 0) return false;
  const std::string_view before = text.substr(0, at), inside = text.substr(at, size);
  const std::size_t end = at + size;
  const bool continues_before = !before.empty() && is_word(inside, 0) && is_word(text, begin_of_last(before));
  const bool continues_after =
      end < text.size() && is_word(inside, begin_of_last(inside)) && is_word(text, end);
  return !continues_before && !continues_after;
}

}  // namespace criteria

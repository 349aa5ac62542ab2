#include "server/app/person_name.hpp"

namespace server {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// A to Z, and À to Þ but ×, which in UTF-8 are 0xC3 and a byte that differs by 0x20 from the small letter's.
std::string small_letters(std::string text) {
  bool after_c3 = false;
  for (char& c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte >= 'A' && byte <= 'Z') || (after_c3 && byte >= 0x80 && byte <= 0x9E && byte != 0x97))
      c = static_cast<char>(byte + 0x20);
    after_c3 = byte == 0xC3;
  }
  return text;
}

}  // namespace

std::string tidy_name(std::string_view name) {
  std::string tidy;
  bool is_due = false;
  for (const char c : name) {
    if (is_blank(c)) {
      is_due = !tidy.empty();
      continue;
    }
    if (is_due) tidy += ' ';
    is_due = false;
    tidy += c;
  }
  return tidy;
}

bool is_same_person(std::string_view one, std::string_view other) {
  return small_letters(tidy_name(one)) == small_letters(tidy_name(other));
}

}  // namespace server

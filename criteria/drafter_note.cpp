#include "criteria/drafter_note.hpp"

#include <algorithm>
#include <array>

namespace criteria {
namespace {

constexpr std::array<std::string_view, 2> remarks{"inkoper", "buyer"};
constexpr std::array<std::string_view, 5> blanks{"invullen", "vul", "fill", "todo", "tbd"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

std::string first_word(std::string_view text) {
  const auto* const begin = std::find_if(text.begin(), text.end(), is_letter);
  const auto* const end = std::find_if_not(begin, text.end(), is_letter);
  std::string word(begin, end);
  for (char& c : word)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return word;
}

template <typename Words>
bool begins_with_one(std::string_view word, const Words& all) {
  return std::any_of(all.begin(), all.end(), [&](std::string_view each) { return word.starts_with(each); });
}

struct Bracketed {
  std::size_t at, size;
  bool is_remark;
};

// The first note at or behind `from`; one that nobody closed goes on to the end.
std::optional<Bracketed> find_note(std::string_view text, std::size_t from) {
  for (auto at = text.find('[', from); at != std::string_view::npos; at = text.find('[', at + 1)) {
    const auto close = text.find(']', at);
    const auto inside = text.substr(at + 1, close == std::string_view::npos ? close : close - at - 1);
    const auto size = (close == std::string_view::npos ? text.size() : close + 1) - at;
    const std::string word = first_word(inside);
    const bool is_remark = begins_with_one(word, remarks);
    if (is_remark || begins_with_one(word, blanks) || inside == "..." || inside == "\u2026")
      return Bracketed{at, size, is_remark};
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> note_to_the_drafter(std::string_view text) {
  const auto note = find_note(text, 0);
  if (!note) return std::nullopt;
  return std::string(text.substr(note->at, note->size));
}

std::string without_remarks_to_the_buyer(std::string text) {
  std::size_t from = 0;
  while (const auto note = find_note(text, from)) {
    from = note->at + note->size;
    if (!note->is_remark) continue;
    auto begin = note->at;
    while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\n')) --begin;
    text.erase(begin, from - begin);
    from = begin;
  }
  return text;
}

}  // namespace criteria

#include "server/storage/search_words.hpp"

#include "server/accounts/name_characters.hpp"

#include <algorithm>

namespace server {
namespace {

constexpr std::size_t most_words = 12;
constexpr std::size_t words_around = 24;

bool is_plain(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// How many bytes of a word stand at `at`: beyond ASCII all are but the signs of Latin-1 and the general
// punctuation (U+0080–U+00BF, U+2000–U+206F).
std::size_t word_bytes(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t place) {
    return place < text.size() ? static_cast<unsigned char>(text[place]) : 0U;
  };
  const unsigned lead = byte(at);
  if (lead < 0x80) return is_plain(text[at]) ? 1 : 0;
  if (lead == 0xC2 || (lead == 0xE2 && (byte(at + 1) == 0x80 || byte(at + 1) == 0x81))) return 0;
  return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
}

// How many bytes the character at `at` has.
std::size_t sign_bytes(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead == 0xC2 ? 2 : lead == 0xE2 ? 3 : 1;
}

std::string folded(std::string_view word) {
  if (!std::all_of(word.begin(), word.end(), is_plain)) return name_skeleton(word);
  std::string small(word);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return small;
}

bool is_asked(const FoundWord& word, const std::vector<std::string>& asked) {
  return std::any_of(asked.begin(), asked.end(),
                     [&](const std::string& each) { return word.folded.starts_with(each); });
}

}  // namespace

FoundWord next_word(std::string_view text, std::size_t at) {
  FoundWord word;
  while (at < text.size()) {
    while (at < text.size() && word_bytes(text, at) == 0) at += sign_bytes(text, at);
    word.begin = std::min(at, text.size());
    while (at < text.size() && word_bytes(text, at) > 0) at += word_bytes(text, at);
    word.end = std::min(at, text.size());
    word.folded = folded(text.substr(word.begin, word.end - word.begin));
    // Signs alone leave nothing.
    if (!word.folded.empty()) return word;
  }
  return {text.size(), text.size(), ""};
}

std::vector<std::string> words_asked(std::string_view question) {
  std::vector<std::string> words;
  for (auto word = next_word(question, 0); !word.folded.empty() && words.size() < most_words;
       word = next_word(question, word.end))
    words.push_back(std::move(word.folded));
  return words;
}

std::string excerpt_of(std::string_view text, const std::vector<std::string>& asked, char begin, char end) {
  constexpr std::string_view left_out = "…";
  std::vector<FoundWord> window;  // what stands before the first one, then all
  bool is_found = false;
  std::size_t dropped = 0, after = 0;
  for (std::size_t at = 0;;) {
    auto word = next_word(text, at);
    if (word.folded.empty()) break;
    at = word.end;
    is_found = is_found || is_asked(word, asked);
    if (is_found && ++after > words_around / 2) break;
    window.push_back(std::move(word));
    if (!is_found && window.size() > words_around / 2) {
      window.erase(window.begin());
      ++dropped;
    }
  }
  if (!is_found) return {};
  std::string excerpt(dropped > 0 ? left_out : "");
  std::size_t at = dropped > 0 ? window.front().begin : 0;
  for (const FoundWord& word : window) {
    excerpt.append(text.substr(at, word.begin - at));
    const auto own = text.substr(word.begin, word.end - word.begin);
    if (is_asked(word, asked))
      excerpt.append(1, begin).append(own).append(1, end);
    else
      excerpt.append(own);
    at = word.end;
  }
  const bool is_last = next_word(text, at).folded.empty();
  return excerpt.append(is_last ? text.substr(at) : left_out);
}

}  // namespace server

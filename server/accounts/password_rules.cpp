#include "server/accounts/password_rules.hpp"

#include "embedded/common_passwords.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <set>

#include <utf8proc.h>

namespace server {
namespace {

using criteria::error;

constexpr std::size_t fewest_pieces = 4;  // of which nothing is guessed first
constexpr std::size_t shortest_word = 4;  // that counts as one piece
constexpr std::size_t longest_piece = 64;
constexpr std::size_t shortest_row = 3;  // of keys, of letters, of equal characters
constexpr std::string_view rows[]{
    "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "azerty", "qwertz"};

std::optional<std::string> mapped(std::string_view text, int options) {
  utf8proc_uint8_t* out = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &out, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(out, std::free);
  if (size < 0) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(out), static_cast<std::size_t>(size));
}

bool has_controls(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
  });
}

char letter_for(char c) {
  switch (c) {
    case '0':
      return 'o';
    case '1':
      return 'i';
    case '3':
      return 'e';
    case '4':
      return 'a';
    case '5':
      return 's';
    case '7':
      return 't';
    case '@':
      return 'a';
    case '$':
      return 's';
    case '!':
      return 'i';
    default:
      return c;
  }
}

// Small letters without accents; blanks and hyphens between words are no part of a guess.
std::string folded(std::string_view normalized) {
  auto small = mapped(normalized, UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD |
                                      UTF8PROC_STRIPMARK)
                   .value_or(std::string(normalized));
  std::erase_if(small, [](char c) { return c == ' ' || c == '-' || c == '_' || c == '.'; });
  return small;
}

std::string with_letters(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), letter_for);
  return text;
}

const std::set<std::string, std::less<>>& common_words() {
  static const std::set<std::string, std::less<>> words = [] {
    std::set<std::string, std::less<>> read;
    for (std::string_view text = embedded::common_passwords("common_passwords.txt"); !text.empty();) {
      const auto line = text.substr(0, text.find('\n'));
      text.remove_prefix(std::min(text.size(), line.size() + 1));
      if (!line.empty() && line.front() != '#') read.insert(folded(line));
    }
    return read;
  }();
  return words;
}

// The parts of names and addresses that somebody would try.
std::set<std::string, std::less<>> context_words(const std::vector<std::string>& context) {
  std::set<std::string, std::less<>> words;
  for (const std::string& text : context) {
    std::string word;
    const auto small = folded(normalized_password(text).value_or(text));
    if (small.size() >= shortest_row) words.insert(small);
    for (const char c : text + " ") {
      const bool is_between = c == ' ' || c == '-' || c == '_' || c == '.' || c == '@';
      if (!is_between) {
        word += c;
        continue;
      }
      const auto part = folded(word);
      if (part.size() >= shortest_row) words.insert(part);
      word.clear();
    }
  }
  return words;
}

// How many characters from `at` are equal, or follow each other on a row of keys or in the alphabet, either
// way.
std::size_t row_length(std::string_view text, std::size_t at) {
  std::size_t equal = 1;
  while (at + equal < text.size() && text[at + equal] == text[at]) ++equal;
  std::size_t longest = equal;
  for (const std::string_view row : rows)
    for (const bool backwards : {false, true}) {
      std::string keys(row);
      if (backwards) std::reverse(keys.begin(), keys.end());
      const auto start = keys.find(text[at]);
      if (start == std::string::npos) continue;
      std::size_t length = 1;
      while (at + length < text.size() && start + length < keys.size() &&
             text[at + length] == keys[start + length])
        ++length;
      longest = std::max(longest, length);
    }
  return longest;
}

bool is_year(std::string_view text) {
  return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

struct Guess {
  std::size_t pieces = 0;
  std::string word;  // the longest that was known
};

class Guesses {
 public:
  Guesses(std::string text, std::set<std::string, std::less<>> context)
      : text_(std::move(text)), letters_(with_letters(text_)), context_(std::move(context)) {}

  // The fewest pieces of which the text is made: known words, rows of keys, years and single characters. A
  // piece that comes again, and a word of the context, adds nothing.
  Guess fewest() const {
    std::vector<Guess> best(text_.size() + 1);
    for (std::size_t at = 1; at <= text_.size(); ++at) {
      best[at] = {best[at - 1].pieces + 1, best[at - 1].word};
      for (std::size_t from = at - std::min(at, longest_piece); from + shortest_row <= at; ++from)
        take_piece(best, from, at);
    }
    return best.back();
  }

 private:
  void take_piece(std::vector<Guess>& best, std::size_t from, std::size_t at) const {
    const auto size = at - from;
    const auto piece = text_.substr(from, size);
    const auto letters = letters_.substr(from, size);
    const bool is_ours = context_.contains(piece) || context_.contains(letters);
    const bool is_common =
        size >= shortest_word && (common_words().contains(piece) || common_words().contains(letters));
    const bool is_row = size >= shortest_row && row_length(text_, from) >= size;
    const bool is_again = size >= shortest_row && text_.find(piece) + size <= from;
    if (!is_ours && !is_common && !is_row && !is_again && !is_year(piece)) return;
    const std::size_t pieces = best[from].pieces + (is_ours || is_again ? 0 : 1);
    if (pieces >= best[at].pieces) return;
    best[at] = {pieces, (is_ours || is_common) && size > best[from].word.size() ? piece : best[from].word};
  }

  std::string text_, letters_;
  std::set<std::string, std::less<>> context_;
};

}  // namespace

std::optional<std::string> normalized_password(std::string_view typed) {
  auto text = mapped(typed, UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE);
  if (!text || has_controls(*text)) return std::nullopt;
  return text;
}

std::size_t password_length(std::string_view normalized) {
  return static_cast<std::size_t>(std::count_if(normalized.begin(), normalized.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

criteria::Findings check_password(std::string_view typed, bool with_second_factor,
                                  const std::vector<std::string>& context) {
  constexpr const char* place = "password";
  // What is far too long is not normalized first.
  if (typed.size() > 16 * longest_password)
    return {error("password.tooLong", place, {{"most", std::to_string(longest_password)}})};
  if (typed.empty()) return {error("password.empty", place)};
  const auto normalized = normalized_password(typed);
  if (!normalized) return {error("password.characters", place)};
  const auto length = password_length(*normalized);
  const auto least = with_second_factor ? shortest_with_second_factor : shortest_password;
  criteria::Findings findings;
  if (length < least)
    findings.push_back(error("password.tooShort", place, {{"least", std::to_string(least)}}));
  if (length > longest_password) {
    findings.push_back(error("password.tooLong", place, {{"most", std::to_string(longest_password)}}));
    return findings;
  }
  const auto guess = Guesses(folded(*normalized), context_words(context)).fewest();
  if (guess.pieces < fewest_pieces)
    findings.push_back(error("password.guessable", place, {{"word", guess.word}}));
  return findings;
}

}  // namespace server

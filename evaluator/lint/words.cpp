#include "evaluator/lint/words.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace evaluator::lint {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Punctuation beyond ASCII ends a word, letters beyond it do not.
constexpr std::array<std::string_view, 13> marks{"\u2018", "\u2019", "\u201c", "\u201d", "\u2013",
                                                 "\u2014", "\u2026", "\u20ac", "\u00a0", "\u2022",
                                                 "\u00ab", "\u00bb", "\u00b7"};

std::size_t mark_size(std::string_view text, std::size_t at) {
  for (const std::string_view mark : marks)
    if (text.substr(at, mark.size()) == mark) return mark.size();
  return 0;
}

bool is_letter(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (is_ascii_letter(c) || is_digit(c)) return true;
  return (static_cast<unsigned char>(c) & 0x80U) != 0 && mark_size(text, at) == 0;
}

bool joins(std::string_view text, std::size_t at) {
  if (at == 0 || at + 1 >= text.size()) return false;
  const char c = text[at];
  if (c == '-' || c == '\'') return is_letter(text, at - 1) && is_letter(text, at + 1);
  return (c == '.' || c == ',') && is_digit(text[at - 1]) && is_digit(text[at + 1]);
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_letter(text, at) || joins(text, at))) ++at;
  return at;
}

std::string plain(std::string_view written) {
  std::string word;
  for (const char c : written)
    if (c != '-' && c != '\'') word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return word;
}

bool is_abbreviation(std::string_view word) {
  return word.size() == 1 || is_one_of(word, {"bijv", "max", "min", "ca", "art", "nr", "incl", "excl", "resp",
                                              "evt", "dhr", "mevr", "no", "approx", "mln", "vs"});
}

bool ends_sentence(std::string_view text, std::size_t at, const Sentence& sentence) {
  const char c = text[at];
  if (c == '!' || c == '?' || c == ';' || c == '\n') return true;
  if (c != '.') return false;
  const bool blank_follows = at + 1 == text.size() || std::isspace(static_cast<unsigned char>(text[at + 1]));
  return blank_follows && !sentence.words.empty() && !is_abbreviation(sentence.words.back().plain);
}

}  // namespace

std::string Sentence::as_written(std::size_t first, std::size_t last) const {
  const std::size_t from = words[first].at;
  return std::string(text.substr(from, words[last].at + words[last].size - from));
}

std::vector<Sentence> sentences_of(std::string_view text) {
  std::vector<Sentence> sentences;
  Sentence current{text, {}};
  const auto finish = [&] {
    if (!current.words.empty()) sentences.push_back(std::move(current));
    current = Sentence{text, {}};
  };
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t skipped = mark_size(text, at)) {
      // A euro sign is a word: it tells an amount from a number.
      if (text.substr(at, skipped) == "\u20ac") current.words.push_back({"\u20ac", at, skipped});
      at += skipped;
    } else if (is_letter(text, at)) {
      const std::size_t end = word_end(text, at);
      current.words.push_back({plain(text.substr(at, end - at)), at, end - at});
      at = end;
    } else {
      if (text[at] == '%') current.words.push_back({"%", at, 1});
      if (ends_sentence(text, at, current)) finish();
      ++at;
    }
  }
  finish();
  return sentences;
}

bool is_one_of(std::string_view word, WordList list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool ends_in(std::string_view word, WordList list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view end) {
    return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
  });
}

bool begins_with(std::string_view word, WordList list) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view start) { return word.substr(0, start.size()) == start; });
}

bool has_any(const Sentence& sentence, WordList list) {
  return std::any_of(sentence.words.begin(), sentence.words.end(),
                     [&](const Word& word) { return is_one_of(word.plain, list); });
}

bool has_phrase(const Sentence& sentence, WordList phrases) {
  std::string joined = " ";
  for (const Word& word : sentence.words) joined += word.plain + " ";
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    return joined.find(" " + std::string(phrase) + " ") != std::string::npos;
  });
}

}  // namespace evaluator::lint

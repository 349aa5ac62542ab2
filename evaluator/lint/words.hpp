// Texts of a tender as sentences and words, for the lint.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace evaluator::lint {

struct Word {
  std::string plain;   // lower case, without hyphens and apostrophes: "streekproducten" of "Streek-producten"
  std::size_t at = 0;  // bytes in the text
  std::size_t size = 0;
};

struct Sentence {
  std::string_view text;    // the whole text that it stands in
  std::vector<Word> words;  // numbers keep their points and commas: "2.000.000"

  // The text as written, from one word up to and including another.
  std::string as_written(std::size_t first, std::size_t last) const;
};

// The sentences of a text; they refer to it. A point within a number or behind an abbreviation ends none.
std::vector<Sentence> sentences_of(std::string_view text);

using WordList = std::initializer_list<std::string_view>;
bool is_one_of(std::string_view word, WordList list);
// The word is one of the list, or a compound that ends in one: "hennepvezels" in {"vezels"}.
bool ends_in(std::string_view word, WordList list);
bool begins_with(std::string_view word, WordList list);
// Any word of the sentence is in the list.
bool has_any(const Sentence& sentence, WordList list);
// The words of the phrases stand in the sentence in that order, next to each other: "geen voorkeur".
bool has_phrase(const Sentence& sentence, WordList phrases);

}  // namespace evaluator::lint

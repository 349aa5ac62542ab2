// Letters of Latin script in UTF-8, with their accents: capitals and words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace criteria {

// With small letters for A to Z, À to Þ and Ā to Ž. As many bytes as the text; what is no such letter, or no
// UTF-8, stays as it is.
std::string small_letters(std::string_view text);

// Whether the `size` bytes from `at` are not the middle of a word: a letter or digit at either edge of them
// has none beside it.
bool is_whole_words(std::string_view text, std::size_t at, std::size_t size);

}  // namespace criteria

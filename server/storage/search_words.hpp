// Texts as the words that people look for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct FoundWord {
  std::size_t begin = 0, end = 0;  // where it stands in the text
  std::string folded;              // in small letters without accents
};

// Letters and digits of any script that stand together, from `at` on; nothing more: an empty word.
FoundWord next_word(std::string_view text, std::size_t at);

// Those of a question, folded; at most as many as make sense.
std::vector<std::string> words_asked(std::string_view question);

// Some words around the first in the text that begins with one of those asked, each such word between the
// marks, `…` where something was left out. Empty when there is none.
std::string excerpt_of(std::string_view text, const std::vector<std::string>& asked, char begin, char end);

}  // namespace server

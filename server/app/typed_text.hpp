// Texts that people type into forms and search boxes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace server {

// There is one, of at most so many bytes.
bool is_text(const std::string& text, std::size_t most_bytes);
// Lines that end in a line feed, and nothing blank around them.
std::string tidy_lines(std::string_view text);
// The word stands in the text, whatever the capitals of A to Z.
bool holds(std::string_view text, std::string_view word);

}  // namespace server

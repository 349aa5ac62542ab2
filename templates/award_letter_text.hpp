// The letter of our own, line by line: the same lines become a Word template and a page.
#pragma once

#include <string_view>
#include <vector>

namespace templates {

enum class LetterStyle {
  sender,
  address,
  meta,
  subject,
  text,
  heading,
  small_heading,
  item,
  score_table,
  closing
};

struct LetterLine {
  LetterStyle style;
  std::string_view key;   // of its text in templates/labels_letters, with placeholders
  std::string_view list;  // the list or text that it is repeated for or depends on; empty: always there
};

const std::vector<LetterLine>& letter_lines();

}  // namespace templates

#include "templates/confidential_text.hpp"

#include <array>
#include <optional>

namespace templates {
namespace {

struct Mark {
  std::size_t begin = 0, end = 0;
  bool is_opening = true;
};

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

// The first mark from `from` on, in a text in lower case.
std::optional<Mark> next_mark(std::string_view lower, std::size_t from) {
  constexpr std::array<std::string_view, 4> marks{"[vertrouwelijk", "[confidential", "[/vertrouwelijk",
                                                  "[/confidential"};
  std::optional<Mark> first;
  for (std::size_t at = 0; at < marks.size(); ++at) {
    const auto begin = lower.find(marks[at], from);
    if (begin == std::string_view::npos || (first && first->begin <= begin)) continue;
    const auto after = begin + marks[at].size();
    const auto close = lower.find(']', after);
    first = Mark{begin, close == std::string_view::npos ? after : close + 1, at < 2};
  }
  return first;
}

}  // namespace

bool has_confidential_mark(std::string_view text) { return next_mark(in_lower_case(text), 0).has_value(); }

std::string without_marks(std::string_view text) {
  const auto lower = in_lower_case(text);
  std::string plain;
  std::size_t at = 0;
  for (auto mark = next_mark(lower, 0); mark; mark = next_mark(lower, at)) {
    plain += text.substr(at, mark->begin - at);
    at = mark->end;
  }
  return plain.append(text.substr(at));
}

std::string left_out(std::string_view text, Language language) {
  const auto lower = in_lower_case(text);
  const auto words = label("confidential.leftOut", language);
  std::string open;
  std::size_t at = 0, depth = 0;
  for (auto mark = next_mark(lower, 0); mark; mark = next_mark(lower, at)) {
    if (mark->is_opening) {
      if (depth++ == 0) open.append(text.substr(at, mark->begin - at)).append(words);
    } else if (depth > 0) {
      --depth;
    } else {
      open = words;
    }
    at = mark->end;
  }
  return depth == 0 ? open.append(text.substr(at)) : open;
}

}  // namespace templates

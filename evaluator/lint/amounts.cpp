#include "evaluator/lint/amounts.hpp"

#include <algorithm>
#include <array>

namespace evaluator::lint {
namespace {

using criteria::Number;

std::string_view plain_at(const Sentence& sentence, std::size_t at) {
  return at < sentence.words.size() ? std::string_view(sentence.words[at].plain) : std::string_view();
}

bool is_euro(std::string_view word) { return is_one_of(word, {"\u20ac", "euro", "eur", "euros"}); }

std::optional<Number> scale_of(std::string_view word) {
  if (is_one_of(word, {"miljoen", "mln", "million", "m"})) return Number(1'000'000);
  if (is_one_of(word, {"duizend", "thousand", "k"})) return Number(1'000);
  return std::nullopt;
}

// "driemaal", "drie keer", "three times", "3 x".
bool is_times(std::string_view word) { return is_one_of(word, {"maal", "keer", "times", "x"}); }

std::optional<int> joined_multiple(std::string_view word) {
  for (const std::string_view end : {"maal", "keer"})
    if (word.size() > end.size() && ends_in(word, {end}))
      return small_count(word.substr(0, word.size() - end.size()));
  if (word == "twice") return 2;
  return std::nullopt;
}

std::optional<Quoted> quoted_at(const Sentence& sentence, std::size_t at) {
  const auto word = plain_at(sentence, at);
  const auto next = plain_at(sentence, at + 1);
  if (const auto multiple = joined_multiple(word))
    return Quoted{Quoted::Of::multiple, Number(*multiple), sentence.as_written(at, at)};
  const auto number = written_number(word);
  const auto count = small_count(word);
  if (is_times(next) && (number || count))
    return Quoted{Quoted::Of::multiple, number ? *number : Number(*count), sentence.as_written(at, at + 1)};
  if (!number) return std::nullopt;
  if (next == "%" || begins_with(next, {"procent", "percent"}))
    return Quoted{Quoted::Of::percent, *number, sentence.as_written(at, at + 1)};
  const auto scale = scale_of(next);
  std::size_t last = scale ? at + 1 : at;
  const bool marked = at > 0 && is_euro(plain_at(sentence, at - 1));
  const bool follows = is_euro(plain_at(sentence, last + 1));
  if (!marked && !follows) return std::nullopt;
  if (follows && !marked) ++last;
  return Quoted{Quoted::Of::euro, scale ? *number * *scale : *number,
                sentence.as_written(marked ? at - 1 : at, last)};
}

}  // namespace

std::optional<Number> written_number(std::string_view word) {
  if (word.empty() || word.front() < '0' || word.front() > '9') return std::nullopt;
  std::string digits;
  const std::size_t mark = word.find_last_of(".,");
  const bool decimals = mark != std::string_view::npos && word.size() - mark - 1 != 3;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (word[at] != '.' && word[at] != ',')
      digits += word[at];
    else if (decimals && at == mark)
      digits += '.';
  }
  return Number::from_decimal(digits);
}

std::optional<int> small_count(std::string_view word) {
  constexpr std::array<std::array<std::string_view, 3>, 10> names{{{"1", "een", "one"},
                                                                   {"2", "twee", "two"},
                                                                   {"3", "drie", "three"},
                                                                   {"4", "vier", "four"},
                                                                   {"5", "vijf", "five"},
                                                                   {"6", "zes", "six"},
                                                                   {"7", "zeven", "seven"},
                                                                   {"8", "acht", "eight"},
                                                                   {"9", "negen", "nine"},
                                                                   {"10", "tien", "ten"}}};
  for (std::size_t i = 0; i < names.size(); ++i)
    if (std::find(names[i].begin(), names[i].end(), word) != names[i].end()) return static_cast<int>(i + 1);
  return std::nullopt;
}

std::vector<Quoted> quoted_in(const Sentence& sentence) {
  std::vector<Quoted> found;
  for (std::size_t at = 0; at < sentence.words.size(); ++at)
    if (auto quoted = quoted_at(sentence, at)) found.push_back(std::move(*quoted));
  return found;
}

}  // namespace evaluator::lint

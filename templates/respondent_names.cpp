// Names of respondents in the texts of a consultation, however they are written.
#include "criteria/latin_letters.hpp"
#include "templates/consultation_overview.hpp"

#include <algorithm>
#include <array>

namespace templates {
namespace {

using criteria::ConsultationAnswer;
using criteria::ConsultationResponse;

constexpr std::string_view mask = "[…]";
constexpr std::size_t fewest_letters = 5;  // of a word that may be a name by itself

// A word of a text, in small letters without accents; what is written with dots, B.V., is one word.
struct Word {
  std::string letters;
  std::size_t begin = 0, end = 0;  // bytes in the text
};

// A small letter without its accent.
std::string plain_letter(std::string_view letter) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 10> families{{{"a", "àáâãäåāăą"},
                                                                                    {"ae", "æ"},
                                                                                    {"c", "çćčĉ"},
                                                                                    {"e", "èéêëēĕėęě"},
                                                                                    {"i", "ìíîïīĭį"},
                                                                                    {"n", "ñńňņ"},
                                                                                    {"o", "òóôõöøōŏő"},
                                                                                    {"s", "śŝşš"},
                                                                                    {"u", "ùúûüũūŭůű"},
                                                                                    {"y", "ýÿ"}}};
  for (const auto& [plain, accented] : families)
    if (letter.size() > 1 && accented.find(letter) != std::string_view::npos) return std::string(plain);
  return std::string(letter);
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// Bytes of the letter or digit that begins there; 0: there is a sign, or the middle of a letter.
std::size_t letter_size(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return is_ascii_letter(text[at]) ? 1 : 0;
  constexpr unsigned signs_of_latin_1 = 0xC2, punctuation = 0xE2, three_bytes = 0xE0, four_bytes = 0xF0;
  if (lead <= signs_of_latin_1 || lead == punctuation) return 0;
  const std::size_t size = lead >= four_bytes ? 4 : lead >= three_bytes ? 3 : 2;
  return at + size <= text.size() ? size : 0;
}

std::vector<Word> words_of(std::string_view text) {
  const auto small = criteria::small_letters(text);
  std::vector<Word> words;
  bool is_inside = false;
  for (std::size_t at = 0; at < small.size();) {
    if (const auto size = letter_size(small, at); size > 0) {
      if (!is_inside) words.push_back({"", at, at});
      words.back().letters += plain_letter(std::string_view(small).substr(at, size));
      words.back().end = at += size;
      is_inside = true;
      continue;
    }
    // "b.v.": a dot between letters keeps one word going while its parts are single letters.
    const bool is_abbreviation = is_inside && small[at] == '.' && at + 1 < small.size() &&
                                 is_ascii_letter(small[at + 1]) &&
                                 (at < 2 || !is_ascii_letter(small[at - 2]));
    is_inside = is_abbreviation;
    ++at;
  }
  return words;
}

bool is_legal_form(std::string_view word) {
  constexpr std::array<std::string_view, 21> forms{
      "bv",        "nv",          "vof",           "cv",        "ua",        "holding", "groep", "group",
      "nederland", "netherlands", "gmbh",          "ag",        "sa",        "ltd",     "inc",   "bvba",
      "fictief",   "zn",          "international", "stichting", "cooperatie"};
  return std::find(forms.begin(), forms.end(), word) != forms.end();
}

// What is left of a name without brackets and without its legal form at either end; the whole when that is
// nothing.
std::vector<std::string> core_of(std::string_view name) {
  std::string open;
  int depth = 0;
  for (const char c : name) {
    depth += c == '(' || c == '[' ? 1 : 0;
    if (depth == 0) open += c;
    depth -= (c == ')' || c == ']') && depth > 0 ? 1 : 0;
  }
  std::vector<std::string> core;
  for (Word& word : words_of(open)) core.push_back(std::move(word.letters));
  if (core.empty())
    for (Word& word : words_of(name)) core.push_back(std::move(word.letters));
  while (core.size() > 1 && is_legal_form(core.back())) core.pop_back();
  while (core.size() > 1 && is_legal_form(core.front())) core.erase(core.begin());
  return core;
}

std::vector<std::vector<std::string>> cores_of(const std::vector<ConsultationResponse>& responses) {
  std::vector<std::vector<std::string>> cores;
  for (const ConsultationResponse& response : responses)
    if (auto core = core_of(response.respondent.name); !core.empty()) cores.push_back(std::move(core));
  std::stable_sort(cores.begin(), cores.end(),
                   [](const auto& left, const auto& right) { return left.size() > right.size(); });
  return cores;
}

std::size_t letters_in(const std::vector<std::string>& words, std::size_t count) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < count; ++at) letters += words[at].size();
  return letters;
}

// How many words from `at` on are the name, or a beginning of it that is long enough to be one; 0: none.
std::size_t words_of_name(const std::vector<Word>& words, std::size_t at,
                          const std::vector<std::string>& core) {
  std::size_t same = 0;
  while (same < core.size() && at + same < words.size() && words[at + same].letters == core[same]) ++same;
  if (same == core.size()) return same;
  constexpr std::size_t least_words = 2, least_letters = 6;
  return same >= least_words && letters_in(core, same) >= least_letters ? same : 0;
}

// The end of a name that ends with words[last]: with the legal form and the brackets behind it.
std::size_t end_of_name(std::string_view text, const std::vector<Word>& words, std::size_t& last) {
  std::size_t end = words[last].end;
  while (last + 1 < words.size() && is_legal_form(words[last + 1].letters)) {
    const Word& next = words[last + 1];
    if (text.substr(end, next.begin - end).find_first_not_of(" ,([") != std::string_view::npos) break;
    end = next.end;
    ++last;
    const bool has_dots = text.substr(next.begin, next.end - next.begin).find('.') != std::string_view::npos;
    const bool is_bracketed = next.begin > 0 && (text[next.begin - 1] == '(' || text[next.begin - 1] == '[');
    if (end < text.size() &&
        ((has_dots && text[end] == '.') || (is_bracketed && (text[end] == ')' || text[end] == ']'))))
      ++end;
  }
  return end;
}

std::string masked(std::string_view text, const std::vector<std::vector<std::string>>& cores) {
  const auto words = words_of(text);
  std::string shown;
  std::size_t written = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    std::size_t count = 0;
    for (const auto& core : cores) count = std::max(count, words_of_name(words, at, core));
    if (count == 0) continue;
    shown.append(text.substr(written, words[at].begin - written)).append(mask);
    at += count - 1;
    written = end_of_name(text, words, at);
  }
  return shown.append(text.substr(written));
}

// A name, or one of its words that may be what people call the firm.
bool holds_a_name(std::string_view text, const std::vector<std::vector<std::string>>& cores) {
  const auto words = words_of(text);
  for (const Word& word : words)
    for (const auto& core : cores)
      if (word.letters.size() >= fewest_letters && !is_legal_form(word.letters) &&
          std::find(core.begin(), core.end(), word.letters) != core.end())
        return true;
  return masked(text, cores) != text;
}

}  // namespace

criteria::Findings name_warnings(const std::vector<ConsultationResponse>& responses) {
  criteria::Findings findings;
  const auto cores = cores_of(responses);
  for (const ConsultationResponse& response : responses)
    for (const ConsultationAnswer& answer : response.answers)
      if (!answer.confidential && holds_a_name(free_text(answer), cores))
        findings.push_back(
            criteria::warning("consultation.namesRespondent", "answers." + answer.question,
                              {{"respondent", response.respondent.name}, {"question", answer.question}}));
  return findings;
}

bool names_respondent(std::string_view text, const std::vector<ConsultationResponse>& responses) {
  return holds_a_name(text, cores_of(responses));
}

std::string without_names(std::string_view text, const std::vector<ConsultationResponse>& responses) {
  return masked(text, cores_of(responses));
}

}  // namespace templates

#include "server/pages/page_texts.hpp"

#include "embedded/page_texts.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace server {
namespace {

using templates::Language;

struct Text {
  std::string_view nl, en;
};
using TextTable = std::map<std::string_view, Text>;

// A line with the key, then "  nl TEXT" and "  en TEXT"; blank lines and lines from "#" are skipped.
TextTable read_texts(std::string_view source) {
  TextTable table;
  Text* current = nullptr;
  while (!source.empty()) {
    const auto end = std::min(source.find('\n'), source.size());
    const std::string_view line = source.substr(0, end);
    source.remove_prefix(std::min(end + 1, source.size()));
    if (line.empty() || line.front() == '#') continue;
    if (line.front() != ' ') {
      const auto [entry, added] = table.try_emplace(line);
      if (!added) throw std::logic_error("page_texts.txt has a key twice: " + std::string(line));
      current = &entry->second;
    } else if (current && line.starts_with("  nl ")) {
      current->nl = line.substr(5);
    } else if (current && line.starts_with("  en ")) {
      current->en = line.substr(5);
    } else {
      throw std::logic_error("page_texts.txt has a line that is no text: " + std::string(line));
    }
  }
  return table;
}

const TextTable& texts() {
  static const TextTable table = read_texts(embedded::page_texts("page_texts.txt"));
  return table;
}

}  // namespace

std::string_view page_text(Language language, std::string_view key) {
  const auto found = texts().find(key);
  if (found == texts().end()) throw std::out_of_range("no page text " + std::string(key));
  return language == Language::nl ? found->second.nl : found->second.en;
}

std::string page_text(Language language, std::string_view key, const templates::TextParameters& parameters) {
  return templates::fill_in(page_text(language, key), parameters, language);
}

std::string counted(Language language, std::string_view key, std::size_t count) {
  const std::string form = std::string(key) + (count == 1 ? ".one" : ".many");
  return page_text(language, form, {{"count", std::to_string(count)}});
}

bool has_page_text(std::string_view key) { return texts().contains(key); }

std::vector<std::string_view> page_text_keys() {
  std::vector<std::string_view> keys;
  for (const auto& [key, text] : texts()) keys.push_back(key);
  return keys;
}

}  // namespace server

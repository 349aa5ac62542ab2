// The texts of the pages in Dutch and English, from page_texts.txt. Texts of codes (methods, rules, findings)
// are in templates/labels.
#pragma once

#include "templates/labels.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace server {

// Throws std::out_of_range for a key that page_texts.txt lacks.
std::string_view page_text(templates::Language language, std::string_view key);

// The text with its parameters filled in, as templates::fill_in says.
std::string page_text(templates::Language language, std::string_view key,
                      const templates::TextParameters& parameters);

// "1 perceel", "3 percelen": the text KEY.one or KEY.many with `{count}` replaced.
std::string counted(templates::Language language, std::string_view key, std::size_t count);

bool has_page_text(std::string_view key);
std::vector<std::string_view> page_text_keys();

}  // namespace server

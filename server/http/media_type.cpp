#include "server/http/media_type.hpp"

#include <algorithm>

namespace server {
namespace {

void skip_blanks(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
}

// Takes a token or a quoted string off the front; nothing when a quoted string does not end.
std::optional<std::string> take_value(std::string_view& text) {
  if (text.empty() || text.front() != '"') {
    const auto end = std::min(text.find_first_of("; \t"), text.size());
    std::string token(text.substr(0, end));
    text.remove_prefix(end);
    return token;
  }
  std::string value;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] == '"') {
      text.remove_prefix(at + 1);
      return value;
    }
    // Browsers do not escape a backslash in a file name, so only an escaped quote is one.
    if (text[at] == '\\' && at + 1 < text.size() && text[at + 1] == '"') ++at;
    value.push_back(text[at]);
  }
  return std::nullopt;
}

}  // namespace

std::string media_type(const Request& request) {
  const auto value = request.header("content-type").value_or("");
  std::string type(value.substr(0, std::min(value.find_first_of("; \t"), value.size())));
  for (char& letter : type)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return type;
}

std::optional<std::string> value_parameter(std::string_view value, std::string_view name) {
  value.remove_prefix(std::min(value.find(';'), value.size()));
  while (!value.empty()) {
    value.remove_prefix(1);
    skip_blanks(value);
    const auto equals = value.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const auto key = value.substr(0, equals);
    value.remove_prefix(equals + 1);
    auto text = take_value(value);
    if (!text || equal_ignoring_case(key, name)) return text;
    skip_blanks(value);
    if (!value.empty() && value.front() != ';') return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace server

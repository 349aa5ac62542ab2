#include "server/http/request.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace server {
namespace {

constexpr std::array<std::pair<Method, std::string_view>, 7> method_names{{{Method::get, "GET"},
                                                                           {Method::head, "HEAD"},
                                                                           {Method::post, "POST"},
                                                                           {Method::put, "PUT"},
                                                                           {Method::patch, "PATCH"},
                                                                           {Method::remove, "DELETE"},
                                                                           {Method::options, "OPTIONS"}}};

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::string_view without_blanks(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// Calls `use` for each non-empty part between separators.
template <typename Use>
void split(std::string_view text, char separator, Use use) {
  while (!text.empty()) {
    const auto end = std::min(text.find(separator), text.size());
    if (const auto part = without_blanks(text.substr(0, end)); !part.empty()) use(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

std::string_view method_name(Method method) {
  for (const auto& [value, name] : method_names)
    if (value == method) return name;
  throw std::logic_error("no such method");
}

std::optional<Method> method_of(std::string_view name) {
  for (const auto& [value, known] : method_names)
    if (known == name) return value;
  return std::nullopt;
}

std::optional<std::string_view> value_of(const Pairs& pairs, std::string_view name) {
  for (const auto& [key, value] : pairs)
    if (key == name) return value;
  return std::nullopt;
}

bool equal_ignoring_case(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

std::vector<std::string_view> list_elements(std::string_view list) {
  std::vector<std::string_view> elements;
  split(list, ',', [&](std::string_view part) { elements.push_back(part); });
  return elements;
}

std::optional<std::string_view> Request::header(std::string_view name) const {
  for (const auto& [key, value] : headers)
    if (equal_ignoring_case(key, name)) return value;
  return std::nullopt;
}

const std::string& Request::parameter(std::string_view name) const {
  for (const auto& [key, value] : parameters)
    if (key == name) return value;
  throw std::logic_error("the route has no parameter " + std::string(name));
}

Pairs Request::cookies() const {
  Pairs cookies;
  split(header("cookie").value_or(""), ';', [&](std::string_view part) {
    const auto equals = part.find('=');
    if (equals == std::string_view::npos || equals == 0) return;
    cookies.emplace_back(without_blanks(part.substr(0, equals)), without_blanks(part.substr(equals + 1)));
  });
  return cookies;
}

}  // namespace server

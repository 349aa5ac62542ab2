#include "server/pages/html_tags.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

namespace server {
namespace {

constexpr std::array<std::pair<char, std::string_view>, 5> entities{
    {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}}};

}  // namespace

std::string_view attribute(std::string_view tag, std::string_view name) {
  const auto begin = tag.find(fmt::format(" {}=\"", name));
  if (begin == std::string_view::npos) return {};
  tag.remove_prefix(begin + name.size() + 3);
  return tag.substr(0, tag.find('"'));
}

bool has_flag(std::string_view tag, std::string_view name) {
  return tag.find(fmt::format(" {} ", name)) != std::string_view::npos ||
         tag.find(fmt::format(" {}>", name)) != std::string_view::npos;
}

std::string unescaped(std::string_view html) {
  std::string out;
  while (!html.empty()) {
    std::size_t taken = 1;
    char letter = html.front();
    for (const auto& [plain, entity] : entities)
      if (html.substr(0, entity.size()) == entity) {
        letter = plain;
        taken = entity.size();
      }
    out += letter;
    html.remove_prefix(taken);
  }
  return out;
}

}  // namespace server

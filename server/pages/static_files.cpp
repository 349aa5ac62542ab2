#include "server/pages/static_files.hpp"

#include "embedded/guide_pictures.hpp"
#include "embedded/page_images.hpp"
#include "embedded/page_style.hpp"

#include <array>
#include <cstdint>
#include <map>

#include <fmt/format.h>

namespace server {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> content_types{{
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".webp", "image/webp"},
    {".woff2", "font/woff2"},
}};

std::string_view content_type_of(std::string_view name) {
  for (const auto& [ending, type] : content_types)
    if (name.ends_with(ending)) return type;
  return "application/octet-stream";
}

// FNV-1a: tells one version of our own files from another; no protection is asked of it. Weak, as a text is
// sent compressed or as it is.
std::string fingerprint(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return fmt::format("W/\"{:016x}\"", hash);
}

std::map<std::string_view, StaticFile> read_static_files() {
  std::map<std::string_view, StaticFile> files;
  const auto add = [&files](std::string_view name, std::string_view bytes) {
    files.emplace(name, StaticFile{bytes, content_type_of(name), fingerprint(bytes)});
  };
  for (const std::string_view name : embedded::page_style_paths()) add(name, embedded::page_style(name));
  for (const std::string_view name : embedded::guide_pictures_paths())
    add(name, embedded::guide_pictures(name));
  for (const std::string_view name : embedded::page_images_paths()) add(name, embedded::page_images(name));
  return files;
}

}  // namespace

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

std::optional<StaticFile> static_file(std::string_view name) {
  static const std::map<std::string_view, StaticFile> files = read_static_files();
  const auto found = files.find(name);
  return found == files.end() ? std::nullopt : std::optional(found->second);
}

StaticFile theme_file(std::string_view css) { return {css, content_type_of("theme.css"), fingerprint(css)}; }

std::string theme_class(std::string_view css) {
  constexpr std::string_view ending = "-theme";
  for (auto at = css.find(ending); at != std::string_view::npos; at = css.find(ending, at + 1)) {
    const auto end = at + ending.size();
    if (end < css.size() && is_name_character(css[end])) continue;
    auto begin = at;
    while (begin > 0 && is_name_character(css[begin - 1])) --begin;
    if (begin > 0 && begin < at && css[begin - 1] == '.') return std::string(css.substr(begin, end - begin));
  }
  return "voorbeeld-theme";
}

}  // namespace server

#include "server/http/url.hpp"

#include <algorithm>

#include <Poco/UTF8Encoding.h>

namespace server {
namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

int hex_value(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  return -1;
}

bool is_letter_or_digit(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9');
}

bool is_control(char letter) { return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f; }

bool is_line_break_or_tab(char letter) { return letter == '\t' || letter == '\r' || letter == '\n'; }

// pchar of RFC 3986, still encoded.
bool may_stand_in_path(char letter) {
  return is_letter_or_digit(letter) ||
         std::string_view("-._~%!$&'()*+,;=:@").find(letter) != std::string_view::npos;
}

// Wider than RFC 3986: browsers send some of `[]{}|^` and the backquote as they are.
bool may_stand_in_query(char letter) { return letter > ' ' && letter < 0x7f && letter != '#'; }

std::optional<std::string> decoded_segment(std::string_view segment) {
  if (!std::all_of(segment.begin(), segment.end(), may_stand_in_path)) return std::nullopt;
  auto text = percent_decoded(segment);
  if (!text || *text == "." || *text == "..") return std::nullopt;
  const auto deceives = [](char letter) { return letter == '/' || letter == '\\' || is_control(letter); };
  if (std::any_of(text->begin(), text->end(), deceives)) return std::nullopt;
  return text;
}

std::optional<std::vector<std::string>> decoded_path(std::string_view path) {
  if (path.empty() || path.front() != '/') return std::nullopt;
  std::vector<std::string> segments;
  if (path == "/") return segments;
  while (!path.empty()) {
    path.remove_prefix(1);
    const auto end = std::min(path.find('/'), path.size());
    auto segment = decoded_segment(path.substr(0, end));
    if (!segment) return std::nullopt;
    segments.push_back(std::move(*segment));
    path.remove_prefix(end);
  }
  return segments;
}

}  // namespace

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0x80 ? 1U : lead < 0xe0 ? 2U : lead < 0xf0 ? 3U : 4U;
    if (length > text.size()) return false;
    if (length > 1) {
      unsigned char sequence[4] = {};
      std::copy_n(text.begin(), length, sequence);
      if (!Poco::UTF8Encoding::isLegal(sequence, static_cast<int>(length))) return false;
    }
    text.remove_prefix(length);
  }
  return true;
}

std::optional<std::string> percent_decoded(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    char letter = text[at];
    if (letter == '%') {
      if (at + 2 >= text.size()) return std::nullopt;
      const int high = hex_value(text[at + 1]);
      const int low = hex_value(text[at + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      letter = static_cast<char>(high * 16 + low);
      at += 2;
    }
    if (is_control(letter) && !is_line_break_or_tab(letter)) return std::nullopt;
    decoded.push_back(letter);
  }
  if (!is_utf8(decoded)) return std::nullopt;
  return decoded;
}

std::string percent_encoded(std::string_view text) {
  std::string encoded;
  for (const char letter : text) {
    if (is_letter_or_digit(letter) || std::string_view("-._~").find(letter) != std::string_view::npos) {
      encoded.push_back(letter);
      continue;
    }
    const auto byte = static_cast<unsigned char>(letter);
    encoded += {'%', hex_digits[byte / 16U], hex_digits[byte % 16U]};
  }
  return encoded;
}

std::optional<Pairs> parse_pairs(std::string_view text, std::size_t most) {
  Pairs pairs;
  while (!text.empty()) {
    const auto end = std::min(text.find('&'), text.size());
    std::string part(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (part.empty()) continue;
    std::replace(part.begin(), part.end(), '+', ' ');
    const auto equals = std::min(part.find('='), part.size());
    auto name = percent_decoded(std::string_view(part).substr(0, equals));
    auto value = percent_decoded(std::string_view(part).substr(std::min(equals + 1, part.size())));
    if (!name || !value || pairs.size() == most) return std::nullopt;
    pairs.emplace_back(std::move(*name), std::move(*value));
  }
  return pairs;
}

std::optional<Target> parse_target(std::string_view target, std::size_t most_parameters) {
  const auto mark = std::min(target.find('?'), target.size());
  auto path = decoded_path(target.substr(0, mark));
  const auto query = target.substr(std::min(mark + 1, target.size()));
  if (!path || !std::all_of(query.begin(), query.end(), may_stand_in_query)) return std::nullopt;
  auto pairs = parse_pairs(query, most_parameters);
  if (!pairs) return std::nullopt;
  return Target{std::move(*path), std::move(*pairs)};
}

}  // namespace server

#include "import/xml_text.hpp"

#include "import/text_encoding.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace importing {
namespace {

constexpr std::array<std::pair<std::string_view, char>, 5> built_in = {
    {{"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}}};

bool is_changed(char c, XmlTextKind kind) {
  switch (c) {
    case '&':
      return kind != XmlTextKind::literal;
    case '\r':
      return true;
    case '\n':
    case '\t':
      return kind == XmlTextKind::attribute;
    default:
      return false;
  }
}

// `reference` is what stands between `&` and `;`.
bool append_reference(std::string_view reference, std::string& buffer) {
  if (reference.substr(0, 1) != "#") {
    const auto found = std::find_if(built_in.begin(), built_in.end(),
                                    [&](const auto& entity) { return entity.first == reference; });
    if (found == built_in.end()) return false;
    buffer += found->second;
    return true;
  }
  reference.remove_prefix(1);
  const bool hexadecimal = reference.substr(0, 1) == "x";
  if (hexadecimal) reference.remove_prefix(1);
  std::uint32_t code_point = 0;
  const char* end = reference.data() + reference.size();
  const auto [parsed, fault] = std::from_chars(reference.data(), end, code_point, hexadecimal ? 16 : 10);
  if (fault != std::errc() || parsed != end || !is_allowed_character(code_point)) return false;
  append_utf8(buffer, code_point);
  return true;
}

}  // namespace

bool decode_xml_text(std::string_view raw, XmlTextKind kind, std::string& buffer, std::string_view& text) {
  const auto changed = [kind](char c) { return is_changed(c, kind); };
  auto at = std::find_if(raw.begin(), raw.end(), changed);
  text = raw;
  if (at == raw.end()) return true;

  const std::size_t start = buffer.size();
  auto copied = raw.begin();
  for (; at != raw.end(); at = std::find_if(copied, raw.end(), changed)) {
    buffer.append(copied, at);
    copied = at + 1;
    if (*at == '&') {
      const auto end = std::find(at, raw.end(), ';');
      if (end == raw.end() || !append_reference({&*at + 1, static_cast<std::size_t>(end - at - 1)}, buffer))
        return false;
      copied = end + 1;
    } else if (!(*at == '\r' && copied != raw.end() && *copied == '\n')) {
      buffer += kind == XmlTextKind::attribute ? ' ' : '\n';
    }
  }
  buffer.append(copied, raw.end());
  text = std::string_view(buffer).substr(start);
  return true;
}

bool is_xml_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace importing

#include "server/accounts/name_characters.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include <utf8proc.h>

namespace server {
namespace {

enum class Script { latin, greek, cyrillic, other };

struct Block {
  utf8proc_int32_t first, last;
  Script script;
};

constexpr std::array<Block, 16> blocks{{
    {0x0041, 0x02AF, Script::latin},
    {0x0370, 0x03FF, Script::greek},
    {0x0400, 0x052F, Script::cyrillic},
    {0x1C80, 0x1C8F, Script::cyrillic},
    {0x1D00, 0x1D25, Script::latin},
    {0x1D26, 0x1D2A, Script::greek},
    {0x1D2B, 0x1D2B, Script::cyrillic},
    {0x1D6B, 0x1D9A, Script::latin},
    {0x1E00, 0x1EFF, Script::latin},
    {0x1F00, 0x1FFF, Script::greek},
    {0x2C60, 0x2C7F, Script::latin},
    {0xA640, 0xA69F, Script::cyrillic},
    {0xA722, 0xA7FF, Script::latin},
    {0xAB30, 0xAB64, Script::latin},
    {0xAB65, 0xAB65, Script::greek},
    {0xAB66, 0xAB6F, Script::latin},
}};

Script script_of(utf8proc_int32_t letter) {
  const auto* const block = std::find_if(blocks.begin(), blocks.end(), [&](const Block& each) {
    return letter >= each.first && letter <= each.last;
  });
  return block == blocks.end() ? Script::other : block->script;
}

// Nothing: no UTF-8.
std::optional<std::vector<utf8proc_int32_t>> decoded(std::string_view text, int options) {
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto size = static_cast<utf8proc_ssize_t>(text.size());
  const auto how = static_cast<utf8proc_option_t>(options);
  const auto room = utf8proc_decompose(bytes, size, nullptr, 0, how);
  if (room < 0) return std::nullopt;
  std::vector<utf8proc_int32_t> points(static_cast<std::size_t>(room));
  // NOLINTNEXTLINE(readability-suspicious-call-argument): size of the text, then of the points
  if (utf8proc_decompose(bytes, size, points.data(), room, how) < 0) return std::nullopt;
  return points;
}

bool is_letter(utf8proc_int32_t point) {
  const auto category = utf8proc_category(point);
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LL ||
         category == UTF8PROC_CATEGORY_LT || category == UTF8PROC_CATEGORY_LO;
}

bool is_unseen(utf8proc_int32_t point) {
  constexpr utf8proc_int32_t braille_blank = 0x2800;
  if (point == braille_blank || utf8proc_get_property(point)->ignorable) return true;
  switch (utf8proc_category(point)) {
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return true;
    case UTF8PROC_CATEGORY_ZS:
      return point != ' ';
    default:
      return false;
  }
}

}  // namespace

NameFault name_fault(std::string_view name) {
  const auto points = decoded(name, 0);
  if (!points || std::any_of(points->begin(), points->end(), is_unseen)) return NameFault::characters;
  constexpr int canonical = UTF8PROC_DECOMPOSE;
  if (decoded(name, canonical) != decoded(name, canonical | UTF8PROC_COMPAT)) return NameFault::characters;
  std::optional<Script> first;
  for (const auto point : *points) {
    if (!is_letter(point)) continue;
    if (first && *first != script_of(point)) return NameFault::scripts;
    first = script_of(point);
  }
  return NameFault::none;
}

std::string name_skeleton(std::string_view name) {
  constexpr int options =
      UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE;
  std::string skeleton;
  const auto points = decoded(name, options);
  if (!points) return skeleton;
  for (const auto point : *points) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    if (!is_letter(point) && utf8proc_category(point) != UTF8PROC_CATEGORY_ND) continue;
    const auto size = utf8proc_encode_char(point, bytes.data());
    skeleton.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
  }
  return skeleton;
}

}  // namespace server

#include "import/notice_elements.hpp"

#include "criteria/calendar.hpp"

#include <charconv>

#include <fmt/format.h>
#include <pugixml.hpp>

namespace importing {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::optional<int> two_digits(std::string_view text, std::size_t at) {
  constexpr std::size_t width = 2;
  if (text.size() < at + width) return std::nullopt;
  int value = 0;
  const char* end = text.data() + at + width;
  const auto read = std::from_chars(text.data() + at, end, value);
  return read.ec == std::errc() && read.ptr == end && value >= 0 ? std::optional(value) : std::nullopt;
}

// Minutes ahead of UTC of "Z" or "+01:00".
std::optional<int> zone_minutes(std::string_view zone) {
  if (zone == "Z") return 0;
  constexpr std::size_t size = 6;
  constexpr int hour = 60;
  if (zone.size() != size || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':') return std::nullopt;
  const auto hours = two_digits(zone, 1);
  const auto minutes = two_digits(zone, 4);
  if (!hours || !minutes) return std::nullopt;
  return (zone[0] == '-' ? -1 : 1) * (*hours * hour + *minutes);
}

}  // namespace

std::string_view local_name(std::string_view name) {
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::vector<pugi::xml_node> below(pugi::xml_node parent, std::string_view name) {
  std::vector<pugi::xml_node> found;
  for (const pugi::xml_node child : parent.children())
    if (child.type() == pugi::node_element && local_name(child.name()) == name) found.push_back(child);
  return found;
}

pugi::xml_node at(pugi::xml_node parent, std::string_view path) {
  while (!path.empty() && parent) {
    const auto slash = path.find('/');
    const auto children = below(parent, path.substr(0, slash));
    parent = children.empty() ? pugi::xml_node() : children.front();
    path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
  }
  return parent;
}

std::string text_of(pugi::xml_node node) {
  const std::string_view all = node.text().get();
  const auto first = all.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return std::string(all.substr(first, all.find_last_not_of(blanks) - first + 1));
}

std::string text_at(pugi::xml_node parent, std::string_view path) { return text_of(at(parent, path)); }

std::string text_in(pugi::xml_node parent, std::string_view name, std::string_view language) {
  const auto all = below(parent, name);
  for (const pugi::xml_node node : all)
    if (has_attribute(node, "languageID", language)) return text_of(node);
  return all.empty() ? std::string() : text_of(all.front());
}

pugi::xml_node extension_of(pugi::xml_node parent) {
  return at(parent, "UBLExtensions/UBLExtension/ExtensionContent/EformsExtension");
}

bool has_attribute(pugi::xml_node node, std::string_view name, std::string_view value) {
  for (const pugi::xml_attribute attribute : node.attributes())
    if (attribute.name() == name) return attribute.value() == value;
  return false;
}

std::string coded(pugi::xml_node parent, std::string_view outer, std::string_view path,
                  std::string_view list) {
  for (const pugi::xml_node node : below(parent, outer))
    if (const pugi::xml_node code = at(node, path); has_attribute(code, "listName", list))
      return text_of(code);
  return {};
}

std::optional<criteria::Timestamp> notice_moment(std::string_view date, std::string_view time) {
  constexpr std::size_t date_size = 10, time_size = 8;
  constexpr int hour = 60, day = 24 * hour;
  const auto on = criteria::Date::parse(date.substr(0, date_size));
  const auto hours = two_digits(time, 0);
  const auto minutes = two_digits(time, 3);
  const auto seconds = two_digits(time, 6);
  const auto zone = time.size() > time_size ? zone_minutes(time.substr(time_size)) : std::nullopt;
  if (!on || !hours || !minutes || !seconds || !zone || *hours >= 24 || *minutes >= hour) return std::nullopt;
  int utc = *hours * hour + *minutes - *zone;
  int shift = 0;
  for (; utc < 0; utc += day) --shift;
  for (; utc >= day; utc -= day) ++shift;
  // The calendar ends where years have more or fewer than four digits.
  if (on->text() <= "0001-01-02" || on->text() >= "9999-12-30") return std::nullopt;
  return criteria::Timestamp::parse(fmt::format(
      "{}T{:02}:{:02}:{:02}Z", criteria::days_after(*on, shift).text(), utc / hour, utc % hour, *seconds));
}

}  // namespace importing

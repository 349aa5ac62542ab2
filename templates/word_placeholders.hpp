// The placeholders in the XML of a Word document, brought to one form: each wholly in one text of one run.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace pugi {
class xml_node;
}

namespace templates::word {

// Stands for `{{` where it is not, or no longer, a placeholder. No Unicode character.
inline constexpr std::string_view shielded_open = "\xEF\xB7\x90";
// Stand for a line end and a tab of a value, which become elements.
inline constexpr std::string_view line_mark = "\xEF\xB7\x91";
inline constexpr std::string_view tab_mark = "\xEF\xB7\x92";

// Mail merge fields and content controls become placeholders, and what is split over runs comes together.
// `is_field` tells the names for which content controls are taken.
void normalise(const pugi::xml_node& root, const std::function<bool(std::string_view)>& is_field);

enum class Sign { value, open, open_if_none, close };
struct Placeholder {
  std::size_t at = 0, length = 0;  // in the text
  Sign sign = Sign::value;
  std::string name;  // in lower case
};
// The first placeholder in a text from a position on.
std::optional<Placeholder> find_placeholder(std::string_view text, std::size_t from);

// Sets a text of a run; marks of line ends and tabs become elements behind it.
void set_text(pugi::xml_node text, std::string_view value);

// Without what XML cannot hold, with every `{{` shielded and with marks for line ends and tabs.
std::string safe_value(std::string_view value);
// With `{{` again where it was shielded.
std::string unshielded(std::string_view text);

std::string lower_case(std::string_view name);

}  // namespace templates::word

// Elements of a notice by their local names, whatever prefixes its writer chose.
#pragma once

#include "criteria/timestamp.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pugi {
class xml_node;
}

namespace importing {

std::string_view local_name(std::string_view name);
// The children of that name.
std::vector<pugi::xml_node> below(pugi::xml_node parent, std::string_view name);
// The first child of that name, or an empty node; with a path "TenderingTerms/AwardingTerms".
pugi::xml_node at(pugi::xml_node parent, std::string_view path);
// The text at a path, without blanks around it.
std::string text_at(pugi::xml_node parent, std::string_view path);
std::string text_of(pugi::xml_node node);
// The text of the child of that name in that language, or else of the first.
std::string text_in(pugi::xml_node parent, std::string_view name, std::string_view language);
// The extension that eForms put into `parent`.
pugi::xml_node extension_of(pugi::xml_node parent);
bool has_attribute(pugi::xml_node node, std::string_view name, std::string_view value);
// Of several elements `outer` the first code with that list: text of `outer/path[@listName]`.
std::string coded(pugi::xml_node parent, std::string_view outer, std::string_view path,
                  std::string_view list);

// "2027-01-15+01:00" and "12:00:00+01:00" as a moment; the zone of the time counts.
std::optional<criteria::Timestamp> notice_moment(std::string_view date, std::string_view time);

}  // namespace importing

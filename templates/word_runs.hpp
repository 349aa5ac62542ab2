// Runs, paragraphs and tables of a Word document, as far as blocks are copied and taken out.
#pragma once

#include <cstddef>
#include <string_view>

namespace pugi {
class xml_node;
}

namespace templates::word {

// The element around one copy of a block while it is filled.
inline constexpr std::string_view item_name = "ww-item";

// A reader would miss something without it: a text, a picture, a break, a section.
bool has_content(const pugi::xml_node& node);

// Takes a part out of a text of a run, and gives the run where it stood, which is empty then: what was before
// and behind it in the run stands in runs of their own with the same format.
pugi::xml_node isolated(pugi::xml_node text, std::size_t at, std::size_t length);

// Takes out of a copy what may stand in a document once only; `pictures` counts those that got a new number.
void drop_identities(pugi::xml_node node, std::size_t& pictures);

// After something was taken out of `parent`: a table without rows goes, a cell or box without a last
// paragraph gets one.
void mend(pugi::xml_node parent);

// How much a copy of it costs.
std::size_t weight(const pugi::xml_node& node);

}  // namespace templates::word

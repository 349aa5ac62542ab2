// Word's own ways to mark a place for a value: mail merge fields and content controls.
#pragma once

#include <functional>
#include <string_view>

namespace pugi {
class xml_node;
}

namespace templates::word {

// A MERGEFIELD becomes `{{name}}` in the format of its result, a TableStart:name or TableEnd:name the ends of
// a block. Other fields stay.
void merge_fields_to_placeholders(const pugi::xml_node& root);

// The content of a control whose tag is a field becomes `{{tag}}` in the format of its first run; the control
// stays, but no longer shows a hint and is no longer bound to data elsewhere.
void content_controls_to_placeholders(const pugi::xml_node& root,
                                      const std::function<bool(std::string_view)>& is_field);

}  // namespace templates::word

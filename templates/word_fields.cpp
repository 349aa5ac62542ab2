#include "templates/word_fields.hpp"

#include "templates/word_placeholders.hpp"

#include <optional>
#include <string>
#include <vector>

#include <pugixml.hpp>

namespace templates::word {
namespace {

std::string_view name_of(const pugi::xml_node& node) { return node.name(); }

// "MERGEFIELD naam \* MERGEFORMAT", the name perhaps in quotation marks; empty for other fields.
std::string merge_field_name(std::string_view instruction) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto word = [&] {
    const std::size_t first = instruction.find_first_not_of(blanks);
    if (first == std::string_view::npos) return std::string_view{};
    instruction.remove_prefix(first);
    const bool quoted = instruction.front() == '"';
    if (quoted) instruction.remove_prefix(1);
    const std::size_t end = quoted ? instruction.find('"') : instruction.find_first_of(blanks);
    const std::string_view found = instruction.substr(0, end);
    instruction.remove_prefix(end == std::string_view::npos ? instruction.size() : end + (quoted ? 1 : 0));
    return found;
  };
  if (lower_case(word()) != "mergefield") return {};
  std::string name(word());
  const std::string lower = lower_case(name);
  if (lower.starts_with("tablestart:")) return "#" + name.substr(11);
  if (lower.starts_with("tableend:")) return "/" + name.substr(9);
  return name;
}

void collect_named(const pugi::xml_node& node, std::string_view name, std::vector<pugi::xml_node>& found) {
  for (const pugi::xml_node& child : node.children()) {
    if (name_of(child) == name) found.push_back(child);
    collect_named(child, name, found);
  }
}

void set_only_text(const pugi::xml_node& within, const std::string& text) {
  std::vector<pugi::xml_node> texts;
  collect_named(within, "w:t", texts);
  for (std::size_t at = 0; at < texts.size(); ++at) set_text(texts[at], at == 0 ? text : "");
}

void unwrap_simple_field(pugi::xml_node field, const std::string& name) {
  std::vector<pugi::xml_node> texts;
  collect_named(field, "w:t", texts);
  if (texts.empty()) field.append_child("w:r").append_child("w:t");
  set_only_text(field, "{{" + name + "}}");
  pugi::xml_node parent = field.parent();
  while (pugi::xml_node child = field.first_child()) parent.insert_move_before(child, field);
  parent.remove_child(field);
}

// A complex field: its characters, its instruction and its result, in the runs of one paragraph.
struct ComplexField {
  std::vector<pugi::xml_node> marks;    // begin, instruction, separate, end
  std::vector<pugi::xml_node> results;  // texts
  std::string instruction;
  bool in_result = false;
  std::size_t depth = 0;  // of fields within it
};

void replace_complex_field(ComplexField& field) {
  const std::string name = merge_field_name(field.instruction);
  if (name.empty() || field.marks.empty()) return;
  pugi::xml_node place;
  if (field.results.empty()) {
    pugi::xml_node run = field.marks.front().parent();
    place = run.insert_child_before("w:t", field.marks.front());
  } else {
    place = field.results.front();
    for (std::size_t at = 1; at < field.results.size(); ++at) set_text(field.results[at], "");
  }
  set_text(place, "{{" + name + "}}");
  for (pugi::xml_node mark : field.marks) {
    pugi::xml_node run = mark.parent();
    run.remove_child(mark);
    bool is_empty = true;
    for (const pugi::xml_node& child : run.children()) is_empty = is_empty && name_of(child) == "w:rPr";
    if (is_empty) run.parent().remove_child(run);
  }
}

// Own elements of runs of a paragraph, in order; paragraphs within it, in text boxes, are not its own.
void collect_run_parts(const pugi::xml_node& node, std::vector<pugi::xml_node>& parts) {
  for (const pugi::xml_node& child : node.children()) {
    if (name_of(child) == "w:r")
      parts.insert(parts.end(), child.begin(), child.end());
    else if (name_of(child) != "w:p" && name_of(child) != "w:pPr")
      collect_run_parts(child, parts);
  }
}

// One part of a run within a field; `type` is that of its mark.
void take_part(const pugi::xml_node& part, std::string_view type, ComplexField& field) {
  const std::string_view name = name_of(part);
  if (name == "w:t" && field.in_result) field.results.push_back(part);
  if (field.depth == 0 && name == "w:instrText" && !field.in_result) field.instruction += part.text().get();
  if (name == "w:fldChar" || name == "w:instrText") field.marks.push_back(part);
  if (type == "separate" && field.depth == 0) field.in_result = true;
}

void complex_fields_of(const pugi::xml_node& paragraph) {
  std::vector<pugi::xml_node> parts;
  collect_run_parts(paragraph, parts);
  std::vector<ComplexField> found;
  std::optional<ComplexField> current;
  for (const pugi::xml_node& part : parts) {
    const std::string_view type = name_of(part) == "w:fldChar" ? part.attribute("w:fldCharType").value() : "";
    if (type == "begin" && current)
      ++current->depth;
    else if (type == "begin")
      current.emplace();
    if (!current) continue;
    take_part(part, type, *current);
    if (type != "end") continue;
    if (current->depth > 0) {
      --current->depth;
      continue;
    }
    found.push_back(std::move(*current));
    current.reset();
  }
  for (ComplexField& field : found) replace_complex_field(field);
}

void fill_control(pugi::xml_node control, const std::string& tag) {
  pugi::xml_node content = control.child("w:sdtContent");
  std::vector<pugi::xml_node> texts, paragraphs;
  collect_named(content, "w:t", texts);
  collect_named(content, "w:p", paragraphs);
  if (texts.empty()) {
    pugi::xml_node into = paragraphs.empty() ? content : paragraphs.front();
    into.append_child("w:r").append_child("w:t");
  }
  set_only_text(content, "{{" + tag + "}}");
  for (std::size_t at = 1; at < paragraphs.size(); ++at)
    if (paragraphs[at].parent() == content) content.remove_child(paragraphs[at]);
  pugi::xml_node properties = control.child("w:sdtPr");
  properties.remove_child("w:showingPlcHdr");
  properties.remove_child("w:dataBinding");
  properties.remove_child("w15:dataBinding");
  std::vector<pugi::xml_node> styles;
  collect_named(content, "w:rStyle", styles);
  for (pugi::xml_node style : styles)
    if (std::string_view(style.attribute("w:val").value()) == "PlaceholderText")
      style.parent().remove_child(style);
}

}  // namespace

void merge_fields_to_placeholders(const pugi::xml_node& root) {
  std::vector<pugi::xml_node> fields, paragraphs;
  collect_named(root, "w:fldSimple", fields);
  for (const pugi::xml_node& field : fields)
    if (const std::string name = merge_field_name(field.attribute("w:instr").value()); !name.empty())
      unwrap_simple_field(field, name);
  collect_named(root, "w:p", paragraphs);
  for (const pugi::xml_node& paragraph : paragraphs) complex_fields_of(paragraph);
}

// A control within one that is filled goes with what it replaces.
void content_controls_to_placeholders(const pugi::xml_node& root,
                                      const std::function<bool(std::string_view)>& is_field) {
  for (const pugi::xml_node& child : root.children()) {
    const std::string tag = name_of(child) == "w:sdt"
                                ? lower_case(child.child("w:sdtPr").child("w:tag").attribute("w:val").value())
                                : "";
    if (!tag.empty() && is_field(tag) && child.child("w:sdtContent"))
      fill_control(child, tag);
    else
      content_controls_to_placeholders(child, is_field);
  }
}

}  // namespace templates::word

#include "templates/word_runs.hpp"

#include "templates/word_placeholders.hpp"

#include <string>

#include <pugixml.hpp>

namespace templates::word {
namespace {

constexpr std::size_t bytes_of_weight = 32;

std::string_view name_of(const pugi::xml_node& node) { return node.name(); }

}  // namespace

bool has_content(const pugi::xml_node& node) {
  for (const pugi::xml_node& child : node.children()) {
    const std::string_view name = child.name();
    if (name == "w:t" && child.text().get()[0] != '\0') return true;
    if (name == "w:drawing" || name == "w:pict" || name == "w:br" || name == "w:object" ||
        name == "w:sectPr" || name == "w:fldChar" || name == "w:sym" || name == "w:tab" || name == "m:oMath")
      return true;
    if (name != "w:tabs" && has_content(child)) return true;
  }
  return false;
}

pugi::xml_node isolated(pugi::xml_node text, std::size_t at, std::size_t length) {
  pugi::xml_node run = text.parent();
  const std::string content = text.text().get();
  pugi::xml_node before = run.parent().insert_copy_before(run, run);
  pugi::xml_node after = run.parent().insert_copy_after(run, run);
  std::size_t index = 0;
  for (pugi::xml_node sibling = run.first_child(); sibling != text; sibling = sibling.next_sibling()) ++index;
  const auto keep = [&](pugi::xml_node copy, bool the_beginning, std::string_view rest) {
    std::size_t position = 0;
    for (pugi::xml_node child = copy.first_child(); child; ++position) {
      const pugi::xml_node next = child.next_sibling();
      if (position == index)
        set_text(child, rest);
      else if (name_of(child) != "w:rPr" && (position < index) != the_beginning)
        copy.remove_child(child);
      child = next;
    }
  };
  keep(before, true, std::string_view(content).substr(0, at));
  keep(after, false, std::string_view(content).substr(at + length));
  for (pugi::xml_node child = run.first_child(); child;) {
    const pugi::xml_node next = child.next_sibling();
    if (child != text && name_of(child) != "w:rPr") run.remove_child(child);
    child = next;
  }
  set_text(text, "");
  return run;
}

void drop_identities(pugi::xml_node node, std::size_t& pictures) {
  node.remove_attribute("w14:paraId");
  node.remove_attribute("w14:textId");
  if (name_of(node) == "wp:docPr" && node.attribute("id"))
    node.attribute("id").set_value(100'000 + static_cast<unsigned>(++pictures));
  for (pugi::xml_node child = node.first_child(); child;) {
    const pugi::xml_node next = child.next_sibling();
    if (name_of(child).starts_with("w:bookmark"))
      node.remove_child(child);
    else
      drop_identities(child, pictures);
    child = next;
  }
}

void mend(pugi::xml_node parent) {
  while (name_of(parent) == item_name) parent = parent.parent();
  if (name_of(parent) == "w:tbl" && !parent.child("w:tr") && !parent.child(std::string(item_name).c_str())) {
    pugi::xml_node outer = parent.parent();
    outer.remove_child(parent);
    return mend(outer);
  }
  const std::string_view name = parent.name();
  const bool needs = name == "w:tc" || name == "w:txbxContent" || name == "w:hdr" || name == "w:ftr" ||
                     name == "w:comment" || name == "w:footnote" || name == "w:endnote";
  if (needs && name_of(parent.last_child()) != "w:p" && name_of(parent.last_child()) != item_name)
    parent.append_child("w:p");
}

std::size_t weight(const pugi::xml_node& node) {
  std::size_t sum = 1 + std::string_view(node.value()).size() / bytes_of_weight;
  for (const pugi::xml_node& child : node.children()) sum += weight(child);
  return sum;
}

}  // namespace templates::word

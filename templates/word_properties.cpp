#include "templates/word_properties.hpp"

#include "templates/word_placeholders.hpp"

#include <algorithm>
#include <sstream>

#include <pugixml.hpp>

namespace templates {
namespace {

constexpr const char* core_part = "docProps/core.xml";
constexpr const char* types_part = "[Content_Types].xml";
constexpr const char* relations_part = "_rels/.rels";
constexpr const char* core_type = "application/vnd.openxmlformats-package.core-properties+xml";
constexpr const char* core_relation =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

criteria::WordPart* find(criteria::WordTemplate& document, std::string_view name) {
  const auto found = std::find_if(document.parts.begin(), document.parts.end(),
                                  [&](const criteria::WordPart& part) { return part.name == name; });
  return found == document.parts.end() ? nullptr : &*found;
}

std::string saved(const pugi::xml_document& xml) {
  std::ostringstream out;
  xml.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

std::string core_xml(const WordProperties& properties) {
  pugi::xml_document xml;
  pugi::xml_node declaration = xml.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node root = xml.append_child("cp:coreProperties");
  root.append_attribute("xmlns:cp") =
      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
  root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
  root.append_attribute("xmlns:dcterms") = "http://purl.org/dc/terms/";
  root.append_attribute("xmlns:xsi") = "http://www.w3.org/2001/XMLSchema-instance";
  root.append_child("dc:title").text() = word::safe_value(properties.title).c_str();
  root.append_child("dc:creator").text() = word::safe_value(properties.author).c_str();
  for (const char* name : {"dcterms:created", "dcterms:modified"}) {
    pugi::xml_node moment = root.append_child(name);
    moment.append_attribute("xsi:type") = "dcterms:W3CDTF";
    moment.text() = properties.created.text().c_str();
  }
  return saved(xml);
}

// Adds an element to the root of a part, unless one there has that value already; false when it is no such
// part.
bool add_element(criteria::WordPart* part, const char* root, const char* name,
                 const std::vector<std::pair<const char*, const char*>>& attributes) {
  pugi::xml_document xml;
  if (!part || !xml.load_buffer(part->bytes.data(), part->bytes.size()) || !xml.child(root)) return false;
  const auto& [key, value] = attributes.front();
  if (xml.child(root).find_child_by_attribute(key, value)) return true;
  pugi::xml_node added = xml.child(root).append_child(name);
  for (const auto& [attribute, text] : attributes) added.append_attribute(attribute) = text;
  part->bytes = saved(xml);
  return true;
}

}  // namespace

criteria::WordTemplate with_properties(criteria::WordTemplate document, const WordProperties& properties) {
  if (criteria::WordPart* core = find(document, core_part)) {
    core->bytes = core_xml(properties);
    return document;
  }
  criteria::WordTemplate with = document;
  const bool is_known =
      add_element(find(with, types_part), "Types", "Override",
                  {{"PartName", "/docProps/core.xml"}, {"ContentType", core_type}}) &&
      add_element(find(with, relations_part), "Relationships", "Relationship",
                  {{"Type", core_relation}, {"Id", "rIdCoreProperties"}, {"Target", core_part}});
  if (!is_known) return document;
  with.parts.push_back({core_part, core_xml(properties), false});
  return with;
}

}  // namespace templates

#include "templates/eforms/ubl_element.hpp"

#include <sstream>
#include <utility>

#include <pugixml.hpp>

namespace templates {
namespace {

constexpr std::pair<const char*, const char*> prefixes[]{
    {"xmlns:cac", "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"},
    {"xmlns:cbc", "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"},
    {"xmlns:ext", "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"},
    {"xmlns:efac", "http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1"},
    {"xmlns:efbc", "http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1"},
    {"xmlns:efext", "http://data.europa.eu/p27/eforms-ubl-extensions/1"}};

}  // namespace

UblElement UblElement::add(const char* name) const {
  return UblElement(pugi::xml_node(node_).append_child(name).internal_object());
}

UblElement UblElement::add(const char* name, std::string_view text, const UblAttribute& attribute) const {
  pugi::xml_node child = pugi::xml_node(node_).append_child(name);
  if (*attribute.name != '\0')
    child.append_attribute(attribute.name).set_value(std::string(attribute.value).c_str());
  child.text().set(std::string(text).c_str());
  return UblElement(child.internal_object());
}

void UblElement::add_filled(const char* name, std::string_view text, const UblAttribute& attribute) const {
  if (!text.empty()) add(name, text, attribute);
}

UblDocument::UblDocument(const char* root, const std::string& name_space)
    : document_(std::make_unique<pugi::xml_document>()) {
  pugi::xml_node declaration = document_->append_child(pugi::node_declaration);
  declaration.append_attribute("version").set_value("1.0");
  declaration.append_attribute("encoding").set_value("UTF-8");
  pugi::xml_node element = document_->append_child(root);
  element.append_attribute("xmlns").set_value(name_space.c_str());
  for (const auto& [prefix, uri] : prefixes) element.append_attribute(prefix).set_value(uri);
}

UblDocument::~UblDocument() = default;

UblElement UblDocument::root() const { return UblElement(document_->document_element().internal_object()); }

std::string UblDocument::text() const {
  std::ostringstream out;
  document_->save(out, " ", pugi::format_indent, pugi::encoding_utf8);
  return std::move(out).str();
}

UblElement add_extension(const UblElement& parent) {
  return parent.add("ext:UBLExtensions")
      .add("ext:UBLExtension")
      .add("ext:ExtensionContent")
      .add("efext:EformsExtension");
}

}  // namespace templates

// XML in the Universal Business Language, element by element.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace pugi {
class xml_document;
struct xml_node_struct;
}  // namespace pugi

namespace templates {

struct UblAttribute {
  const char* name = "";  // empty: none
  std::string_view value;
};

// An element of a document that lives longer.
class UblElement {
 public:
  explicit UblElement(pugi::xml_node_struct* node) : node_(node) {}
  // A new child behind those that are there.
  UblElement add(const char* name) const;
  UblElement add(const char* name, std::string_view text, const UblAttribute& attribute = {}) const;
  // The same where there is a text.
  void add_filled(const char* name, std::string_view text, const UblAttribute& attribute = {}) const;

 private:
  pugi::xml_node_struct* node_;
};

class UblDocument {
 public:
  // With a root element in the default namespace `name_space`; the prefixes of eForms are declared.
  UblDocument(const char* root, const std::string& name_space);
  ~UblDocument();
  UblDocument(const UblDocument&) = delete;
  UblDocument& operator=(const UblDocument&) = delete;

  UblElement root() const;
  std::string text() const;  // UTF-8 with a declaration, one element a line

 private:
  std::unique_ptr<pugi::xml_document> document_;
};

// The place for European extensions in `parent`.
UblElement add_extension(const UblElement& parent);

}  // namespace templates

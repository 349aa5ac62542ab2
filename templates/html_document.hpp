// A small HTML document by way of a tree, so that every text is escaped by the writer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

namespace templates {

// A node that is being filled; refers to its document.
class HtmlNode {
 public:
  explicit HtmlNode(pugi::xml_node node) : node_(node) {}

  HtmlNode add(const char* element, const char* class_name = "");
  // An element with a text, and nothing else.
  HtmlNode& text(const char* element, const std::string& text, const char* class_name = "");
  HtmlNode& attribute(const char* name, const std::string& value);
  HtmlNode& write(const std::string& text);

  // A table with its heads; the first cell of a row is its head.
  HtmlNode table(const std::vector<std::string>& heads);
  void row(const std::vector<std::string>& cells);

 private:
  pugi::xml_node node_;
};

class HtmlDocument {
 public:
  // `style` is the content of the style element.
  HtmlDocument(std::string_view language, const std::string& title, const char* style);

  HtmlNode body() { return HtmlNode(body_); }
  std::string html() const;

 private:
  pugi::xml_document document_;
  pugi::xml_node body_;
};

}  // namespace templates

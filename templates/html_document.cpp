#include "templates/html_document.hpp"

#include <sstream>

namespace templates {

HtmlNode HtmlNode::add(const char* element, const char* class_name) {
  HtmlNode child(node_.append_child(element));
  if (*class_name != '\0') child.attribute("class", class_name);
  return child;
}

HtmlNode& HtmlNode::text(const char* element, const std::string& text, const char* class_name) {
  add(element, class_name).write(text);
  return *this;
}

HtmlNode& HtmlNode::attribute(const char* name, const std::string& value) {
  node_.append_attribute(name).set_value(value.c_str());
  return *this;
}

HtmlNode& HtmlNode::write(const std::string& text) {
  node_.append_child(pugi::node_pcdata).set_value(text.c_str());
  return *this;
}

HtmlNode HtmlNode::table(const std::vector<std::string>& heads) {
  HtmlNode table = add("table");
  HtmlNode row = table.add("thead").add("tr");
  for (const std::string& head : heads) row.add("th").attribute("scope", "col").write(head);
  return table.add("tbody");
}

void HtmlNode::row(const std::vector<std::string>& cells) {
  HtmlNode row = add("tr");
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i == 0)
      row.add("th").attribute("scope", "row").write(cells[i]);
    else
      row.text("td", cells[i]);
  }
}

HtmlDocument::HtmlDocument(std::string_view language, const std::string& title, const char* style) {
  document_.append_child(pugi::node_doctype).set_value("html");
  pugi::xml_node html = document_.append_child("html");
  html.append_attribute("lang").set_value(std::string(language).c_str());
  HtmlNode head(html.append_child("head"));
  head.add("meta").attribute("charset", "utf-8");
  head.add("meta").attribute("name", "viewport").attribute("content", "width=device-width");
  head.text("title", title);
  // The style is ours and holds no markup; escaping would change its child selectors.
  head.add("style").write(style);
  body_ = html.append_child("body");
}

std::string HtmlDocument::html() const {
  std::ostringstream out;
  document_.save(out, "", pugi::format_raw | pugi::format_no_declaration | pugi::format_no_empty_element_tags,
                 pugi::encoding_utf8);
  std::string text = out.str();
  constexpr std::string_view end = "</meta>";  // a void element has no end tag in HTML
  for (std::size_t at = text.find(end); at != std::string::npos; at = text.find(end, at))
    text.erase(at, end.size());
  return text;
}

}  // namespace templates

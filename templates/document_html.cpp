#include "templates/document_html.hpp"

#include <stdexcept>

namespace templates {
namespace {

// C0 controls but tab and line feed, which HTML does not allow.
bool is_forbidden(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
}

}  // namespace

std::string html_escaped(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        if (is_forbidden(c))
          escaped += "\xEF\xBF\xBD";
        else
          escaped += c;
    }
  }
  return escaped;
}

HtmlWriter& HtmlWriter::open(std::string_view tag, const Attributes& attributes) {
  out_.append("<").append(tag);
  for (const auto& [name, value] : attributes)
    out_.append(" ").append(name).append("=\"").append(html_escaped(value)).append("\"");
  out_.append(">");
  open_.push_back(tag);
  return *this;
}

HtmlWriter& HtmlWriter::close() {
  if (open_.empty()) throw std::logic_error("html: nothing to close");
  out_.append("</").append(open_.back()).append(">\n");
  open_.pop_back();
  return *this;
}

HtmlWriter& HtmlWriter::text(std::string_view text) {
  out_.append(html_escaped(text));
  return *this;
}

HtmlWriter& HtmlWriter::element(std::string_view tag, std::string_view text, const Attributes& attributes) {
  return open(tag, attributes).text(text).close();
}

HtmlWriter& HtmlWriter::line_break() {
  out_.append("<br>");
  return *this;
}

HtmlWriter& HtmlWriter::meta(std::string_view name, std::string_view content) {
  if (name == "charset")
    out_.append("<meta charset=\"").append(html_escaped(content)).append("\">\n");
  else
    out_.append("<meta name=\"")
        .append(name)
        .append("\" content=\"")
        .append(html_escaped(content))
        .append("\">\n");
  return *this;
}

HtmlWriter& HtmlWriter::style(std::string_view css) {
  out_.append("<style>\n").append(css).append("</style>\n");
  return *this;
}

std::string HtmlWriter::finish() {
  if (!open_.empty()) throw std::logic_error("html: " + std::string(open_.back()) + " is still open");
  return std::move(out_);
}

}  // namespace templates

#include "import/xml_scanner.hpp"

#include "import/text_encoding.hpp"
#include "import/xml_text.hpp"

#include <algorithm>
#include <utility>

namespace importing {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view comment_start = "<!--";
constexpr std::string_view character_data_start = "<![CDATA[";

std::string_view without_blanks(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text;
}

// The value of a pseudo-attribute in `<?xml version="1.0" encoding="UTF-8"?>`; empty when it has none.
std::string_view declared(std::string_view declaration, std::string_view name) {
  const std::size_t at = declaration.find(name);
  const std::size_t open = at == std::string_view::npos ? at : declaration.find_first_of("\"'", at);
  if (open == std::string_view::npos) return {};
  const std::size_t close = declaration.find(declaration[open], open + 1);
  return close == std::string_view::npos ? std::string_view{}
                                         : declaration.substr(open + 1, close - open - 1);
}

bool is_utf8_label(std::string_view label) {
  const std::string lower = ascii_lower(label);
  return lower.empty() || lower == "utf-8" || lower == "utf8" || lower == "us-ascii";
}

}  // namespace

XmlScanner::XmlScanner(PieceSource source, const Limits& limits, std::string part)
    : window_(std::move(source), limits.xml_token_bytes),
      limits_(limits),
      part_(std::move(part)),
      namespaces_(limits.xml_namespaces) {}

XmlEvent XmlScanner::fail(const char* code) {
  if (failed()) return XmlEvent::failed;
  if (window_.failed()) {
    faults_ = window_.source_faults();
    if (faults_.empty()) code = window_.fault_code();
  }
  if (faults_.empty())
    faults_.push_back(criteria::error(code, "", {{"part", part_}, {"line", std::to_string(window_.line())}}));
  return XmlEvent::failed;
}

XmlEvent XmlScanner::next() {
  if (failed()) return XmlEvent::failed;
  if (std::exchange(self_closed_, false)) return close_element();
  decoded_.clear();
  if (std::exchange(at_beginning_, false)) {
    if (window_.starts_with(byte_order_mark)) window_.advance(byte_order_mark.size());
    if (at_declaration() && !skip_instruction()) return fail("xml.encoding");
  }
  for (;;)
    if (const auto event = scan_next()) return *event;
}

std::optional<XmlEvent> XmlScanner::scan_next() {
  if (!window_.reach(1))
    return window_.failed() || !frames_.empty() || !root_seen_ ? fail("xml.syntax") : XmlEvent::finished;
  if (window_.rest().front() != '<') {
    const XmlEvent event = scan_text();
    if (event == XmlEvent::text && frames_.empty()) return std::nullopt;
    return event;
  }
  switch (window_.reach(2) ? window_.rest()[1] : '\0') {
    case '/':
      return scan_end_tag();
    case '?':
      if (at_declaration() || !skip_instruction()) return fail("xml.syntax");
      return std::nullopt;
    case '!':
      return scan_comment_or_section();
    default:
      return scan_start_tag();
  }
}

std::optional<XmlEvent> XmlScanner::scan_comment_or_section() {
  if (window_.starts_with(character_data_start)) return scan_character_data();
  if (!window_.starts_with(comment_start)) return fail("xml.doctype");
  if (!skip_comment()) return fail("xml.syntax");
  return std::nullopt;
}

bool XmlScanner::next_child(std::size_t parent) {
  for (;;) {
    switch (next()) {
      case XmlEvent::start:
        if (depth_ == parent + 1) return true;
        break;
      case XmlEvent::end:
        if (depth_ == parent) return false;
        break;
      case XmlEvent::text:
        break;
      case XmlEvent::finished:
      case XmlEvent::failed:
        return false;
    }
  }
}

std::string XmlScanner::element_text(std::size_t most_bytes) {
  const std::size_t element = depth_;
  std::string content;
  for (;;) {
    switch (next()) {
      case XmlEvent::text:
        if (frames_.size() == element) content += text_.substr(0, most_bytes + 1 - content.size());
        break;
      case XmlEvent::end:
        if (depth_ == element) return content;
        break;
      case XmlEvent::start:
        break;
      case XmlEvent::finished:
      case XmlEvent::failed:
        return content;
    }
  }
}

criteria::Findings XmlScanner::finish() {
  for (XmlEvent event = next(); event != XmlEvent::finished && event != XmlEvent::failed;) event = next();
  return faults_;
}

std::optional<std::string_view> XmlScanner::attribute(std::string_view local) const {
  for (const Attribute& attribute : attributes_)
    if (attribute.name.prefix.empty() && attribute.name.local == local) return attribute.value;
  return std::nullopt;
}

std::optional<std::string_view> XmlScanner::attribute(std::string_view uri, std::string_view local) const {
  for (const Attribute& attribute : attributes_)
    if (attribute.name.local == local && !attribute.name.prefix.empty() &&
        namespaces_.uri(attribute.uri) == uri)
      return attribute.value;
  return std::nullopt;
}

XmlEvent XmlScanner::scan_text() {
  std::size_t length = window_.find("<", 0);
  if (length == std::string_view::npos) {
    length = window_.rest().size();
    if (window_.failed() || !is_xml_blank(window_.rest())) return fail("xml.syntax");
  }
  const std::string_view raw = window_.rest().substr(0, length);
  if (frames_.empty() && !is_xml_blank(raw)) return fail("xml.syntax");
  if (raw.find("]]>") != std::string_view::npos) return fail("xml.syntax");
  decoded_.reserve(raw.size());
  if (!decode_xml_text(raw, XmlTextKind::content, decoded_, text_)) return fail("xml.entity");
  window_.advance(length);
  return XmlEvent::text;
}

XmlEvent XmlScanner::scan_character_data() {
  const std::size_t end = window_.find("]]>", character_data_start.size());
  if (end == std::string_view::npos || frames_.empty()) return fail("xml.syntax");
  const std::string_view raw =
      window_.rest().substr(character_data_start.size(), end - character_data_start.size());
  decoded_.reserve(raw.size());
  decode_xml_text(raw, XmlTextKind::literal, decoded_, text_);
  window_.advance(end + 3);
  return XmlEvent::text;
}

bool XmlScanner::skip_comment() {
  const std::size_t end = window_.find("--", comment_start.size());
  if (end == std::string_view::npos || !window_.reach(end + 3) || window_.rest()[end + 2] != '>')
    return false;
  window_.advance(end + 3);
  return true;
}

bool XmlScanner::at_declaration() {
  return window_.starts_with("<?xml") && window_.reach(6) && is_xml_blank(window_.rest().substr(5, 1));
}

// A processing instruction means nothing to us; the XML declaration must leave the encoding at UTF-8.
bool XmlScanner::skip_instruction() {
  const std::size_t end = window_.find("?>", 2);
  if (end == std::string_view::npos) return false;
  std::string_view inside = window_.rest().substr(2, end - 2);
  if (at_declaration()) {
    if (declared(inside, "version") != "1.0" || !is_utf8_label(declared(inside, "encoding"))) return false;
  } else if (const auto target = take_xml_name(inside); !target || !target->prefix.empty()) {
    return false;
  }
  window_.advance(end + 2);
  return true;
}

// Up to and including the `>` that is not inside a quoted value.
std::optional<std::size_t> XmlScanner::tag_length() {
  char quote = '\0';
  std::string_view text = window_.rest();
  for (std::size_t at = 1;; ++at) {
    if (at >= text.size()) {
      if (!window_.reach(at + 1)) return std::nullopt;
      text = window_.rest();
    }
    const char c = text[at];
    if (c == '<') return std::nullopt;
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '>') {
      return at + 1;
    } else if (c == '"' || c == '\'') {
      quote = c;
    }
  }
}

XmlEvent XmlScanner::scan_start_tag() {
  const auto length = tag_length();
  if (!length) return fail("xml.syntax");
  std::string_view inside = window_.rest().substr(1, *length - 2);
  if (frames_.empty() && std::exchange(root_seen_, true)) return fail("xml.syntax");
  if (frames_.size() >= limits_.xml_depth) return fail("xml.depth");
  if (++elements_ > limits_.xml_elements) return fail("xml.tooManyElements");
  if (!inside.empty() && inside.back() == '/') {
    self_closed_ = true;
    inside.remove_suffix(1);
  }
  const std::string_view whole = inside;
  const auto name = take_xml_name(inside);
  if (!name) return fail("xml.syntax");
  name_ = *name;
  frames_.push_back({open_names_.size(), namespaces_.scope()});
  open_names_ += whole.substr(0, whole.size() - inside.size());
  depth_ = frames_.size();

  const char* fault = parse_attributes(inside);
  if (fault == nullptr) fault = resolve_attributes();
  if (fault != nullptr) return fail(fault);
  if (depth_ == 1) root_namespace_ = namespace_;
  window_.advance(*length);
  return XmlEvent::start;
}

XmlEvent XmlScanner::scan_end_tag() {
  const std::size_t end = window_.find(">", 2);
  if (end == std::string_view::npos || frames_.empty()) return fail("xml.syntax");
  std::string_view inside = window_.rest().substr(2, end - 2);
  const auto name = take_xml_name(inside);
  const std::string_view written = window_.rest().substr(2, end - 2 - inside.size());
  const std::string_view expected = std::string_view(open_names_).substr(frames_.back().name_offset);
  if (!name || !is_xml_blank(inside) || written != expected) return fail("xml.syntax");
  name_ = *name;
  window_.advance(end + 1);
  return close_element();
}

XmlEvent XmlScanner::close_element() {
  depth_ = frames_.size();
  open_names_.resize(frames_.back().name_offset);
  namespaces_.leave(frames_.back().scope);
  frames_.pop_back();
  return XmlEvent::end;
}

// Both return the code of what is wrong, or null.
const char* XmlScanner::parse_attributes(std::string_view inside) {
  attributes_.clear();
  decoded_.reserve(inside.size());
  for (std::string_view rest = without_blanks(inside); !rest.empty(); rest = without_blanks(inside)) {
    if (rest.size() == inside.size()) return "xml.syntax";  // no blank before the name
    if (attributes_.size() >= limits_.xml_attributes) return "xml.attributes";
    const auto name = take_xml_name(rest);
    rest = without_blanks(rest);
    if (!name || rest.empty() || rest.front() != '=') return "xml.syntax";
    rest = without_blanks(rest.substr(1));
    const std::size_t close = rest.empty() || (rest.front() != '"' && rest.front() != '\'')
                                  ? std::string_view::npos
                                  : rest.find(rest.front(), 1);
    if (close == std::string_view::npos) return "xml.syntax";
    Attribute attribute{*name, {}, 0};
    if (!decode_xml_text(rest.substr(1, close - 1), XmlTextKind::attribute, decoded_, attribute.value))
      return "xml.entity";
    const bool repeated = std::any_of(attributes_.begin(), attributes_.end(),
                                      [&](const Attribute& other) { return other.name == attribute.name; });
    if (repeated) return "xml.syntax";
    attributes_.push_back(attribute);
    inside = rest.substr(close + 1);
  }
  return nullptr;
}

const char* XmlScanner::resolve_attributes() {
  const auto is_declaration = [](const Attribute& attribute) {
    return attribute.name.prefix == "xmlns" ||
           (attribute.name.prefix.empty() && attribute.name.local == "xmlns");
  };
  bool any = false;
  for (const Attribute& attribute : attributes_) {
    if (!is_declaration(attribute)) continue;
    const std::string_view prefix = attribute.name.prefix.empty() ? std::string_view{} : attribute.name.local;
    if (!namespaces_.declare(prefix, attribute.value)) return "xml.namespace";
    any = true;
  }
  if (any)
    attributes_.erase(std::remove_if(attributes_.begin(), attributes_.end(), is_declaration),
                      attributes_.end());

  const auto own = namespaces_.id(name_.prefix);
  if (!own) return "xml.namespace";
  namespace_ = *own;
  for (auto attribute = attributes_.begin(); attribute != attributes_.end(); ++attribute) {
    if (attribute->name.prefix.empty()) continue;
    const auto uri = namespaces_.id(attribute->name.prefix);
    if (!uri) return "xml.namespace";
    attribute->uri = *uri;
    const bool repeated = std::any_of(attributes_.begin(), attribute, [&](const Attribute& other) {
      return !other.name.prefix.empty() && other.uri == attribute->uri &&
             other.name.local == attribute->name.local;
    });
    if (repeated) return "xml.syntax";
  }
  return nullptr;
}

}  // namespace importing

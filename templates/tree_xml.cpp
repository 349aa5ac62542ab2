#include "templates/tree_xml.hpp"

#include <algorithm>

namespace templates {
namespace {

using criteria::DataKind;
using criteria::DataValue;

// ---- characters -----------------------------------------------------------------------------------------

// What must not stand as itself in text or in a quoted attribute: markup, and the blanks that a reader of XML
// would normalise.
std::string_view reference(char c, bool in_attribute) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    case '"':
      return in_attribute ? "&quot;" : "";
    case '\n':
      return in_attribute ? "&#10;" : "";
    case '\t':
      return in_attribute ? "&#9;" : "";
    default:
      return "";
  }
}

void append_escaped(std::string& out, std::string_view text, bool in_attribute) {
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view escaped = reference(text[at], in_attribute);
    if (escaped.empty()) continue;
    out.append(text.substr(done, at - done)).append(escaped);
    done = at + 1;
  }
  out.append(text.substr(done));
}

// ---- values ---------------------------------------------------------------------------------------------

std::string_view type_of(DataKind kind) {
  switch (kind) {
    case DataKind::boolean:
      return "boolean";
    case DataKind::number:
      return "number";
    case DataKind::null:
      return "null";
    default:
      return "";
  }
}

// An element's name, and its key when it is an entry of a map.
struct Tag {
  std::string_view name;
  std::string_view key;
  bool has_key = false;
};

class TreeWriter {
 public:
  TreeWriter(std::string& out, const criteria::ArchiveNames& names) : out_(out), names_(names) {}

  // `member` is the name under which the value stands, which says whether it is a map.
  void value(const Tag& tag, DataValue value, std::string_view member, std::size_t depth) {
    open(tag, value);
    if (!value.is_container()) {
      append_escaped(out_, value.text(), false);
    } else {
      const bool on_one_line =
          std::none_of(value.begin(), value.end(), [](DataValue item) { return item.is_container(); });
      for (const DataValue item : value) {
        if (!on_one_line) line(depth + 1);
        below(item, value, member, depth + 1);
      }
      if (!on_one_line) line(depth);
    }
    out_.append("</").append(tag.name).append(">");
  }

 private:
  void below(DataValue item, DataValue container, std::string_view member, std::size_t depth) {
    if (container.is(DataKind::array))
      value({names_.item(member), {}}, item, {}, depth);
    else if (names_.is_map(member))
      value({criteria::archive_entry, item.key(), true}, item, {}, depth);
    else
      value({item.key(), {}}, item, item.key(), depth);
  }

  void open(const Tag& tag, DataValue value) {
    out_.append("<").append(tag.name);
    if (tag.has_key) attribute(criteria::archive_key, tag.key);
    if (const std::string_view type = type_of(value.kind()); !type.empty())
      attribute(criteria::archive_type, type);
    out_.append(">");
  }

  void attribute(std::string_view name, std::string_view text) {
    out_.append(" ").append(name).append("=\"");
    append_escaped(out_, text, true);
    out_.append("\"");
  }

  void line(std::size_t depth) { out_.append("\n").append(depth, ' '); }

  std::string& out_;
  const criteria::ArchiveNames& names_;
};

}  // namespace

std::string tree_xml(criteria::DataValue document, std::string_view root, std::string_view name_space,
                     const criteria::ArchiveNames& names) {
  constexpr std::size_t usual_bytes = 40;  // of one value
  std::string out;
  out.reserve(document.tree_size() * usual_bytes);
  out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<").append(root);
  out.append(" xmlns=\"").append(name_space).append("\">");
  TreeWriter writer(out, names);
  for (const DataValue member : document) {
    out.append("\n ");
    writer.value({member.key(), {}}, member, member.key(), 1);
  }
  return out.append("\n</").append(root).append(">\n");
}

}  // namespace templates

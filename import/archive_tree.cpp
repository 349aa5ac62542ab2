#include "import/archive_tree.hpp"

#include "import/text_encoding.hpp"
#include "import/xml_scanner.hpp"
#include "import/xml_text.hpp"

#include <algorithm>

namespace importing {
namespace {

using criteria::Checked;
using criteria::DataKind;
using criteria::DataTree;

class XmlTreeBuilder {
 public:
  XmlTreeBuilder(std::string_view xml, const XmlRoot& root, const Limits& limits)
      : scanner_(whole_text(xml), limits, std::string(root.name)), root_(root), limits_(limits) {
    // Each value has an opening tag.
    const auto tags = static_cast<std::size_t>(std::count(xml.begin(), xml.end(), '<'));
    tree_.reserve(std::min(tags, limits.json_values + 1));
  }

  Checked<DataTree> build() {
    if (begin())
      while (!fault_ && step()) continue;
    if (scanner_.failed()) return tl::make_unexpected(scanner_.faults());
    if (fault_) return tl::make_unexpected(criteria::Findings{*fault_});
    return std::move(tree_);
  }

 private:
  // An element that has started. Whether it holds values is known at its first child or at its end.
  struct Frame {
    std::string_view key;     // under which its value stands in an object
    std::string_view member;  // the same for a member, empty for an item or an entry: says array or map
    std::string name;
    std::string type;
    std::string text;
    bool is_open = false;
  };

  bool begin() {
    if (scanner_.next() != XmlEvent::start) return false;
    if (scanner_.local_name() != root_.name || scanner_.namespace_uri() != root_.name_space)
      return refuse(root_.other, scanner_.local_name());
    // A list on its own is named like the member that it is elsewhere.
    frames_.push_back({{}, root_.name, std::string(root_.name), {}, {}, false});
    open();
    return true;
  }

  // False after the end of the root element.
  bool step() {
    switch (scanner_.next()) {
      case XmlEvent::start:
        return start();
      case XmlEvent::end:
        return end();
      case XmlEvent::text:
        return text();
      default:
        return false;
    }
  }

  bool start() {
    if (!frames_.back().is_open) {
      if (!is_xml_blank(frames_.back().text)) return refuse("archive.mixedContent", frames_.back().name);
      if (!frames_.back().type.empty()) return refuse("archive.value", frames_.back().name);
      open();
    }
    if (tree_.size() > limits_.json_values) return refuse("json.tooManyValues", "");
    Frame child;
    child.name = scanner_.local_name();
    child.type = scanner_.attribute(criteria::archive_type).value_or("");
    if (!scanner_.in_root_namespace() || !place(child)) return refuse("archive.element", child.name);
    frames_.push_back(std::move(child));
    return true;
  }

  // What the element is to the one around it; false when it cannot stand there.
  bool place(Frame& child) {
    const std::string_view around = frames_.back().member;
    if (const std::string_view item = root_.names->item(around); !item.empty()) return child.name == item;
    if (root_.names->is_map(around)) {
      const auto key = scanner_.attribute(criteria::archive_key);
      if (child.name != criteria::archive_entry || !key) return false;
      child.key = tree_.keep(*key);
      return true;
    }
    child.key = tree_.keep(child.name);
    child.member = child.key;
    return true;
  }

  void open() {
    Frame& frame = frames_.back();
    if (root_.names->item(frame.member).empty())
      tree_.open_object(frame.key);
    else
      tree_.open_array(frame.key);
    frame.is_open = true;
  }

  bool text() {
    Frame& frame = frames_.back();
    if (!frame.is_open)
      frame.text.append(scanner_.text());
    else if (!is_xml_blank(scanner_.text()))
      return refuse("archive.mixedContent", frame.name);
    return true;
  }

  bool end() {
    Frame& frame = frames_.back();
    const bool is_container = !root_.names->item(frame.member).empty() || root_.names->is_map(frame.member);
    if (!frame.is_open && is_container && is_xml_blank(frame.text)) open();
    if (frame.is_open)
      tree_.close();
    else if (!add_scalar(frame))
      return refuse("archive.value", frame.name);
    frames_.pop_back();
    return !frames_.empty();
  }

  bool add_scalar(const Frame& frame) {
    if (frame.type.empty()) {
      tree_.add_text(tree_.keep(frame.text), frame.key);
    } else if (frame.type == "boolean") {
      if (frame.text != "true" && frame.text != "false") return false;
      tree_.add_boolean(frame.text == "true", frame.key);
    } else if (frame.type == "number") {
      tree_.add(DataKind::number, tree_.keep(frame.text), frame.key);
    } else {
      tree_.add_null(frame.key);
      return frame.type == "null" && frame.text.empty();
    }
    return true;
  }

  bool refuse(std::string_view code, std::string_view element) {
    fault_ = criteria::Finding{std::string(code),
                               criteria::Severity::error,
                               "",
                               {{"element", printable(element)},
                                {"line", std::to_string(scanner_.line())},
                                {"values", std::to_string(limits_.json_values)}}};
    return false;
  }

  XmlScanner scanner_;
  const XmlRoot& root_;
  const Limits& limits_;
  DataTree tree_;
  std::vector<Frame> frames_;
  std::optional<criteria::Finding> fault_;
};

}  // namespace

Checked<DataTree> read_xml_tree(std::string_view xml, const XmlRoot& root, const Limits& limits) {
  if (xml.size() > limits.archive_bytes)
    return tl::make_unexpected(criteria::Findings{
        criteria::error("file.tooLarge", "", {{"most", std::to_string(limits.archive_bytes)}})});
  return XmlTreeBuilder(xml, root, limits).build();
}

std::string root_of_xml(std::string_view xml, const Limits& limits) {
  XmlScanner scanner(whole_text(xml), limits, "");
  return scanner.next_child(0) ? std::string(scanner.local_name()) : std::string();
}

Checked<DataTree> read_archive_tree(std::string_view xml, const Limits& limits) {
  constexpr XmlRoot root{criteria::archive_root, criteria::archive_namespace, "archive.notAnArchive"};
  return read_xml_tree(xml, root, limits);
}

}  // namespace importing

#include "import/word_template.hpp"

#include "import/text_encoding.hpp"
#include "import/xml_guard.hpp"
#include "import/xml_scanner.hpp"
#include "import/zip_directory.hpp"
#include "import/zip_reader.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include <pugixml.hpp>

namespace importing {
namespace {

using criteria::Checked;
using criteria::Findings;
using criteria::WordPart;
using criteria::WordTemplate;

constexpr std::string_view content_types_part = "[Content_Types].xml";
constexpr std::string_view type_prefix = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr std::string_view document_type = "document.main+xml";
constexpr std::string_view template_type = "template.main+xml";

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

criteria::Finding refused(const char* code, std::string_view part,
                          std::vector<std::pair<std::string, std::string>> parameters = {}) {
  parameters.insert(parameters.begin(), {"part", printable(part)});
  return criteria::error(code, printable(part), std::move(parameters));
}

bool is_xml(std::string_view part) {
  const std::string key = zip_name_key(part);
  return key.ends_with(".xml") || key.ends_with(".rels");
}

// ---- the parts ------------------------------------------------------------------------------------------

Checked<std::string> content(const ZipArchive& archive, const ZipEntry& entry) {
  ZipEntryStream stream(archive, entry);
  std::string bytes;
  for (;;) {
    const auto piece = stream.next();
    if (!piece) return tl::unexpected(piece.error());
    if (piece->empty()) return bytes;
    bytes.append(*piece);
  }
}

Checked<WordTemplate> unpack(std::string_view bytes, const Limits& limits) {
  if (!bytes.starts_with("PK")) return tl::unexpected(Findings{criteria::error("docx.notADocument", "")});
  const auto archive = ZipArchive::open(bytes, limits);
  if (!archive) return tl::unexpected(archive.error());
  WordTemplate read;
  for (const ZipEntry& entry : archive->entries()) {
    if (entry.name.ends_with("/")) continue;  // a folder
    if (entry.size > limits.xml_document_bytes && is_xml(entry.name))
      return tl::unexpected(Findings{criteria::error("zip.bomb", entry.name,
                                                     {{"entry", printable(entry.name)},
                                                      {"bytes", std::to_string(entry.size)},
                                                      {"most", std::to_string(limits.xml_document_bytes)}})});
    auto part = content(*archive, entry);
    if (!part) return tl::unexpected(std::move(part.error()));
    read.parts.push_back({entry.name, *std::move(part), false});
  }
  return read;
}

// ---- content types --------------------------------------------------------------------------------------

// Which of the types that the filler works on a part has.
bool has_text(std::string_view type) {
  if (!type.starts_with(type_prefix)) return false;
  type.remove_prefix(type_prefix.size());
  constexpr std::array<std::string_view, 6> kinds{document_type, template_type,   "header+xml",
                                                  "footer+xml",  "footnotes+xml", "endnotes+xml"};
  return std::find(kinds.begin(), kinds.end(), type) != kinds.end();
}

bool is_main(std::string_view type) {
  return type.starts_with(type_prefix) && type.ends_with(".main+xml") && has_text(type);
}

class PackageCheck {
 public:
  PackageCheck(WordTemplate& read, const Limits& limits) : read_(read), limits_(limits) {}

  Findings run() {
    for (const WordPart& part : read_.parts)
      if (is_xml(part.name)) scan(part);
    if (!findings_.empty()) return findings_;
    read_content_types();
    for (const WordPart& part : read_.parts) {
      if (contains(zip_name_key(part.name), "vbaproject")) macros_ = true;
      if (zip_name_key(part.name).ends_with(".rels")) check_relationships(part);
    }
    if (macros_) findings_.push_back(criteria::error("docx.macros", ""));
    if (mains_ != 1 && !macros_) findings_.push_back(criteria::error("docx.notADocument", ""));
    for (WordPart& part : read_.parts)
      if (part.has_text) check_text(part);
    return std::move(findings_);
  }

 private:
  void scan(const WordPart& part) {
    for (criteria::Finding fault : XmlScanner(whole_text(part.bytes), limits_, part.name).finish()) {
      fault.place = printable(part.name);
      findings_.push_back(std::move(fault));
    }
  }

  void read_content_types() {
    const auto types = std::find_if(read_.parts.begin(), read_.parts.end(),
                                    [](const WordPart& part) { return part.name == content_types_part; });
    if (types == read_.parts.end()) return;
    for (WordPart& part : read_.parts) parts_.emplace(zip_name_key(part.name), &part);
    XmlScanner scanner(whole_text(types->bytes), limits_, types->name);
    if (!scanner.next_child(0)) return;
    while (scanner.next_child(1)) {
      const std::string type(scanner.attribute("ContentType").value_or(""));
      macros_ = macros_ || contains(type, "macroEnabled") || contains(type, "vbaProject");
      const auto name = scanner.attribute("PartName");
      if (!name || !has_text(type)) continue;
      mark(std::string(*name), type);
    }
    const std::string as_template = std::string(type_prefix).append(template_type);
    if (const auto at = types->bytes.find(as_template); at != std::string::npos)
      types->bytes.replace(at, as_template.size(), std::string(type_prefix).append(document_type));
  }

  void mark(const std::string& name, std::string_view type) {
    const auto found = parts_.find(zip_name_key(name.substr(name.starts_with("/") ? 1 : 0)));
    if (found == parts_.end() || found->second->has_text) return;
    found->second->has_text = true;
    mains_ += is_main(type) ? 1 : 0;
  }

  // ---- what it leads to ---------------------------------------------------------------------------------

  void check_relationships(const WordPart& part) {
    XmlScanner scanner(whole_text(part.bytes), limits_, part.name);
    if (!scanner.next_child(0)) return;
    while (scanner.next_child(1)) {
      const std::string_view type = scanner.attribute("Type").value_or("");
      const std::string kind(type.substr(type.rfind('/') + 1));
      const bool is_external = scanner.attribute("TargetMode") == "External";
      check_relationship(part.name, kind, is_external, printable(scanner.attribute("Target").value_or("")));
    }
  }

  void check_relationship(const std::string& part, const std::string& kind, bool is_external,
                          const std::string& target) {
    constexpr std::array<std::string_view, 9> embedded{
        "oleObject",   "package", "control",          "activeXControlBinary", "aFChunk",
        "subDocument", "frame",   "attachedToolbars", "keyMapCustomizations"};
    if (kind.starts_with("mailMerge"))
      findings_.push_back(refused("docx.mailMerge", part, {{"target", target}}));
    else if (kind == "attachedTemplate")
      findings_.push_back(refused("docx.externalTemplate", part, {{"target", target}}));
    else if (std::find(embedded.begin(), embedded.end(), kind) != embedded.end())
      findings_.push_back(refused("docx.embedded", part, {{"kind", kind}, {"target", target}}));
    else if (is_external && kind != "hyperlink")
      findings_.push_back(refused("docx.external", part, {{"kind", printable(kind)}, {"target", target}}));
  }

  // ---- what it says -------------------------------------------------------------------------------------

  void check_text(const WordPart& part) {
    pugi::xml_document document;
    if (Findings faults = load_xml(part.bytes, limits_, part.name, document); !faults.empty()) {
      findings_.insert(findings_.end(), faults.begin(), faults.end());
      return;
    }
    if (!std::string_view(document.document_element().name()).starts_with("w:"))
      findings_.push_back(refused("docx.prefix", part.name));
    std::vector<std::string> open;  // the instructions of the fields that are open
    check_fields(document.document_element(), part.name, open);
    for (const std::string& instruction : open) check_field(instruction, part.name);
  }

  // By the depth that the scanner allows, so recursion is bounded.
  void check_fields(const pugi::xml_node& node, const std::string& part, std::vector<std::string>& open) {
    const std::string_view name = node.name();
    if (name == "w:fldSimple") check_field(node.attribute("w:instr").value(), part);
    if (name == "w:instrText" && !open.empty()) open.back() += node.text().get();
    if (name == "w:fldChar") {
      const std::string_view type = node.attribute("w:fldCharType").value();
      if (type == "begin") open.emplace_back();
      if (type == "end" && !open.empty()) {
        check_field(open.back(), part);
        open.pop_back();
      }
    }
    for (const pugi::xml_node& child : node.children()) check_fields(child, part, open);
  }

  void check_field(std::string_view instruction, const std::string& part) {
    constexpr std::array<std::string_view, 16> refused_fields{
        "DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK",        "DATABASE",
        "IF",  "ASK",     "FILLIN",      "NEXT",           "NEXTIF",  "SKIPIF", "MACROBUTTON", "SET"};
    const std::size_t first = instruction.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return;
    instruction.remove_prefix(first);
    std::string kind(instruction.substr(0, instruction.find_first_of(" \t\r\n\"\\")));
    std::transform(kind.begin(), kind.end(), kind.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    if (std::find(refused_fields.begin(), refused_fields.end(), kind) != refused_fields.end())
      findings_.push_back(refused("docx.field", part, {{"field", kind}}));
  }

  WordTemplate& read_;
  const Limits& limits_;
  std::map<std::string, WordPart*> parts_;  // by the key of their name, which no two have
  Findings findings_;
  bool macros_ = false;
  int mains_ = 0;
};

}  // namespace

Checked<WordTemplate> read_word_template(std::string_view bytes, const Limits& limits) {
  if (bytes.size() > limits.file_bytes)
    return tl::unexpected(
        Findings{criteria::error("file.tooLarge", "", {{"most", std::to_string(limits.file_bytes)}})});
  auto read = unpack(bytes, limits);
  if (!read) return read;
  Findings findings = PackageCheck(*read, limits).run();
  if (findings.size() > limits.findings) findings.resize(limits.findings);
  if (!findings.empty()) return tl::unexpected(std::move(findings));
  return read;
}

}  // namespace importing

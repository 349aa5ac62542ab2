#include "import/xlsx_package.hpp"

#include "import/text_encoding.hpp"
#include "import/xml_scanner.hpp"
#include "import/zip_directory.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace importing {
namespace {

using criteria::Checked;
using criteria::Findings;

constexpr const char* content_types_part = "[Content_Types].xml";
constexpr std::string_view content_types_uri = "http://schemas.openxmlformats.org/package/2006/content-types";
constexpr std::string_view relationships_uri = "http://schemas.openxmlformats.org/package/2006/relationships";

Findings refused(const char* code) { return {criteria::error(code, "")}; }

Findings refused_part(const char* code, std::string_view part) {
  return {criteria::error(code, "", {{"part", printable(part)}})};
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// Of one part, or of all parts whose names end in an extension.
struct DeclaredType {
  bool is_of_part;
  std::string key;  // the name or the extension in small letters
  std::string type;
};

std::optional<DeclaredType> declared_type(const XmlScanner& scanner) {
  const auto type = scanner.attribute("ContentType");
  const auto part = scanner.attribute("PartName");
  const auto extension = scanner.attribute("Extension");
  if (!type || (!part && !extension)) return std::nullopt;
  std::string key = zip_name_key(part ? *part : *extension);
  if (part && key.substr(0, 1) == "/") key.erase(0, 1);
  return DeclaredType{part.has_value(), std::move(key), std::string(*type)};
}

Findings check_main_type(std::string_view type) {
  if (type == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" ||
      type == "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml")
    return {};
  if (contains(type, "ms-excel") && contains(type, "macroEnabled")) return refused("file.macros");
  return refused("file.notAWorkbook");
}

std::string relationships_part(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
}

Checked<Relationship> read_relationship(const XmlScanner& scanner, std::string_view part) {
  const auto id = scanner.attribute("Id");
  const auto type = scanner.attribute("Type");
  const auto target = scanner.attribute("Target");
  if (!id || !type || !target) return tl::unexpected(refused_part("xlsx.relationships", part));
  Relationship relationship{std::string(*id), std::string(type->substr(type->rfind('/') + 1)), "",
                            scanner.attribute("TargetMode") == "External"};
  if (relationship.is_external) {
    relationship.target = *target;
  } else {
    relationship.target = resolve_part(part, *target).value_or("");
  }
  return relationship;
}

}  // namespace

std::optional<std::string> resolve_part(std::string_view part, std::string_view target) {
  const std::size_t slash = part.rfind('/');
  const bool absolute = !target.empty() && (target.front() == '/' || target.front() == '\\');
  std::string path(absolute || slash == std::string_view::npos ? std::string_view{}
                                                               : part.substr(0, slash + 1));
  path += target;
  std::replace(path.begin(), path.end(), '\\', '/');

  std::vector<std::string_view> segments;
  for (std::string_view rest = path; !rest.empty();) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    const std::string_view segment = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (segment == "..") {
      if (segments.empty()) return std::nullopt;
      segments.pop_back();
    } else if (!segment.empty() && segment != ".") {
      segments.push_back(segment);
    }
  }
  std::string resolved;
  for (const std::string_view segment : segments)
    resolved.append(resolved.empty() ? "" : "/").append(segment);
  return resolved;
}

Checked<XlsxPackage> XlsxPackage::open(std::string_view bytes, const Limits& limits) {
  auto archive = ZipArchive::open(bytes, limits);
  if (!archive) return tl::unexpected(std::move(archive.error()));
  XlsxPackage package;
  package.limits_ = limits;
  package.archive_ = std::make_shared<const ZipArchive>(std::move(*archive));
  // An OpenDocument too, to those who look for that.
  if (package.has("mimetype")) return tl::unexpected(refused("file.notAWorkbook"));
  if (!package.has(content_types_part)) return tl::unexpected(refused("file.notAWorkbook"));
  Findings findings = package.read_content_types();
  if (findings.empty()) findings = package.find_workbook();
  if (!findings.empty()) return tl::unexpected(std::move(findings));
  return package;
}

Findings XlsxPackage::read_content_types() {
  XmlScanner scanner(source(content_types_part, limits_.small_part_bytes), limits_, content_types_part);
  bool repeated = false;
  bool macros = false;
  bool binary = false;
  if (scanner.next_child(0) && scanner.namespace_uri() == content_types_uri) {
    while (scanner.next_child(1)) {
      const auto declared = declared_type(scanner);
      if (!declared) continue;
      auto& types = declared->is_of_part ? type_of_part_ : type_of_extension_;
      repeated = !types.emplace(declared->key, declared->type).second || repeated;
      macros = macros || contains(declared->type, "macrosheet");
      binary = binary || contains(declared->type, "ms-excel.sheet.binary");
    }
  }
  if (Findings faults = scanner.finish(); !faults.empty()) return faults;
  if (repeated) return refused_part("xlsx.contentTypes", content_types_part);
  if (binary) return {criteria::error("file.kindUnsupported", "", {{"kind", "xlsb"}})};
  const auto& entries = archive_->entries();
  macros = macros || std::any_of(entries.begin(), entries.end(), [](const ZipEntry& entry) {
             return contains(zip_name_key(entry.name), "vbaproject");
           });
  return macros ? refused("file.macros") : Findings{};
}

std::string_view XlsxPackage::content_type(std::string_view part) const {
  const std::string key = zip_name_key(part);
  if (const auto found = type_of_part_.find(key); found != type_of_part_.end()) return found->second;
  const auto found = type_of_extension_.find(key.substr(key.rfind('.') + 1));
  return found == type_of_extension_.end() ? std::string_view{} : std::string_view(found->second);
}

Findings XlsxPackage::find_workbook() {
  auto found = relationships("");
  if (!found) return std::move(found.error());
  root_relationships_ = std::move(*found);
  std::vector<std::string> targets;
  for (const Relationship& relationship : root_relationships_)
    if (relationship.kind == "officeDocument" && !relationship.is_external)
      targets.push_back(relationship.target);
  if (targets.size() != 1 || !has(targets.front())) return refused("file.notAWorkbook");
  workbook_part_ = archive_->find(targets.front())->name;
  return check_main_type(content_type(workbook_part_));
}

Checked<std::vector<Relationship>> XlsxPackage::relationships(const std::string& part) const {
  std::vector<Relationship> relationships;
  const std::string name = relationships_part(part);
  if (!has(name)) return relationships;
  XmlScanner scanner(source(name, limits_.small_part_bytes), limits_, name);
  std::set<std::string> ids;
  if (scanner.next_child(0) && scanner.namespace_uri() == relationships_uri) {
    while (scanner.next_child(1)) {
      if (!scanner.is("Relationship")) continue;
      auto relationship = read_relationship(scanner, part);
      if (!relationship) return tl::unexpected(std::move(relationship.error()));
      if (!ids.insert(relationship->id).second)
        return tl::unexpected(refused_part("xlsx.relationships", name));
      relationships.push_back(std::move(*relationship));
    }
  }
  if (Findings faults = scanner.finish(); !faults.empty()) return tl::unexpected(std::move(faults));
  return relationships;
}

bool XlsxPackage::has_folder(std::string_view folder) const {
  const auto& entries = archive_->entries();
  return std::any_of(entries.begin(), entries.end(), [&](const ZipEntry& entry) {
    return zip_name_key(entry.name).substr(0, folder.size()) == folder;
  });
}

PieceSource XlsxPackage::source(std::string_view part, std::uint64_t most_bytes) const {
  const ZipEntry& entry = *archive_->find(part);
  if (entry.size > most_bytes) {
    Findings findings{criteria::error("zip.bomb", "",
                                      {{"entry", printable(entry.name)},
                                       {"bytes", std::to_string(entry.size)},
                                       {"most", std::to_string(most_bytes)}})};
    return [findings]() -> Checked<std::string_view> { return tl::unexpected(findings); };
  }
  // The archive is kept alive by the source, the stream refers to it.
  auto stream = std::make_shared<ZipEntryStream>(*archive_, entry);
  return [archive = archive_, stream]() { return stream->next(); };
}

}  // namespace importing

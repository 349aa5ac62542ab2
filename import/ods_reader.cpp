#include "import/ods_reader.hpp"

#include "import/ods_content.hpp"
#include "import/ods_names.hpp"
#include "import/text_encoding.hpp"
#include "import/zip_directory.hpp"
#include "import/zip_reader.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace importing {
namespace {

using criteria::Checked;
using criteria::Findings;

constexpr std::string_view type_entry = "mimetype";
constexpr std::string_view family = "application/vnd.oasis.opendocument.";
constexpr const char* content_entry = "content.xml";
constexpr const char* meta_entry = "meta.xml";
constexpr const char* manifest_entry = "META-INF/manifest.xml";

Findings refused(const char* code) { return {criteria::error(code, "")}; }

PieceSource source(const ZipArchive& archive, const ZipEntry& entry) {
  auto stream = std::make_shared<ZipEntryStream>(archive, entry);
  return [stream]() { return stream->next(); };
}

// Basic, Python and the like stand in folders of their own, whether or not anything calls them.
bool has_macros(const ZipArchive& archive) {
  return std::any_of(archive.entries().begin(), archive.entries().end(), [](const ZipEntry& entry) {
    const std::string key = zip_name_key(entry.name);
    return key.rfind("basic/", 0) == 0 || key.rfind("scripts/", 0) == 0;
  });
}

Findings check_type(const ZipArchive& archive) {
  const ZipEntry& first = archive.entries().front();
  if (first.name != type_entry || first.method != ZipMethod::stored) return refused("file.notAWorkbook");
  std::string_view type = archive.packed_bytes(first);
  if (type.substr(0, family.size()) != family) return refused("file.notAWorkbook");
  type.remove_prefix(family.size());
  while (!type.empty() && (type.back() == '\n' || type.back() == '\r')) type.remove_suffix(1);
  return type == "spreadsheet" || type == "spreadsheet-template" ? Findings{} : refused("file.notAWorkbook");
}

// The manifest says which entries are encrypted.
Findings check_manifest(const ZipArchive& archive, const Limits& limits) {
  const ZipEntry* manifest = archive.find(manifest_entry);
  if (!manifest) return {};
  if (manifest->size > limits.small_part_bytes) return refused("zip.malformed");
  XmlScanner scanner(source(archive, *manifest), limits, manifest_entry);
  bool is_encrypted = false;
  for (XmlEvent event = scanner.next(); event != XmlEvent::finished && event != XmlEvent::failed;
       event = scanner.next())
    is_encrypted = is_encrypted || ods::is(scanner, ods::manifest, "encryption-data");
  if (scanner.failed()) return scanner.faults();
  return is_encrypted ? refused("file.encrypted") : Findings{};
}

}  // namespace

bool is_open_document(std::string_view bytes) {
  constexpr std::size_t entry_header_bytes = 30;
  const std::string start = std::string(type_entry) + std::string(family);
  return bytes.size() > entry_header_bytes && bytes.substr(entry_header_bytes, start.size()) == start;
}

Checked<Workbook> read_ods(std::string_view bytes, const Limits& limits) {
  if (bytes.size() > limits.file_bytes)
    return tl::unexpected(
        Findings{criteria::error("file.tooLarge", "", {{"most", std::to_string(limits.file_bytes)}})});
  const auto archive = ZipArchive::open(bytes, limits);
  if (!archive) return tl::unexpected(archive.error());
  const ZipEntry* content = archive->find(content_entry);
  if (archive->entries().empty() || !content) return tl::unexpected(refused("file.notAWorkbook"));
  for (const Findings& findings : {check_type(*archive), check_manifest(*archive, limits)})
    if (!findings.empty()) return tl::unexpected(findings);
  if (has_macros(*archive)) return tl::unexpected(refused("file.macros"));
  auto workbook = read_ods_content(source(*archive, *content), limits);
  const ZipEntry* meta = archive->find(meta_entry);
  if (!workbook || !meta || meta->size > limits.small_part_bytes) return workbook;
  auto properties = read_ods_properties(source(*archive, *meta), limits);
  if (!properties) return tl::unexpected(std::move(properties.error()));
  workbook->properties = std::move(*properties);
  return workbook;
}

}  // namespace importing

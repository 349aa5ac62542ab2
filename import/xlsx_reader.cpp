#include "import/xlsx_reader.hpp"

#include "import/finding_log.hpp"
#include "import/text_encoding.hpp"
#include "import/xlsx_package.hpp"
#include "import/xlsx_sheet.hpp"
#include "import/xlsx_strings.hpp"
#include "import/xlsx_styles.hpp"
#include "import/xlsx_workbook.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace importing {
namespace {

using namespace std::string_view_literals;
using criteria::Checked;
using criteria::Findings;

// Files of before 2007, and encrypted ones of today, are OLE containers.
constexpr std::string_view ole_signature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
constexpr std::string_view zip_signature = "PK"sv;

bool contains_utf16(std::string_view bytes, std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) wide.append(1, c).append(1, '\0');
  return bytes.find(wide) != std::string_view::npos;
}

Findings check_container(std::string_view bytes, const Limits& limits) {
  if (bytes.size() > limits.file_bytes)
    return {criteria::error("file.tooLarge", "", {{"most", std::to_string(limits.file_bytes)}})};
  if (bytes.substr(0, zip_signature.size()) == zip_signature) return {};
  if (bytes.substr(0, ole_signature.size()) != ole_signature)
    return {criteria::error("file.notAWorkbook", "")};
  if (contains_utf16(bytes, "EncryptedPackage")) return {criteria::error("file.encrypted", "")};
  const bool is_old = contains_utf16(bytes, "Workbook") || contains_utf16(bytes, "Book");
  return {criteria::error(is_old ? "file.oldExcel" : "file.notAWorkbook", "")};
}

class XlsxReader {
 public:
  XlsxReader(const XlsxPackage& package, const Limits& limits)
      : package_(package), limits_(limits), log_(limits.findings), context_{limits_, log_, {}, {}} {}

  Checked<Workbook> read() {
    auto relationships = package_.relationships(package_.workbook_part());
    auto part = read_workbook_part(source(package_.workbook_part(), limits_.small_part_bytes), limits_);
    if (!relationships) log_.add(std::move(relationships.error()));
    if (!part) log_.add(std::move(part.error()));
    if (!log_.has_errors()) {
      relationships_ = std::move(*relationships);
      workbook_.names = std::move(part->names);
      workbook_.dates_from_1904 = part->dates_from_1904;
      read_shared_parts();
      // Without its texts and styles every cell of a sheet would seem wrong too.
      const bool is_complete = !log_.has_errors();
      for (const SheetEntry& sheet : part->sheets)
        if (is_complete && !log_.full()) read_sheet(sheet);
    }
    Findings findings = log_.take();
    if (criteria::has_errors(findings)) return tl::unexpected(std::move(findings));
    workbook_.notes = std::move(findings);
    return std::move(workbook_);
  }

 private:
  PieceSource source(const std::string& part, std::uint64_t most) const {
    return package_.source(part, most);
  }

  template <typename T>
  void take(Checked<T> read, T& into) {
    if (read) {
      into = std::move(*read);
    } else {
      log_.add(std::move(read.error()));
    }
  }

  // The part that the workbook (or the package) has one of; nothing when it has none.
  std::optional<std::string> single_part(const std::vector<Relationship>& relationships,
                                         std::string_view kind) {
    std::optional<std::string> part;
    for (const Relationship& relationship : relationships) {
      if (relationship.kind != kind || relationship.is_external || !package_.has(relationship.target))
        continue;
      if (part)
        log_.add(criteria::error("xlsx.relationships", "", {{"part", printable(relationship.target)}}));
      part = relationship.target;
    }
    return part;
  }

  void read_shared_parts() {
    if (const auto part = single_part(relationships_, "styles"))
      take(read_xlsx_styles(source(*part, limits_.small_part_bytes), limits_), context_.styles);
    if (const auto part = single_part(relationships_, "sharedStrings"))
      take(read_shared_strings(source(*part, limits_.part_bytes), limits_, *context_.texts),
           context_.strings);
    for (const char* kind : {"custom-properties", "customProperties"})
      if (const auto part = single_part(package_.root_relationships(), kind))
        take(read_custom_properties(source(*part, limits_.small_part_bytes), limits_), workbook_.properties);
    const bool has_links =
        std::any_of(relationships_.begin(), relationships_.end(),
                    [](const Relationship& found) { return found.kind == "externalLink"; });
    if (has_links) log_.add(criteria::warning("xlsx.externalLink", ""));
    if (package_.has_folder("xl/embeddings/") || package_.has_folder("xl/activex/"))
      log_.add(criteria::warning("xlsx.embedded", ""));
  }

  void read_sheet(const SheetEntry& sheet) {
    const auto found =
        std::find_if(relationships_.begin(), relationships_.end(),
                     [&](const Relationship& relationship) { return relationship.id == sheet.relationship; });
    if (found == relationships_.end()) return log_.add(criteria::error("xlsx.sheetMissing", sheet.name));
    if (found->is_external) return log_.add(criteria::error("xlsx.externalSheet", sheet.name));
    if (found->kind != "worksheet")
      return log_.add(criteria::warning("xlsx.otherSheet", sheet.name, {{"kind", printable(found->kind)}}));
    // One part under two names would let a small file cost the time of a large one.
    if (!package_.has(found->target) || !read_parts_.insert(ascii_lower(found->target)).second)
      return log_.add(criteria::error("xlsx.sheetMissing", sheet.name));
    workbook_.sheets.push_back(read_xlsx_sheet(source(found->target, limits_.part_bytes), sheet, context_));
  }

  const XlsxPackage& package_;
  const Limits& limits_;
  FindingLog log_;
  SheetContext context_;
  std::vector<Relationship> relationships_;
  std::set<std::string> read_parts_;
  Workbook workbook_;
};

}  // namespace

Checked<Workbook> read_xlsx(std::string_view bytes, const Limits& limits) {
  if (Findings findings = check_container(bytes, limits); !findings.empty())
    return tl::unexpected(std::move(findings));
  const auto package = XlsxPackage::open(bytes, limits);
  if (!package) return tl::unexpected(package.error());
  return XlsxReader(*package, limits).read();
}

}  // namespace importing

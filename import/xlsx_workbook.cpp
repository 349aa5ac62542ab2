#include "import/xlsx_workbook.hpp"

#include "import/finding_log.hpp"
#include "import/text_encoding.hpp"
#include "import/xlsx_text.hpp"
#include "import/xml_scanner.hpp"

#include <charconv>
#include <set>
#include <utility>

namespace importing {
namespace {

using criteria::Checked;
using criteria::Findings;

constexpr std::string_view relationship_uri =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view strict_relationship_uri =
    "http://purl.oclc.org/ooxml/officeDocument/relationships";

bool is_true(std::string_view text) { return text == "1" || text == "true"; }

criteria::Finding too_many(const char* code, std::size_t most) {
  return criteria::error(code, "", {{"most", std::to_string(most)}});
}

class WorkbookPartReader {
 public:
  WorkbookPartReader(PieceSource source, const Limits& limits)
      : limits_(limits), scanner_(std::move(source), limits, "workbook"), log_(limits.findings) {}

  Checked<WorkbookPart> read() {
    if (scanner_.next_child(0) && is_spreadsheet_namespace(scanner_.namespace_uri()))
      while (!log_.full() && scanner_.next_child(1)) {
        if (scanner_.is("workbookPr"))
          part_.dates_from_1904 = is_true(scanner_.attribute("date1904").value_or(""));
        if (scanner_.is("sheets")) read_sheets();
        if (scanner_.is("definedNames")) read_names();
      }
    log_.add(scanner_.finish());
    if (!log_.has_errors() && part_.sheets.empty()) log_.add(criteria::error("xlsx.noSheets", ""));
    if (log_.has_errors()) return tl::unexpected(log_.take());
    return std::move(part_);
  }

 private:
  void read_sheets() {
    while (scanner_.next_child(2)) {
      if (!scanner_.is("sheet")) continue;
      if (part_.sheets.size() >= limits_.sheets)
        return log_.add(too_many("xlsx.tooManySheets", limits_.sheets));
      SheetEntry sheet;
      sheet.name = scanner_.attribute("name").value_or("");
      if (const auto id = scanner_.attribute(relationship_uri, "id")) sheet.relationship = *id;
      if (const auto id = scanner_.attribute(strict_relationship_uri, "id")) sheet.relationship = *id;
      const std::string_view state = scanner_.attribute("state").value_or("visible");
      if (state == "hidden") sheet.visibility = SheetVisibility::hidden;
      if (state == "veryHidden") sheet.visibility = SheetVisibility::very_hidden;
      if (sheet.name.empty() || !sheet_names_.insert(ascii_lower(sheet.name)).second)
        log_.add(criteria::error("xlsx.sheetName", "", {{"sheet", sheet.name}}));
      part_.sheets.push_back(std::move(sheet));
    }
  }

  void read_names() {
    while (scanner_.next_child(2)) {
      if (!scanner_.is("definedName")) continue;
      if (part_.names.size() >= limits_.defined_names)
        return log_.add(too_many("xlsx.tooManyNames", limits_.defined_names));
      DefinedName name;
      name.name = scanner_.attribute("name").value_or("");
      name.hidden = is_true(scanner_.attribute("hidden").value_or(""));
      name.sheet = sheet_of_name(scanner_.attribute("localSheetId"));
      name.refers_to = scanner_.element_text(limits_.text_bytes);
      part_.names.push_back(std::move(name));
    }
  }

  // A name counts on one sheet when it gives that sheet's index; one past the end counts nowhere.
  std::string sheet_of_name(std::optional<std::string_view> index_text) const {
    if (!index_text) return {};
    std::size_t index = part_.sheets.size();
    std::from_chars(index_text->data(), index_text->data() + index_text->size(), index);
    return index < part_.sheets.size() ? part_.sheets[index].name : "?";
  }

  const Limits& limits_;
  XmlScanner scanner_;
  FindingLog log_;
  std::set<std::string> sheet_names_;
  WorkbookPart part_;
};

}  // namespace

Checked<WorkbookPart> read_workbook_part(PieceSource source, const Limits& limits) {
  return WorkbookPartReader(std::move(source), limits).read();
}

Checked<std::vector<Property>> read_custom_properties(PieceSource source, const Limits& limits) {
  std::vector<Property> properties;
  XmlScanner scanner(std::move(source), limits, "custom");
  if (scanner.next_child(0))
    while (scanner.next_child(1)) {
      if (!scanner.is("property")) continue;
      if (properties.size() >= limits.properties)
        return tl::unexpected(Findings{too_many("xlsx.tooManyProperties", limits.properties)});
      Property property{std::string(scanner.attribute("name").value_or("")), ""};
      while (scanner.next_child(2)) property.value = scanner.element_text(limits.text_bytes);
      properties.push_back(std::move(property));
    }
  if (Findings faults = scanner.finish(); !faults.empty()) return tl::unexpected(std::move(faults));
  return properties;
}

}  // namespace importing

#include "import/ods_content.hpp"

#include "import/finding_log.hpp"
#include "import/ods_names.hpp"
#include "import/ods_sheet.hpp"
#include "import/text_encoding.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace importing {
namespace {

using criteria::Checked;
using criteria::Findings;

criteria::Finding too_many(const char* code, std::size_t most) {
  return criteria::error(code, "", {{"most", std::to_string(most)}});
}

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// The sheet's name at the front of `$'Blad 1'.$C$4`, which it takes off with its point; nothing when there is
// none.
std::optional<std::string> take_sheet(std::string_view& text) {
  if (starts_with(text, "$")) text.remove_prefix(1);
  std::string name;
  if (!starts_with(text, "'")) {
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos) return std::nullopt;
    name = text.substr(0, point);
    text.remove_prefix(point + 1);
    return name;
  }
  text.remove_prefix(1);
  for (;;) {
    const std::size_t quote = text.find('\'');
    if (quote == std::string_view::npos) return std::nullopt;
    name += text.substr(0, quote);
    text.remove_prefix(quote + 1);
    if (starts_with(text, ".")) {
      text.remove_prefix(1);
      return name;
    }
    if (!starts_with(text, "'")) return std::nullopt;
    name += '\'';
    text.remove_prefix(1);
  }
}

// `$Prijzen.$C$4:.$C$9` as a workbook writes it, 'Prijzen'!$C$4:$C$9; anything else as it stands.
std::string as_sheet_reference(std::string_view address) {
  std::string_view rest = address;
  const auto sheet = take_sheet(rest);
  if (!sheet) return std::string(address);
  std::string reference = "'";
  for (const char c : *sheet) reference.append(c == '\'' ? 2 : 1, c);
  reference += "'!";
  const std::size_t colon = rest.find(':');
  reference += rest.substr(0, colon);
  if (colon == std::string_view::npos) return reference;
  rest.remove_prefix(colon + 1);
  const auto other = take_sheet(rest);
  if (!other || (!other->empty() && *other != *sheet)) return std::string(address);
  return reference.append(":").append(rest);
}

class ContentReader {
 public:
  ContentReader(PieceSource source, const Limits& limits)
      : limits_(limits),
        scanner_(std::move(source), limits, "content.xml"),
        log_(limits.findings),
        context_{limits_, log_, scanner_} {}

  Checked<Workbook> read() {
    if (scanner_.next_child(0) && ods::is(scanner_, ods::office, "document-content"))
      while (!context_.done() && scanner_.next_child(1)) {
        if (ods::is(scanner_, ods::office, "automatic-styles")) read_styles();
        if (ods::is(scanner_, ods::office, "body")) read_body();
      }
    // Why the scanner stopped, or what is wrong with the rest.
    if (!context_.stopped && !log_.full()) log_.add(scanner_.finish());
    if (!log_.has_errors() && workbook_.sheets.empty()) log_.add(criteria::error("ods.noSheets", ""));
    Findings findings = log_.take();
    if (criteria::has_errors(findings)) return tl::unexpected(std::move(findings));
    workbook_.notes = std::move(findings);
    return std::move(workbook_);
  }

 private:
  // Only which styles hide a sheet; how a number is shown stands with the cell.
  void read_styles() {
    while (scanner_.next_child(2)) {
      if (!ods::is(scanner_, ods::style, "style") || scanner_.attribute(ods::style, "family") != "table")
        continue;
      const std::string name(scanner_.attribute(ods::style, "name").value_or(""));
      while (scanner_.next_child(3))
        if (ods::is(scanner_, ods::style, "table-properties") &&
            scanner_.attribute(ods::table, "display") == "false")
          hiding_styles_.insert(name);
      if (hiding_styles_.size() > limits_.styles)
        return log_.add(too_many("ods.tooManyStyles", limits_.styles));
    }
  }

  void read_body() {
    while (!context_.done() && scanner_.next_child(2)) {
      if (!ods::is(scanner_, ods::office, "spreadsheet")) continue;
      while (!context_.done() && scanner_.next_child(3)) {
        if (ods::is(scanner_, ods::table, "table")) read_table();
        if (ods::is(scanner_, ods::table, "named-expressions")) read_names("", 4);
      }
    }
  }

  void read_table() {
    OdsSheetEntry entry;
    entry.name = scanner_.attribute(ods::table, "name").value_or("");
    entry.depth = scanner_.depth();
    if (hiding_styles_.contains(std::string(scanner_.attribute(ods::table, "style-name").value_or(""))))
      entry.visibility = SheetVisibility::hidden;
    // What LibreOffice keeps of another file stands in sheets that it does not show as such.
    if (starts_with(entry.name, "'file:")) return note_link();
    if (workbook_.sheets.size() >= limits_.sheets)
      return log_.add(too_many("ods.tooManySheets", limits_.sheets));
    if (entry.name.empty() || !sheet_names_.insert(ascii_lower(entry.name)).second)
      log_.add(criteria::error("ods.sheetName", "", {{"sheet", printable(entry.name)}}));
    workbook_.sheets.push_back(read_ods_sheet(
        entry, context_, [&](const std::string& sheet) { read_names(sheet, entry.depth + 1); },
        [&] { note_link(); }));
  }

  void note_link() {
    if (!std::exchange(link_noted_, true)) log_.add(criteria::warning("xlsx.externalLink", ""));
  }

  void read_names(const std::string& sheet, std::size_t depth) {
    while (scanner_.next_child(depth)) {
      const bool is_range = ods::is(scanner_, ods::table, "named-range");
      if (!is_range && !ods::is(scanner_, ods::table, "named-expression")) continue;
      if (workbook_.names.size() >= limits_.defined_names)
        return log_.add(too_many("ods.tooManyNames", limits_.defined_names));
      DefinedName name;
      name.name = scanner_.attribute(ods::table, "name").value_or("");
      name.sheet = sheet;
      name.refers_to =
          is_range ? as_sheet_reference(scanner_.attribute(ods::table, "cell-range-address").value_or(""))
                   : std::string(scanner_.attribute(ods::table, "expression").value_or(""));
      workbook_.names.push_back(std::move(name));
    }
  }

  const Limits& limits_;
  XmlScanner scanner_;
  FindingLog log_;
  Workbook workbook_;
  OdsContext context_;
  std::set<std::string> hiding_styles_;
  std::set<std::string> sheet_names_;
  bool link_noted_ = false;
};

}  // namespace

Checked<Workbook> read_ods_content(PieceSource source, const Limits& limits) {
  return ContentReader(std::move(source), limits).read();
}

Checked<std::vector<Property>> read_ods_properties(PieceSource source, const Limits& limits) {
  std::vector<Property> properties;
  XmlScanner scanner(std::move(source), limits, "meta.xml");
  if (scanner.next_child(0) && scanner.next_child(1))
    while (scanner.next_child(2)) {
      if (!ods::is(scanner, ods::meta, "user-defined")) continue;
      if (properties.size() >= limits.properties)
        return tl::unexpected(Findings{too_many("ods.tooManyProperties", limits.properties)});
      std::string name(scanner.attribute(ods::meta, "name").value_or(""));
      properties.push_back({std::move(name), scanner.element_text(limits.text_bytes)});
    }
  if (Findings faults = scanner.finish(); !faults.empty()) return tl::unexpected(std::move(faults));
  return properties;
}

}  // namespace importing

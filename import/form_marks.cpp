#include "import/form_marks.hpp"

#include "criteria/form_marks.hpp"

#include <algorithm>
#include <map>

namespace importing {
namespace {

namespace marks = criteria::marks;
using criteria::error;
using criteria::Findings;

bool starts_with(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

bool is_mark(const Cell& cell) { return cell.kind == CellKind::text && starts_with(cell.text, "ww:"); }

// The columns that a `ww:columns` row names.
struct Columns {
  std::uint32_t of_marks = 0;  // 0: no such row yet
  std::vector<std::pair<std::string, std::uint32_t>> named;
};

class FormScan {
 public:
  void scan(const Sheet& sheet) {
    Columns columns;
    for (std::uint32_t number = 1; number <= sheet.last_row(); ++number) {
      const auto cells = sheet.row(number);
      const auto first =
          std::find_if(cells.begin(), cells.end(), [](const auto& at) { return is_mark(at.cell); });
      if (first == cells.end()) continue;
      if (first->cell.text == marks::columns)
        columns = columns_of(cells, first->address.column);
      else if (columns.of_marks == first->address.column)
        take_row(sheet, *first, columns);
    }
  }

  bool found_marks() const { return found_marks_; }
  std::vector<FormRow> rows;
  std::vector<FormRow> identity_rows;
  Findings findings;

 private:
  static Columns columns_of(const std::vector<PlacedCell>& cells, std::uint32_t mark_column) {
    Columns columns{mark_column, {}};
    for (const auto& [address, cell] : cells)
      if (address.column != mark_column && is_mark(cell))
        columns.named.emplace_back(cell.text, address.column);
    return columns;
  }

  void take_row(const Sheet& sheet, const PlacedCell& mark, const Columns& columns) {
    found_marks_ = true;
    FormRow row{std::string(mark.cell.text), sheet.name(), place(sheet.name(), mark.address), {}};
    for (const auto& [name, column] : columns.named) {
      const CellAddress address{mark.address.row, column};
      row.cells.emplace_back(name, FormCell{sheet.at(address), address, place(sheet.name(), address)});
    }
    if (is_identity(row.mark)) {
      identity_rows.push_back(std::move(row));
      return;
    }
    const auto [first, is_new] = seen_.emplace(row.mark, row.place);
    if (is_new || row.mark == marks::bidder)
      rows.push_back(std::move(row));
    else
      findings.push_back(error("form.markTwice", row.place, {{"mark", row.mark}, {"first", first->second}}));
  }

  static bool is_identity(std::string_view mark) {
    return mark == marks::kind || mark == marks::reference || mark == marks::lot || mark == marks::version ||
           mark == marks::notation || mark == marks::assessor;
  }

  std::map<std::string, std::string> seen_;  // mark, place
  bool found_marks_ = false;
};

std::string* part_of(FormIdentity& identity, std::string_view mark) {
  if (mark == marks::kind) return &identity.kind;
  if (mark == marks::reference) return &identity.reference;
  if (mark == marks::lot) return &identity.lot;
  if (mark == marks::version) return &identity.version;
  return mark == marks::assessor ? &identity.assessor : nullptr;
}

// Every sheet says which form it belongs to; all must say the same.
FormIdentity identity_of(const FormScan& scan, Findings& findings) {
  FormIdentity identity;
  std::map<std::string, bool> said;
  for (const FormRow& row : scan.identity_rows) {
    std::string* part = part_of(identity, row.mark);
    const FormCell* value = row.find(marks::answer_column);
    if (!part || !value) continue;
    if (!said[row.mark])
      *part = value->cell.text;
    else if (*part != value->cell.text)
      findings.push_back(error("form.identityDiffers", value->place,
                               {{"expected", *part}, {"found", std::string(value->cell.text)}}));
    said[row.mark] = true;
  }
  return identity;
}

FormNotation notation_of(const FormScan& scan, Findings& findings) {
  FormNotation notation;
  for (const FormRow& row : scan.identity_rows) {
    if (row.mark != marks::notation) continue;
    const FormCell* type = row.find(marks::type_column);
    const FormCell* sample = row.find(marks::answer_column);
    if (!type || !sample) continue;
    notation.declared = type->cell.text == marks::notation_plain ? Notation::plain : Notation::dutch;
    if (sample->cell.kind != CellKind::text) continue;
    const std::string_view shown = sample->cell.text;
    if (shown == "1.234,50" || shown == "1.234,5" || shown == "1234,5" || shown == "1234,50") {
      notation.saved = Notation::dutch;
    } else if (shown == "1,234.50" || shown == "1,234.5" || shown == "1234.5" || shown == "1234.50") {
      notation.saved = Notation::plain;
      notation.grouped_plain = shown.find(',') != std::string_view::npos;
    } else {
      findings.push_back(error("form.notation", sample->place, {{"text", std::string(shown)}}));
    }
  }
  return notation;
}

void check_issued(const FormIdentity& identity, const std::vector<std::string_view>& kinds,
                  const IssuedForm& issued, Findings& findings) {
  if (std::find(kinds.begin(), kinds.end(), identity.kind) == kinds.end())
    findings.push_back(
        error("form.kind", "", {{"found", identity.kind}, {"expected", std::string(kinds.front())}}));
  if (issued.tender && identity.reference != issued.tender->reference)
    findings.push_back(
        error("form.tender", "", {{"found", identity.reference}, {"expected", issued.tender->reference}}));
  else if (issued.tender && !criteria::find_lot(*issued.tender, identity.lot))
    findings.push_back(error("form.lot", "", {{"found", identity.lot}}));
  if (issued.version && identity.version != *issued.version)
    findings.push_back(
        error("form.version", "", {{"found", identity.version}, {"expected", *issued.version}}));
}

// The hidden sheet lists every named input cell under its row mark.
std::vector<std::pair<std::string, std::string>> named_marks(const Workbook& workbook) {
  std::vector<std::pair<std::string, std::string>> named;
  const Sheet* map = workbook.sheet(marks::map_sheet);
  if (!map) return named;
  for (std::uint32_t row = 1; row <= map->last_row(); ++row) {
    const Cell mark = map->at({row, 1}), name = map->at({row, 2});
    if (is_mark(mark) && starts_with(name.text, "ww_")) named.emplace_back(mark.text, name.text);
  }
  return named;
}

bool row_has_cell(const FormRow& row, const SheetReference& reference) {
  return row.sheet == reference.sheet &&
         std::any_of(row.cells.begin(), row.cells.end(),
                     [&](const auto& entry) { return entry.second.address == reference.range.first; });
}

// A row mark and the defined name that was made with it must still point to the same row and column.
void check_names(const Workbook& workbook, Form& form, Findings& findings) {
  for (const auto& [mark, name] : named_marks(workbook)) {
    form.issued_marks.push_back(mark);
    const FormRow* row = form.find(mark);
    if (!row) {
      findings.push_back(error("form.rowMissing", "", {{"mark", mark}}));
      continue;
    }
    const auto defined =
        std::find_if(workbook.names.begin(), workbook.names.end(),
                     [&wanted = name](const DefinedName& candidate) { return candidate.name == wanted; });
    if (defined == workbook.names.end()) continue;
    const auto reference = parse_sheet_reference(defined->refers_to);
    if (!reference || !row_has_cell(*row, *reference))
      findings.push_back(
          error("form.marksDisagree", row->place, {{"mark", mark}, {"name", defined->refers_to}}));
  }
}

}  // namespace

const FormCell* FormRow::find(std::string_view column_mark) const {
  for (const auto& [name, cell] : cells)
    if (name == column_mark) return &cell;
  return nullptr;
}

const FormRow* Form::find(std::string_view mark) const {
  for (const FormRow& row : rows)
    if (row.mark == mark) return &row;
  return nullptr;
}

criteria::Checked<Form> read_form(const Workbook& workbook, const std::vector<std::string_view>& kinds,
                                  const IssuedForm& issued) {
  FormScan scan;
  for (const Sheet& sheet : workbook.sheets)
    if (sheet.name() != marks::map_sheet) scan.scan(sheet);
  if (!scan.found_marks() || scan.identity_rows.empty())
    return tl::unexpected(Findings{error("form.unmarked", "")});
  Findings findings = std::move(scan.findings);
  Form form;
  form.identity = identity_of(scan, findings);
  form.notation = notation_of(scan, findings);
  check_issued(form.identity, kinds, issued, findings);
  form.rows = std::move(scan.rows);
  check_names(workbook, form, findings);
  form.notes = workbook.notes;
  if (criteria::has_errors(findings)) return tl::unexpected(std::move(findings));
  return form;
}

}  // namespace importing

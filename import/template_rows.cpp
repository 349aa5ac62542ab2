#include "import/template_rows.hpp"

#include <algorithm>

namespace importing {

namespace sheets = criteria::template_sheet;
using sheets::CellForm;
using sheets::Column;

namespace {

bool is_empty(const Cell& cell) {
  return cell.kind == CellKind::empty ||
         (cell.kind == CellKind::text && cell.text.find_first_not_of(" \t\r\n") == std::string_view::npos);
}

}  // namespace

const FormCell* SheetRow::find(std::string_view field) const {
  const auto found = cells.find(field);
  return found == cells.end() ? nullptr : &found->second;
}

TemplateTables::TemplateTables(const Workbook& workbook) {
  for (const Sheet& sheet : workbook.sheets) scan(sheet);
}

std::vector<SheetRow> TemplateTables::rows(std::string_view mark) const {
  const auto found = tables_.find(mark);
  return found == tables_.end() ? std::vector<SheetRow>{} : found->second;
}

void TemplateTables::scan(const Sheet& sheet) {
  Columns columns;
  for (std::uint32_t number = 1; number <= sheet.last_row(); ++number) {
    const auto cells = sheet.row(number);
    if (cells.empty()) continue;
    const std::string first(cells.front().cell.text);
    if (first == sheets::heading) continue;
    if (first == sheets::criteria_sheet || first == sheets::provisions_sheet ||
        first == sheets::scales_sheet || first == sheets::facts_sheet)
      columns = columns_of(first, cells);
    else if (!columns.mark.empty())
      take(sheet, number, columns);
  }
}

TemplateTables::Columns TemplateTables::columns_of(const std::string& mark,
                                                   const std::vector<PlacedCell>& cells) {
  Columns columns{mark, cells.front().address.column, {}};
  const std::string prefix = mark + ":";
  for (const auto& [address, cell] : cells) {
    const std::string_view text = cell.text;
    if (text.substr(0, prefix.size()) == prefix)
      columns.named.emplace_back(text.substr(prefix.size()), address.column);
    else if (text == sheets::fact_column || text == sheets::value_column)
      columns.named.emplace_back(text, address.column);
  }
  tables_[mark];
  return columns;
}

void TemplateTables::take(const Sheet& sheet, std::uint32_t number, const Columns& columns) {
  SheetRow row;
  row.place = place(sheet.name(), {number, columns.of_marks});
  for (const auto& [field, column] : columns.named) {
    const CellAddress address{number, column};
    const Cell cell = sheet.at(address);
    if (!is_empty(cell)) row.cells.emplace(field, FormCell{cell, address, place(sheet.name(), address)});
  }
  if (!row.cells.empty()) tables_[columns.mark].push_back(std::move(row));
}

std::string without_escape(std::string_view text) {
  if (text == sheets::empty_text) return "";
  if (text.substr(0, sheets::escaped_text.size()) == sheets::escaped_text)
    text.remove_prefix(sheets::escaped_text.size());
  return std::string(text);
}

// "gewogen punten [weighted-points]" says weighted-points.
std::string word_in(std::string_view text) {
  const auto last = text.find_last_not_of(" \t\r\n");
  text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  const auto open = text.rfind('[');
  if (text.empty() || text.back() != ']' || open == std::string_view::npos) return std::string(text);
  return std::string(text.substr(open + 1, text.size() - open - 2));
}

std::vector<std::string> lines_in(std::string_view text) {
  std::vector<std::string> lines;
  if (text == sheets::empty_list) return lines;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    std::string line(text.substr(at, end - at));
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!line.empty()) lines.push_back(std::move(line));
    at = end + 1;
  }
  return lines;
}

void TemplateCells::report(std::string_view code, const std::string& place, std::string_view id) {
  cells_.report(criteria::error(std::string(code), place, {{"id", std::string(id)}}));
}

std::optional<std::string> TemplateCells::raw(const FormCell& cell) {
  if (cell.cell.kind == CellKind::text && !cell.cell.has_formula) return std::string(cell.cell.text);
  return cells_.level(cell, nullptr);
}

void TemplateCells::value(const FormCell& cell, const Column& column, std::string_view key) {
  switch (column.form) {
    case CellForm::number:
      return number(cell, key);
    case CellForm::either:
      return cell.cell.kind == CellKind::text && cell.cell.text.find('[') != std::string_view::npos
                 ? word(cell, key)
                 : number(cell, key);
    case CellForm::word:
      return word(cell, key);
    case CellForm::whole:
      return whole(cell, key);
    case CellForm::list:
      return list(cell, key);
    default:
      if (const auto text = raw(cell)) tree_.add_text(tree_.keep(without_escape(*text)), key);
  }
}

void TemplateCells::number(const FormCell& cell, std::string_view key) {
  if (const auto decimal = cells_.decimal(cell)) tree_.add_text(tree_.keep(decimal->text()), key);
}

void TemplateCells::word(const FormCell& cell, std::string_view key) {
  if (const auto text = raw(cell)) tree_.add_text(tree_.keep(word_in(*text)), key);
}

criteria::Findings TemplateCells::at_cells(criteria::Findings findings) const {
  for (criteria::Finding& finding : findings)
    for (std::string place = finding.place;;) {
      const auto found = places_.find(place);
      if (found != places_.end()) finding.place = found->second;
      const auto cut = place.find_last_of(".[");
      if (found != places_.end() || cut == std::string::npos) break;
      place.resize(cut);
    }
  return findings;
}

void TemplateCells::whole(const FormCell& cell, std::string_view key) {
  if (cell.cell.kind == CellKind::text && !untyped_) {
    tree_.add_text(tree_.keep(cell.cell.text), key);
  } else if (const auto count = cells_.whole_number(cell)) {
    tree_.add_number(*count, key);
  }
}

void TemplateCells::list(const FormCell& cell, std::string_view key) {
  const auto text = raw(cell);
  if (!text) return;
  tree_.open_array(key);
  for (const std::string& line : lines_in(*text)) tree_.add_text(tree_.keep(line));
  tree_.close();
}

}  // namespace importing

#include "templates/xlsx_cell.hpp"

namespace templates {

std::string column_name(std::uint16_t column) {
  std::string letters;
  for (int rest = column; rest >= 0; rest = rest / 26 - 1)
    letters.insert(letters.begin(), static_cast<char>('A' + rest % 26));
  return letters;
}

std::string a1(Cell cell) { return column_name(cell.column) + std::to_string(cell.row + 1); }

std::string a1_fixed(Cell cell) {
  return "$" + column_name(cell.column) + "$" + std::to_string(cell.row + 1);
}

std::string a1_fixed_column(Cell cell) {
  return "$" + column_name(cell.column) + std::to_string(cell.row + 1);
}

std::string a1_fixed(const CellRange& range) { return a1_fixed(range.first) + ":" + a1_fixed(range.last); }

std::string on_sheet(std::string_view sheet, std::string_view reference) {
  std::string quoted = "'";
  for (const char c : sheet) quoted.append(c == '\'' ? 2 : 1, c);
  return quoted.append("'!").append(reference);
}

}  // namespace templates

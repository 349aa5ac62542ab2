// Cells by place, and their names in formulas.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace templates {

// Row and column count from 0: {0, 0} is A1.
struct Cell {
  std::uint32_t row = 0;
  std::uint16_t column = 0;
  bool operator==(const Cell&) const = default;
};

struct CellRange {
  Cell first;  // top left
  Cell last;   // bottom right, included
};

std::string column_name(std::uint16_t column);
std::string a1(Cell cell);                     // B7
std::string a1_fixed(Cell cell);               // $B$7
std::string a1_fixed_column(Cell cell);        // $B7
std::string a1_fixed(const CellRange& range);  // $B$7:$D$7
// 'Perceel 1'!$B$7
std::string on_sheet(std::string_view sheet, std::string_view reference);

}  // namespace templates

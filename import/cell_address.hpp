// Where a cell is: A1 notation, ranges, and references with a sheet as formulas and defined names write them.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace importing {

// The size of a sheet in the XLSX format.
inline constexpr std::uint32_t most_rows = 1'048'576;
inline constexpr std::uint32_t most_columns = 16'384;

// Both count from 1, as the sheet shows them.
struct CellAddress {
  std::uint32_t row = 1;
  std::uint32_t column = 1;
  auto operator<=>(const CellAddress&) const = default;
};

// Both corners belong to it; first is the top left one.
struct CellRange {
  CellAddress first;
  CellAddress last;
  bool operator==(const CellRange&) const = default;
  std::uint64_t area() const;
};

struct SheetReference {
  std::string sheet;
  CellRange range;
  bool operator==(const SheetReference&) const = default;
};

std::string column_letters(std::uint32_t column);
std::string a1(CellAddress address);

// `C4`, or `$C$4`; nothing when the text is anything else or lies outside a sheet.
std::optional<CellAddress> parse_address(std::string_view text);
// `A1:B2` or one cell.
std::optional<CellRange> parse_range(std::string_view text);
// `Prijzen!$C$4`, `'Blad 1'!$C$4:$C$9`; nothing for other formulas, other workbooks or several areas.
std::optional<SheetReference> parse_sheet_reference(std::string_view text);

// The place of a finding: `Prijzen!C4`; for a table without a name, as in a CSV file, `C4`.
std::string place(std::string_view sheet, std::uint32_t row, std::uint32_t column);
std::string place(std::string_view sheet, CellAddress address);

}  // namespace importing

// What a reader makes of a workbook or a CSV file: sheets of cells, only those that hold something, exactly
// as they were stored. No formula is computed and nothing is guessed about what a text means.
#pragma once

#include "criteria/finding.hpp"
#include "import/cell_address.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace importing {

enum class CellKind : std::uint8_t {
  empty,
  text,
  number,   // `stored_number` in parse_number.hpp gives its value
  boolean,  // text is "1" or "0"
  error,    // text is for example "#N/A"
  date      // text is an ISO 8601 date or time; most dates are a number with the format date
};

// How the sheet shows a number, as far as that changes what a person reads: 0.45 with format percent is shown
// as 45%, 46000 with format date as a day.
enum class NumberFormat : std::uint8_t { plain, percent, date };

// The text is valid as long as the sheet it came from.
struct Cell {
  CellKind kind = CellKind::empty;
  NumberFormat format = NumberFormat::plain;
  // The value is the result that some program stored with a formula; nothing says that it is right.
  bool has_formula = false;
  std::string_view text;  // UTF-8; of a number the notation in the file, unchanged

  bool operator==(const Cell&) const = default;
};

struct PlacedCell {
  CellAddress address;
  Cell cell;
};

// A text kept once for many cells: where it begins in the pool.
struct TextSlice {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
};

// The text of all cells of a workbook, in blocks, so that a pool that grows is never copied as a whole.
class TextPool {
 public:
  TextSlice add(std::string_view text);
  std::string_view view(TextSlice slice) const {
    if (slice.length == 0) return {};
    return std::string_view(blocks_[slice.offset >> block_bits])
        .substr(slice.offset & (block_bytes - 1), slice.length);
  }
  std::size_t size() const { return size_; }

 private:
  static constexpr std::uint32_t block_bits = 20;
  static constexpr std::uint32_t block_bytes = 1U << block_bits;

  std::vector<std::string> blocks_;
  std::size_t size_ = 0;
};

enum class SheetVisibility : std::uint8_t { visible, hidden, very_hidden };

// Cells in order of row and column. Copies share their text.
class Sheet {
 public:
  const std::string& name() const { return name_; }
  SheetVisibility visibility() const { return visibility_; }
  std::size_t cell_count() const { return cells_.size(); }
  // The row of the last cell, 0 when there is none.
  std::uint32_t last_row() const { return rows_.empty() ? 0 : rows_.back().number; }

  // An empty cell where nothing is stored.
  Cell at(CellAddress address) const;
  std::vector<PlacedCell> row(std::uint32_t number) const;
  // Calls visit(CellAddress, const Cell&) for each cell.
  template <typename Visit>
  void for_each(Visit&& visit) const {
    for (std::size_t i = 0; i < rows_.size(); ++i)
      for (std::size_t at = rows_[i].first_cell; at < end_of_row(i); ++at)
        visit(CellAddress{rows_[i].number, column(cells_[at])}, cell(cells_[at]));
  }

 private:
  friend class SheetBuilder;
  // 12 bytes, since a sheet may have a million.
  struct StoredCell {
    TextSlice text;
    std::uint16_t column_from_0 = 0;
    CellKind kind = CellKind::empty;
    NumberFormat format : 4 = NumberFormat::plain;
    bool has_formula : 1 = false;
  };
  struct StoredRow {
    std::uint32_t number = 0;
    std::uint32_t first_cell = 0;
  };

  static std::uint32_t column(const StoredCell& stored) { return stored.column_from_0 + 1U; }
  std::size_t end_of_row(std::size_t index) const {
    return index + 1 < rows_.size() ? rows_[index + 1].first_cell : cells_.size();
  }
  Cell cell(const StoredCell& stored) const;
  // The indexes of the first cell of the row between the two columns, and the one past the last.
  std::pair<std::size_t, std::size_t> cells_of(std::uint32_t row, std::uint32_t first_column,
                                               std::uint32_t last_column) const;

  std::string name_;
  SheetVisibility visibility_ = SheetVisibility::visible;
  std::shared_ptr<const TextPool> texts_;
  std::vector<StoredRow> rows_;
  std::vector<StoredCell> cells_;
};

class SheetBuilder {
 public:
  SheetBuilder(std::string name, SheetVisibility visibility, std::shared_ptr<TextPool> texts);

  const std::string& name() const { return sheet_.name_; }
  // Addresses must ascend, row by row and within a row; false, and nothing added, when this one does not.
  [[nodiscard]] bool add(CellAddress address, const Cell& cell);
  // The same with the text already in the pool.
  [[nodiscard]] bool add(CellAddress address, const Cell& cell, TextSlice text);
  // The first cell in the range that holds something and is not its first cell: a merged range hides it. Adds
  // to `rows` how many rows were looked at.
  std::optional<CellAddress> hidden_by(const CellRange& merged, std::uint64_t& rows) const;
  // Every cell in the range has its value from a formula.
  void mark_formula(const CellRange& range);
  Sheet build() &&;

 private:
  Sheet sheet_;
  std::shared_ptr<TextPool> texts_;
};

struct DefinedName {
  std::string name;
  std::string refers_to;  // as stored, without `=`; `parse_sheet_reference` reads the simple ones
  std::string sheet;      // of a name that counts on one sheet only, else empty
  bool hidden = false;
  bool operator==(const DefinedName&) const = default;
};

struct Property {
  std::string name;
  std::string value;
  bool operator==(const Property&) const = default;
};

struct Workbook {
  std::vector<Sheet> sheets;  // in the order of the tabs
  std::vector<DefinedName> names;
  std::vector<Property> properties;  // custom document properties
  bool dates_from_1904 = false;      // day 0 of its dates is 1904-01-01 and not 1899-12-30
  criteria::Findings notes;          // warnings only

  // By exact name; null when there is none.
  const Sheet* sheet(std::string_view name) const;
};

}  // namespace importing

#include "import/table.hpp"

#include <algorithm>

namespace importing {

// A text lies in one block; one that is longer than any has a block of its own.
TextSlice TextPool::add(std::string_view text) {
  if (text.empty()) return {};
  if (blocks_.empty() || blocks_.back().size() + text.size() > block_bytes) blocks_.emplace_back();
  std::string& block = blocks_.back();
  const std::size_t needed = block.size() + text.size();
  if (block.capacity() < needed)
    block.reserve(std::max(needed, std::min<std::size_t>(2 * block.capacity(), block_bytes)));
  const std::size_t offset = (blocks_.size() - 1) * block_bytes + block.size();
  block += text;
  size_ += text.size();
  return {static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(text.size())};
}

Cell Sheet::cell(const StoredCell& stored) const {
  return {stored.kind, stored.format, stored.has_formula, texts_->view(stored.text)};
}

std::pair<std::size_t, std::size_t> Sheet::cells_of(std::uint32_t row, std::uint32_t first_column,
                                                    std::uint32_t last_column) const {
  const auto found =
      std::lower_bound(rows_.begin(), rows_.end(), row,
                       [](const StoredRow& stored, std::uint32_t number) { return stored.number < number; });
  if (found == rows_.end() || found->number != row) return {0, 0};
  const auto begin = cells_.begin() + found->first_cell;
  const auto end = cells_.begin() +
                   static_cast<std::ptrdiff_t>(end_of_row(static_cast<std::size_t>(found - rows_.begin())));
  const auto first = std::lower_bound(
      begin, end, first_column,
      [](const StoredCell& stored, std::uint32_t number) { return column(stored) < number; });
  const auto last = std::upper_bound(
      first, end, last_column,
      [](std::uint32_t number, const StoredCell& stored) { return number < column(stored); });
  return {first - cells_.begin(), last - cells_.begin()};
}

Cell Sheet::at(CellAddress address) const {
  const auto [first, last] = cells_of(address.row, address.column, address.column);
  return first == last ? Cell{} : cell(cells_[first]);
}

std::vector<PlacedCell> Sheet::row(std::uint32_t number) const {
  const auto [first, last] = cells_of(number, 1, most_columns);
  std::vector<PlacedCell> cells;
  cells.reserve(last - first);
  for (std::size_t at = first; at < last; ++at)
    cells.push_back({{number, column(cells_[at])}, cell(cells_[at])});
  return cells;
}

SheetBuilder::SheetBuilder(std::string name, SheetVisibility visibility, std::shared_ptr<TextPool> texts)
    : texts_(std::move(texts)) {
  sheet_.name_ = std::move(name);
  sheet_.visibility_ = visibility;
  sheet_.texts_ = texts_;
}

bool SheetBuilder::add(CellAddress address, const Cell& cell) {
  // An address out of order adds text that nothing refers to, which the caller's refusal then drops.
  return add(address, cell, texts_->add(cell.text));
}

bool SheetBuilder::add(CellAddress address, const Cell& cell, TextSlice text) {
  auto& rows = sheet_.rows_;
  auto& cells = sheet_.cells_;
  const bool same_row = !rows.empty() && rows.back().number == address.row;
  if (!rows.empty() && rows.back().number > address.row) return false;
  if (same_row && Sheet::column(cells.back()) >= address.column) return false;
  if (!same_row) rows.push_back({address.row, static_cast<std::uint32_t>(cells.size())});
  Sheet::StoredCell& stored = cells.emplace_back();
  stored.text = text;
  stored.column_from_0 = static_cast<std::uint16_t>(address.column - 1);
  stored.kind = cell.kind;
  stored.format = cell.format;
  stored.has_formula = cell.has_formula;
  return true;
}

std::optional<CellAddress> SheetBuilder::hidden_by(const CellRange& merged, std::uint64_t& rows) const {
  auto row = std::lower_bound(
      sheet_.rows_.begin(), sheet_.rows_.end(), merged.first.row,
      [](const Sheet::StoredRow& stored, std::uint32_t number) { return stored.number < number; });
  for (; row != sheet_.rows_.end() && row->number <= merged.last.row; ++row, ++rows) {
    const auto [first, last] = sheet_.cells_of(row->number, merged.first.column, merged.last.column);
    for (std::size_t at = first; at < last; ++at) {
      const CellAddress address{row->number, Sheet::column(sheet_.cells_[at])};
      if (address != merged.first && sheet_.cells_[at].kind != CellKind::empty) return address;
    }
  }
  return std::nullopt;
}

void SheetBuilder::mark_formula(const CellRange& range) {
  for (std::uint32_t row = range.first.row; row <= range.last.row; ++row) {
    const auto [first, last] = sheet_.cells_of(row, range.first.column, range.last.column);
    for (std::size_t at = first; at < last; ++at) sheet_.cells_[at].has_formula = true;
  }
}

Sheet SheetBuilder::build() && { return std::move(sheet_); }

const Sheet* Workbook::sheet(std::string_view name) const {
  const auto found =
      std::find_if(sheets.begin(), sheets.end(), [&](const Sheet& sheet) { return sheet.name() == name; });
  return found == sheets.end() ? nullptr : &*found;
}

}  // namespace importing

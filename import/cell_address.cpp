#include "import/cell_address.hpp"

#include <algorithm>

namespace importing {
namespace {

bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool skip(std::string_view& text, char expected) {
  if (text.empty() || text.front() != expected) return false;
  text.remove_prefix(1);
  return true;
}

// Takes a number in base `base` off the front; 0 when there is none or it passes `most`.
template <typename IsDigit>
std::uint32_t take_number(std::string_view& text, IsDigit is_one, char zero, std::uint32_t base,
                          std::uint32_t most) {
  std::uint32_t value = 0;
  while (!text.empty() && is_one(text.front())) {
    value = value * base + static_cast<std::uint32_t>(text.front() - zero);
    if (value > most || value == 0) return 0;
    text.remove_prefix(1);
  }
  return value;
}

std::optional<CellAddress> take_address(std::string_view& text) {
  skip(text, '$');
  const std::uint32_t column = take_number(text, is_letter, 'A' - 1, 26, most_columns);
  skip(text, '$');
  const std::uint32_t row = column == 0 ? 0 : take_number(text, is_digit, '0', 10, most_rows);
  if (row == 0) return std::nullopt;
  return CellAddress{row, column};
}

// The name before `!`, quotes resolved; nothing when it is not a plain name of a sheet in this workbook.
std::optional<std::string> take_sheet(std::string_view& text) {
  std::string name;
  if (!skip(text, '\'')) {
    const std::size_t mark = text.find('!');
    if (mark == std::string_view::npos) return std::nullopt;
    name = text.substr(0, mark);
    text.remove_prefix(mark);
  } else {
    for (;;) {
      if (text.empty()) return std::nullopt;
      if (skip(text, '\'') && !(!text.empty() && text.front() == '\'')) break;
      name += text.front();
      text.remove_prefix(1);
    }
  }
  constexpr std::string_view never_in_a_name = "[]*?:/\\";
  if (name.empty() || name.find_first_of(never_in_a_name) != std::string::npos || !skip(text, '!'))
    return std::nullopt;
  return name;
}

}  // namespace

std::uint64_t CellRange::area() const {
  return std::uint64_t{last.row - first.row + 1} * (last.column - first.column + 1);
}

std::string column_letters(std::uint32_t column) {
  std::string letters;
  for (std::uint32_t rest = column; rest > 0; rest = (rest - 1) / 26)
    letters += static_cast<char>('A' + (rest - 1) % 26);
  std::reverse(letters.begin(), letters.end());
  return letters;
}

std::string a1(CellAddress address) { return column_letters(address.column) + std::to_string(address.row); }

std::optional<CellAddress> parse_address(std::string_view text) {
  const auto address = take_address(text);
  return text.empty() ? address : std::nullopt;
}

std::optional<CellRange> parse_range(std::string_view text) {
  const auto first = take_address(text);
  if (!first) return std::nullopt;
  if (text.empty()) return CellRange{*first, *first};
  if (!skip(text, ':')) return std::nullopt;
  const auto last = parse_address(text);
  if (!last || last->row < first->row || last->column < first->column) return std::nullopt;
  return CellRange{*first, *last};
}

std::optional<SheetReference> parse_sheet_reference(std::string_view text) {
  auto sheet = take_sheet(text);
  if (!sheet) return std::nullopt;
  const auto range = parse_range(text);
  if (!range) return std::nullopt;
  return SheetReference{std::move(*sheet), *range};
}

std::string place(std::string_view sheet, CellAddress address) {
  return sheet.empty() ? a1(address) : std::string(sheet) + '!' + a1(address);
}

std::string place(std::string_view sheet, std::uint32_t row, std::uint32_t column) {
  return place(sheet, CellAddress{row, column});
}

}  // namespace importing

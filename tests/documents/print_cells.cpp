// What our readers make of files, for a comparison with what others make of them: one line a cell, its parts
// separated by tabs, in which \, tab and line ends are escaped.
//
//   file     path
//   refused  code
//   sheet    name, and the epoch of the workbook's day 0: 1900 or 1904
//   cell     row, column, kind, format, whether by a formula, text
#include "import/workbook_reader.hpp"
#include "tests/support/shared_data.hpp"

#include <iostream>

namespace {

using importing::Cell;
using importing::CellKind;
using importing::NumberFormat;

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) switch (c) {
      case '\\':
        out += "\\\\";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        out += c;
    }
  return out;
}

std::string_view name(CellKind kind) {
  switch (kind) {
    case CellKind::text:
      return "text";
    case CellKind::number:
      return "number";
    case CellKind::boolean:
      return "boolean";
    case CellKind::error:
      return "error";
    case CellKind::date:
      return "date";
    default:
      return "empty";
  }
}

std::string_view name(NumberFormat format) {
  if (format == NumberFormat::date) return "date";
  return format == NumberFormat::percent ? "percent" : "plain";
}

void print(const importing::Workbook& workbook) {
  for (const auto& sheet : workbook.sheets) {
    std::cout << "sheet\t" << escaped(sheet.name()) << '\t' << (workbook.dates_from_1904 ? 1904 : 1900)
              << '\n';
    sheet.for_each([](importing::CellAddress address, const Cell& cell) {
      std::cout << "cell\t" << address.row << '\t' << address.column << '\t' << name(cell.kind) << '\t'
                << name(cell.format) << '\t' << (cell.has_formula ? 1 : 0) << '\t' << escaped(cell.text)
                << '\n';
    });
  }
}

}  // namespace

int main(int count, char** arguments) {
  for (int i = 1; i < count; ++i) {
    std::cout << "file\t" << arguments[i] << '\n';
    const auto workbook = importing::read_workbook(test_support::read_bytes(arguments[i]), {});
    if (workbook)
      print(*workbook);
    else
      std::cout << "refused\t" << workbook.error().at(0).code << '\n';
  }
  return 0;
}

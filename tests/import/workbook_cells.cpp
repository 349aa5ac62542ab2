#include "tests/import/workbook_cells.hpp"

#include "import/workbook_reader.hpp"
#include "support/finding_codes.hpp"

namespace test_support {

using importing::Cell;
using importing::CellKind;
using importing::Limits;
using importing::NumberFormat;

std::string described(const Cell& cell) {
  std::string text;
  switch (cell.kind) {
    case CellKind::empty:
      text = "empty";
      break;
    case CellKind::text:
      text = "text";
      break;
    case CellKind::number:
      text = "number";
      break;
    case CellKind::boolean:
      text = "boolean";
      break;
    case CellKind::error:
      text = "error";
      break;
    case CellKind::date:
      text = "date";
      break;
  }
  text.append(" ").append(cell.text);
  if (cell.format == NumberFormat::date) text += " as date";
  if (cell.format == NumberFormat::percent) text += " as percent";
  return text + (cell.has_formula ? " by formula" : "");
}

std::vector<std::string> cells(const std::string& bytes, const Limits& limits) {
  const auto workbook = importing::read_workbook(bytes, limits);
  if (!workbook) return codes(workbook);
  std::vector<std::string> list;
  for (const auto& sheet : workbook->sheets)
    sheet.for_each([&](importing::CellAddress address, const Cell& cell) {
      list.push_back(importing::a1(address) + "=" + described(cell));
    });
  return list;
}
}  // namespace test_support

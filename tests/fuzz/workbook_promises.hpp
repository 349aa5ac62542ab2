// What every reader of tables promises of what it gives.
#pragma once

#include "fuzz_input.hpp"
#include "import/parse_number.hpp"
#include "import/table.hpp"
#include "import/text_encoding.hpp"

namespace fuzz {

inline void check(const criteria::Checked<importing::Workbook>& workbook) {
  if (!workbook) {
    promise(criteria::has_errors(workbook.error()));
    for (const auto& finding : workbook.error())
      for (const auto& [name, value] : finding.parameters) promise(importing::is_clean_utf8(value));
    return;
  }
  promise(!criteria::has_errors(workbook->notes));
  for (const auto& sheet : workbook->sheets) {
    importing::CellAddress last{0, 0};
    sheet.for_each([&](importing::CellAddress address, const importing::Cell& cell) {
      promise(last < address && address.row <= importing::most_rows &&
              address.column <= importing::most_columns);
      promise(importing::is_clean_utf8(cell.text));
      promise(cell.kind != importing::CellKind::number || importing::is_stored_number(cell.text));
      promise(sheet.at(address) == cell);
      last = address;
    });
  }
}

}  // namespace fuzz

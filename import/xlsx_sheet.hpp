// One worksheet: its XML read as a stream, straight into compact cells.
#pragma once

#include "import/finding_log.hpp"
#include "import/limits.hpp"
#include "import/table.hpp"
#include "import/xlsx_strings.hpp"
#include "import/xlsx_workbook.hpp"
#include "import/xml_window.hpp"

#include <cstddef>
#include <memory>
#include <vector>

namespace importing {

// What the sheets of a workbook share.
struct SheetContext {
  const Limits& limits;
  FindingLog& log;
  std::vector<SharedString> strings;
  std::vector<NumberFormat> styles;
  std::shared_ptr<TextPool> texts = std::make_shared<TextPool>();
  std::size_t cells = 0;  // kept so far, over all sheets
};

// Whatever is wrong goes to the log, with the cell as its place; the sheet counts only when the log has no
// errors.
Sheet read_xlsx_sheet(PieceSource source, const SheetEntry& entry, SheetContext& context);

}  // namespace importing

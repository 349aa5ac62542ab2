// One sheet of an OpenDocument spreadsheet. Only import/ods_content uses this.
#pragma once

#include "import/finding_log.hpp"
#include "import/limits.hpp"
#include "import/table.hpp"
#include "import/xml_scanner.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace importing {

// What the sheets share.
struct OdsContext {
  const Limits& limits;
  FindingLog& log;
  XmlScanner& scanner;
  std::shared_ptr<TextPool> texts = std::make_shared<TextPool>();
  std::size_t cells = 0;  // kept so far, over all sheets
  bool stopped = false;

  bool done() const { return stopped || log.full() || scanner.failed(); }
};

struct OdsSheetEntry {
  std::string name;
  SheetVisibility visibility = SheetVisibility::visible;
  std::size_t depth = 0;  // of its element
};

// The sheet whose element just started. `read_names(sheet)` reads the defined names of the sheet when their
// element has started, `note_link()` is told when the sheet comes from another file. Whatever is wrong goes
// to the log, with the cell as its place.
Sheet read_ods_sheet(const OdsSheetEntry& entry, OdsContext& context,
                     const std::function<void(const std::string&)>& read_names,
                     const std::function<void()>& note_link);

}  // namespace importing

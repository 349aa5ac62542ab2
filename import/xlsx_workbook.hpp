// The workbook part: the list of sheets and the defined names.
#pragma once

#include "criteria/finding.hpp"
#include "import/limits.hpp"
#include "import/table.hpp"
#include "import/xml_window.hpp"

#include <string>
#include <vector>

namespace importing {

struct SheetEntry {
  std::string name;
  std::string relationship;  // the id under which the workbook refers to the sheet's part
  SheetVisibility visibility = SheetVisibility::visible;
};

struct WorkbookPart {
  std::vector<SheetEntry> sheets;
  std::vector<DefinedName> names;
  bool dates_from_1904 = false;
};

// At least one sheet, names of sheets unique when case is ignored.
criteria::Checked<WorkbookPart> read_workbook_part(PieceSource source, const Limits& limits);

// Custom properties of the document (`docProps/custom.xml`), their values as text.
criteria::Checked<std::vector<Property>> read_custom_properties(PieceSource source, const Limits& limits);

}  // namespace importing

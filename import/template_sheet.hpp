// A criteria template from the workbook of templates/template_workbook, edited or not.
#pragma once

#include "criteria/criteria_template.hpp"
#include "criteria/finding.hpp"
#include "import/limits.hpp"
#include "import/table.hpp"

#include <vector>

namespace importing {

// The template is read and checked as from JSON, with findings at the cells they are about. Every row below
// the headings that holds something counts, wherever it was inserted. Further findings:
// `template.notAWorkbook` (no sheets of a template), `template.parentUnknown` (below a criterion that is not
// there, or below itself), `template.scaleUnknown` (of no criterion), and those of cells (`form.…`,
// `number.…`).
criteria::Checked<criteria::CriteriaTemplate> read_template_sheet(const Workbook& workbook,
                                                                  const Limits& limits);

// The criteria of such a workbook, also of one without its facts: the sheets of criteria and scales alone.
criteria::Checked<std::vector<criteria::Criterion>> read_criteria_sheet(const Workbook& workbook,
                                                                        const Limits& limits);

}  // namespace importing

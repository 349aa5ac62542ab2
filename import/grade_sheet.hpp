// A grades sheet (templates/grade_form) that an assessor sent back.
#pragma once

#include "criteria/dossier.hpp"
#include "import/form_marks.hpp"

#include <string>
#include <vector>

namespace importing {

// Where a grade stands: `Oordelen!E12`.
struct GradeCells {
  std::string level, motivation;
};

struct GradeSheet {
  FormIdentity form;
  std::vector<criteria::Grade> grades;  // in the order of the sheet
  std::vector<GradeCells> cells;        // one for each of them
  criteria::Findings notes;             // warnings: rows without a grade, grades without a motivation
};

// The grades that stand in the form, found by their marks. With a tender each level must be one of its
// criterion's, and the assessor one of its panel (`form.assessorUnknown`). A row without a grade gives none;
// a motivation without a grade is the error `form.gradeMissing`.
criteria::Checked<GradeSheet> read_grade_sheet(const Workbook& workbook, const IssuedForm& issued);

}  // namespace importing

// The workbook in which a member of the panel grades offline, and what it changes when it comes back: cell by
// cell, before anything is stored.
#pragma once

#include "server/app/cell_change.hpp"
#include "server/app/give_grades.hpp"
#include "server/app/make_documents.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct GradeWorkbookOrder {
  std::string person;
  std::string lot;  // empty: the only one
  templates::Language language = templates::Language::nl;
};
// With the member's own grades filled in, for the assigned criteria and the bids that the member may see.
// Conflicts: those of `panel_seat`, `assessment.notDeclared`, `stage.sealed` before grading has begun.
Result<MadeDocument> make_grade_workbook(Service& service, const Actor& actor, TenderId tender,
                                         const GradeWorkbookOrder& order);

struct GradeChange {
  GradeEntry entry;
  std::vector<CellChange> cells;  // "level" and "motivation"
};
struct GradeImport {
  std::string title;   // of the tender
  std::string person;  // whose grades
  std::vector<GradeChange> changes;
  std::size_t unchanged = 0;  // grades that stand there as they are on record
  std::string state;          // of the member's grades
  Findings notes;             // warnings: empty rows; `assessment.gradeStays` where a grade is on record
};

// Nothing is stored. Findings name cells: those of importing::read_grade_sheet, `assessment.otherSeat` for
// the workbook of another, and those of `check_entries`. Conflicts: those of `make_grade_workbook`, and
// `stage.locked`.
Result<GradeImport> preview_grades(Service& service, const Actor& actor, TenderId tender,
                                   const std::string& person, std::string_view file);
// The entries that change, to be confirmed.
std::string changes_json(const GradeImport& import);
// Stores what `changes_json` gave, all or none. With `state` only when the member's grades are still those of
// the preview: the conflict `assessment.changedMeanwhile` otherwise. Gives how many.
Result<std::size_t> store_grade_changes(Service& service, const Actor& actor, TenderId tender,
                                        const std::string& person, std::string_view json,
                                        const std::optional<std::string>& state);

}  // namespace server

// The page on which a member of the panel declares their interests and grades.
#pragma once

#include "server/app/grade_workbook.hpp"
#include "server/pages/form_values.hpp"
#include "server/pages/page_context.hpp"

#include <optional>
#include <string>

namespace server {

struct AssessmentPage {
  std::string id;
  std::string title;  // of the tender
  std::string person;
  std::optional<Assessment> assessment;  // nothing: nobody has said who they are
  FormValues sent;
  Findings findings;
};

// The name of a field of the grade for a bid on a criterion: "level-1-0-2" of the second lot, its first
// criterion and its third bid.
std::string grade_field(const char* what, std::size_t lot, std::size_t criterion, std::size_t bid);

std::string assessment_page(const AssessmentPage& view, const PageContext& context);

struct GradeChangesPage {
  std::string id;
  const GradeImport& import;
  std::string file_name;
};
// What a workbook changes, before it is stored.
std::string grade_changes_page(const GradeChangesPage& view, const PageContext& context);

}  // namespace server

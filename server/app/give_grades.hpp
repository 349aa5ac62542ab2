// A member of the panel grades what is assigned: each grade with its motivation.
#pragma once

#include "server/app/assessment_desk.hpp"
#include "server/app/grade_entries.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace server {

// What is wrong with a grade of a bid for that lot, its motivation included, which every grade must have
// (`assessment.motivation`).
Findings check_given(const criteria::Grade& grade, const criteria::Tender& tender,
                     const criteria::LotId& lot);

// What is wrong with the entries of a member; places are `[i].level` behind `at`: `assessment.bidUnknown`
// (none that the member grades), `assessment.notAssigned`, `assessment.motivation`, `assessment.twice`, and
// those of a grade.
Findings check_entries(const Desk& desk, const std::vector<GradeEntry>& entries, const std::string& at);
// As a dossier has it. Of an entry without findings.
criteria::Grade grade_of(const Desk& desk, const GradeEntry& entry);

// Stores all of them or none, and gives how many were new or changed. Conflicts: those of `panel_seat`,
// `assessment.notDeclared`, `stage.locked`. Findings: those of `check_entries`, at `grades`.
Result<std::size_t> give_grades(Service& service, const Actor& actor, TenderId tender,
                                const std::string& person, const std::vector<GradeEntry>& entries);

// Within a unit of work that has checked them.
Result<std::size_t> store_entries(const Change& change, const Desk& desk,
                                  const std::vector<GradeEntry>& entries);

}  // namespace server

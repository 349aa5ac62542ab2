// The assessment of a tender in the answers of the API.
#pragma once

#include "server/app/consensus.hpp"
#include "server/app/grade_workbook.hpp"

#include <string>

namespace server {

std::string panel_json(const AssessmentRecord& record);
std::string declaration_json(const DeclaredInterestOf& declared);
std::string recusal_json(const StoredRecusal& recusal);
std::string progress_json(const MemberProgress& progress);
std::string assessment_json(const Assessment& assessment);
std::string grade_import_json(const GradeImport& import, bool is_stored);
std::string consensus_json(const Consensus& view);

}  // namespace server

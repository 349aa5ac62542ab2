// The pack of a market consultation (templates/consultation_pack) that a supplier sent back.
#pragma once

#include "criteria/consultation.hpp"
#include "criteria/finding.hpp"
#include "import/table.hpp"

#include <string>

namespace importing {

struct ConsultationSheet {
  criteria::ConsultationResponse response;  // without the moment of receipt
  criteria::Findings notes;                 // warnings: changed texts, rounded numbers
};

// The answers that stand in the form, found by their marks and never by position. A question without an
// answer and without a remark is not in the response. All findings at once, each at its cell: those of
// `read_form`, `consultation.other`, `consultation.otherVersion`, `consultation.respondent`,
// `consultation.size`, `consultation.noAnswers`, `consultation.questionUnknown`,
// `consultation.choiceUnknown`, `form.formula`, `number.…`.
criteria::Checked<ConsultationSheet> read_consultation_sheet(const Workbook& workbook,
                                                             const criteria::Consultation& consultation,
                                                             const std::string& sha256);

}  // namespace importing

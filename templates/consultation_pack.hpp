// The workbook that suppliers get with a market consultation: what it is, the criteria, what an answer would
// be worth, and the form for answers. import/consultation_sheet reads it back.
#pragma once

#include "criteria/consultation.hpp"
#include "templates/labels.hpp"

#include <string>

namespace templates {

// What the service knows of a consultation beside its content.
struct ConsultationIssue {
  int version = 1;
  std::string sha256;  // of its canonical JSON
};

// It holds what the consultation holds and nothing else. The calculator has live formulas that give the
// evaluator's shares. Equal arguments give equal bytes.
std::string consultation_pack(const criteria::Consultation& consultation, const ConsultationIssue& issue,
                              Language language);

}  // namespace templates

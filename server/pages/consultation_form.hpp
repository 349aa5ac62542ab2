// The draft of a market consultation as the fields of a form, and back. A field is named after the member
// that it holds, with dots: "title.nl", "planning.0.date", "questions.3.text.en".
#pragma once

#include "criteria/consultation.hpp"
#include "criteria/finding.hpp"
#include "server/pages/form_values.hpp"

#include <string>
#include <utility>
#include <vector>

namespace server {

// What stands in the form, without its empty rows. Boxes that are ticked: "agreement", "withhold".
FormValues form_values(const criteria::Consultation& consultation);
// The same questions and as many rows, so that the same fields are about the same.
bool have_same_rows(const criteria::Consultation& one, const criteria::Consultation& other);
// Whether what was sent has all rows of that consultation still.
bool keeps_rows(const FormValues& sent, const criteria::Consultation& consultation);

struct ConsultationForm {
  criteria::Consultation consultation;  // as the form says, and for the rest as it was
  criteria::Findings findings;          // what could not be read at all, at the fields
  std::vector<std::pair<std::string, std::string>> wrong_dates;  // field and what stood there
};

// What was sent, applied to the draft as it was. Rows of the planning and questions whose texts are all
// empty, and questions marked for removal, are dropped; a question without an id is a new one. Bounds of what
// is withheld now are taken away; those of what is not withheld any more come back from `source`, the
// criteria that the consultation was made from, or give `consultation.boundsUnknown`.
ConsultationForm read_consultation_form(const std::vector<std::pair<std::string, std::string>>& fields,
                                        criteria::Consultation before,
                                        const std::vector<criteria::Criterion>& source = {});

// Findings of criteria::validate, at the fields of the form.
criteria::Findings at_consultation_fields(criteria::Findings findings);

// Whether it came from the form and not from the standard questions, so that it can be changed altogether.
bool is_own_question(const criteria::ConsultationQuestion& question);
// The choices, one a line: "Dutch | English".
std::string choice_lines(const criteria::QuestionAnswer& answer);

}  // namespace server

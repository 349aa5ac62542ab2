// A regional agreement as the fields of a form, and back. A field is named after the member of the document
// that it holds: "rules[0].demand.thresholds[1].value".
#pragma once

#include "criteria/agreement.hpp"
#include "criteria/finding.hpp"
#include "server/pages/form_values.hpp"
#include "templates/labels.hpp"

#include <string>

namespace server {

// Numbers as they are typed in that language.
FormValues form_values(const criteria::Agreement& agreement, templates::Language language);

// A rule is left out when this field of it, "rules[0].leftOut", is filled.
inline constexpr std::string_view left_out_field = "leftOut";

// What was typed, without rows that are empty or left out. Findings on numbers that read in no notation, or
// in two, at their fields.
struct SentAgreement {
  FormValues values;
  criteria::Findings findings;
};
SentAgreement sent_agreement(const FormValues& fields);

// The document, for the reader to check. `id` is that of the agreement.
std::string agreement_form_json(const FormValues& values, const std::string& id);

}  // namespace server

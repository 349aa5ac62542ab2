// A market consultation and the answers to it as JSON and XML (docs/consultation.md).
#pragma once

#include "criteria/consultation.hpp"
#include "templates/field_writer.hpp"

#include <string>

namespace templates {

// Texts are not copied: what is written must outlive the tree.
void write(const Slot& slot, const criteria::Consultation& consultation);
void write(const Slot& slot, const criteria::ConsultationResponse& response);

std::string consultation_json(const criteria::Consultation& consultation);            // to read
std::string canonical_consultation_json(const criteria::Consultation& consultation);  // RFC 8785
// Valid by docs/schema/wederwaarde-consultation-1.xsd; holds what the JSON holds.
std::string consultation_xml(const criteria::Consultation& consultation);

std::string consultation_response_json(const criteria::ConsultationResponse& response);
std::string canonical_consultation_response_json(const criteria::ConsultationResponse& response);
std::string consultation_response_xml(const criteria::ConsultationResponse& response);

}  // namespace templates

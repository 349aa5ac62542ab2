// The JSON and XML of a market consultation and of an answer to one (docs/consultation.md) as values.
#pragma once

#include "criteria/consultation.hpp"
#include "criteria/data_tree.hpp"
#include "criteria/finding.hpp"
#include "import/limits.hpp"

#include <string_view>

namespace importing {

// What is read is valid; else every finding, those of `criteria::validate` included.
criteria::Checked<criteria::Consultation> read_consultation(std::string_view json, const Limits& limits);
criteria::Checked<criteria::Consultation> read_consultation(criteria::DataValue document,
                                                            const Limits& limits);
// From the XML of docs/schema/wederwaarde-consultation-1.xsd.
criteria::Checked<criteria::Consultation> read_consultation_xml(std::string_view xml, const Limits& limits);

// A valid response on its own; whether it fits a consultation is another question.
criteria::Checked<criteria::ConsultationResponse> read_consultation_response(std::string_view json,
                                                                             const Limits& limits);
criteria::Checked<criteria::ConsultationResponse> read_consultation_response(criteria::DataValue document,
                                                                             const Limits& limits);
criteria::Checked<criteria::ConsultationResponse> read_consultation_response_xml(std::string_view xml,
                                                                                 const Limits& limits);

}  // namespace importing

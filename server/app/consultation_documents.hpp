// What can be downloaded of a market consultation.
#pragma once

#include "server/app/hold_consultation.hpp"
#include "templates/labels.hpp"

#include <string>
#include <string_view>

namespace server {

enum class ConsultationDocument { pack, xml, report };

struct MadeConsultationDocument {
  std::string content;
  std::string_view content_type;
  std::string file_name;
};

// `NotFound` of kind "consultation". In the report respondents stand in the order of a hash of what they
// answered, which says nothing about when they came.
Result<MadeConsultationDocument> make_consultation_document(Service& service, std::string_view consultation,
                                                            ConsultationDocument document,
                                                            templates::Language language);

}  // namespace server

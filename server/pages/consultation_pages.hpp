// Pages on market consultations: the list, the form that starts one, and one with its answers.
#pragma once

#include "server/app/hold_consultation.hpp"
#include "server/pages/page_context.hpp"

#include <string>
#include <vector>

namespace server {

std::string consultation_list_page(const std::vector<HeldConsultation>& consultations,
                                   const PageContext& context);
std::string new_consultation_page(const PageContext& context);

struct ConsultationView {
  const HeldConsultation& held;
  const std::vector<criteria::ConsultationResponse>& responses;
  const std::vector<StoredConclusion>& conclusions;
};
std::string consultation_page(const ConsultationView& view, const PageContext& context);

}  // namespace server

// Pages on market consultations: the list, and one with its answers and what changed since.
#pragma once

#include "server/app/consultation_changes.hpp"
#include "server/app/hold_consultation.hpp"
#include "server/app/release_answers.hpp"
#include "server/pages/page_context.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

std::string consultation_list_page(const std::vector<HeldConsultation>& consultations,
                                   const PageContext& context);

// A conclusion that was not stored, as it was typed.
struct RefusedConclusion {
  std::string question, text;
  criteria::Finding finding;
};
struct ConsultationView {
  const HeldConsultation& held;
  const std::vector<criteria::ConsultationResponse>& responses;
  const std::vector<StoredConclusion>& conclusions;
  std::vector<ReleasableText> texts = {};        // on which the buyer decides what is public
  std::vector<ComparedChoice> comparable = {};   // with what its criteria can be compared
  const ConsultationChanges* changes = nullptr;  // with what was chosen
  std::optional<ComparedWith> chosen = {};
  criteria::Findings choice_findings = {};  // at the fields `with` and `lot`
  std::optional<RefusedConclusion> refused = {};
};
// "template:ID" or "tender:REFERENCE": how the form names what to compare with.
std::string compared_value(ComparedKind kind, std::string_view id);
std::optional<ComparedWith> compared_from(std::string_view value);
std::string consultation_page(const ConsultationView& view, const PageContext& context);

}  // namespace server

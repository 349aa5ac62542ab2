// The forms of market consultations: one that starts a consultation, one that edits its draft.
#pragma once

#include "server/app/hold_consultation.hpp"
#include "server/pages/consultation_form.hpp"
#include "server/pages/page_context.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace server {

// A value of a choice and its title in the page's language.
using TitledValues = std::vector<std::pair<std::string, std::string>>;

struct NewConsultationView {
  ConsultationSource source;
  ConsultationPlan plan;
  TitledValues sources;         // "template:ID", "segment:ID", "draft:REFERENCE"
  criteria::Findings findings;  // at the fields `source`, `lot`, `id`, `opensOn`, `closesOn`, `contact`
};
// "template:ID": how the form names a source.
std::string source_value(const ConsultationSource& source);
std::optional<ConsultationSource> source_from(std::string_view value);
std::string new_consultation_page(const NewConsultationView& view, const PageContext& context);

struct ConsultationEditView {
  ConsultationForm form;
  std::int64_t version = 1;
  TitledValues agreements;  // all that there are, by id
};
// With the findings beside the fields when there are any.
std::string consultation_edit_page(const ConsultationEditView& view, const PageContext& context);

}  // namespace server

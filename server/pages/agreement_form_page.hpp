// The form of a regional agreement: rules with their thresholds, and who signed.
#pragma once

#include "criteria/finding.hpp"
#include "server/pages/form_values.hpp"
#include "server/pages/page_context.hpp"
#include "server/pages/segment_titles.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace server {

struct AgreementFormView {
  std::string id;            // empty: a new one
  std::int64_t version = 0;  // that which is changed
  FormValues values;         // rows counted from 0
  criteria::Findings findings;
  SegmentTitles segments;
  // Ids with their names, to choose from.
  std::vector<std::pair<std::string, std::string>> parties, library;
};

// Some empty rows stand behind those that are filled.
std::string agreement_form_page(const AgreementFormView& view, const PageContext& context);

// Asks for more empty rows, and stores nothing.
inline constexpr std::string_view more_rows_field = "more";

}  // namespace server

// A form for all that is known of a segment but its spend and contracts, for a new one and for changes.
#pragma once

#include "criteria/finding.hpp"
#include "criteria/segment.hpp"
#include "server/pages/form_values.hpp"
#include "server/pages/page_context.hpp"

#include <cstdint>
#include <string>

namespace server {

struct SegmentFormView {
  std::string id;            // empty: a new one
  std::string title;         // as it is stored
  std::int64_t version = 0;  // that which is changed
  FormValues values;         // as they were sent, or as it is stored
  criteria::Findings findings;
  bool is_removable = false;
};

// The numbers as they are typed in that language.
FormValues form_values(const criteria::Segment& segment, templates::Language language);
// The findings of `validate` on a segment, at the fields.
criteria::Findings at_segment_fields(criteria::Findings findings);

std::string segment_form_page(const SegmentFormView& view, const PageContext& context);

}  // namespace server

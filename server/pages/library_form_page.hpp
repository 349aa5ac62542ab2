// The form on which buyers add a criterion to the library, or write its next version.
#pragma once

#include "server/pages/library_form.hpp"
#include "server/pages/page_context.hpp"
#include "server/pages/segment_titles.hpp"

#include <cstdint>
#include <string>

namespace server {

struct LibraryFormView {
  std::string id;            // of the criterion that is changed; empty: a new one
  std::int64_t version = 0;  // that was read
  FormValues values;
  criteria::Findings findings;  // on the fields, as `at_fields` gives them
  bool keeps_answer = false;    // it has an answer type for which the form has no fields
  SegmentTitles segments = {};  // to choose from
};

std::string library_form_page(const LibraryFormView& view, const PageContext& context);

}  // namespace server

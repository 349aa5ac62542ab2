// What changed since a market consultation.
#pragma once

#include "criteria/consultation.hpp"
#include "criteria/template_difference.hpp"

#include <vector>

namespace criteria {

// What the market saw of the criteria: that of its weights and bounds.
Disclosure disclosure_of(const Consultation& consultation);

// What `later` has otherwise than the consultation, both as the market sees them: what was withheld then is
// not compared. Only about criteria. Ids must be unique in each.
TemplateChanges changes_since(const Consultation& consultation, const std::vector<Criterion>& later);

}  // namespace criteria

// Rules of a regional agreement, and how a tender meets them, in words.
#pragma once

#include "criteria/agreement.hpp"
#include "evaluator/agreement_check.hpp"
#include "templates/labels.hpp"

#include <string>

namespace templates {

const std::string& text(const criteria::LocalizedText& text, Language language);

// "aandeel gereviseerd (aantal) ten minste 20%", with the threshold that was applied.
std::string demand_text(const evaluator::RuleCheck& check, Language language);
// "Voldoet: 30% gemeten." and the like.
std::string outcome_text(const evaluator::RuleCheck& check, Language language);

}  // namespace templates

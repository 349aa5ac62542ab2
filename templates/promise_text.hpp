// Promises in words, for pages and workbooks.
#pragma once

#include "criteria/promise.hpp"
#include "evaluator/promise_check.hpp"
#include "templates/labels.hpp"

#include <string>

namespace templates {

// "ten hoogste 25 €/m³", "ja", "niveau 3", "door het beoordelingsteam gewaardeerd met goed"
std::string promised_text(const criteria::PromiseOrigin& promise, Language language);
// A measured value in the form of the promise: "24,5", "nee", "goed"; empty for none.
std::string measured_text(const criteria::PromiseOrigin& promise, const criteria::Measurement& measurement,
                          Language language);
// The measured quantity beside the promised one: "+1,5", "-0,25"; empty for none.
std::string difference_text(const evaluator::PromiseVerdict& verdict, Language language);
// "6,25 punten", "€ 12.000,00"; that there is none for a requirement.
std::string gain_text(const criteria::PromiseOrigin& promise, Language language);
// "de aangekondigde slechtste waarde (60)"; empty for a requirement.
std::string reference_text(const criteria::PromiseOrigin& promise, Language language);
// "aandeel biobased (massa)"; empty where nothing is measured.
std::string quantity_text(const criteria::PromiseOrigin& promise, Language language);
// "bij levering 1 maart 2027; jaarlijks 1 maart 2028 – 1 maart 2031"
std::string moments_text(const criteria::PromiseTerms& terms, Language language);
// "10 % van € 125.000,00 per kalenderjaar: € 12.500,00"; empty for none.
std::string cap_text(const criteria::PromiseTerms& terms, Language language);
// "Nagekomen", "Nog niet gemeten", "Vervallen".
std::string status_text(const evaluator::RegisteredPromise& promise, Language language);
std::string_view label(criteria::MomentKind kind, Language language);
std::string_view label(criteria::Judgement judgement, Language language);
std::string_view label(criteria::CapPeriod period, Language language);
std::string_view label(evaluator::ReminderState state, Language language);

}  // namespace templates

// What was announced about a criterion, in words: for forms, the evaluation workbook and reports.
#pragma once

#include "criteria/tender.hpp"
#include "templates/labels.hpp"

#include <string>

namespace templates {

// "ten minste 30", "een van: goed, uitstekend".
std::string accept_text(const criteria::Accept& accept, Language language);
// The rule with its parameters: "lineair tussen vaste grenzen: 0 geeft niets, 80 geeft alles; buiten …".
std::string rule_text(const criteria::ScoringRule& rule, Language language);
// From the level that gives most to the one that gives least, whatever the order in which they are stored.
criteria::LevelTable best_first(criteria::LevelTable levels);
// A level as a reader knows it: `true` is "ja"; any other key is its own text.
std::string level_text(std::string_view key, Language language);
// An answer that is not derived: "ja", "45", "goed"; amounts with a euro sign where `is_amount`.
std::string answer_text(const criteria::AnswerValue& value, bool is_amount, Language language);
// "35 punten", "€ 12.000,00"; empty for a criterion that carries neither.
std::string weight_text(const criteria::Criterion& criterion, Language language);
// The unit in which a leaf is answered: "%", "€", or empty.
std::string unit_text(const criteria::Criterion& leaf);

}  // namespace templates

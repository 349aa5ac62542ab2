// Every text that a user reads in a finding or a document, in Dutch and English, in one place.
#pragma once

#include "criteria/finding.hpp"
#include "criteria/tender.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace templates {

enum class Language { nl, en };

// "nl" or "en".
std::string_view name(Language language);
std::optional<Language> language_from_name(std::string_view name);

// The finding as a sentence, its parameters filled in. A code without a text, which a test excludes for every
// code of the program, gives the code and its parameters.
std::string text(const criteria::Finding& finding, Language language);
bool has_text(std::string_view code);

// A word or sentence of a document or page ("ranking", "method.weighted-points"); the key itself when there
// is none. The result lives as long as the program, or as long as `key`.
std::string_view label(std::string_view key, Language language);
bool has_label(std::string_view key);

// A label whose {placeholders} are filled in; see `fill_in`.
using TextParameters = std::vector<std::pair<std::string, std::string>>;
std::string label(std::string_view key, Language language, const TextParameters& parameters);

// `pattern` with each {name} replaced by its parameter. {name:number} writes a plain decimal in the
// language's notation, {name:euro} an amount, {name:time} an RFC 3339 time, {name:answer} a decimal or "true"
// as "ja", {name:label} the label of that key, {name:rule.} the label of "rule." and the value. What stands
// in [square brackets] is left out when one of its parameters is missing or empty; elsewhere the name of a
// missing parameter stays as it is written.
std::string fill_in(std::string_view pattern, const TextParameters& parameters, Language language);

// The words for the closed sets of the exchange contract.
std::string_view label(criteria::AwardMethod method, Language language);
std::string_view label(criteria::Kind kind, Language language);
std::string_view label(criteria::RoundingMode mode, Language language);
std::string_view label(criteria::RoundAt at, Language language);
std::string_view label(criteria::OnWithdrawal on_withdrawal, Language language);
std::string_view label(criteria::Combine combine, Language language);
std::string_view label(const criteria::ScoringRule& rule, Language language);
std::string_view label(const criteria::AnswerType& type, Language language);
// "Gunningscriterium K1: hoogste score", "Loting", …
std::string label(const criteria::TieRule& rule, Language language);
// "afgerond op 2 decimalen, half naar boven, op het totaal"
std::string label(const criteria::Rounding& rounding, Language language);

}  // namespace templates

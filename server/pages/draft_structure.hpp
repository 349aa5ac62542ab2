// The forms that change what stands in a draft: criteria and provisions of the library, and the award of a
// lot. The names of their fields begin with "lots[0].add", "lots[0].award", "provision" and "own".
#pragma once

#include "criteria/draft.hpp"
#include "server/app/draft_structure.hpp"
#include "server/pages/tender_form.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace server {

std::string lot_form(std::size_t lot, std::string_view form);  // "lots[0].award"

// How many rules for a tie the form of that award has room for.
std::size_t tie_fields(const criteria::Award& award);

// What stands in these forms before anybody filled them in; numbers in the notation of the language.
FormValues structure_values(const criteria::Tender& tender, templates::Language language);

// What a form names; a finding stands at its field. Findings: `draft.libraryUnknown` where nothing, or
// nothing that reads, was chosen.
criteria::Checked<LibraryChoice> take_choice(const FormValues& sent, const std::string& form);
// The rest of an addition to the lot at that index: `draft.number`.
criteria::Checked<criteria::CriterionAddition> take_addition(const FormValues& sent, std::size_t lot,
                                                             templates::Language language);
// In the buyer's own words: `draft.missing`, `draft.choice`.
criteria::Checked<criteria::Provision> take_provision(const FormValues& sent);
// The award of the lot at that index: `draft.number`, `draft.choice`, `draft.referencePoint` (only part of it
// is filled in).
criteria::Checked<criteria::AwardEdit> take_award(const FormValues& sent, std::size_t lot,
                                                  templates::Language language);

// {{>FIELD}}s of the award of the lot at that index.
void add_award_fields(TemplateValues form, const criteria::Tender& tender, std::size_t lot,
                      const FilledForm& filled);
// {{>FIELD}}s to choose from the library what is not in the lot yet; false: there is nothing to choose.
bool add_addition_fields(TemplateValues form, const criteria::Tender& tender, std::size_t lot,
                         const std::vector<LibraryEntry>& library, const FilledForm& filled);
// The same of the provisions.
bool add_provision_choice(TemplateValues form, const criteria::Tender& tender,
                          const std::vector<LibraryEntry>& library, const FilledForm& filled);
// {{>FIELD}}s of a provision in the buyer's own words.
void add_own_provision(TemplateValues form, const FilledForm& filled);

// Whether one of the findings stands at a field of that form.
bool is_wrong(const FilledForm& filled, std::string_view form);

}  // namespace server

// The place of a finding in words: which lot, criterion, bid, assessor.
#pragma once

#include "criteria/dossier.hpp"
#include "templates/labels.hpp"

#include <string>
#include <string_view>

namespace templates {

// Of "grades[3].level": "Inschrijving B (Bouwer B), criterium K2 Plan, beoordelaar b1: cijfer". Empty where
// the path leads to nothing in the dossier that has a name.
std::string place_text(const criteria::Dossier& dossier, std::string_view place, Language language);
// Likewise of a definition without bids.
std::string place_text(const criteria::Tender& tender, std::string_view place, Language language);

}  // namespace templates

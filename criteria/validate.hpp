// Whether a definition can be scored at all: weights, parameters, references.
#pragma once

#include "criteria/dossier.hpp"
#include "criteria/finding.hpp"

namespace criteria {

// All findings on the tender: its tree, weights that must sum exactly, rules with their parameters, ties.
// Places are paths from the dossier's root ("tender.lots[0].criteria[2].weight").
Findings validate(const Tender& tender);

// The tender's findings and those on bids, grades and draws: unknown references, answers of the wrong type,
// amounts with more than two decimals, a grade twice, an answer beside a panel. What only the evaluation can
// see (missing answers, rejected bids, numbers on which a formula is undefined) is not here.
Findings validate(const Dossier& dossier);

}  // namespace criteria

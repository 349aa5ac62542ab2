// What would have happened to a lot in another field of bids: the dossier of that lot alone, to be changed
// and evaluated again.
#pragma once

#include "evaluator/evaluation.hpp"

#include <string_view>

namespace evaluator {

// The lot with its bids, their grades and its draws. `lot` is its place in the tender.
criteria::Dossier lot_dossier(const criteria::Dossier& dossier, std::size_t lot);

// Takes a bid out, with its grades and its place in draws.
void remove_bid(criteria::Dossier& dossier, std::string_view bid);

// The evaluation of the only lot; draws that decide nothing now do not count. The dossier must be valid
// (criteria::validate) but for those draws.
LotEvaluation evaluate_lot(criteria::Dossier& dossier);

// Another bid can change a bid's total: by a relative scoring rule, or by the award method.
bool compares_bids(const criteria::Lot& lot);

}  // namespace evaluator

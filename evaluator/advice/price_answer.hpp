// The price that a bid can lower or raise, where it stands in a dossier.
#pragma once

#include "criteria/dossier.hpp"
#include "evaluator/lot_plan.hpp"

#include <string_view>

namespace evaluator {

// The only price, the unscored one, else the one with the greatest weight; null where the lot asks no amount
// and no life-cycle cost as its price.
const Column* changeable_price(const LotPlan& plan);

// What the bidder sets: the amount, or of a life-cycle cost its investment; null for other answers.
const criteria::Decimal* amount_in(const criteria::AnswerValue& answer);
void set_amount(criteria::AnswerValue& answer, const criteria::Decimal& amount);

// A bid's answer to a criterion, to be changed; null when it is not there.
criteria::AnswerValue* find_answer(criteria::Dossier& dossier, std::string_view bid,
                                   std::string_view criterion);

}  // namespace evaluator

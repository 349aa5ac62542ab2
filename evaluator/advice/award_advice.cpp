#include "evaluator/advice/award_advice.hpp"

namespace evaluator {

LotAdvice award_advice(const criteria::Dossier& dossier, const Evaluation& evaluation, std::size_t lot,
                       const AdviceSettings& settings) {
  const criteria::Lot& announced = dossier.tender.lots.at(lot);
  return {announced.id, near_tie(announced, evaluation.lots.at(lot), settings.near_tie_percent),
          leave_one_out(dossier, evaluation, lot), price_deficits(dossier, evaluation, lot),
          abnormal_prices(dossier, evaluation, lot, settings.abnormal_price)};
}

}  // namespace evaluator

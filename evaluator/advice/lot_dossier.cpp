#include "evaluator/advice/lot_dossier.hpp"

#include "evaluator/evaluate.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace evaluator {

using criteria::Dossier;

Dossier lot_dossier(const Dossier& dossier, std::size_t lot) {
  Dossier alone;
  alone.tender = dossier.tender;
  alone.tender.lots = {dossier.tender.lots.at(lot)};
  const criteria::LotId& id = alone.tender.lots.front().id;
  std::set<std::string_view> bids;
  for (const criteria::Bid& bid : dossier.bids)
    if (bid.lot == id) alone.bids.push_back(bid);
  for (const criteria::Bid& bid : alone.bids) bids.insert(bid.id);
  if (dossier.grades) {
    alone.grades.emplace();
    for (const criteria::Grade& grade : *dossier.grades)
      if (bids.contains(grade.bid)) alone.grades->push_back(grade);
  }
  if (dossier.draws) {
    alone.draws.emplace();
    for (const criteria::Draw& draw : *dossier.draws)
      if (draw.lot == id) alone.draws->push_back(draw);
  }
  return alone;
}

void remove_bid(Dossier& dossier, std::string_view bid) {
  std::erase_if(dossier.bids, [&](const criteria::Bid& each) { return each.id == bid; });
  if (dossier.grades)
    std::erase_if(*dossier.grades, [&](const criteria::Grade& grade) { return grade.bid == bid; });
  if (!dossier.draws) return;
  for (criteria::Draw& draw : *dossier.draws)
    std::erase_if(draw.order, [&](const BidId& drawn) { return drawn == bid; });
  std::erase_if(*dossier.draws, [](const criteria::Draw& draw) { return draw.order.size() < 2; });
}

LotEvaluation evaluate_lot(Dossier& dossier) {
  for (;;) {
    auto evaluation = evaluate_valid(dossier);
    if (evaluation) return std::move(evaluation->lots.front());
    std::set<std::string> useless;
    for (const criteria::Finding& finding : evaluation.error()) {
      if (finding.code != "draw.mismatch") throw std::logic_error("evaluate_lot: " + finding.code);
      useless.insert(finding.place);
    }
    std::vector<criteria::Draw> useful;
    for (std::size_t at = 0; at < dossier.draws->size(); ++at)
      if (!useless.contains("draws[" + std::to_string(at) + "]")) useful.push_back((*dossier.draws)[at]);
    dossier.draws = std::move(useful);
  }
}

bool compares_bids(const criteria::Lot& lot) {
  if (lot.award.method == criteria::AwardMethod::utility_index) return true;
  const auto leaves = criteria::leaves(lot.criteria);
  return std::any_of(leaves.begin(), leaves.end(), [](const criteria::Criterion* leaf) {
    return leaf->scoring && criteria::is_relative(*leaf->scoring);
  });
}

}  // namespace evaluator

// The ranking of one lot: table, score chart, rejected bids, ties.
#pragma once

#include "criteria/dossier.hpp"
#include "evaluator/evaluation.hpp"
#include "server/pages/page_context.hpp"

#include <string>
#include <vector>

namespace server {

// `evaluation` is the evaluation of `dossier`; `lot` is one of its lots.
// Rejected when its requirements were checked, so that the evaluation does not know it.
struct SetAsideBid {
  criteria::BidId id;
  std::string bidder, reason;
};

struct RankingView {
  std::string id;  // of the tender, as in addresses
  const criteria::Dossier& dossier;
  const evaluator::Evaluation& evaluation;
  criteria::LotId lot;
  std::vector<SetAsideBid> set_aside = {};  // of this lot
};

std::string ranking_page(const RankingView& view, const PageContext& context);

}  // namespace server

// The ranking of one lot: table, score chart, rejected bids, ties.
#pragma once

#include "criteria/dossier.hpp"
#include "evaluator/advice/price_deficit.hpp"
#include "evaluator/evaluation.hpp"
#include "server/pages/page_context.hpp"

#include <optional>
#include <string>
#include <vector>

namespace server {

// Rejected when its requirements were checked, so that the evaluation does not know it.
struct SetAsideBid {
  criteria::BidId id;
  std::string bidder, reason;
};

// `evaluation` is the evaluation of `dossier`; `lot` is one of its lots.
struct RankingView {
  std::string id;  // of the tender, as in addresses
  const criteria::Dossier& dossier;
  const evaluator::Evaluation& evaluation;
  criteria::LotId lot;
  std::vector<SetAsideBid> set_aside = {};                  // of this lot
  criteria::Number near_tie_percent = criteria::Number(1);  // from where on there is an alarm
  // Nothing: there are so many bids that the page leaves them to the award advice.
  std::optional<std::vector<evaluator::PriceDeficit>> deficits = std::nullopt;
};

std::string ranking_page(const RankingView& view, const PageContext& context);

}  // namespace server

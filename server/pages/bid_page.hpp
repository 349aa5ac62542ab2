// How each score of one bid came about: answers, formulas with the numbers filled in, grades, totals.
#pragma once

#include "criteria/dossier.hpp"
#include "evaluator/evaluation.hpp"
#include "server/pages/page_context.hpp"

#include <string>
#include <vector>

namespace server {

// `bid` is one of the dossier's bids. `evaluation` is null when the definition has errors: the page then
// shows what was received.
struct BidView {
  std::string id;  // of the tender, as in addresses
  const criteria::Dossier& dossier;
  const evaluator::Evaluation* evaluation = nullptr;
  criteria::BidId bid;
  bool has_sealed_prices = false;             // the answers about money cannot be read yet
  std::vector<std::string> corrections = {};  // of clerical errors in it: "K3: 60 → 80, …"
};

std::string bid_page(const BidView& view, const PageContext& context);

}  // namespace server

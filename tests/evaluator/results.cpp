#include "tests/evaluator/results.hpp"

#include <algorithm>
#include <stdexcept>

#include <gtest/gtest.h>

namespace results {
namespace {

using criteria::RoundingMode;

const evaluator::RankedBid& ranked(const evaluator::LotEvaluation& lot, const std::string& bid) {
  const auto found = std::find_if(lot.ranking.begin(), lot.ranking.end(),
                                  [&](const evaluator::RankedBid& one) { return one.bid == bid; });
  if (found == lot.ranking.end()) throw std::runtime_error(bid + " is not ranked");
  return *found;
}

int decimals(const criteria::Dossier& dossier) { return dossier.tender.lots.front().award.rounding.decimals; }

void join(std::string& all, const std::string& separator, const std::string& more) {
  all += (all.empty() ? "" : separator) + more;
}

}  // namespace

evaluator::Evaluation evaluation(const criteria::Dossier& dossier) {
  auto found = evaluator::evaluate(dossier);
  if (!found) throw std::runtime_error("not evaluated: " + codes_and_places(found.error()));
  return *std::move(found);
}

evaluator::LotEvaluation lot(const criteria::Dossier& dossier) { return evaluation(dossier).lots.front(); }

std::string ranking(const criteria::Dossier& dossier) {
  std::string all;
  for (const evaluator::RankedBid& bid : lot(dossier).ranking)
    join(all, ", ",
         std::to_string(bid.rank) + " " + bid.bid + " " +
             bid.total.to_decimal(decimals(dossier), RoundingMode::down));
  return all;
}

std::string scores(const criteria::Dossier& dossier, const std::string& bid) {
  const auto leaves = criteria::leaves(dossier.tender.lots.front().criteria);
  std::string all;
  const auto found = lot(dossier);
  for (const evaluator::LeafScore& score : ranked(found, bid).scores)
    join(all, ", ",
         leaves[score.leaf]->id + " " + score.rounded.to_decimal(decimals(dossier), RoundingMode::down));
  return all;
}

std::string unrounded(const criteria::Dossier& dossier, const std::string& bid) {
  return ranked(lot(dossier), bid).unrounded.to_truncated(12);
}

std::string rejected(const criteria::Dossier& dossier) {
  std::string all;
  for (const evaluator::RejectedBid& bid : lot(dossier).rejected) {
    std::string reasons;
    for (const criteria::Finding& finding : bid.findings) {
      const std::string criterion(finding.parameter("criterion"));
      join(reasons, ", ", finding.code + (criterion.empty() ? "" : " ") + criterion);
    }
    join(all, "; ", bid.bid + ": " + reasons);
  }
  return all;
}

std::string outcome(const criteria::Dossier& dossier) {
  const evaluator::LotEvaluation found = lot(dossier);
  std::string text(evaluator::name(found.outcome));
  if (found.winner) text += " " + *found.winner;
  for (const criteria::BidId& bid : found.tie) text += " " + bid;
  if (!found.findings.empty()) text += " " + codes_and_places(found.findings);
  return text;
}

std::string errors(const criteria::Dossier& dossier) {
  const auto found = evaluator::evaluate(dossier);
  return found ? "" : codes_and_places(found.error());
}

std::string codes_and_places(const criteria::Findings& findings) {
  std::string all;
  for (const criteria::Finding& finding : findings) join(all, ", ", finding.code + " " + finding.place);
  return all;
}

}  // namespace results

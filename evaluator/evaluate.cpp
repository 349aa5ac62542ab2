#include "evaluator/evaluate.hpp"

#include "criteria/validate.hpp"
#include "evaluator/lot_evaluator.hpp"

#include <string_view>
#include <unordered_map>
#include <utility>

namespace evaluator {
namespace {

// Per lot of the tender the indices of its bids.
std::vector<std::vector<std::size_t>> bids_by_lot(const criteria::Dossier& dossier) {
  std::unordered_map<std::string_view, std::size_t> lots;
  for (const criteria::Lot& lot : dossier.tender.lots) lots.emplace(lot.id, lots.size());
  std::vector<std::vector<std::size_t>> bids(lots.size());
  for (std::size_t i = 0; i < dossier.bids.size(); ++i) bids[lots.at(dossier.bids[i].lot)].push_back(i);
  return bids;
}

criteria::Findings errors_of(criteria::Findings findings) {
  std::erase_if(findings, [](const criteria::Finding& finding) {
    return finding.severity != criteria::Severity::error;
  });
  return findings;
}

}  // namespace

criteria::Checked<Evaluation> evaluate_valid(const criteria::Dossier& dossier) {
  const GradeBook grades(dossier);
  const auto bids = bids_by_lot(dossier);
  Evaluation evaluation;
  criteria::Findings mismatches;
  for (std::size_t lot = 0; lot < dossier.tender.lots.size(); ++lot) {
    LotEvaluator evaluator(dossier, grades, lot);
    evaluation.lots.push_back(evaluator.evaluate(bids[lot]));
    const auto& warnings = evaluator.warnings();
    evaluation.warnings.insert(evaluation.warnings.end(), warnings.begin(), warnings.end());
    mismatches.insert(mismatches.end(), evaluator.mismatches().begin(), evaluator.mismatches().end());
  }
  if (!mismatches.empty()) return tl::unexpected(std::move(mismatches));
  return evaluation;
}

criteria::Checked<Evaluation> evaluate(const criteria::Dossier& dossier) {
  criteria::Findings errors = errors_of(criteria::validate(dossier));
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  return evaluate_valid(dossier);
}

}  // namespace evaluator

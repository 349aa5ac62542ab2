#include "templates/evaluation_workbook.hpp"

#include "evaluator/evaluate.hpp"
#include "templates/evaluation_workbook_matrix.hpp"
#include "templates/evaluation_workbook_parts.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>

namespace templates {
namespace {

using criteria::BidId;
using evaluator::Evaluation;
using evaluator::LotEvaluation;

// The workbook is made from values alone, so that it carries no date of its own.
const criteria::Timestamp& no_date() {
  static const criteria::Timestamp date = *criteria::Timestamp::parse("2000-01-01T00:00:00Z");
  return date;
}

bool is_kept(const criteria::Dossier& dossier, const criteria::Bid& bid) {
  const criteria::Lot* lot = criteria::find_lot(dossier.tender, bid.lot);
  return bid.withdrawn && lot && lot->award.withdrawal() == criteria::OnWithdrawal::keep;
}

// The evaluation with kept, withdrawn bids among the ranked ones: their answers feed relative formulas, so
// the matrix needs their numbers. Nothing when there are no such bids.
std::optional<Evaluation> with_withdrawn(const criteria::Dossier& dossier) {
  criteria::Dossier all = dossier;
  all.draws.reset();
  bool any = false;
  for (criteria::Bid& bid : all.bids)
    if (is_kept(dossier, bid)) {
      bid.withdrawn.reset();
      any = true;
    }
  if (!any) return std::nullopt;
  auto evaluation = evaluator::evaluate(all);
  if (!evaluation) return std::nullopt;
  return std::move(*evaluation);
}

using BidIndex = std::map<BidId, std::size_t, std::less<>>;

BidIndex index_of(const criteria::Dossier& dossier) {
  BidIndex index;
  for (std::size_t i = 0; i < dossier.bids.size(); ++i) index.emplace(dossier.bids[i].id, i);
  return index;
}

// Ranked bids first, then those that are ranked only when withdrawals are left out of account.
std::vector<MatrixBid> matrix_bids(const criteria::Dossier& dossier, const BidIndex& index,
                                   const LotEvaluation& lot, const LotEvaluation* all) {
  std::vector<MatrixBid> bids;
  const auto add = [&](const evaluator::RankedBid& ranked, bool withdrawn) {
    const std::size_t at = index.at(ranked.bid);
    bids.push_back({&dossier.bids[at], at, &ranked, withdrawn});
  };
  for (const evaluator::RankedBid& ranked : lot.ranking) add(ranked, false);
  if (all)
    for (const evaluator::RankedBid& ranked : all->ranking)
      if (dossier.bids[index.at(ranked.bid)].withdrawn) add(ranked, true);
  return bids;
}

}  // namespace

std::string evaluation_workbook(const criteria::Dossier& dossier, const Evaluation& evaluation,
                                const EvaluationIdentity& identity, Language language) {
  const criteria::Tender& tender = dossier.tender;
  XlsxDocument document({std::string(label("sheet.title", language)),
                         tender.reference,
                         tender.buyer ? tender.buyer->name : "",
                         no_date(),
                         {{"dossierSha256", identity.dossier_sha256}}});
  XlsxSheet& summary = document.sheet(std::string(label("sheet.summary", language)));
  ScaleSheet scales(std::string(label("sheet.scales", language)), language);
  const evaluator::GradeBook grades(dossier);
  const auto all = with_withdrawn(dossier);
  const BidIndex index = index_of(dossier);

  std::deque<evaluator::LotPlan> plans;
  std::deque<LotView> views;
  std::deque<MatrixLayout> layouts;
  std::vector<LotSheet> lots;
  for (std::size_t i = 0; i < evaluation.lots.size(); ++i) {
    const LotEvaluation& lot = evaluation.lots[i];
    const auto& plan = plans.emplace_back(tender, i);
    LotView& view = views.emplace_back(
        LotView{dossier, plan, lot, grades, matrix_bids(dossier, index, lot, all ? &all->lots[i] : nullptr),
                language, label("sheet.lot", language, {{"number", std::to_string(i + 1)}})});
    lots.push_back({&view, nullptr});
    if (lot.ranking.empty()) continue;
    lots.back().layout = &layouts.emplace_back(view);
    LotMatrix(document.sheet(view.sheet), scales, view, layouts.back()).write();
  }
  write_summary(summary, dossier, evaluation, identity, lots, language);
  if (dossier.grades && !dossier.grades->empty())
    write_grades(document.sheet(std::string(label("sheet.grades", language))), dossier, language);
  for (std::size_t i = 0; i < views.size(); ++i)
    if (!evaluation.lots[i].ranking.empty())
      write_steps(document.sheet(label("sheet.steps", language, {{"number", std::to_string(i + 1)}})),
                  views[i], evaluation);
  scales.write(document);
  summary.activate();
  return document.finish();
}

}  // namespace templates

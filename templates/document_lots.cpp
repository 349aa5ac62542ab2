#include "templates/document_lots.hpp"

#include "evaluator/circular/measure.hpp"
#include "evaluator/evaluate.hpp"
#include "evaluator/panel.hpp"

#include <algorithm>

namespace templates {
namespace {

using evaluator::Column;
using evaluator::Evaluation;

bool is_kept(const criteria::Dossier& dossier, const criteria::Bid& bid) {
  const criteria::Lot* lot = criteria::find_lot(dossier.tender, bid.lot);
  return bid.withdrawn && lot && lot->award.withdrawal() == criteria::OnWithdrawal::keep;
}

// The evaluation with kept, withdrawn bids among the ranked ones: their answers feed relative formulas, so a
// matrix needs their numbers. Nothing when there are no such bids.
std::optional<Evaluation> evaluated_with_withdrawn(const criteria::Dossier& dossier) {
  const auto kept = [&](const criteria::Bid& bid) { return is_kept(dossier, bid); };
  if (std::none_of(dossier.bids.begin(), dossier.bids.end(), kept)) return std::nullopt;
  criteria::Dossier all = dossier;
  all.draws.reset();
  for (criteria::Bid& bid : all.bids)
    if (kept(bid)) bid.withdrawn.reset();
  auto evaluation = evaluator::evaluate(all);
  if (!evaluation) return std::nullopt;
  return std::move(*evaluation);
}

std::map<std::string_view, std::size_t> index_of(const std::vector<criteria::Bid>& bids) {
  std::map<std::string_view, std::size_t> index;
  for (std::size_t i = 0; i < bids.size(); ++i) index.emplace(bids[i].id, i);
  return index;
}

}  // namespace

EvaluationView::EvaluationView(const criteria::Dossier& dossier, const Evaluation& evaluation,
                               Language language)
    : dossier_(dossier),
      evaluation_(evaluation),
      grades_(dossier),
      index_(index_of(dossier.bids)),
      with_withdrawn_(evaluated_with_withdrawn(dossier)) {
  for (std::size_t i = 0; i < evaluation.lots.size(); ++i) {
    const auto& plan = plans_.emplace_back(dossier.tender, i);
    lots_.push_back({dossier, plan, evaluation.lots[i], grades_, bids_of(i), language});
  }
}

// Ranked bids first, then those that are ranked only when withdrawals are left out of account.
std::vector<ShownBid> EvaluationView::bids_of(std::size_t lot) const {
  std::vector<ShownBid> bids;
  const auto add = [&](const evaluator::RankedBid& ranked, bool withdrawn) {
    const std::size_t at = index_.at(ranked.bid);
    bids.push_back({&dossier_.bids[at], at, &ranked, withdrawn});
  };
  for (const evaluator::RankedBid& ranked : evaluation_.lots[lot].ranking) add(ranked, false);
  if (with_withdrawn_)
    for (const evaluator::RankedBid& ranked : with_withdrawn_->lots[lot].ranking)
      if (dossier_.bids[index_.at(ranked.bid)].withdrawn) add(ranked, true);
  return bids;
}

const criteria::Bid* EvaluationView::bid(std::string_view id) const {
  const auto found = index_.find(id);
  return found == index_.end() ? nullptr : &dossier_.bids[found->second];
}

std::string EvaluationView::bidder(std::string_view id) const {
  const criteria::Bid* found = bid(id);
  return found && found->bidder ? found->bidder->name : "";
}

const evaluator::LeafScore* score_of(const ShownBid& bid, const Column& column) {
  return column.rule ? &bid.result->scores[column.score] : nullptr;
}

std::optional<criteria::AnswerValue> answer_of(const LotView& lot, const ShownBid& bid, const Column& column,
                                               const criteria::AssessorId* assessor) {
  const criteria::Criterion& leaf = *column.criterion;
  if (!leaf.panel) {
    const criteria::AnswerValue* given = bid.bid->answer(leaf.id);
    return given ? std::optional(*given) : std::nullopt;
  }
  const auto grades = lot.grades.grades(bid.index, leaf.id);
  const criteria::Grade* grade =
      assessor ? evaluator::individual_grade(grades, *assessor) : evaluator::consensus_grade(grades);
  return grade ? std::optional(evaluator::as_answer(*grade, leaf)) : std::nullopt;
}

criteria::Number quantity_of(const LotView& lot, const ShownBid& bid, const Column& column,
                             const criteria::AnswerValue& answer) {
  if (const auto* decimal = std::get_if<criteria::Decimal>(&answer)) return decimal->value();
  if (const evaluator::LeafScore* score = score_of(bid, column)) return score->answer;
  if (&column == lot.plan.price) return bid.result->terms.price.value();
  // A requirement: the bid is admissible, so that the measure has a value.
  const auto measured =
      evaluator::measure(*column.criterion->answer, std::get<criteria::Boxed>(answer).get());
  return evaluator::result(measured.value());
}

std::string outcome_text(const EvaluationView& view, const LotView& lot) {
  const std::string key = "outcome." + std::string(evaluator::name(lot.evaluation.outcome));
  std::string text(label(key, lot.language));
  if (lot.evaluation.winner) {
    const std::string name = view.bidder(*lot.evaluation.winner);
    text += ": " + *lot.evaluation.winner + (name.empty() ? "" : " – " + name);
  }
  std::string tied;
  for (const criteria::BidId& id : lot.evaluation.tie) tied += (tied.empty() ? ": " : ", ") + id;
  return text + tied;
}

std::string ties_text(const criteria::Award& award, Language language) {
  std::string text;
  if (award.ties)
    for (const criteria::TieRule& rule : *award.ties)
      text += (text.empty() ? "" : " → ") + label(rule, language);
  return text;
}

std::string lot_title(const criteria::Lot& lot, Language language) {
  return std::string(label("lot", language)) + " " + lot.id + (lot.title ? ": " + *lot.title : "");
}

}  // namespace templates

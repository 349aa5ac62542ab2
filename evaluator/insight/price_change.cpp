#include "evaluator/insight/price_change.hpp"

#include "evaluator/advice/lot_dossier.hpp"
#include "evaluator/advice/price_answer.hpp"
#include "evaluator/circular/measure.hpp"
#include "evaluator/insight/lead.hpp"
#include "evaluator/insight/may_count.hpp"
#include "evaluator/insight/rule_breaks.hpp"

#include <algorithm>

namespace evaluator::insight {
namespace {

using criteria::Decimal;

const Number& cent() {
  static const Number value(1, 100);
  return value;
}

Number answer_of(const Column& column, const RankedBid& bid) {
  if (column.unscored_price) return bid.terms.price.value();
  return bid.scores[column.score].answer;
}

// What goes into the rule or into the method; nothing where the measure is not defined.
std::optional<Number> quantity(const criteria::Criterion& price, const criteria::AnswerValue& answer) {
  if (const auto* amount = std::get_if<Decimal>(&answer)) return amount->value();
  const auto found = measure(*price.answer, std::get<criteria::Boxed>(answer).get());
  return found ? std::optional(result(*found)) : std::nullopt;
}

class PriceSearch {
 public:
  PriceSearch(const criteria::Dossier& dossier, const LotEvaluation& evaluation, std::size_t lot,
              const Column& price)
      : whole_(dossier), evaluation_(evaluation), lot_(lot), price_(price), lead_(dossier, evaluation, lot) {}

  bool leads() { return lead_.holds(); }

  std::optional<PriceChange> of(const BidId& bid) {
    criteria::AnswerValue* answer = find_answer(lead_.dossier(), bid, price_.criterion->id);
    const Decimal* offered = answer ? amount_in(*answer) : nullptr;
    if (offered == nullptr) return std::nullopt;
    const auto own = quantity(*price_.criterion, *answer);
    if (!own) return std::nullopt;
    const Decimal before = *offered;
    PriceChange change{bid, price_.criterion->id, before.value(), {}, {}};
    const auto breaks = breaks_of(bid, *own - change.price);
    LossSearch search(lead_, cent(), [&](const Number& at) {
      set(*answer, at);
      return lead_.standing_now();
    });
    const auto turn = [&](const Number& end) -> std::optional<TurningPoint> {
      auto loss = search.first(change.price, stops_between(change.price, end, breaks, cent()));
      if (!loss) return std::nullopt;
      return TurningPoint{std::move(loss->at), std::move(loss->standing.leader)};
    };
    if (change.price > cent()) change.lower = turn(cent());
    const Number most = std::min(highest(std::max(*own, change.price)) * Number(10), greatest_searched());
    if (most > change.price) change.higher = turn(most);
    set_amount(*answer, before);
    return change;
  }

 private:
  static void set(criteria::AnswerValue& answer, const Number& price) {
    set_amount(answer, Decimal::of(price.to_decimal(2, criteria::RoundingMode::half_up)));
  }

  // In the unit of what is set: of a life-cycle cost the rest of it is taken off.
  std::vector<Number> breaks_of(const BidId& bid, const Number& rest) {
    auto breaks = rule_breaks(*price_.criterion, others_answers(whole_, evaluation_, lot_, price_.leaf, bid));
    for (Number& each : breaks) each = (each - rest).reduced();
    return breaks;
  }

  Number highest(const Number& own) const {
    Number highest = own;
    for (const RankedBid& bid : evaluation_.ranking) highest = std::max(highest, answer_of(price_, bid));
    return highest.rounded(2, criteria::RoundingMode::half_up);
  }

  const criteria::Dossier& whole_;
  const LotEvaluation& evaluation_;
  std::size_t lot_;
  const Column& price_;
  Lead lead_;
};

}  // namespace

std::vector<Number> others_answers(const criteria::Dossier& dossier, const LotEvaluation& evaluation,
                                   std::size_t lot, std::uint32_t leaf, const BidId& bid) {
  const LotPlan plan(dossier.tender, lot);
  const Column& column = plan.columns[leaf];
  criteria::Dossier stayed = lot_dossier(dossier, lot);
  stayed.draws.reset();
  const bool kept = plan.lot.award.withdrawal() == criteria::OnWithdrawal::keep &&
                    std::any_of(stayed.bids.begin(), stayed.bids.end(),
                                [](const criteria::Bid& each) { return each.withdrawn.has_value(); });
  for (criteria::Bid& each : stayed.bids)
    if (kept) each.withdrawn.reset();
  std::vector<Number> answers;
  const LotEvaluation counting = kept ? evaluate_lot(stayed) : evaluation;
  for (const RankedBid& ranked : counting.ranking)
    if (ranked.bid != bid) answers.push_back(answer_of(column, ranked));
  return answers;
}

std::vector<PriceChange> price_changes(const criteria::Dossier& dossier, const LotEvaluation& evaluation,
                                       std::size_t lot, const criteria::Progress* progress) {
  if (evaluation.ranking.empty()) return {};
  const LotPlan plan(dossier.tender, lot);
  const Column* price = changeable_price(plan);
  if (price == nullptr) return {};
  PriceSearch search(dossier, evaluation, lot, *price);
  if (!search.leads()) return {};
  std::vector<PriceChange> all;
  for (const RankedBid& bid : evaluation.ranking) {
    criteria::check(progress);
    if (auto change = search.of(bid.bid)) all.push_back(std::move(*change));
  }
  for (const RejectedBid& bid : evaluation.rejected) {
    criteria::check(progress);
    if (!may_count(plan.lot, bid, *price->criterion)) continue;
    auto change = search.of(bid.bid);
    if (!change || (!change->lower && !change->higher)) continue;
    change->ranked = false;
    all.push_back(std::move(*change));
  }
  return all;
}

}  // namespace evaluator::insight

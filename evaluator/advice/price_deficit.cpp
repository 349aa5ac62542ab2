#include "evaluator/advice/price_deficit.hpp"

#include "evaluator/advice/lot_dossier.hpp"
#include "evaluator/advice/price_answer.hpp"

#include <algorithm>
#include <utility>

namespace evaluator {
namespace {

using criteria::AnswerValue;
using criteria::Decimal;

const Number& cent() {
  static const Number value(1, 100);
  return value;
}

// One bid against the winner, at any price for the bid.
class Trial {
 public:
  enum class Result { equals, falls_short, not_ranked };

  Trial(criteria::Dossier field, BidId bid, BidId winner, const criteria::CriterionId& price)
      : field_(std::move(field)), bid_(std::move(bid)), winner_(std::move(winner)) {
    field_.draws.reset();
    if (!compares_bids(field_.tender.lots.front())) leave_the_two();
    answer_ = find_answer(field_, bid_, price);
  }

  const Decimal* offered() const { return answer_ ? amount_in(*answer_) : nullptr; }

  Result at(const Number& price) {
    set_amount(*answer_, Decimal::of(price.to_decimal(2, criteria::RoundingMode::down)));
    const LotEvaluation evaluation = evaluate_lot(field_);
    const RankedBid* own = find(evaluation, bid_);
    const RankedBid* best = find(evaluation, winner_);
    if (own == nullptr || best == nullptr) return Result::not_ranked;
    const bool lowest =
        criteria::best_total(field_.tender.lots.front().award.method) == criteria::Best::lowest;
    const bool reaches = lowest ? own->total <= best->total : own->total >= best->total;
    return reaches ? Result::equals : Result::falls_short;
  }

 private:
  // Where bids are not compared with each other, the rest of the field changes nothing.
  void leave_the_two() {
    std::vector<BidId> others;
    for (const criteria::Bid& bid : field_.bids)
      if (bid.id != bid_ && bid.id != winner_) others.push_back(bid.id);
    for (const BidId& other : others) remove_bid(field_, other);
  }

  static const RankedBid* find(const LotEvaluation& evaluation, const BidId& bid) {
    for (const RankedBid& ranked : evaluation.ranking)
      if (ranked.bid == bid) return &ranked;
    return nullptr;
  }

  criteria::Dossier field_;
  BidId bid_, winner_;
  AnswerValue* answer_ = nullptr;
};

// Halves the cents between two prices until they are neighbours; `low` keeps its answer to `holds`.
template <typename Holds>
std::pair<Number, Number> narrowed(Number low, Number high, Holds holds) {
  while (high - low > cent()) {
    const Number middle = ((low + high) / Number(2)).rounded(2, criteria::RoundingMode::down);
    (holds(middle) ? low : high) = middle;
  }
  return {low, high};
}

// From the offered price down in doubling strides, so that the nearest price that equals is found where a
// still lower one would be inadmissible.
std::optional<Number> price_to_equal(Trial& trial, const Number& offered) {
  using Result = Trial::Result;
  if (trial.at(offered) == Result::equals) return offered;
  const auto equals = [&](const Number& price) { return trial.at(price) == Result::equals; };
  Number above = offered;  // falls short there
  Number stride = cent();
  while (above > cent()) {
    Number below = std::max(offered - stride, cent());
    Result result = trial.at(below);
    if (result == Result::not_ranked) {
      const auto edge =
          narrowed(below, above, [&](const Number& price) { return trial.at(price) == Result::not_ranked; });
      below = edge.second;
      if (below == above || !equals(below)) return std::nullopt;
      result = Result::equals;
    }
    if (result == Result::equals) return narrowed(below, above, equals).first;
    above = below;
    stride *= Number(2);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name(DeficitOutcome outcome) {
  switch (outcome) {
    case DeficitOutcome::found:
      return "found";
    case DeficitOutcome::not_by_price:
      return "not-by-price";
    case DeficitOutcome::no_price:
      break;
  }
  return "no-price";
}

std::vector<PriceDeficit> price_deficits(const criteria::Dossier& dossier, const Evaluation& evaluation,
                                         std::size_t lot) {
  const auto& ranking = evaluation.lots.at(lot).ranking;
  if (ranking.size() < 2) return {};
  const LotPlan plan(dossier.tender, lot);
  const Column* price = changeable_price(plan);
  const criteria::Dossier alone = lot_dossier(dossier, lot);
  std::vector<PriceDeficit> all;
  for (std::size_t at = 1; at < ranking.size(); ++at) {
    PriceDeficit& found = all.emplace_back();
    found.bid = ranking[at].bid;
    if (price == nullptr) continue;
    Trial trial(alone, found.bid, ranking.front().bid, price->criterion->id);
    const Decimal* offered = trial.offered();
    if (offered == nullptr) continue;
    found.criterion = price->criterion->id;
    found.price = offered->value();
    const auto equal = price_to_equal(trial, *found.price);
    found.outcome = equal ? DeficitOutcome::found : DeficitOutcome::not_by_price;
    if (!equal) continue;
    found.price_to_equal = *equal;
    found.deficit = *found.price - *equal;
  }
  return all;
}

}  // namespace evaluator

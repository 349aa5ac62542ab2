#include "evaluator/insight/verdict.hpp"

#include "evaluator/insight/simulation.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace evaluator::insight {
namespace {

constexpr std::size_t most_changes = 3;

// From these parts on something is worth a change.
constexpr double often_by_a_loser = 0.02;
constexpr double often_cheap = 0.05;
constexpr double often_full = 0.50;
constexpr double often_tied = 0.01;
constexpr double hardly_decides = 0.02;
constexpr double decides_alone = 0.85;
constexpr double uneven_point = 1.5;    // the dearest point beside the cheapest
constexpr int weight_off = 10;          // percent points between announced and attainable
constexpr int weight_that_matters = 5;  // percent

using Parameters = std::vector<std::pair<std::string, std::string>>;

std::string percent_text(double part) {
  const auto tenths = static_cast<std::int64_t>(std::llround(part * 1000));
  return Number(tenths, 10).to_truncated(1);
}
std::string plain(const Number& number) { return number.to_truncated(2); }
std::string tenths(const Number& number) {
  return Number::from_decimal(number.to_decimal(1, criteria::RoundingMode::half_up))->to_truncated(1);
}

class Judge {
 public:
  Judge(const criteria::Lot& lot, const LotSimulation& found, const std::optional<Number>& estimate)
      : lot_(lot), found_(found), estimate_(estimate) {}

  Verdict judge() {
    judge_estimate();
    judge_losers();
    judge_strategies();
    judge_ties();
    judge_weights();
    judge_criteria();
    judge_points();
    std::stable_sort(verdict_.changes.begin(), verdict_.changes.end(),
                     [](const Advised& a, const Advised& b) { return a.gravity > b.gravity; });
    if (verdict_.changes.size() > most_changes) verdict_.changes.resize(most_changes);
    return std::move(verdict_);
  }

 private:
  void advise(std::string code, double gravity, Parameters parameters,
              Soundness soundness = Soundness::mend) {
    verdict_.changes.push_back({std::move(code), gravity, std::move(parameters)});
    verdict_.soundness = std::max(verdict_.soundness, soundness);
  }

  // Bids around the estimate then all earn the same for their price, whatever its weight.
  void judge_estimate() {
    if (!estimate_) return;
    const criteria::Linear* scale = nullptr;
    for (const LeafInsight& leaf : found_.leaves) {
      const auto* criterion = price(leaf);
      if (criterion == nullptr) continue;
      if (scale != nullptr || !criterion->scoring) return;
      scale = std::get_if<criteria::Linear>(&*criterion->scoring);
      if (scale == nullptr) return;
    }
    if (scale == nullptr) return;
    const Number lowest = std::min(scale->worst.value(), scale->best.value());
    const Number highest = std::max(scale->worst.value(), scale->best.value());
    is_off_scale_ = *estimate_ < lowest || *estimate_ > highest;
    if (is_off_scale_)
      advise("insight.estimateOffScale", 300,
             {{"estimate", plain(*estimate_)}, {"lowest", plain(lowest)}, {"highest", plain(highest)}},
             Soundness::doubtful);
  }

  void judge_losers() {
    if (found_.withdrawal_flips.part() >= often_by_a_loser)
      advise("insight.withdrawalFlips", 60 + 100 * found_.withdrawal_flips.part(),
             {{"chance", percent_text(found_.withdrawal_flips.part())}});
    if (!found_.twin) return;
    const double chance = found_.loser_decides.part();
    if (chance >= often_by_a_loser)
      advise("insight.loserDecides", 100 + 100 * chance,
             {{"chance", percent_text(chance)}, {"same", percent_text(found_.twin->same_winner.part())}},
             Soundness::doubtful);
    else if (found_.cheap.turns.part() >= often_by_a_loser)
      advise("insight.dumpingTurns", 80 + 50 * found_.cheap.turns.part(),
             {{"chance", percent_text(found_.cheap.turns.part())},
              {"price", plain(found_.cheap.price)},
              {"same", percent_text(found_.twin->same_winner.part())}},
             Soundness::doubtful);
    else
      advise("insight.comparesBids", 10, {{"same", percent_text(found_.twin->same_winner.part())}});
  }

  // Where only the price counts, that the cheapest wins is what was meant.
  void judge_strategies() {
    if (std::all_of(found_.leaves.begin(), found_.leaves.end(),
                    [this](const LeafInsight& leaf) { return is_price(leaf); }))
      return;
    if (found_.cheap.wins.part() >= often_cheap)
      advise("insight.cheapWins", 90 + 50 * found_.cheap.wins.part(),
             {{"chance", percent_text(found_.cheap.wins.part())}, {"price", plain(found_.cheap.price)}},
             Soundness::doubtful);
    if (found_.full.wins.part() >= often_full)
      advise("insight.fullWins", 50 + 40 * found_.full.wins.part(),
             {{"chance", percent_text(found_.full.wins.part())}, {"price", plain(found_.full.price)}});
  }

  void judge_ties() {
    const auto& ties = lot_.award.ties;
    const bool ends_in_draw =
        ties && !ties->empty() && std::holds_alternative<criteria::TieByDraw>(ties->back());
    if (found_.tie.part() >= often_tied)
      advise("insight.tieLikely", 40 + 100 * found_.tie.part(),
             {{"chance", percent_text(found_.tie.part())},
              {"decimals", std::to_string(lot_.award.rounding.decimals)}});
    if (!ends_in_draw) advise("insight.noDraw", 30, {});
  }

  // The price beside the quality, by what bids can really differ in. Scales are what to mend, so of points.
  void judge_weights() {
    if (lot_.award.method != criteria::AwardMethod::weighted_points) return;
    Number announced, attainable;
    for (const LeafInsight& leaf : found_.leaves) {
      if (!leaf.announced || !leaf.attainable) return;
      if (!is_price(leaf)) continue;
      announced += *leaf.announced;
      attainable += *leaf.attainable;
    }
    const Number off = attainable - announced;
    if (criteria::abs(off) < Number(weight_off)) return;
    advise(off.sign() < 0 ? "insight.priceCountsLess" : "insight.priceCountsMore",
           45 + criteria::abs(off).to_double() / 2,
           {{"announced", tenths(announced)}, {"attainable", tenths(attainable)}});
  }

  void judge_criteria() {
    std::string idle;
    const LeafInsight* heaviest = nullptr;
    for (const LeafInsight& leaf : found_.leaves) {
      // Of a price that no bid can earn on, the scale is what to mend.
      const bool matters = leaf.announced && *leaf.announced >= Number(weight_that_matters) &&
                           !(is_off_scale_ && is_price(leaf));
      if (matters && leaf.decides.of > 0 && leaf.decides.part() < hardly_decides)
        idle += (idle.empty() ? "" : ", ") + leaf.criterion;
      if (heaviest == nullptr || leaf.decides.part() > heaviest->decides.part()) heaviest = &leaf;
    }
    if (!idle.empty()) advise("insight.idleCriteria", 35, {{"criteria", idle}});
    if (heaviest != nullptr && found_.leaves.size() > 1 && heaviest->decides.part() >= decides_alone)
      advise("insight.oneDecides", 38 + 10 * heaviest->decides.part(),
             {{"criterion", heaviest->criterion}, {"chance", percent_text(heaviest->decides.part())}});
  }

  // Between 80 and 120 percent of the estimate.
  void judge_points() {
    const PointPrice *least = nullptr, *most = nullptr;
    bool has_gap = false;
    for (const PointPrice& point : found_.point_prices) {
      if (point.percent < 80 || point.percent > 120) continue;
      has_gap = has_gap || !point.euros;
      if (!point.euros) continue;
      if (least == nullptr || *point.euros < *least->euros) least = &point;
      if (most == nullptr || *point.euros > *most->euros) most = &point;
    }
    if (least == nullptr) return;
    if (has_gap && has_price_scale())
      advise("insight.scaleTooNarrow", 42, {{"estimate", plain(found_.estimate)}});
    if (most->euros->to_double() >= uneven_point * least->euros->to_double())
      advise("insight.pointPriceVaries", 25,
             {{"least", plain(*least->euros)}, {"most", plain(*most->euros)}});
  }

  const criteria::Criterion* price(const LeafInsight& leaf) const {
    const auto* criterion = criteria::find_criterion(lot_.criteria, leaf.criterion);
    return criterion != nullptr && criterion->kind == criteria::Kind::price ? criterion : nullptr;
  }
  bool is_price(const LeafInsight& leaf) const { return price(leaf) != nullptr; }

  // A price that earns between announced bounds.
  bool has_price_scale() const {
    return std::any_of(found_.leaves.begin(), found_.leaves.end(), [this](const LeafInsight& leaf) {
      const auto* criterion = price(leaf);
      return criterion != nullptr && criterion->scoring &&
             std::holds_alternative<criteria::Linear>(*criterion->scoring);
    });
  }

  const criteria::Lot& lot_;
  const LotSimulation& found_;
  const std::optional<Number>& estimate_;
  bool is_off_scale_ = false;
  Verdict verdict_;
};

}  // namespace

std::string_view name(Soundness soundness) {
  switch (soundness) {
    case Soundness::sound:
      return "sound";
    case Soundness::mend:
      return "mend";
    case Soundness::doubtful:
      break;
  }
  return "doubtful";
}

const std::vector<std::string_view>& verdict_codes() {
  static const std::vector<std::string_view> codes{
      "insight.estimateOffScale", "insight.loserDecides",     "insight.cheapWins",
      "insight.dumpingTurns",     "insight.fullWins",         "insight.withdrawalFlips",
      "insight.priceCountsLess",  "insight.priceCountsMore",  "insight.scaleTooNarrow",
      "insight.tieLikely",        "insight.oneDecides",       "insight.idleCriteria",
      "insight.noDraw",           "insight.pointPriceVaries", "insight.comparesBids"};
  return codes;
}

Verdict verdict_of(const criteria::Lot& lot, const LotSimulation& found,
                   const std::optional<criteria::Number>& estimate) {
  return Judge(lot, found, estimate).judge();
}

}  // namespace evaluator::insight

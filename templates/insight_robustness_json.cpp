#include "criteria/names.hpp"
#include "templates/insight_json.hpp"
#include "templates/insight_tree.hpp"
#include "templates/json_writer.hpp"

namespace templates {
namespace {

using namespace evaluator::insight;

class RobustnessWriter {
 public:
  std::string write(const RobustnessQuestion& question, const std::vector<LotRobustness>& lots) {
    tree_.open();
    tree_.count("seed", question.seed);
    tree_.count("samples", question.samples);
    tree_.number("within", question.within);
    tree_.list("lots", lots, [this](const LotRobustness& lot) { write_lot(lot); });
    tree_.close();
    return readable_json(tree_.root());
  }

 private:
  void outcome(evaluator::Outcome outcome, const std::optional<evaluator::BidId>& winner) {
    tree_.word("outcome", name(outcome));
    tree_.filled("winner", winner);
  }

  void write_lot(const LotRobustness& lot) {
    tree_.word("lot", lot.lot);
    outcome(lot.outcome, lot.winner);
    tree_.truth("leadsAlone", lot.leads_alone);
    tree_.truth("complete", lot.complete);
    tree_.list("leftOut", lot.left_out, [this](const evaluator::LeftOut& left) {
      tree_.word("bid", left.bid);
      outcome(left.outcome, left.winner);
      tree_.truth("reversal", left.reversal);
      tree_.truth("orderChanged", left.order_changed);
    });
    tree_.list("leftOutPairs", lot.left_out_pairs, [this](const evaluator::LeftOutPair& pair) {
      tree_.word("first", pair.first);
      tree_.word("second", pair.second);
      outcome(pair.outcome, pair.winner);
      tree_.truth("reversal", pair.reversal);
      tree_.truth("orderChanged", pair.order_changed);
    });
    write_changes(lot);
    if (lot.any_weights) {
      acceptability("anyWeights", *lot.any_weights);
      acceptability("nearWeights", *lot.near_weights);
    }
    tree_.list("roundings", lot.roundings, [this](const RoundingOutcome& each) { write_rounding(each); });
    tree_.list("discountRates", lot.rates, [this](const RateSensitivity& rate) { write_rate(rate); });
  }

  void write_changes(const LotRobustness& lot) {
    tree_.list("weights", lot.weights, [this](const WeightBreakEven& weight) {
      tree_.word("criterion", weight.criterion);
      tree_.word("lever", name(weight.lever));
      tree_.number("announced", weight.announced);
      edge("below", weight.below);
      edge("above", weight.above);
    });
    tree_.list("prices", lot.prices, [this](const PriceChange& change) {
      tree_.word("bid", change.bid);
      unranked(change.ranked);
      tree_.word("criterion", change.criterion);
      tree_.number("price", change.price);
      turn("lower", change.lower);
      turn("higher", change.higher);
    });
    tree_.list("grades", lot.grades, [this](const GradeChange& change) {
      tree_.word("bid", change.bid);
      unranked(change.ranked);
      tree_.word("criterion", change.criterion);
      tree_.filled("assessor", change.assessor);
      tree_.word("given", change.given);
      tree_.word("changed", change.changed);
      tree_.number("distance", change.distance);
      tree_.filled("leader", change.leader);
    });
    tree_.list("assessors", lot.assessors, [this](const AssessorInfluence& each) {
      tree_.word("assessor", each.assessor);
      tree_.count("grades", each.grades);
      tree_.count("deciding", each.deciding);
      outcome(each.outcome, each.winner);
      tree_.truth("changesWinner", each.changes_winner);
    });
  }

  void unranked(bool ranked) {
    if (!ranked) tree_.truth("ranked", false);
  }

  void edge(std::string_view key, const std::optional<BreakEven>& edge) {
    if (!edge) return;
    tree_.open(key);
    tree_.number("at", edge->at);
    tree_.word("challenger", edge->challenger);
    tree_.close();
  }

  void turn(std::string_view key, const std::optional<TurningPoint>& turn) {
    if (!turn) return;
    tree_.open(key);
    tree_.number("at", turn->at);
    tree_.filled("leader", turn->leader);
    tree_.close();
  }

  void acceptability(std::string_view key, const RankAcceptability& found) {
    tree_.open(key);
    tree_.count("samples", found.samples);
    tree_.list("bids", found.bids, [this](const BidAcceptability& each) {
      tree_.word("bid", each.bid);
      tree_.open_array("ranks");
      for (const std::uint64_t count : each.ranks) tree_.count({}, count);
      tree_.close();
    });
    tree_.close();
  }

  void write_rounding(const RoundingOutcome& each) {
    tree_.whole("decimals", each.rounding.decimals);
    tree_.word("mode", criteria::name(each.rounding.mode));
    tree_.word("at", criteria::name(each.rounding.at));
    outcome(each.outcome, each.winner);
    tree_.truth("changes", each.changes);
  }

  void write_rate(const RateSensitivity& rate) {
    tree_.word("criterion", rate.criterion);
    tree_.number("announced", rate.announced);
    tree_.truth("changes", rate.changes);
    tree_.list("outcomes", rate.outcomes, [this](const RateOutcome& each) {
      tree_.number("rate", each.rate);
      outcome(each.outcome, each.winner);
    });
  }

  InsightTree tree_;
};

}  // namespace

std::string robustness_json(const RobustnessQuestion& question, const std::vector<LotRobustness>& lots) {
  return RobustnessWriter().write(question, lots);
}

}  // namespace templates

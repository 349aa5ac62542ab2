#include "templates/award_advice_json.hpp"

#include "templates/insight_tree.hpp"
#include "templates/json_writer.hpp"

namespace templates {
namespace {

class AdviceWriter {
 public:
  explicit AdviceWriter(const AdviceStatement& statement) : statement_(statement) {}

  std::string write() {
    tree_.open();
    write_thresholds();
    tree_.open_array("lots");
    for (std::size_t lot = 0; lot < statement_.lots.size(); ++lot) {
      tree_.open();
      write_lot(statement_.evaluation.lots.at(lot), statement_.lots[lot]);
      tree_.close();
    }
    tree_.close();
    tree_.close();
    return readable_json(tree_.root());
  }

 private:
  void write_thresholds() {
    const auto percent = [this](std::string_view key, const std::optional<criteria::Decimal>& value) {
      if (value) tree_.word(key, value->text());
    };
    tree_.open("thresholds");
    percent("nearTiePercent", statement_.thresholds.near_tie_percent);
    percent("percentOfMean", statement_.thresholds.percent_of_mean);
    percent("percentOfMedian", statement_.thresholds.percent_of_median);
    percent("percentOfEstimate", statement_.thresholds.percent_of_estimate);
    tree_.close();
  }

  void outcome(evaluator::Outcome outcome, const std::optional<evaluator::BidId>& winner) {
    tree_.word("outcome", name(outcome));
    tree_.filled("winner", winner);
  }

  void bids(std::string_view key, const std::vector<evaluator::BidId>& all) {
    tree_.open_array(key);
    for (const auto& bid : all) tree_.word({}, bid);
    tree_.close();
  }

  void write_lot(const evaluator::LotEvaluation& evaluation, const evaluator::LotAdvice& advice) {
    tree_.word("lot", advice.lot);
    outcome(evaluation.outcome, evaluation.winner);
    if (advice.near_tie) write_gap(*advice.near_tie);
    write_draws(advice.lot);
    tree_.list("leftOut", advice.left_out, [this](const evaluator::LeftOut& left) {
      tree_.word("bid", left.bid);
      outcome(left.outcome, left.winner);
      bids("order", left.order);
      tree_.truth("reversal", left.reversal);
      tree_.truth("orderChanged", left.order_changed);
    });
    tree_.list("priceDeficits", advice.deficits, [this](const evaluator::PriceDeficit& deficit) {
      tree_.word("bid", deficit.bid);
      tree_.word("outcome", name(deficit.outcome));
      tree_.filled("criterion", deficit.criterion);
      tree_.known("price", deficit.price);
      tree_.known("priceToEqual", deficit.price_to_equal);
      tree_.known("deficit", deficit.deficit);
    });
    tree_.list("lowPrices", advice.abnormal_prices, [this](const evaluator::AbnormalPrice& low) {
      tree_.word("bid", low.bid);
      tree_.word("yardstick", name(low.yardstick));
      tree_.number("price", low.price);
      tree_.number("reference", low.reference);
      tree_.number("percent", low.percent);
    });
  }

  void write_gap(const evaluator::NearTie& near) {
    tree_.open("nearTie");
    tree_.word("first", near.first);
    tree_.word("second", near.second);
    tree_.number("gap", near.gap);
    tree_.known("percent", near.percent);
    tree_.truth("isNear", near.is_near);
    tree_.truth("byTieRule", near.by_tie_rule);
    tree_.close();
  }

  void write_draws(const criteria::LotId& lot) {
    tree_.open_array("draws");
    for (const criteria::Draw& draw : statement_.dossier.draws.value_or(std::vector<criteria::Draw>())) {
      if (draw.lot != lot) continue;
      tree_.open();
      bids("order", draw.order);
      if (draw.held_at) tree_.word("heldAt", draw.held_at->text());
      tree_.filled("witness", draw.witness);
      tree_.close();
    }
    tree_.close();
  }

  const AdviceStatement& statement_;
  InsightTree tree_;
};

}  // namespace

std::string award_advice_json(const AdviceStatement& statement) { return AdviceWriter(statement).write(); }

}  // namespace templates

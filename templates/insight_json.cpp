#include "templates/insight_json.hpp"

#include "evaluator/insight/drawn_answer.hpp"
#include "templates/insight_tree.hpp"
#include "templates/json_writer.hpp"

#include <cmath>

namespace templates {
namespace {

using namespace evaluator::insight;

class SimulationWriter {
 public:
  std::string write(const SimulationQuestion& question, const std::vector<LotSimulation>& lots) {
    tree_.open();
    tree_.count("seed", question.seed);
    tree_.count("fields", question.fields);
    write_model(question.model);
    tree_.list("lots", lots, [this](const LotSimulation& lot) { write_lot(lot); });
    tree_.close();
    return readable_json(tree_.root());
  }

 private:
  void write_model(const FieldModel& model) {
    const auto percent = [this](std::string_view key, double part) {
      tree_.number(key, written(part * 100, 2).value());
    };
    tree_.open("model");
    tree_.whole("fewestBids", model.fewest_bids);
    tree_.whole("mostBids", model.most_bids);
    percent("priceLevelPercent", model.price_level);
    percent("estimateSpreadPercent", model.estimate_spread);
    percent("priceSpreadPercent", model.price_spread);
    percent("qualityPercent", model.quality_mean);
    percent("qualitySpreadPercent", model.quality_spread);
    tree_.close();
  }

  void write_lot(const LotSimulation& lot) {
    tree_.word("lot", lot.lot);
    tree_.word("estimateBasis", name(lot.basis));
    tree_.number("estimate", lot.estimate);
    tree_.rate("loserDecides", lot.loser_decides);
    tree_.rate("rejectionFlips", lot.rejection_flips);
    tree_.rate("withdrawalFlips", lot.withdrawal_flips);
    tree_.rate("tie", lot.tie);
    strategy("cheapBid", lot.cheap);
    strategy("fullBid", lot.full);
    tree_.list("criteria", lot.leaves, [this](const LeafInsight& leaf) { write_leaf(leaf); });
    tree_.list("pointPrices", lot.point_prices, [this](const PointPrice& point) {
      tree_.whole("percentOfEstimate", point.percent);
      tree_.number("price", point.price);
      tree_.known("eurosPerPoint", point.euros);
    });
    tree_.list("equalValueLines", lot.lines, [this](const EqualValueLine& line) { write_line(line); });
    if (lot.twin) write_twin(*lot.twin);
    tree_.open("verdict");
    tree_.word("soundness", name(lot.verdict.soundness));
    tree_.list("changes", lot.verdict.changes, [this](const Advised& change) {
      tree_.word("code", change.code);
      tree_.open("parameters");
      for (const auto& [key, value] : change.parameters) tree_.word(key, value);
      tree_.close();
    });
    tree_.close();
  }

  void strategy(std::string_view key, const StrategicBid& bid) {
    tree_.open(key);
    tree_.number("price", bid.price);
    tree_.rate("wins", bid.wins);
    tree_.rate("turns", bid.turns);
    tree_.rate("rejected", bid.rejected);
    tree_.close();
  }

  void write_leaf(const LeafInsight& leaf) {
    tree_.word("criterion", leaf.criterion);
    tree_.known("announcedPercent", leaf.announced);
    tree_.known("attainablePercent", leaf.attainable);
    if (leaf.simulated) tree_.tenth("simulatedPercent", *leaf.simulated);
    tree_.rate("decides", leaf.decides);
  }

  void write_line(const EqualValueLine& line) {
    tree_.whole("qualityPercent", line.quality);
    tree_.open_array("points");
    for (std::size_t tenth = 0; tenth < line.prices.size(); ++tenth) {
      if (!line.prices[tenth]) continue;
      tree_.open();
      tree_.whole("qualityPercent", static_cast<std::int64_t>(tenth * 10));
      tree_.whole("price", std::llround(*line.prices[tenth]));
      tree_.close();
    }
    tree_.close();
  }

  void write_twin(const TwinEffect& effect) {
    tree_.open("absoluteTwin");
    tree_.truth("changesMethod", effect.twin.changes_method);
    tree_.list("rules", effect.twin.rules, [this](const TwinRule& rule) {
      tree_.word("criterion", rule.criterion);
      tree_.word("worst", rule.worst.text());
      tree_.word("best", rule.best.text());
    });
    tree_.rate("sameWinner", effect.same_winner);
    tree_.rate("loserDecides", effect.loser_decides);
    tree_.rate("tie", effect.tie);
    tree_.close();
  }

  InsightTree tree_;
};

}  // namespace

std::string simulation_json(const SimulationQuestion& question, const std::vector<LotSimulation>& lots) {
  return SimulationWriter().write(question, lots);
}

}  // namespace templates

#include "evaluator/insight/drawn_answer.hpp"
#include "templates/document_lots.hpp"
#include "templates/insight_parts.hpp"

namespace templates {
namespace {

using namespace evaluator::insight;
using criteria::Number;

class Writer {
 public:
  Writer(const criteria::Tender& tender, const LotSimulation& found, const SimulationQuestion& question,
         Language language)
      : found_(found), question_(question), words_(language), lot_(*criteria::find_lot(tender, found.lot)) {}

  LotInsight write() {
    LotInsight report;
    report.lot = found_.lot;
    report.title = lot_title(lot_, words_.language());
    report.soundness = name(found_.verdict.soundness);
    report.findings.push_back(words_.say("verdict." + report.soundness));
    for (const Advised& change : found_.verdict.changes)
      report.changes.push_back({change.code, label(change.code, words_.language(), change.parameters),
                                label(change.code + ".text", words_.language(), change.parameters)});
    report.tables.push_back(chances());
    report.tables.push_back(strategies());
    report.tables.push_back(criteria());
    if (has_point_price()) report.tables.push_back(point_prices());
    if (!found_.lines.empty()) report.tables.push_back(lines());
    if (found_.twin) report.tables.push_back(twin());
    report.basis = basis();
    return report;
  }

 private:
  using Row = std::vector<InsightCell>;

  Row chance(std::string_view key, const Rate& rate) const {
    return {words_.text(words_.say("chance." + std::string(key))), words_.rate(rate), words_.interval(rate)};
  }

  InsightTable chances() const {
    InsightTable table = words_.table("chances", {"what", "chance", "interval"});
    table.rows = {chance("loser", found_.loser_decides), chance("rejection", found_.rejection_flips),
                  chance("withdrawal", found_.withdrawal_flips), chance("tie", found_.tie)};
    if (found_.twin) {
      table.rows.push_back(chance("twin-same", found_.twin->same_winner));
      table.rows.push_back(chance("twin-loser", found_.twin->loser_decides));
    }
    return table;
  }

  Row strategy(std::string_view key, const StrategicBid& bid) const {
    return {words_.text(words_.say("strategy." + std::string(key))), words_.euros(bid.price),
            words_.rate(bid.wins), words_.rate(bid.turns), words_.rate(bid.rejected)};
  }

  InsightTable strategies() const {
    InsightTable table = words_.table("strategies", {"bid", "price", "wins", "turns", "rejected"});
    table.rows = {strategy("cheap", found_.cheap), strategy("full", found_.full)};
    return table;
  }

  InsightCell known(const std::optional<Number>& percent) const {
    return percent ? words_.percent(*percent) : words_.none();
  }

  InsightTable criteria() const {
    InsightTable table =
        words_.table("criteria", {"criterion", "announced", "attainable", "simulated", "decides"});
    for (const LeafInsight& leaf : found_.leaves) {
      const auto* criterion = criteria::find_criterion(lot_.criteria, leaf.criterion);
      const std::string title = criterion ? criterion->title : leaf.criterion;
      table.rows.push_back({words_.text(title == leaf.criterion ? title : leaf.criterion + " " + title),
                            known(leaf.announced), known(leaf.attainable),
                            leaf.simulated ? words_.percent(*leaf.simulated) : words_.none(),
                            words_.rate(leaf.decides)});
    }
    table.chart = words_.chart("criteria", InsightChart::Kind::bars, {1, 4});
    return table;
  }

  bool has_point_price() const {
    for (const PointPrice& point : found_.point_prices)
      if (point.euros) return true;
    return false;
  }

  InsightTable point_prices() const {
    InsightTable table = words_.table("point-price", {"of-estimate", "price", "euros-per-point"});
    for (const PointPrice& point : found_.point_prices)
      table.rows.push_back({words_.percent(Number(point.percent), 0), words_.euros(point.price),
                            point.euros ? words_.euros(*point.euros) : words_.none()});
    table.chart = words_.chart("point-price", InsightChart::Kind::lines, {2});
    return table;
  }

  InsightTable lines() const {
    InsightTable table = words_.table("equal-value", {"quality"});
    for (const EqualValueLine& line : found_.lines)
      table.columns.push_back(words_.say("equal-value.line", {{"quality", std::to_string(line.quality)}}));
    for (std::size_t tenth = 0; tenth <= 10; ++tenth) {
      Row row{words_.percent(Number(static_cast<std::int64_t>(tenth * 10)), 0)};
      for (const EqualValueLine& line : found_.lines) row.push_back(price_cell(line.prices[tenth]));
      table.rows.push_back(std::move(row));
    }
    table.chart = words_.chart("equal-value", InsightChart::Kind::lines, {1, 2, 3});
    return table;
  }

  InsightCell price_cell(const std::optional<double>& price) const {
    if (!price) return words_.none();
    InsightCell cell = words_.euros(written(*price, 0).value());
    cell.number = price;
    return cell;
  }

  InsightTable twin() const {
    InsightTable table = words_.table("twin", {"criterion", "now", "instead"});
    for (const TwinRule& rule : found_.twin->twin.rules) {
      const auto* criterion = criteria::find_criterion(lot_.criteria, rule.criterion);
      table.rows.push_back({words_.text(rule.criterion),
                            words_.text(std::string(label(*criterion->scoring, words_.language()))),
                            words_.text(words_.say(
                                "twin.linear", {{"worst", rule.worst.text()}, {"best", rule.best.text()}}))});
    }
    if (found_.twin->twin.changes_method)
      table.rows.push_back(
          {words_.text(words_.say("twin.method")),
           words_.text(std::string(label(lot_.award.method, words_.language()))),
           words_.text(std::string(label(found_.twin->twin.lot.award.method, words_.language())))});
    return table;
  }

  static std::string in_percent(double part) { return written(part * 100, 2).value().to_truncated(2); }

  std::string basis() const {
    const FieldModel& model = question_.model;
    return words_.say("simulation.basis",
                      {{"fields", std::to_string(found_.fields)},
                       {"fewest", std::to_string(model.fewest_bids)},
                       {"most", std::to_string(model.most_bids)},
                       {"estimate", found_.estimate.to_decimal(2, criteria::RoundingMode::half_up)},
                       {"source", words_.say("estimate." + std::string(name(found_.basis)))},
                       {"level", in_percent(model.price_level)},
                       {"estimateSpread", in_percent(model.estimate_spread)},
                       {"priceSpread", in_percent(model.price_spread)},
                       {"quality", in_percent(model.quality_mean)},
                       {"qualitySpread", in_percent(model.quality_spread)},
                       {"seed", std::to_string(question_.seed)}});
  }

  const LotSimulation& found_;
  const SimulationQuestion& question_;
  InsightWords words_;
  const criteria::Lot& lot_;
};

}  // namespace

LotInsight simulation_insight(const criteria::Tender& tender, const LotSimulation& simulation,
                              const SimulationQuestion& question, Language language) {
  return Writer(tender, simulation, question, language).write();
}

}  // namespace templates

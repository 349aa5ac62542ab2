#include "templates/document_lots.hpp"
#include "templates/insight_parts.hpp"

#include <algorithm>

namespace templates {
namespace {

using namespace evaluator::insight;
using criteria::BidId;
using criteria::Number;
using evaluator::Outcome;

class Writer {
 public:
  Writer(const criteria::Dossier& dossier, const LotRobustness& found, const RobustnessQuestion& question,
         Language language)
      : dossier_(dossier),
        found_(found),
        question_(question),
        words_(language),
        lot_(*criteria::find_lot(dossier.tender, found.lot)) {}

  LotInsight write() {
    LotInsight report;
    report.lot = found_.lot;
    report.title = lot_title(lot_, words_.language());
    say_outcome(report);
    if (found_.left_out.empty()) return report;
    say_nearest(report);
    report.tables.push_back(left_out());
    if (!found_.left_out_pairs.empty()) report.tables.push_back(pairs());
    if (!found_.weights.empty()) report.tables.push_back(weights());
    if (!found_.prices.empty()) report.tables.push_back(prices());
    if (!found_.grades.empty()) report.tables.push_back(grades());
    if (!found_.assessors.empty()) report.tables.push_back(assessors());
    if (weighs_otherwise()) {
      report.tables.push_back(acceptability());
      report.tables.push_back(ranks());
    }
    report.tables.push_back(roundings());
    for (const RateSensitivity& rate : found_.rates) report.tables.push_back(rates(rate));
    report.basis = words_.say(weighs_otherwise() ? "robustness.basis" : "robustness.basis-exact",
                              {{"samples", std::to_string(samples())},
                               {"seed", std::to_string(question_.seed)},
                               {"within", question_.within.to_truncated(2)}});
    return report;
  }

 private:
  using Row = std::vector<InsightCell>;

  // A single weight has no other: what is drawn keeps the sum.
  bool weighs_otherwise() const { return found_.any_weights && found_.weights.size() != 1; }

  std::uint64_t samples() const {
    return found_.any_weights ? found_.any_weights->samples : question_.samples;
  }

  std::string bidder(const BidId& id) const {
    for (const criteria::Bid& bid : dossier_.bids)
      if (bid.id == id && bid.bidder) return bid.bidder->name;
    return id;
  }
  InsightCell bid(const BidId& id) const { return words_.text(bidder(id)); }
  InsightCell changed_bid(const BidId& id, bool ranked) const {
    return ranked ? bid(id) : words_.text(words_.say("unranked", {{"bidder", bidder(id)}}));
  }
  InsightCell known(const std::optional<BidId>& id) const {
    return id ? bid(*id) : words_.text(words_.say("nobody"));
  }
  InsightCell outcome(Outcome outcome, const std::optional<BidId>& winner) const {
    return winner ? bid(*winner) : words_.text(words_.say("outcome." + std::string(name(outcome))));
  }
  InsightCell yes(bool yes) const { return words_.text(words_.yes_or_no(yes)); }

  // ---- sentences ----------------------------------------------------------------------------------------

  void say_outcome(LotInsight& report) const {
    const auto& winner = found_.winner;
    if (!winner) {
      report.findings.push_back(
          words_.say("no-winner", {{"outcome", words_.say("outcome." + std::string(name(found_.outcome)))}}));
      return;
    }
    report.findings.push_back(
        words_.say(found_.leads_alone ? "leads" : "does-not-lead", {{"bidder", bidder(*winner)}}));
  }

  void say_nearest(LotInsight& report) const {
    const bool reverses = std::any_of(found_.left_out.begin(), found_.left_out.end(),
                                      [](const auto& left) { return left.reversal; });
    if (found_.winner) report.findings.push_back(words_.say(reverses ? "reverses" : "does-not-reverse"));
    if (!found_.leads_alone) return;
    say_weight(report);
    if (weighs_otherwise()) {
      const auto part = [&](const RankAcceptability& of) {
        return words_.rate({of.bids.front().ranks.front(), of.samples}).text;
      };
      report.findings.push_back(words_.say("accepted", {{"any", part(*found_.any_weights)},
                                                        {"near", part(*found_.near_weights)},
                                                        {"within", question_.within.to_truncated(2)}}));
    }
    say_what_was_not_sought(report);
  }

  void say_what_was_not_sought(LotInsight& report) const {
    if (found_.complete) return;
    report.findings.push_back(words_.say("too-many", {{"most", std::to_string(question_.most_bids)}}));
    if (found_.left_out.size() > question_.most_drawn_bids)
      report.findings.push_back(
          words_.say("far-too-many", {{"most", std::to_string(question_.most_drawn_bids)}}));
  }

  // Of weights only: values and factors have no common measure.
  void say_weight(LotInsight& report) const {
    const WeightBreakEven* least = nullptr;
    Number distance;
    for (const WeightBreakEven& weight : found_.weights) {
      const auto edge = weight.lever == Lever::weight ? nearest(weight) : std::nullopt;
      if (!edge) continue;
      const Number own = criteria::abs(edge->at - weight.announced);
      if (least != nullptr && own >= distance) continue;
      least = &weight;
      distance = own;
    }
    if (least != nullptr) {
      const auto edge = nearest(*least);
      report.findings.push_back(words_.say(
          "nearest-weight", {{"criterion", least->criterion},
                             {"announced", least->announced.to_truncated(4)},
                             {"at", edge->at.rounded(2, criteria::RoundingMode::half_up).to_truncated(2)},
                             {"bidder", bidder(edge->challenger)}}));
    }
  }

  // ---- tables -------------------------------------------------------------------------------------------

  InsightTable left_out() const {
    InsightTable table = words_.table("left-out", {"without", "winner", "reversal", "order"});
    for (const auto& left : found_.left_out)
      table.rows.push_back(
          {bid(left.bid), outcome(left.outcome, left.winner), yes(left.reversal), yes(left.order_changed)});
    return table;
  }

  // Only those that tell something; the note says how many were looked at.
  InsightTable pairs() const {
    InsightTable table = words_.table("pairs", {"without", "and", "winner", "reversal"});
    table.note = words_.say("pairs.note", {{"pairs", std::to_string(found_.left_out_pairs.size())}});
    for (const auto& pair : found_.left_out_pairs)
      if (pair.reversal)
        table.rows.push_back(
            {bid(pair.first), bid(pair.second), outcome(pair.outcome, pair.winner), yes(pair.reversal)});
    return table;
  }

  InsightCell edge(const std::optional<BreakEven>& edge, Lever lever) const {
    if (!edge) return words_.none();
    const InsightCell cell = lever == Lever::value ? words_.euros(edge->at) : words_.number(edge->at, 4);
    return words_.text(cell.text + " (" + bidder(edge->challenger) + ")");
  }

  InsightTable weights() const {
    InsightTable table = words_.table("weights", {"criterion", "lever", "announced", "below", "above"});
    for (const WeightBreakEven& weight : found_.weights)
      table.rows.push_back(
          {words_.text(weight.criterion), words_.text(words_.say("lever." + std::string(name(weight.lever)))),
           weight.lever == Lever::value ? words_.euros(weight.announced) : words_.number(weight.announced, 2),
           edge(weight.below, weight.lever), edge(weight.above, weight.lever)});
    return table;
  }

  InsightCell turn(const std::optional<TurningPoint>& turn) const {
    if (!turn) return words_.none();
    return words_.text(words_.euros(turn->at).text + " (" + known(turn->leader).text + ")");
  }

  InsightTable prices() const {
    InsightTable table = words_.table("prices", {"bid", "price", "lower", "higher"});
    for (const PriceChange& change : found_.prices)
      table.rows.push_back({changed_bid(change.bid, change.ranked), words_.euros(change.price),
                            turn(change.lower), turn(change.higher)});
    return table;
  }

  InsightTable grades() const {
    InsightTable table =
        words_.table("grades", {"bid", "criterion", "assessor", "given", "changed", "leader"});
    for (const GradeChange& change : found_.grades)
      table.rows.push_back(
          {changed_bid(change.bid, change.ranked), words_.text(change.criterion),
           change.assessor ? words_.text(*change.assessor) : words_.text(words_.say("together")),
           words_.text(change.given), words_.text(change.changed), known(change.leader)});
    return table;
  }

  InsightTable assessors() const {
    InsightTable table = words_.table("assessors", {"assessor", "grades", "deciding", "winner", "changes"});
    for (const AssessorInfluence& each : found_.assessors)
      table.rows.push_back({words_.text(each.assessor),
                            words_.number(Number(static_cast<std::int64_t>(each.grades)), 0),
                            words_.number(Number(static_cast<std::int64_t>(each.deciding)), 0),
                            outcome(each.outcome, each.winner), yes(each.changes_winner)});
    return table;
  }

  InsightTable acceptability() const {
    InsightTable table =
        words_.table("acceptability", {"bid", "any", "any-interval", "near", "near-interval"});
    for (std::size_t i = 0; i < found_.any_weights->bids.size(); ++i) {
      const Rate any{found_.any_weights->bids[i].ranks[0], found_.any_weights->samples};
      const Rate near{found_.near_weights->bids[i].ranks[0], found_.near_weights->samples};
      table.rows.push_back({bid(found_.any_weights->bids[i].bid), words_.rate(any), words_.interval(any),
                            words_.rate(near), words_.interval(near)});
    }
    table.chart = words_.chart("acceptability", InsightChart::Kind::bars, {1, 3});
    return table;
  }

  // The first ranks of every bid under any weights.
  InsightTable ranks() const {
    constexpr std::size_t most_ranks = 6;
    InsightTable table = words_.table("ranks", {"bid"});
    const auto& bids = found_.any_weights->bids;
    const std::size_t shown = std::min(most_ranks, bids.size());
    std::vector<std::size_t> columns;
    for (std::size_t rank = 0; rank < shown; ++rank) {
      table.columns.push_back(words_.say("rank", {{"rank", std::to_string(rank + 1)}}));
      columns.push_back(rank + 1);
    }
    for (const BidAcceptability& each : bids) {
      Row row{bid(each.bid)};
      for (std::size_t rank = 0; rank < shown; ++rank)
        row.push_back(words_.rate({each.ranks[rank], found_.any_weights->samples}));
      table.rows.push_back(std::move(row));
    }
    table.chart = words_.chart("ranks", InsightChart::Kind::stacked, std::move(columns));
    return table;
  }

  InsightTable roundings() const {
    InsightTable table = words_.table("roundings", {"rounding", "winner", "changes"});
    for (const RoundingOutcome& each : found_.roundings)
      table.rows.push_back({words_.text(label(each.rounding, words_.language())),
                            outcome(each.outcome, each.winner), yes(each.changes)});
    return table;
  }

  InsightTable rates(const RateSensitivity& rate) const {
    InsightTable table = words_.table("rates", {"rate", "winner"});
    table.id += "-" + std::to_string(&rate - found_.rates.data() + 1);
    table.title += " " + rate.criterion;
    for (const RateOutcome& each : rate.outcomes)
      table.rows.push_back({words_.percent(each.rate), outcome(each.outcome, each.winner)});
    return table;
  }

  const criteria::Dossier& dossier_;
  const LotRobustness& found_;
  const RobustnessQuestion& question_;
  InsightWords words_;
  const criteria::Lot& lot_;
};

}  // namespace

LotInsight robustness_insight(const criteria::Dossier& dossier, const LotRobustness& robustness,
                              const RobustnessQuestion& question, Language language) {
  return Writer(dossier, robustness, question, language).write();
}

}  // namespace templates

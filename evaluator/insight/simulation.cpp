#include "evaluator/insight/simulation.hpp"

#include "evaluator/advice/lot_dossier.hpp"
#include "evaluator/insight/attainable_weight.hpp"
#include "evaluator/insight/drawn_answer.hpp"
#include "evaluator/insight/field_trial.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

namespace evaluator::insight {
namespace {

// Does each field once, on as many threads; the results stand in the order of the fields.
template <typename Result, typename Try>
std::vector<Result> try_all(const SimulationQuestion& question, criteria::Progress* progress, Try attempt) {
  std::vector<Result> results(question.fields);
  std::atomic<std::uint64_t> next{0};
  const auto work = [&] {
    for (std::uint64_t field = next++; field < question.fields && !criteria::is_cancelled(progress);
         field = next++) {
      results[field] = attempt(field);
      criteria::advance(progress);
    }
  };
  std::vector<std::jthread> others;
  for (unsigned i = 1; i < question.threads; ++i) others.emplace_back(work);
  work();
  others.clear();
  criteria::check(progress);
  return results;
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

void count(Rate& rate, bool happened) {
  ++rate.of;
  rate.count += happened ? 1 : 0;
}

class Simulator {
 public:
  Simulator(const criteria::Tender& tender, std::size_t lot, const SimulationQuestion& question,
            criteria::Progress* progress)
      : question_(question),
        progress_(progress),
        maker_(tender, lot, question.model, question.estimate),
        plan_(maker_.tender(), 0),
        announced_(tender.lots.at(lot)) {
    if (question.estimate)
      estimate_ = question.estimate;
    else if (tender.estimated_value && tender.lots.size() == 1)
      estimate_ = tender.estimated_value->value();
    if (estimate_ && estimate_->sign() <= 0) estimate_.reset();
  }

  LotSimulation run() {
    found_.lot = plan_.lot.id;
    found_.basis = maker_.basis();
    found_.estimate = maker_.estimate();
    found_.fields = question_.fields;
    trials_ = try_all<FieldTrial>(question_, progress_, [&](std::uint64_t field) {
      return try_field(maker_, plan_, question_.seed, field);
    });
    count_outcomes();
    look_at_leaves();
    look_at_prices();
    look_at_twin();
    found_.verdict = verdict_of(announced_, found_, estimate_);
    return std::move(found_);
  }

 private:
  void count_outcomes() {
    found_.cheap.price = maker_.cheap_price();
    found_.full.price = maker_.full_price();
    for (const FieldTrial& trial : trials_) {
      count(found_.cheap.wins, trial.cheap.wins);
      count(found_.cheap.rejected, trial.cheap.rejected);
      count(found_.full.wins, trial.full.wins);
      count(found_.full.rejected, trial.full.rejected);
      if (!trial.is_contest) continue;
      count(found_.tie, trial.tie);
      if (!trial.winner) continue;
      count(found_.cheap.turns, trial.cheap.turns);
      count(found_.full.turns, trial.full.turns);
      count(found_.loser_decides, trial.deciding > 0);
      count(found_.rejection_flips, trial.rejection_flips);
      count(found_.withdrawal_flips, trial.withdrawal_flips);
    }
  }

  void look_at_leaves() {
    for (const Column& column : plan_.columns) {
      if (!column.rule && !column.unscored_price) continue;
      LeafInsight leaf;
      leaf.leaf = column.leaf;
      leaf.criterion = column.criterion->id;
      for (const FieldTrial& trial : trials_)
        if (trial.is_contest && trial.winner) count(leaf.decides, trial.leaves[column.leaf].decides);
      found_.leaves.push_back(std::move(leaf));
    }
    announce_weights();
    attain_weights();
    simulate_weights();
  }

  void announce_weights() {
    const Number all = plan_.quality_weight + plan_.price_weight;
    if (all.sign() <= 0) return;
    for (LeafInsight& leaf : found_.leaves) {
      const Column& column = plan_.columns[leaf.leaf];
      const bool weighs = column.earning == Earning::points || column.earning == Earning::deduction;
      const Number weight = column.unscored_price ? plan_.price_weight : criteria::abs(column.effect);
      if (weighs && weight.sign() > 0) leaf.announced = (weight * Number(100) / all).reduced();
    }
  }

  void attain_weights() {
    const auto weights = attainable_weights(plan_, found_.estimate);
    for (LeafInsight& leaf : found_.leaves) leaf.attainable = weights[leaf.leaf];
  }

  void simulate_weights() {
    const auto method = plan_.lot.award.method;
    if (method != criteria::AwardMethod::weighted_points && method != criteria::AwardMethod::value_in_euros)
      return;
    std::vector<double> sums(found_.leaves.size());
    double all = 0;
    for (const FieldTrial& trial : trials_)
      for (std::size_t i = 0; i < sums.size(); ++i) {
        sums[i] += trial.leaves[found_.leaves[i].leaf].range;
        all += trial.leaves[found_.leaves[i].leaf].range;
      }
    if (!(all > 0)) return;
    for (std::size_t i = 0; i < sums.size(); ++i) found_.leaves[i].simulated = sums[i] * 100 / all;
  }

  double typical(double FieldTrial::*figure) const {
    std::vector<double> values;
    for (const FieldTrial& trial : trials_)
      if (trial.is_contest) values.push_back(trial.*figure);
    return median(std::move(values));
  }

  TypicalField typical_field() const {
    const double estimate = found_.estimate.to_double();
    const auto or_estimate = [&](double value) { return written(value > 0 ? value : estimate, 2).value(); };
    TypicalField field{or_estimate(typical(&FieldTrial::lowest_price)),
                       or_estimate(typical(&FieldTrial::highest_price)),
                       or_estimate(typical(&FieldTrial::middle_price)), Number(0)};
    std::vector<double> best;
    for (const FieldTrial& trial : trials_)
      if (trial.best_quality) best.push_back(trial.best_quality->to_double());
    field.best_quality = written(median(std::move(best)), 4).value() * plan_.quality_weight;
    return field;
  }

  void look_at_prices() {
    const PriceQuality formula(plan_, typical_field());
    const Number middle = written(question_.model.quality_mean, 4).value() * formula.whole_quality();
    for (int percent = 50; percent <= 150; percent += 10) {
      const Number price = (found_.estimate * Number(percent, 100)).reduced();
      found_.point_prices.push_back({percent, price, formula.point_price(price, middle)});
    }
    if (formula.whole_quality().sign() <= 0) return;
    for (const int quality : {40, 60, 80}) found_.lines.push_back(line_through(formula, quality));
  }

  EqualValueLine line_through(const PriceQuality& formula, int quality) const {
    const double estimate = found_.estimate.to_double();
    const double value = formula.standing(estimate, quality / 100.0);
    EqualValueLine line{quality, {}};
    for (int tenth = 0; tenth <= 10; ++tenth) {
      const double at = tenth / 10.0;
      double low = estimate * 0.2, high = estimate * 3;
      if (!(formula.standing(low, at) > value) || !(formula.standing(high, at) < value)) {
        line.prices.emplace_back();
        continue;
      }
      for (int step = 0; step < 60; ++step) {
        const double middle = (low + high) / 2;
        (formula.standing(middle, at) > value ? low : high) = middle;
      }
      line.prices.emplace_back(low);
    }
    return line;
  }

  std::vector<TypicalAnswers> typical_answers() const {
    std::vector<TypicalAnswers> typical;
    for (const Column* column : plan_.relative) {
      std::vector<double> lowest, highest, middle;
      for (const FieldTrial& trial : trials_)
        for (const LeafField& field : trial.fields) {
          if (field.leaf != column->leaf) continue;
          lowest.push_back(field.lowest.to_double());
          highest.push_back(field.highest.to_double());
          middle.push_back(field.centre.is_zero() ? (lowest.back() + highest.back()) / 2
                                                  : field.centre.to_double());
        }
      typical.push_back({column->leaf, median(lowest), median(highest), median(middle)});
    }
    return typical;
  }

  void look_at_twin() {
    auto twin = absolute_twin(plan_.lot, typical_answers());
    if (!twin) {
      if (compares_bids(announced_)) criteria::advance(progress_, question_.fields);
      return;
    }
    TwinEffect effect{std::move(*twin), {}, {}, {}};
    const auto trials = try_all<TwinTrial>(question_, progress_, [&](std::uint64_t field) {
      return try_twin(maker_, effect.twin.lot, question_.seed, field);
    });
    for (std::size_t i = 0; i < trials.size(); ++i) {
      if (!trials_[i].is_contest) continue;
      count(effect.same_winner, trials[i].winner == trials_[i].winner);
      count(effect.loser_decides, trials[i].loser_decides);
      count(effect.tie, trials[i].tie);
    }
    found_.twin = std::move(effect);
  }

  const SimulationQuestion& question_;
  criteria::Progress* progress_;
  FieldMaker maker_;
  LotPlan plan_;
  const criteria::Lot& announced_;
  std::optional<Number> estimate_;
  LotSimulation found_;
  std::vector<FieldTrial> trials_;
};

}  // namespace

LotSimulation simulate(const criteria::Tender& tender, std::size_t lot, const SimulationQuestion& question,
                       criteria::Progress* progress) {
  return Simulator(tender, lot, question, progress).run();
}

// Each field once, and once more with the twin that only a formula that compares bids has.
std::uint64_t simulation_steps(const criteria::Lot& lot, const SimulationQuestion& question) {
  return question.fields * (compares_bids(lot) ? 2 : 1);
}

}  // namespace evaluator::insight

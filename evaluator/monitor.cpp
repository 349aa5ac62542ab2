#include "evaluator/monitor.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace evaluator {
namespace {

using criteria::CircularQuantity;

// "€/m³", "kg CO2 per jaar": what is offered for each of something cannot be added up over lots.
bool is_per_something(const std::string& unit) {
  return unit.find('/') != std::string::npos || unit.find(" per ") != std::string::npos;
}

void add_known(std::optional<Number>& sum, const Number& value) {
  sum = sum ? (*sum + value).reduced() : value;
}

Standing worst(const std::vector<Standing>& standings) {
  return *std::max_element(standings.begin(), standings.end());
}

// Of the agreements together; nothing when none is about the tender.
std::optional<Standing> standing(const MonitoredTender& tender) {
  std::vector<Standing> all;
  for (const AgreementResult& result : tender.agreements)
    if (const auto one = evaluator::standing(result.rules)) all.push_back(*one);
  if (all.empty()) return std::nullopt;
  return worst(all);
}

void count(StandingCounts& counts, Standing standing) {
  switch (standing) {
    case Standing::meets:
      ++counts.meets;
      break;
    case Standing::deviates:
      ++counts.deviates;
      break;
    case Standing::not_determinable:
      ++counts.not_determinable;
      break;
    case Standing::fails:
      ++counts.fails;
      break;
  }
}

class Gathering {
 public:
  void add(const MonitoredTender& tender) {
    ++figures_.tenders;
    if (tender.estimated_value)
      add_known(figures_.value, *tender.estimated_value);
    else
      ++figures_.without_estimate;
    figures_.lots += tender.lots;
    figures_.awarded += tender.awarded;
    for (const AgreementResult& result : tender.agreements) figures_.rules += result.rules;
    for (const Number& weight : tender.circular_weights) add_known(weights_, weight);
    figures_.weighted_lots += tender.circular_weights.size();
    for (const Promise& promise : tender.promises) add(promise);
    const auto stands = standing(tender);
    if (!stands) return;
    count(figures_.standings, *stands);
    if (*stands != Standing::meets) return;
    if (tender.estimated_value)
      meeting_ = (meeting_ + *tender.estimated_value).reduced();
    else
      meeting_unknown_ = true;
  }

  void add(const MonitoredSpend& spend) { add_known(figures_.spend, spend.euros); }

  Figures take() {
    if (weights_)
      figures_.circular_weight = *weights_ / Number(static_cast<std::int64_t>(figures_.weighted_lots));
    if (!meeting_unknown_ && figures_.standings.covered() > 0) figures_.meeting_value = meeting_;
    for (auto& [key, total] : promised_) figures_.promised.push_back(std::move(total));
    return std::move(figures_);
  }

 private:
  void add(const Promise& promise) {
    auto [at, is_new] = promised_.try_emplace({promise.quantity, promise.unit});
    PromisedTotal& total = at->second;
    if (is_new) {
      total.quantity = promise.quantity;
      total.unit = promise.unit;
      total.lowest = total.highest = promise.value;
    }
    ++total.lots;
    total.lowest = std::min(total.lowest, promise.value);
    total.highest = std::max(total.highest, promise.value);
    const bool adds_up = !is_per_something(promise.unit);
    if (adds_up) add_known(total.sum, promise.value);
    if (!promise.measured) return;
    ++total.measured;
    if (promise.is_met) ++total.met;
    if (!adds_up) return;
    add_known(total.sum_promised, promise.value);
    add_known(total.sum_measured, *promise.measured);
  }

  Figures figures_;
  std::optional<Number> weights_;
  Number meeting_;
  bool meeting_unknown_ = false;
  std::map<std::pair<CircularQuantity, std::string>, PromisedTotal> promised_;
};

using RowKey = std::tuple<int, std::string, std::string>;  // year, party, segment

std::vector<MonitorRow> rows_of(std::map<RowKey, Gathering>& gathered) {
  std::vector<MonitorRow> rows;
  rows.reserve(gathered.size());
  for (auto& [key, gathering] : gathered)
    rows.push_back({std::get<1>(key), std::get<2>(key), std::get<0>(key), gathering.take()});
  return rows;
}

bool is_asked(const MonitorQuestion& question, int year) {
  return year >= question.from && year <= question.to;
}

std::vector<ComplianceRow> compliance_of(const MonitorInput& input) {
  std::map<std::pair<std::string, int>, ComplianceRow> rows;
  for (const MonitoredTender& tender : input.tenders) {
    if (!is_asked(input.question, tender.year)) continue;
    for (const AgreementResult& result : tender.agreements) {
      const auto stands = standing(result.rules);
      if (!stands) continue;
      ComplianceRow& row = rows[{result.agreement, tender.year}];
      row.agreement = result.agreement;
      row.year = tender.year;
      count(row.standings, *stands);
      row.rules += result.rules;
    }
  }
  std::vector<ComplianceRow> all;
  all.reserve(rows.size());
  for (auto& [key, row] : rows) all.push_back(std::move(row));
  return all;
}

}  // namespace

RuleCounts& RuleCounts::operator+=(const RuleCounts& other) {
  passed += other.passed;
  failed += other.failed;
  not_determinable += other.not_determinable;
  deviated += other.deviated;
  return *this;
}

StandingCounts& StandingCounts::operator+=(const StandingCounts& other) {
  meets += other.meets;
  deviates += other.deviates;
  not_determinable += other.not_determinable;
  fails += other.fails;
  return *this;
}

std::string_view name(Standing standing) {
  constexpr std::string_view names[]{"meets", "deviates", "not-determinable", "fails"};
  return names[static_cast<std::size_t>(standing)];
}

std::optional<Standing> standing(const RuleCounts& rules) {
  if (rules.failed > 0) return Standing::fails;
  if (rules.not_determinable > 0) return Standing::not_determinable;
  if (rules.deviated > 0) return Standing::deviates;
  if (rules.passed > 0) return Standing::meets;
  return std::nullopt;
}

std::optional<Number> circular_share(const Figures& figures) {
  if (!figures.spend || figures.spend->sign() <= 0 || !figures.meeting_value) return std::nullopt;
  return *figures.meeting_value / *figures.spend * Number(100);
}

std::string_view name(MilestoneState state) {
  constexpr std::string_view names[]{"not-started", "under-way", "reached"};
  return names[static_cast<std::size_t>(state)];
}

MilestoneState state(const Milestone& milestone) {
  const auto there = std::count_if(milestone.evidence.begin(), milestone.evidence.end(),
                                   [](const MilestoneEvidence& each) { return each.count > 0; });
  if (there == 0) return MilestoneState::not_started;
  const bool is_all = static_cast<std::size_t>(there) == milestone.evidence.size();
  return is_all ? MilestoneState::reached : MilestoneState::under_way;
}

Monitor monitor(const MonitorInput& input) {
  Monitor made;
  made.question = input.question;
  std::map<RowKey, Gathering> rows, years, parties, segments;
  Gathering total;
  for (int year = input.question.from; year <= input.question.to; ++year) years[{year, "", ""}];
  const auto add = [&](const auto& each) {
    if (!is_asked(input.question, each.year)) return;
    rows[{each.year, each.party, each.segment}].add(each);
    years[{each.year, "", ""}].add(each);
    parties[{0, each.party, ""}].add(each);
    segments[{0, "", each.segment}].add(each);
    total.add(each);
  };
  for (const MonitoredTender& tender : input.tenders) add(tender);
  for (const MonitoredSpend& spend : input.spend) add(spend);
  made.rows = rows_of(rows);
  made.years = rows_of(years);
  made.parties = rows_of(parties);
  made.segments = rows_of(segments);
  made.total = total.take();
  made.compliance = compliance_of(input);
  made.portfolio = portfolio_verdicts(input);
  made.target_shares = portfolio_totals(made.portfolio);
  return made;
}

}  // namespace evaluator

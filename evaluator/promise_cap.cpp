#include "evaluator/promise_cap.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace evaluator {
namespace {

using namespace criteria;

constexpr int euro_places = 2;

// A year of a contract.
using YearKey = std::tuple<LotId, BidId, Date>;
YearKey key_of(const RegisteredPromise& promise, const SanctionCap& cap, const Date& on) {
  return {promise.origin.lot, promise.origin.bid, first_day_of_year(cap, on)};
}

bool is_standing(const RegisteredPromise& promise, const RecordedMeasurement& recorded) {
  const auto all = standing(promise.measurements);
  return std::find(all.begin(), all.end(), &recorded) != all.end();
}

}  // namespace

Number yearly_most(const SanctionCap& cap) {
  return (cap.contract_value.value() * cap.percent.value() / Number(100))
      .rounded(euro_places, RoundingMode::down);
}

void apply_cap(PromiseRegister& promises) {
  struct Sanction {
    const RegisteredPromise* promise;
    RecordedMeasurement* recorded;
    Number amount;
  };
  std::vector<Sanction> sanctions;
  for (RegisteredPromise& promise : promises.promises)
    for (RecordedMeasurement& recorded : promise.measurements) {
      recorded.due.reset();
      const auto verdict = judge(promise.origin, promise.terms, recorded);
      if (verdict.sanction && is_standing(promise, recorded))
        sanctions.push_back({&promise, &recorded, *verdict.sanction});
    }
  std::stable_sort(sanctions.begin(), sanctions.end(), [](const Sanction& left, const Sanction& right) {
    const auto &a = *left.recorded, &b = *right.recorded;
    return std::tie(a.measurement.measured_on, a.id) < std::tie(b.measurement.measured_on, b.id);
  });
  std::map<YearKey, Number> used;
  for (const Sanction& each : sanctions) {
    each.recorded->due = each.amount;
    const auto& cap = each.promise->terms.cap;
    if (!cap) continue;
    Number& already = used[key_of(*each.promise, *cap, each.recorded->measurement.measured_on)];
    const Number left = std::max(yearly_most(*cap) - already, Number(0));
    each.recorded->due = std::min(each.amount, left);
    already = already + *each.recorded->due;
  }
}

std::vector<SanctionYear> sanction_years(const PromiseRegister& promises) {
  std::map<YearKey, SanctionYear> years;
  std::vector<std::pair<LotId, BidId>> contracts;
  for (const RegisteredPromise& promise : promises.promises) {
    const auto& origin = promise.origin;
    const std::pair contract{origin.lot, origin.bid};
    if (std::find(contracts.begin(), contracts.end(), contract) == contracts.end())
      contracts.push_back(contract);
    for (const RecordedMeasurement& recorded : promise.measurements) {
      if (!recorded.due || !promise.terms.cap) continue;
      const auto key = key_of(promise, *promise.terms.cap, recorded.measurement.measured_on);
      SanctionYear& year =
          years
              .try_emplace(key, SanctionYear{origin.lot, origin.bid, origin.bidder, std::get<2>(key),
                                             yearly_most(*promise.terms.cap), Number(0), Number(0)})
              .first->second;
      year.sanctions = year.sanctions + judge(origin, promise.terms, recorded).sanction.value();
      year.due = year.due + *recorded.due;
    }
  }
  std::vector<SanctionYear> all;
  for (const auto& contract : contracts)
    for (const auto& [key, year] : years)
      if (contract == std::pair(year.lot, year.bid)) all.push_back(year);
  return all;
}

}  // namespace evaluator

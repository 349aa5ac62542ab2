// Laws of the cap on sanctions: no year of a contract exceeds it, and it only ever moves what is due one way.
#include "evaluator/promise_cap.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <tuple>

#include <gtest/gtest.h>

namespace {

using namespace criteria;
using evaluator::PromiseRegister;
using evaluator::RecordedMeasurement;
using evaluator::RegisteredPromise;

constexpr int cases = 2000;

struct Sizes {
  std::mt19937_64 random;
  std::int64_t upto(std::int64_t most) {
    return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most + 1));
  }
};

Date some_day(Sizes& sizes) {
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", static_cast<int>(2027 + sizes.upto(3)),
                static_cast<int>(1 + sizes.upto(11)), static_cast<int>(1 + sizes.upto(27)));
  return Date::parse(text).value();
}

SanctionCap some_cap(Sizes& sizes) {
  SanctionCap cap;
  cap.contract_value =
      Decimal::of(std::to_string(1 + sizes.upto(200'000)) + "." + std::to_string(10 + sizes.upto(89)));
  cap.percent = Decimal::of(std::to_string(1 + sizes.upto(98)) + "." + std::to_string(sizes.upto(9)));
  if (sizes.upto(1) == 1) {
    cap.period = CapPeriod::contract_year;
    cap.starts_on = sizes.upto(4) == 0 ? Date::parse("2024-02-29").value() : some_day(sizes);
  }
  return cap;
}

RecordedMeasurement some_measurement(Sizes& sizes, std::int64_t id,
                                     const std::vector<RecordedMeasurement>& before) {
  RecordedMeasurement recorded;
  recorded.id = id;
  recorded.measurement.measured_on = some_day(sizes);
  recorded.measurement.value = sizes.upto(3) == 0 ? "true" : "false";
  const auto open = evaluator::standing(before);
  if (!open.empty() && sizes.upto(4) == 0) recorded.corrects = open.front()->id;
  return recorded;
}

// Two contracts; every promise of the first has that cap, those of the second none.
PromiseRegister some_register(Sizes& sizes, const SanctionCap& cap) {
  PromiseRegister all{1, "T", "T", "G", {}};
  std::int64_t measurement = 0;
  for (std::int64_t id = 1; id <= 1 + sizes.upto(5); ++id) {
    RegisteredPromise promise;
    promise.id = id;
    promise.origin.lot = id % 3 == 0 ? "2" : "1";
    promise.origin.bid = "A";
    promise.origin.form = PromiseForm::truth;
    promise.origin.offered = "true";
    PromiseAdvantage gained;
    gained.is_in_euros = true;
    gained.euros = gained.gain = Number(sizes.upto(3'000'000), 100);
    if (sizes.upto(7) != 0) promise.origin.advantage = gained;
    if (promise.origin.lot == "1") promise.terms.cap = cap;
    for (std::int64_t i = sizes.upto(6); i > 0; --i)
      promise.measurements.push_back(some_measurement(sizes, ++measurement, promise.measurements));
    all.promises.push_back(std::move(promise));
  }
  evaluator::apply_cap(all);
  return all;
}

Number total_due(const PromiseRegister& all) {
  Number sum;
  for (const auto& promise : all.promises)
    for (const auto& recorded : promise.measurements)
      if (recorded.due) sum = sum + *recorded.due;
  return sum;
}

// The year by counting, another way than the program does.
std::string year_name(const SanctionCap& cap, const Date& on) {
  const auto& text = on.text();
  if (cap.period == CapPeriod::calendar_year) return text.substr(0, 4);
  const auto year = std::stoi(text.substr(0, 4));
  auto first = cap.starts_on->text().substr(5);
  if (first == "02-29" && year % 4 != 0) first = "02-28";
  return std::to_string(text.substr(5) < first ? year - 1 : year);
}

TEST(PromiseCapLaws, NoYearIsAboveItsCapAndEachIsTheLesserOfSumAndCap) {
  int capped = 0;
  for (std::uint64_t seed = 1; seed <= cases; ++seed) {
    SCOPED_TRACE(seed);
    Sizes sizes{std::mt19937_64(seed)};
    const auto cap = some_cap(sizes);
    const auto all = some_register(sizes, cap);
    std::map<std::string, std::pair<Number, Number>> years;  // sanctions, due
    for (const auto& promise : all.promises)
      for (const auto* recorded : evaluator::standing(promise.measurements)) {
        const auto verdict = evaluator::judge(promise.origin, promise.terms, *recorded);
        ASSERT_EQ(verdict.sanction.has_value(), recorded->due.has_value());
        if (!recorded->due) continue;
        EXPECT_LE(*recorded->due, *verdict.sanction);
        EXPECT_GE(recorded->due->sign(), 0);
        if (!promise.terms.cap) {
          EXPECT_EQ(*recorded->due, *verdict.sanction);
          continue;
        }
        auto& year = years[year_name(cap, recorded->measurement.measured_on)];
        year.first = year.first + *verdict.sanction;
        year.second = year.second + *recorded->due;
      }
    const Number exact = cap.contract_value.value() * cap.percent.value() / Number(100);
    const auto said = evaluator::sanction_years(all);
    ASSERT_EQ(said.size(), years.size());
    std::size_t at = 0;
    for (const auto& [name, sums] : years) {
      EXPECT_LE(sums.second, exact);
      EXPECT_EQ(sums.second, std::min(sums.first, exact.rounded(2, RoundingMode::down)));
      EXPECT_EQ(said[at].sanctions, sums.first);
      EXPECT_EQ(said[at].due, sums.second);
      EXPECT_EQ(said[at++].from.text().substr(0, 4), name);
      capped += sums.second < sums.first ? 1 : 0;
    }
  }
  EXPECT_GT(capped, cases / 4);
}

TEST(PromiseCapLaws, AHigherCapNeverLowersWhatIsDueAndALaterMeasurementNothingBeforeIt) {
  for (std::uint64_t seed = 1; seed <= cases; ++seed) {
    SCOPED_TRACE(seed);
    Sizes sizes{std::mt19937_64(seed)};
    const auto cap = some_cap(sizes);
    const auto all = some_register(sizes, cap);
    auto higher = all;
    for (auto& promise : higher.promises)
      if (promise.terms.cap)
        promise.terms.cap->contract_value =
            Decimal::of((cap.contract_value.value() + Number(sizes.upto(50'000))).to_truncated(2));
    evaluator::apply_cap(higher);
    EXPECT_GE(total_due(higher), total_due(all));
    for (std::size_t i = 0; i < all.promises.size(); ++i)
      for (std::size_t j = 0; j < all.promises[i].measurements.size(); ++j)
        if (const auto& due = all.promises[i].measurements[j].due) {
          EXPECT_GE(total_due(higher), *due);
        }

    auto later = all;
    RecordedMeasurement added;
    added.id = 1000;
    added.measurement.measured_on = Date::parse("2031-01-01").value();
    added.measurement.value = "false";
    later.promises.front().measurements.push_back(added);
    evaluator::apply_cap(later);
    for (std::size_t i = 0; i < all.promises.size(); ++i)
      for (std::size_t j = 0; j < all.promises[i].measurements.size(); ++j)
        EXPECT_EQ(all.promises[i].measurements[j].due, later.promises[i].measurements[j].due);
  }
}

}  // namespace

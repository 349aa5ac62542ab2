// What the winner of a lot promised about circularity, kept as something that the contract can be held to:
// the promise as it was scored, the terms under which it is measured, and measurements.
#pragma once

#include "criteria/dossier.hpp"
#include "criteria/finding.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace criteria {

// How a promise is held against what is measured.
enum class PromiseForm {
  quantity,  // a number against a number
  truth,     // done or not done
  level,     // a level of the announced table; one that earns as much or more meets it
  judgement  // a panel graded it: somebody judges whether it came true
};
enum class PromiseBound { at_least, at_most, exactly };

// What the promise is compared with to see what it gained: the worst answer of its scoring rule.
enum class PromiseReference {
  announced_worst,  // the announced worst value
  lowest_level,     // the level that earns least
  lowest_step,      // the step that earns least
  zero_points,      // no points
  zero_share,       // a relative rule announces no worst answer: nothing of the weight
  required_bound,   // the bound that a requirement sets on what counts per unit
  worst_offered,    // no bound was set: the worst answer among the ranked bids
  no_take_back      // no take-back price in the life-cycle cost
};

// What a promise gained in the award: the total of the bid against the total that it would have had with the
// worst answer to this one criterion, everything else as it was, the answers of other bids and what formulas
// took from them included. Exact, before any rounding.
struct PromiseAdvantage {
  PromiseReference reference = PromiseReference::announced_worst;
  std::optional<std::string> worst;  // that answer as announced or offered; absent where it has no value
  Number total, total_at_worst;
  Number gain;                  // in what the total counts; never below 0
  bool is_in_euros = false;     // the total counts euro
  std::optional<Number> euros;  // the gain in euro; absent where the award puts no price on a point
  bool operator==(const PromiseAdvantage&) const = default;
};

struct PromiseOrigin {
  LotId lot;
  BidId bid;
  std::string bidder;
  CriterionId criterion;
  std::string title;
  Kind kind = Kind::quality;
  std::optional<std::string> library;
  std::optional<Strategy> strategy;
  std::optional<CircularQuantity> quantity;
  std::optional<Basis> basis;
  std::optional<std::string> unit;
  PromiseForm form = PromiseForm::quantity;
  PromiseBound bound = PromiseBound::at_least;
  std::string offered;  // as it was offered: "45.0", "true", "goed"; of a derived answer its exact number
  std::optional<Number> value;                // of a quantity
  LevelTable levels;                          // of a level: the announced table
  std::string method;                         // of a derived answer: method and version
  std::optional<std::string> asked;           // what the tender says about it
  std::optional<std::string> motivation;      // of the panel
  std::optional<PromiseAdvantage> advantage;  // absent for a requirement, which earns nothing
  bool operator==(const PromiseOrigin&) const = default;
};

// ---- under which terms it is measured -------------------------------------------------------------------

enum class MomentKind { delivery, yearly, end_of_contract, other };

struct MeasuringMoment {
  MomentKind kind = MomentKind::delivery;
  Date due;
  std::optional<Date> until;  // yearly: every year from `due` until this day, included
  bool operator==(const MeasuringMoment&) const = default;
};

// The years for which sanctions are added up: of the calendar, or of the contract from its first day.
enum class CapPeriod { calendar_year, contract_year };

// What all promises of one contract can cost in one year at most. The same for each of them.
struct SanctionCap {
  Decimal contract_value;               // euro
  Decimal percent = Decimal::of("10");  // of that value
  CapPeriod period = CapPeriod::calendar_year;
  std::optional<Date> starts_on;  // of the contract; of a contract year only
  bool operator==(const SanctionCap&) const = default;
};
// The first day of the year in which that day falls. A year that begins on 29 February begins on 28 February
// in other years.
Date first_day_of_year(const SanctionCap& cap, const Date& on);

struct PromiseTerms {
  // Times what the promise gained is due when it is not kept.
  Decimal sanction_factor = Decimal::of("1.5");
  std::optional<SanctionCap> cap;      // absent: none is known
  std::optional<Decimal> point_value;  // euro for a point, agreed where the award puts no price on it
  std::string evidence;                // what the contractor hands over
  std::vector<MeasuringMoment> moments;
  std::string responsible;
  bool operator==(const PromiseTerms&) const = default;
};

inline constexpr std::size_t most_moments = 40;

// Findings: `promise.factor` (0 to 100), `promise.pointValue` (more than 0), `promise.contractValue` (more
// than 0), `promise.capPercent` (more than 0, at most 100), `promise.capStart` (missing for a contract year,
// or given for a calendar year), `promise.until` (missing for a
// yearly moment, given for another, before the first day, or more than 40 years after it), `promise.moments`
// (more than 40), `promise.momentTwice`.
Findings validate(const PromiseTerms& terms);

struct DueMoment {
  MomentKind kind = MomentKind::delivery;
  Date due;
  auto operator<=>(const DueMoment&) const = default;
};
// Every day on which something is to be measured, in order; of valid terms. A yearly moment on 29 February is
// on 28 February in other years.
std::vector<DueMoment> due_moments(const PromiseTerms& terms);

// ---- what was measured ----------------------------------------------------------------------------------

enum class Judgement { met, not_met, not_determinable };

struct Measurement {
  Date measured_on;
  std::string measured_by;
  std::optional<Date> moment;          // the day of the measuring moment that it answers
  std::optional<std::string> value;    // a plain decimal, "true" or "false", or a level, as the promise is
  std::optional<Judgement> judgement;  // of a promise that a panel graded
  std::string evidence;                // reference or name of a file
  std::string evidence_sha256;         // of that file, hexadecimal; empty: none
  std::string remark;
  bool operator==(const Measurement&) const = default;
};

// Against the promise: `measurement.measuredBy`, `measurement.value` (not of the promise's form, or beside a
// judgement), `measurement.judgement` (missing for a graded promise, or given for another),
// `measurement.moment` (nothing was to be measured that day), `measurement.sha256`. Without a value a
// measurement says that nothing could be determined.
Findings validate(const Measurement& measurement, const PromiseOrigin& promise, const PromiseTerms& terms);

inline constexpr std::string_view promise_register_format = "wederwaarde-promises/1";

}  // namespace criteria

// How one answer becomes a share of its criterion's weight (1 = all of it). The formulas are those of the
// dossier contract (docs/dossier.md, "Scoring rules"); evaluator/scoring computes them.
#pragma once

#include "criteria/decimal.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace criteria {

// A table from level to percent, in the order in which the buyer wrote it; percents may be negative.
using LevelTable = std::vector<std::pair<std::string, Decimal>>;
// The percent of a level, or nothing when the table has no such level.
const Decimal* find_level(const LevelTable& levels, std::string_view level);

enum class Outside { clamp, reject, extrapolate };
enum class Centre { mean, median };
enum class Negative { keep, clamp };
enum class Best { lowest, highest };

struct Linear {
  Decimal worst, best;
  Outside outside = Outside::clamp;
  bool operator==(const Linear&) const = default;
};
struct Levels {
  LevelTable levels;
  bool operator==(const Levels&) const = default;
};
struct Step {
  Decimal from, percent;
  bool operator==(const Step&) const = default;
};
struct Steps {
  std::vector<Step> steps;  // ascending by `from`
  bool operator==(const Steps&) const = default;
};
struct Points {
  Decimal max;
  bool operator==(const Points&) const = default;
};
struct RelativeLowest {
  bool operator==(const RelativeLowest&) const = default;
};
struct RelativeHighest {
  bool operator==(const RelativeHighest&) const = default;
};
struct RelativeRange {
  bool operator==(const RelativeRange&) const = default;
};
struct DistanceLowest {
  bool operator==(const DistanceLowest&) const = default;
};
struct RelativeMean {
  Decimal factor;
  Centre centre = Centre::mean;
  bool operator==(const RelativeMean&) const = default;
};
struct Logarithmic {
  Decimal base;
  Negative negative = Negative::keep;
  bool operator==(const Logarithmic&) const = default;
};
struct RankPoints {
  std::vector<Decimal> percents;
  Best best = Best::lowest;
  bool operator==(const RankPoints&) const = default;
};
// Only in value-in-euros: adds factor × answer (euro) to the total.
struct Factor {
  Decimal factor;
  bool operator==(const Factor&) const = default;
};
// Only in value-in-euros: deducts the level's percent of the bid's own price.
struct PercentDiscount {
  LevelTable levels;
  bool operator==(const PercentDiscount&) const = default;
};

using ScoringRule =
    std::variant<Linear, Levels, Steps, Points, RelativeLowest, RelativeHighest, RelativeRange,
                 DistanceLowest, RelativeMean, Logarithmic, RankPoints, Factor, PercentDiscount>;

// The contract's name: "linear", "relative-lowest", …
std::string_view name(const ScoringRule& rule);
// The share depends on what other bidders offer, so another bid can change it.
bool is_relative(const ScoringRule& rule);
// The percent is of a quantity that counts in euro, not of a weight: `factor` and `percent-discount`.
bool counts_in_euros(const ScoringRule& rule);
// The level table of `levels` and `percent-discount`; null for rules that take a number.
const LevelTable* level_table(const ScoringRule& rule);

}  // namespace criteria

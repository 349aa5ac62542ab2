// Lots of any size for benchmarks: half of the criteria under absolute rules, half under rules that look at
// the whole field, with prices that differ per bid. The same for the same size, on every machine.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace bench {

enum class Rule {
  linear,
  levels,
  steps,
  points,
  relative_lowest,
  relative_highest,
  relative_range,
  distance_lowest
};
inline constexpr std::size_t rule_count = 8;

// The parameters that the dossier announces and the baselines compute with.
inline constexpr int best_of_linear = 80;  // worst is 0
inline constexpr int most_points = 10;
struct Threshold {
  int from;
  int percent;
};
inline constexpr Threshold thresholds[] = {{0, 0}, {20, 40}, {50, 75}, {80, 100}};
struct Level {
  std::string_view name;
  int percent;
};
inline constexpr Level grade_levels[] = {
    {"onvoldoende", 0}, {"matig", 30}, {"voldoende", 60}, {"goed", 80}, {"uitstekend", 100}};

struct MadeColumn {
  Rule rule = Rule::linear;
  std::int64_t weight = 0;            // hundredths of a point
  std::vector<std::int32_t> answers;  // by bid: hundredths, or under `levels` the level
};

struct MadeLot {
  std::size_t bids = 0;
  std::vector<MadeColumn> columns;  // the last one is the price, 40 of the 100 points
};

MadeLot make_lot(std::size_t bids, std::size_t criteria);

// The lot as a dossier: weighted points, the total rounded half up to two decimals, ties decided by quality
// and then by the lowest price. Written piece by piece, so that little memory is used.
void write_dossier(const MadeLot& lot, const std::filesystem::path& file);

}  // namespace bench

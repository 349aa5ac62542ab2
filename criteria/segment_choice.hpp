// The choice of three segments: what the region asks, and what it decided.
#pragma once

#include "criteria/segment.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace criteria {

// What counts, in this order everywhere.
enum class ChoiceCriterion { spend, intensity, influence, readiness, calendar, effort };
inline constexpr std::size_t choice_criteria = 6;

// Percents that sum to exactly 100, in the order of ChoiceCriterion.
struct ChoiceWeights {
  std::array<Decimal, choice_criteria> percents{Decimal::of("20"), Decimal::of("25"), Decimal::of("20"),
                                                Decimal::of("15"), Decimal::of("10"), Decimal::of("10")};
  const Decimal& of(ChoiceCriterion criterion) const { return percents[static_cast<std::size_t>(criterion)]; }
  Decimal& of(ChoiceCriterion criterion) { return percents[static_cast<std::size_t>(criterion)]; }
  bool operator==(const ChoiceWeights&) const = default;
};

// Where a criterion earns all of its weight; below that in proportion. Published, and never taken from the
// segments themselves.
struct ChoiceScales {
  Decimal spend = Decimal::of("20000000");  // euro in a year
  Decimal intensity = Decimal::of("0.10");  // euro MKI per euro
  Decimal co2_price = Decimal::of("0.05");  // euro MKI that a kg of CO2 counts for (set A1)
  Decimal contracts = Decimal::of("10");    // that end within 24 months
  bool operator==(const ChoiceScales&) const = default;
};
inline constexpr int calendar_years = 2;

struct ChoiceQuestion {
  Date on;       // the 24 months begin here
  int year = 0;  // of the spend
  ChoiceWeights weights;
  ChoiceScales scales;
  bool operator==(const ChoiceQuestion&) const = default;
};

struct ChosenSegment {
  std::string segment;
  std::string reason;
  bool operator==(const ChosenSegment&) const = default;
};
inline constexpr std::size_t chosen_segments = 3;

struct ChoiceDecision {
  std::vector<ChosenSegment> chosen;
  std::string decided_by;
  Date decided_on;
  std::optional<std::string> recorded_by = {};  // whose account; nothing with accounts off
  bool operator==(const ChoiceDecision&) const = default;
};

// On record, with everything that it was based on.
struct SegmentChoice {
  ChoiceQuestion question;
  std::vector<Segment> segments;
  ChoiceDecision decision;
  bool operator==(const SegmentChoice&) const = default;
};

inline constexpr std::string_view segment_choice_format = "wederwaarde-segment-choice/1";

// Findings: `choice.weight` (0 to 100, at most four decimals), `choice.weightSum`, `choice.scale` (above 0,
// at most nine decimals), `choice.year`.
Findings validate(const ChoiceQuestion& question);
// `choice.three` (not three of them), `choice.segment` (unknown), `choice.twice`, `choice.reason`,
// `choice.decidedBy`.
Findings validate(const ChoiceDecision& decision, const std::vector<Segment>& segments);

template <>
struct NameTable<ChoiceCriterion> {
  static constexpr std::array<std::pair<ChoiceCriterion, std::string_view>, choice_criteria> names{
      {{ChoiceCriterion::spend, "spend"},
       {ChoiceCriterion::intensity, "intensity"},
       {ChoiceCriterion::influence, "influence"},
       {ChoiceCriterion::readiness, "readiness"},
       {ChoiceCriterion::calendar, "calendar"},
       {ChoiceCriterion::effort, "effort"}}};
};

}  // namespace criteria

// The choice of three segments as JSON (docs/segments.md) as values.
#pragma once

#include "criteria/segment_choice.hpp"
#include "import/limits.hpp"

#include <optional>
#include <string_view>

namespace importing {

// What somebody decided, as it is sent: {"on", "year", "weights", "scales", "chosen", "decidedBy",
// "decidedOn"}. What is absent is left to the service: the day, the year, the default weights and scales.
struct SentChoice {
  std::optional<criteria::Date> on;
  std::optional<int> year;
  std::optional<criteria::ChoiceWeights> weights;
  std::optional<criteria::ChoiceScales> scales;
  criteria::ChoiceDecision decision;
};
criteria::Checked<SentChoice> read_sent_choice(std::string_view json, const Limits& limits);

// A choice on record. Its member `result` follows from the rest and is passed over.
criteria::Checked<criteria::SegmentChoice> read_segment_choice(std::string_view json, const Limits& limits);

}  // namespace importing

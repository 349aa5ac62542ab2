// Which segments come first (domain: choosing three segments): the segments are ranked by the evaluator of
// tenders, on fixed scales, as if they were bids on one lot of weighted points.
//
// What is not known of a segment is the whole range of its scale: everything is computed at the low end, in
// the middle and at the high end. Places are those of the middle.
#pragma once

#include "criteria/dossier.hpp"
#include "criteria/segment_choice.hpp"
#include "evaluator/evaluation.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace evaluator {

using criteria::choice_criteria;

// Exact; low ≤ middle ≤ high.
struct ChoiceRange {
  Number low, middle, high;
  bool is_exact() const { return low == high; }
  bool operator==(const ChoiceRange&) const = default;
};

struct SegmentPlace {
  std::string segment;
  int rank = 0;                                     // of the middle; equal scores share one
  int best = 0, worst = 0;                          // ranks that are possible within the ranges
  ChoiceRange points;                               // of 100
  std::array<ChoiceRange, choice_criteria> shares;  // 0 to 1 of each weight; low is the less favourable end
  std::array<bool, choice_criteria> known{};        // something was given
  std::optional<Number> spend;                      // euro in the year of the question
  std::optional<ChoiceRange> impact;  // euro MKI in that year: spend × intensity, where both are known
  std::size_t ending = 0;             // contracts within 24 months
  bool operator==(const SegmentPlace&) const = default;
};

// How far one weight must go, the others being scaled in proportion, before places 3 and 4 change hands:
// beyond `weight` they do, before it they do not. Nothing when no weight from 0 to 100 does it.
struct PlaceSwap {
  criteria::ChoiceCriterion criterion = criteria::ChoiceCriterion::spend;
  std::optional<Number> weight;  // percent
  bool upwards = true;           // to more than `weight`; else to less
  bool operator==(const PlaceSwap&) const = default;
};

struct ChoiceRanking {
  std::vector<SegmentPlace> places;  // by rank, shared ranks by id
  std::vector<PlaceSwap> swaps;      // one for each criterion; empty with fewer than four segments
  bool operator==(const ChoiceRanking&) const = default;
};

// The ranking, or all findings of the question.
criteria::Checked<ChoiceRanking> rank_segments(const criteria::ChoiceQuestion& question,
                                               const std::vector<criteria::Segment>& segments);

// An end of the ranges. The dossier that is evaluated for it: one lot, a criterion for each ChoiceCriterion
// under its name, a bid for each segment under its id.
enum class ChoiceEnd { low, middle, high };
criteria::Dossier choice_dossier(const criteria::ChoiceQuestion& question,
                                 const std::vector<criteria::Segment>& segments, ChoiceEnd end);

// The weights with one at `percent` and the others scaled in proportion, exactly; nothing when the others are
// all 0.
std::optional<std::array<Number, choice_criteria>> rescaled(const criteria::ChoiceWeights& weights,
                                                            criteria::ChoiceCriterion criterion,
                                                            const Number& percent);

}  // namespace evaluator

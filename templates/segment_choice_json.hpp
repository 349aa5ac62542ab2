// The choice of three segments as JSON (docs/segments.md).
#pragma once

#include "criteria/segment_choice.hpp"
#include "evaluator/segment_choice.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace templates {

// A choice on record with its result: canonical JSON (RFC 8785), format wederwaarde-segment-choice/1.
std::string canonical_segment_choice_json(const criteria::SegmentChoice& choice,
                                          const evaluator::ChoiceRanking& ranking);
// The question and its result, to read; with each segment of how many parties its spend and contracts are.
// `parties`: those that could have handed in.
std::string segment_ranking_json(const criteria::ChoiceQuestion& question,
                                 const evaluator::ChoiceRanking& ranking,
                                 const std::vector<criteria::Segment>& segments, std::size_t parties);

}  // namespace templates

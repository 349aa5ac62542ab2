// Choosing three segments: the ranking of what is registered now, and decisions on record.
#pragma once

#include "criteria/segment_choice.hpp"
#include "evaluator/segment_choice.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/choice_store.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace server {

// What the ranking is made of when nothing else is asked: today, the last year with spend (this year while
// there is none), the default weights and scales.
criteria::ChoiceQuestion usual_question(const Service& service,
                                        const std::vector<criteria::Segment>& segments);

// Stores a decision on the segments as they are registered now. `json` as importing::read_sent_choice says;
// findings are those of the question and of the decision.
Result<StoredChoice> record_choice(Service& service, const Actor& actor, std::string_view json);
Result<StoredChoice> record_choice(Service& service, const Actor& actor,
                                   const std::optional<criteria::ChoiceQuestion>& question,
                                   const criteria::ChoiceDecision& decision);

// A stored choice, ranked again from what it holds.
struct RankedChoice {
  criteria::SegmentChoice choice;
  evaluator::ChoiceRanking ranking;
  bool is_reproduced = false;  // the ranking is the one on record
};
RankedChoice ranked_choice(const StoredChoice& stored);

}  // namespace server

// Pages on the choice of three segments: the ranking with its weights, and a decision on record.
#pragma once

#include "server/app/segment_choices.hpp"
#include "server/pages/page_context.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace server {

struct DecisionRow {
  std::string id;
  criteria::ChoiceDecision decision;
};

struct ChoiceView {
  criteria::ChoiceQuestion question;
  std::array<std::string, criteria::choice_criteria> weights;  // as they were written
  criteria::Findings findings;                                 // on the question; there is no ranking then
  std::vector<criteria::Segment> segments;
  std::size_t parties = 0;  // in the register
  std::optional<evaluator::ChoiceRanking> ranking;
  std::vector<DecisionRow> decisions;  // newest first
};
std::string segment_choice_page(const ChoiceView& view, const PageContext& context);

std::string recorded_choice_page(const StoredChoice& stored, const RankedChoice& ranked,
                                 const PageContext& context);

}  // namespace server

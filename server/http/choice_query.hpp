// The question of a choice of segments as query or form fields: `on`, `year`, and a weight under the name of
// each criterion.
#pragma once

#include "criteria/segment_choice.hpp"
#include "server/http/request.hpp"

#include <array>
#include <string>

namespace server {

struct AskedChoice {
  criteria::ChoiceQuestion question;
  std::array<std::string, criteria::choice_criteria> weights;  // as they were written
  criteria::Findings findings;                                 // errors of the question
};

// What is absent stays as in `usual`. Weights in Dutch or plain notation.
AskedChoice asked_choice(const Pairs& fields, const criteria::ChoiceQuestion& usual);

}  // namespace server

// What can be changed in a copy of a scored lot: a slider with a field beside it for each weight and grade.
#pragma once

#include "criteria/finding.hpp"
#include "evaluator/insight/what_if.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace server {

// A slider's positions: whole steps from `least`. Plain decimals, as a browser takes and sends them.
struct Slider {
  std::string least, most, step, value;
};

struct Lever {
  std::string name;   // of its field; the slider's and what it stood at are `slider_name` and `was_name`
  std::string value;  // of the field; empty: a weight that follows the others
  std::optional<Slider> slider;
  // Of a level: its key and its percent, the lowest first; the slider counts them from 0.
  std::vector<std::pair<std::string, criteria::Decimal>> levels;
};

std::string slider_name(const std::string& lever);
std::string was_name(const std::string& lever);

// In the order of what was found.
std::vector<Lever> weight_levers(const evaluator::insight::WhatIf& found);
std::vector<Lever> grade_levers(const evaluator::insight::WhatIf& found);

// The fields of the form as a question. A slider that was moved counts, so that the form works without a
// script, which keeps slider and field alike; else the field. Findings: `whatIf.number`. `announced` is the
// copy without changes.
using FormFields = std::vector<std::pair<std::string, std::string>>;
criteria::Checked<evaluator::insight::WhatIfQuestion> what_if_question(
    const FormFields& fields, const evaluator::insight::WhatIf& announced);

}  // namespace server

// Environmental cost indicator (MKI) in euro and environmental performance of a building (MPG) in euro per m²
// gross floor area and year: Bepalingsmethode Milieuprestatie Bouwwerken, impacts of EN 15804+A1 (method
// "mki-a1") or +A2 ("mki-a2").
#pragma once

#include "criteria/answer.hpp"
#include "criteria/finding.hpp"

#include <optional>
#include <string>
#include <vector>

namespace evaluator {

using criteria::Number;

struct WeighedImpact {
  std::string indicator;
  Number quantity;
  Number weight;  // euro per unit
  Number euro;    // quantity × weight
};

struct Mki {
  std::vector<WeighedImpact> impacts;  // in the order of the weights
  Number total;                        // Σ euro
  // Only for mpg.
  std::optional<Number> area;   // m² gross floor area
  std::optional<Number> years;  // reference period
  Number result;                // total, or total / (area × years)
};

// `asked` is a MkiAnswer or a MpgAnswer; its weights, or else the shipped table of its method, apply.
// Findings: `answer.missing` for an indicator with a weight that the bid leaves out, `mki.indicatorUnknown`
// for one without a weight, `mki.weightsMissing` when no table is shipped, `mpg.undefined` for an area or a
// period that is not above 0; places are relative to the answer ("impacts.GWP").
criteria::Checked<Mki> environmental_cost(const criteria::AnswerType& asked,
                                          const criteria::MkiInputs& given);

}  // namespace evaluator

// Detachability index (losmaakbaarheidsindex) of connections, weighted by their MKI: "Circular Buildings, een
// meetmethodiek voor losmaakbaarheid" by Alba Concepts, DGBC and W/E; version 1 of 2019 (method
// "detachability-1.0") and version 2.0 (method "detachability-2.0").
#pragma once

#include "criteria/answer.hpp"
#include "criteria/finding.hpp"

#include <optional>
#include <vector>

namespace evaluator {

using criteria::Number;

struct ElementDetachability {
  // Only in version 2.0: harmonic means of what concerns the connection and of what concerns the assembly.
  std::optional<Number> connection;  // LIc = 2 / (1/TV + 1/ToV)
  std::optional<Number> assembly;    // LIs = 2 / (1/DK + 1/VI)
  Number index;                      // version 2.0: 2 / (1/LIc + 1/LIs); version 1: the mean of the four
};

struct Detachability {
  criteria::DetachabilityInputs given;
  std::vector<ElementDetachability> elements;
  Number weighted;  // Σ index × MKI
  Number mki;       // Σ MKI
  Number result;    // weighted / mki
};

// Finding: `detachability.undefined` where a factor of version 2.0 is not above 0 or the MKI sums to 0;
// places are relative to the answer ("elements[0].TV").
criteria::Checked<Detachability> detachability(const criteria::AnswerType& asked,
                                               const criteria::DetachabilityInputs& given);

}  // namespace evaluator

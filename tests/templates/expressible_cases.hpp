// Generated dossiers whose numbers a sheet's doubles can hold, with their evaluation.
#pragma once

#include "criteria/dossier.hpp"
#include "evaluator/evaluation.hpp"

#include <cstdint>
#include <vector>

namespace test_support {

struct ExpressibleCase {
  std::uint64_t seed = 0;
  criteria::Dossier dossier;
  evaluator::Evaluation evaluation;
};

std::vector<ExpressibleCase> expressible_cases(int count);

// At most the 15 digits that a double always keeps.
bool fits_a_double(const criteria::Decimal& decimal);

}  // namespace test_support

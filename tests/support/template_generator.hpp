// Valid criteria templates by the thousand, reproducible from a seed, and small changes to them.
#pragma once

#include "criteria/criteria_template.hpp"

#include <cstdint>

namespace test_support {

// The same template for the same seed, on every machine: every award method, rule and answer type, trees,
// panels, circular criteria, provisions, and texts with line ends, quotes and letters of many alphabets.
criteria::CriteriaTemplate generate_template(std::uint64_t seed);

// The template with up to three small changes; it need not be valid any more.
criteria::CriteriaTemplate changed_template(criteria::CriteriaTemplate set, std::uint64_t seed);

}  // namespace test_support

// Valid dossiers by the thousand, reproducible from a seed: every award method, rule and answer type, trees,
// panels, ties, rejections, withdrawals, draws and extreme numbers.
#pragma once

#include "criteria/dossier.hpp"

#include <cstdint>
#include <vector>

namespace test_support {

struct GeneratorChoice {
  std::vector<criteria::AwardMethod> methods;  // empty: all
  bool extreme_numbers = true;                 // quantities of up to 30 digits on each side
  bool damage = true;                          // missing answers, zeros, late and withdrawn bids
  int most_bids = 6;
  int most_lots = 2;
};

// The same dossier for the same seed and choice, on every machine. It has no validation errors; draws are
// left out (`add_draws`).
criteria::Dossier generate_dossier(std::uint64_t seed, const GeneratorChoice& choice = {});

// The dossier with draws for most of the tied groups that its announced `draw` rule must decide, by the naive
// evaluator's ranking; now and then one that decides nothing.
criteria::Dossier add_draws(criteria::Dossier dossier, std::uint64_t seed);

}  // namespace test_support

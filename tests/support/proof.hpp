// How much of a proof to run: an ordinary run takes a fixed share, `./dev proof NAME` the full count.
#pragma once

namespace test_support {

// `full` when the environment has WEDERWAARDE_PROOF=full, else `share`. A proof is a suite whose name begins
// with Proof; its cases come from fixed seeds, so that the share is a prefix of the full run.
int proof_cases(int share, int full);

// A random walk from a first seed on: `./dev sim --seed N --steps M` says which, by WEDERWAARDE_SEED and
// WEDERWAARDE_STEPS.
struct Simulation {
  unsigned seed;
  int steps;
  bool is_asked;  // by somebody: a walk of few steps need not come everywhere
};
Simulation simulation(unsigned usual_seed, int usual_steps);

}  // namespace test_support

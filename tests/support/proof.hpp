// How much of a proof to run: an ordinary run takes a fixed share, `./dev proof NAME` the full count.
#pragma once

namespace test_support {

// `full` when the environment has WEDERWAARDE_PROOF=full, else `share`. A proof is a suite whose name begins
// with Proof; its cases come from fixed seeds, so that the share is a prefix of the full run.
int proof_cases(int share, int full);

}  // namespace test_support

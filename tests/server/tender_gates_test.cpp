// The gates of a tender hold whatever people do, in whatever order.
#include "tests/server/gate_walk.hpp"
#include "tests/support/proof.hpp"

#include <iostream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using server_test::gate_model;
using server_test::GateWalk;
using testing::IsEmpty;

TEST(ProofTenderGates, NothingIsReadBeforeItsGateAndNothingWrittenBehindOne) {
  const int actions = test_support::proof_cases(3000, 100'000);
  GateWalk walk(gate_model(), 2026);
  walk.run(actions);
  EXPECT_THAT(walk.objections(), IsEmpty());
  for (const auto* stage : {"closed", "opened", "individual-scores", "consensus", "prices-opened", "ranked"})
    EXPECT_GT(walk.reached().count(stage), 0U) << stage;
  std::cout << actions << " actions";
  for (const auto& [stage, count] : walk.reached()) std::cout << ", " << stage << " " << count;
  std::cout << "\n";
}

// A model that is stricter by one entry must be contradicted: so a gate that is too wide would be.
TEST(TenderGates, TheProofNoticesAGateThatIsTooWide) {
  auto without_bids = gate_model();
  without_bids.writes["published"].erase("bids");
  GateWalk writing(without_bids, 1);
  writing.run(60);
  EXPECT_FALSE(writing.objections().empty());

  auto without_prices = gate_model();
  without_prices.prices_read.clear();
  GateWalk reading(without_prices, 2026);
  reading.run(3000);
  EXPECT_FALSE(reading.objections().empty());
}

}  // namespace

// Whoever asks a running service for whatever, they get what their role and the stage of the tender allow.
#include "tests/server/role_walk.hpp"
#include "tests/support/proof.hpp"

#include <algorithm>
#include <iostream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using server_test::gate_model;
using server_test::RoleWalk;
using testing::IsEmpty;

constexpr int actions_of_a_walk = 1000;  // on a service of its own

struct Sums {
  std::map<std::string, int> reached;
  RoleWalk::Tally tally;

  void add(const RoleWalk& walk) {
    for (const auto& [stage, count] : walk.reached()) reached[stage] += count;
    tally.writes_allowed += walk.tally().writes_allowed;
    tally.writes_refused += walk.tally().writes_refused;
    tally.reads_allowed += walk.tally().reads_allowed;
    tally.reads_refused += walk.tally().reads_refused;
  }
  void print(int actions) const {
    std::cout << actions << " actions: " << tally.writes_allowed << " writes allowed and "
              << tally.writes_refused << " refused, " << tally.reads_allowed << " readings allowed and "
              << tally.reads_refused << " refused";
    for (const auto& [stage, count] : reached) std::cout << ", " << stage << " " << count;
    std::cout << "\n";
  }
};

TEST(ProofRoleGates, EachRoleReadsAndWritesWhatTheStageAllowsByHttp) {
  const auto asked = test_support::simulation(2026, test_support::proof_cases(actions_of_a_walk, 100'000));
  Sums sums;
  for (int done = 0; done < asked.steps; done += actions_of_a_walk) {
    const auto seed = asked.seed + static_cast<unsigned>(done / actions_of_a_walk);
    const int actions = std::min(actions_of_a_walk, asked.steps - done);
    RoleWalk walk(gate_model(), seed);
    walk.run(actions);
    walk.verify();
    EXPECT_THAT(walk.objections(), IsEmpty())
        << "again by: ./dev sim --seed " << seed << " --steps " << actions;
    sums.add(walk);
  }
  sums.print(asked.steps);
  if (asked.is_asked) return;
  for (const auto* stage :
       {"sealed quality", "sealed prices", "individual-scores", "prices-opened", "ranked"})
    EXPECT_GT(sums.reached.count(stage), 0U) << stage;
}

// A model that is stricter by one entry must be contradicted: so a gate that is too wide would be.
TEST(RoleGates, TheProofNoticesAGateThatIsTooWide) {
  auto without_decisions = gate_model();
  without_decisions.writes["opened"].erase("admissibility");
  RoleWalk writing(without_decisions, 2026);
  writing.run(300);
  EXPECT_FALSE(writing.objections().empty());

  auto without_bids = gate_model();
  without_bids.bids_read.clear();
  RoleWalk reading(without_bids, 2026);
  reading.run(300);
  EXPECT_FALSE(reading.objections().empty());
}

}  // namespace

// What sanctions come to together: in one year of one contract no more than a share of its value.
#pragma once

#include "evaluator/promise_check.hpp"

#include <vector>

namespace evaluator {

// Euro, rounded down to cents.
Number yearly_most(const criteria::SanctionCap& cap);

// The sanctions of one contract (a lot and its winner) in one year, euro.
struct SanctionYear {
  criteria::LotId lot;
  criteria::BidId bid;
  std::string bidder;
  criteria::Date from;  // its first day
  Number cap;
  Number sanctions;  // without the cap
  Number due;        // with it: the lesser of the two
  bool operator==(const SanctionYear&) const = default;
};

// Fills `due` of every standing measurement with a sanction: in the order of the days of measuring, then as
// they were recorded, each gets what the earlier ones of that year leave below the cap. Without a cap it is
// the sanction itself.
void apply_cap(PromiseRegister& promises);

// Of the contracts with a cap, each year in which something was not met; as lots stand in the register, by
// year. Of a register with caps applied.
std::vector<SanctionYear> sanction_years(const PromiseRegister& promises);

}  // namespace evaluator

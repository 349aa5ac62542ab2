// A second evaluator for the tests: written from the exchange contract (docs/dossier.md) sentence by
// sentence, slow and plain, on Boost's own rationals. It shares no code with `evaluator` and no arithmetic
// with `criteria`; the two must agree on every dossier.
#pragma once

#include "criteria/dossier.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace naive {

struct Place {
  int rank;
  std::string bid, total, unrounded;
  std::map<std::string, std::string> scores;
  bool operator==(const Place&) const = default;
};

struct LotResult {
  std::string lot, outcome, winner;
  std::vector<Place> ranking;
  std::map<std::string, std::set<std::string>> rejected;  // bid to finding codes
  std::vector<std::string> tie;
  std::set<std::string> findings;  // codes, of an incomplete lot
  bool operator==(const LotResult&) const = default;
};

struct Result {
  bool draw_mismatch = false;
  std::vector<LotResult> lots;
  bool operator==(const Result&) const = default;
};

// The dossier must be valid (criteria::validate without errors).
Result evaluate(const criteria::Dossier& dossier);

}  // namespace naive

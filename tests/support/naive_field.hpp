// One lot of the second evaluator as a table: what each bid gave per leaf, admission and shares.
#pragma once

#include "criteria/dossier.hpp"
#include "tests/support/naive_arithmetic.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace naive {

// What is known of one leaf of one bid.
struct Cell {
  bool given = false;             // everything that its value needs is there
  std::vector<Q> xs;              // one x, or one per assessor; of a level its percent / 100
  std::vector<std::string> keys;  // the levels or booleans as written
  bool undefined = false;         // a measure that has no value
  std::set<std::string> missing;
};

struct Field {
  const criteria::Lot* lot;
  const criteria::Dossier* dossier;
  std::vector<const criteria::Criterion*> leaves;
  std::set<std::string> findings;
  std::map<std::string, std::map<std::string, Cell>> cells;  // bid, criterion
  std::map<std::string, std::map<std::string, Q>> shares;    // bid, criterion
};

Q mean(const std::vector<Q>& values);
bool is_relative_rule(const criteria::Criterion& c);
Cell cell_of(const Field& field, const criteria::Bid& bid, const criteria::Criterion& c);

// Share under a rule that looks at one bid alone; nothing where the formula is undefined on x.
std::optional<Q> absolute_share(const criteria::ScoringRule& rule, const Q& x);
// Share under a rule that looks at all bids; nothing where the formula is undefined.
std::optional<Q> relative_share(const criteria::ScoringRule& rule, const Q& x, const std::vector<Q>& all);

// The points or euro that a whole criterion carries, and what a node earns by shares (nothing while one is
// not known).
Q full_marks(const criteria::Criterion& c);
std::optional<Q> earned_by(const criteria::Criterion& c, const std::map<std::string, Q>& shares);

// Codes for which the bid is rejected; fills the field's shares under absolute rules.
std::set<std::string> rejection(Field& field, const criteria::Bid& bid);

}  // namespace naive

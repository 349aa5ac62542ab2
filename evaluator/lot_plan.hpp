// What is known of a lot before any bid is looked at, made once.
#pragma once

#include "criteria/dossier.hpp"
#include "evaluator/rounding.hpp"
#include "evaluator/scoring.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace evaluator {

// How a share (or, for a factor, the answer) becomes points or euro.
enum class Earning {
  points,     // weight × share
  deduction,  // −value × share
  surcharge,  // factor × x
  discount    // −price × share
};

// A leaf of the lot.
struct Column {
  const criteria::Criterion* criterion = nullptr;
  std::uint32_t leaf = 0;            // index in criteria::leaves
  bool unscored_price = false;       // its answer is P of the award method
  std::optional<PreparedRule> rule;  // scored leaves only
  std::uint32_t score = 0;           // index in RankedBid::scores; scored leaves only
  bool relative = false;
  Earning earning = Earning::points;
  Number effect;                  // weight, −value or factor; unused for a discount
  std::optional<Number> minimum;  // share
};

// A parent with a minimum score, and what it sums.
struct ParentMinimum {
  const criteria::Criterion* criterion;
  Number least;                        // points, or euro of value, that must be earned
  Number whole;                        // weight or value
  std::vector<const Column*> columns;  // the scored leaves below that carry weight or value
};

struct LotPlan {
  LotPlan(const criteria::Tender& announced, std::size_t position);
  LotPlan(const LotPlan&) = delete;
  LotPlan& operator=(const LotPlan&) = delete;
  ~LotPlan() = default;

  const criteria::Tender& tender;
  const criteria::Lot& lot;
  std::size_t index;                    // in the tender
  std::vector<Column> columns;          // all leaves in document order
  std::vector<const Column*> by_id;     // the same, in the order of a bid's answers
  std::vector<const Column*> scored;    // in the order of RankedBid::scores
  std::vector<const Column*> relative;  // scored by a relative rule
  const Column* price = nullptr;        // the unscored price
  std::vector<ParentMinimum> parent_minimums;
  Precision precision;

  // Σ of weights or values: of the scored quality leaves, and of the price.
  Number quality_weight;
  Number price_weight;

  const Column* column(std::string_view criterion) const;  // of a leaf, or null
};

// The scored leaves below a criterion, or itself when it is one, that carry weight or value.
std::vector<const Column*> weighing_columns(const LotPlan& plan, const criteria::Criterion& criterion);

}  // namespace evaluator

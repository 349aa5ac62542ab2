// How one bid's numbers came about, step by step, ready to be shown by a page, a workbook or a letter.
#pragma once

#include "evaluator/evaluation.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace evaluator {

// A named value in a formula; the name is the formula's symbol ("x", "worst", "P", "LFI").
struct Quantity {
  std::string symbol;
  std::variant<Number, std::string> value;
  bool operator==(const Quantity&) const = default;
};

// One application of a formula. `formula` is a stable key ("linear", "relative-lowest", "mci.lfi",
// "weighted-points"): templates/formulas has its notation and its words in Dutch and English.
struct Step {
  std::string formula;
  std::vector<Quantity> inputs;
  Quantity result;
  bool operator==(const Step&) const = default;
};

// The key of the formula by which a rule makes a share: its name, with ".clamped" where it keeps the share
// within bounds.
std::string share_formula(const criteria::ScoringRule& rule);

struct LeafSteps {
  criteria::CriterionId criterion;
  std::vector<const criteria::Grade*> grades;  // the panel's grades that counted or were given
  std::vector<Step> steps;                     // derived quantity, share, points or euro, rounding
  bool operator==(const LeafSteps&) const = default;
};

struct BidSteps {
  std::vector<LeafSteps> leaves;
  std::vector<Step> total;  // the award method's formula and the announced rounding
  bool operator==(const BidSteps&) const = default;
};

// Explains the bids of one evaluation; for many of them, what they have in common is prepared once. Refers to
// the dossier and the evaluation, which must be the evaluation of that dossier and outlive it.
class Explainer {
 public:
  Explainer(const criteria::Dossier& dossier, const Evaluation& evaluation);
  ~Explainer();
  Explainer(const Explainer&) = delete;
  Explainer& operator=(const Explainer&) = delete;

  // `lot` is its place in the evaluation, `bid` a bid of its ranking. Throws std::invalid_argument when the
  // dossier has no such bid.
  BidSteps explain(std::size_t lot, const RankedBid& ranked) const;

 private:
  struct Common;
  std::unique_ptr<Common> common_;
};

// The steps behind one ranked bid. Throws std::invalid_argument when the lot or the bid is not in the
// evaluation's ranking.
BidSteps explain(const criteria::Dossier& dossier, const Evaluation& evaluation, const criteria::LotId& lot,
                 const BidId& bid);

}  // namespace evaluator

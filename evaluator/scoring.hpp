// The scoring rules: from the number or the level of an answer to the share of the weight that it earns.
#pragma once

#include "criteria/answer.hpp"
#include "criteria/scoring_rule.hpp"

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace evaluator {

using criteria::Decimal;
using criteria::Number;

// Why a rule gives no share.
enum class Flaw {
  none,
  outside,       // beyond an announced bound: the bid is rejected
  out_of_range,  // not a possible number of points: the lot is incomplete
  not_positive   // the formula is not defined there: the lot is incomplete
};

// What an absolute rule makes of one answer. Under a relative rule only `x` and `flaw` are set: the share
// depends on the field (evaluator/field.hpp).
struct Marks {
  Number x;  // the number that went into the rule; for a level its percent
  Number share;
  Flaw flaw = Flaw::none;
  const Decimal* bound = nullptr;  // the one that a flaw is about, where it is announced
};

// A scoring rule with its parameters as numbers, made once per criterion.
class PreparedRule {
 public:
  explicit PreparedRule(const criteria::ScoringRule& rule);

  const criteria::ScoringRule& announced() const { return *announced_; }
  // `level` must be in the rule's table; the rule must have one.
  Marks of_level(std::string_view level) const;
  // The rule must take a number.
  Marks of_number(Number x) const;

 private:
  struct LinearNumbers {
    Number worst, slope, lowest, highest;
    criteria::Outside outside;
  };
  struct LevelNumbers {
    std::string_view level;
    Number percent, share;
  };
  struct StepNumbers {
    Number from, share;
  };
  struct PointsNumbers {
    Number max;
  };

  Marks linear(const LinearNumbers& numbers, Number x) const;
  Marks steps(const std::vector<StepNumbers>& steps, Number x) const;
  Marks points(const PointsNumbers& numbers, Number x) const;
  Marks relative(Number x) const;

  const criteria::ScoringRule* announced_;
  std::variant<std::monostate, LinearNumbers, std::vector<LevelNumbers>, std::vector<StepNumbers>,
               PointsNumbers>
      numbers_;
};

}  // namespace evaluator

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

// Whether a rule takes an answer.
struct AnswerVerdict {
  Flaw flaw = Flaw::none;
  const Decimal* bound = nullptr;  // the announced one that a flaw is about; null: 0
};

struct Marks {
  Number x;  // the number that went into the rule; for a level its percent
  Number share;
};

// A scoring rule with its parameters as numbers, made once per criterion.
class PreparedRule {
 public:
  explicit PreparedRule(const criteria::ScoringRule& rule);

  const criteria::ScoringRule& announced() const { return *announced_; }
  // The rule has a table of levels; else it takes a number.
  bool takes_level() const { return std::holds_alternative<std::vector<LevelNumbers>>(numbers_); }
  // `level` must be in the rule's table.
  const Marks& of_level(std::string_view level) const;
  // Sets the share of x under an absolute rule that takes a number, where there is no flaw. Under a relative
  // rule (evaluator/field.hpp) and a factor it only judges x.
  AnswerVerdict of_number(const Number& x, Number& share) const;

 private:
  struct LinearNumbers {
    Number worst, slope;
    criteria::Outside outside;
  };
  struct LevelNumbers {
    std::string_view level;
    Marks marks;
  };
  struct StepNumbers {
    Number from, share;
  };
  struct PointsNumbers {
    Number max, slope;
  };

  AnswerVerdict linear(const LinearNumbers& numbers, const Number& x, Number& share) const;
  AnswerVerdict steps(const std::vector<StepNumbers>& steps, const Number& x, Number& share) const;
  AnswerVerdict points(const PointsNumbers& numbers, const Number& x, Number& share) const;
  AnswerVerdict relative(const Number& x) const;

  const criteria::ScoringRule* announced_;
  std::variant<std::monostate, LinearNumbers, std::vector<LevelNumbers>, std::vector<StepNumbers>,
               PointsNumbers>
      numbers_;
};

}  // namespace evaluator

// Whether a bid takes part: lateness, requirements, minimum scores and announced bounds first, then whether
// all answers are there. A rejected bid influences nothing.
#pragma once

#include "evaluator/answer_text.hpp"
#include "evaluator/evaluation.hpp"
#include "evaluator/grade_book.hpp"
#include "evaluator/lot_plan.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace evaluator {

// A bid on its way through a lot's evaluation.
struct Candidate {
  const criteria::Bid* bid = nullptr;
  std::size_t index = 0;  // in the dossier
  bool withdrawn = false;
  std::vector<LeafScore> scores;  // of every scored leaf, with x, and the share under absolute rules
  Number price;                   // P, where the lot has an unscored price
  criteria::Findings rejections;  // why it does not take part
  criteria::Findings gaps;        // why the lot cannot be scored; only of bids that are not rejected
  criteria::Findings warnings;    // the same
};

// A finding's place and first parameters for a bid of a lot.
criteria::Finding bid_finding(const LotPlan& plan, const Candidate& candidate, std::string code,
                              std::string place);

class Examiner {
 public:
  Examiner(const LotPlan& plan, const criteria::Dossier& dossier, const GradeBook& grades);

  // Looks at one bid of the lot.
  Candidate examine(std::size_t bid);

 private:
  // Where an answer came from: the bid's own answers, or a grade.
  struct Origin {
    const Column& column;
    const criteria::Grade* grade = nullptr;
  };

  void collect_answers();
  void examine_leaf(const Column& column);
  void examine_consensus(const Column& column);
  void examine_mean(const Column& column);
  void examine_answer(const Origin& origin, const criteria::AnswerValue& answer);
  bool hear(const Origin& origin, Heard& heard);
  bool derive(const Origin& origin, const criteria::Boxed& inputs, Number& quantity);
  bool judge(const Origin& origin, Number& x, Number& share, const criteria::AnswerValue& answer);
  bool judge_number(const Origin& origin, const Number& x, Number& share);
  void take_price(const Origin& origin, const Number& price);
  void test_minimum(const Column& column);
  void test_parents();

  std::string place(const Origin& origin) const;
  criteria::Finding finding(std::string code, const Origin& origin) const;

  const LotPlan& plan_;
  const criteria::Dossier& dossier_;
  const GradeBook& grades_;
  bool divides_by_price_;
  std::vector<const criteria::AnswerValue*> answers_;  // of the current bid, by column
  std::vector<bool> judged_;                           // by score; filled where a parent has a minimum
  Candidate candidate_;
};

}  // namespace evaluator

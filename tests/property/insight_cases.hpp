// Generated dossiers with one lot, and copies of them with one weight, price or grade changed, for what is
// said of the firmness of a ranking.
#pragma once

#include "evaluator/insight/grade_change.hpp"
#include "evaluator/insight/linear_lot.hpp"
#include "evaluator/insight/price_change.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace insight_cases {

using criteria::Dossier;
using criteria::Number;

// Without minimum scores, for a change of weights may change who is admitted.
Dossier generated(std::uint64_t seed);
// With minimum scores and more of them, a highest price in a third of the dossiers, and most numbers given as
// grades: by nobody by name, by a panel together or as the mean of two, under rules that compare bids too.
Dossier generated_with_grades(std::uint64_t seed);

evaluator::LotEvaluation evaluated(const Dossier& dossier);
// By the exact evaluator; nothing when the best two are equal before rounding.
std::optional<std::string> leader_of(const Dossier& dossier);
// The award's formula has a value for every bid.
bool is_defined(const Dossier& dossier);

// One weight changed by the convention of its lever. The weights of a sum are all multiplied with the scale,
// so that a dossier can have them: by a multiple of `times` that makes them decimals.
Dossier with_weight(Dossier dossier, const evaluator::insight::LinearLot& line, std::size_t leaf,
                    const Number& weight, const Number& times = Number(1));
// The same at an exact fraction; nothing where a dossier cannot hold it.
std::optional<Dossier> at_fraction(const Dossier& dossier, const evaluator::insight::LinearLot& line,
                                   std::size_t leaf, const Number& weight);

// The price that can be changed, of a bid of the lot, ranked or not.
struct Price {
  criteria::BidId bid;
  criteria::CriterionId criterion;
  Number offered;
};
std::vector<Price> prices_of(const Dossier& dossier);
void set_price(Dossier& dossier, const Price& which, const Number& price);

// A grade that counts for a bid of the lot, ranked or not.
struct Grade {
  criteria::BidId bid;
  criteria::CriterionId criterion;
  std::optional<criteria::AssessorId> assessor;
  std::string given;
};
std::vector<Grade> grades_of(const Dossier& dossier);
Dossier with_grade(Dossier dossier, const Grade& grade, const std::string& given);

// Other grades above or below one, nearest first: the levels of its table, or numbers on the way to the end
// of its scale, of an open one to ten times the grade, and those of others with their neighbours.
std::vector<std::string> other_grades(const Dossier& dossier, const Grade& grade, bool up);
// By what grades of one criterion are ordered: the percent of a level, or the number.
Number worth(const Dossier& dossier, const Grade& grade, const std::string& given);

}  // namespace insight_cases

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

void set_price(Dossier& dossier, const evaluator::insight::PriceChange& change, const Number& price);

// A grade that counts for a ranked bid.
struct Grade {
  criteria::BidId bid;
  criteria::CriterionId criterion;
  std::optional<criteria::AssessorId> assessor;
  std::string given;
};
std::vector<Grade> grades_of(const Dossier& dossier, const evaluator::LotEvaluation& evaluation);
Dossier with_grade(Dossier dossier, const Grade& grade, const std::string& given);

// Other grades above or below one, nearest first: the levels of its table, or numbers on the way to the end
// of its scale. None of a rule that compares bids or counts in euro.
std::vector<std::string> other_grades(const Dossier& dossier, const Grade& grade, bool up);
// By what grades of one criterion are ordered: the percent of a level, or the number.
Number worth(const Dossier& dossier, const Grade& grade, const std::string& given);

}  // namespace insight_cases

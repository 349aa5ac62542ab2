#include "evaluator/insight/counted_grades.hpp"

#include "evaluator/advice/price_answer.hpp"

#include <algorithm>

namespace evaluator::insight {
namespace {

using criteria::AnswerValue;
using criteria::Criterion;
using criteria::Decimal;

std::optional<CountedGrade> own_grade(const criteria::BidId& bid, const Criterion& leaf,
                                      AnswerValue& answer) {
  if (const auto* level = std::get_if<criteria::Level>(&answer))
    return CountedGrade{
        bid, &leaf, {}, level->key, [&answer](const std::string& key) { answer = criteria::Level{key}; }};
  if (const auto* number = std::get_if<Decimal>(&answer))
    return CountedGrade{
        bid, &leaf, {}, number->text(), [&answer](const std::string& text) { answer = Decimal::of(text); }};
  return std::nullopt;
}

}  // namespace

bool counts(const Criterion& leaf, const criteria::Grade& grade) {
  if (!leaf.panel) return false;
  if (leaf.panel->combine == criteria::Combine::consensus) return grade.is_consensus();
  const auto& assessors = leaf.panel->assessors;
  return !grade.is_consensus() && grade.assessor &&
         std::find(assessors.begin(), assessors.end(), *grade.assessor) != assessors.end();
}

std::vector<CountedGrade> counted_grades(criteria::Dossier& dossier, const std::set<criteria::BidId>& bids) {
  std::vector<CountedGrade> all;
  const auto& criteria = dossier.tender.lots.front().criteria;
  if (dossier.grades)
    for (criteria::Grade& grade : *dossier.grades) {
      const Criterion* leaf = criteria::find_criterion(criteria, grade.criterion);
      if (bids.contains(grade.bid) && leaf && leaf->scoring && counts(*leaf, grade))
        all.push_back({grade.bid, leaf, grade.assessor, grade.level,
                       [&grade](const std::string& level) { grade.level = level; }});
    }
  for (const Criterion* leaf : criteria::leaves(criteria)) {
    const bool is_graded = leaf->answer && std::holds_alternative<criteria::GradeAnswer>(*leaf->answer);
    if (!is_graded || leaf->panel || !leaf->scoring) continue;
    for (const criteria::BidId& bid : bids)
      if (auto* answer = find_answer(dossier, bid, leaf->id))
        if (auto grade = own_grade(bid, *leaf, *answer)) all.push_back(std::move(*grade));
  }
  return all;
}

}  // namespace evaluator::insight

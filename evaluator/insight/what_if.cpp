#include "evaluator/insight/what_if.hpp"

#include "criteria/validate.hpp"
#include "evaluator/advice/lot_dossier.hpp"
#include "evaluator/insight/counted_grades.hpp"
#include "evaluator/insight/rule_breaks.hpp"
#include "evaluator/insight/shared_weights.hpp"

#include <algorithm>
#include <map>

namespace evaluator::insight {
namespace {

using criteria::Criterion;
using criteria::Decimal;
using criteria::Findings;

bool is_same(const CountedGrade& grade, const SetGrade& asked) {
  return grade.bid == asked.bid && grade.leaf->id == asked.criterion && grade.assessor == asked.assessor;
}

// What a number may be where the rule has bounds: as far as it tells answers apart.
void add_range(const Criterion& leaf, GradeInCopy& grade) {
  if (const auto* points = std::get_if<criteria::Points>(&*leaf.scoring)) {
    grade.least = Number(0);
    grade.most = points->max.value();
    return;
  }
  if (criteria::is_relative(*leaf.scoring) || criteria::counts_in_euros(*leaf.scoring)) return;
  const auto breaks = rule_breaks(leaf, {});
  if (breaks.size() < 2) return;
  const auto [low, high] = std::minmax_element(breaks.begin(), breaks.end());
  grade.least = *low;
  grade.most = *high;
}

bool is_possible(const Criterion& leaf, const GradeInCopy& grade, const std::string& level) {
  if (criteria::answer_form(leaf) == criteria::AnswerForm::level) {
    const auto* table = criteria::level_table(*leaf.scoring);
    return table != nullptr && criteria::find_level(*table, level) != nullptr;
  }
  const auto number = Decimal::parse(level);
  if (!number) return false;
  const bool is_bounded = std::holds_alternative<criteria::Points>(*leaf.scoring);
  return !is_bounded || (number->value() >= *grade.least && number->value() <= *grade.most);
}

std::map<BidId, std::size_t> places_of(const LotEvaluation& announced) {
  std::map<BidId, std::size_t> places;
  for (const RankedBid& bid : announced.ranking) places.emplace(bid.bid, places.size());
  for (const RejectedBid& bid : announced.rejected) places.emplace(bid.bid, places.size());
  return places;
}

std::vector<GradeInCopy> set_grades(criteria::Dossier& copy, const LotEvaluation& announced,
                                    const std::vector<SetGrade>& asked, Findings& findings) {
  const auto places = places_of(announced);
  std::set<BidId> bids;
  for (const auto& [bid, place] : places) bids.insert(bid);
  std::vector<GradeInCopy> grades;
  std::vector<bool> found(asked.size());
  for (const CountedGrade& grade : counted_grades(copy, bids)) {
    GradeInCopy& each = grades.emplace_back();
    each = {grade.bid, grade.leaf->id, grade.assessor, grade.given, grade.given, {}, {}};
    if (criteria::answer_form(*grade.leaf) != criteria::AnswerForm::level) add_range(*grade.leaf, each);
    for (std::size_t i = 0; i < asked.size(); ++i) {
      if (!is_same(grade, asked[i])) continue;
      found[i] = true;
      if (!is_possible(*grade.leaf, each, asked[i].level)) {
        findings.push_back(criteria::error("whatIf.level", "grades[" + std::to_string(i) + "]",
                                           {{"value", asked[i].level}, {"criterion", each.criterion}}));
        continue;
      }
      each.copy = asked[i].level;
      grade.set(each.copy);
    }
  }
  for (std::size_t i = 0; i < asked.size(); ++i)
    if (!found[i])
      findings.push_back(criteria::error("whatIf.grade", "grades[" + std::to_string(i) + "]",
                                         {{"bid", asked[i].bid}, {"criterion", asked[i].criterion}}));
  std::stable_sort(grades.begin(), grades.end(), [&](const GradeInCopy& a, const GradeInCopy& b) {
    return places.at(a.bid) < places.at(b.bid);
  });
  return grades;
}

using Ranked = std::map<BidId, const RankedBid*>;

Ranked ranked(const LotEvaluation& evaluation) {
  Ranked all;
  for (const RankedBid& bid : evaluation.ranking) all.emplace(bid.bid, &bid);
  return all;
}

void compare(const LotEvaluation& announced, WhatIf& found) {
  const Ranked before = ranked(announced), now = ranked(found.evaluation);
  for (const RankedBid& bid : announced.ranking)
    if (!now.contains(bid.bid)) found.left.push_back(bid.bid);
  for (const RankedBid& bid : found.evaluation.ranking)
    if (!before.contains(bid.bid)) found.joined.push_back(bid.bid);
  found.changes_winner =
      announced.outcome != found.evaluation.outcome || announced.winner != found.evaluation.winner;
  std::vector<std::pair<const RankedBid*, const RankedBid*>> both;  // then and now, in the order of now
  for (const RankedBid& bid : found.evaluation.ranking)
    if (const auto then = before.find(bid.bid); then != before.end()) both.emplace_back(then->second, &bid);
  for (std::size_t i = 0; i < both.size(); ++i)
    for (std::size_t j = i + 1; j < both.size(); ++j) {
      // Of two that share a rank in the copy the one that stood behind has caught up.
      const bool is_tied = both[i].second->rank == both[j].second->rank;
      const RankedBid* passer = both[i].first;
      const RankedBid* passed = both[j].first;
      const bool was_tied = passer->rank == passed->rank;
      if (is_tied && passer->rank < passed->rank) std::swap(passer, passed);
      if (passer->rank < passed->rank || (is_tied && was_tied)) continue;
      if (++found.passing_count > most_passings) continue;
      found.passings.push_back({passer->bid, passed->bid, abs(passer->total - passed->total).reduced(),
                                abs(both[i].second->total - both[j].second->total).reduced(), was_tied,
                                is_tied});
    }
}

}  // namespace

criteria::Checked<WhatIf> what_if(const criteria::Dossier& dossier, const LotEvaluation& announced,
                                  std::size_t lot, const WhatIfQuestion& question) {
  criteria::Dossier copy = lot_dossier(dossier, lot);
  Findings findings;
  WhatIf found;
  found.weights = share_weights(copy.tender.lots.front(), question.weights, findings);
  found.grades = set_grades(copy, announced, question.grades, findings);
  if (findings.empty()) findings = criteria::validate(copy);
  if (criteria::has_errors(findings)) return tl::unexpected(std::move(findings));
  found.evaluation = evaluate_lot(copy);
  found.lot = copy.tender.lots.front();
  compare(announced, found);
  return found;
}

}  // namespace evaluator::insight

#include "evaluator/insight/grade_change.hpp"

#include "evaluator/advice/lot_dossier.hpp"
#include "evaluator/insight/counted_grades.hpp"
#include "evaluator/insight/lead.hpp"
#include "evaluator/insight/rule_breaks.hpp"
#include "evaluator/panel.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace evaluator::insight {
namespace {

using criteria::Criterion;
using criteria::Decimal;

const Number& hundredth() {
  static const Number value(1, 100);
  return value;
}

class GradeSearch {
 public:
  GradeSearch(const criteria::Dossier& dossier, const LotEvaluation& evaluation, std::size_t lot)
      : lead_(dossier, evaluation, lot) {
    for (const RankedBid& bid : evaluation.ranking) ranked_.insert(bid.bid);
  }

  bool leads() { return lead_.holds(); }

  std::vector<GradeChange> run(const criteria::Progress* progress) {
    for (const CountedGrade& grade : counted_grades(lead_.dossier(), ranked_)) {
      criteria::check(progress);
      if (criteria::answer_form(*grade.leaf) == criteria::AnswerForm::level)
        try_levels(grade);
      else
        try_numbers(grade);
      grade.set(grade.given);
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const GradeChange& a, const GradeChange& b) { return a.distance < b.distance; });
    return std::move(found_);
  }

 private:
  // The nearest levels above and below in percent that unseat the winner.
  void try_levels(const CountedGrade& grade) {
    const auto& table = *criteria::level_table(*grade.leaf->scoring);
    const Decimal* given = criteria::find_level(table, grade.given);
    if (given == nullptr) return;
    for (const bool up : {true, false}) {
      std::vector<std::pair<Number, const std::string*>> others;
      for (const auto& [level, percent] : table) {
        const Number distance = up ? percent.value() - given->value() : given->value() - percent.value();
        if (distance.sign() > 0) others.emplace_back(distance / Number(100), &level);
      }
      std::sort(others.begin(), others.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
      for (const auto& [distance, level] : others) {
        grade.set(*level);
        const auto leader = lead_.leader_now();
        if (leader == lead_.winner()) continue;
        keep(grade, *level, distance, leader);
        break;
      }
    }
  }

  void try_numbers(const CountedGrade& grade) {
    const criteria::ScoringRule& rule = *grade.leaf->scoring;
    if (criteria::is_relative(rule) || criteria::counts_in_euros(rule)) return;
    const auto breaks = rule_breaks(*grade.leaf, {});
    auto [low, high] = std::minmax_element(breaks.begin(), breaks.end());
    if (breaks.empty()) return;
    const Number given = Decimal::of(grade.given).value();
    const PreparedRule prepared(rule);
    const Number least = std::holds_alternative<criteria::Points>(rule) ? Number(0) : *low;
    for (const Number& end : {std::max(*high, given), std::min(least, given)}) {
      if (end == given) continue;
      const auto at = first_failure(given, stops_between(given, end, breaks, hundredth()), hundredth(),
                                    [&](const Number& number) {
                                      grade.set(number.to_truncated(2));
                                      return lead_.holds();
                                    });
      if (!at) continue;
      grade.set(at->to_truncated(2));
      Number now, then;
      prepared.of_number(given, now);
      prepared.of_number(*at, then);
      keep(grade, at->to_truncated(2), criteria::abs(then - now), lead_.leader_now());
    }
  }

  void keep(const CountedGrade& grade, const std::string& changed, const Number& distance,
            const std::optional<BidId>& leader) {
    found_.push_back(
        {grade.bid, grade.leaf->id, grade.assessor, grade.given, changed, distance.reduced(), leader});
  }

  Lead lead_;
  std::set<BidId> ranked_;
  std::vector<GradeChange> found_;
};

// Visits every leaf below.
void for_leaves(std::vector<Criterion>& criteria, const std::function<void(Criterion&)>& visit) {
  for (Criterion& criterion : criteria) {
    if (criterion.is_leaf())
      visit(criterion);
    else
      for_leaves(criterion.criteria, visit);
  }
}

void leave_out(criteria::Dossier& dossier, const criteria::AssessorId& assessor) {
  for_leaves(dossier.tender.lots.front().criteria, [&](Criterion& leaf) {
    if (!leaf.panel || leaf.panel->combine != criteria::Combine::mean) return;
    if (leaf.panel->assessors.size() > 1) std::erase(leaf.panel->assessors, assessor);
  });
}

}  // namespace

std::vector<GradeChange> grade_changes(const criteria::Dossier& dossier, const LotEvaluation& evaluation,
                                       std::size_t lot, const criteria::Progress* progress) {
  if (evaluation.ranking.size() < 2) return {};
  GradeSearch search(dossier, evaluation, lot);
  if (!search.leads()) return {};
  return search.run(progress);
}

std::vector<AssessorInfluence> assessor_influences(const criteria::Dossier& dossier,
                                                   const LotEvaluation& evaluation, std::size_t lot,
                                                   const std::vector<GradeChange>& changes) {
  const criteria::Dossier alone = lot_dossier(dossier, lot);
  std::map<criteria::AssessorId, AssessorInfluence> all;
  const auto& criteria = alone.tender.lots.front().criteria;
  for (const Criterion* leaf : criteria::leaves(criteria))
    if (leaf->panel)
      for (const auto& assessor : leaf->panel->assessors) all[assessor].assessor = assessor;
  if (alone.grades)
    for (const criteria::Grade& grade : *alone.grades) {
      const Criterion* leaf = criteria::find_criterion(criteria, grade.criterion);
      if (leaf && counts(*leaf, grade) && grade.assessor && !grade.is_consensus())
        ++all[*grade.assessor].grades;
    }
  std::set<std::tuple<criteria::AssessorId, BidId, criteria::CriterionId>> deciding;
  for (const GradeChange& change : changes)
    if (change.assessor) deciding.emplace(*change.assessor, change.bid, change.criterion);
  for (const auto& [assessor, bid, criterion] : deciding) ++all[assessor].deciding;
  std::vector<AssessorInfluence> found;
  for (auto& [id, each] : all) {
    criteria::Dossier fewer = alone;
    leave_out(fewer, id);
    const LotEvaluation then = evaluate_lot(fewer);
    each.outcome = then.outcome;
    each.winner = then.winner;
    each.changes_winner = then.outcome != evaluation.outcome || then.winner != evaluation.winner;
    found.push_back(std::move(each));
  }
  return found;
}

}  // namespace evaluator::insight

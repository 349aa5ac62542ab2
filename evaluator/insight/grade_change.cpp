#include "evaluator/insight/grade_change.hpp"

#include "evaluator/advice/lot_dossier.hpp"
#include "evaluator/insight/graded_number.hpp"
#include "evaluator/insight/lead.hpp"
#include "evaluator/insight/may_count.hpp"
#include "evaluator/scoring.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>

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
      : whole_(dossier), evaluation_(evaluation), lot_(lot), lead_(dossier, evaluation, lot) {
    for (const RankedBid& bid : evaluation.ranking) bids_.insert(bid.bid);
    for (const RejectedBid& bid : evaluation.rejected) {
      bids_.insert(bid.bid);
      unranked_.emplace(bid.bid, &bid);
    }
  }

  bool leads() { return lead_.holds(); }

  std::vector<GradeChange> run(const criteria::Progress* progress) {
    for (const CountedGrade& grade : counted_grades(lead_.dossier(), bids_)) {
      criteria::check(progress);
      if (!may_decide(grade)) continue;
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
  bool may_decide(const CountedGrade& grade) const {
    const auto unranked = unranked_.find(grade.bid);
    return unranked == unranked_.end() || may_count(whole_.tender.lots[lot_], *unranked->second, *grade.leaf);
  }

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
        const Standing standing = lead_.standing_now();
        if (!lead_.is_lost(standing)) continue;
        keep(grade, *level, distance, standing.leader);
        break;
      }
    }
  }

  void try_numbers(const CountedGrade& grade) {
    const auto number = graded_number(whole_, evaluation_, lot_, grade);
    if (!number) return;
    LossSearch search(lead_, hundredth(), [&](const Number& at) {
      grade.set(at == number->given ? grade.given : at.to_truncated(2));
      return lead_.standing_now();
    });
    for (const Number& end : {number->highest, number->lowest}) {
      if (end == number->given) continue;
      const auto loss =
          search.first(number->given, stops_between(number->given, end, number->breaks, hundredth()));
      if (loss) keep(grade, loss->at.to_truncated(2), number->distance(loss->at), loss->standing.leader);
    }
  }

  void keep(const CountedGrade& grade, const std::string& changed, const Number& distance,
            const std::optional<BidId>& leader) {
    found_.push_back({grade.bid, grade.leaf->id, grade.assessor, grade.given, changed, distance.reduced(),
                      leader, !unranked_.contains(grade.bid)});
  }

  const criteria::Dossier& whole_;
  const LotEvaluation& evaluation_;
  std::size_t lot_;
  Lead lead_;
  std::set<BidId> bids_;
  std::map<BidId, const RejectedBid*> unranked_;
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
  if (evaluation.ranking.empty()) return {};
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

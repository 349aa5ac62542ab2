#include "templates/what_if_json.hpp"

#include "templates/insight_tree.hpp"
#include "templates/json_writer.hpp"

#include <map>

namespace templates {
namespace {

using namespace evaluator::insight;
using evaluator::RankedBid;

class WhatIfWriter {
 public:
  std::string write(const evaluator::LotEvaluation& announced, const WhatIf& found) {
    tree_.open();
    tree_.truth("isRanking", false);
    tree_.word("lot", found.evaluation.id);
    tree_.list("weights", found.weights, [this](const WeightInCopy& weight) {
      tree_.word("criterion", weight.criterion);
      tree_.word("unit", weight.in_euros ? "euro" : "points");
      tree_.word("announced", weight.announced.text());
      tree_.word("copy", weight.copy.text());
      tree_.truth("isSet", weight.is_set);
    });
    write_grades(found);
    tree_.word("outcome", name(found.evaluation.outcome));
    tree_.filled("winner", found.evaluation.winner);
    tree_.truth("changesWinner", found.changes_winner);
    write_ranking(announced, found);
    tree_.list("rejected", found.evaluation.rejected,
               [this](const evaluator::RejectedBid& bid) { tree_.word("bid", bid.bid); });
    tree_.list("passings", found.passings, [this](const Passing& passing) {
      tree_.word("passer", passing.passer);
      tree_.word("passed", passing.passed);
      tree_.number("behind", passing.behind);
      tree_.number("ahead", passing.ahead);
      tree_.truth("wasTied", passing.was_tied);
      tree_.truth("isTied", passing.is_tied);
    });
    tree_.count("passingCount", found.passing_count);
    tree_.close();
    return readable_json(tree_.root());
  }

 private:
  void write_grades(const WhatIf& found) {
    std::vector<GradeInCopy> changed;
    for (const GradeInCopy& grade : found.grades)
      if (grade.copy != grade.given) changed.push_back(grade);
    tree_.list("grades", changed, [this](const GradeInCopy& grade) {
      tree_.word("bid", grade.bid);
      tree_.word("criterion", grade.criterion);
      tree_.filled("assessor", grade.assessor);
      tree_.word("given", grade.given);
      tree_.word("copy", grade.copy);
    });
  }

  void write_ranking(const evaluator::LotEvaluation& announced, const WhatIf& found) {
    std::map<evaluator::BidId, const RankedBid*> before;
    for (const RankedBid& bid : announced.ranking) before.emplace(bid.bid, &bid);
    tree_.list("ranking", found.evaluation.ranking, [&](const RankedBid& bid) {
      tree_.whole("rank", bid.rank);
      tree_.word("bid", bid.bid);
      tree_.number("total", bid.total);
      tree_.number("unrounded", bid.unrounded);
      const auto then = before.find(bid.bid);
      if (then == before.end()) return;
      tree_.whole("announcedRank", then->second->rank);
      tree_.number("announcedTotal", then->second->total);
    });
  }

  InsightTree tree_;
};

}  // namespace

std::string what_if_json(const evaluator::LotEvaluation& announced, const WhatIf& found) {
  return WhatIfWriter().write(announced, found);
}

}  // namespace templates

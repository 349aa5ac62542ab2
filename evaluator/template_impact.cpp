#include "evaluator/template_impact.hpp"

#include "evaluator/evaluate.hpp"

#include <algorithm>
#include <set>

namespace evaluator {
namespace {

using namespace criteria;

// Answers to one can be read as answers to the other.
bool asks_the_same(const Criterion& one, const Criterion& other) {
  if (!one.answer || !other.answer || one.answer->index() != other.answer->index()) return false;
  if (std::holds_alternative<NumberAnswer>(*one.answer) && *one.answer != *other.answer) return false;
  return answer_form(one) == answer_form(other);
}

void match(const Lot& lot, const CriteriaTemplate& set, LotImpact& impact) {
  const auto asked = leaves(lot.criteria);
  const auto wanted = leaves(set.criteria);
  const auto find = [](const std::vector<const Criterion*>& all, const CriterionId& id) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Criterion* leaf) { return leaf->id == id; });
    return found == all.end() ? nullptr : *found;
  };
  for (const Criterion* leaf : wanted) {
    const Criterion* same = find(asked, leaf->id);
    if (!same)
      impact.missing.push_back(leaf->id);
    else if (!asks_the_same(*leaf, *same))
      impact.asked_otherwise.push_back(leaf->id);
  }
  for (const Criterion* leaf : asked)
    if (!find(wanted, leaf->id)) impact.left_out.push_back(leaf->id);
}

void take_panels(const Lot& from, std::vector<Criterion>& all) {
  for (Criterion& each : all) {
    const Criterion* same = find_criterion(from.criteria, each.id);
    each.panel = same ? same->panel : std::nullopt;
    take_panels(from, each.criteria);
  }
}

// The dossier of that lot alone, with the template's criteria instead of its own.
Dossier dossier_by(const Dossier& dossier, const Lot& lot, const CriteriaTemplate& set) {
  Dossier other;
  other.tender = dossier.tender;
  Lot drafted = lot_of(set, lot.id);
  take_panels(lot, drafted.criteria);
  other.tender.lots = {drafted};
  std::set<std::string_view> asked, bids;
  for (const Criterion* leaf : leaves(set.criteria)) asked.insert(leaf->id);
  const auto is_asked = [&](const CriterionId& id) { return asked.contains(id); };
  for (Bid bid : dossier.bids) {
    if (bid.lot != lot.id) continue;
    std::erase_if(bid.answers, [&](const GivenAnswer& given) { return !is_asked(given.criterion); });
    other.bids.push_back(std::move(bid));
  }
  for (const Bid& bid : other.bids) bids.insert(bid.id);
  if (dossier.grades) {
    other.grades.emplace();
    for (const Grade& grade : *dossier.grades)
      if (bids.contains(grade.bid) && is_asked(grade.criterion)) other.grades->push_back(grade);
  }
  if (dossier.draws) {
    other.draws.emplace();
    for (const Draw& draw : *dossier.draws)
      if (draw.lot == lot.id) other.draws->push_back(draw);
  }
  return other;
}

Checked<Evaluation> evaluate_anyway(Dossier dossier) {
  auto evaluation = evaluate(dossier);
  const auto is_of_a_draw = [](const Finding& finding) { return finding.code == "draw.mismatch"; };
  if (evaluation || !dossier.draws ||
      std::none_of(evaluation.error().begin(), evaluation.error().end(), is_of_a_draw))
    return evaluation;
  dossier.draws.reset();
  return evaluate(dossier);
}

void evaluate_by(const Dossier& dossier, const Lot& lot, const CriteriaTemplate& set, LotImpact& impact) {
  auto evaluation = evaluate_anyway(dossier_by(dossier, lot, set));
  if (!evaluation) {
    impact.findings = std::move(evaluation.error());
    return;
  }
  LotEvaluation& other = evaluation->lots.front();
  if (other.outcome == Outcome::incomplete)
    impact.findings = std::move(other.findings);
  else
    impact.would_have_been = std::move(other);
}

}  // namespace

std::vector<LotImpact> template_impact(const Dossier& dossier, const Evaluation& announced,
                                       const CriteriaTemplate& set) {
  std::vector<LotImpact> impacts;
  for (std::size_t at = 0; at < dossier.tender.lots.size(); ++at) {
    const Lot& lot = dossier.tender.lots[at];
    LotImpact& impact = impacts.emplace_back();
    impact.lot = lot.id;
    match(lot, set, impact);
    if (!impact.missing.empty() || !impact.asked_otherwise.empty()) continue;
    if (announced.lots[at].outcome != Outcome::incomplete) evaluate_by(dossier, lot, set, impact);
  }
  return impacts;
}

}  // namespace evaluator

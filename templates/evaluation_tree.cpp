#include "templates/evaluation_tree.hpp"

#include "evaluator/steps.hpp"
#include "templates/finding_tree.hpp"
#include "templates/json_writer.hpp"

namespace templates {

using criteria::Number;

namespace {

constexpr int unrounded_decimals = 12;

// Lots stand in the order of the tender, so that a lot is found by its number.
struct LotDocument {
  const EvaluationDocument& all;
  const criteria::Lot& lot;
  const evaluator::LotEvaluation& found;
  std::vector<const criteria::Criterion*> leaves;
};

struct BidDocument {
  const LotDocument& in;
  const evaluator::RankedBid& ranked;
};

void add_number(ObjectWriter& object, const Slot& slot, const char* name, const std::string& digits) {
  object.word(name, slot.tree.keep(digits));
}

std::string announced(const Number& number, const criteria::Rounding& rounding) {
  return number.to_decimal(rounding.decimals, rounding.mode);
}

void write_scores(const Slot& slot, const BidDocument& bid) {
  ObjectWriter object(slot);
  for (const evaluator::LeafScore& score : bid.ranked.scores)
    object.word(bid.in.leaves[score.leaf]->id,
                slot.tree.keep(announced(score.rounded, bid.in.lot.award.rounding)));
}

}  // namespace

// ---- steps ----------------------------------------------------------------------------------------------

void write(const Slot& slot, const evaluator::Quantity& quantity) {
  ObjectWriter object(slot);
  object.word("symbol", slot.tree.keep(quantity.symbol));
  if (const auto* number = std::get_if<Number>(&quantity.value))
    object.word("value", slot.tree.keep(number->to_truncated(unrounded_decimals)));
  else
    object.word("value", slot.tree.keep(std::get<std::string>(quantity.value)));
}

void write(const Slot& slot, const evaluator::Step& step) {
  ObjectWriter object(slot);
  object.word("formula", slot.tree.keep(step.formula));
  object.member("inputs", step.inputs);
  object.member("result", step.result);
}

void write(const Slot& slot, const evaluator::LeafSteps& leaf) {
  ObjectWriter object(slot);
  object.word("criterion", slot.tree.keep(leaf.criterion));
  object.member("formulas", leaf.steps);
}

void write(const Slot& slot, const evaluator::TieStep& tie) {
  ObjectWriter object(slot);
  object.member("rule", tie.rule);
  object.member("among", tie.among);
  object.member("order", tie.order);
}

// ---- bids and lots --------------------------------------------------------------------------------------

void write(const Slot& slot, const BidDocument& bid) {
  ObjectWriter object(slot);
  const EvaluationDocument& all = bid.in.all;
  object.member("rank", bid.ranked.rank);
  object.member("bid", bid.ranked.bid);
  add_number(object, slot, "total", announced(bid.ranked.total, bid.in.lot.award.rounding));
  add_number(object, slot, "unrounded", bid.ranked.unrounded.to_truncated(unrounded_decimals));
  write_scores(object.slot("scores"), bid);
  if (all.detail == EvaluationDetail::results) return;
  const auto steps = evaluator::explain(all.dossier, all.evaluation, bid.in.found.id, bid.ranked.bid);
  object.member("leafSteps", steps.leaves);
  object.member("totalSteps", steps.total);
}

void write(const Slot& slot, const evaluator::RejectedBid& rejected) {
  ObjectWriter object(slot);
  object.member("bid", rejected.bid);
  object.member("findings", rejected.findings);
}

namespace {

void write_ranking(const Slot& slot, const LotDocument& lot) {
  slot.tree.open_array(slot.key);
  if (lot.found.outcome != evaluator::Outcome::incomplete)
    for (const evaluator::RankedBid& ranked : lot.found.ranking)
      write(Slot{slot.tree, {}}, BidDocument{lot, ranked});
  slot.tree.close();
}

}  // namespace

void write(const Slot& slot, const LotDocument& lot) {
  ObjectWriter object(slot);
  object.member("id", lot.found.id);
  object.word("outcome", name(lot.found.outcome));
  if (lot.found.winner)
    object.member("winner", *lot.found.winner);
  else
    slot.tree.add_null("winner");
  write_ranking(object.slot("ranking"), lot);
  object.member("rejected", lot.found.rejected);
  object.member("tie", lot.found.tie);
  if (lot.found.outcome == evaluator::Outcome::incomplete) object.member("findings", lot.found.findings);
  if (lot.all.detail == EvaluationDetail::steps) object.member("tieSteps", lot.found.ties);
}

void write(const Slot& slot, const EvaluationDocument& document) {
  ObjectWriter object(slot);
  object.word("format", criteria::evaluation_format);
  object.word("method", evaluator::rule_set);
  object.member("dossierSha256", document.identity.dossier_sha256);
  slot.tree.open_array("lots");
  for (std::size_t i = 0; i < document.evaluation.lots.size(); ++i) {
    const criteria::Lot& lot = document.dossier.tender.lots.at(i);
    write(Slot{slot.tree, {}},
          LotDocument{document, lot, document.evaluation.lots[i], criteria::leaves(lot.criteria)});
  }
  slot.tree.close();
  if (!document.evaluation.warnings.empty()) object.member("warnings", document.evaluation.warnings);
}

// ---- the document ---------------------------------------------------------------------------------------

std::size_t usual_size(const evaluator::Evaluation& evaluation) {
  std::size_t values = 100;
  for (const evaluator::LotEvaluation& lot : evaluation.lots) {
    for (const evaluator::RankedBid& ranked : lot.ranking) values += ranked.scores.size() + 6;
    values += 10 * lot.rejected.size();
  }
  return values;
}

criteria::DataTree evaluation_tree(const criteria::Dossier& dossier, const evaluator::Evaluation& evaluation,
                                   const EvaluationIdentity& identity, EvaluationDetail detail) {
  criteria::DataTree tree;
  tree.reserve(usual_size(evaluation));
  write(Slot{tree, {}}, EvaluationDocument{dossier, evaluation, identity, detail});
  return tree;
}

std::string evaluation_json(const criteria::Dossier& dossier, const evaluator::Evaluation& evaluation,
                            const EvaluationIdentity& identity, EvaluationDetail detail) {
  return readable_json(evaluation_tree(dossier, evaluation, identity, detail).root());
}

}  // namespace templates

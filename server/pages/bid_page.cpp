#include "server/pages/bid_page.hpp"

#include "criteria/price_part.hpp"
#include "evaluator/steps.hpp"
#include "server/pages/answer_view.hpp"
#include "server/pages/criterion_words.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/lot_summary.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/step_view.hpp"
#include "server/pages/tender_rows.hpp"
#include "templates/document_rules.hpp"
#include "templates/number_text.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace server {
namespace {

using criteria::Bid;
using criteria::Criterion;
using evaluator::LotEvaluation;
using evaluator::RankedBid;
using templates::Language;

template <typename Entries>
const typename Entries::value_type* find_entry(const Entries& entries, const criteria::BidId& bid) {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&bid](const auto& entry) { return entry.bid == bid; });
  return found == entries.end() ? nullptr : &*found;
}

struct Subject {
  const BidView& view;
  const Bid& bid;
  const criteria::Lot& lot;
  const LotEvaluation* evaluation;  // null: not evaluated
  const RankedBid* ranked;          // null: not in the ranking
  std::optional<evaluator::BidSteps> steps;
  Language language;
};

Subject subject_of(const BidView& view, Language language) {
  const Bid* bid = find_bid(view.dossier, view.bid);
  const criteria::Lot* lot = bid ? criteria::find_lot(view.dossier.tender, bid->lot) : nullptr;
  if (!lot) throw std::invalid_argument("no bid " + view.bid);
  const LotEvaluation* evaluation = find_lot(view.evaluation, lot->id);
  const RankedBid* ranked = evaluation ? find_entry(evaluation->ranking, bid->id) : nullptr;
  Subject subject{view, *bid, *lot, evaluation, ranked, std::nullopt, language};
  if (ranked) subject.steps = evaluator::explain(view.dossier, *view.evaluation, lot->id, bid->id);
  return subject;
}

void add_standing(TemplateValues content, const Subject& subject) {
  if (subject.bid.withdrawn) {
    TemplateValues withdrawn = content.add("WITHDRAWN");
    withdrawn.set("AT", templates::moment_text(subject.bid.withdrawn->at, subject.language));
    if (subject.bid.withdrawn->reason) withdrawn.set_if_any("REASON", *subject.bid.withdrawn->reason);
  }
  if (subject.ranked) {
    TemplateValues ranked = content.add("RANKED");
    ranked.set("RANK", std::to_string(subject.ranked->rank));
    ranked.set("TOTAL", total_phrase(subject.ranked->total, subject.lot.award, subject.language));
    ranked.set("UNROUNDED", unrounded_text(subject.ranked->unrounded, subject.lot.award, subject.language));
    return;
  }
  const auto* rejected =
      subject.evaluation ? find_entry(subject.evaluation->rejected, subject.bid.id) : nullptr;
  if (rejected && !subject.bid.withdrawn) {
    TemplateValues reasons = content.add("REJECTED");
    for (const criteria::Finding& finding : rejected->findings)
      reasons.add("REASON").set("TEXT", templates::text(finding, subject.language));
  } else if (!rejected) {
    content.show("NOT_SCORED");
  }
}

void add_grades(TemplateValues section, const Subject& subject, const Criterion& leaf) {
  if (!leaf.panel || !subject.view.dossier.grades) return;
  std::optional<TemplateValues> table;
  for (const criteria::Grade& grade : *subject.view.dossier.grades) {
    if (grade.bid != subject.bid.id || grade.criterion != leaf.id) continue;
    if (!table) table = section.add("GRADES");
    TemplateValues row = table->add("GRADE");
    row.set("LEVEL", templates::level_text(grade.level, subject.language));
    row.show_if(grade.is_consensus(), "CONSENSUS");
    if (grade.assessor) row.set_if_any("ASSESSOR", *grade.assessor);
    if (grade.motivation) row.set("MOTIVATION", *grade.motivation);
  }
  if (table)
    table->set("COMBINE", templates::label(leaf.panel->combine, subject.language)).set("ID", leaf.id);
}

const evaluator::LeafSteps* steps_of(const Subject& subject, const Criterion& leaf) {
  if (!subject.steps) return nullptr;
  const auto& leaves = subject.steps->leaves;
  const auto found = std::find_if(leaves.begin(), leaves.end(), [&leaf](const evaluator::LeafSteps& steps) {
    return steps.criterion == leaf.id;
  });
  return found == leaves.end() ? nullptr : &*found;
}

// "19,69 van 35 punten" beside the title of a criterion.
void add_score(TemplateValues section, const Subject& subject, std::size_t index, const Criterion& leaf) {
  if (!subject.ranked) return;
  const auto& scores = subject.ranked->scores;
  const auto score = std::find_if(scores.begin(), scores.end(),
                                  [index](const evaluator::LeafScore& one) { return one.leaf == index; });
  if (score == scores.end()) return;
  TemplateValues values = section.add("SCORE");
  values.set("POINTS", total_text(score->rounded, subject.lot.award, subject.language));
  if (leaf.weight || leaf.value) values.set_if_any("OF", templates::weight_text(leaf, subject.language));
}

void add_given(TemplateValues section, const Subject& subject, const Criterion& leaf) {
  if (subject.view.has_sealed_prices && criteria::is_about_money(leaf))
    add_sealed_answer(section);
  else
    add_answer(section, leaf, subject.bid.answer(leaf.id));
}

void fill_leaf(TemplateValues section, const Subject& subject, const Criterion& leaf) {
  section.set("ID", leaf.id).set("TITLE", leaf.title);
  if (leaf.description) section.set_if_any("DESCRIPTION", *leaf.description);
  if (!leaf.panel) add_given(section.add("ANSWERED"), subject, leaf);
  section.set_if_any("REMARK", subject.bid.remark(leaf.id));
  if (leaf.scoring && leaf.answer)
    section.set_if_any("RULE", rule_words(*leaf.scoring, *leaf.answer, subject.language).sentence);
  add_grades(section, subject, leaf);
  const evaluator::LeafSteps* steps = steps_of(subject, leaf);
  if (steps && !steps->steps.empty()) add_steps(section.add("STEPS"), steps->steps);
}

// A requirement on a computed quantity: the quantity in the table, its inputs and steps below.
void add_computed(TemplateValues section, TemplateValues row, const Subject& subject, const Criterion& leaf) {
  const evaluator::LeafSteps* steps = steps_of(subject, leaf);
  const auto* result = steps && !steps->steps.empty()
                           ? std::get_if<criteria::Number>(&steps->steps.back().result.value)
                           : nullptr;
  if (result)
    row.set_if_any("COMPUTED_VALUE", quantity_text(*result, *leaf.answer, subject.language));
  else
    row.show("COMPUTED_BELOW");
  fill_leaf(section.include("COMPUTED", "bid_leaf.tpl"), subject, leaf);
}

void add_requirement(TemplateValues section, const Subject& subject, const Criterion& leaf) {
  TemplateValues row = section.add("REQUIREMENT");
  row.set("ID", leaf.id).set("TITLE", leaf.title);
  if (leaf.answer && criteria::is_derived(*leaf.answer))
    add_computed(section, row, subject, leaf);
  else
    add_given(row, subject, leaf);
  if (!leaf.answer || !criteria::is_derived(*leaf.answer))
    row.set_if_any("REMARK", subject.bid.remark(leaf.id));
  if (leaf.accept && leaf.answer)
    row.set("ACCEPT", accept_text(*leaf.accept, *leaf.answer, subject.language));
  const auto* rejected =
      subject.evaluation ? find_entry(subject.evaluation->rejected, subject.bid.id) : nullptr;
  const bool failed = rejected && std::any_of(rejected->findings.begin(), rejected->findings.end(),
                                              [&leaf](const criteria::Finding& finding) {
                                                return finding.parameter("criterion") == leaf.id;
                                              });
  if (failed)
    row.show("FAILED");
  else if (subject.ranked)
    row.show("PASSED");
}

void add_leaves(TemplateValues content, const Subject& subject) {
  const auto leaves = criteria::leaves(subject.lot.criteria);
  std::optional<TemplateValues> requirements;
  for (std::size_t i = 0; i < leaves.size(); ++i) {
    if (leaves[i]->kind == criteria::Kind::requirement) {
      if (!requirements) requirements = content.add("REQUIREMENTS");
      add_requirement(*requirements, subject, *leaves[i]);
    } else {
      TemplateValues section = content.include("LEAF", "bid_leaf.tpl");
      add_score(section, subject, i, *leaves[i]);
      fill_leaf(section, subject, *leaves[i]);
    }
  }
}

void fill_bid(TemplateValues content, const Subject& subject) {
  content.set("BIDDER", bidder_name(subject.bid)).set("ID", subject.bid.id);
  content.set("REFERENCE", subject.view.dossier.tender.reference);
  content.set("LOT", lot_title(subject.lot, subject.language));
  content.set("RANKING", page_path::ranking(subject.view.id, subject.lot.id));
  for (const auto& line : subject.view.corrections) content.add("CORRECTION").set("LINE", line);
  if (subject.bid.received_at)
    content.set_if_any("RECEIVED", templates::moment_text(*subject.bid.received_at, subject.language));
  add_standing(content, subject);
  add_leaves(content, subject);
  if (subject.steps) {
    TemplateValues total = content.add("TOTAL_STEPS");
    add_steps(total, subject.steps->total);
  }
}

}  // namespace

std::string bid_page(const BidView& view, const PageContext& context) {
  const Subject subject = subject_of(view, context.language);
  const PageFrame frame{bidder_name(subject.bid),
                        NavigationItem::tenders,
                        {{std::string(page_text(context.language, "tenders.title")), page_path::tenders()},
                         {view.dossier.tender.title, page_path::tender(view.id)},
                         {lot_title(subject.lot, context.language, "ranking.title"),
                          page_path::ranking(view.id, subject.lot.id)}}};
  return framed(frame, context, "bid.tpl",
                [&subject](TemplateValues content) { fill_bid(content, subject); });
}

}  // namespace server

// Differences between templates, and what a version would have meant for tenders: in words and as JSON.
#pragma once

#include "criteria/template_difference.hpp"
#include "criteria/template_update.hpp"
#include "evaluator/template_impact.hpp"
#include "templates/field_writer.hpp"
#include "templates/labels.hpp"

#include <string>

namespace templates {

// A change in words of the language. Numbers are written its way, but whatever digits there were are kept.
struct ChangeWords {
  std::string where;          // "criterium K1 (Gereviseerd)", "gunning"
  std::string field;          // "gewicht"; empty for a criterion or provision as a whole
  std::string kind;           // "toegevoegd"
  std::string before, after;  // empty: it was not there
};
ChangeWords change_words(const criteria::TemplateChange& change, Language language);
// The same on one line: "criterium K1 (Gereviseerd), gewicht: 25 → 30".
std::string change_text(const criteria::TemplateChange& change, Language language);

// {subject, id, title, field, change, before, after, text: {nl, en}}; values as they stand in a template's
// JSON. The change must outlive the tree.
void write(const Slot& slot, const criteria::TemplateChange& change);
// {key, lot, subject, id, part, outcome, byTemplate: […], byBuyer: […]}; it must outlive the tree.
void write(const Slot& slot, const criteria::UpdateItem& item);

// The impact on one lot, with the lot as it was announced and evaluated: {lot, missing, askedOtherwise,
// leftOut, findings, asAnnounced: {outcome, ranking}, wouldHaveBeen: {outcome, ranking},
// note: {nl, en}}, the last two only where there is such a ranking.
struct LotImpactDocument {
  const evaluator::LotImpact& impact;
  const evaluator::LotEvaluation& announced;
  const criteria::Rounding& announced_rounding;
  const criteria::Rounding& template_rounding;
};
void write(const Slot& slot, const LotImpactDocument& document);

}  // namespace templates

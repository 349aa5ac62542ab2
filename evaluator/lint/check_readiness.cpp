// What a draft still lacks before bidders can work with it: people who grade, and texts that were to be
// replaced.
#include "criteria/draft.hpp"
#include "criteria/drafter_note.hpp"
#include "evaluator/lint/checks.hpp"

#include <algorithm>

namespace evaluator::lint {
namespace {

using criteria::Criterion;
using criteria::Kind;
using criteria::Number;

std::string place_of(std::size_t lot) { return "tender.lots[" + std::to_string(lot) + "]"; }

LintFinding left_in(const PlacedText& text, std::string note) {
  LintFinding finding{"lint.placeholderLeft", Gravity::risky, text.place, std::move(note), {}};
  if (!text.id.empty()) finding.parameters.emplace_back("subject", text.id);
  return finding;
}

// The announced price scale of a lot: of its one price, between two amounts.
const criteria::Linear* price_scale(const criteria::Lot& lot, std::string* place, std::size_t at) {
  const criteria::Linear* scale = nullptr;
  for (const auto& placed : criteria::all_criteria(lot.criteria, place_of(at))) {
    const Criterion& leaf = *placed.criterion;
    if (leaf.kind != Kind::price || !leaf.is_leaf()) continue;
    if (scale != nullptr || !leaf.scoring || !std::holds_alternative<criteria::Linear>(*leaf.scoring))
      return nullptr;
    scale = &std::get<criteria::Linear>(*leaf.scoring);
    *place = placed.place + ".scoring";
  }
  return scale;
}

}  // namespace

void check_panels(const criteria::Tender& tender, Findings& findings) {
  for (std::size_t i = 0; i < tender.lots.size(); ++i)
    for (const auto& placed : criteria::all_criteria(tender.lots[i].criteria, place_of(i)))
      if (criteria::lacks_panel(*placed.criterion))
        findings.push_back({"lint.panelMissing",
                            Gravity::risky,
                            placed.place + ".panel",
                            placed.criterion->title,
                            {{"criterion", placed.criterion->id}}});
}

void check_placeholders(const criteria::Tender& tender, Findings& findings) {
  for (const PlacedText& text : texts_of(tender))
    if (auto note = criteria::note_to_the_drafter(text.text))
      findings.push_back(left_in(text, std::move(*note)));
}

// The estimate is of the whole tender, so with more lots the scales count together.
void check_estimate(const criteria::Tender& tender, Findings& findings) {
  if (!tender.estimated_value || tender.estimated_value->value().sign() <= 0 || tender.lots.empty()) return;
  Number lowest, highest;
  std::string place;
  for (std::size_t i = 0; i < tender.lots.size(); ++i) {
    const auto* scale = price_scale(tender.lots[i], &place, i);
    if (scale == nullptr) return;
    lowest += std::min(scale->worst.value(), scale->best.value());
    highest += std::max(scale->worst.value(), scale->best.value());
  }
  const Number estimate = tender.estimated_value->value();
  if (estimate >= lowest && estimate <= highest) return;
  if (tender.lots.size() > 1) place = "tender.estimatedValue";
  findings.push_back({"lint.estimateOffScale",
                      Gravity::risky,
                      place,
                      "",
                      {{"estimate", tender.estimated_value->text()},
                       {"lowest", lowest.to_truncated(2)},
                       {"highest", highest.to_truncated(2)}}});
}

}  // namespace evaluator::lint

#include "server/pages/criterion_words.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/lot_summary.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/template_changes_view.hpp"
#include "server/pages/template_pages.hpp"
#include "templates/agreement_text.hpp"

#include <algorithm>

namespace server {
namespace {

using evaluator::LotEvaluation;
using evaluator::LotImpact;
using evaluator::RankedBid;

const RankedBid* find_ranked(const LotEvaluation& lot, const criteria::BidId& bid) {
  const auto found = std::find_if(lot.ranking.begin(), lot.ranking.end(),
                                  [&](const RankedBid& ranked) { return ranked.bid == bid; });
  return found == lot.ranking.end() ? nullptr : &*found;
}

void set_place(TemplateValues row, const std::string& suffix, const RankedBid* ranked,
               const criteria::Award& award) {
  row.set("RANK_" + suffix, ranked ? std::to_string(ranked->rank) : "–");
  row.set("TOTAL_" + suffix, ranked ? total_text(ranked->total, award, row.language()) : "–");
}

// Every bid that is ranked in one of the two, in the order of what was announced.
void add_rankings(TemplateValues values, const LoadedDossier& loaded, std::size_t at, const LotImpact& impact,
                  const criteria::CriteriaTemplate& set) {
  const LotEvaluation& was = loaded.evaluation->lots[at];
  const LotEvaluation& would = *impact.would_have_been;
  TemplateValues rankings = values.add("RANKINGS");
  rankings.set("NOTE", templates::label("impact.note", values.language()));
  const auto add = [&](const criteria::BidId& bid) {
    TemplateValues row = rankings.add("BID");
    row.set("BIDDER", bidder_name(loaded.dossier, bid));
    set_place(row, "WAS", find_ranked(was, bid), loaded.dossier.tender.lots[at].award);
    set_place(row, "WOULD", find_ranked(would, bid), set.award);
  };
  for (const RankedBid& ranked : was.ranking) add(ranked.bid);
  for (const RankedBid& ranked : would.ranking)
    if (!find_ranked(was, ranked.bid)) add(ranked.bid);
}

void add_lot(TemplateValues tender, const LoadedDossier& loaded, std::size_t at, const LotImpact& impact,
             const criteria::CriteriaTemplate& set) {
  TemplateValues values = tender.add("LOT");
  values.set("LOT_TITLE", lot_title(loaded.dossier.tender.lots[at], values.language()));
  values.set_if_any("MISSING", joined(impact.missing))
      .set_if_any("OTHERWISE", joined(impact.asked_otherwise));
  values.set_if_any("LEFT_OUT", joined(impact.left_out));
  add_findings(values, impact.findings);
  if (impact.would_have_been)
    add_rankings(values, loaded, at, impact, set);
  else if (impact.missing.empty() && impact.asked_otherwise.empty() && impact.findings.empty())
    values.show("INCOMPLETE");
}

void add_tender(TemplateValues content, const TenderImpact& impact, const criteria::CriteriaTemplate& set) {
  const LoadedDossier& loaded = *impact.loaded;
  const auto id = std::to_string(loaded.tender.id);
  TemplateValues values = content.add("TENDER");
  values.set("ADDRESS", page_path::tender(id));
  values.set("TENDER_TITLE", loaded.dossier.tender.title);
  values.set("REFERENCE", loaded.dossier.tender.reference);
  values.set("STAGE", page_text(values.language(), "templates.stage." + std::string(name(impact.stage))));
  values.set("PINNED", std::to_string(impact.pinned_version));
  if (!impact.is_pin_known)
    values.show("UNKNOWN_PIN");
  else if (impact.changes.empty())
    values.show("UP_TO_DATE");
  else {
    TemplateValues differs = values.add("DIFFERS");
    differs.set("DIFFERS", counted(values.language(), "differences", impact.changes.size()));
    add_changes(differs, impact.changes, loaded.dossier.tender.reference);
  }
  values.show_if(impact.is_kept && impact.stage != ImpactStage::draft, "KEPT");
  for (std::size_t at = 0; at < impact.lots.size(); ++at) add_lot(values, loaded, at, impact.lots[at], set);
}

}  // namespace

std::string template_impact_page(const TemplateImpactView& view, const PageContext& context) {
  const std::string& title = text(view.set.title, context.language);
  const PageFrame frame{
      std::string(page_text(context.language, "templates.impact")),
      NavigationItem::templates,
      {{std::string(page_text(context.language, "templates.title")), page_path::criteria_templates()},
       {title, page_path::criteria_template(view.set.id)}}};
  return framed(frame, context, "template_impact.tpl", [&](TemplateValues content) {
    content.set("TEMPLATE_TITLE", title).set("OF", view.of);
    if (view.impacts.empty()) content.show("NONE");
    for (const TenderImpact& impact : view.impacts) add_tender(content, impact, view.set);
  });
}

}  // namespace server

#include "server/pages/ranking_page.hpp"

#include "evaluator/advice/near_tie.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/letter_paths.hpp"
#include "server/pages/lot_summary.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/score_chart.hpp"
#include "server/pages/tender_rows.hpp"
#include "templates/document_lots.hpp"
#include "templates/number_text.hpp"

#include <algorithm>
#include <stdexcept>

namespace server {
namespace {

using criteria::AwardMethod;
using criteria::Number;
using evaluator::LotEvaluation;
using evaluator::Outcome;
using evaluator::RankedBid;
using templates::Language;

// More ranked bids than this are in the evaluation workbook.
constexpr std::size_t most_rows = 250;

struct Subject {
  const RankingView& view;
  const criteria::Lot& lot;
  const LotEvaluation& evaluation;
  Language language;

  std::string bidder(const criteria::BidId& bid) const { return bidder_name(view.dossier, bid); }
  std::string total(const Number& number) const { return total_text(number, lot.award, language); }
};

std::string names_of(const Subject& subject, const std::vector<criteria::BidId>& bids) {
  std::string names;
  for (const criteria::BidId& bid : bids) {
    if (!names.empty()) names += ", ";
    names += subject.bidder(bid);
  }
  return names;
}

void add_outcome(TemplateValues content, const Subject& subject) {
  const LotEvaluation& evaluation = subject.evaluation;
  switch (evaluation.outcome) {
    case Outcome::winner: {
      const RankedBid& first = evaluation.ranking.front();
      TemplateValues winner = content.add("WINNER");
      winner.set("BIDDER", subject.bidder(first.bid))
          .set("TOTAL", total_phrase(first.total, subject.lot.award, subject.language));
      winner.set("UNROUNDED", unrounded_text(first.unrounded, subject.lot.award, subject.language));
      if (evaluation.ranking.size() > 1) {
        const RankedBid& second = evaluation.ranking[1];
        winner.add("GAP").set("GAP", unrounded_text(abs(first.unrounded - second.unrounded),
                                                    subject.lot.award, subject.language));
      }
      return;
    }
    case Outcome::tie:
      content.add("TIED").set("BIDDERS", names_of(subject, evaluation.tie));
      return;
    case Outcome::no_admissible_bid:
      content.show("NO_ADMISSIBLE_BID");
      return;
    case Outcome::incomplete: {
      TemplateValues incomplete = content.add("INCOMPLETE");
      add_findings(incomplete, evaluation.findings, places_in(subject.view.dossier, subject.language));
      return;
    }
  }
}

// The alarm on a winner who is hardly ahead, with the gap before rounding.
void add_near_tie(TemplateValues content, const Subject& subject) {
  if (subject.evaluation.outcome != Outcome::winner) return;
  const auto& asked = subject.view.near_tie_percent;
  const auto near = evaluator::near_tie(subject.lot, subject.evaluation, asked);
  if (!near || !near->is_near) return;
  const auto words = [&](std::string_view key, const templates::TextParameters& parameters = {}) {
    return templates::label(key, subject.language, parameters);
  };
  const auto percent =
      near->percent
          ? templates::number_text(*near->percent, 2, criteria::RoundingMode::half_up, subject.language)
          : "";
  TemplateValues alarm = content.add("NEAR");
  alarm.set("GAP", words("advice.gap", {{"first", subject.bidder(near->first)},
                                        {"second", subject.bidder(near->second)},
                                        {"gap", templates::exact_text(near->gap, subject.language)},
                                        {"percent", percent}}));
  alarm.set("ASKED", words("advice.nearAsked", {{"percent", asked.to_truncated(6)}}));
  alarm.set("CHECK", words("advice.near"));
  if (near->by_tie_rule) alarm.set_if_any("TIE_RULE", words("advice.byTieRule"));
}

std::string price_cell(const std::optional<Number>& amount, Language language) {
  return amount ? templates::amount_text(*amount, 2, criteria::RoundingMode::half_up, language) : "–";
}

void add_deficits(TemplateValues content, const Subject& subject) {
  if (subject.evaluation.outcome != Outcome::winner || subject.evaluation.ranking.size() < 2) return;
  if (!subject.view.deficits) {
    content.add("DEFICITS_ELSEWHERE").set("ADDRESS", page_path::letters(subject.view.id));
    return;
  }
  const auto& deficits = *subject.view.deficits;
  using evaluator::DeficitOutcome;
  if (std::all_of(deficits.begin(), deficits.end(),
                  [](const auto& each) { return each.outcome == DeficitOutcome::no_price; }))
    return;
  TemplateValues table = content.add("DEFICITS");
  for (const evaluator::PriceDeficit& deficit : deficits) {
    TemplateValues row = table.add("DEFICIT");
    row.set("BIDDER", subject.bidder(deficit.bid)).set("ID", deficit.bid);
    row.set("ADDRESS", page_path::bid(subject.view.id, deficit.bid));
    row.set("PRICE", price_cell(deficit.price, subject.language));
    const bool is_found = deficit.outcome == DeficitOutcome::found;
    row.set("TO_EQUAL", is_found ? price_cell(deficit.price_to_equal, subject.language)
                                 : std::string(templates::label(
                                       "advice." + std::string(name(deficit.outcome)), subject.language)));
    row.set("DIFFERENCE", price_cell(deficit.deficit, subject.language));
  }
}

// A form to record the draw, when the announced rules end in one and the first place is undecided.
void add_draw_form(TemplateValues content, const Subject& subject) {
  const auto& ties = subject.lot.award.ties;
  const bool announced = ties && std::any_of(ties->begin(), ties->end(), [](const criteria::TieRule& rule) {
                           return std::holds_alternative<criteria::TieByDraw>(rule);
                         });
  if (!announced || subject.evaluation.tie.empty()) return;
  TemplateValues form = content.add("DRAW_FORM");
  form.set("ACTION", page_path::draws(subject.view.id, subject.lot.id));
  form.set("ANNOUNCED",
           templates::label("advice.ties", subject.language,
                            {{"rules", templates::ties_text(subject.lot.award, subject.language)}}));
  for (std::size_t place = 1; place <= subject.evaluation.tie.size(); ++place) {
    TemplateValues field = form.add("PLACE");
    field.set("NUMBER", place);
    for (const criteria::BidId& bid : subject.evaluation.tie)
      field.add("CHOICE").set("ID", bid).set("NAME", subject.bidder(bid));
  }
}

void add_tie_steps(TemplateValues content, const Subject& subject) {
  if (subject.evaluation.ties.empty()) return;
  TemplateValues ties = content.add("TIES");
  for (const evaluator::TieStep& step : subject.evaluation.ties) {
    TemplateValues row = ties.add("STEP");
    row.set("AMONG", names_of(subject, step.among)).set("ORDER", names_of(subject, step.order));
    row.set("RULE", tie_rule_text(step.rule, subject.lot.award, subject.language));
  }
}

void add_draws(TemplateValues content, const Subject& subject) {
  if (!subject.view.dossier.draws) return;
  for (const criteria::Draw& draw : *subject.view.dossier.draws) {
    if (draw.lot != subject.lot.id) continue;
    TemplateValues row = content.add("DRAW");
    row.set("ORDER", names_of(subject, draw.order));
    if (draw.held_at) row.set_if_any("HELD_AT", templates::moment_text(*draw.held_at, subject.language));
    if (draw.witness) row.set_if_any("WITNESS", *draw.witness);
  }
}

// ---- the table ------------------------------------------------------------------------------------------

void add_head(TemplateValues table, const Subject& subject) {
  const auto leaves = criteria::leaves(subject.lot.criteria);
  for (const evaluator::LeafScore& score : subject.evaluation.ranking.front().scores) {
    const criteria::Criterion& leaf = *leaves[score.leaf];
    TemplateValues column = table.add("COLUMN");
    column.set("ID", leaf.id).set("TITLE", leaf.title);
    if (leaf.weight) column.set_if_any("MOST", templates::number_text(*leaf.weight, subject.language));
    if (leaf.value) column.set_if_any("MOST", templates::amount_text(leaf.value->text(), subject.language));
  }
}

void add_terms(TemplateValues values, const Subject& subject, const evaluator::TotalTerms& terms,
               bool as_head) {
  if (subject.lot.award.method == AwardMethod::weighted_points) return;
  const auto add = [&](std::string_view key, const std::string& text) {
    values.add("TERM").set("TEXT", as_head ? std::string(page_text(subject.language, key)) : text);
  };
  if (terms.price)
    add("ranking.price", templates::amount_text(terms.price->to_truncated(12), subject.language));
  if (terms.quality) add("ranking.quality", templates::exact_text(*terms.quality, subject.language));
  if (terms.value) add("ranking.value", templates::exact_text(*terms.value, subject.language));
}

void add_table(TemplateValues content, const Subject& subject) {
  const auto& ranking = subject.evaluation.ranking;
  if (ranking.empty()) return;
  TemplateValues table = content.add("TABLE");
  table.set("LOT", server::lot_title(subject.lot, subject.language));
  add_head(table, subject);
  TemplateValues head = table.add("HEAD_TERMS");
  add_terms(head, subject, ranking.front().terms, true);
  for (std::size_t i = 0; i < std::min(ranking.size(), most_rows); ++i) {
    const RankedBid& bid = ranking[i];
    TemplateValues row = table.add("BID");
    row.set("RANK", std::to_string(bid.rank)).set("BIDDER", subject.bidder(bid.bid)).set("ID", bid.bid);
    row.set("ADDRESS", page_path::bid(subject.view.id, bid.bid)).set("TOTAL", subject.total(bid.total));
    row.set("UNROUNDED", unrounded_text(bid.unrounded, subject.lot.award, subject.language));
    row.show_if(subject.evaluation.winner == bid.bid, "FIRST");
    for (const evaluator::LeafScore& score : bid.scores)
      row.add("SCORE").set("TEXT", subject.total(score.rounded));
    add_terms(row, subject, bid.terms, false);
  }
  if (ranking.size() > most_rows)
    table.set_if_any("MORE", counted(subject.language, "bids", ranking.size() - most_rows));
}

void add_rejected(TemplateValues content, const Subject& subject) {
  if (subject.evaluation.rejected.empty() && subject.view.set_aside.empty()) return;
  TemplateValues rejected = content.add("REJECTED");
  for (const evaluator::RejectedBid& bid : subject.evaluation.rejected) {
    TemplateValues row = rejected.add("BID");
    row.set("ID", bid.bid).set("BIDDER", subject.bidder(bid.bid));
    row.set("ADDRESS", page_path::bid(subject.view.id, bid.bid));
    for (const criteria::Finding& finding : bid.findings)
      row.add("REASON").set("TEXT", templates::text(finding, subject.language));
  }
  for (const SetAsideBid& bid : subject.view.set_aside) {
    TemplateValues row = rejected.add("BID");
    row.set("ID", bid.id).set("BIDDER", bid.bidder).set("ADDRESS", page_path::bid(subject.view.id, bid.id));
    row.add("REASON").set("TEXT", bid.reason);
  }
}

void fill_ranking(TemplateValues content, const Subject& subject) {
  content.set("TITLE", server::lot_title(subject.lot, subject.language, "ranking.title"));
  content.set("REFERENCE", subject.view.dossier.tender.reference);
  content.set("WORKBOOK", page_path::evaluation_workbook(subject.view.id));
  add_outcome(content, subject);
  add_near_tie(content, subject);
  add_draw_form(content, subject);
  add_score_chart(content, subject.view.dossier, subject.lot, subject.evaluation);
  add_table(content, subject);
  add_tie_steps(content, subject);
  add_draws(content, subject);
  add_deficits(content, subject);
  add_rejected(content, subject);
  add_award(content, subject.lot.award);
}

}  // namespace

std::string ranking_page(const RankingView& view, const PageContext& context) {
  const criteria::Lot* lot = criteria::find_lot(view.dossier.tender, view.lot);
  const LotEvaluation* evaluation = find_lot(&view.evaluation, view.lot);
  if (!lot || !evaluation) throw std::invalid_argument("no evaluation of lot " + view.lot);
  const Subject subject{view, *lot, *evaluation, context.language};
  const std::string title = server::lot_title(*lot, context.language, "ranking.title");
  const PageFrame frame{title,
                        NavigationItem::tenders,
                        {{std::string(page_text(context.language, "tenders.title")), page_path::tenders()},
                         {view.dossier.tender.title, page_path::tender(view.id)}}};
  return framed(frame, context, "ranking.tpl",
                [&subject](TemplateValues content) { fill_ranking(content, subject); });
}

}  // namespace server

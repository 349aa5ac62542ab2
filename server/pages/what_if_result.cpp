#include "server/pages/what_if_result.hpp"

#include "server/pages/findings_list.hpp"
#include "server/pages/lot_summary.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/score_chart.hpp"
#include "templates/number_text.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::BidId;
using evaluator::Outcome;
using evaluator::RankedBid;
using evaluator::insight::GradeInCopy;
using evaluator::insight::Passing;
using evaluator::insight::WeightInCopy;
using templates::Language;

constexpr std::size_t most_passings_shown = 20;
constexpr std::size_t most_rows = 50;

const evaluator::LotEvaluation& announced_of(const WhatIfView& view) {
  return view.evaluation.lots[view.lot];
}

std::string names_of(const WhatIfView& view, const std::vector<BidId>& bids) {
  std::string names;
  for (const BidId& bid : bids) names += (names.empty() ? "" : ", ") + bidder_name(view.dossier, bid);
  return names;
}

std::string passing_text(const WhatIfView& view, const Passing& passing, Language language) {
  const criteria::Award& award = view.found.lot.award;
  std::string key = "what-if.passes";
  if (passing.is_tied)
    key = "what-if.catches-up";
  else if (passing.was_tied)
    key = "what-if.parts";
  // Equal totals that a tie rule parted.
  const auto distance = [&](const criteria::Number& by) {
    return by.is_zero() ? std::string(page_text(language, "what-if.no-distance"))
                        : total_phrase(by, award, language);
  };
  return page_text(language, key,
                   {{"passer", bidder_name(view.dossier, passing.passer)},
                    {"passed", bidder_name(view.dossier, passing.passed)},
                    {"behind", distance(passing.behind)},
                    {"ahead", distance(passing.ahead)}});
}

void add_differences(TemplateValues result, const WhatIfView& view) {
  const Language language = result.language();
  const auto& passings = view.found.passings;
  for (std::size_t i = 0; i < std::min(passings.size(), most_passings_shown); ++i)
    result.add("DIFFERENCE").set("TEXT", passing_text(view, passings[i], language));
  if (view.found.passing_count > most_passings_shown)
    result.add("DIFFERENCE")
        .set("TEXT", page_text(language, "what-if.more-passings",
                               {{"count", std::to_string(view.found.passing_count - most_passings_shown)}}));
  for (const auto& [bids, key] :
       {std::pair(&view.found.left, "what-if.left"), {&view.found.joined, "what-if.joined"}})
    if (!bids->empty())
      result.add("DIFFERENCE").set("TEXT", page_text(language, key, {{"bidders", names_of(view, *bids)}}));
  if (passings.empty() && view.found.left.empty() && view.found.joined.empty())
    result.add("DIFFERENCE").set("TEXT", page_text(language, "what-if.same-order"));
}

void add_changes(TemplateValues result, const WhatIfView& view) {
  const Language language = result.language();
  TemplateValues changes = result.add("CHANGES");
  bool is_any = false;
  const auto add = [&](const std::string& what, const std::string& announced, const std::string& copy) {
    changes.add("CHANGE").set("WHAT", what).set("ANNOUNCED", announced).set("COPY", copy);
    is_any = true;
  };
  for (const WeightInCopy& weight : view.found.weights)
    if (weight.copy.value() != weight.announced.value())
      add(leaf_name(view, weight.criterion), weight_text(weight.announced, weight.in_euros, language),
          weight_text(weight.copy, weight.in_euros, language));
  for (const GradeInCopy& grade : view.found.grades)
    if (grade.copy != grade.given)
      add(fmt::format("{}, {}, {}", bidder_name(view.dossier, grade.bid), leaf_name(view, grade.criterion),
                      giver_name(grade, language)),
          level_text(view, grade.criterion, grade.given, language),
          level_text(view, grade.criterion, grade.copy, language));
  changes.show(is_any ? "ANY" : "NONE");
}

void add_table(TemplateValues result, const WhatIfView& view) {
  const Language language = result.language();
  const criteria::Award& award = view.found.lot.award;
  const auto& ranking = view.found.evaluation.ranking;
  if (ranking.empty()) return;
  const auto leaves = criteria::leaves(view.found.lot.criteria);
  TemplateValues table = result.add("TABLE");
  table.set("LOT", lot_title(view.found.lot, language));
  for (const evaluator::LeafScore& score : ranking.front().scores)
    table.add("COLUMN").set("ID", leaves[score.leaf]->id).set("TITLE", leaves[score.leaf]->title);
  std::map<BidId, const RankedBid*> before;
  for (const RankedBid& bid : announced_of(view).ranking) before.emplace(bid.bid, &bid);
  for (std::size_t i = 0; i < std::min(ranking.size(), most_rows); ++i) {
    const RankedBid& bid = ranking[i];
    TemplateValues row = table.add("BID");
    row.set("RANK", std::to_string(bid.rank))
        .set("BIDDER", bidder_name(view.dossier, bid.bid))
        .set("ID", bid.bid);
    for (const evaluator::LeafScore& score : bid.scores)
      row.add("SCORE").set("TEXT", total_text(score.rounded, award, language));
    row.set("TOTAL", total_text(bid.total, award, language));
    const auto then = before.find(bid.bid);
    row.set("ANNOUNCED_RANK", then == before.end() ? "–" : std::to_string(then->second->rank));
    row.set("ANNOUNCED_TOTAL", then == before.end() ? "–" : total_text(then->second->total, award, language));
  }
  if (ranking.size() > most_rows)
    table.set_if_any("MORE", counted(language, "bids", ranking.size() - most_rows));
}

}  // namespace

std::string leaf_name(const WhatIfView& view, std::string_view criterion) {
  const auto* leaf = criteria::find_criterion(view.found.lot.criteria, criterion);
  return leaf == nullptr ? std::string(criterion) : leaf->id + " " + leaf->title;
}

std::string giver_name(const GradeInCopy& grade, Language language) {
  return grade.assessor ? *grade.assessor : std::string(page_text(language, "what-if.together"));
}

std::string level_text(const WhatIfView& view, std::string_view criterion, const std::string& level,
                       Language language) {
  const auto* leaf = criteria::find_criterion(view.found.lot.criteria, criterion);
  const auto* table = leaf != nullptr && leaf->scoring ? criteria::level_table(*leaf->scoring) : nullptr;
  const auto* percent = table == nullptr ? nullptr : criteria::find_level(*table, level);
  if (percent != nullptr) return level + " (" + templates::number_text(*percent, language) + "%)";
  const auto number = criteria::Decimal::parse(level);
  return number ? templates::number_text(*number, language) : level;
}

std::string weight_text(const criteria::Decimal& weight, bool in_euros, Language language) {
  return in_euros ? templates::amount_text(weight.text(), language)
                  : templates::number_text(weight, language);
}

std::string what_if_conclusion(const WhatIfView& view, Language language) {
  const auto& copy = view.found.evaluation;
  if (copy.outcome == Outcome::incomplete) return std::string(page_text(language, "what-if.incomplete"));
  if (copy.outcome == Outcome::no_admissible_bid)
    return std::string(page_text(language, "what-if.none-left"));
  if (copy.outcome == Outcome::tie)
    return page_text(language, "what-if.tied", {{"bidders", names_of(view, copy.tie)}});
  const auto winner = bidder_name(view.dossier, copy.winner.value_or(""));
  const auto& announced = announced_of(view);
  if (announced.winner == copy.winner)
    return page_text(language, "what-if.same-winner", {{"winner", winner}});
  if (!announced.winner) return page_text(language, "what-if.winner-of-tie", {{"winner", winner}});
  return page_text(language, "what-if.other-winner",
                   {{"winner", winner}, {"announced", bidder_name(view.dossier, *announced.winner)}});
}

void add_what_if_result(TemplateValues content, const WhatIfView& view) {
  TemplateValues result = content.add("RESULT");
  add_differences(result, view);
  add_unofficial_score_chart(result, view.dossier, view.found.lot, view.found.evaluation,
                             std::string(page_text(result.language(), "what-if.not-ranking")));
  add_table(result, view);
  add_changes(result, view);
  add_findings(result, view.found.evaluation.findings);
}

}  // namespace server

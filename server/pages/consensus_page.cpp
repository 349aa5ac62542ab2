#include "server/pages/consensus_page.hpp"

#include "server/pages/assessed_bid.hpp"
#include "server/pages/assessment_paths.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/spread_chart.hpp"
#include "templates/document_rules.hpp"
#include "templates/number_text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using templates::Language;

constexpr int shown_decimals = 2;

std::string text(Language language, std::string_view key) { return std::string(page_text(language, key)); }

std::string person_of(const Consensus& consensus, const criteria::AssessorId& assessor) {
  const auto* member = consensus.desk.record.panel.of_assessor(assessor);
  return member ? member->person : assessor;
}

// Levels are worth percents; numbers are what they are.
std::string width_text(const criteria::Criterion& leaf, const evaluator::GradeRange& range,
                       Language language) {
  const auto number = templates::number_text(range.width().to_truncated(shown_decimals), language);
  const bool is_level = criteria::answer_form(leaf) == criteria::AnswerForm::level;
  return is_level ? page_text(language, "consensus.percent-points", {{"count", number}}) : number;
}

// ---- one grade of the panel -----------------------------------------------------------------------------

// Behind the names of the fields for a bid on a criterion: "-0-2" of the first criterion and the third bid.
// The form that was sent is filled in again; the others are as it is on record.
void add_form(TemplateValues row, const ConsensusPage& view, const BidSpread& bid,
              const criteria::Criterion& leaf, const std::string& suffix) {
  const Language language = row.language();
  const bool has_sent = form_value(view.sent, "place") == suffix;
  TemplateValues form = row.add("FORM");
  form.set("ACTION", page_path::consensus(view.id, "")).set("PERSON_NAME", view.person);
  form.set("HANDLE", bid.bid.handle).set("CRITERION_ID", leaf.id);
  form.set("PLACE", suffix).show_if(has_sent, "OPENED");
  FormField level{"level" + suffix, text(language, "consensus.grade"),
                  bid.consensus ? grade_in_field(leaf, bid.consensus->level, language) : ""};
  if (criteria::answer_form(leaf) == criteria::AnswerForm::level) {
    level.kind = FormField::Kind::choice;
    level.choices.emplace_back("", text(language, "assessment.choose"));
    for (const auto& entry : templates::best_first(*criteria::level_table(*leaf.scoring)))
      level.choices.emplace_back(entry.first, templates::level_text(entry.first, language));
  }
  FormField motivation{"motivation" + suffix, text(language, "assessment.motivation"),
                       bid.consensus ? bid.consensus->motivation : "", FormField::Kind::lines};
  FormField reason{"reason" + suffix, text(language, "consensus.reason"),
                   bid.consensus ? bid.consensus->reason : "", FormField::Kind::lines};
  reason.hint = text(language, "consensus.reason-hint");
  level.required = motivation.required = true;
  Findings placed = has_sent ? view.findings : Findings();
  for (auto& finding : placed) finding.place += suffix;
  for (FormField* field : {&level, &motivation, &reason}) {
    if (has_sent) field->value = form_value(view.sent, field->name);
    add_field(form, *field, placed);
  }
}

// ---- the table of a criterion ---------------------------------------------------------------------------

void add_bid(TemplateValues table, const ConsensusPage& view, const CriterionSpread& spread,
             const BidSpread& bid) {
  const Language language = table.language();
  const auto& desk = view.consensus->desk;
  TemplateValues row = table.add("BID");
  row.set("NAME", assessed_bid_title(bid.bid, desk.record.panel.is_blind, language));
  for (const auto& assessor : spread.leaf.panel->assessors) {
    const auto grade = std::find_if(bid.grades.begin(), bid.grades.end(),
                                    [&](const SpreadGrade& each) { return each.assessor == assessor; });
    TemplateValues cell = row.add("CELL");
    if (grade == bid.grades.end())
      cell.show("NO_GRADE");
    else
      cell.add("GRADE")
          .set("LEVEL", grade_text(spread.leaf, grade->level, language))
          .set("MOTIVATION", grade->motivation);
  }
  if (bid.range) row.set("WIDTH", width_text(spread.leaf, *bid.range, language));
  if (!bid.consensus) {
    row.show(spread.leaf.panel->combine == criteria::Combine::mean ? "BY_MEAN" : "NO_CONSENSUS");
    return;
  }
  TemplateValues given = row.add("CONSENSUS");
  given.set("LEVEL", grade_text(spread.leaf, bid.consensus->level, language));
  given.set("MOTIVATION", bid.consensus->motivation);
  given.set_if_any("REASON", bid.consensus->reason);
}

void add_criterion(TemplateValues content, const ConsensusPage& view, std::size_t at) {
  const Language language = content.language();
  const auto& consensus = *view.consensus;
  const auto& spread = consensus.criteria[at];
  TemplateValues values = content.add("CRITERION");
  values.set("ID", spread.leaf.id)
      .set("TITLE", spread.leaf.title)
      .set("ANCHOR", "criterion-" + std::to_string(at));
  values.set("LOT", page_text(language, "assessment.lot", {{"lot", spread.lot}}));
  const bool is_mean = spread.leaf.panel->combine == criteria::Combine::mean;
  values.show_if(is_mean, "MEAN");
  if (spread.bids.empty()) {
    values.show("NO_BIDS");
    return;
  }
  add_spread_chart(values, spread, consensus.desk.record.panel.is_blind, at);
  TemplateValues table = values.add("TABLE");
  for (const auto& assessor : spread.leaf.panel->assessors)
    table.add("ASSESSOR").set("PERSON", person_of(consensus, assessor));
  for (const auto& bid : spread.bids) add_bid(table, view, spread, bid);
  if (!consensus.is_open || is_mean) return;
  TemplateValues record = values.add("RECORD");
  for (std::size_t each = 0; each < spread.bids.size(); ++each) {
    const auto& bid = spread.bids[each];
    TemplateValues row = record.add("BID_FORM");
    row.set("NAME", assessed_bid_title(bid.bid, consensus.desk.record.panel.is_blind, language));
    add_form(row, view, bid, spread.leaf, fmt::format("-{}-{}", at, each));
  }
}

void add_progress(TemplateValues content, const ConsensusPage& view) {
  if (view.progress.empty()) return;
  TemplateValues list = content.add("PROGRESS");
  for (const auto& [member, is_declared, assigned, given, recused] : view.progress) {
    if (!member.assessor) continue;
    list.add("MEMBER")
        .set("PERSON", member.person)
        .set("DONE", page_text(content.language(), "panel.progress",
                               {{"given", std::to_string(given)}, {"assigned", std::to_string(assigned)}}))
        .set("GIVEN", given)
        .set("ASSIGNED", std::max<std::size_t>(assigned, 1));
  }
}

void fill(TemplateValues content, const ConsensusPage& view) {
  content.set("TENDER_TITLE", view.title).set("PANEL", page_path::panel(view.id));
  content.set_if_any("TO_ASSESSMENT", view.person.empty() ? "" : page_path::assessment(view.id, view.person));
  if (!view.consensus || !view.findings.empty()) {
    Findings others = view.findings;
    if (view.consensus && !view.sent.empty())
      std::erase_if(others, [](const auto& finding) {
        return finding.place == "level" || finding.place == "motivation" || finding.place == "reason";
      });
    if (!others.empty()) add_findings(content.add("REFUSED"), others);
  }
  add_progress(content, view);
  if (view.consensus) {
    content.show_if(view.consensus->desk.is_blind(), "BLIND");
    content.show_if(!view.consensus->is_open && view.consensus->desk.member.is_chair, "NOT_OPEN");
    for (std::size_t at = 0; at < view.consensus->criteria.size(); ++at) add_criterion(content, view, at);
    return;
  }
  TemplateValues who = content.add("WHO");
  who.set("ACTION", page_path::consensus(view.id, ""));
  FormField person{"person", text(content.language(), "process.your-name"), view.person};
  person.required = person.is_actor = true;
  add_field(who, person, {});
}

}  // namespace

std::string consensus_page(const ConsensusPage& view, const PageContext& context) {
  const PageFrame frame{text(context.language, "consensus.title"),
                        NavigationItem::tenders,
                        {{text(context.language, "tenders.title"), page_path::tenders()},
                         {view.title, page_path::tender(view.id)}}};
  return framed(frame, context, "consensus.tpl", [&view](TemplateValues content) { fill(content, view); });
}

}  // namespace server

#include "templates/evaluation_report_html.hpp"

#include "criteria/names.hpp"
#include "evaluator/steps.hpp"
#include "templates/document_rules.hpp"
#include "templates/formulas.hpp"
#include "templates/html_document.hpp"
#include "templates/number_text.hpp"

#include <algorithm>

namespace templates {
namespace {

using criteria::Criterion;
using criteria::RoundingMode;
using evaluator::LotEvaluation;
using evaluator::RankedBid;

constexpr const char* style =
    "body{font:15px/1.5 'Noto Sans',Arial,sans-serif;color:#1b1b1b;max-width:72rem;margin:2rem "
    "auto;padding:0 1rem}"
    "h1{font-size:1.8rem;margin:0 0 .5rem}h2{font-size:1.35rem;margin:2.5rem 0 .5rem;border-bottom:2px solid "
    "#154273}h3{font-size:1.1rem;margin:1.5rem 0 .25rem}h4{font-size:1rem;margin:1rem 0 .25rem}"
    "table{border-collapse:collapse;width:100%;margin:.75rem 0}th,td{border-bottom:1px solid "
    "#c9cdd2;padding:.35rem "
    ".6rem;text-align:left;vertical-align:top}thead th{background:#eef2f7;border-bottom:2px solid #154273}"
    ".numbers td{text-align:right;font-variant-numeric:tabular-nums}.numbers thead "
    "th{text-align:right}.numbers th:first-child{text-align:left}"
    ".outcome{background:#e8f3ec;border-left:.35rem solid #39870c;padding:.6rem 1rem}"
    ".outcome.open{background:#fff4dc;border-color:#a35c00}.facts{color:#4a4f55}"
    ".step{margin:.15rem 0}.formula{font-family:'Liberation Mono','DejaVu Sans "
    "Mono',monospace;font-size:.9em}"
    ".hash{overflow-wrap:anywhere}"
    "@media "
    "print{body{margin:0;max-width:none;font-size:10pt}h2{break-before:page}table,.step{break-inside:avoid}}"
    "@page{size:A4;margin:18mm}";

class Report {
 public:
  Report(const criteria::Dossier& dossier, const evaluator::Evaluation& evaluation, Language language)
      : dossier_(dossier), evaluation_(evaluation), language_(language), explainer_(dossier, evaluation) {}

  std::string html(const EvaluationIdentity& identity) {
    const criteria::Tender& tender = dossier_.tender;
    HtmlDocument document(name(language_), tender.reference + " " + tender.title, style);
    HtmlNode body = document.body();
    body.text("h1", tender.title);
    facts(body, identity);
    for (std::size_t lot = 0; lot < evaluation_.lots.size(); ++lot) add_lot(body, lot);
    return document.html();
  }

 private:
  std::string words(std::string_view key) const { return std::string(label(key, language_)); }

  void facts(HtmlNode& body, const EvaluationIdentity& identity) const {
    const criteria::Tender& tender = dossier_.tender;
    std::string line = tender.reference;
    if (tender.buyer) line += " · " + tender.buyer->name;
    if (tender.deadline) line += " · " + words("deadline") + ": " + moment_text(*tender.deadline, language_);
    body.text("p", line, "facts");
    if (tender.description) body.text("p", *tender.description);
    body.text("p", words("report.dossier") + ": " + identity.dossier_sha256, "facts hash");
    body.text("p", words("report.rules") + ": " + std::string(evaluator::rule_set), "facts");
  }

  void add_lot(HtmlNode& body, std::size_t index) const {
    const criteria::Lot& lot = dossier_.tender.lots[index];
    const LotEvaluation& evaluation = evaluation_.lots[index];
    body.text("h2", words("lot") + " " + lot.id + (lot.title ? ": " + *lot.title : ""));
    body.text("p",
              std::string(label(lot.award.method, language_)) + "; " + label(lot.award.rounding, language_),
              "facts");
    add_outcome(body, evaluation);
    add_findings(body, evaluation.findings);
    add_criteria(body, lot);
    if (!evaluation.ranking.empty()) add_ranking(body, lot, evaluation);
    add_ties(body, evaluation);
    add_rejected(body, evaluation);
    for (const RankedBid& bid : evaluation.ranking) add_steps(body, index, bid);
  }

  void add_outcome(HtmlNode& body, const LotEvaluation& evaluation) const {
    std::string text =
        words("report.outcome") + ": " + words("outcome." + std::string(evaluator::name(evaluation.outcome)));
    if (evaluation.winner) text += ", " + bidder(*evaluation.winner);
    for (const criteria::BidId& bid : evaluation.tie)
      text += (&bid == &evaluation.tie.front() ? ": " : ", ") + bidder(bid);
    body.text("p", text, evaluation.winner ? "outcome" : "outcome open");
  }

  void add_findings(HtmlNode& body, const criteria::Findings& findings) const {
    if (findings.empty()) return;
    HtmlNode list = body.add("ul");
    for (const criteria::Finding& finding : findings)
      list.text("li", text(finding, language_) + " (" + finding.code + ", " + finding.place + ")");
  }

  void add_criteria(HtmlNode& body, const criteria::Lot& lot) const {
    body.text("h3", words("report.criteria"));
    HtmlNode table = body.table({words("criterion"), words("weight"), words("report.rule")});
    for (const criteria::PlacedCriterion& placed : criteria::all_criteria(lot.criteria, "")) {
      const Criterion& criterion = *placed.criterion;
      std::string rule = criterion.accept ? accept_text(*criterion.accept, language_) : "";
      if (criterion.scoring) rule = rule_text(*criterion.scoring, language_);
      std::string indent;
      for (int i = 0; i < placed.depth; ++i) indent += "\u2003";
      table.row({indent + criterion.id + " " + criterion.title, weight_text(criterion, language_), rule});
    }
  }

  void add_ranking(HtmlNode& body, const criteria::Lot& lot, const LotEvaluation& evaluation) const {
    body.text("h3", words("ranking"));
    const auto leaves = criteria::leaves(lot.criteria);
    std::vector<std::string> heads{words("bidder"), words("rank")};
    for (const evaluator::LeafScore& score : evaluation.ranking.front().scores)
      heads.push_back(leaves[score.leaf]->id);
    heads.push_back(words("total"));
    heads.push_back(words("report.unrounded"));
    HtmlNode wrapper = body.add("div", "numbers");
    HtmlNode table = wrapper.table(heads);
    for (const RankedBid& bid : evaluation.ranking) {
      std::vector<std::string> cells{bidder(bid.bid), std::to_string(bid.rank)};
      for (const evaluator::LeafScore& score : bid.scores) cells.push_back(announced(score.rounded, lot));
      cells.push_back(announced(bid.total, lot));
      cells.push_back(exact_text(bid.unrounded, language_));
      table.row(cells);
    }
  }

  void add_ties(HtmlNode& body, const LotEvaluation& evaluation) const {
    for (const evaluator::TieStep& step : evaluation.ties) {
      std::string order;
      for (const criteria::BidId& bid : step.order) order += (order.empty() ? "" : ", ") + bidder(bid);
      body.text("p", words("report.tie") + " " + step.rule + ": " + order);
    }
  }

  void add_rejected(HtmlNode& body, const LotEvaluation& evaluation) const {
    if (evaluation.rejected.empty()) return;
    body.text("h3", words("rejected"));
    HtmlNode table = body.table({words("bidder"), words("reason")});
    for (const evaluator::RejectedBid& rejected : evaluation.rejected) {
      std::string reasons;
      for (const criteria::Finding& finding : rejected.findings)
        reasons += (reasons.empty() ? "" : " ") + text(finding, language_);
      table.row({bidder(rejected.bid), reasons});
    }
  }

  void add_steps(HtmlNode& body, std::size_t lot, const RankedBid& bid) const {
    body.text("h3", words("report.steps") + " " + bidder(bid.bid));
    const evaluator::BidSteps steps = explainer_.explain(lot, bid);
    for (const evaluator::LeafSteps& leaf : steps.leaves) {
      if (leaf.steps.empty()) continue;
      const Criterion* criterion =
          criteria::find_criterion(dossier_.tender.lots[lot].criteria, leaf.criterion);
      body.text("h4", leaf.criterion + " " + criterion->title);
      for (const criteria::Grade* grade : leaf.grades) add_grade(body, *grade);
      for (const evaluator::Step& step : leaf.steps) add_step(body, step);
    }
    body.text("h4", words("total"));
    for (const evaluator::Step& step : steps.total) add_step(body, step);
  }

  void add_grade(HtmlNode& body, const criteria::Grade& grade) const {
    const std::string who =
        grade.assessor ? *grade.assessor : std::string(label(criteria::Combine::consensus, language_));
    body.text(
        "p",
        who + ": " + level_text(grade.level, language_) + (grade.motivation ? ". " + *grade.motivation : ""),
        "step");
  }

  void add_step(HtmlNode& body, const evaluator::Step& step) const {
    const StepText text = step_text(step, language_);
    HtmlNode line = body.add("p", "step");
    line.write(text.words + ": ");
    std::string formula = text.symbol;
    if (!text.notation.empty()) formula += " = " + text.notation;
    if (!text.filled.empty()) formula += " = " + text.filled;
    line.text("span", formula + " = " + text.result, "formula");
  }

  std::string announced(const criteria::Number& value, const criteria::Lot& lot) const {
    return number_text(value, lot.award.rounding.decimals, RoundingMode::down, language_);
  }

  std::string bidder(const criteria::BidId& id) const {
    const auto found = std::find_if(dossier_.bids.begin(), dossier_.bids.end(),
                                    [&](const criteria::Bid& bid) { return bid.id == id; });
    return found != dossier_.bids.end() && found->bidder ? id + " " + found->bidder->name : id;
  }

  const criteria::Dossier& dossier_;
  const evaluator::Evaluation& evaluation_;
  Language language_;
  evaluator::Explainer explainer_;
};

}  // namespace

std::string evaluation_report_html(const criteria::Dossier& dossier, const evaluator::Evaluation& evaluation,
                                   const EvaluationIdentity& identity, Language language) {
  return Report(dossier, evaluation, language).html(identity);
}

}  // namespace templates

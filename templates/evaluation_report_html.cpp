#include "templates/evaluation_report_html.hpp"

#include "criteria/names.hpp"
#include "embedded/report_style.hpp"
#include "evaluator/steps.hpp"
#include "templates/document_html.hpp"
#include "templates/document_lots.hpp"
#include "templates/document_rules.hpp"
#include "templates/formulas.hpp"
#include "templates/number_text.hpp"

namespace templates {
namespace {

using criteria::Criterion;
using criteria::Findings;
using criteria::Number;
using evaluator::Column;

class Report {
 public:
  Report(const criteria::Dossier& dossier, const evaluator::Evaluation& evaluation, Language language)
      : dossier_(dossier),
        evaluation_(evaluation),
        view_(dossier, evaluation, language),
        language_(language) {}

  std::string write(const EvaluationIdentity& identity) {
    const criteria::Tender& tender = dossier_.tender;
    const std::string title = words("report.title") + " " + tender.reference;
    html_.open("html", {{"lang", std::string(name(language_))}});
    html_.open("head");
    html_.meta("charset", "utf-8");
    html_.meta("viewport", "width=device-width, initial-scale=1");
    html_.element("title", title).style(embedded::report_style("evaluation_report_html.css"));
    html_.close();
    html_.open("body").open("main");
    head(identity);
    for (const LotView& lot : view_.lots()) write(lot);
    if (!evaluation_.warnings.empty()) findings("sheet.warnings", evaluation_.warnings);
    html_.close();
    html_.element("footer",
                  label("report.footer", language_,
                        {{"hash", identity.dossier_sha256}, {"rules", std::string(evaluator::rule_set)}}));
    html_.close().close();
    return html_.finish();
  }

 private:
  std::string words(std::string_view key) const { return std::string(label(key, language_)); }
  std::string rounded(const Number& number, const LotView& lot) const {
    const criteria::Rounding& rounding = lot.plan.lot.award.rounding;
    return number_text(number, rounding.decimals, rounding.mode, language_);
  }

  void field(std::string_view key, std::string_view value) {
    html_.element("dt", label(key, language_)).element("dd", value);
  }

  void head(const EvaluationIdentity& identity) {
    const criteria::Tender& tender = dossier_.tender;
    html_.element("h1", words("report.title")).open("dl");
    field("tender", tender.reference + " – " + tender.title);
    if (tender.buyer) field("buyer", tender.buyer->name);
    if (tender.deadline) field("deadline", moment_text(*tender.deadline, language_));
    field("sheet.hash", identity.dossier_sha256);
    field("sheet.ruleSet", evaluator::rule_set);
    html_.close();
  }

  void write(const LotView& lot) {
    const criteria::Award& award = lot.plan.lot.award;
    about_ = lot_title(lot.plan.lot, language_);
    html_.open("section").element("h2", about_).open("dl");
    field("sheet.outcome", outcome_text(view_, lot));
    field("method", label(award.method, language_));
    field("rounding", label(award.rounding, language_));
    if (const std::string ties = ties_text(award, language_); !ties.empty()) field("sheet.ties", ties);
    html_.close();
    if (!lot.evaluation.ranking.empty()) {
      ranking(lot);
      matrix(lot);
    }
    if (!lot.evaluation.ties.empty()) ties(lot.evaluation.ties);
    if (!lot.evaluation.rejected.empty()) rejected(lot.evaluation);
    if (!lot.evaluation.findings.empty()) findings("sheet.incomplete", lot.evaluation.findings);
    for (const ShownBid& bid : lot.bids)
      if (!bid.withdrawn) steps(lot, bid);
    html_.close();
  }

  void begin_table(std::string_view caption, const std::vector<std::string>& headings,
                   std::size_t first_number) {
    html_.open(
        "div",
        {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", std::string(caption)}});
    html_.open("table").element("caption", caption).open("thead").open("tr");
    for (std::size_t i = 0; i < headings.size(); ++i)
      html_.element("th", headings[i],
                    i < first_number ? HtmlWriter::Attributes{{"scope", "col"}}
                                     : HtmlWriter::Attributes{{"scope", "col"}, {"class", "number"}});
    html_.close().close().open("tbody");
  }
  void end_table() { html_.close().close().close(); }

  void ranking(const LotView& lot) {
    begin_table(
        words("ranking"),
        {words("rank"), words("bid"), words("bidder"),
         words("total." + std::string(criteria::name(lot.plan.lot.award.method))), words("sheet.unrounded")},
        3);
    for (const evaluator::RankedBid& bid : lot.evaluation.ranking) {
      html_.open("tr", bid.rank == 1 ? HtmlWriter::Attributes{{"class", "first"}} : HtmlWriter::Attributes{});
      html_.element("td", std::to_string(bid.rank))
          .element("th", bid.bid, {{"scope", "row"}})
          .element("td", view_.bidder(bid.bid));
      html_.element("td", rounded(bid.total, lot), {{"class", "number"}})
          .element("td", exact_text(bid.unrounded, language_), {{"class", "number"}});
      html_.close();
    }
    end_table();
  }

  void matrix(const LotView& lot) {
    std::vector<std::string> headings{words("criterion"), words("weight")};
    for (const evaluator::RankedBid& bid : lot.evaluation.ranking) headings.push_back(bid.bid);
    begin_table(words("report.matrix"), headings, 1);
    for (const auto& placed : criteria::all_criteria(lot.plan.lot.criteria, ""))
      matrix_row(lot, *placed.criterion);
    html_.open("tr", {{"class", "total"}})
        .element("th", words("total"), {{"scope", "row"}})
        .element("td", "");
    for (const evaluator::RankedBid& bid : lot.evaluation.ranking)
      html_.element("td", rounded(bid.total, lot), {{"class", "number"}});
    html_.close();
    end_table();
  }

  void matrix_row(const LotView& lot, const Criterion& node) {
    html_.open("tr", node.is_leaf() ? HtmlWriter::Attributes{} : HtmlWriter::Attributes{{"class", "group"}});
    html_.open("th", {{"scope", "row"}}).text(node.id + " " + node.title);
    if (node.scoring) html_.element("span", rule_text(*node.scoring, language_), {{"class", "answer"}});
    if (node.accept) html_.element("span", accept_text(*node.accept, language_), {{"class", "answer"}});
    html_.close().element("td", weight_text(node, language_), {{"class", "number"}});
    const Column* column = node.is_leaf() ? lot.plan.column(node.id) : nullptr;
    for (const ShownBid& bid : lot.bids) {
      if (bid.withdrawn) continue;
      html_.open("td", {{"class", "number"}});
      if (column) matrix_cell(lot, bid, *column);
      html_.close();
    }
    html_.close();
  }

  void matrix_cell(const LotView& lot, const ShownBid& bid, const Column& column) {
    if (const evaluator::LeafScore* score = score_of(bid, column)) html_.text(rounded(score->rounded, lot));
    html_.element("span", answers_text(lot, bid, column), {{"class", "answer"}});
  }

  // The answer, or each assessor's where their mean counts.
  std::string answers_text(const LotView& lot, const ShownBid& bid, const Column& column) const {
    const auto& panel = column.criterion->panel;
    if (!panel || panel->combine == criteria::Combine::consensus)
      return one_answer(lot, bid, column, nullptr);
    std::string all;
    for (const criteria::AssessorId& assessor : panel->assessors)
      all += (all.empty() ? "" : " / ") + one_answer(lot, bid, column, &assessor);
    return all;
  }

  std::string one_answer(const LotView& lot, const ShownBid& bid, const Column& column,
                         const criteria::AssessorId* assessor) const {
    const auto answer = answer_of(lot, bid, column, assessor);
    if (!answer) return "–";
    if (std::holds_alternative<criteria::Boxed>(*answer))
      return exact_text(quantity_of(lot, bid, column, *answer), language_);
    return answer_text(*answer, std::holds_alternative<criteria::AmountAnswer>(*column.criterion->answer),
                       language_);
  }

  void ties(const std::vector<evaluator::TieStep>& steps) {
    html_.element("h3", words("report.ties")).open("ul");
    for (const evaluator::TieStep& step : steps)
      html_.element(
          "li", label("report.tie", language_,
                      {{"rule", step.rule}, {"among", joined(step.among)}, {"order", joined(step.order)}}));
    html_.close();
  }

  static std::string joined(const std::vector<criteria::BidId>& bids) {
    std::string all;
    for (const criteria::BidId& bid : bids) all += (all.empty() ? "" : ", ") + bid;
    return all;
  }

  void rejected(const evaluator::LotEvaluation& lot) {
    begin_table(words("rejected"), {words("bid"), words("bidder"), words("reason")}, 3);
    for (const evaluator::RejectedBid& bid : lot.rejected) {
      html_.open("tr")
          .element("th", bid.bid, {{"scope", "row"}})
          .element("td", view_.bidder(bid.bid))
          .open("td");
      for (std::size_t i = 0; i < bid.findings.size(); ++i) {
        if (i > 0) html_.line_break();
        html_.text(text(bid.findings[i], language_));
      }
      html_.close().close();
    }
    end_table();
  }

  void findings(std::string_view heading, const Findings& list) {
    html_.element("h3", words(heading)).open("ul");
    for (const criteria::Finding& finding : list) html_.element("li", text(finding, language_));
    html_.close();
  }

  void steps(const LotView& lot, const ShownBid& bid) {
    const evaluator::BidSteps found = evaluator::explain(dossier_, evaluation_, lot.plan.lot.id, bid.bid->id);
    const std::string bidder = view_.bidder(bid.bid->id);
    html_.open("section");
    about_ = bid.bid->id;
    html_.element("h3", label("report.bid", language_,
                              {{"rank", std::to_string(bid.result->rank)}, {"bid", bid.bid->id}}) +
                            (bidder.empty() ? "" : " – " + bidder));
    begin_table(words("sheet.steps.title"),
                {words("criterion"), words("sheet.step"), words("sheet.step.formula"),
                 words("sheet.step.filled"), words("sheet.step.result")},
                5);
    for (const evaluator::LeafSteps& leaf : found.leaves) step_rows(leaf.criterion, leaf.steps);
    step_rows(words("total"), found.total);
    end_table();
    for (const evaluator::LeafSteps& leaf : found.leaves) grades(lot, leaf);
    html_.close();
  }

  void step_rows(std::string_view criterion, const std::vector<evaluator::Step>& steps) {
    for (const evaluator::Step& step : steps) {
      const StepText said = step_text(step, language_);
      html_.open("tr")
          .element("th", criterion, {{"scope", "row"}})
          .element("td", said.words)
          .element("td", said.notation)
          .element("td", said.filled);
      html_.element("td", said.symbol.empty() ? said.result : said.symbol + " = " + said.result).close();
    }
  }

  void grades(const LotView& lot, const evaluator::LeafSteps& leaf) {
    if (leaf.grades.empty()) return;
    const Criterion* criterion = criteria::find_criterion(lot.plan.lot.criteria, leaf.criterion);
    html_.element("h4", leaf.criterion + (criterion ? " " + criterion->title : ""));
    for (const criteria::Grade* grade : leaf.grades) {
      const std::string who = grade->is_consensus() ? words("sheet.consensus") : grade->assessor.value_or("");
      html_.open("div", {{"class", "motivation"}})
          .element("strong", who + ": " + level_text(grade->level, language_));
      if (grade->motivation) html_.element("div", *grade->motivation);
      html_.close();
    }
  }

  const criteria::Dossier& dossier_;
  const evaluator::Evaluation& evaluation_;
  EvaluationView view_;
  Language language_;
  HtmlWriter html_;
  std::string about_;  // the lot or bid that a table is about
};

}  // namespace

std::string evaluation_report_html(const criteria::Dossier& dossier, const evaluator::Evaluation& evaluation,
                                   const EvaluationIdentity& identity, Language language) {
  return Report(dossier, evaluation, language).write(identity);
}

}  // namespace templates

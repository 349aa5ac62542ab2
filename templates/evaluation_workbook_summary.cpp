#include "criteria/names.hpp"
#include "templates/document_rules.hpp"
#include "templates/evaluation_workbook_formulas.hpp"
#include "templates/evaluation_workbook_parts.hpp"
#include "templates/number_text.hpp"
#include "templates/xlsx_text.hpp"

#include <algorithm>
#include <array>

namespace templates {
namespace {

using criteria::Findings;
using evaluator::LotEvaluation;

constexpr std::uint16_t rank_column = 1, bid_column = 2, bidder_column = 3, total_column = 4,
                        recomputed_column = 5, check_column = 6, distance_column = 7, chart_column = 9;
constexpr double bidder_width = 36;
constexpr double reason_width = 4 * 17;
constexpr std::size_t most_bars = 20;
constexpr std::uint32_t chart_rows = 17;
constexpr std::array<Ink, 6> series_inks{Ink::petrol, Ink::blue, Ink::amber, Ink::green, Ink::grey, Ink::red};

class Summary {
 public:
  Summary(XlsxSheet& sheet, const EvaluationView& view, const criteria::Tender& tender, Language language)
      : sheet_(sheet), view_(view), tender_(tender), language_(language) {
    sheet_.column(0, 0, 2);
    sheet_.column(rank_column, bid_column, 13);
    sheet_.column(bidder_column, bidder_column, bidder_width);
    sheet_.column(total_column, distance_column, 17);
    sheet_.column(distance_column + 1, distance_column + 1, 3);
  }

  void head(const EvaluationIdentity& identity) {
    sheet_.row_height(0, 30);
    sheet_.text({0, rank_column}, words("sheet.title"), style::title);
    row_ = 2;
    field("tender", tender_.reference + " – " + tender_.title);
    if (tender_.buyer) field("buyer", tender_.buyer->name);
    if (tender_.deadline) field("deadline", moment_text(*tender_.deadline, language_));
    field("sheet.hash", identity.dossier_sha256);
    field("sheet.ruleSet", evaluator::rule_set);
    ++row_;
    sheet_.row_height(row_, 32);
    sheet_.merged({{row_, rank_column}, {row_, distance_column}}, words("sheet.established.note"),
                  style::wrapped_note);
    row_ += 2;
  }

  void lot(const LotSheet& lot) {
    const LotEvaluation& found = lot.view->evaluation;
    const criteria::Lot& announced = lot.view->plan.lot;
    const std::uint32_t first = row_;
    sheet_.row_height(row_, 22);
    sheet_.text({row_++, rank_column}, lot_title(announced, language_), style::section);
    field("sheet.outcome", outcome_text(view_, *lot.view));
    field("method", label(announced.award.method, language_));
    field("rounding", label(announced.award.rounding, language_));
    if (const std::string ties = ties_text(announced.award, language_); !ties.empty())
      field("sheet.ties", ties);
    ++row_;
    if (lot.layout) {
      ranking(lot);
      chart(lot, first);
    }
    if (!found.rejected.empty()) rejected(found);
    if (!found.findings.empty()) findings("sheet.incomplete", found.findings);
    row_ = std::max(row_ + 1, lot.layout ? first + chart_rows + 1 : row_ + 1);
  }

  void findings(std::string_view heading, const Findings& list) {
    ++row_;
    sheet_.text({row_++, rank_column}, words(heading), style::band);
    for (const criteria::Finding& finding : list) {
      const std::string said = text(finding, language_);
      sheet_.text({row_, rank_column}, finding.parameter("bid"), style::text);
      sheet_.text({row_, bid_column}, finding.parameter("criterion"), style::text);
      sheet_.merged({{row_, bidder_column}, {row_, distance_column}}, said, style::wrapped);
      sheet_.row_height(row_++, text_height(said, bidder_width + reason_width));
    }
  }

  void finish() {
    PageSetup page;
    page.header = tender_.reference;
    page.footer = words("sheet.title");
    sheet_.page(page);
    sheet_.protect();
  }

 private:
  std::string words(std::string_view key) const { return std::string(label(key, language_)); }

  void field(std::string_view key, std::string_view value) {
    sheet_.text({row_, rank_column}, label(key, language_), style::field);
    sheet_.text({row_++, bidder_column}, value, style::field_value);
  }

  void headings(std::initializer_list<std::pair<std::uint16_t, std::string_view>> columns) {
    for (const auto& [column, key] : columns) sheet_.text({row_, column}, words(key), style::header);
    sheet_.row_height(row_++, 30);
  }

  void ranking(const LotSheet& lot) {
    const criteria::Award& award = lot.view->plan.lot.award;
    headings({{rank_column, "rank"},
              {bid_column, "bid"},
              {bidder_column, "bidder"},
              {total_column, "sheet.total.short"},
              {recomputed_column, "sheet.total.recomputed.short"},
              {check_column, "sheet.check.short"},
              {distance_column, "sheet.distance"}});
    const bool money = criteria::best_total(award.method) == criteria::Best::lowest;
    const CellStyle number =
        style::number.with_shape(money ? NumberShape::grouped : NumberShape::number, award.rounding.decimals);
    first_ranked_ = row_;
    const auto& ranking = lot.view->evaluation.ranking;
    for (std::size_t i = 0; i < ranking.size(); ++i) {
      const evaluator::RankedBid& bid = ranking[i];
      const bool won = lot.view->evaluation.winner == bid.bid;
      const auto link = [&](std::uint32_t row) {
        return "=" + on_sheet(lot.name, a1(lot.layout->cell(row, i)));
      };
      CellStyle total = number;
      total.bold = true;
      if (won) total.fill = Fill::green_light;
      sheet_.number({row_, rank_column}, criteria::Number(bid.rank),
                    won ? style::first_place : style::centred);
      sheet_.text({row_, bid_column}, bid.bid, won ? style::first_place : style::centred);
      sheet_.text({row_, bidder_column}, view_.bidder(bid.bid), style::text);
      sheet_.number({row_, total_column}, bid.total, total);
      sheet_.formula({row_, recomputed_column}, link(MatrixLayout::recomputed_total), bid.total.to_double(),
                     number);
      sheet_.formula({row_, check_column}, link(MatrixLayout::check), words("sheet.same"), style::centred);
      sheet_.number({row_, distance_column}, criteria::abs(bid.total - ranking.front().total), number);
      ++row_;
    }
    last_ranked_ = row_ - 1;
    const std::string same = "=" + a1({first_ranked_, check_column}) + "=\"" + words("sheet.same") + "\"";
    const std::string other = "=" + a1({first_ranked_, check_column}) + "<>\"" + words("sheet.same") + "\"";
    const CellRange checks{{first_ranked_, check_column}, {last_ranked_, check_column}};
    sheet_.highlight(checks, same, style::good);
    sheet_.highlight(checks, other, style::bad);
  }

  // Points per top-level criterion where points add up to the total; else the totals.
  void chart(const LotSheet& lot, std::uint32_t row) {
    const evaluator::LotPlan& plan = lot.view->plan;
    const std::size_t bars = std::min(lot.view->evaluation.ranking.size(), most_bars);
    BarChart chart;
    chart.title = words("lot") + " " + plan.lot.id + ": " +
                  words("total." + std::string(criteria::name(plan.lot.award.method)));
    if (lot.view->evaluation.ranking.size() > bars)
      chart.title += " (" + label("sheet.first", language_, {{"count", std::to_string(bars)}}) + ")";
    chart.decimals = plan.lot.award.rounding.decimals > 2 ? 2 : plan.lot.award.rounding.decimals;
    const auto range = [&](std::uint32_t at) {
      return on_sheet(lot.name, a1_fixed(CellRange{lot.layout->cell(at, 0), lot.layout->cell(at, bars - 1)}));
    };
    if (plan.lot.award.method == criteria::AwardMethod::weighted_points) {
      chart.stacked = true;
      for (const criteria::Criterion& top : plan.lot.criteria)
        if (const std::uint32_t at = lot.layout->points_row(top))
          chart.series.push_back({top.id + " " + top.title, range(MatrixLayout::header), range(at),
                                  series_inks[chart.series.size() % series_inks.size()]});
    } else {
      chart.series.push_back(
          {words("total"), range(MatrixLayout::header), range(MatrixLayout::total), Ink::petrol});
    }
    chart.height = static_cast<int>(180 + 22 * bars);
    sheet_.chart({row, chart_column}, chart);
    const auto needed = static_cast<std::uint32_t>(chart.height / 20 + 1);
    row_ = std::max(row_, row + needed);
  }

  void rejected(const LotEvaluation& lot) {
    ++row_;
    headings({{bid_column, "bid"}, {bidder_column, "bidder"}, {total_column, "reason"}});
    sheet_.text({row_ - 1, rank_column}, words("rejected"), style::header);
    for (std::uint16_t column = recomputed_column; column <= distance_column; ++column)
      sheet_.blank({row_ - 1, column}, style::header);
    for (const evaluator::RejectedBid& bid : lot.rejected) {
      std::string reasons;
      for (const criteria::Finding& finding : bid.findings)
        reasons += (reasons.empty() ? "" : "\n") + text(finding, language_);
      sheet_.blank({row_, rank_column}, style::text);
      sheet_.text({row_, bid_column}, bid.bid, style::centred);
      sheet_.text({row_, bidder_column}, view_.bidder(bid.bid), style::text);
      sheet_.merged({{row_, total_column}, {row_, distance_column}}, reasons, style::wrapped);
      sheet_.row_height(row_++, text_height(reasons, reason_width));
    }
  }

  XlsxSheet& sheet_;
  const EvaluationView& view_;
  const criteria::Tender& tender_;
  Language language_;
  std::uint32_t row_ = 0;
  std::uint32_t first_ranked_ = 0, last_ranked_ = 0;
};

}  // namespace

void write_summary(XlsxSheet& sheet, const EvaluationView& view, const EvaluationIdentity& identity,
                   const std::vector<LotSheet>& lots, const criteria::Findings& warnings) {
  const LotView& first = *lots.front().view;
  Summary summary(sheet, view, first.dossier.tender, first.language);
  summary.head(identity);
  for (const LotSheet& lot : lots) summary.lot(lot);
  if (!warnings.empty()) summary.findings("sheet.warnings", warnings);
  summary.finish();
}

}  // namespace templates
